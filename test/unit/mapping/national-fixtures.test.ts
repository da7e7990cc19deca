import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { decodeRecord } from '../../../src/mapping/source/decode-record.ts';
import type { SourceTree } from '../../../src/mapping/source/source-tree.ts';
import { CORPORA } from '../../generate/corpora/packs.ts';
import { installedMappings, nationalCases, ROOT } from './installed-mappings.ts';

const mappings = installedMappings();
const cases = nationalCases();

const mappingOf = (name: string) => {
  const mapping = mappings.get(name);
  if (mapping === undefined) throw new Error(`no mapping ${name}`);
  return mapping;
};

const caught = (run: () => unknown): GatewayError => {
  try {
    run();
  } catch (error) {
    if (error instanceof GatewayError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

const textsOf = (tree: SourceTree): string[] =>
  typeof tree === 'string' ? [tree] : typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(textsOf) : [];

describe('fixtures of national records', () => {
  test('every mapping without a corpus, and every one that has any, has at least three good and three bad ones', () => {
    for (const name of mappings.keys()) {
      if (CORPORA.some(({ pack }) => pack === name) && !cases.some(({ mapping }) => mapping === name)) continue;
      const own = cases.filter((one) => one.mapping === name);
      expect(own.filter((one) => one.canonical !== undefined).length).toBeGreaterThanOrEqual(3);
      expect(own.filter((one) => one.problem !== undefined).length).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(cases)(
    '$mapping/$name says what it shows, where it comes from, and that it is synthetic',
    ({ provenance, canonical, problem }) => {
      expect(provenance).toMatchObject({ shows: expect.any(String), origin: expect.any(String), synthetic: true });
      expect((canonical === undefined) !== (problem === undefined)).toBe(true);
    },
  );

  test.each(cases.filter((one) => one.canonical !== undefined))(
    '$mapping/$name becomes its canonical record',
    ({ mapping, bytes, canonical }) => {
      const compiled = mappingOf(mapping);
      expect(compiled.toCanonical(decodeRecord(compiled, bytes))).toEqual(canonical);
    },
  );

  test.each(cases.filter((one) => one.problem !== undefined))(
    '$mapping/$name is refused with its code and field',
    ({ mapping, bytes, problem }) => {
      const compiled = mappingOf(mapping);
      const error = caught(() => compiled.toCanonical(decodeRecord(compiled, bytes)));
      expect({ code: error.code, field: error.details.field }).toEqual(problem);
    },
  );

  test('no refusal shows a value of the record', () => {
    for (const { mapping, bytes, problem } of cases) {
      if (problem === undefined) continue;
      const compiled = mappingOf(mapping);
      let values: string[] = [];
      const error = caught(() => {
        const record = decodeRecord(compiled, bytes);
        values = textsOf(record).filter((text) => text.length > 3);
        compiled.toCanonical(record);
      });
      const shown = JSON.stringify(error.details) + error.message;
      expect(values.filter((value) => shown.includes(value))).toEqual([]);
    }
  });
});

describe('XML schemas of national records', () => {
  const xml = cases.filter((one) => one.canonical !== undefined && mappingOf(one.mapping).format === 'xml');

  test.each(xml)('$mapping/$name is valid for an XML schema processor too', ({ mapping, bytes }) => {
    const schema = XmlDocument.fromBuffer(readFileSync(join(ROOT, `mappings/national/${mapping}/record.xsd`)));
    const validator = XsdValidator.fromDoc(schema);
    const record = XmlDocument.fromBuffer(bytes);
    try {
      expect(() => validator.validate(record)).not.toThrow();
    } finally {
      record.dispose();
      validator.dispose();
      schema.dispose();
    }
  });
});
