import { describe, expect, test } from '@jest/globals';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { compileMapping, type CompiledMapping } from '../../../src/mapping/compile-mapping.ts';
import { explainMapping } from '../../../src/mapping/explain-mapping.ts';
import { inRecordOrder } from '../../../src/mapping/reasons/record-order.ts';
import { definitionsOf, shapeOf } from '../../../src/mapping/source/shape.ts';
import type { SourceTree } from '../../../src/mapping/source/source-tree.ts';
import { valueClass } from '../../../src/mapping/reasons/value-class.ts';
import type { TracedField } from '../../../src/mapping/write-forward.ts';
import { canonicalSchemas } from './installed-mappings.ts';

const text = (maxLength = 40) => ({ type: 'string', maxLength });

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  properties: {
    number: { type: 'string', pattern: '^[A-Z0-9-]+$', maxLength: 10 },
    person: {
      type: 'object',
      additionalProperties: false,
      properties: { surname: text(400), given: text(), born: text(), sex: text(), tall: text() },
      required: ['surname', 'born'],
    },
    papers: {
      type: 'array',
      maxItems: 3,
      items: {
        type: 'object',
        additionalProperties: false,
        properties: { kind: text(), number: text() },
        required: ['number'],
      },
    },
    mrz: { type: 'string', maxLength: 100 },
    stage: text(),
    note: text(),
  },
  required: ['number', 'person', 'stage'],
};

const SPEC = {
  mapping: 'lv-test',
  version: '1.0.0',
  title: 'A record for tests',
  authority: 'test',
  register: 'TEST',
  format: { json: {} },
  source: 'record.schema.json',
  target: 'schemas/canonical/record.schema.json',
  codes: { sex: { V: 'male', S: 'female' }, stage: { A: 'applied', B: 'granted' }, kind: { P: 'passport' } },
  parse: [{ from: '/mrz', with: 'mrz' }],
  rules: [
    { to: '/kind', value: 'residence-permit-application' },
    { to: '/source', value: 'TEST' },
    { to: '/nationalFile', from: '/number', required: true },
    {
      to: '/person/identities/-',
      law: '2019/817, 18(1)(a)',
      rules: [
        { to: '/kind', value: 'confirmed' },
        {
          to: '/names/-',
          rules: [
            { to: '/use', value: 'current' },
            { to: '/form', value: 'latin' },
            { to: '/familyName', from: '/person/surname', required: true },
            { to: '/givenNames', from: '/person/given', through: [{ split: ' ' }], law: '2018/1860, 4(1)(b)' },
          ],
        },
        { to: '/birthDate/value', from: '/person/born', through: [{ 'partial-date': 'dd.MM.yyyy' }], required: true },
        { to: '/sex', from: '/person/sex', through: [{ code: 'sex' }], when: { of: '/stage', is: ['A', 'X'] } },
      ],
    },
    {
      to: '/documents/-',
      each: '/papers',
      rules: [
        { to: '/number', from: '/number', through: ['document-number'], required: true },
        { to: '/type', from: '/kind', through: [{ code: 'kind' }] },
      ],
    },
    { to: '/documents/-', when: '/mrz', rules: [{ to: '/number', from: '/mrz/documentNumber', required: true }] },
    { to: '/residencePermit/stage', from: '/stage', through: [{ code: 'stage' }], required: true },
    { to: '/residencePermit/kind', value: 'temporary' },
    { to: '/residencePermit/issuingState', value: 'LVA' },
  ],
  drop: [
    { from: '/note', because: 'not needed in this test' },
    { from: '/person/tall', because: 'not needed in this test' },
    ...[
      'format',
      'documentType',
      'documentTypeDetail',
      'issuingState',
      'familyName',
      'givenNames',
      'nameTruncated',
      'nationality',
      'birthDate',
      'sex',
      'expiryDate',
      'optionalData',
      'optionalData2',
      'personalNumber',
    ].map((part) => ({ from: `/mrz/${part}`, because: 'not needed in this test' })),
  ],
};

