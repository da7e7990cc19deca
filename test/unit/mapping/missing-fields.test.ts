import { describe, expect, test } from '@jest/globals';
import { compileMapping } from '../../../src/mapping/compile-mapping.ts';
import { FIELD_PARSERS } from '../../../src/mapping/source/field-parsers.ts';
import type { Shape } from '../../../src/mapping/source/shape.ts';
import type { SourceTree } from '../../../src/mapping/source/source-tree.ts';
import { canonicalSchemas } from './installed-mappings.ts';

const text = { type: 'string', maxLength: 40 };
const long = { type: 'string', maxLength: 10_000 };

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  properties: { surname: text, series: text, number: text, seal: text, mark: text, zone: long, samples: long, day: text },
  required: ['surname', 'number'],
};

const leavesOf = (shape: Shape, at: string): readonly string[] => {
  if (shape.kind !== 'object') return [at];
  return [...shape.parts].flatMap(([name, part]) => leavesOf(part, `${at}/${name}`));
};

/** Drops for everything that a parser may give but these parts. */
const othersOf = (parser: string, at: string, ...used: readonly string[]) =>
  leavesOf(FIELD_PARSERS.get(parser)!.shape, at)
    .filter((leaf) => !used.includes(leaf))
    .map((from) => ({ from, because: 'not needed in this test' }));

const base = {
  mapping: 'lv-test',
  version: '1.0.0',
  title: 'A record for tests',
  authority: 'test',
  register: 'TEST',
  format: { json: {} },
  source: 'record.schema.json',
  target: 'schemas/canonical/record.schema.json',
  parse: [
    { from: '/zone', with: 'mrz', on: '/day' },
    { from: '/samples', with: 'nist-itl' },
  ],
};

const head = [
  { to: '/kind', value: 'residence-permit-application' },
  { to: '/source', value: 'TEST' },
  {
    to: '/person/identities/-',
    rules: [
      { to: '/kind', value: 'confirmed' },
      {
        to: '/names/-',
        rules: [
          { to: '/use', value: 'current' },
          { to: '/form', value: 'latin' },
          { to: '/familyName', from: '/surname', required: true },
        ],
      },
      { to: '/birthDate/value', from: '/zone/birthDate' },
    ],
  },
  { to: '/residencePermit/kind', value: 'temporary' },
  { to: '/residencePermit/stage', value: 'applied' },
  { to: '/residencePermit/issuingState', value: 'LVA' },
];

const joined = {
  to: '/documents/-',
  rules: [{ to: '/number', from: ['/series', '/number'], through: [{ join: '' }, 'document-number'], required: true }],
};
const file = { to: '/nationalFile', 'first-of': [{ from: '/zone/documentNumber' }, { from: '/seal' }, { from: '/mark' }], required: true };
const unread = { to: '/residencePermit/number', from: '/mark', when: { absent: '/zone/expiryDate' }, required: true };
const sampled = { to: '/nationalFile', from: '/samples/header/controlNumber', required: true };

/** The codes and fields of the reasons against a record, and what to do about them. */
function reasonsAgainst(record: SourceTree, ...rules: readonly object[]): readonly string[] {
  const said = JSON.stringify(rules).replaceAll(/"to":"[^"]*",?/g, '');
  const unused = ['/series', '/number', '/seal', '/mark', '/day'].filter((field) => !said.includes(`"${field}"`));
  const used = [...said.matchAll(/"from":"(\/(?:zone|samples)\/[^"]+)"/g)].map(([, field = '']) => field);
  const spec = {
    ...base,
    rules: [...head, ...rules],
    drop: [
      ...unused.map((from) => ({ from, because: 'not needed in this test' })),
      ...othersOf('mrz', '/zone', '/zone/birthDate', ...used),
      ...othersOf('nist-itl', '/samples', ...used),
    ],
  };
  const outcome = compileMapping(spec, { sourceSchema: SCHEMA, targetSchemas: canonicalSchemas() }).attempt(record);
  return 'reasons' in outcome ? outcome.reasons.map(({ code, field, mend }) => `${code.replace('mapping-', '')} ${field}: ${mend}`) : [];
}

const ZONE = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
const WRONG = ZONE.replace('L898902C36', 'L898902C37');
const plain = { surname: 'Sample', number: 'SYN1' };

describe('a required field of several alternatives', () => {
  test('is asked for where a sender can fill it in, not within a zone', () => {
    expect(reasonsAgainst(plain, file)).toEqual(['required-field-missing /seal: Fill in one of: /zone/documentNumber, /seal, /mark.']);
    expect(reasonsAgainst({ ...plain, zone: ZONE }, file)).toEqual([]);
    expect(reasonsAgainst({ ...plain, mark: 'A' }, file)).toEqual([]);
  });

  test('is not asked for where the zone that may hold it is wrong', () => {
    expect(reasonsAgainst({ ...plain, zone: WRONG }, file)).toEqual([expect.stringMatching(/^value-invalid \/zone: /)]);
  });
});

describe('a required field put together from several', () => {
  test('is asked for once, at the one that the schema demands', () => {
    expect(reasonsAgainst({ surname: 'Sample' }, joined)).toEqual(['required-field-missing /number: Fill in the named field.']);
    expect(reasonsAgainst({ surname: 'Sample', series: 'SYN' }, joined)).toEqual([
      'required-field-missing /number: Fill in the named field.',
    ]);
    expect(reasonsAgainst({ surname: 'Sample', series: '#', number: '' }, joined)).toEqual([
      'required-field-missing /number: Fill in the named field.',
    ]);
    expect(reasonsAgainst(plain, joined)).toEqual([]);
    expect(reasonsAgainst({ ...plain, series: '#' }, joined)).toEqual([expect.stringMatching(/^value-invalid \/series: /)]);
  });
});

describe('a field that a parser refuses', () => {
  test('does not count as absent', () => {
    expect(reasonsAgainst(plain, unread)).toEqual(['required-field-missing /mark: Fill in the named field.']);
    expect(reasonsAgainst({ ...plain, zone: WRONG }, unread)).toEqual([expect.stringMatching(/^value-invalid \/zone: /)]);
    const group = { to: '/documents/-', when: { absent: '/zone' }, rules: [{ to: '/number', from: '/mark', required: true }] };
    expect(reasonsAgainst(plain, group)).toEqual(['required-field-missing /mark: Fill in the named field.']);
    expect(reasonsAgainst({ ...plain, zone: WRONG }, group)).toEqual([expect.stringMatching(/^value-invalid \/zone: /)]);
  });

  test('has no other reason below it, even where the parser names a part', () => {
    expect(reasonsAgainst(plain, sampled)).toHaveLength(1);
    expect(reasonsAgainst({ ...plain, samples: 'QUJD' }, sampled)).toEqual([
      expect.stringMatching(/^value-invalid \/samples\/records\/0\/1\.001: /),
    ]);
  });
});
