import type { Scalar } from '../../contracts/contract.ts';
import { wholePattern } from '../../contracts/pattern.ts';
import type { JsonValue } from '../../wire/json/json-value.ts';
import { sampleScalar } from './sample-request.ts';

/** A value that a type does not have. `xml` or `json` is absent where the notation cannot say it. */
export interface BadValue {
  /** Which facet it breaks, such as `pattern`. */
  readonly facet: string;
  /** The facet in words, to stand behind the name of a field. */
  readonly words: string;
  readonly xml?: string;
  readonly json?: JsonValue;
}

const MAX_BYTES = 262_144;
/** So many octets more make the base64 text longer, whatever their number. */
const BASE64_STEP = 3;

const both = (facet: string, words: string, value: string): BadValue => ({ facet, words, xml: value, json: value });

/** One value against every facet of a type without parts. */
export function badValues(scalar: Scalar): readonly BadValue[] {
  switch (scalar.kind) {
    case 'text':
      return [...textValues(scalar), { facet: 'json-type', words: 'written as a number', json: 7 }];
    case 'enum':
      return [both('enumeration', 'that is not in the list', 'NOT_IN_THE_LIST')];
    case 'int':
      return [
        { facet: 'least', words: `below ${scalar.least}`, xml: String(scalar.least - 1), json: scalar.least - 1 },
        { facet: 'most', words: `above ${scalar.most}`, xml: String(scalar.most + 1), json: scalar.most + 1 },
        { facet: 'whole', words: 'that is no whole number', xml: `${scalar.least}.5`, json: scalar.least + 0.5 },
        { facet: 'json-type', words: 'written as a text', json: String(scalar.least) },
      ];
    case 'date':
      return [both('calendar', 'that is on no calendar', '2026-02-30'), both('pattern', 'with a time of day', '2026-03-01T00:00:00Z')];
    case 'instant':
      return [both('pattern', 'that is not in UTC', '2026-03-01T12:00:00+01:00')];
    case 'boolean':
      return [
        { facet: 'truth', words: 'that is neither true nor false', xml: 'maybe', json: 'maybe' },
        { facet: 'json-type', words: 'written as a text', json: 'true' },
      ];
    case 'bytes':
      return [
        both('base64', 'that is no base64', 'AAAAA'),
        ...(scalar.most > MAX_BYTES
          ? []
          : [both('length', `of more than ${scalar.most} octets`, Buffer.alloc(scalar.most + BASE64_STEP).toString('base64'))]),
      ];
  }
}

function textValues(scalar: Extract<Scalar, { kind: 'text' }>): readonly BadValue[] {
  const { least, most, pattern } = scalar;
  if (pattern === undefined) {
    return [
      ...(least > 0 ? [both('length-least', `of fewer than ${least} characters`, 'x'.repeat(least - 1))] : []),
      ...(most === undefined ? [] : [both('length-most', `of more than ${most} characters`, 'x'.repeat(most + 1))]),
      { facet: 'character', words: 'with a character that XML cannot hold', json: 'a\u0001b' },
    ];
  }
  const good = sampleScalar(scalar);
  const whole = wholePattern(pattern);
  const bad = [`${typeof good === 'string' ? good : ''}\u00a7`, '\u00a7', ''].find((text) => !whole.test(text));
  return bad === undefined ? [] : [both('pattern', 'that its pattern does not allow', bad)];
}
