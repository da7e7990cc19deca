import { GatewayError } from '../../kernel/gateway-error.ts';
import { HEADER, type CoveredPart } from '../../signing/wss/covered-parts.ts';
import { readSecurityHeader, type SecurityHeader } from '../../signing/wss/security-header.ts';
import { verifySoap, type VerifiedSoap } from '../../signing/wss/verify-soap.ts';
import { readEnvelope, type SoapEnvelope } from '../../wire/soap/read-envelope.ts';
import { NO_ELEMENT, type ElementIndex } from '../../wire/xml/xml-document.ts';
import { FILE_LIMITS } from '../xml/file-limits.ts';
import { uncoveredParts } from './uncovered-parts.ts';
import { POLICIES } from './verify-dsig.ts';
import type { JudgedMessage, VerifySettings } from './judged-message.ts';

/** Verifies a SOAP message as a receiver at that time would. Whether it came before is not asked. Throws as `verifySoap` does. */
export async function verifyWss(bytes: Uint8Array, { believed, at, policy }: VerifySettings): Promise<JudgedMessage> {
  const verified = await received(bytes, { believed, at, policy });
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

async function received(bytes: Uint8Array, { believed, at, policy }: VerifySettings): Promise<VerifiedSoap> {
  const { trust } = believed;
  try {
    return await verifySoap(bytes, { trust, clock: { now: () => at }, limits: FILE_LIMITS, policy: POLICIES[policy] });
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
