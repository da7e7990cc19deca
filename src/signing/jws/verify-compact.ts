import type { KeyObject } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { isJsonObject, type JsonObject } from '../../wire/json/json-value.ts';
import type { JsonLimits } from '../../wire/json/json-limits.ts';
import { readJson } from '../../wire/json/read-json.ts';
import { namedAlgorithm, verifyNamed, type AlgorithmRule, type NamedAlgorithm } from '../named-algorithm.ts';
import { JOSE_ALGORITHMS } from './jose-algorithms.ts';
import type { SignedHeader } from './sign-compact.ts';

/** The most characters that a compact JWS without its payload may have. */
export const MAX_JWS_CHARACTERS = 8_192;
const HEADER_LIMITS = { maxBytes: MAX_JWS_CHARACTERS, maxDepth: 2, maxValues: 32 };

/** Refuses what is no JWS of the form asked for. */
export function malformedJws(rule: string): never {
  throw new GatewayError('auth-jws-malformed', { field: 'jws-signature', rule: `rfc7515/${rule}` });
}

/**
 * The bytes of Base64url text (RFC 7515 section 2) in the one form that they have: without padding, without other characters, unused
 * bits zero. Throws `auth-jws-malformed`.
 */
export function decoded(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : malformedJws('base64url');
}

/** A JWS taken apart, nothing of it verified. */
export interface ReadJws {
  readonly signed: SignedHeader;
  /** The protected header, read. */
  readonly header: JsonObject;
}

/** Reads the protected header of a JWS. Throws `auth-jws-malformed` unless it is one JSON object with unique names. */
export function readJws(signed: SignedHeader): ReadJws {
  const encoded = signed.protected;
  if (encoded.length > MAX_JWS_CHARACTERS) return malformedJws('header-limit');
  const header = jsonObject(decoded(encoded), HEADER_LIMITS);
  return header === undefined ? malformedJws('header-object') : { signed, header };
}

/** The JSON object that the bytes are, with unique names and within the limits; `undefined` for anything else. */
export function jsonObject(bytes: Uint8Array, limits: Partial<JsonLimits>): JsonObject | undefined {
  try {
    const value = readJson(bytes, limits);
    return isJsonObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof GatewayError) return undefined;
    throw error;
  }
}

/**
 * Whether the payload stands in the signing input as it is (RFC 7797). Throws `auth-jws-critical-refused` where `crit` names anything
 * but `b64`, or does not name a `b64` that is there.
 */
export function isUnencoded({ b64, crit }: JsonObject): boolean {
  if (b64 === undefined && crit === undefined) return false;
  if (typeof b64 === 'boolean' && Array.isArray(crit) && crit.length === 1 && crit[0] === 'b64') return !b64;
  throw new GatewayError('auth-jws-critical-refused', { field: 'crit', rule: 'rfc7515/crit' });
}

/**
 * Verifies the signature of a JWS (RFC 7515 section 5.2) under its protected header; `alg` and `crit` count only there. `payload` is the
 * content itself. Throws `auth-jws-malformed`, `auth-jws-critical-refused`, `auth-signature-invalid` and what `namedAlgorithm` and
 * `verifyNamed` throw. What else the header says is for the caller to judge.
 */
export function verifyProtected(
  { signed, header }: ReadJws,
  payload: Uint8Array,
  key: KeyObject,
  rule: AlgorithmRule,
  at: number,
): NamedAlgorithm {
  const { alg } = header;
  if (typeof alg !== 'string') return malformedJws('alg');
  const named = namedAlgorithm(alg, JOSE_ALGORITHMS);
  const content = isUnencoded(header) ? payload : Buffer.from(Buffer.from(payload).toString('base64url'));
  const bytes = Buffer.concat([Buffer.from(`${signed.protected}.`), content]);
  if (!verifyNamed(named, { key, bytes, value: decoded(signed.signature) }, rule, at))
    throw new GatewayError('auth-signature-invalid', { field: 'jws-signature', rule: 'rfc7515/signature' });
  return named;
}