const compile = (): CompiledMapping => compileMapping(SPEC, { sourceSchema: SCHEMA, targetSchemas: canonicalSchemas() });
const mapping = compile();

/** The specimen of ICAO 9303-4, Appendix B. */
const ZONE = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';

const good = {
  number: 'SYN-1',
  person: { surname: 'Synbērziņa', given: 'Anna Marija', born: '01.02.1990', sex: 'S' },
  papers: [{ kind: 'P', number: 'syn 1' }],
  mrz: ZONE,
  stage: 'A',
};

const reasons = (record: SourceTree): readonly string[] => {
  const outcome = mapping.attempt(record);
  return 'reasons' in outcome ? outcome.reasons.map(({ code, field, found }) => `${code.replace('mapping-', '')} ${field} ${found}`) : [];
};

describe('a record that cannot be mapped', () => {
  test('is mapped where it is in order, the parsed field as well', () => {
    const outcome = mapping.attempt(good);
    expect(outcome).toMatchObject({ record: { documents: [{ number: 'SYN1', type: 'passport' }, { number: 'L898902C3' }] } });
    expect(mapping.toSource(mapping.toCanonical(good))).toMatchObject({
      number: 'SYN-1',
      papers: [{ number: 'SYN1', kind: 'P' }, { number: 'L898902C3' }],
    });
  });

  test('has every reason at once, in the order of its fields, one a field, and no value in any', () => {
    const record = {
      number: 'syn/1/too/long',
      strange: { deep: 1 },
      person: { surname: 'S'.repeat(250), given: 5, born: '30.02.1990', sex: 'Q', tall: '1.80', '010190-10001': 'x' },
      papers: [{ kind: 'P', number: 'ok1' }, { kind: 'Z' }, 'none'],
      mrz: ZONE.replace('L898902C36', 'L898902C37'),
      stage: 'A',
    };
    expect(reasons(record)).toEqual([
      'source-invalid /number text of 14 digits, Latin letters and signs',
      'field-unaccounted /strange object',
      'result-invalid /person/surname text of 250 Latin letters',
      'source-invalid /person/given whole number',
      'value-invalid /person/born text of 10 digits and signs',
      'code-unknown /person/sex text of 1 Latin letter',
      'field-unaccounted /person/? text of 1 Latin letter',
      'code-unknown /papers/1/kind text of 1 Latin letter',
      'required-field-missing /papers/1/number absent',
      'source-invalid /papers/2 text of 4 Latin letters',
      'value-invalid /mrz text of 89 digits, Latin letters, signs and line ends',
    ]);
    const said = JSON.stringify(mapping.attempt(record));
    for (const value of ['syn/1', 'SSSS', '30.02', '1.80', '010190', 'ERIKSSON']) expect(said).not.toContain(value);
  });

  test('names every field that a missing part would have to hold, and nothing below a part of the wrong kind', () => {
    expect(reasons({ number: 'A', stage: 'A' })).toEqual([
      'required-field-missing /person/surname absent',
      'required-field-missing /person/born absent',
    ]);
    expect(reasons({ number: 'A', person: 'Anna', stage: 'A' })).toEqual(['source-invalid /person text of 4 Latin letters']);
    expect(reasons({ number: 'A', person: { surname: '', born: null }, stage: 'A' })).toEqual([
      'required-field-missing /person/surname empty text',
      'source-invalid /person/born null',
    ]);
    expect(reasons({})).toEqual([
      'required-field-missing /number absent',
      'required-field-missing /person/surname absent',
      'required-field-missing /person/born absent',
      'required-field-missing /stage absent',
    ]);
    expect(reasons('no record')).toEqual(['source-invalid  text of 9 Latin letters and spaces']);
  });

  test('does not read a field that a condition leaves out', () => {
    expect(reasons({ ...good, stage: 'B', person: { ...good.person, sex: 'Q' } })).toEqual([]);
    expect(mapping.toCanonical({ ...good, stage: 'B' }).person.identities[0]).not.toHaveProperty('sex');
  });

  test('raises its first reason with all of them as details', () => {
    try {
      mapping.toCanonical({ ...good, number: 'a', stage: 'Z' });
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      expect({ code: error.code, field: error.details.field }).toEqual({ code: 'mapping-source-invalid', field: '/number' });
      expect(error.details.reasons).toEqual([
        {
          code: 'mapping-source-invalid',
          field: '/number',
          found: 'text of 1 Latin letter',
          mend: 'Write the field as record.schema.json describes.',
        },
        {
          code: 'mapping-code-unknown',
          field: '/stage',
          found: 'text of 1 Latin letter',
          rule: 'lv-test/rules/6',
          mend: 'Use a value of the code list stage.',
        },
      ]);
      return;
    }
    throw new Error('nothing was refused');
  });

  test('still tells what did map', () => {
    const fields: TracedField[] = [];
    expect(mapping.attempt({ ...good, stage: 'Z' }, (field) => fields.push(field))).toHaveProperty('reasons');
    expect(fields.map(({ to }) => to)).toContain('/person/identities/0/names/0/familyName');
  });

  test('with very many faults is told of the first in linear time', () => {
    const papers = Array.from({ length: 100_000 }, () => ({ kind: 'Z', strange: 1 }));
    const strange = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`x${index}`, 1]));
    const found = reasons({ ...good, papers, ...strange });
    expect(found).toHaveLength(500);
    expect(found[0]).toBe('field-unaccounted /papers/0/strange whole number');
  });

  test('keeps at most five hundred reasons', () => {
    const record = { ...good, ...Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`x${index}`, 1])) };
    expect(reasons(record)).toHaveLength(500);
  });
});

