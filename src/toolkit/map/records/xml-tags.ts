import { isSpace } from './record-splitter.ts';

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const CLOSE = 0x3e;

/** A namespace declaration as written: its prefix, empty for the default one, and the bytes of the attribute. */
export interface WrittenDeclaration {
  readonly prefix: string;
  readonly uri: string;
  readonly written: Uint8Array;
}

/** A start tag as written. */
export interface StartTag {
  readonly name: string;
  /** Where its name ends: declarations can be put in there. */
  readonly nameEnd: number;
  readonly declarations: readonly WrittenDeclaration[];
  /** After its `>`. */
  readonly end: number;
  readonly selfClosing: boolean;
}

const endsName = (byte: number | undefined): boolean =>
  byte === undefined || isSpace(byte) || byte === SLASH || byte === CLOSE || byte === EQUALS;

/** The place after a name that begins at `from`. */
export function endOfName(bytes: Buffer, from: number): number {
  let at = from;
  while (!endsName(bytes[at])) at += 1;
  return at;
}

/** The place after the `>` that ends a tag, quoted values passed over; -1 where the bytes end first. */
export function endOfTag(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === CLOSE) return at + 1;
    if (byte !== QUOTE && byte !== APOSTROPHE) continue;
    at = bytes.indexOf(byte, at + 1);
    if (at === -1) return -1;
  }
  return -1;
}

/** Whether the tag that ends before `end` closes itself. */
export const closesItself = (bytes: Buffer, end: number): boolean => bytes[end - 2] === SLASH;

const DECLARATION = /[\t\n\r ](xmlns(?::([^\s=]*))?[\t\n\r ]*=[\t\n\r ]*(?:"([^"]*)"|'([^']*)'))/g;
const QUOTED = /"[^"]*"|'[^']*'/g;

/** The namespaces that a tag declares; what stands in the values of other attributes is none of it. */
function declarationsOf(attributes: string): readonly WrittenDeclaration[] {
  if (!attributes.includes('xmlns')) return [];
  const values = [...attributes.matchAll(QUOTED)].map(({ index, 0: text }) => [index, index + text.length] as const);
  const within = (place: number): boolean => values.some(([start, end]) => place > start && place < end);
  return [...attributes.matchAll(DECLARATION)]
    .filter(({ index }) => !within(index))
    .map(([, written = '', prefix = '', double, single]) => ({
      prefix,
      uri: double ?? single ?? '',
      written: Buffer.from(written, 'utf8'),
    }));
}

/** The start tag whose `<` stands at `at`; undefined where the bytes end first. */
export function startTagAt(bytes: Buffer, at: number): StartTag | undefined {
  const end = endOfTag(bytes, at + 1);
  if (end === -1) return undefined;
  const nameEnd = endOfName(bytes, at + 1);
  const selfClosing = closesItself(bytes, end);
  return {
    name: bytes.toString('utf8', at + 1, nameEnd),
    nameEnd,
    declarations: declarationsOf(bytes.toString('utf8', nameEnd, end)),
    end,
    selfClosing,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/** The namespace and local name that a tag's own declarations give its name; the strict reader resolves every other. */
export function expandedName({ name, declarations }: StartTag): { readonly namespace: string; readonly local: string } {
  const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['', name];
  const uri = declarations.find((declaration) => declaration.prefix === prefix)?.uri ?? '';
  return { namespace: uri.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity), local: local ?? '' };
}
