import { describe, expect, test } from '@jest/globals';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import type { Value, ValueKind } from '../../../src/mapping/step.ts';
import { compileSteps, STEPS, type StepSpec } from '../../../src/mapping/steps.ts';
import { readJsonFile } from './installed-mappings.ts';

const codes = new Map([
  [
    'sex',
    new Map([
      ['V', 'male'],
      ['S', 'female'],
      ['Z', 'female'],
    ]),
  ],
]);

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
  ];

  test.each(refusals)('%j refuses %j with %s at the source field', (specs, value, code, given = 'text') => {
    expect(refused(() => run(specs, value, given))).toEqual({ code, field: '/f' });
  });

  const unfit: readonly (readonly [readonly StepSpec[], ValueKind?])[] = [
    [['shout']],
    [['split']],
    [[{ code: 'missing' }]],
    [[{ date: 'dd/MM/yyyy' }]],
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
      $defs: { steps: { items: { anyOf: [{ enum: string[] }, { properties: object }] } } };
    };
    const [bare, withParameter] = schema.$defs.steps.items.anyOf;
    expect([...new Set([...bare.enum, ...Object.keys(withParameter.properties)])].toSorted()).toEqual([...STEPS.keys()].toSorted());
  });

  test('a code that several words share goes back to the first of them', () => {
    expect(chain([{ code: 'sex' }]).steps[0]?.invert?.('female', '/f')).toBe('S');
  });

  test('only join and transliteration have no way back', () => {
    const parameters: Record<string, unknown> = {
      split: ' ',
      date: 'dd.MM.yyyy',
      'partial-date': 'dd.MM.yyyy',
      code: 'sex',
      default: 'x',
      boolean: { true: ['J'], false: ['N'] },
    };
    const oneWay = [...STEPS.keys()].filter((name) => {
      const spec = name === 'join' ? { join: ' ' } : parameters[name] === undefined ? name : { [name]: parameters[name] };
      return chain([spec], name === 'join' ? 'texts' : 'text').steps[0]?.invert === undefined;
    });
    expect(oneWay.toSorted()).toEqual(['icao-latin', 'join']);
  });
});
