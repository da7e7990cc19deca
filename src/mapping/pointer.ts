import { GatewayError } from '../kernel/gateway-error.ts';

/** The token that stands for "each element of this array" in the pointers of a mapping. */
export const EACH = '-';

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** A name that may be shown: shaped like a field name, never like a value. */
const FIELD_NAME = /^[@#]?[\p{L}_][\p{L}\p{N}_.-]{0,63}$/u;

const INDEX = /^(0|[1-9][0-9]{0,5})$/;

/** The reference tokens of a pointer that is known to be one. */
export function tokensOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * The reference tokens of a JSON Pointer (RFC 6901, section 3); none for the empty pointer.
 * Raises `mapping-spec-invalid` with `at` as the field for a text that is no pointer or names a key of the object prototype.
 */
export function pointerTokens(pointer: string, at: string): readonly string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) {
    throw new GatewayError('mapping-spec-invalid', { field: at, mend: 'Write a JSON Pointer (RFC 6901), such as /persona/uzvards.' });
  }
  const tokens = tokensOf(pointer);
  if (tokens.some((token) => FORBIDDEN.has(token))) {
    throw new GatewayError('mapping-spec-invalid', { field: at, mend: 'Name no key of the object prototype.' });
  }
  return tokens;
}

/** Whether a key would reach into an object's prototype. */
export function isPrototypeKey(key: string): boolean {
  return FORBIDDEN.has(key);
}

/** One reference token as a pointer writes it (RFC 6901, section 3). */
export function escapeToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The pointer of reference tokens (RFC 6901, section 5); the empty text for none. */
export function formatPointer(tokens: readonly string[]): string {
  return tokens.map((token) => `/${escapeToken(token)}`).join('');
}

/** A pointer extended by a key of a message; a key that is not shaped like a field name is written `?`, because it may be a value. */
export function extendPointer(pointer: string, key: string): string {
  return `${pointer}/${FIELD_NAME.test(key) || INDEX.test(key) ? escapeToken(key) : '?'}`;
}

/** Whether a pointer is another, or stands below it. */
export function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/** The pointers of the parts around a place, the whole first, without the place's own. */
export function* around(pointer: string): Generator<string> {
  for (let slash = pointer.indexOf('/'); slash >= 0; slash = pointer.indexOf('/', slash + 1)) yield pointer.slice(0, slash);
}

/** The pointer with every array index replaced by `-`, so that it names a place in a schema. */
export function schemaPointer(pointer: string): string {
  return pointer
    .split('/')
    .map((token) => (INDEX.test(token) ? EACH : token))
    .join('/');
}
