import { GatewayError } from '../../kernel/gateway-error.ts';
import { NamespaceBindings } from './namespace-bindings.ts';
import { pathOf } from './xml-access.ts';
import type { NamespaceDeclaration, XmlAttribute, XmlElement } from './xml-element.ts';

/** How an element is canonicalised. */
export interface CanonicalOptions {
  /** The PrefixList of `ec:InclusiveNamespaces`: prefixes declared as in inclusive form; the empty prefix or `#default` is the default namespace. */
  readonly inclusivePrefixes?: readonly string[] | undefined;
  /**
   * About how many characters the result may have, for elements that somebody else wrote: a namespace name is written again wherever it
   * comes into use, so a small document can have a canonical form without measure. Unbounded unless told.
   */
  readonly maxLength?: number | undefined;
}

interface Rendering {
  /** What the document declares on the path down to here; kept only where inclusive prefixes ask for it. */
  readonly scope: NamespaceBindings;
  /** What the output has declared on the path down to here. */
  readonly rendered: NamespaceBindings;
  readonly inclusive: readonly string[];
  readonly maxLength: number;
  /** Every prefix that the output has declared anywhere. */
  readonly declared: Set<string>;
  out: string;
  /** A child that has been rendered on its own, and where it came to stand in `out` when it could be taken over as it was. */
  readonly inner?: { readonly element: XmlElement; readonly rendering: Rendering };
  innerAt?: number;
}

/**
 * The element and all below it in Exclusive XML Canonicalization 1.0 without comments, as UTF-8. What the element inherits is taken
 * from its place in the document it was read in. Throws `wire-limit-exceeded` as soon as it is longer than `maxLength`, and nothing else.
 */
export function canonicalize(element: XmlElement, options: CanonicalOptions = {}): Uint8Array {
  return Buffer.from(renderingOf(element, options).out, 'utf8');
}

/**
 * The canonical form of an element, and that of one of its children on its own. The latter is cut from the former, unless the child
 * takes over a namespace that the element declares; then it is written anew, with that declaration. Throws as `canonicalize` does.
 */
export function canonicalizeWithChild(
  element: XmlElement,
  child: XmlElement,
  options: CanonicalOptions = {},
): { readonly whole: Uint8Array; readonly part: Uint8Array } {
  const inner = renderingOf(child, options);
  const { out, innerAt } = renderingOf(element, options, { element: child, rendering: inner });
  const whole = Buffer.from(out, 'utf8');
  if (innerAt === undefined) return { whole, part: Buffer.from(inner.out, 'utf8') };
  const from = Buffer.byteLength(out.slice(0, innerAt));
  const until = whole.length - Buffer.byteLength(out.slice(innerAt + inner.out.length));
  return { whole, part: whole.subarray(from, until) };
}

function renderingOf(element: XmlElement, options: CanonicalOptions, inner?: Rendering['inner']): Rendering {
  const prefixes = (options.inclusivePrefixes ?? []).map((prefix) => (prefix === '#default' ? '' : prefix));
  const inclusive = [...new Set(prefixes)];
  const rendering: Rendering = {
    scope: new NamespaceBindings(),
    rendered: new NamespaceBindings(),
    inclusive,
    maxLength: options.maxLength ?? Number.POSITIVE_INFINITY,
    declared: new Set(),
    out: '',
    ...(inner && { inner }),
  };
  rendering.rendered.bind('', '');
  if (inclusive.length > 0) bindAncestors(element.parent, rendering.scope);
  render(element, rendering);
  return rendering;
}

/** Whether the child reads the same here as on its own: nothing that the output declares above it is declared in it, and no default namespace is. */
function takesOver(element: XmlElement, { inner, rendered }: Rendering): boolean {
  if (inner?.element !== element || rendered.get('') !== '') return false;
  for (const prefix of inner.rendering.declared) if (prefix !== '' && rendered.get(prefix) !== undefined) return false;
  return true;
}

function bindAncestors(element: XmlElement | undefined, scope: NamespaceBindings): void {
  if (element === undefined) return;
  bindAncestors(element.parent, scope);
  for (const { prefix, uri } of element.declarations) scope.bind(prefix, uri);
}

