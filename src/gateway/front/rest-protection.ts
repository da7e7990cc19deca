import { GatewayError } from '../../kernel/gateway-error.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../../kernel/http-message.ts';
import { signHttpResponse, verifyHttpRequest } from '../../signing/http-signature/http-signature.ts';
import { signDetachedResponse, verifyDetached } from '../../signing/jws/detached-jws.ts';
import type { TrustedSigner } from '../../signing/trust.ts';
import type { GatewayApi } from './gateway-api.ts';

/** Signs a response the way its request was signed. */
export type SignResponse = (response: HttpResponseMessage) => Promise<HttpResponseMessage>;

/** Who signed a request, and how its answer is signed and bound to it. */
export interface VerifiedSender {
  readonly signer: TrustedSigner;
  readonly sign: SignResponse;
}

const REQUIRED = ['officer-token'];

/**
 * Verifies the signature of a request: RFC 9421, or a detached JWS where the header `jws-signature` stands alone.
 * Throws `auth-signature-missing` for none, `auth-signature-invalid` for both kinds at once, and what the verifiers throw.
 */
export async function verifySender(message: HttpRequestMessage, api: GatewayApi): Promise<VerifiedSender> {
  const { signature, 'jws-signature': jws } = message.headers;
  if (signature === undefined && jws === undefined) throw new GatewayError('auth-signature-missing');
  if (signature !== undefined && jws !== undefined) {
    throw new GatewayError('auth-signature-invalid', { field: 'jws-signature', mend: 'Sign the message once.' });
  }
  if (message.headers['officer-token'] === undefined) throw new GatewayError('auth-officer-missing');
  const options = api.verification;
  const { clock } = options;
  const context = { clock, random: api.random };
  if (jws !== undefined) {
    const { signer } = await verifyDetached(message, options);
    return { signer, sign: (response) => signDetachedResponse(response, api.identity, context, message) };
  }
  const { signer, label } = await verifyHttpRequest(message, { ...options, requiredComponents: REQUIRED });
  return { signer, sign: (response) => signHttpResponse(response, api.identity, { ...context, requestLabel: label }, message) };
}

/**
 * Signs a response to a request that was refused before it was verified: in the way the request claims to be signed, bound to the
 * signature it carries where that can be read, so that its sender can tell whose refusal it is. Bound to nothing without a request.
 */
export function signRefusal(api: GatewayApi, message?: HttpRequestMessage): SignResponse {
  const context = { clock: api.verification.clock, random: api.random };
  return message?.headers['jws-signature'] !== undefined && message.headers['signature'] === undefined
    ? (response) => signDetachedResponse(response, api.identity, context, message)
    : (response) => signHttpResponse(response, api.identity, context, message);
}
