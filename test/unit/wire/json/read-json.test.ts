import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import type { JsonLimits } from '../../../../src/wire/json/json-limits.ts';
import { readJson } from '../../../../src/wire/json/read-json.ts';
import { writeJson } from '../../../../src/wire/json/write-json.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

function refusal(run: () => unknown): { code: string; field: string | undefined } {
  try {
    run();
  } catch (error) {
    if (error instanceof GatewayError) return { code: error.code, field: error.details.field };
    throw error;
  }
  throw new Error('nothing was refused');
}

const refused = (text: string, limits?: Partial<JsonLimits>): { code: string; field: string | undefined } =>
  refusal(() => readJson(bytes(text), limits));

describe('readJson', () => {
  it.each([
    ['null', null],
    [
      ' \t\r\n{"a" : [1, -0.5e+3, true, false, "\\u0041\\n\\ud83d\\ude00", {}] , "b":[]} ',
      { a: [1, -500, true, false, 'A\n😀', {}], b: [] },
    ],
    ['"ģ€𝄞"', 'ģ€𝄞'],
    ['0', 0],
    ['[[[]]]', [[[]]]],
    ['{"":0,"constructor":1,"toString":2}', { '': 0, constructor: 1, toString: 2 }],
  ])('reads %j', (text, value) => {
    expect(readJson(bytes(text))).toEqual(value);
  });

  it.each([
    ['', 0],
    [' ', 1],
    ['\ufeff{}', 0],
    ['{', 1],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ["{'a':1}", 1],
    ['01', 0],
    ['-', 0],
    ['1.', 0],
    ['.5', 0],
    ['+1', 0],
    ['1e', 0],
    ['1e400', 0],
    ['NaN', 0],
    ['Infinity', 0],
    ['truex', 4],
    ['tru', 0],
    ['nul', 0],
    ['"a', 2],
    ['"\u0001"', 1],
    ['"\\x"', 1],
    ['"\\u12g4"', 1],
    ['"\\ud800"', 1],
    ['"\\udc00"', 1],
    ['"\\ud800\\u0041"', 1],
    ['{}{}', 2],
    ['[1]//', 3],
    ['{"a":1,"a":2}', 7],
    ['{"a":1,"\\u0061":2}', 7],
    ['{"__proto__":{"admin":true}}', 1],
    ['[{"\\u005f_proto__":1}]', 2],
    ['1]', 1],
  ])('refuses %j at byte %d', (text, at) => {
    expect(refused(text)).toEqual({ code: 'wire-json-malformed', field: `byte ${at}` });
  });

  it('counts offsets in bytes, not characters', () => {
    expect(refused('{"ģ€":x}')).toEqual({ code: 'wire-json-malformed', field: 'byte 9' });
  });

  it.each([
    [[0x22, 0xc3, 0x28, 0x22]],
    [[0x22, 0xed, 0xa0, 0x80, 0x22]],
    [[0x22, 0xc0, 0xaf, 0x22]],
    [[0xff, 0xfe, 0x31, 0x00]],
    [[0x22, 0xf4, 0x90, 0x80, 0x80, 0x22]],
  ])('refuses bytes that are not UTF-8: %j', (sequence) => {
    expect(refusal(() => readJson(Uint8Array.from(sequence))).code).toBe('wire-encoding');
  });

  it('holds every limit at its edge', () => {
    const edge: readonly (readonly [string, string, Partial<JsonLimits>, string])[] = [
      ['[1]', '[11]', { maxBytes: 3 }, 'wire-too-large'],
      ['[[]]', '[[[]]]', { maxDepth: 2 }, 'wire-limit-exceeded'],
      ['[1,2]', '[1,2,3]', { maxValues: 3 }, 'wire-limit-exceeded'],
      ['{"abc":1}', '{"abcd":1}', { maxNameBytes: 3 }, 'wire-limit-exceeded'],
      ['"abc"', '"abcd"', { maxTextBytes: 3 }, 'wire-limit-exceeded'],
      ['123', '1234', { maxNumberBytes: 3 }, 'wire-limit-exceeded'],
    ];
    for (const [within, beyond, limits, code] of edge) {
      expect(readJson(bytes(within), limits)).toEqual(JSON.parse(within));
      expect(refused(beyond, limits).code).toBe(code);
    }
  });

  it('refuses deep nesting without exhausting the stack', () => {
    expect(refused('['.repeat(500_000)).code).toBe('wire-limit-exceeded');
    expect(refused('{"a":'.repeat(100_000)).code).toBe('wire-limit-exceeded');
  });

  it('refuses a long text where it starts, though it never ends', () => {
    expect(refused(`["${'x'.repeat(600_000)}`)).toEqual({ code: 'wire-limit-exceeded', field: 'byte 1' });
  });

  it('reads a view into a larger buffer', () => {
    const buffer = bytes('xx{"a":1}yy');
    expect(readJson(buffer.subarray(2, 9))).toEqual({ a: 1 });
  });

  it('agrees with JSON.parse on whatever it accepts and on generated documents', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        if (text.includes('__proto__')) return;
        expect(readJson(bytes(text))).toEqual(JSON.parse(text));
      }),
      { numRuns: 300 },
    );
    const soup = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"', 'a', '\\', 'u0041', '1', '-', '.', 'e', 'true', 'null', ' ', '\n', '""'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(soup, (tokens) => {
        const text = tokens.join('');
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          expect(refused(text).code).toBe('wire-json-malformed');
          return;
        }
        try {
          expect(readJson(bytes(text))).toEqual(expected);
        } catch (error) {
          // The two may differ only where I-JSON is narrower: a member name that occurs twice.
          if (!(error instanceof GatewayError)) throw error;
          expect(text).toMatch(/"[^"]*".*"[^"]*"/s);
        }
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('writeJson', () => {
  it('writes the RFC 8785 form of the example in its section 3.2.2', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(Buffer.from(writeJson(value)).toString('utf8')).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('orders members by UTF-16 code units and leaves undefined ones out', () => {
    expect(
      Buffer.from(writeJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, 1: 4, '😀': 5, '\u0080': 6, ö: 7, gone: undefined })).toString('utf8'),
    ).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  it.each([[Number.NaN], [Infinity], ['\ud800'], [undefined], [{ a: [Number.NaN] }]])('refuses %p', (value) => {
    expect(refusal(() => writeJson(value)).code).toBe('internal-error');
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        if (text.includes('__proto__') || text.includes('-0') || !text.isWellFormed() || /\\ud[89a-f]/i.test(text)) return;
        expect(readJson(writeJson(value))).toEqual(JSON.parse(text));
      }),
      { numRuns: 200 },
    );
  });
});
