import { attribute, childElements, firstChild, isNamed, namespaceAt } from '../xml/xml-access.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { element, type XmlNode } from '../xml/xml-node.ts';
import { SOAP_NAMESPACE, soapVersionOf, type SoapVersion } from './soap-version.ts';

/** The fault codes of SOAP 1.2; SOAP 1.1 says `Client` for `Sender` and `Server` for `Receiver`. */
export type SoapFaultCode = 'Sender' | 'Receiver' | 'MustUnderstand' | 'VersionMismatch' | 'DataEncodingUnknown';

/** A qualified name as data. `namespace` is empty where the prefix was bound to none. */
export interface QName {
  readonly namespace: string;
  readonly local: string;
}

/** A fault to be written. SOAP 1.1 has no place for `subcode`; a fault of that version says it in its detail only. */
export interface SoapFault {
  readonly version: SoapVersion;
  readonly code: SoapFaultCode;
  readonly subcode?: QName | undefined;
  /** One sentence in English. */
  readonly reason: string;
  readonly detail?: XmlNode | undefined;
}

/** A fault that was read. `reason` and `detail` are the sender's words. */
export interface ReadSoapFault {
  readonly version: SoapVersion;
  readonly code: SoapFaultCode;
  readonly subcode?: QName;
  readonly reason: string;
  /** The `Detail` (1.2) or `detail` (1.1) element, whose children are the details. */
  readonly detail?: XmlElement;
}

/** The `Fault` element of a fault, complete with the namespaces it uses. The prefix of the subcode is a content prefix. */
export function faultElement(fault: SoapFault): XmlNode {
  const namespaces = { soap: SOAP_NAMESPACE[fault.version] };
  return fault.version === '1.1'
    ? element('soap:Fault', parts11(fault), undefined, namespaces)
    : element('soap:Fault', parts12(fault), undefined, namespaces);
}

const NAMES_1_1: Readonly<Record<SoapFaultCode, string>> = Object.freeze({
  Sender: 'Client',
  Receiver: 'Server',
  MustUnderstand: 'MustUnderstand',
  VersionMismatch: 'VersionMismatch',
  DataEncodingUnknown: 'Client',
});

const CODES_1_1 = new Map<string, SoapFaultCode>([
  ['Client', 'Sender'],
  ['Server', 'Receiver'],
  ['MustUnderstand', 'MustUnderstand'],
  ['VersionMismatch', 'VersionMismatch'],
]);

const CODES_1_2 = new Map<string, SoapFaultCode>(
  (['Sender', 'Receiver', 'MustUnderstand', 'VersionMismatch', 'DataEncodingUnknown'] as const).map((code) => [code, code]),
);

function parts11(fault: SoapFault): readonly (XmlNode | undefined)[] {
  return [
    element('faultcode', [`soap:${NAMES_1_1[fault.code]}`]),
    element('faultstring', [fault.reason], { 'xml:lang': 'en' }),
    fault.detail && element('detail', [fault.detail]),
  ];
}

function parts12(fault: SoapFault): readonly (XmlNode | undefined)[] {
  return [
    element('soap:Code', [element('soap:Value', [`soap:${fault.code}`]), fault.subcode && subcodeElement(fault.subcode)]),
    element('soap:Reason', [element('soap:Text', [fault.reason], { 'xml:lang': 'en' })]),
    fault.detail && element('soap:Detail', [fault.detail]),
  ];
}

function subcodeElement(subcode: QName): XmlNode {
  if (subcode.namespace === '') return element('soap:Subcode', [element('soap:Value', [subcode.local])]);
  const value = { ...element('soap:Value', [`sub:${subcode.local}`], undefined, { sub: subcode.namespace }), contentPrefixes: ['sub'] };
  return element('soap:Subcode', [value]);
}

/**
 * The fault that a payload is, in either version, or `undefined` when it is no Fault. Never throws: what a fault lacks reads as
 * `Receiver`, an empty reason or no detail, because a clumsy fault is still a fault. The reason is the English one or the first.
 */
export function readFault(payload: XmlElement): ReadSoapFault | undefined {
  const version = soapVersionOf(payload.namespace);
  if (version === undefined || payload.local !== 'Fault') return undefined;
  return version === '1.1' ? readFault11(payload) : readFault12(payload);
}

function readFault11(payload: XmlElement): ReadSoapFault {
  const name = qname(firstChild(payload, '', 'faultcode'));
  const ours = name !== undefined && (name.namespace === SOAP_NAMESPACE['1.1'] || name.namespace === '');
  const [code, ...rest] = ours ? name.local.split('.') : [];
  const known = CODES_1_1.get(code ?? '');
  const subcode = known === undefined ? name : rest.length === 0 ? undefined : { namespace: name?.namespace ?? '', local: rest.join('.') };
  const detail = firstChild(payload, '', 'detail');
  return {
    version: '1.1',
    code: known ?? 'Receiver',
    ...(subcode && { subcode }),
    reason: plainText(firstChild(payload, '', 'faultstring')),
    ...(detail && { detail }),
  };
}

function readFault12(payload: XmlElement): ReadSoapFault {
  const soap = SOAP_NAMESPACE['1.2'];
  const code = firstChild(payload, soap, 'Code');
  const value = qname(code && firstChild(code, soap, 'Value'));
  const subcodeParent = code && firstChild(code, soap, 'Subcode');
  const subcode = qname(subcodeParent && firstChild(subcodeParent, soap, 'Value'));
  const reason = firstChild(payload, soap, 'Reason');
  const texts = reason ? childElements(reason).filter((child) => isNamed(child, soap, 'Text')) : [];
  const english = texts.find((text) => attribute(text, 'lang', 'http://www.w3.org/XML/1998/namespace')?.startsWith('en'));
  const detail = firstChild(payload, soap, 'Detail');
  return {
    version: '1.2',
    code: (value?.namespace === soap && CODES_1_2.get(value.local)) || 'Receiver',
    ...(subcode && { subcode }),
    reason: plainText(english ?? texts[0]),
    ...(detail && { detail }),
  };
}

function plainText(element: XmlElement | undefined): string {
  return (element?.children.filter((child) => typeof child === 'string').join('') ?? '').trim();
}

/** A name whose prefix is not declared keeps its local part: senders that sign without a PrefixList lose the declaration. */
function qname(element: XmlElement | undefined): QName | undefined {
  const text = plainText(element);
  if (element === undefined || text === '') return undefined;
  const colon = text.indexOf(':');
  const prefix = colon < 0 ? '' : text.slice(0, colon);
  return { namespace: namespaceAt(element, prefix) ?? '', local: text.slice(colon + 1) };
}
