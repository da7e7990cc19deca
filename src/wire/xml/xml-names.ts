/** Namespace name bound to the prefix `xml` (Namespaces in XML 1.0, section 3). */
export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** Namespace name bound to the prefix `xmlns`; nothing may be in it. */
export const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

/** Namespace of `wsu:Id` and `wsu:Timestamp` (WS-Security utility, 2004). */
export const WSU_NAMESPACE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';

const START =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}\\u{2070}-\\u{218F}' +
  '\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const NC_NAME = `[${START}][${START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}]*`;
const Q_NAME = new RegExp(`^(?:(${NC_NAME}):)?(${NC_NAME})$`, 'u');
const NC_NAME_ONLY = new RegExp(`^${NC_NAME}$`, 'u');

/** A qualified name taken apart; `prefix` is empty where there is none. */
export interface QualifiedName {
  readonly prefix: string;
  readonly local: string;
}

/** The parts of a qualified name (Namespaces in XML 1.0, production 7; names as in XML 1.0, fifth edition), or `undefined` when it is none. */
export function parseQualifiedName(text: string): QualifiedName | undefined {
  const match = Q_NAME.exec(text);
  return match?.[2] === undefined ? undefined : { prefix: match[1] ?? '', local: match[2] };
}

/** Whether the text is a name without colon (Namespaces in XML 1.0, production 4). */
export function isNcName(text: string): boolean {
  return NC_NAME_ONLY.test(text);
}

const FORBIDDEN = /[^\t\n\r\u0020-\uFFFD]/;

/** Whether every character of the text is one that XML 1.0 allows (production 2); a lone surrogate, which only a program can make, is none. */
export function isXmlText(text: string): boolean {
  return !FORBIDDEN.test(text) && text.isWellFormed();
}

const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/**
 * Why a prefix may not be bound to a namespace name (Namespaces in XML 1.0, section 3), or `undefined` when it may. Relative names
 * are refused because they have no canonical form (Canonical XML 1.0, section 1.3).
 */
export function bindingFault(prefix: string, uri: string): string | undefined {
  if (prefix === 'xmlns' || uri === XMLNS_NAMESPACE) return 'Do not declare xmlns.';
  if ((prefix === 'xml') !== (uri === XML_NAMESPACE)) return 'Bind the prefix xml to its own namespace and no other prefix to it.';
  if (uri !== '' && !ABSOLUTE.test(uri)) return 'Use an absolute URI as namespace name.';
  if (prefix !== '' && uri === '') return 'Bind the prefix to a namespace name that is not empty.';
  return undefined;
}
