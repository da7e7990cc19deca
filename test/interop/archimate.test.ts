import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, test } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { runCommand } from '../support/run-command.ts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Folder with what The Open Group and the Archi project publish: `archimate3_Diagram.xsd` with the schemas that it includes (its import of
 * xml.xsd leading to a file beside it), and Archi's `relationships.xml`.
 */
const PUBLISHED = process.env['ARCHIMATE_PUBLISHED'] ?? '';

const schema = join(PUBLISHED, 'archimate3_Diagram.xsd');
const relationships = join(PUBLISHED, 'relationships.xml');
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

const given = (path: string): boolean => PUBLISHED !== '' && existsSync(path);
if (!given(schema) || !given(relationships))
  process.stderr.write('Skipped: ARCHIMATE_PUBLISHED names no folder with schema and relationships.\n');

const folder = mkdtempSync(join(tmpdir(), 'archimate-'));
const file = join(folder, 'concept.xml');
afterAll(() => rmSync(folder, { recursive: true }));

const exported = async (): Promise<void> => {
  expect(await runCommand(ROOT, ['architecture', 'export', '--format', 'archimate', '--out', file])).toMatchObject({ status: 0, err: '' });
};

const LETTERS: Readonly<Record<string, string>> = {
  Access: 'a',
  Aggregation: 'g',
  Assignment: 'i',
  Association: 'o',
  Composition: 'c',
  Flow: 'f',
  Influence: 'n',
  Realization: 'r',
  Serving: 'v',
  Triggering: 't',
};

interface Allowed {
  readonly concept: string;
  readonly target: readonly { readonly concept: string; readonly relations: string }[];
}

/** Letters of the relationships that are allowed, by `source target`. */
function allowed(): ReadonlyMap<string, string> {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => ['source', 'target'].includes(name),
  });
  const { source } = (parser.parse(readFileSync(relationships, 'utf8')) as { relationships: { source: readonly Allowed[] } }).relationships;
  return new Map(source.flatMap(({ concept, target }) => target.map((one) => [`${concept} ${one.concept}`, one.relations] as const)));
}

describe('the concept in the ArchiMate exchange format', () => {
  (given(schema) && hasXmllint ? test : test.skip)('is valid against the published schema', async () => {
    await exported();
    const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, file], { encoding: 'utf8' });
    expect([status, stderr.trim()]).toEqual([0, `${file} validates`]);
  });

  (given(relationships) ? test : test.skip)('has only relationships that Archi allows', async () => {
    await exported();
    const text = readFileSync(file, 'utf8');
    const types = new Map([...text.matchAll(/<element identifier="([^"]*)" xsi:type="([^"]*)"/g)].map(([, id, type]) => [id, type]));
    const table = allowed();
    const written = [...text.matchAll(/<relationship ([^>]*)>/g)].map(([, attributes = '']) => {
      const value = (name: string): string => new RegExp(` ?${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
      return [types.get(value('source')), types.get(value('target')), value('xsi:type')].join(' ');
    });
    expect(written.length).toBeGreaterThan(1_500);
    const refused = [...new Set(written)].filter((one) => {
      const [source = '', target = '', type = ''] = one.split(' ');
      return !(table.get(`${source} ${target}`) ?? '').includes(LETTERS[type] ?? '?');
    });
    expect(refused).toEqual([]);
  });
});
