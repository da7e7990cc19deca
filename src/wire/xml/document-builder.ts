import { GatewayError } from '../../kernel/gateway-error.ts';
import type { ProblemCode } from '../../kernel/problems.ts';
import { NamespaceBindings } from './namespace-bindings.ts';
import type { StartTag } from './start-tag.ts';
import type { XmlAttribute, XmlElement } from './xml-element.ts';
import type { XmlLimits } from './xml-limits.ts';
import { bindingFault, isNcName, parseQualifiedName, WSU_NAMESPACE, XML_NAMESPACE, type QualifiedName } from './xml-names.ts';

interface GrowingElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** An element whose end tag has not come yet. */
interface OpenElement {
  readonly element: GrowingElement;
  readonly name: string;
  /** Bindings to go back to at the end tag. */
  readonly mark: number;
}

const MAX_PATH = 200;
const NONE: readonly never[] = Object.freeze([]);

/** Builds the tree of one document from its tags and texts, and keeps every rule that is not about single characters. One use only. */
export class DocumentBuilder {
  readonly limits: XmlLimits;
  readonly #ascii: boolean;
  readonly #bindings = new NamespaceBindings();
  readonly #names = new Map<string, QualifiedName>();
  readonly #identifiers = new Set<string>();
  readonly #open: OpenElement[] = [];
  #root: XmlElement | undefined;
  #elements = 0;
  #text = '';
  #textBytes = 0;

  /** `ascii` says that UTF-16 units and UTF-8 bytes of this document are the same in number. */
  constructor(limits: XmlLimits, ascii: boolean) {
    this.limits = limits;
    this.#ascii = ascii;
    this.#bindings.bind('', '');
    this.#bindings.bind('xml', XML_NAMESPACE);
  }

  /** The qualified name of the innermost open element; `undefined` outside the document element. */
  get openName(): string | undefined {
    return this.#open.at(-1)?.name;
  }

  /** Stops with the code, and the path of the innermost open element as `field`. */
  fail(code: ProblemCode, mend?: string): never {
    const path = `/${this.#open.map((open) => open.element.local).join('/')}`;
    const field = path.length <= MAX_PATH ? path : `…${path.slice(-MAX_PATH)}`;
    throw new GatewayError(code, mend === undefined ? { field } : { field, mend });
  }

  /** Counts `text[from, to)` towards the text that is open, before it is copied. */
  reserveText(text: string, from: number, to: number): void {
    this.#textBytes += this.#bytes(text, from, to);
    this.#boundText(this.#textBytes);
  }

  /** Counts `text[from, to)` as one attribute value, before it is copied. */
  reserveValue(text: string, from: number, to: number): void {
    this.#boundText(this.#bytes(text, from, to));
  }

  /** Adds text to the innermost open element; it joins the text before it unless an element lies between. */
  text(text: string): void {
    this.#text += text;
  }

  /** Opens an element below the innermost open one. */
  open(tag: StartTag): void {
    const { limits } = this;
    if ((this.#elements += 1) > limits.maxElements) this.fail('wire-limit-exceeded', `Send at most ${limits.maxElements} elements.`);
    if (this.#open.length >= limits.maxDepth) this.fail('wire-limit-exceeded', `Nest elements at most ${limits.maxDepth} deep.`);
    const parent = this.#open.at(-1)?.element;
    if (parent === undefined && this.#root !== undefined) this.fail('wire-xml-malformed', 'Send one document element.');
    this.#closeText();
    const mark = this.#bindings.mark();
    this.#declare(tag);
    const { prefix, local } = this.#qualified(tag.name);
    const namespace = this.#namespaceOf(prefix);
    const attributes = tag.attributes.length === 0 ? NONE : this.#attributes(tag);
    const declarations = tag.declarations.length === 0 ? NONE : tag.declarations;
    const element: GrowingElement = { namespace, local, prefix, attributes, declarations, children: [], parent };
    parent?.children.push(element);
    this.#root ??= element;
    this.#open.push({ element, name: tag.name, mark });
  }

  /** Closes the innermost open element. */
  close(): void {
    this.#closeText();
    const open = this.#open.pop();
    if (open !== undefined) this.#bindings.restore(open.mark);
  }

  /** The document element, once everything is read. */
  finish(): XmlElement {
    if (this.#open.length > 0) this.fail('wire-xml-malformed', 'Close every element by its own end tag.');
    return this.#root ?? this.fail('wire-xml-malformed', 'Send one document element.');
  }

  #bytes(text: string, from: number, to: number): number {
    const units = to - from;
    if (this.#ascii || units > this.limits.maxTextBytes) return units;
    return Buffer.byteLength(text.slice(from, to));
  }

  #boundText(bytes: number): void {
    const { maxTextBytes } = this.limits;
    if (bytes > maxTextBytes) this.fail('wire-limit-exceeded', `Keep every text within ${maxTextBytes} bytes.`);
  }

  #closeText(): void {
    if (this.#text !== '') this.#open.at(-1)?.element.children.push(this.#text);
    this.#text = '';
    this.#textBytes = 0;
  }

  #declare(tag: StartTag): void {
    const { declarations } = tag;
    for (const [index, { prefix, uri }] of declarations.entries()) {
      const fault = prefix === '' || isNcName(prefix) ? bindingFault(prefix, uri) : 'Declare only prefixes that are names.';
      if (fault !== undefined) this.fail('wire-xml-malformed', fault);
      for (let before = 0; before < index; before += 1) {
        if (declarations[before]?.prefix === prefix) this.fail('wire-xml-malformed', 'Declare a prefix once an element.');
      }
      this.#bindings.bind(prefix, uri);
    }
  }

  #attributes(tag: StartTag): readonly XmlAttribute[] {
    const attributes: XmlAttribute[] = [];
    for (const { name, value } of tag.attributes) {
      const { prefix, local } = this.#qualified(name);
      const namespace = prefix === '' ? '' : this.#namespaceOf(prefix);
      for (const other of attributes) {
        if (other.local === local && other.namespace === namespace) this.fail('wire-xml-malformed', 'Give an element each attribute once.');
      }
      if (isIdentifier(namespace, local)) this.#identify(value);
      attributes.push({ namespace, local, prefix, value });
    }
    return attributes;
  }

  /** White space around an identifier is not part of it for a reader that knows its type, so it does not tell two apart here. */
  #identify(value: string): void {
    const identifier = value.trim();
    if (this.#identifiers.has(identifier)) this.fail('wire-xml-duplicate-id');
    this.#identifiers.add(identifier);
  }

  #namespaceOf(prefix: string): string {
    return this.#bindings.get(prefix) ?? this.fail('wire-xml-malformed', 'Declare every prefix that a name uses.');
  }

  #qualified(name: string): QualifiedName {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    if (!this.#ascii && Buffer.byteLength(name) > this.limits.maxNameBytes) {
      return this.fail('wire-limit-exceeded', `Keep every name within ${this.limits.maxNameBytes} bytes.`);
    }
    const parsed = parseQualifiedName(name) ?? this.fail('wire-xml-malformed', 'Use names as XML 1.0 and its namespaces allow them.');
    this.#names.set(name, parsed);
    return parsed;
  }
}

/** The attributes by which a signature or a schema may point at an element: `wsu:Id`, `xml:id`, and `Id` or `ID` without prefix. */
function isIdentifier(namespace: string, local: string): boolean {
  if (namespace === '') return local === 'Id' || local === 'ID';
  return (namespace === WSU_NAMESPACE && local === 'Id') || (namespace === XML_NAMESPACE && local === 'id');
}
