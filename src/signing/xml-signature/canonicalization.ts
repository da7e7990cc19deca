import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import { readPrefixList } from './prefix-list.ts';
import type { SignaturePolicy } from './signature-policy.ts';
import { refuse } from './signature-rules.ts';
import { byUri, EXC_C14N, type CanonicalizationMethod } from './xml-signature-names.ts';

/** A canonicalisation with its parameters, as `canonicalize` takes it. */
export interface Canonicalization extends CanonicalizationMethod {
  /** The PrefixList of exclusive canonicalisation. */
  readonly inclusivePrefixes?: readonly string[];
}

/**
 * The canonicalisation that a CanonicalizationMethod or Transform element asks for by its algorithm `uri`, or `undefined` when that is
 * none that the policy lists. Refuses parameters other than one `ec:InclusiveNamespaces`. `field` names the element in errors.
 */
export function readCanonicalization(
  document: XmlDocument,
  element: ElementIndex,
  uri: string,
  policy: SignaturePolicy,
  field: string,
): Canonicalization | undefined {
  const method = byUri(policy.canonicalizations, uri);
  if (method === undefined) return undefined;
  if (!document.holdsOnlyElements(element)) return refuse('xmldsig/composition', field, 'Remove the text.');
  const parameter = document.firstChildOf(element);
  return parameter === NO_ELEMENT ? method : { ...method, inclusivePrefixes: prefixesOf(document, parameter, method, field) };
}

function prefixesOf(document: XmlDocument, parameter: ElementIndex, { method }: CanonicalizationMethod, field: string): readonly string[] {
  const isAlone = document.nextSiblingOf(parameter) === NO_ELEMENT && document.firstChildOf(parameter) === NO_ELEMENT;
  const isList = document.is(parameter, EXC_C14N, 'InclusiveNamespaces') && document.holdsOnlyElements(parameter);
  if (method !== 'exclusive' || !isAlone || !isList)
    return refuse('xmldsig/composition', field, 'Write no parameter but one empty ec:InclusiveNamespaces.');
  const prefixes = readPrefixList(document.attributeOf(parameter, 'PrefixList') ?? '');
  return prefixes ?? refuse('xmldsig/prefix-list', field);
}
