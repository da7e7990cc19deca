import { GatewayError } from '../../kernel/gateway-error.ts';
import { HEADER, type CoveredPart } from '../../signing/wss/covered-parts.ts';
import { readSecurityHeader, type SecurityHeader } from '../../signing/wss/security-header.ts';
import { verifySoap, type VerifiedSoap, type VerifyOptions } from '../../signing/wss/verify-soap.ts';
import { readEnvelope, type SoapEnvelope } from '../../wire/soap/read-envelope.ts';
import { NO_ELEMENT, type ElementIndex } from '../../wire/xml/xml-document.ts';
import { FILE_LIMITS } from '../xml/file-limits.ts';
import { uncoveredParts } from './uncovered-parts.ts';
import { POLICIES } from './verify-dsig.ts';
import type { JudgedMessage, VerifySettings } from './judged-message.ts';

/** Verifies a SOAP message as a receiver at that time would. Whether it came before is not asked. Throws as `verifySoap` does. */
export async function verifyWss(bytes: Uint8Array, settings: VerifySettings): Promise<JudgedMessage> {
  return judgedEnvelope(bytes, await received(() => verifySoap(bytes, verifyOptions(settings))), settings);
}

/** How `verifySoap` is to judge a file. */
export function verifyOptions({ believed, at, policy }: VerifySettings): VerifyOptions {
  return { trust: believed.trust, clock: { now: () => at }, limits: FILE_LIMITS, policy: POLICIES[policy] };
}

/** What is known of the envelope `bytes` now that it is verified. */
export function judgedEnvelope(bytes: Uint8Array, verified: VerifiedSoap, { believed, at }: VerifySettings): JudgedMessage {
  const envelope = readEnvelope(bytes, FILE_LIMITS);
  const { document } = envelope;
  const security = readSecurityHeader(envelope);
  const placed = verified.covered.map((part) => ({ part, element: elementOf(envelope, security, part) }));
  const covered = placed.map(({ part: { path, bytes: digested }, element }) => {
    return { path, bytes: digested.length, ...(element !== undefined && { offset: document.startOf(element) }) };
  });
  const elements = placed.flatMap(({ element }) => element ?? []);
  const facts = {
    algorithm: verified.algorithm,
    signer: believed.report(verified.signer, at),
    covered,
    ...uncoveredParts(document, elements, security.signature),
  };
  return { facts, parts: [verified.payload] };
}

/** The result of `verify`; of a message that was too old, with what to do about it. */
export async function received<Verified>(verify: () => Promise<Verified>): Promise<Verified> {
  try {
    return await verify();
  } catch (error) {
    if (!(error instanceof GatewayError) || error.code !== 'auth-message-stale') throw error;
    const mend = 'Give the time at which the message arrived with --at.';
    throw new GatewayError(error.code, { ...error.details, mend }, { cause: error });
  }
}

/** The element of a covered part: the places where parts may stand have one element each. */
function elementOf(
  { document, headers, body }: SoapEnvelope,
  security: SecurityHeader,
  { path, namespace }: CoveredPart,
): ElementIndex | undefined {
  if (path === document.pathOf(body)) return body;
  for (const element of [security.timestamp, security.token])
    if (element !== NO_ELEMENT && path === document.pathOf(element)) return element;
  const isIt = (block: ElementIndex): boolean => block !== security.element && document.is(block, namespace, path.slice(HEADER.length + 1));
  return headers.find(isIt);
}
