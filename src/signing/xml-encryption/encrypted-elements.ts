import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import { bytesFromBase64, plainText } from '../wss/plain-text.ts';
import { refuse, type EncryptionRule } from './encryption-rules.ts';
import { XENC } from './xml-encryption-names.ts';

/** A child element that is expected, as `[namespace, local]`. */
export type Expected = readonly [namespace: string, local: string];

/** The child elements, when they are exactly those expected, in that order. Refuses by `xmlenc/composition`: what is not expected is not skipped. */
export function exactChildren(
  document: XmlDocument,
  element: ElementIndex,
  expected: readonly Expected[],
  field: string,
): readonly ElementIndex[] {
  const children = childrenOf(document, element, field);
  const matches =
    children.length === expected.length &&
    expected.every(([namespace, local], at) => document.is(children[at] ?? NO_ELEMENT, namespace, local));
  if (matches) return children;
  const names = expected.map(([, local]) => local).join(', ');
  return refuse('xmlenc/composition', field, names === '' ? 'Leave this element empty.' : `Write exactly ${names}, in this order.`);
}

/** The child elements of an element without text. Refuses by `xmlenc/composition`. */
export function childrenOf(document: XmlDocument, element: ElementIndex, field: string): readonly ElementIndex[] {
  return document.holdsOnlyElements(element) ? document.childrenOf(element) : refuse('xmlenc/composition', field, 'Remove the text.');
}

/** The one child of an element, whatever it is called. Refuses by `xmlenc/composition`. */
export function onlyChild(document: XmlDocument, element: ElementIndex, field: string): ElementIndex {
  const [child, ...others] = childrenOf(document, element, field);
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

/**
 * The octets in xenc:CipherData (XML Encryption 1.1, section 3.2), at most `maxBytes`: more are refused before they are decoded. Refuses
 * by `xmlenc/*`; nothing is fetched from elsewhere.
 */
export function cipherOctets(document: XmlDocument, cipherData: ElementIndex, maxBytes: number, field: string): Buffer {
  const child = onlyChild(document, cipherData, field);
  if (document.is(child, XENC, 'CipherReference')) refuse('xmlenc/no-cipher-reference', field);
  const [value = NO_ELEMENT] = exactChildren(document, cipherData, [[XENC, 'CipherValue']], field);
  return octetsOf(document, value, maxBytes, 'xmlenc/base64', field);
}

/** The octets of an element that holds Base64 and nothing else. Lines may be broken, so there may be more characters than octets need. */
function octetsOf(document: XmlDocument, element: ElementIndex, maxBytes: number, rule: EncryptionRule, field: string): Buffer {
  if (document.contentEndOf(element) - document.contentStartOf(element) > 2 * maxBytes) refuse('xmlenc/bounded', field);
  const octets = bytesFromBase64(plainText(document, element) ?? '') ?? refuse(rule, field, 'Write Base64 only.');
  return octets.length <= maxBytes ? octets : refuse('xmlenc/bounded', field);
}
