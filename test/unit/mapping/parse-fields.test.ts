import { describe, expect, test } from '@jest/globals';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { compileMapping, type CompiledMapping } from '../../../src/mapping/compile-mapping.ts';
import { FIELD_PARSERS } from '../../../src/mapping/source/field-parsers.ts';
import { writeMrz } from '../../../src/mapping/mrz/write-mrz.ts';
import { parseFields, unparseFields } from '../../../src/mapping/source/parse-fields.ts';
import { planParses, withoutPartial } from '../../../src/mapping/plan/plan-parses.ts';
import { shapeAt, shapeOf, type Shape } from '../../../src/mapping/source/shape.ts';
import type { SourceTree } from '../../../src/mapping/source/source-tree.ts';
import { canonicalSchemas, readJsonFile } from './installed-mappings.ts';

const text = { type: 'string' };
const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  properties: {
    surname: text,
    papers: {
      type: 'array',
      items: { type: 'object', additionalProperties: false, properties: { zone: { ...text, maxLength: 92 }, place: text } },
    },
    zones: { type: 'array', items: text },
    count: { type: 'integer' },
  },
};

/** The specimens of ICAO 9303-4, Appendix B and 9303-5, Appendix B. */
const PASSPORT = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
const CARD = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<';

/** Born in 1934; the passport holds until 2035. */
const AGED = writeMrz({
  format: 'TD3',
  documentType: 'P',
  issuingState: 'UTO',
  familyName: 'ERIKSSON',
  nameTruncated: false,
  documentNumber: 'SYN830001',
  nationality: 'UTO',
  birthDate: '1934-02-03',
  sex: 'F',
  expiryDate: '2035-05-31',
}) as { readonly text: string };

const shape = shapeOf(SCHEMA, () => undefined, '');
const planned = (from: string) => planParses([{ from, with: 'mrz' }], shape);

const caught = (run: () => unknown): string | undefined => {
  try {
    run();
  } catch (error) {
    if (error instanceof GatewayError) return `${error.code} ${error.details.field}`;
    throw error;
  }
  return undefined;
};

describe('parsed fields', () => {
  test('have the names that the schema of specifications lists', () => {
    const schema = readJsonFile('schemas/config/mapping.schema.json') as {
      properties: { parse: { items: { properties: { with: { enum: string[] } } } } };
    };
    expect(schema.properties.parse.items.properties.with.enum.toSorted()).toEqual([...FIELD_PARSERS.keys()].toSorted());
    for (const parser of FIELD_PARSERS.values()) expect(parser.shape.kind).toBe('object');
  });

  test('become objects in every element of a list, and of a list of texts', () => {
    const { parses, parsed } = planned('/papers/-/zone');
    expect(shapeAt(parsed, ['papers', '-', 'zone', 'documentNumber'])).toEqual({ kind: 'leaf', type: 'string' });
    const refused: (string | undefined)[] = [];
    const record = {
      surname: 'A',
      papers: [{ zone: PASSPORT, place: 'x' }, { place: 'y' }, { zone: CARD }, { zone: 'none' }, { zone: '' }],
    };
    const read = parseFields(record, parses, (error) => refused.push(error.details.field));
    expect(read).toMatchObject({
      surname: 'A',
      papers: [{ zone: { format: 'TD3', documentNumber: 'L898902C3' }, place: 'x' }, { place: 'y' }, { zone: { format: 'TD1' } }, {}, {}],
    });
    expect(refused).toEqual(['/papers/3/zone']);
    expect(record.papers[0]?.zone).toBe(PASSPORT);
    expect(unparseFields(read, parses)).toEqual({
      surname: 'A',
      papers: [{ zone: PASSPORT, place: 'x' }, { place: 'y' }, { zone: CARD }, {}, {}],
    });
    expect(parseFields({ zones: [CARD, 'none', PASSPORT] }, planned('/zones/-').parses, () => undefined)).toMatchObject({
      zones: [{ format: 'TD1' }, null, { format: 'TD3' }],
    });
  });

  test('of which a part is dropped, or missing, do not return', () => {
    const { parses } = planned('/papers/-/zone');
    const read = parseFields({ papers: [{ zone: CARD }] }, parses, () => undefined);
    expect(unparseFields(read, withoutPartial(parses, [{ from: '/papers/-/zone/sex' }]))).toEqual({ papers: [{}] });
    expect(unparseFields(read, withoutPartial(parses, [{ from: '/papers/-/place' }]))).toEqual({ papers: [{ zone: CARD }] });
    expect(unparseFields({ papers: [{ zone: { format: 'TD1' } }, { zone: 'text' }] }, parses)).toEqual({ papers: [{}, {}] });
  });

  test.each([
    ['/papers/-/number', 'mrz', '/parse/0/from'],
    ['/papers', 'mrz', '/parse/0/from'],
    ['/count', 'mrz', '/parse/0/from'],
    ['', 'mrz', '/parse/0/from'],
    ['/surname', 'barcode', '/parse/0/with'],
  ])('%s through %s is refused when it is planned', (from, parser, at) => {
    expect(caught(() => planParses([{ from, with: parser }], shape))).toBe(`mapping-spec-invalid ${at}`);
  });

  test('may be held against the day that another field says, in the forms of registers', () => {
    const { parses } = planParses([{ from: '/papers/-/zone', with: 'mrz', on: '/surname' }], shape);
    const births = (day?: string): SourceTree =>
      parseFields({ ...(day === undefined ? {} : { surname: day }), papers: [{ zone: AGED.text }, { zone: '' }] }, parses, () => undefined);
    for (const day of ['2026-11-22', '22.11.2026', '20261122', '2026-11-22T23:59:00+02:00'])
      expect(births(day)).toMatchObject({ papers: [{ zone: { birthDate: '1934-02-03', expiryDate: '2035-05-31' } }, {}] });
    for (const day of [undefined, '', '2026', '30.02.2026', 'AGED'])
      expect(births(day)).toMatchObject({ papers: [{ zone: { birthDate: '2034-02-03', expiryDate: '2035-05-31' } }, {}] });
  });

  test.each([
    ['mrz', '/count'],
    ['mrz', '/papers'],
    ['mrz', '/papers/-/place'],
    ['mrz', '/nowhere'],
    ['iso-19794', '/surname'],
    ['nist-itl', '/surname'],
  ])('%s is not held against the day of %s', (parser, on) => {
    expect(caught(() => planParses([{ from: '/zones/-', with: parser, on }], shape))).toBe('mapping-spec-invalid /parse/0/on');
  });

  test('are parsed once', () => {
    const twice = [
      { from: '/surname', with: 'mrz' },
      { from: '/surname', with: 'mrz' },
    ];
    expect(caught(() => planParses(twice, shape))).toBe('mapping-spec-invalid /parse/1/from');
  });
});

