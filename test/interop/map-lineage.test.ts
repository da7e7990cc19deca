import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { runCommand } from '../support/run-command.ts';
import { ROOT } from '../support/running-demo.ts';
import { PYTHON, runOffline, testWith } from './foreign-tool.ts';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'map-lineage-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PACKS = readdirSync(join(ROOT, 'mappings/national')).toSorted();

/** A corpus file of a pack, where it is one file. */
function corpusFile(pack: string): string | undefined {
  const corpus = join(ROOT, 'mappings/national', pack, 'corpus');
  const name = readdirSync(corpus).find((file) => /^records\.[a-z]+$/.test(file));
  return name === undefined ? undefined : join(corpus, name);
}

/** Writes the lineage of every pack, and of the first record of its corpus; the files that were written. */
async function writtenFiles(format: string, ...options: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const pack of PACKS) {
    const records = corpusFile(pack);
    for (const about of [[], ...(records === undefined ? [] : [[records, ...options]])]) {
      const file = join(folder, `${files.length}.${format}.json`);
      const run = await runCommand(ROOT, ['map', 'lineage', pack, ...about, '--format', format, '--out', file]);
      expect([pack, run]).toEqual([pack, { status: 0, out: '', err: '' }]);
      files.push(file);
    }
  }
  return files;
}

const READER = `
import json, sys
from prov.model import ProvDocument, ProvDerivation
for path in sys.argv[1:]:
    document = ProvDocument.deserialize(path, format='json')
    again = ProvDocument.deserialize(content=document.serialize(format='json'), format='json')
    assert again == document, path
    assert len(list(document.get_records(ProvDerivation))) > 5, path
    assert document.unified() == document, path
    print(len(document.get_provn()))
`;

describe('lineage as PROV', () => {
  const testWithProv = testWith(PYTHON, '-c', 'import prov.model');
  testWithProv('is read by the prov package for Python, with nothing said twice, and written again the same', async () => {
    const files = await writtenFiles('prov', '--with-values');
    const run = runOffline(PYTHON, ['-c', READER, ...files]);
    expect(run.stderr).toBe('');
    expect(run.stdout.toString('utf8').trim().split('\n')).toHaveLength(files.length);
  });
});

/** The folder spec of a checkout of OpenLineage, whose schemas are not ours to keep. */
const SPEC = process.env['OPENLINEAGE_SPEC'] ?? '';
const testWithSpec = existsSync(join(SPEC, 'OpenLineage.json')) ? test : test.skip;
if (testWithSpec === test.skip) process.stderr.write('Skipped: OPENLINEAGE_SPEC names no folder with OpenLineage.json.\n');

describe('lineage as OpenLineage', () => {
  testWithSpec('conforms to the published schemas of the event and of every facet', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const facets = join(SPEC, 'facets');
    for (const path of [join(SPEC, 'OpenLineage.json'), ...readdirSync(facets).map((name) => join(facets, name))])
      if (path.endsWith('.json')) ajv.addSchema(JSON.parse(readFileSync(path, 'utf8')));
    const accepts = (url: string, value: unknown): void => {
      const validate = ajv.getSchema(url);
      expect([url, validate?.(value), validate?.errors ?? []]).toEqual([url, true, []]);
    };
    for (const file of await writtenFiles('openlineage')) {
      const event = JSON.parse(readFileSync(file, 'utf8')) as { schemaURL: string };
      accepts(event.schemaURL.split('#')[0] ?? '', event);
      JSON.stringify(event, (_, part: unknown) => {
        if (typeof part === 'object' && part !== null && '_schemaURL' in part) accepts(String(part._schemaURL), part);
        return part;
      });
    }
  });
});
