import type { Field, Fields, Scalar, TypeUse } from '../../contracts/contract.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../wire/json/json-value.ts';
import { treatmentOf, type Replacements } from './replacements.ts';

/** Values of two characters and fewer say nothing alone. */
const LEAST = 3;

/** Every text of a message that says, or may say, something of a person or an official. */
export function personalValues(fields: Fields, value: JsonObject): ReadonlySet<string> {
  const found = new Set<string>();
  visitFields(fields, value, (type, scalar) => {
    if (typeof scalar === 'string' && scalar.length >= LEAST && treatmentOf(type) !== 'kept') found.add(scalar);
    return scalar;
  });
  return found;
}

/** The message with every such value replaced; free text is left out. */
export function withoutPersons(fields: Fields, value: JsonObject, replaced: Replacements): JsonObject {
  return visitFields(fields, value, (type, scalar) => replacement(type, scalar, replaced));
}

function replacement(type: ScalarUse, value: JsonValue, replaced: Replacements): JsonValue | undefined {
  const treatment = treatmentOf(type);
  if (treatment === 'kept') return value;
  if (treatment === 'dropped') return undefined;
  if (treatment === 'number') {
    const { definition } = type;
    return definition.kind === 'int' && typeof value === 'number' ? replaced.number(value, definition.least, definition.most) : value;
  }
  return typeof value === 'string' ? replaced.text(value, treatment, type.definition) : value;
}

type ScalarUse = TypeUse & { readonly definition: Scalar };
type Visit = (type: ScalarUse, value: JsonValue) => JsonValue | undefined;

function visitFields({ fields }: Fields, value: JsonObject, visit: Visit): JsonObject {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const member = value[field.json];
      const visited = member === undefined ? undefined : visitField(field, member, visit);
      return visited === undefined ? [] : [[field.json, visited] as const];
    }),
  );
}

function visitField({ type, many, optional }: Field, value: JsonValue, visit: Visit): JsonValue | undefined {
  if (many === undefined || !Array.isArray(value)) return visitUse(type, value, visit) ?? (optional ? undefined : STAND_IN);
  return (value as readonly JsonValue[]).flatMap((member) => visitUse(type, member, visit) ?? []);
}

/** What stands where free text must. */
const STAND_IN = 'Synthetic text.';

function visitUse({ name, home, doc, definition }: TypeUse, value: JsonValue, visit: Visit): JsonValue | undefined {
  if (definition.kind === 'fields') return isJsonObject(value) ? visitFields(definition, value, visit) : value;
  if (definition.kind !== 'attributed') return visit({ name, home, doc, definition }, value);
  if (!isJsonObject(value)) return value;
  const { member, text, attributes } = definition;
  const whole: Fields = {
    kind: 'fields',
    fields: [
      { name: member, json: member, type: text, doc, optional: false, many: undefined, list: undefined, unique: false },
      ...attributes,
    ],
  };
  return visitFields(whole, value, visit);
}
