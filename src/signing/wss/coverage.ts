import type { SoapEnvelope } from '../../wire/soap/read-envelope.ts';
import { NO_ELEMENT, type ElementIndex } from '../../wire/xml/xml-document.ts';
import { isAmong, labelOf, type DigestedPart } from './covered-parts.ts';
import type { SecurityHeader } from './security-header.ts';
import { WSA } from './wss-names.ts';
import { refuse } from './wss-rules.ts';

/** An expanded name. */
export interface PartName {
  readonly namespace: string;
  readonly local: string;
}

/**
 * Refuses, with `auth-signature-coverage`, a message in which Body, Timestamp, an addressing header block or a required header block
 * is missing or uncovered, and with `auth-header-repeated` one in which a covered header block has a namesake.
 */
export function checkCoverage(
  envelope: SoapEnvelope,
  security: SecurityHeader,
  covered: readonly DigestedPart[],
  required: readonly PartName[],
): void {
  const { document, headers, body } = envelope;
  demand(covered, body, 'soap:Body');
  demand(covered, security.timestamp, 'wsu:Timestamp');
  for (const { namespace, local } of required) {
    const block = headers.find((header) => document.is(header, namespace, local)) ?? NO_ELEMENT;
    demand(covered, block, labelOf(namespace, local));
  }
  for (const header of headers) {
    const namespace = document.namespaceOf(header);
    const local = document.localOf(header);
    if (namespace === WSA) demand(covered, header, labelOf(WSA, local));
    for (const part of covered) {
      if (part.element !== header && part.local === local && part.namespace === namespace)
        refuse('wss/signed-once', labelOf(namespace, local));
    }
  }
}

function demand(covered: readonly DigestedPart[], element: ElementIndex, label: string): void {
  if (!isAmong(covered, element)) refuse('wss/covered', label, `Send ${label} and cover it by the signature.`);
}
