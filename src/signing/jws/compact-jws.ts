import { GatewayError } from '../../kernel/gateway-error.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import { acceptsBatches, type BatchAcceptance } from '../batch/batch-acceptance.ts';
import type { SigningIdentity } from '../identity.ts';
import type { Trust, TrustedSigner } from '../trust.ts';
import { signProtected } from './sign-compact.ts';
import { malformedJws, MAX_JWS_CHARACTERS, readJws, verifyProtected, type ReadJws } from './verify-compact.ts';

/** What a detached JWS speaks about; in the protected `typ`, so that a signature of one kind never passes for another. */
export type JwsKind = 'http-request+jws' | 'http-response+jws' | 'json-part+jws';

/** Whom a receiver of detached JWS believes, and whose values of batches (`batch/`) it accepts; nobody's unless told. */
export interface JwsReceiver {
  readonly trust: Trust;
  readonly batch?: BatchAcceptance | undefined;
}

/** A detached JWS that has been verified: its protected header and who signed. */
export interface OpenedJws {
  readonly header: JsonObject;
  readonly signer: TrustedSigner;
}

const DETACHED = /^([A-Za-z0-9_-]+)\.\.([A-Za-z0-9_-]+)$/;

/** Signs a payload that is not part of the JWS and not encoded (RFC 7515, appendix F; RFC 7797): `<protected>..<signature>`. */
export async function sealDetached(
  kind: JwsKind,
  payload: Uint8Array,
  header: Readonly<Record<string, unknown>>,
  identity: SigningIdentity,
): Promise<string> {
  const sealed = await signProtected({ ...header, kid: identity.fingerprint, typ: kind, b64: false, crit: ['b64'] }, payload, identity);
  return `${sealed.protected}..${sealed.signature}`;
}

function readDetached(jws: string): ReadJws {
  const [, header, signature] = (jws.length > MAX_JWS_CHARACTERS ? null : DETACHED.exec(jws)) ?? [];
  return header === undefined || signature === undefined ? malformedJws('detached') : readJws({ protected: header, signature });
}

/**
 * Verifies a detached JWS over the payload, Base64url in the signing input or not (RFC 7797) as its header says, with the pinned
 * certificate that `kid` names. Throws `auth-jws-malformed`, `-kind`, `-critical-refused`, `auth-signature-invalid`, `-hmac`,
 * `auth-algorithm-refused`, `auth-batch-*` or `auth-certificate-*`. Whether the header says what it should is for the caller to check.
 */
export async function openDetached(
  kind: JwsKind,
  jws: string,
  payload: Uint8Array,
  { trust, batch }: JwsReceiver,
  at: number,
): Promise<OpenedJws> {
  const read = readDetached(jws);
  const { header } = read;
  if (header['typ'] !== kind) throw new GatewayError('auth-jws-kind', { field: 'typ', rule: 'rfc7515/typ' });
  const { kid } = header;
  if (typeof kid !== 'string') return malformedJws('kid');
  const signer = trust.fingerprint(kid, at);
  verifyProtected(read, payload, signer.publicKey, { algorithms: trust.algorithms, batch: acceptsBatches(batch, signer) }, at);
  return { header, signer };
}
