import { XmlValidateError, type XmlLibError } from 'libxml2-wasm';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { scanXml } from '../xml/scan-xml.ts';
import type { ElementIndex, XmlDocument } from '../xml/xml-document.ts';
import { limitsOfCanonical } from '../xml/xml-limits.ts';

/** How many places of a document one refusal names. */
const MAX_PLACES = 5;
/** How long those names may be together; a decision record shows 400 characters of what mends a refusal. */
const MAX_NAMED = 300;
const MEND = 'Write what the schema of the interface allows';

/** Validation rules of XML Schema 1.0 (part 1, appendix C; part 2, section 4) by the words with which the library begins; a value comes quoted, first where its type is broken. */
const RULES: readonly (readonly [words: string, rule: string])[] = [
  ['No matching global', 'cvc-elt'],
  ['This element is not expected', 'cvc-complex-type'],
  ['Missing child element', 'cvc-complex-type'],
  ['Character content', 'cvc-complex-type'],
  ['The attribute ', 'cvc-complex-type'],
  ['Element content is not allowed', 'cvc-type'],
  ['The type definition', 'cvc-type'],
  ["'", 'cvc-datatype-valid'],
];

/** Begins what the library says of an element, or of an attribute of it; a namespace name may hold anything but a brace. */
const SUBJECT = /^Element '(?:\{[^}]*\})?[^']*'(, attribute '(?:\{[^}]*\})?[^']*')?: /;
const FACET = /^\[facet '(\w{1,20})'\] /;

/**
 * What the library found wrong with a document, as `wire-schema-invalid`. The library quotes the document in what it says, so none of that is
 * passed on: the path is followed in the document, a name that the schema does not know becomes `*`, and of the words only the rule stays.
 * The rule is `xsd/document` for a document that the library does not read at all, such as one with a namespace name that is no URI.
 */
export function schemaViolation(bytes: Uint8Array, error: XmlLibError, elementNames: ReadonlySet<string>): GatewayError {
  const document = scanXml(bytes, limitsOfCanonical(bytes));
  const paths = new Set<string>();
  for (const { xpath = '', message } of error.details) {
    if (paths.size > MAX_PLACES) break;
    const path = pathOf(document, elementsOn(document, xpath), elementNames);
    paths.add(SUBJECT.exec(message)?.[1] === undefined ? path : `${path}/@*`);
  }
  const [field = '*', ...others] = paths;
  return new GatewayError('wire-schema-invalid', {
    field,
    rule: `xsd/${error instanceof XmlValidateError ? ruleOf(error.details[0]?.message ?? '') : 'document'}`,
    ...(others.length > 0 && { mend: mendOf([field, ...others]) }),
  });
}

function mendOf(paths: readonly string[]): string {
  const named = paths.slice(0, MAX_PLACES).filter((_, index) => paths.slice(0, index + 1).join().length <= MAX_NAMED);
  if (named.length === 0) return `${MEND}, at further places too.`;
  return `${MEND} at ${named.join(', ')}${named.length < paths.length ? ', and at further places too' : ''}.`;
}

function ruleOf(message: string): string {
  const said = message.replace(SUBJECT, '');
  const facet = FACET.exec(said)?.[1];
  if (facet !== undefined) return `cvc-${facet}-valid`;
  return RULES.find(([words]) => said.startsWith(words))?.[1] ?? 'cvc-assess-elt';
}

/** The elements from the document element to the one that a path of the library leads to, as far as it can be followed. */
function elementsOn(document: XmlDocument, xpath: string): readonly ElementIndex[] {
  const elements: ElementIndex[] = [0];
  for (const step of xpath.split('/').slice(2)) {
    const [, name, position = '1'] = /^([^[@()]+)(?:\[([0-9]+)\])?$/.exec(step) ?? [];
    if (name === undefined) break;
    const next = document
      .childrenOf(elements.at(-1) ?? 0)
      .filter((child) => name === '*' || qualifiedName(document, child) === name)
      .at(Number(position) - 1);
    if (next === undefined) break;
    elements.push(next);
  }
  return elements;
}

function qualifiedName(document: XmlDocument, element: ElementIndex): string {
  const prefix = document.prefixOf(element);
  return prefix === '' ? document.localOf(element) : `${prefix}:${document.localOf(element)}`;
}

/** Their names, with the position (from 1) of one that has a sibling of its name. */
function pathOf(document: XmlDocument, elements: readonly ElementIndex[], elementNames: ReadonlySet<string>): string {
  return elements.map((element) => (elementNames.has(document.localOf(element)) ? named(document, element) : '*')).join('/');
}

function named(document: XmlDocument, element: ElementIndex): string {
  const local = document.localOf(element);
  const parent = document.parentOf(element);
  if (parent < 0) return local;
  const alike = document.childrenOf(parent).filter((sibling) => document.is(sibling, document.namespaceOf(element), local));
  return alike.length > 1 ? `${local}[${alike.indexOf(element) + 1}]` : local;
}
