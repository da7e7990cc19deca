import type { Clock, RandomSource } from '../../kernel/clock.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import type { ProblemCode } from '../../kernel/problems.ts';
import type { HttpResponseMessage } from '../../kernel/http-message.ts';
import type { ProtectedRequest, Protector, VerifiedContent } from '../../ports/protection.ts';
import { contentTypeFor, soapHeaders } from '../../wire/soap/content-type.ts';
import type { SoapVersion } from '../../wire/soap/soap-version.ts';
import type { XmlLimits } from '../../wire/xml/xml-limits.ts';
import type { SigningIdentity } from '../identity.ts';
import type { Trust } from '../trust.ts';
import { signSoap } from './sign-soap.ts';
import { verifySoap, type VerifiedSoap } from './verify-soap.ts';

/** What the protection of one SOAP endpoint rests on. */
export interface WssProtection {
  readonly version: SoapVersion;
  readonly identity: SigningIdentity;
  readonly trust: Trust;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly maxAgeMs?: number | undefined;
  readonly clockSkewMs?: number | undefined;
  readonly limits?: XmlLimits | undefined;
}

/**
 * Protects a SOAP endpoint by WS-Security: a request becomes a signed envelope with a fresh MessageID, and an answer is believed
 * only when its signature covers a RelatesTo with that MessageID. Errors are those of the port, with the first failure as cause.
 */
export function wssProtector(protection: WssProtection): Protector {
  const { version, identity, clock, random } = protection;
  return {
    async protect(message, action) {
      if (action === undefined) throw new GatewayError('internal-error', { rule: 'wss/action-required' });
      const messageId = `urn:uuid:${uuidv7(clock, random)}`;
      const body = await signSoap(
        { version, payload: message.body, addressing: { action, to: message.url, messageId } },
        identity,
        protection,
      );
      return { message: { ...message, headers: { ...message.headers, ...soapHeaders(version, action) }, body }, binding: messageId };
    },
    async verify(response, request) {
      const verified = await verifyAnswer(response, protection);
      return contentOf(verified, response, request, version);
    },
  };
}

async function verifyAnswer(response: HttpResponseMessage, protection: WssProtection): Promise<VerifiedSoap> {
  const { trust, clock, maxAgeMs, clockSkewMs, limits } = protection;
  try {
    return await verifySoap(response.body, { trust, clock, maxAgeMs, clockSkewMs, limits });
  } catch (cause) {
    if (!(cause instanceof GatewayError)) throw cause;
    throw new GatewayError(endpointCode(cause.code), fieldOf(cause), { cause });
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

const ENDPOINT_CODES = new Map<ProblemCode, ProblemCode>([
  ['auth-signature-missing', 'signature-missing'],
  ['auth-signature-invalid', 'signature-invalid'],
  ['auth-signature-coverage', 'signature-invalid'],
  ['auth-algorithm-refused', 'signature-invalid'],
  ['auth-certificate-not-trusted', 'signature-not-trusted'],
  ['auth-message-stale', 'signature-stale'],
  ['auth-message-replayed', 'signature-stale'],
]);

/** The same failure seen from the side that called: what is no message at all breaks the endpoint's contract. */
function endpointCode(code: ProblemCode): ProblemCode {
  return ENDPOINT_CODES.get(code) ?? (code.startsWith('wire-') ? 'contract-reply-invalid' : code);
}

function fieldOf(error: GatewayError): { readonly field?: string } {
  return error.details.field === undefined ? {} : { field: error.details.field };
}
