import { isForReceiver } from '../../wire/soap/must-understand.ts';
import type { SoapEnvelope } from '../../wire/soap/read-envelope.ts';
import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import { DS } from '../xml-signature/xml-signature-names.ts';
import { refuseForeignPart } from './foreign-parts.ts';
import { refuse, type WssRule } from './wss-rules.ts';
import { WSSE, WSU } from './wss-names.ts';

/** The parts of the one wsse:Security header of a message; token and Timestamp are `NO_ELEMENT` where they are not there. Nothing in it is verified yet. */
export interface SecurityHeader {
  readonly element: ElementIndex;
  readonly token: ElementIndex;
  readonly timestamp: ElementIndex;
  readonly signature: ElementIndex;
}

/**
 * Finds the one Security header meant for us, with one signature, at most one token and at most one Timestamp. Throws
 * `auth-signature-missing` where there is no header or no signature, `auth-security-header-repeated`, `auth-signature-several`,
 * `auth-token-refused` for a token of another profile, or `auth-security-header-invalid`.
 */
export function readSecurityHeader(envelope: SoapEnvelope): SecurityHeader {
  const { document, headers, version } = envelope;
  let element = NO_ELEMENT;
  for (const header of headers) {
    if (!document.is(header, WSSE, 'Security') || !isForReceiver(document, header, version)) continue;
    if (element !== NO_ELEMENT) refuse('wss/one-security-header', 'wsse:Security');
    element = header;
  }
  return element === NO_ELEMENT ? refuse('wss/security-header', 'wsse:Security') : partsOf(document, element);
}

function partsOf(document: XmlDocument, element: ElementIndex): SecurityHeader {
  if (!document.holdsOnlyElements(element)) refuse('wss/nothing-else', 'wsse:Security', 'Remove the text.');
  let token = NO_ELEMENT;
  let timestamp = NO_ELEMENT;
  let signature = NO_ELEMENT;
  for (let child = document.firstChildOf(element); child !== NO_ELEMENT; child = document.nextSiblingOf(child)) {
    if (document.is(child, WSSE, 'BinarySecurityToken')) token = once(token, child, 'wss/one-token');
    else if (document.is(child, WSU, 'Timestamp')) timestamp = once(timestamp, child, 'wss/one-timestamp');
    else if (document.is(child, DS, 'Signature')) signature = once(signature, child, 'wss/one-signature');
    else refuseForeignPart(document, child);
  }
  return signature === NO_ELEMENT ? refuse('wss/signature', 'wsse:Security/ds:Signature') : { element, token, timestamp, signature };
}

function once(found: ElementIndex, another: ElementIndex, rule: WssRule): ElementIndex {
  return found === NO_ELEMENT ? another : refuse(rule, 'wsse:Security');
}
