import { describe, expect, it, test } from '@jest/globals';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { readPersonalCode } from '../../../src/mapping/steps/personal-code.ts';
import { PERSON_SAMPLES, PERSON_STEPS } from '../../../src/mapping/steps/person-steps.ts';
import type { Step, Value, ValueKind } from '../../../src/mapping/steps/step.ts';
import { compileSteps, type StepSpec } from '../../../src/mapping/steps/steps.ts';

const stepOf = (spec: StepSpec, given: ValueKind = 'text'): Step => {
  const [step] = compileSteps([spec], given, new Map(), '').steps;
  if (step === undefined) throw new Error('no step');
  return step;
};
const run = (spec: StepSpec, value: Value, given?: ValueKind): Value | undefined => stepOf(spec, given).convert(value, '/f');
const refusedWith = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof GatewayError) return error.code;
    throw error;
  }
  return undefined;
};

describe('steps on persons', () => {
  test.each<[StepSpec, Value, Value | undefined, ValueKind?]>([
    ['icao-latin', 'Παπαδόπουλος', 'PAPADOPOULOS'],
    ['icao-latin', ['Jānis', 'Aļģis'], ['JANIS', 'ALGIS'], 'texts'],
    ['icao-variants', 'Müller', ['MUXXLLER', 'MULLER']],
    [
      'icao-variants',
      ['Jürgen', 'Björn'],
      ['JUXXRGEN BJORN', 'JURGEN BJORN', 'JUXXRGEN BJOERN', 'JURGEN BJOERN', 'JUERGEN BJORN'],
      'texts',
    ],
    ['icao-variants', 'Bērziņš', undefined],
    [{ 'icao-variants': 'ukrainian' }, 'Гончаренко', undefined],
    ['script', 'Иванов', 'Cyrl'],
    ['script', ['Иван', 'Сергеевич'], 'Cyrl', 'texts'],
    [{ script: 'Grek' }, 'Παπαδόπουλος', 'Grek'],
    [{ script: ['Latn', 'Cyrl'] }, 'Bērziņš', 'Latn'],
    ['personal-code', ' 010190-10001 ', '01019010001'],
    ['personal-code', ['010190-10001', '324567-89012', '01019010001'], ['01019010001', '32456789012'], 'texts'],
    ['birth-date-of-personal-code', '010190-10001', '1990-01-01'],
    ['birth-date-of-personal-code', '324567-89012', undefined],
    ['birth-date-of-personal-code', ['324567-89012', '010190-10001'], ['1990-01-01'], 'texts'],
    [{ sex: 'iso-5218' }, '1', 'male'],
    [{ sex: 'iso-5218' }, 2, 'female', 'number'],
    [{ sex: 'iso-5218' }, 0, 'unspecified', 'number'],
    [{ sex: 'iso-5218' }, '9', 'unspecified'],
    [{ sex: 'mrz' }, 'F', 'female'],
    [{ sex: 'mrz' }, '<', 'unspecified'],
    [{ sex: 'mrz' }, 'X', 'unspecified'],
    [{ sex: 'lv' }, 'V', 'male'],
    [{ sex: 'lv' }, 'S', 'female'],
    [{ sex: 'lv' }, 'N', 'unspecified'],
  ])('%j of %j is %j', (spec, value, expected, given = 'text') => {
    expect(run(spec, value, given)).toEqual(expected);
  });

  test.each<[StepSpec, Value, string, ValueKind?]>([
    ['icao-latin', 'გიორგი', 'mapping-value-invalid'],
    ['icao-variants', 'Ivan 2', 'mapping-value-invalid'],
    ['script', 'Ivanоv', 'mapping-value-invalid'],
    ['script', '2026', 'mapping-value-invalid'],
    ['script', ['Ivan', 'Иванов'], 'mapping-value-invalid', 'texts'],
    [{ script: ['Latn', 'Grek'] }, 'Иванов', 'mapping-value-invalid'],
    ['personal-code', '010190-10002', 'mapping-value-invalid'],
    ['personal-code', '310290-10000', 'mapping-value-invalid'],
    ['personal-code', '0101901000', 'mapping-value-invalid'],
    ['personal-code', ['010190-10001', '1'], 'mapping-value-invalid', 'texts'],
    ['birth-date-of-personal-code', '010190-10002', 'mapping-value-invalid'],
    [{ sex: 'iso-5218' }, '3', 'mapping-code-unknown'],
    [{ sex: 'iso-5218' }, 'M', 'mapping-code-unknown'],
    [{ sex: 'mrz' }, 'm', 'mapping-code-unknown'],
    [{ sex: 'lv' }, 'M', 'mapping-code-unknown'],
    [{ sex: 'lv' }, 'constructor', 'mapping-code-unknown'],
  ])('%j refuses %j with %s', (spec, value, code, given = 'text') => {
    expect(refusedWith(() => run(spec, value, given))).toBe(code);
  });

  test.each<[StepSpec, ValueKind?]>([
    ['sex'],
    [{ sex: 'sso-1' }],
    [{ sex: 'lv' }, 'truth'],
    [{ script: 'Klng' }],
    [{ script: [] }],
    ['personal-code', 'number'],
    [{ 'icao-variants': 'klingon' }],
  ])('%j of %s is refused when it is compiled', (spec, given = 'text') => {
    expect(refusedWith(() => stepOf(spec, given))).toBe('mapping-spec-invalid');
  });

  it('go back where there is a way', () => {
    expect(stepOf({ sex: 'iso-5218' }).invert?.('unspecified', '')).toBe('0');
    expect(stepOf({ sex: 'mrz' }).invert?.('unspecified', '')).toBe('X');
    expect(stepOf({ sex: 'lv' }).invert?.('female', '')).toBe('S');
    expect(refusedWith(() => stepOf({ sex: 'lv' }).invert?.('other', ''))).toBe('mapping-code-unknown');
    expect(stepOf('personal-code').invert?.('01019010001', '')).toBe('01019010001');
    expect(stepOf('birth-date-of-personal-code').invert).toBeUndefined();
  });

  it('have samples, every one of them', () => {
    const sampled = PERSON_SAMPLES.map(([spec]) => (typeof spec === 'string' ? spec : Object.keys(spec)[0]));
    expect([...new Set(sampled)].toSorted()).toEqual([...PERSON_STEPS.keys()].toSorted());
  });
});

describe('personal codes of Latvia', () => {
  test.each([
    ['170573-21412', undefined],
    ['161175-19997', '1975-11-16'],
    ['010190-10001', '1990-01-01'],
    ['290200-20084', '2000-02-29'],
  ])('%s is an old code of the day %s, or none', (text, birthDate) => {
    const code = readPersonalCode(text);
    expect(code?.birthDate).toBe(birthDate);
    expect(code === undefined).toBe(birthDate === undefined);
  });

  it('of the new form say nothing of their holder and have no check digit', () => {
    for (let second = 2; second <= 9; second += 1) {
      const digits = `3${second}999999999`;
      expect(readPersonalCode(digits)).toEqual({ digits });
    }
    expect(readPersonalCode('310190-10000')).not.toEqual({ digits: '31019010000' });
    expect(readPersonalCode('30999999999')).toBeUndefined();
  });

  it('of the old form are contradicted by any digit of theirs that changes, but where the remainder is ten and no check digit is defined', () => {
    const sound = '16117519997';
    const changed = Array.from(sound, (digit, at) => sound.slice(0, at) + String((Number(digit) + 1) % 10) + sound.slice(at + 1));
    expect(changed.filter((code) => readPersonalCode(code) !== undefined)).toEqual(['16117519097']);
  });
});
