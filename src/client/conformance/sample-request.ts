import type { Definition, Field, Fields, Operation, Scalar, TypeUse } from '../../contracts/contract.ts';
import type { JsonObject, JsonValue } from '../../wire/json/json-value.ts';
import { sampleText } from './sample-text.ts';

/**
 * A request that conforms to the contract and holds every field that it has, so that each can be broken. Its values mean nothing: what an
 * endpoint makes of it besides accepting its form is not foretold.
 */
export function sampleRequest({ request }: Operation): JsonObject {
  return sampleObject(request.content, 0);
}

function sampleObject({ fields }: Fields, turn: number): JsonObject {
  return Object.fromEntries(fields.map((field) => [field.json, sampleMember(field, turn)]));
}

function sampleMember(field: Field, turn: number): JsonValue {
  const { many, type } = field;
  return many ? Array.from({ length: Math.max(many.least, 1) }, (_, index) => sampleUse(type, turn + index)) : sampleUse(type, turn);
}

/** Another value of a repeated field, different from those of the sample as far as its type has more of them. */
export function anotherMember({ type, many }: Field, index: number): JsonValue {
  return sampleUse(type, Math.max(many?.least ?? 1, 1) + index);
}

function sampleUse({ definition }: TypeUse, turn: number): JsonValue {
  return sampleDefinition(definition, turn);
}

function sampleDefinition(definition: Definition, turn: number): JsonValue {
  if (definition.kind === 'fields') return sampleObject(definition, turn);
  if (definition.kind !== 'attributed') return sampleScalar(definition, turn);
  const attributes = definition.attributes.map(({ json, type }) => [json, sampleUse(type, turn)] as const);
  return { [definition.member]: sampleUse(definition.text, turn), ...Object.fromEntries(attributes) };
}

/** One value of a type without parts, in its JSON form. */
export function sampleScalar(scalar: Scalar, turn = 0): JsonValue {
  switch (scalar.kind) {
    case 'text': {
      const { least, most, pattern } = scalar;
      if (pattern === undefined) return `sample-${turn}`.padEnd(least, 'x').slice(0, most);
      return sampleText(pattern, turn).padEnd(least, 'x');
    }
    case 'enum':
      return scalar.values[turn % scalar.values.length] ?? '';
    case 'int':
      return Math.min(scalar.least + turn, scalar.most);
    case 'date':
      return `2026-03-${String(1 + (turn % 28)).padStart(2, '0')}`;
    case 'instant':
      return `2026-03-01T12:00:${String(turn % 60).padStart(2, '0')}Z`;
    case 'boolean':
      return turn % 2 === 0;
    case 'bytes':
      return Buffer.from([0x53, turn % 256, 0x4e].slice(0, scalar.most)).toString('base64');
  }
}
