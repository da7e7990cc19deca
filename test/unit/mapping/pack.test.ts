import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { placeText } from '../../../src/mapping/spec/located-text.ts';
import { checkPack, compilePack, placeInPack, type MappingFault, type PackFiles } from '../../../src/mapping/spec/pack.ts';
import { canonicalSchemas as schemasOf, mappingsOf, packDigest, readPacks } from '../../../src/gateway/packaged-specs.ts';
import { ROOT } from './installed-mappings.ts';

const schemas = schemasOf();

const MAPPING = `mapping: lv-test
version: 1.0.0
title: A record for tests
authority: test
register: TEST
format: { json: {} }
source: record.schema.json
target: schemas/canonical/record.schema.json
codes:
  permitKind: { list: lv-test-kind, on: /decided }
rules:
  - { to: /kind, value: residence-permit-application }
  - { to: /source, value: TEST }
  - to: /person/identities/-
    rules:
      - { to: /kind, value: confirmed }
      - to: /names/-
        rules:
          - { to: /use, value: current }
          - { to: /form, value: latin }
          - { to: /familyName, from: /surname, required: true }
  - { to: /residencePermit/kind, from: /kind, through: [{ code: permitKind }], required: true }
  - { to: /residencePermit/stage, value: applied }
  - { to: /residencePermit/appliedOn, from: /decided, through: [{ date: dd.MM.yyyy }] }
  - { to: /residencePermit/issuingState, value: LVA }
drop: []
`;

const SCHEMA = `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "surname": { "description": "Surname.", "type": "string" },
    "kind": { "description": "Kind of permit.", "type": "string" },
    "decided": { "description": "Day of the decision.", "type": "string" }
  },
  "required": ["surname"]
}
`;

const CODES = `list: lv-test-kind
title: Kinds of permit, for tests
source: our own, illustrative
versions:
  - version: 1.0.0
    validFrom: 2010-01-01
    validUntil: 2019-12-31
    codes: { T: temporary }
  - version: 2.0.0
    validFrom: 2020-01-01
    codes: { T: temporary, P: { to: permanent, meaning: for good } }
`;

const pack = (change: { mapping?: string; schema?: string; codes?: string; name?: string } = {}): PackFiles => ({
  name: change.name ?? 'lv-test',
  mapping: { path: 'mappings/national/lv-test/mapping.yaml', text: change.mapping ?? MAPPING },
  schemas: [{ path: 'mappings/national/lv-test/record.schema.json', text: change.schema ?? SCHEMA }],
  codes: [{ path: 'mappings/codes/lv-test-kind.yaml', text: change.codes ?? CODES }],
});

const said = (faults: readonly MappingFault[]): readonly string[] =>
  faults.map((fault) => `${placeText(fault).replace(/^mappings\/(national\/lv-test\/|codes\/)/, '')} ${fault.pointer}`);

const faultsOf = (change: Parameters<typeof pack>[0]): readonly string[] => said(checkPack(pack(change), schemas));

