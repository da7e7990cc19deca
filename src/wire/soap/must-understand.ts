import { GatewayError } from '../../kernel/gateway-error.ts';
import type { ElementIndex, XmlDocument } from '../xml/xml-document.ts';
import type { SoapEnvelope } from './read-envelope.ts';
import { SOAP_NAMESPACE, type SoapVersion } from './soap-version.ts';

const NEXT: Readonly<Record<SoapVersion, readonly string[]>> = Object.freeze({
  '1.1': ['http://schemas.xmlsoap.org/soap/actor/next'],
  '1.2': ['http://www.w3.org/2003/05/soap-envelope/role/next', 'http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver'],
});

/** Whether a header block is meant for the final receiver: it names no actor or role, or one that the final receiver plays. */
export function isForReceiver(document: XmlDocument, header: ElementIndex, version: SoapVersion): boolean {
  const role = document.attributeOf(header, version === '1.1' ? 'actor' : 'role', SOAP_NAMESPACE[version])?.trim();
  return role === undefined || role === '' || NEXT[version].includes(role);
}

/** Whether a header block must be understood. Throws `wire-soap-envelope` for a value that the version does not know. */
function isMandatory(document: XmlDocument, header: ElementIndex, version: SoapVersion): boolean {
  const value = document.attributeOf(header, 'mustUnderstand', SOAP_NAMESPACE[version])?.trim();
  if (value === undefined || value === '0' || (version === '1.2' && value === 'false')) return false;
  if (value === '1' || (version === '1.2' && value === 'true')) return true;
  throw new GatewayError('wire-soap-envelope', { field: `Header/${document.localOf(header)}/@mustUnderstand` });
}

/**
 * Refuses an envelope with a mandatory header block, meant for the final receiver, that is not among those understood.
 * Throws `wire-soap-must-understand` with its path as `field`.
 */
export function checkMustUnderstand(envelope: SoapEnvelope, isUnderstood: (header: ElementIndex) => boolean): void {
  const { document, headers, version } = envelope;
  for (const header of headers) {
    if (isUnderstood(header) || !isMandatory(document, header, version) || !isForReceiver(document, header, version)) continue;
    throw new GatewayError('wire-soap-must-understand', { field: `Header/${document.localOf(header)}` });
  }
}
