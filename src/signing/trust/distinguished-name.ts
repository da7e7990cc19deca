import type { RelativeDistinguishedNames } from 'pkijs';

/**
 * A name (RFC 5280, section 4.1.2.4) in a form that can be compared: one text for each attribute, most general first, letter case and
 * spaces smoothed (section 7.1). Attributes of one multi-valued RDN stand side by side.
 */
export type ComparableName = readonly string[];

/** The keywords of RFC 4514, section 3, and those that JDK, .NET and OpenSSL write besides. */
const KEYWORDS: Readonly<Record<string, string>> = {
  cn: '2.5.4.3',
  sn: '2.5.4.4',
  serialnumber: '2.5.4.5',
  c: '2.5.4.6',
  l: '2.5.4.7',
  st: '2.5.4.8',
  s: '2.5.4.8',
  street: '2.5.4.9',
  o: '2.5.4.10',
  ou: '2.5.4.11',
  t: '2.5.4.12',
  title: '2.5.4.12',
  gn: '2.5.4.42',
  givenname: '2.5.4.42',
  organizationidentifier: '2.5.4.97',
  dc: '0.9.2342.19200300.100.1.25',
  uid: '0.9.2342.19200300.100.1.1',
  e: '1.2.840.113549.1.9.1',
  email: '1.2.840.113549.1.9.1',
  emailaddress: '1.2.840.113549.1.9.1',
};

const MAX_CHARACTERS = 2_048;

const smooth = (value: string): string => value.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

const attribute = (type: string, value: string): string => `${type}=${smooth(value)}`;

/** A name that was read from a certificate. */
export function comparableName(name: RelativeDistinguishedNames): ComparableName {
  return name.typesAndValues.map(({ type, value }) => attribute(type, textOf(value)));
}

function textOf(value: RelativeDistinguishedNames['typesAndValues'][number]['value']): string {
  const block: { readonly value?: unknown } = value.valueBlock;
  return typeof block.value === 'string' ? block.value : `#${Buffer.from(value.valueBeforeDecodeView).toString('hex')}`;
}

/** A name written as text (RFC 4514; also with spaces after the commas), `undefined` when it cannot be read as one. */
export function parseName(text: string): ComparableName | undefined {
  if (text.length > MAX_CHARACTERS) return undefined;
  const attributes = partsOf(text).map((part) => {
    const [, keyword = '', value = ''] = /^\s*(?:oid\.)?([A-Za-z0-9.-]+)\s*=([^]*)$/i.exec(part) ?? [];
    const type = /^[0-9.]+$/.test(keyword) ? keyword : KEYWORDS[keyword.toLowerCase()];
    return type === undefined ? undefined : attribute(type, unescaped(value.trim()));
  });
  // The text begins with the most specific attribute (RFC 4514, section 2.1).
  return attributes.every((part) => part !== undefined) ? attributes.reverse() : undefined;
}

/** Cuts at separators that are neither escaped nor quoted. */
function partsOf(text: string): readonly string[] {
  const parts = [''];
  let isQuoted = false;
  for (const [token] of text.matchAll(/\\[^]|[^]/g)) {
    if (token === '"') isQuoted = !isQuoted;
    if (!isQuoted && (token === ',' || token === '+' || token === ';')) parts.push('');
    else parts.push((parts.pop() ?? '') + token);
  }
  return parts;
}

function unescaped(value: string): string {
  const bare = /^".*"$/s.test(value) ? value.slice(1, -1) : value;
  return bare.replace(/(?:\\[0-9A-Fa-f]{2})+|\\([^])/g, (escape: string, character: string | undefined) =>
    character === undefined ? Buffer.from(escape.replaceAll('\\', ''), 'hex').toString('utf8') : character,
  );
}

/** Whether two names are the same. */
export function isSameName(one: ComparableName, other: ComparableName): boolean {
  return one.length === other.length && isWithin(one, other);
}

/** Whether a name lies in the subtree below `base` (RFC 5280, section 4.2.1.10). */
export function isWithin(name: ComparableName, base: ComparableName): boolean {
  return base.length <= name.length && base.every((part, index) => name[index] === part);
}
