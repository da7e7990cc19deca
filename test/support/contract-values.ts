import fc, { type Arbitrary } from 'fast-check';
import { jsonMembers, type Definition, type Field, type Message, type Scalar, type TypeUse } from '../../src/contracts/contract.ts';
import { wholePattern } from '../../src/contracts/pattern.ts';
import type { JsonObject, JsonValue } from '../../src/wire/json/json-value.ts';

/** At most so many of what may be repeated: a contract's hundreds would only be slow. */
const FEW = 3;

/** Characters beyond ASCII, beyond the basic plane, and those that XML escapes. */
const CHARACTERS = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c', 'X', 'Y', 'Z', '0', '1', '9', ' ', '-') },
  fc.constantFrom('š', 'Ķ', 'ў', '林', '𐐷', '<', '>', '&', '"', "'", '\t', '\n', '\r', ']]>', '\u0301', '\u00a0', '\u2028'),
);

/** Any value of a message, in its JSON form. */
export function messageValues({ content }: Message): Arbitrary<JsonObject> {
  return fieldValues(content.fields);
}

function fieldValues(fields: readonly Field[]): Arbitrary<JsonObject> {
  const required = fields.filter(({ optional }) => !optional).map(({ json }) => json);
  const members = Object.fromEntries(fields.map((field) => [field.json, memberValues(field)]));
  return fc.record(members, { requiredKeys: required, noNullPrototype: true });
}

function memberValues({ type, many, unique }: Field): Arbitrary<JsonValue> {
  const one = useValues(type);
  if (!many) return one;
  const bounds = { minLength: many.least, maxLength: Math.min(many.most, Math.max(many.least, FEW)) };
  return unique
    ? fc.uniqueArray(one, { ...bounds, comparator: 'SameValue', selector: (value) => JSON.stringify(value) })
    : fc.array(one, bounds);
}

function useValues({ definition }: TypeUse): Arbitrary<JsonValue> {
  return definitionValues(definition);
}

function definitionValues(definition: Definition): Arbitrary<JsonValue> {
  return definition.kind === 'fields' || definition.kind === 'attributed' ? fieldValues(jsonMembers(definition)) : scalarValues(definition);
}

const number = (least: number, most: number, digits: number): Arbitrary<string> =>
  fc.integer({ min: least, max: most }).map((value) => String(value).padStart(digits, '0'));

const dates = fc.tuple(number(1, 9999, 4), number(1, 12, 2), number(1, 28, 2)).map((parts) => parts.join('-'));

const instants = fc
  .tuple(dates, number(0, 23, 2), number(0, 59, 2), number(0, 59, 2), fc.constantFrom('', '.5', '.123456789'))
  .map(([date, hour, minute, second, fraction]) => `${date}T${hour}:${minute}:${second}${fraction}Z`);

function scalarValues(scalar: Scalar): Arbitrary<JsonValue> {
  switch (scalar.kind) {
    case 'boolean':
      return fc.boolean();
    case 'int':
      return fc.integer({ min: scalar.least, max: scalar.most });
    case 'enum':
      return fc.constantFrom(...scalar.values);
    case 'date':
      return dates;
    case 'instant':
      return instants;
    case 'bytes':
      return fc.uint8Array({ maxLength: Math.min(scalar.most, 64) }).map((bytes) => Buffer.from(bytes).toString('base64'));
    case 'text': {
      const { least, most = 200, pattern } = scalar;
      if (pattern !== undefined)
        return fc
          .stringMatching(wholePattern(pattern))
          .filter((text) => Array.from(text).length >= least && Array.from(text).length <= most);
      const ends = fc.constantFrom(least, most, Math.min(most, Math.max(least, 8)));
      return ends.chain((length) =>
        fc.array(CHARACTERS, { minLength: Math.min(length, 40), maxLength: Math.min(length, 40) }).map((characters) =>
          Array.from(characters.join(''))
            .concat(Array.from({ length }, () => 'x'))
            .slice(0, length)
            .join(''),
        ),
      );
    }
  }
}
