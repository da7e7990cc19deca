import { createHash } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { HttpRequestMessage } from '../../kernel/http-message.ts';
import { writeJson } from '../../wire/json/write-json.ts';
import type { SigningIdentity } from '../identity.ts';
import type { TrustedSigner } from '../trust.ts';
import { openDetached, sealDetached, type JwsReceiver } from './compact-jws.ts';

/** What a part of a streamed reply belongs to; stated in the protected header, so that no part passes for one of another reply. */
export interface PartBinding {
  /** `requestDigest` of the request that is being answered. */
  readonly request: string;
  /** Identifier of the query. */
  readonly query?: string;
}

/** SHA-256, base64url, of the signature that a request carries: by RFC 9421 or by detached JWS. */
export function requestDigest({ headers }: HttpRequestMessage): string {
  return createHash('sha256')
    .update(headers['signature'] ?? headers['jws-signature'] ?? '')
    .digest('base64url');
}

/**
 * Signs one part of a streamed reply: a detached JWS over the RFC 8785 bytes of the value, with what it belongs to in the protected
 * header. Where a part stands in the reply must be a member of the value.
 */
export function signJsonPart(value: unknown, identity: SigningIdentity, binding?: PartBinding): Promise<string> {
  return sealDetached('json-part+jws', writeJson(value), { ...binding }, identity);
}

/**
 * Verifies one part of a streamed reply at the time `at` (epoch milliseconds) and says who signed it. Throws the codes of
 * `openDetached`, and `auth-message-stale` for a part that does not belong where `binding` says.
 */
export async function verifyJsonPart(
  value: unknown,
  jws: string,
  receiver: JwsReceiver,
  at: number,
  binding?: PartBinding,
): Promise<TrustedSigner> {
  const { signer, header } = await openDetached('json-part+jws', jws, writeJson(value), receiver, at);
  for (const [field, expected] of Object.entries(binding ?? {})) {
    if (header[field] !== expected) throw new GatewayError('auth-message-stale', { field });
  }
  return signer;
}
