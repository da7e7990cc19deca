import type { Protector } from '../../ports/protection.ts';
import { asEndpointError } from '../endpoint-error.ts';
import type { RestProtection } from '../http-signature/http-signature-protector.ts';
import { JWS_HEADER, signDetached, verifyDetachedResponse } from './detached-jws.ts';

/** Protection by detached JWS: every answer must name the request's JWS. */
export function jwsProtector(protection: RestProtection): Protector {
  return {
    async protect(message) {
      const signed = await signDetached(message, protection.identities.current(protection.clock.now()), protection);
      return { message: signed, binding: signed.headers[JWS_HEADER] ?? '' };
    },
    async verify(response, request) {
      try {
        const { signer } = await verifyDetachedResponse(response, request.message, protection);
        return { contentType: response.headers['content-type'] ?? '', body: response.body, signer: signer.fingerprint };
      } catch (error) {
        throw asEndpointError(error);
      }
    },
  };
}
