import { FlattenedSign, flattenedVerify } from 'jose';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { isJsonObject, type JsonObject } from '../../wire/json/json-value.ts';
import { readJson } from '../../wire/json/read-json.ts';
import { algorithmOf, type SignatureAlgorithm, type SigningIdentity } from '../identity.ts';
import type { Trust, TrustedSigner } from '../trust.ts';

/** What a detached JWS speaks about; in the protected `typ`, so that a signature of one kind never passes for another. */
export type JwsKind = 'http-request+jws' | 'http-response+jws' | 'json-part+jws';

/** A detached JWS that has been verified: its protected header and who signed. */
export interface OpenedJws {
  readonly header: JsonObject;
  readonly signer: TrustedSigner;
}

const JOSE_ALGORITHMS: Readonly<Record<SignatureAlgorithm, 'RS256' | 'ES256'>> = Object.freeze({
  'rsa-sha256': 'RS256',
  'ecdsa-p256-sha256': 'ES256',
});
const DETACHED = /^([A-Za-z0-9_-]+)\.\.([A-Za-z0-9_-]+)$/;
const MAX_CHARACTERS = 8_192;
const HEADER_LIMITS = { maxBytes: MAX_CHARACTERS, maxDepth: 2, maxValues: 32 };

const invalid = (field: string, cause?: unknown): never => {
  throw new GatewayError('auth-signature-invalid', { field }, { cause });
};

/** Signs a payload that is not part of the JWS and not encoded (RFC 7515, appendix F; RFC 7797): `<protected>..<signature>`. */
export async function sealDetached(
  kind: JwsKind,
  payload: Uint8Array,
  header: Readonly<Record<string, unknown>>,
  identity: SigningIdentity,
): Promise<string> {
  const alg = JOSE_ALGORITHMS[identity.algorithm];
  const sealed = await new FlattenedSign(payload)
    .setProtectedHeader({ ...header, alg, kid: identity.fingerprint, typ: kind, b64: false, crit: ['b64'] })
    .sign(identity.privateKey);
  return `${sealed.protected ?? ''}..${sealed.signature}`;
}

/**
 * The protected header of a detached JWS, not yet verified. Throws `auth-signature-invalid` when it is not one JSON object with unique
 * names.
 */
export function statedHeader(jws: string): JsonObject {
  const protectedPart = jws.length > MAX_CHARACTERS ? undefined : DETACHED.exec(jws)?.[1];
  if (protectedPart === undefined) return invalid('jws-signature');
  try {
    const header = readJson(Buffer.from(protectedPart, 'base64url'), HEADER_LIMITS);
    return isJsonObject(header) ? header : invalid('jws-signature');
  } catch (cause) {
    return invalid('jws-signature', cause);
  }
}

/**
 * Verifies a detached JWS over the payload, with the pinned certificate that `kid` names. Throws `auth-signature-invalid`,
 * `auth-algorithm-refused` or `auth-certificate-not-trusted`. Whether the header says what it should is for the caller to check.
 */
export async function openDetached(kind: JwsKind, jws: string, payload: Uint8Array, trust: Trust, at: number): Promise<OpenedJws> {
  const header = statedHeader(jws);
  const { kid, alg, typ, b64, crit } = header;
  if (typ !== kind) return invalid('typ');
  if (b64 !== false || !Array.isArray(crit) || crit.length !== 1 || crit[0] !== 'b64') return invalid('crit');
  if (typeof kid !== 'string') return invalid('kid');
  const signer = trust.fingerprint(kid, at);
  const algorithm = algorithmOf(signer.publicKey);
  if (algorithm === undefined || alg !== JOSE_ALGORITHMS[algorithm]) throw new GatewayError('auth-algorithm-refused', { field: 'alg' });
  const [protectedPart = '', signature = ''] = jws.split('..');
  try {
    await flattenedVerify({ protected: protectedPart, payload, signature }, signer.publicKey, { algorithms: [JOSE_ALGORITHMS[algorithm]] });
  } catch (cause) {
    return invalid('jws-signature', cause);
  }
  return { header, signer };
}
