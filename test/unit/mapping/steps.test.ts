import { describe, expect, test } from '@jest/globals';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { datedTables, type CodeList } from '../../../src/mapping/spec/code-list.ts';
import type { CodeTable, DatedCodes, Value, ValueKind } from '../../../src/mapping/steps/step.ts';
import { mappingSpecFaults } from '../../../src/mapping/spec/mapping-spec.ts';
import { compileSteps, STEP_SAMPLES, STEPS, type StepSpec } from '../../../src/mapping/steps/steps.ts';
import { readJsonFile } from './installed-mappings.ts';

const SEX = new Map([
  ['V', 'male'],
  ['S', 'female'],
  ['Z', 'female'],
]);

const PERMIT: CodeList = {
  list: 'permit',
  title: 'Kinds of permit, for tests',
  source: 'our own, illustrative',
  versions: [
    {
      version: '1.0.0',
      validFrom: '2010-01-01',
      validUntil: '2023-12-31',
      codes: { A: 'temporary', B: { to: 'permanent', validUntil: '2020-06-30' } },
    },
    { version: '2.0.0', validFrom: '2024-01-01', codes: { A: 'permanent', C: 'temporary' } },
  ],
};

const codes = new Map<string, CodeTable | DatedCodes>([
  ['sex', SEX],
  ['dated', datedTables(PERMIT, ['day'])],
]);

const SPEC = {
  mapping: 'test',
  version: '1.0.0',
  title: 'A mapping for tests',
  authority: 'test',
  register: 'TEST',
  format: { json: {} },
  source: 'record.schema.json',
  target: 'schemas/canonical/record.schema.json',
  drop: [],
};

const chain = (specs: readonly StepSpec[], given: ValueKind = 'text') => compileSteps(specs, given, codes, '/rules/0/through');

const run = (specs: readonly StepSpec[], value: Value, given?: ValueKind): Value | undefined =>
  chain(specs, given).steps.reduce<Value | undefined>((held, step) => (held === undefined ? undefined : step.convert(held, '/f')), value);

