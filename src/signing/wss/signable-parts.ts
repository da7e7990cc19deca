import { expandedName } from '../../wire/soap/must-understand.ts';
import type { SoapEnvelope } from '../../wire/soap/read-envelope.ts';
import { attribute } from '../../wire/xml/xml-access.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';
import { refuse } from './refuse.ts';
import type { SecurityHeader } from './security-header.ts';
import { WSA, WSU } from './wss-names.ts';

/** An element that a signature may cover, found by where it stands and not by its identifier. `label` names it in errors. */
export interface SignablePart {
  readonly label: string;
  readonly element: XmlElement;
}

/**
 * Every element that a reference may point at, by its `wsu:Id`: the Body of the envelope, the Timestamp and token of the Security
 * header, and the header blocks themselves. An element that stands anywhere else is not here, whatever it is called and whatever
 * its identifier: a body moved into a wrapper is not a body.
 */
export function signableParts(envelope: SoapEnvelope, security: SecurityHeader): ReadonlyMap<string, SignablePart> {
  const parts = new Map<string, SignablePart>();
  const add = (element: XmlElement | undefined, label: string): void => {
    const id = element && attribute(element, 'Id', WSU);
    if (element !== undefined && id !== undefined) parts.set(id, { label, element });
  };
  add(envelope.bodyElement, 'soap:Body');
  add(security.timestamp, 'wsu:Timestamp');
  add(security.token, 'wsse:BinarySecurityToken');
  for (const header of envelope.headers) if (header !== security.element) add(header, headerLabel(header));
  return parts;
}

/** How errors name a header block. */
function headerLabel(header: { readonly namespace: string; readonly local: string }): string {
  return header.namespace === WSA ? `wsa:${header.local}` : `Header/${header.local}`;
}

/** The parts of a message that a signature covers, with the canonical bytes that were digested. */
export type CoveredParts = ReadonlyMap<XmlElement, Uint8Array>;

/**
 * Refuses, with `auth-signature-coverage`, a message in which Body, Timestamp, an addressing header or a required header block is
 * missing or uncovered, or in which a covered header block has a namesake.
 */
export function checkCoverage(
  envelope: SoapEnvelope,
  security: SecurityHeader,
  covered: CoveredParts,
  required: readonly { readonly namespace: string; readonly local: string }[],
): void {
  const demand = (element: XmlElement | undefined, label: string): void => {
    if (element === undefined || !covered.has(element))
      refuse('auth-signature-coverage', label, `Send ${label} and cover it by the signature.`);
  };
  demand(envelope.bodyElement, 'soap:Body');
  demand(security.timestamp, 'wsu:Timestamp');
  for (const name of required) {
    const wanted = expandedName(name);
    demand(
      envelope.headers.find((header) => expandedName(header) === wanted),
      headerLabel(name),
    );
  }
  const seen = new Map<string, XmlElement>();
  for (const header of envelope.headers) {
    if (header.namespace === WSA) demand(header, headerLabel(header));
    const namesake = seen.get(expandedName(header));
    if (namesake !== undefined && (covered.has(header) || covered.has(namesake))) {
      refuse('auth-signature-coverage', headerLabel(header), 'Send every signed header block once.');
    }
    seen.set(expandedName(header), header);
  }
}