test('a traced field names the provision of its rule, or of the group around', () => {
  const { fields } = explainMapping(mapping, good);
  const laws = new Map(fields.map(({ to, law }) => [to, law]));
  expect(laws.get('/person/identities/0/names/0/familyName')).toBe('2019/817, 18(1)(a)');
  expect(laws.get('/person/identities/0/names/0/givenNames')).toBe('2018/1860, 4(1)(b)');
  expect(laws.get('/nationalFile')).toBeUndefined();
  expect(mapping.rules.find(({ to }) => to.endsWith('/givenNames'))?.law).toBe('2018/1860, 4(1)(b)');
  expect(mapping.rules.find(({ to }) => to.endsWith('/sex'))?.when).toEqual(['/stage=A|X']);
});

test.each([
  [undefined, 'absent'],
  [null, 'null'],
  ['', 'empty text'],
  ['1234567', 'text of 7 digits'],
  ['Anna Marija', 'text of 11 Latin letters and spaces'],
  ['Їжак 1', 'text of 6 digits, Cyrillic letters and spaces'],
  ['Παπα', 'text of 4 Greek letters'],
  ['محمد', 'text of 4 Arabic letters'],
  ['田中', 'text of 2 other letters'],
  ['a\u0301', 'text of 2 Latin letters and marks'],
  ['-', 'text of 1 sign'],
  ['\u0000', 'text of 1 control character'],
  [1.5, 'number'],
  [3, 'whole number'],
  [true, 'truth value'],
  [[1, 2], 'list of 2'],
  [{}, 'object'],
])('the class of %j is %s', (value, expected) => {
  expect(valueClass(value)).toBe(expected);
});

test('parts stand in the order of the record, absent ones where the schema puts them', () => {
  const shape = shapeOf(SCHEMA, definitionsOf(SCHEMA), '');
  const record = { stage: 'A', person: { born: 'x' }, strange: 1, papers: [{}, {}] };
  const fields = [
    '/note',
    '/papers/1',
    '/papers/0/number',
    '/papers',
    '/person/sex',
    '/person/surname',
    '/person/born',
    '/number',
    '/stage',
    '/strange',
    '/?',
  ];
  expect(
    inRecordOrder(
      fields.map((field) => ({ field })),
      record,
      shape,
    ).map(({ field }) => field),
  ).toEqual([
    '/number',
    '/stage',
    '/note',
    '/person/surname',
    '/person/born',
    '/person/sex',
    '/strange',
    '/papers',
    '/papers/0/number',
    '/papers/1',
    '/?',
  ]);
});
