import { pointerTokens, schemaPointer } from '../../../mapping/pointer.ts';
import { GatewayError } from '../../../kernel/gateway-error.ts';
import { isWithin } from '../pack/record-part.ts';

/** Which part of a record an operator asks about. */
export interface AskedPointer {
  readonly pointer: string;
  /** Whether a pointer of the record is the part named, lies in it, or is around it. */
  readonly touches: (pointer: string) => boolean;
  /** The same for a pointer of a schema, with `-` for each element. */
  readonly touchesInSchema: (pointer: string) => boolean;
}

const either = (one: string, other: string): boolean => isWithin(one, other) || isWithin(other, one);

/**
 * A pointer as an operator writes it: with the number of an element, or with `-` for all of them. Raises `command-usage` for a text that is
 * no JSON Pointer.
 */
export function askedPointer(pointer: string, option: string): AskedPointer {
  let tokens: readonly string[];
  try {
    tokens = pointerTokens(pointer, option);
  } catch (cause) {
    throw new GatewayError('command-usage', { field: option, mend: 'Write a JSON Pointer, such as /person/identities/0/sex.' }, { cause });
  }
  const touchesInSchema = (field: string): boolean => either(field, schemaPointer(pointer));
  if (tokens.includes('-')) return { pointer, touches: (field) => touchesInSchema(schemaPointer(field)), touchesInSchema };
  return { pointer, touches: (field) => either(field, pointer), touchesInSchema };
}
