import { GatewayError } from '../../kernel/gateway-error.ts';
import { attribute } from '../xml/xml-access.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { SoapEnvelope } from './read-envelope.ts';
import { SOAP_NAMESPACE, type SoapVersion } from './soap-version.ts';

/** A header block's expanded name in one string: `{namespace}local`. */
export type ExpandedName = `{${string}}${string}`;

/** The expanded name of an element. */
export function expandedName(element: { readonly namespace: string; readonly local: string }): ExpandedName {
  return `{${element.namespace}}${element.local}`;
}

const NEXT: Readonly<Record<SoapVersion, readonly string[]>> = Object.freeze({
  '1.1': ['http://schemas.xmlsoap.org/soap/actor/next'],
  '1.2': ['http://www.w3.org/2003/05/soap-envelope/role/next', 'http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver'],
});

/** Whether a header block is meant for the final receiver: it names no actor or role, or one that the final receiver plays. */
export function isForReceiver(header: XmlElement, version: SoapVersion): boolean {
  const role = attribute(header, version === '1.1' ? 'actor' : 'role', SOAP_NAMESPACE[version])?.trim();
  return role === undefined || role === '' || NEXT[version].includes(role);
}

/** Whether a header block must be understood. Throws `wire-soap-envelope` for a value that the version does not know. */
function isMandatory(header: XmlElement, version: SoapVersion): boolean {
  const value = attribute(header, 'mustUnderstand', SOAP_NAMESPACE[version])?.trim();
  if (value === undefined || value === '0' || (version === '1.2' && value === 'false')) return false;
  if (value === '1' || (version === '1.2' && value === 'true')) return true;
  throw new GatewayError('wire-soap-envelope', { field: `Header/${header.local}/@mustUnderstand` });
}

/**
 * Refuses an envelope with a mandatory header block, meant for the final receiver, that is not among the understood names.
 * Throws `wire-soap-must-understand` with its path as `field`.
 */
export function checkMustUnderstand(envelope: SoapEnvelope, understood: ReadonlySet<ExpandedName>): void {
  for (const header of envelope.headers) {
    if (understood.has(expandedName(header)) || !isMandatory(header, envelope.version) || !isForReceiver(header, envelope.version))
      continue;
    throw new GatewayError('wire-soap-must-understand', { field: `Header/${header.local}` });
  }
}