describe('a pack', () => {
  test('that is sound has no fault, and runs', () => {
    expect(faultsOf({})).toEqual([]);
    const compiled = compilePack(pack(), schemas);
    expect(compiled.toCanonical({ surname: 'A', kind: 'P', decided: '01.01.2020' }).residencePermit?.kind).toBe('permanent');
    expect(compiled.attempt({ surname: 'A', kind: 'P', decided: '31.12.2019' })).toEqual({
      reasons: [expect.objectContaining({ code: 'mapping-code-unknown', field: '/kind', found: 'text of 1 Latin letter' })],
    });
  });

  test('names every fault at once, each at its line and column', () => {
    const mapping = MAPPING.replace('from: /surname', 'from: /name')
      .replace('{ date: dd.MM.yyyy }', '{ date: dd.MM.yyyy }, shout')
      .replace('value: LVA', 'value: 5')
      .replace('drop: []', "drop:\n  - { from: /nowhere, because: 'not needed in this test' }");
    expect(faultsOf({ mapping })).toEqual([
      'mapping.yaml:21:38 /rules/2/rules/1/rules/2/from',
      'mapping.yaml:24:87 /rules/5/through/1',
      'mapping.yaml:25:49 /rules/6/value',
      'mapping.yaml:26:1 /drop',
      'mapping.yaml:27:13 /drop/0/from',
    ]);
  });

  test('says what is neither mapped nor dropped, and what the canonical schema still needs', () => {
    const mapping = MAPPING.replace('from: /surname, required: true', 'from: /kind, required: true').replace(
      / {2}- { to: .residencePermit.stage.*\n/,
      '',
    );
    expect(faultsOf({ mapping })).toEqual(['mapping.yaml:22:5 /rules/3', 'mapping.yaml:25:1 /drop']);
  });

  test.each([
    ['what its schema refuses', { mapping: MAPPING.replace('drop: []', 'drop: []\nscript: none') }, ['mapping.yaml:27:9 ']],
    ['a rule that is none', { mapping: MAPPING.replace('drop: []', '  -\ndrop: []') }, ['mapping.yaml:26:4 /rules/7']],
    ['a key written twice', { mapping: `${MAPPING}version: 1.0.0\n` }, ['mapping.yaml:27:1 ']],
    ['the name of another folder', { name: 'lv-other' }, ['mapping.yaml:1:10 /mapping']],
    ['a schema that is not there', { mapping: MAPPING.replace('record.schema', 'other.schema') }, ['mapping.yaml:7:9 /source']],
    [
      'a code list that is not there',
      { mapping: MAPPING.replace('list: lv-test-kind', 'list: lv-none') },
      ['mapping.yaml:10:23 /codes/permitKind/list'],
    ],
    [
      'a schema without a description',
      { schema: SCHEMA.replace('"description": "Kind of permit.", ', '') },
      ['record.schema.json:7:5 /properties/kind'],
    ],
    [
      'a schema with several faults',
      { schema: SCHEMA.replace('"additionalProperties": false,', '').replace('["surname"]', '["surname", "name"]') },
      ['record.schema.json:1:1 ', 'record.schema.json:10:3 /required'],
    ],
    [
      'a schema with a keyword that nobody knows',
      { schema: SCHEMA.replace('"Surname."', '"Surname.", "length": 4') },
      ['record.schema.json:1:1 '],
    ],
    ['a schema that is no JSON', { schema: SCHEMA.replace('"required": ["surname"]', '') }, ['record.schema.json:1:1 ']],
    ['code list versions that overlap', { codes: CODES.replace('2019-12-31', '2020-01-01') }, ['lv-test-kind.yaml:9:5 /versions/1']],
    ['a day that does not exist', { codes: CODES.replace('2019-12-31', '2019-02-30') }, ['lv-test-kind.yaml:7:17 /versions/0/validUntil']],
    [
      'a code list with several faults',
      { codes: CODES.replace('2010-01-01', '2010-13-01').replace('meaning: for good', 'validUntil: 2020-02-30') },
      ['lv-test-kind.yaml:6:16 /versions/0/validFrom', 'lv-test-kind.yaml:11:60 /versions/1/codes/P/validUntil'],
    ],
    ['a code list without its source', { codes: CODES.replace('source: our own, illustrative\n', '') }, ['lv-test-kind.yaml:1:1 ']],
    ['a word that the canonical schema does not know', { codes: CODES.replace('permanent', 'forever') }, ['mapping.yaml:22:5 /rules/3']],
    [
      'a day for a zone that the record does not have',
      { mapping: MAPPING.replace('rules:\n', 'parse:\n  - { from: /surname, with: mrz, on: /born }\nrules:\n') },
      ['mapping.yaml:12:38 /parse/0/on'],
    ],
    ['a number where a code is meant', { codes: CODES.replace('codes: { T:', 'codes: { 01:') }, ['lv-test-kind.yaml:8:14 ']],
  ])('with %s says where', (_, change, places) => {
    expect(faultsOf(change)).toEqual(places);
    let raised: unknown;
    try {
      compilePack(pack(change), schemas);
    } catch (error) {
      raised = error;
    }
    expect(raised).toBeInstanceOf(GatewayError);
    expect((raised as GatewayError).code).toBe('mapping-spec-invalid');
    expect((raised as GatewayError).details.field).toMatch(/^mappings\/[a-z/-]+\.(yaml|schema\.json):\d+:\d+/);
  });

  test('tells where a rule stands', () => {
    expect(placeInPack(pack(), '/rules/2/rules/1/rules/2')).toMatchObject({ line: 21, column: 13 });
    expect(placeInPack(pack(), '/nowhere')).toMatchObject({ line: 1, column: 1 });
  });

  test('has a digest that follows its mapping, its schema and the lists that it reads', () => {
    const digests = [{}, { mapping: `${MAPPING}#` }, { schema: `${SCHEMA} ` }, { codes: `${CODES}#` }].map((change) =>
      packDigest(pack(change)),
    );
    expect(new Set(digests).size).toBe(4);
    expect(packDigest({ ...pack(), codes: [...pack().codes, { path: 'mappings/codes/lv-unread.yaml', text: 'x' }] })).toBe(digests[0]);
  });
});

describe('the installed packs', () => {
  const packs = readPacks(join(ROOT, 'mappings/national'));

  test.each(packs.map((one) => [one.name, one] as const))('%s has no fault, and its modeline names the schema for editors', (_, one) => {
    expect(said(checkPack(one, schemas))).toEqual([]);
    expect(one.mapping.text.split('\n')[0]).toBe('# yaml-language-server: $schema=../../../schemas/config/mapping.schema.json');
  });

  test('are all installed', () => {
    expect([...mappingsOf(join(ROOT, 'mappings/national')).keys()]).toEqual(packs.map(({ name }) => name));
  });

  test('read code lists that are sound, each with a modeline', () => {
    for (const { path, text } of packs[0]?.codes ?? []) {
      expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../../schemas/config/code-list.schema.json');
      const name = /([^/]+)\.yaml$/.exec(path)?.[1] ?? '';
      const mapping = MAPPING.replace('list: lv-test-kind, on: /decided', `list: ${name}`);
      const found = checkPack({ ...pack({ mapping }), codes: [{ path, text }] }, schemas);
      expect(found.filter((fault) => fault.path === path)).toEqual([]);
    }
    expect(readFileSync(join(ROOT, 'schemas/config/code-list.schema.json'), 'utf8')).toContain('CodeList');
  });
});