describe('a mapping with a parsed field', () => {
  const parts = (FIELD_PARSERS.get('mrz')?.shape as Extract<Shape, { kind: 'object' }>).parts;
  const spec = (used: readonly string[], missing: readonly string[] = []) => ({
    mapping: 'lv-test',
    version: '1.0.0',
    title: 'A record for tests',
    authority: 'test',
    register: 'TEST',
    format: { json: {} },
    source: 'record.schema.json',
    target: 'schemas/canonical/record.schema.json',
    parse: [{ from: '/papers/-/zone', with: 'mrz' }],
    rules: [
      { to: '/kind', value: 'border-crossing' },
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
        ],
      },
      {
        to: '/documents/-',
        each: '/papers',
        rules: [{ to: '/number', from: '/zone/documentNumber', required: true }],
        drop: [
          ...[...parts.keys()]
            .filter((part) => !used.includes(part) && !missing.includes(part))
            .map((part) => ({ from: `/zone/${part}`, because: 'not needed in this test' })),
          { from: '/place', because: 'not needed in this test' },
        ],
      },
      {
        to: '/borderCrossing',
        rules: [
          { to: '/direction', value: 'entry' },
          { to: '/outcome', value: 'allowed' },
          { to: '/at', value: '2026-11-22T00:00:00Z' },
          { to: '/crossingPoint', value: 'Terehova' },
        ],
      },
    ],
    drop: [
      { from: '/zones', because: 'not needed in this test' },
      { from: '/count', because: 'not needed in this test' },
    ],
  });
  const compile = (...given: Parameters<typeof spec>): CompiledMapping =>
    compileMapping(spec(...given), { sourceSchema: SCHEMA, targetSchemas: canonicalSchemas() });

  test('accounts for every part of it', () => {
    expect(caught(() => compile(['documentNumber'], ['optionalData']))).toBe('mapping-spec-invalid /drop');
    const mapping = compile(['documentNumber']);
    expect(mapping.sourceShape).not.toBe(mapping.plan.parsed);
    expect(mapping.drops).toContainEqual({ from: '/papers/-/zone/sex', because: 'not needed in this test' });
  });

  test('names the field with its index where the text is no such format, and the part where only that is missing', () => {
    const mapping = compile(['documentNumber']);
    const attempted = (zones: readonly SourceTree[]) => mapping.attempt({ surname: 'Syn', papers: zones.map((zone) => ({ zone })) });
    expect(attempted([CARD, PASSPORT])).toMatchObject({ record: { documents: [{ number: 'D23145890' }, { number: 'L898902C3' }] } });
    expect(attempted([CARD, CARD.replace('D231458907', 'D231458908')])).toMatchObject({
      reasons: [
        {
          code: 'mapping-value-invalid',
          field: '/papers/1/zone',
          rule: 'lv-test/parse/0',
          mend: expect.stringContaining('check digit') as unknown,
        },
      ],
    });
    expect(attempted([CARD, `${PASSPORT}\n${CARD}`])).toMatchObject({
      reasons: [
        { code: 'mapping-source-invalid', field: '/papers/1/zone', found: 'text of 182 digits, Latin letters, signs and line ends' },
      ],
    });
    expect(attempted(['', CARD])).toMatchObject({
      reasons: [{ code: 'mapping-required-field-missing', field: '/papers/0/zone/documentNumber' }],
    });
  });
});
