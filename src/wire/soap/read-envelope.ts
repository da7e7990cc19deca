import { GatewayError } from '../../kernel/gateway-error.ts';
import { scanXml } from '../xml/scan-xml.ts';
import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../xml/xml-document.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from '../xml/xml-limits.ts';
import { SOAP_NAMESPACE, soapVersionOf, type SoapVersion } from './soap-version.ts';

/** An envelope with one payload, well-formed and rightly composed; nothing in it is verified. Its parts are elements of `document`. */
export interface SoapEnvelope {
  readonly document: XmlDocument;
  readonly version: SoapVersion;
  /** The Header; `NO_ELEMENT` where there is none. */
  readonly header: ElementIndex;
  /** The header blocks, in document order. */
  readonly headers: readonly ElementIndex[];
  readonly body: ElementIndex;
  /** The one child element of the body. */
  readonly payload: ElementIndex;
}

/**
 * Reads a SOAP 1.1 or 1.2 envelope: an optional Header and then one Body with one child element, and no other text than white space.
 * Throws as `scanXml` does, and `wire-soap-envelope` with the misplaced part as `field`.
 */
export function readEnvelope(bytes: Uint8Array, limits: XmlLimits = DEFAULT_XML_LIMITS): SoapEnvelope {
  const document = scanXml(bytes, limits);
  const envelope = 0;
  const version = soapVersionOf(document.namespaceOf(envelope));
  if (version === undefined || document.localOf(envelope) !== 'Envelope') return refuse('/');
  const namespace = SOAP_NAMESPACE[version];
  const first = onlyElements(document, envelope);
  const second = first === NO_ELEMENT ? NO_ELEMENT : document.nextSiblingOf(first);
  const body = second === NO_ELEMENT ? first : second;
  if (body === NO_ELEMENT || document.nextSiblingOf(body) !== NO_ELEMENT || !document.is(body, namespace, 'Body'))
    return refuse('Envelope/Body');
  if (body !== first && !document.is(first, namespace, 'Header')) return refuse('Envelope/Header');
  const payload = onlyElements(document, body);
  if (payload === NO_ELEMENT || document.nextSiblingOf(payload) !== NO_ELEMENT) return refuse('Envelope/Body');
  const header = body === first ? NO_ELEMENT : first;
  const headers = header === NO_ELEMENT || onlyElements(document, header) === NO_ELEMENT ? [] : document.childrenOf(header);
  return { document, version, header, headers, body, payload };
}

/** The first child of an element without text of its own. */
function onlyElements(document: XmlDocument, element: ElementIndex): ElementIndex {
  return document.holdsOnlyElements(element) ? document.firstChildOf(element) : refuse(document.localOf(element));
}

function refuse(field: string): never {
  throw new GatewayError('wire-soap-envelope', { field });
}
