import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import { exactContent } from '../exact-content.ts';
import { bytesFromBase64, plainText } from '../xml-signature/plain-text.ts';
import { XENC } from '../xml-signature/xml-signature-names.ts';
import { refuse } from './encryption-rules.ts';

/** Readers of encrypted elements that refuse by `xmlenc/composition`. */
export const { exactChildren, onlyElements } = exactContent((field, mend) => refuse('xmlenc/composition', field, mend));

/** The one child of an element, whatever it is called. Refuses by `xmlenc/composition`. */
export function onlyChild(document: XmlDocument, element: ElementIndex, field: string): ElementIndex {
  const [child, ...others] = onlyElements(document, element, field);
  return child === undefined || others.length > 0 ? refuse('xmlenc/composition', field, 'Write exactly one child element.') : child;
}

/** Refuses, by `xmlenc/composition`, an element with attributes of other names than these, or with a namespace. */
export function onlyAttributes(document: XmlDocument, element: ElementIndex, names: readonly string[], field: string): void {
  const stranger = document.attributesOf(element).find(({ namespace, local }) => namespace !== '' || !names.includes(local));
  if (stranger !== undefined) refuse('xmlenc/composition', field, `Write no other attributes than ${names.join(', ')}.`);
}

/** The value of `Algorithm`, the only attribute. Refuses by `xmlenc/composition`. */
export function algorithmOf(document: XmlDocument, element: ElementIndex, field: string): string {
  onlyAttributes(document, element, ['Algorithm'], field);
  return document.attributeOf(element, 'Algorithm') ?? refuse('xmlenc/composition', field, 'Name the Algorithm.');
}

/** The Algorithm of an element without children. Refuses by `xmlenc/composition`. */
export function plainAlgorithmOf(document: XmlDocument, element: ElementIndex, field: string): string {
  exactChildren(document, element, [], field);
  return algorithmOf(document, element, field);
}

/** The element of the same document that the attribute `URI` of a reference points at by its identifier, or `undefined`. */
export function targetOf(document: XmlDocument, reference: ElementIndex): ElementIndex | undefined {
  const uri = document.attributeOf(reference, 'URI') ?? '';
  return uri.startsWith('#') ? document.identifiers.get(uri.slice(1)) : undefined;
}

/**
 * The octets in xenc:CipherData (XML Encryption 1.1, section 3.2), at most `maxBytes`: more are refused before they are decoded. Refuses
 * by `xmlenc/*`; nothing is fetched from elsewhere.
 */
export function cipherOctets(document: XmlDocument, cipherData: ElementIndex, maxBytes: number, field: string): Buffer {
  const child = onlyChild(document, cipherData, field);
  if (document.is(child, XENC, 'CipherReference')) refuse('xmlenc/no-cipher-reference', field);
  const [value = NO_ELEMENT] = exactChildren(document, cipherData, [[XENC, 'CipherValue']], field);
  return octetsOf(document, value, maxBytes, field);
}

/** The octets of an element that holds Base64 and nothing else. Lines may be broken, so there may be more characters than octets need. */
function octetsOf(document: XmlDocument, element: ElementIndex, maxBytes: number, field: string): Buffer {
  if (document.contentEndOf(element) - document.contentStartOf(element) > 2 * maxBytes) refuse('xmlenc/bounded', field);
  const octets = bytesFromBase64(plainText(document, element) ?? '') ?? refuse('xmlenc/base64', field, 'Write Base64 only.');
  return octets.length <= maxBytes ? octets : refuse('xmlenc/bounded', field);
}
