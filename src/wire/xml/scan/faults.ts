import type { ProblemCode } from '../../../kernel/problems.ts';
import type { XmlLimits } from '../xml-limits.ts';

/** Why the scanner stops: the problem, and what the sender can do about it. */
export interface ScanFault {
  readonly code: ProblemCode;
  readonly mend: string | ((limits: XmlLimits) => string);
}

const malformed = (mend: string): ScanFault => ({ code: 'wire-xml-malformed', mend });
const forbidden = (mend: string): ScanFault => ({ code: 'wire-xml-forbidden', mend });
const exceeded = (mend: (limits: XmlLimits) => string): ScanFault => ({ code: 'wire-limit-exceeded', mend });

/** Every reason to refuse a document, by the name that the scanner's source gives it. The scanner says which by its place in this table. */
export const FAULTS = Object.freeze({
  memory: { code: 'wire-too-large', mend: 'Send a smaller message.' },
  character: malformed('Remove the characters that XML 1.0 does not allow.'),
  xmlDeclaration: malformed('Write the declaration as <?xml version="1.0" encoding="UTF-8"?> or leave it out.'),
  textOutside: malformed('Write no text outside the document element.'),
  sectionEnd: malformed('Write ]]&gt; instead of the end of a CDATA section in text.'),
  section: malformed('Write CDATA sections inside an element and close them.'),
  comment: malformed('Write no -- inside a comment and close it.'),
  instruction: forbidden('Remove the processing instruction.'),
  instructionTarget: malformed('Name the target of a processing instruction, and not xml.'),
  instructionEnd: malformed('Separate the target of a processing instruction by white space and close it by ?>.'),
  documentType: forbidden('Remove the document type declaration.'),
  documentElement: malformed('Send one document element.'),
  endTag: malformed('Close every element by its own end tag.'),
  emptyElement: malformed('End an empty element by />.'),
  tag: malformed('Close every tag and separate attributes by white space.'),
  name: malformed('Use names as XML 1.0 and its namespaces allow them.'),
  attributeValue: malformed('Give every attribute a value.'),
  quotes: malformed('Put attribute values in quotes.'),
  quotesOpen: malformed('Close the quotes of attribute values.'),
  lessThan: malformed('Write < as &lt; in attribute values.'),
  attributeTwice: malformed('Give an element each attribute once.'),
  reference: malformed('Write & as &amp; and close references by ;.'),
  referredCharacter: malformed('Refer only to characters that XML 1.0 allows.'),
  entity: forbidden('Use only the five predefined entities and character references.'),
  prefixUnbound: malformed('Declare every prefix that a name uses.'),
  prefixMissing: malformed('Name the prefix that xmlns: declares.'),
  prefixName: malformed('Declare only prefixes that are names.'),
  prefixTwice: malformed('Declare a prefix once an element.'),
  prefixEmptied: malformed('Bind the prefix to a namespace name that is not empty.'),
  namespaceRelative: malformed('Use an absolute URI as namespace name.'),
  reservedXml: malformed('Bind the prefix xml to its own namespace and no other prefix to it.'),
  reservedXmlns: malformed('Do not declare xmlns.'),
  elements: exceeded(({ maxElements }) => `Send at most ${maxElements} elements.`),
  depth: exceeded(({ maxDepth }) => `Nest elements at most ${maxDepth} deep.`),
  attributes: exceeded(
    ({ maxAttributes, maxNamespaces }) => `Give an element at most ${maxAttributes} attributes and ${maxNamespaces} namespaces.`,
  ),
  nameBytes: exceeded(({ maxNameBytes }) => `Keep every name within ${maxNameBytes} bytes.`),
  textBytes: exceeded(({ maxTextBytes }) => `Keep every text within ${maxTextBytes} bytes.`),
} satisfies Record<string, ScanFault>);

/** The reasons in their order: the scanner's numbers for them. */
export const FAULT_LIST: readonly ScanFault[] = Object.freeze(Object.values(FAULTS));