const refused = (act: () => unknown): { code: string; field: string | undefined } => {
  try {
    act();
  } catch (error) {
    if (error instanceof GatewayError) return { code: error.code, field: error.details.field };
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('steps', () => {
  const conversions: readonly (readonly [readonly StepSpec[], Value, Value | undefined, ValueKind?])[] = [
    [['trim'], '  a b ', 'a b'],
    [['trim'], '   ', undefined],
    [['nfc'], 'Be\u0304rzin\u0327s\u030C', 'Bērziņš'],
    [['upper'], 'straße', 'STRASSE'],
    [['lower'], 'ĀBEĻE', 'ābeļe'],
    [['collapse-space'], ' Jānis \t\u00a0 Aļģis ', 'Jānis Aļģis'],
    [['latin'], 'Đoković-O’Neil 2.', 'Đoković-O’Neil 2.'],
    [[{ split: ' ' }], ' Jānis  Aļģis ', ['Jānis', 'Aļģis']],
    [[{ split: ';' }, 'upper'], 'a; b;;', ['A', 'B']],
    [[{ split: ' ' }], '  ', undefined],
    [[{ join: '/' }], ['a', 'b'], 'a/b', 'texts'],
    [['list'], 'UKR', ['UKR']],
    [[{ date: 'dd.MM.yyyy' }], '29.02.1988', '1988-02-29'],
    [[{ date: 'yyyy-MM-dd' }], '1984-11-03', '1984-11-03'],
    [[{ date: 'yyyyMMdd' }], '20261231', '2026-12-31'],
    [[{ 'partial-date': 'dd.MM.yyyy' }], '00.00.1984', '1984'],
    [[{ 'partial-date': 'dd.MM.yyyy' }], '..1984', '1984'],
    [[{ 'partial-date': 'dd.MM.yyyy' }], '.11.1984', '1984-11'],
    [[{ 'partial-date': 'dd.MM.yyyy' }], '11.1984', '1984-11'],
    [[{ 'partial-date': 'dd.MM.yyyy' }], '1984', '1984'],
    [[{ 'partial-date': 'dd.MM.yyyy' }], '15.00.1984', '1984'],
    [[{ 'partial-date': 'dd.MM.yyyy' }], '03.11.1984', '1984-11-03'],
    [[{ 'partial-date': 'yyyyMMdd' }], '1979<<<<', '1979'],
    [[{ 'partial-date': 'yyyyMMdd' }], '197905<<', '1979-05'],
    [[{ 'partial-date': 'yyyy-MM-dd' }], '1979-05-00', '1979-05'],
    [['date-time'], '2026-11-21T14:05:00+02:00', '2026-11-21T12:05:00.000Z'],
    [[{ 'date-time': { zone: 'Europe/Riga' } }], '2026-07-21T14:05', '2026-07-21T11:05:00.000Z'],
    [[{ 'date-time': { zone: '+02:00' } }], '2026-07-21T14:05:06.5', '2026-07-21T12:05:06.500Z'],
    [[{ 'date-time': { format: 'dd.MM.yyyy HH:mm', zone: 'Europe/Riga' } }], '21.11.2026 00:30:01', '2026-11-20T22:30:01.000Z'],
    [[{ code: 'sex' }], 'V', 'male'],
    [['document-number'], ' sy n<<0012345< ', 'SYN0012345'],
    [['document-number'], '<<<', undefined],
    [['country'], 'lv', 'LVA'],
    [['country'], 'D<<', 'DEU'],
    [['country'], 'XXB', 'XXB'],
    [['country'], ['LV', 'ukr'], ['LVA', 'UKR'], 'texts'],
    [['personal-code'], '010190-10001', '01019010001'],
    [['personal-code'], '324567-89012', '32456789012'],
    [['integer'], ' 042 ', 42],
    [['integer'], '-0', 0],
    [[{ integer: { min: 0, max: 100 } }], 100, 100, 'number'],
    [[{ boolean: { true: ['J'], false: ['N'] } }], 'N', false],
    [['boolean'], true, true, 'truth'],
    [['icao-latin'], 'Bērziņš-Šķēle', 'BERZINS-SKELE'],
    [[{ 'icao-latin': 'ukrainian' }], 'Євген Гончаренко', 'YEVHEN HONCHARENKO'],
  ];

  test.each(conversions)('%j of %j is %j', (specs, value, expected, given = 'text') => {
    expect(run(specs, value, given)).toEqual(expected);
  });

  const refusals: readonly (readonly [readonly StepSpec[], Value, string, ValueKind?])[] = [
    [[{ date: 'dd.MM.yyyy' }], '31.02.1990', 'mapping-value-invalid'],
    [[{ date: 'dd.MM.yyyy' }], '1990-02-01', 'mapping-value-invalid'],
    [[{ date: 'dd.MM.yyyy' }], '01.01.1066', 'mapping-value-invalid'],
    [[{ 'partial-date': 'dd.MM.yyyy' }], '32.00.1990', 'mapping-value-invalid'],
    [[{ 'partial-date': 'dd.MM.yyyy' }], '00.13.1990', 'mapping-value-invalid'],
    [['date-time'], '2026-11-21T14:05:00', 'mapping-value-invalid'],
    [['date-time'], '2026-11-21T24:00:00Z', 'mapping-value-invalid'],
    [['date-time'], '2026-11-21T14:05:00+15:00', 'mapping-value-invalid'],
    [[{ 'date-time': { zone: 'Europe/Riga' } }], '2026-10-25T03:30:00', 'mapping-value-invalid'],
    [[{ 'date-time': { zone: 'Europe/Riga' } }], '2026-03-29T03:30:00', 'mapping-value-invalid'],
    [[{ 'date-time': { zone: 'Europe/Riga' } }], '1999-06-01T12:00:00', 'mapping-value-invalid'],
    [[{ code: 'sex' }], 'X', 'mapping-code-unknown'],
    [[{ code: 'sex' }], 'constructor', 'mapping-code-unknown'],
    [['document-number'], 'ŠY123', 'mapping-value-invalid'],
    [['country'], 'QQ', 'mapping-code-unknown'],
    [['personal-code'], '010190-10002', 'mapping-value-invalid'],
    [['personal-code'], '400190-10001', 'mapping-value-invalid'],
    [['integer'], '1e3', 'mapping-value-invalid'],
    [[{ integer: { max: 366 } }], '367', 'mapping-value-invalid'],
    [['integer'], 1.5, 'mapping-value-invalid', 'number'],
    [[{ boolean: { true: ['J'], false: ['N'] } }], 'j', 'mapping-code-unknown'],
    [['icao-latin'], '田中', 'mapping-value-invalid'],
    [['icao-latin'], 'Ivan 2', 'mapping-value-invalid'],
    [['latin'], 'Иван', 'mapping-value-invalid'],
    [[{ unit: { from: 'm', to: 'cm' } }], '1.785', 'mapping-value-invalid'],
    [[{ unit: { from: 'm', to: 'cm' } }], '1e3', 'mapping-value-invalid'],
    [[{ unit: { from: 'mm', to: 'm' } }], 1.5, 'mapping-value-invalid', 'number'],
  ];

  test.each(refusals)('%j refuses %j with %s at the source field', (specs, value, code, given = 'text') => {
    expect(refused(() => run(specs, value, given))).toEqual({ code, field: '/f' });
  });

  const unfit: readonly (readonly [readonly StepSpec[], ValueKind?])[] = [
    [['shout']],
    [[{ unit: { from: 'm', to: 'kg' } }]],
    [[{ 'pad-left': { width: 0, with: '0' } }]],
    [[{ 'pad-left': { width: 5, with: 'ab' } }]],
    [[{ nth: 1 }]],
    [[{ nth: 0 }], 'texts'],
    [[{ strip: '' }]],
    [[{ 'surname-of': 'somewhere' }]],
    [['split']],
    [[{ code: 'missing' }]],
    [[{ date: 'MM/dd/yyyy' }]],
    [[{ 'date-time': { zone: 'Mars' } }]],
    [[{ 'date-time': { format: 'dd.MM.yyyy HH:mm' } }]],
    [['trim'], 'number'],
    [['list', 'list']],
    [[{ join: '' }]],
    [[{ boolean: { true: ['J'], false: ['J'] } }]],
    [[{ default: 5 }]],
    [[{ 'icao-latin': 'klingon' }]],
  ];

  test.each(unfit)('%j is refused when it is compiled', (specs, given = 'text') => {
    const { code, field } = refused(() => chain(specs, given));
    expect(code).toBe('mapping-spec-invalid');
    expect(field).toMatch(/^\/rules\/0\/through\/[0-9]$/);
  });

  test('are the ones that the schema of specifications lists, no more and no fewer', () => {
    const schema = readJsonFile('schemas/config/mapping.schema.json') as {
      $defs: { plainStep: { enum: string[] }; setStep: { properties: object } };
    };
    const { plainStep, setStep } = schema.$defs;
    expect([...new Set([...plainStep.enum, ...Object.keys(setStep.properties)])].toSorted()).toEqual([...STEPS.keys()].toSorted());
  });

  const waysThere: readonly (readonly [StepSpec, ValueKind, Value, Value | undefined, Value?])[] = [
    [{ 'surname-of': 'comma' }, 'text', 'Syn  Bērziņa, Anna Marija', 'Syn Bērziņa'],
    [{ 'given-names-of': 'comma' }, 'text', 'Syn  Bērziņa, Anna Marija', 'Anna Marija'],
    [{ 'given-names-of': 'comma' }, 'text', 'Synsuharto', undefined],
    [{ 'surname-of': 'comma' }, 'text', ', Anna', undefined],
    [{ 'surname-of': 'surname-first' }, 'text', 'SYNOV Ivan Petrovich', 'SYNOV'],
    [{ 'given-names-of': 'surname-first' }, 'text', 'SYNOV Ivan Petrovich', 'Ivan Petrovich'],
    [{ 'surname-of': 'surname-last' }, 'text', 'Jan Willem van der Synberg', 'van der Synberg'],
    [{ 'given-names-of': 'surname-last' }, 'text', 'Jan Willem van der Synberg', 'Jan Willem'],
    [{ 'given-names-of': 'surname-last' }, 'text', 'Van Syn', 'Van'],
    [{ 'surname-of': 'surname-last' }, 'text', 'Synsuharto', 'Synsuharto'],
    [{ unit: { from: 'm', to: 'cm' } }, 'text', '1,78', 178, '1.78'],
    [{ unit: { from: 'm', to: 'cm', decimal: ',' } }, 'text', '1.8', 180, '1,8'],
    [{ unit: { from: 'm', to: 'cm' } }, 'text', '-0', 0, '0'],
    [{ unit: { from: 'h', to: 'min' } }, 'text', '1.25', 75, '1.25'],
    [{ unit: { from: 'kg', to: 'g' } }, 'number', 2, 2000, '2'],
    ['text', 'number', 12, '12', '12'],
    ['text', 'truth', true, 'true', 'true'],
    [{ 'pad-left': { width: 5, with: '0' } }, 'text', '12', '00012', '12'],
    [{ 'pad-left': { width: 5, with: '0' } }, 'text', '0', '00000', '0'],
    [{ 'pad-left': { width: 2, with: '0' } }, 'text', '012', '012', '012'],
    [{ strip: '-/ ' }, 'text', '12-3/4 5', '12345', '12345'],
    [{ strip: '-' }, 'text', '--', undefined],
    [{ nth: 1 }, 'texts', ['a', 'b'], 'a'],
    [{ nth: -1 }, 'texts', ['a', 'b'], 'b'],
    [{ nth: 3 }, 'texts', ['a', 'b'], undefined],
  ];

  test.each(waysThere.map(([spec, given, value, gives, back]) => [spec, given, value, gives, back] as const))(
    '%j of %s makes %j into %j and back into %j',
    (spec, given, value, gives, back) => {
      const step = chain([spec], given).steps[0];
      expect(step?.convert(value, '/f')).toEqual(gives);
      if (back !== undefined) expect(step?.invert?.(gives ?? '', '/f')).toEqual(back);
    },
  );

  test('a code list with a day reads the version of that day, in any form in which registers write days', () => {
    const [step] = chain([{ code: 'dated' }]).steps;
    expect(step?.on).toEqual(['day']);
    expect(
      ['2019-12-31', '31.12.2019', '20191231', '2019-12-31T10:00:00Z', '31.12.2019 10:00'].map((day) => step?.convert('A', '/f', day)),
    ).toEqual(Array(5).fill('temporary'));
    expect(step?.convert('A', '/f', '2024-01-01')).toBe('permanent');
    expect(step?.convert('A', '/f', undefined)).toBe('permanent');
    expect(step?.convert('B', '/f', '2020-06-30')).toBe('permanent');
    for (const [code, day] of [
      ['B', '2020-07-01'],
      ['C', '2023-12-31'],
      ['B', '2024-01-01'],
      ['A', '2009-12-31'],
    ] as const)
      expect(refused(() => step?.convert(code, '/f', day))).toEqual({ code: 'mapping-code-unknown', field: '/f' });
    expect(step?.invert?.('temporary', '/f', '2019-01-01')).toBe('A');
    expect(step?.invert?.('temporary', '/f', '2024-01-01')).toBe('C');
    expect(refused(() => step?.invert?.('permanent', '/f', '2022-01-01'))).toEqual({ code: 'mapping-code-unknown', field: '/f' });
  });

  test('a code that several words share goes back to the first of them', () => {
    expect(chain([{ code: 'sex' }]).steps[0]?.invert?.('female', '/f')).toBe('S');
  });

  test('all have a sample, which the schema of specifications takes', () => {
    const named = new Set(STEP_SAMPLES.map(([spec]) => (typeof spec === 'string' ? spec : Object.keys(spec)[0])));
    expect([...STEPS.keys()].filter((name) => !named.has(name))).toEqual([]);
    for (const [spec] of STEP_SAMPLES) {
      const rules = [{ to: '/nationalFile', from: '/a', through: [spec] }];
      expect({ spec, faults: mappingSpecFaults({ ...SPEC, rules }) }).toEqual({ spec, faults: [] });
    }
  });

  test('have a way back, but for those that leave something behind', () => {
    const oneWay = STEP_SAMPLES.filter(([spec, given]) => compileSteps([spec], given, codes, '').steps[0]?.invert === undefined);
    expect([...new Set(oneWay.map(([spec]) => (typeof spec === 'string' ? spec : Object.keys(spec)[0])))].toSorted()).toEqual([
      'birth-date-of-personal-code',
      'birth-year-from-age',
      'given-names-of',
      'icao-latin',
      'icao-variants',
      'join',
      'nth',
      'script',
      'surname-of',
    ]);
  });
});
