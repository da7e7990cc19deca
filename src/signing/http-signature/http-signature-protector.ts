import type { Clock, RandomSource } from '../../kernel/clock.ts';
import type { Protector } from '../../ports/protection.ts';
import type { BatchAcceptance } from '../batch/batch-acceptance.ts';
import type { IdentitySource } from '../keys/identity-source.ts';
import type { Trust } from '../trust.ts';
import { asEndpointError } from '../endpoint-error.ts';
import { signHttpRequest, verifyHttpResponse } from './http-signature.ts';

/** What protects the messages to one REST endpoint: our key, and the endpoint's pinned certificates. */
export interface RestProtection {
  readonly identities: IdentitySource;
  readonly trust: Trust;
  /** Whose answers may be signed in batches (`batch/`); nobody's unless told. */
  readonly batch?: BatchAcceptance | undefined;
  readonly clock: Clock;
  readonly random: RandomSource;
  /** Greatest age of an answer in milliseconds; five minutes unless told. */
  readonly maxAgeMs?: number | undefined;
  /** How far the endpoint's clock may stand apart, in milliseconds; one minute unless told. */
  readonly clockSkewMs?: number | undefined;
}

/** Protection by HTTP message signatures (RFC 9421): every answer must be bound to the request's signature. */
export function httpSignatureProtector(protection: RestProtection): Protector {
  return {
    async protect(message) {
      const signed = await signHttpRequest(message, protection.identities.current(protection.clock.now()), protection);
      return { message: signed, binding: signed.headers['signature'] ?? '' };
    },
    async verify(response, request) {
      try {
        const { signer } = await verifyHttpResponse(response, request.message, protection);
        return { contentType: response.headers['content-type'] ?? '', body: response.body, signer: signer.fingerprint };
      } catch (error) {
        throw asEndpointError(error);
      }
    },
  };
}
