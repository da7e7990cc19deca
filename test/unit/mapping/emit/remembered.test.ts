import { expect, test } from '@jest/globals';
import { rememberingConvert } from '../../../../src/mapping/emit/remembered.ts';
import type { Step, Value } from '../../../../src/mapping/steps/step.ts';

function counted(): { readonly step: Step; readonly calls: () => number } {
  let calls = 0;
  const convert = (value: Value, _field: string, on?: unknown): Value => {
    calls += 1;
    if (value === 'bad') throw new Error('refused');
    return `${String(value)} on ${String(on)}`;
  };
  return { step: { name: 'code', gives: 'text', on: ['day'], convert }, calls: () => calls };
}

test('what a step gave for a text and a day is asked once, and never mixed up', () => {
  const { step, calls } = counted();
  const convert = rememberingConvert(step);
  expect(rememberingConvert(step)).toBe(convert);
  for (let round = 0; round < 3; round += 1) {
    expect([convert('A', '2020'), convert('A', '2021'), convert('B', '2020')]).toEqual(['A on 2020', 'A on 2021', 'B on 2020']);
  }
  expect(calls()).toBe(3);
});

test('a refusal is raised each time, and neither lists nor absent days nor long texts are remembered', () => {
  const { step, calls } = counted();
  const convert = rememberingConvert(step);
  for (let round = 0; round < 2; round += 1) {
    expect(() => convert('bad', '2020')).toThrow('refused');
    expect(convert(['A'], '2020')).toBe('A on 2020');
    expect(convert('A', undefined)).toBe('A on undefined');
    expect(convert('A'.repeat(33), '2020')).toMatch(/^A{33} on/);
  }
  expect(calls()).toBe(8);
});

test('what is remembered does not grow without end', () => {
  const { step, calls } = counted();
  const convert = rememberingConvert(step);
  const ask = (): void => {
    for (let day = 0; day < 1_500; day += 1) convert('A', String(day));
    for (let text = 0; text < 1_500; text += 1) convert(String(text), 'one');
  };
  ask();
  const first = calls();
  ask();
  expect(calls() - first).toBeGreaterThan(1_000);
  expect(convert('A', '1499')).toBe('A on 1499');
});
