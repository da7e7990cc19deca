import { GatewayError } from '../../kernel/gateway-error.ts';
import { compareCodePoints } from './code-points.ts';
import { joinUriReferences } from './xml-base.ts';
import { NO_ELEMENT, type ElementIndex, type XmlDocument } from './xml-document.ts';
import type { XmlAttribute } from './xml-element.ts';
import { XML_NAMESPACE } from './xml-names.ts';

/** Characters that all `xml:base` to be joined may have together: each join reads what the joins before it gave. */
const MAX_BASE = 4_096;

/** The attributes that Canonical XML 1.1 has an element inherit as they are. */
const SIMPLY_INHERITED: ReadonlySet<string> = new Set(['lang', 'space']);

/**
 * The attributes of an element that is canonicalised on its own, in canonical order, with those of the `xml` namespace that it inherits
 * (Canonical XML 1.0 and 1.1, section 2.4); `undefined` where it inherits none, so that its own are all. Throws `wire-limit-exceeded`
 * when the `xml:base` that are to be joined have more than 4,096 characters together.
 */
export function attributesWithInherited(
  document: XmlDocument,
  element: ElementIndex,
  method: 'inclusive' | 'inclusive-1.1',
): readonly XmlAttribute[] | undefined {
  if (document.parentOf(element) === NO_ELEMENT) return undefined;
  const added = nearest(document, element, method === 'inclusive' ? undefined : SIMPLY_INHERITED);
  const base = method === 'inclusive' ? undefined : joinedBase(document, element);
  if (base !== undefined) added.set('base', base);
  if (added.size === 0) return undefined;
  if (base === '') added.delete('base');
  const stays = ({ namespace, local }: XmlAttribute): boolean =>
    namespace !== XML_NAMESPACE || !(added.has(local) || (local === 'base' && base !== undefined));
  const inherited = [...added].map(([local, value]) => ({ namespace: XML_NAMESPACE, local, prefix: 'xml', value }));
  return [...document.attributesOf(element).filter(stays), ...inherited].toSorted(
    (one, other) => compareCodePoints(one.namespace, other.namespace) || compareCodePoints(one.local, other.local),
  );
}

/** By local name, the nearest attribute of the `xml` namespace on the elements above, where the element has none of that name itself. */
function nearest(document: XmlDocument, element: ElementIndex, inherited: ReadonlySet<string> | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = document.parentOf(element); at !== NO_ELEMENT; at = document.parentOf(at)) {
    for (const { namespace, local, value } of document.attributesOf(at)) {
      if (namespace !== XML_NAMESPACE || found.has(local) || inherited?.has(local) === false) continue;
      if (document.attributeOf(element, local, XML_NAMESPACE) === undefined) found.set(local, value);
    }
  }
  return found;
}

/** The `xml:base` of the element and those above it as one, innermost joined first; `undefined` where there is none above. */
function joinedBase(document: XmlDocument, element: ElementIndex): string | undefined {
  const bases: string[] = [];
  for (let at = document.parentOf(element); at !== NO_ELEMENT; at = document.parentOf(at)) {
    const base = document.attributeOf(at, 'base', XML_NAMESPACE);
    if (base !== undefined) bases.push(base);
  }
  if (bases.length === 0) return undefined;
  const own = document.attributeOf(element, 'base', XML_NAMESPACE);
  if (own !== undefined) bases.unshift(own);
  if (bases.reduce((length, base) => length + base.length, 0) > MAX_BASE) {
    throw new GatewayError('wire-limit-exceeded', {
      field: document.pathOf(element),
      mend: `Keep all xml:base within ${MAX_BASE} characters.`,
    });
  }
  return bases.reduce((inner, outer) => joinUriReferences(outer, inner));
}
