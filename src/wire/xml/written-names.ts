import { parseQualifiedName } from './xml-names.ts';

/** A qualified name as it is written again and again. */
export interface WrittenName {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  /** `<name` */
  readonly open: Uint8Array;
  /** `<name>` */
  readonly tag: Uint8Array;
  /** `</name>` */
  readonly close: Uint8Array;
  /** ` name="` */
  readonly attribute: Uint8Array;
  /** Whether an attribute of this name may be an identifier: `wsu:Id`, `xml:id`, `Id` or `ID`. */
  readonly isIdentifier: boolean;
}

/** A vocabulary has a few hundred names; what goes on beyond that is not a vocabulary and is not kept. */
const MAX_NAMES = 4_096;

const names = new Map<string, WrittenName>();

/** One string for each prefix: comparing a string with itself is quickest. */
const prefixes = new Map<string, string>();

/** The name taken apart and encoded, or `undefined` when it is none (Namespaces in XML 1.0, production 7). */
export function writtenName(name: string): WrittenName | undefined {
  return names.get(name) ?? encode(name);
}

function encode(name: string): WrittenName | undefined {
  const parsed = parseQualifiedName(name);
  if (parsed === undefined) return undefined;
  if (names.size >= MAX_NAMES) {
    names.clear();
    prefixes.clear();
  }
  const written = {
    name,
    prefix: prefixes.get(parsed.prefix) ?? parsed.prefix,
    local: parsed.local,
    open: Buffer.from(`<${name}`),
    tag: Buffer.from(`<${name}>`),
    close: Buffer.from(`</${name}>`),
    attribute: Buffer.from(` ${name}="`),
    isIdentifier: parsed.local === 'Id' || name === 'ID' || name === 'xml:id',
  };
  prefixes.set(written.prefix, written.prefix);
  names.set(name, written);
  return written;
}