function render(element: XmlElement, rendering: Rendering): void {
  const { rendered, scope } = rendering;
  const outerRendered = rendered.mark();
  const outerScope = scope.mark();
  const name = qualified(element.prefix, element.local);
  rendering.out += `<${name}`;
  renderDeclarations(declarationsOf(element, rendering), rendering);
  for (const attribute of inCanonicalOrder(element.attributes)) {
    rendering.out += ` ${qualified(attribute.prefix, attribute.local)}="${escapeAttribute(attribute.value)}"`;
  }
  rendering.out += '>';
  if (rendering.out.length > rendering.maxLength)
    throw new GatewayError('wire-limit-exceeded', { field: pathOf(element), mend: REDECLARED });
  for (const child of element.children) {
    if (typeof child === 'string') rendering.out += escapeText(child);
    else if (takesOver(child, rendering)) takeOver(rendering);
    else render(child, rendering);
  }
  rendering.out += `</${name}>`;
  rendered.restore(outerRendered);
  scope.restore(outerScope);
}

const REDECLARED = 'Declare namespaces where they come into use, and few of them.';

function takeOver(rendering: Rendering): void {
  rendering.innerAt = rendering.out.length;
  rendering.out += rendering.inner?.rendering.out ?? '';
}

/** Exclusive form declares a namespace where it is visibly used and the output above does not declare it so already (section 3). */
function declarationsOf(element: XmlElement, rendering: Rendering): readonly NamespaceDeclaration[] {
  const { rendered, scope, inclusive } = rendering;
  if (inclusive.length === 0 && rendered.get(element.prefix) === element.namespace && !element.attributes.some(isPrefixed)) return NONE;
  const needed: NamespaceDeclaration[] = [];
  const need = (prefix: string, uri: string): void => {
    if (prefix === 'xml' || rendered.get(prefix) === uri) return;
    rendered.bind(prefix, uri);
    rendering.declared.add(prefix);
    needed.push({ prefix, uri });
  };
  need(element.prefix, element.namespace);
  for (const { prefix, namespace } of element.attributes) if (prefix !== '') need(prefix, namespace);
  if (inclusive.length > 0) for (const { prefix, uri } of element.declarations) scope.bind(prefix, uri);
  for (const prefix of inclusive) {
    const uri = scope.get(prefix) ?? (prefix === '' ? '' : undefined);
    if (uri !== undefined) need(prefix, uri);
  }
  return needed.length < 2 ? needed : needed.sort((one, other) => compareCodePoints(one.prefix, other.prefix));
}

const NONE: readonly never[] = Object.freeze([]);

const isPrefixed = ({ prefix }: XmlAttribute): boolean => prefix !== '';

function renderDeclarations(needed: readonly NamespaceDeclaration[], rendering: Rendering): void {
  for (const { prefix, uri } of needed) {
    rendering.out += prefix === '' ? ` xmlns="${escapeAttribute(uri)}"` : ` xmlns:${prefix}="${escapeAttribute(uri)}"`;
  }
}

/** Namespace name first, local name second; no namespace comes first (Canonical XML 1.0, section 2.2). */
function inCanonicalOrder(attributes: readonly XmlAttribute[]): readonly XmlAttribute[] {
  if (attributes.length < 2) return attributes;
  return attributes.toSorted(
    (one, other) => compareCodePoints(one.namespace, other.namespace) || compareCodePoints(one.local, other.local),
  );
}

/** Orders by code point, which is the order of UTF-8 bytes but not that of UTF-16 units. */
function compareCodePoints(one: string, other: string): number {
  if (one === other) return 0;
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const difference = rank(one.charCodeAt(at)) - rank(other.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** Surrogates stand for code points above all others of UTF-16. */
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

const qualified = (prefix: string, local: string): string => (prefix === '' ? local : `${prefix}:${local}`);

const TEXT_ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\r', '&#xD;'],
]);
const ATTRIBUTE_ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['"', '&quot;'],
  ['\t', '&#x9;'],
  ['\n', '&#xA;'],
  ['\r', '&#xD;'],
]);

function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (character) => TEXT_ESCAPES.get(character) ?? character) : text;
}

function escapeAttribute(value: string): string {
  return /[&<"\t\n\r]/.test(value) ? value.replace(/[&<"\t\n\r]/g, (character) => ATTRIBUTE_ESCAPES.get(character) ?? character) : value;
}
