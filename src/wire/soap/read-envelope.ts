import { GatewayError } from '../../kernel/gateway-error.ts';
import { readXml } from '../xml/read-xml.ts';
import { childElements, isNamed } from '../xml/xml-access.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from '../xml/xml-limits.ts';
import { SOAP_NAMESPACE, soapVersionOf, type SoapVersion } from './soap-version.ts';

/** An envelope with one payload, well-formed and rightly composed; nothing in it is verified. */
export interface SoapEnvelope {
  readonly version: SoapVersion;
  /** The header blocks, in document order. */
  readonly headers: readonly XmlElement[];
  readonly bodyElement: XmlElement;
  /** The one child element of the body. */
  readonly payload: XmlElement;
}

/**
 * Reads a SOAP 1.1 or 1.2 envelope: an optional Header and then one Body with one child element, and no other text than white space.
 * Throws as `readXml` does, and `wire-soap-envelope` with the misplaced part as `field`.
 */
export function readEnvelope(bytes: Uint8Array, limits: XmlLimits = DEFAULT_XML_LIMITS): SoapEnvelope {
  return envelopeOf(readXml(bytes, limits));
}

/** The same for a document that has been read. */
function envelopeOf(root: XmlElement): SoapEnvelope {
  const version = soapVersionOf(root.namespace);
  if (version === undefined || root.local !== 'Envelope') return refuse('/');
  const parts = elementsOnly(root);
  const namespace = SOAP_NAMESPACE[version];
  const header = parts.length === 2 ? parts[0] : undefined;
  const bodyElement = parts.at(-1);
  if (parts.length > 2 || bodyElement === undefined || !isNamed(bodyElement, namespace, 'Body')) return refuse('Envelope/Body');
  if (header !== undefined && !isNamed(header, namespace, 'Header')) return refuse('Envelope/Header');
  const [payload, ...others] = elementsOnly(bodyElement);
  if (payload === undefined || others.length > 0) return refuse('Envelope/Body');
  return { version, headers: header === undefined ? [] : elementsOnly(header), bodyElement, payload };
}

function elementsOnly(element: XmlElement): readonly XmlElement[] {
  if (element.children.some((child) => typeof child === 'string' && /[^ \t\r\n]/.test(child))) refuse(element.local);
  return childElements(element);
}

function refuse(field: string): never {
  throw new GatewayError('wire-soap-envelope', { field });
}
