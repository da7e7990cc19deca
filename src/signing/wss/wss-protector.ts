import type { Clock, RandomSource } from '../../kernel/clock.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import type { HttpResponseMessage } from '../../kernel/http-message.ts';
import type { ProtectedRequest, Protector, VerifiedContent } from '../../ports/protection.ts';
import { contentTypeFor, soapHeaders } from '../../wire/soap/content-type.ts';
import type { SoapVersion } from '../../wire/soap/soap-version.ts';
import type { XmlLimits } from '../../wire/xml/xml-limits.ts';
import type { BatchAcceptance } from '../batch/batch-acceptance.ts';
import { asEndpointError } from '../endpoint-error.ts';
import type { IdentitySource } from '../keys/identity-source.ts';
import type { Trust } from '../trust.ts';
import { decryptBody } from '../xml-encryption/decrypt-body.ts';
import { encryptBody } from '../xml-encryption/encrypt-body.ts';
import type { AgreedEncryption, EncryptionIdentity } from '../xml-encryption/encryption-identity.ts';
import { signSoap } from './sign-soap.ts';
import { verifySoap, type VerifiedSoap } from './verify-soap.ts';

/** What the protection of one SOAP endpoint rests on. */
export interface WssProtection {
  readonly version: SoapVersion;
  readonly identities: IdentitySource;
  readonly trust: Trust;
  /** Whose answers may be signed in batches (`batch/`); nobody's unless told. */
  readonly batch?: BatchAcceptance | undefined;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly maxAgeMs?: number | undefined;
  readonly clockSkewMs?: number | undefined;
  readonly limits?: XmlLimits | undefined;
  /** Messages are not encrypted unless told. */
  readonly encryption?: WssEncryption | undefined;
}

/** Encryption as agreed with an endpoint: requests go out encrypted to it, and an answer that is not encrypted to us is refused. */
export interface WssEncryption extends AgreedEncryption {
  readonly identities: readonly EncryptionIdentity[];
}

/**
 * Protects a SOAP endpoint by WS-Security: a request becomes a signed envelope with a fresh MessageID, and an answer is believed
 * only when its signature covers a RelatesTo with that MessageID. Errors are those of the port, with the first failure as cause.
 */
export function wssProtector(protection: WssProtection): Protector {
  const { version, identities, clock, random, encryption } = protection;
  return {
    async protect(message, action) {
      if (action === undefined) throw new GatewayError('internal-error', { rule: 'wss/action-required' });
      const messageId = `urn:uuid:${uuidv7(clock, random)}`;
      const signed = await signSoap(
        { version, payload: message.body, addressing: { action, to: message.url, messageId } },
        identities.current(clock.now()),
        protection,
      );
      const body = encryption === undefined ? signed : encryptBody(signed, [encryption.recipient], { random, cipher: encryption.cipher });
      return { message: { ...message, headers: { ...message.headers, ...soapHeaders(version, action) }, body }, binding: messageId };
    },
    async verify(response, request) {
      const verified = await verifyAnswer(response, protection);
      return contentOf(verified, response, request, version);
    },
  };
}

async function verifyAnswer(response: HttpResponseMessage, protection: WssProtection): Promise<VerifiedSoap> {
  const { trust, batch, clock, maxAgeMs, clockSkewMs, limits, encryption, random } = protection;
  try {
    const bytes =
      encryption === undefined
        ? response.body
        : (await decryptBody(response.body, { identities: encryption.identities, random, limits, required: true })).bytes;
    return await verifySoap(bytes, { trust, batch, clock, maxAgeMs, clockSkewMs, limits });
  } catch (error) {
    throw asEndpointError(error);
  }
}

function contentOf(
  verified: VerifiedSoap,
  response: HttpResponseMessage,
  request: ProtectedRequest,
  version: SoapVersion,
): VerifiedContent {
  if (verified.addressing.relatesTo !== request.binding) throw new GatewayError('signature-stale', { field: 'wsa:RelatesTo' });
  if (verified.version !== version) throw new GatewayError('contract-reply-invalid', { field: 'soap:Envelope' });
  return {
    contentType: response.headers['content-type'] ?? contentTypeFor(version),
    body: verified.payload,
    signer: verified.signer.fingerprint,
  };
}
