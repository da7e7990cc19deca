import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { CodeText, quoted } from '../../../../src/mapping/emit/code-text.ts';
import { loadCode } from '../../../../src/mapping/emit/load-code.ts';
import { bothWays } from './closed-process.ts';

const MAPPED = { x: 'ĶIRSIS', y: ['x', 'y'] };

test('a process that may make no code from text maps with closures only', () => {
  const script = join(import.meta.dirname, 'closed-process.ts');
  const flags = ['--disallow-code-generation-from-strings', '--no-warnings'];
  const answer = execFileSync(process.execPath, [...flags, script], { encoding: 'utf8', env: {}, timeout: 60_000 });
  expect(JSON.parse(answer)).toEqual({ code: null, closures: MAPPED });
  expect(bothWays()).toEqual({ code: MAPPED, closures: MAPPED });
});

test('a constant is found by its name, once, and a text stays a text whatever it holds', () => {
  const code = new CodeText();
  const value = { some: 'object' };
  const name = code.constant(value);
  expect(code.constant(value)).toBe(name);
  const hostile = '"; throw new Error("run"); //\u2028\n${1}`\\';
  code.add('f', 'x', [`return [${name}, ${quoted(hostile)}, x];`]);
  const { text, constants } = code.finish('f');
  const made = (loadCode(text, constants) as (x: unknown) => unknown[])(1);
  expect(made).toEqual([value, hostile, 1]);
  expect(made[0]).toBe(value);
});

test('text that is no JavaScript is a fault of the gateway, not a mapping without code', () => {
  expect(() => loadCode('return (', [])).toThrow(SyntaxError);
});
