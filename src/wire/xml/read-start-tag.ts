import { decodeReferences } from './character-references.ts';
import type { DocumentBuilder } from './document-builder.ts';
import type { StartTag } from './start-tag.ts';

/** Whether the UTF-16 unit is white space of XML 1.0 (production 3); carriage returns are gone by the time it is asked. */
export const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0xa || unit === 0x9;

const EQUALS = 0x3d;
const GREATER = 0x3e;
const LESS = 0x3c;
const SLASH = 0x2f;

/** Reads the start tag or empty-element tag whose `<` is at `at`; returns the position after it. */
export function readStartTag(text: string, at: number, builder: DocumentBuilder): number {
  let position = nameEnd(text, at + 1, builder);
  const tag: StartTag = { name: text.slice(at + 1, position), attributes: [], declarations: [] };
  for (;;) {
    const next = skipSpace(text, position);
    const unit = text.charCodeAt(next);
    if (unit === GREATER) {
      builder.open(tag);
      return next + 1;
    }
    if (unit === SLASH) {
      if (text.charCodeAt(next + 1) !== GREATER) return builder.fail('wire-xml-malformed', 'End an empty element by />.');
      builder.open(tag);
      builder.close();
      return next + 2;
    }
    if (next === position) return builder.fail('wire-xml-malformed', 'Close every tag and separate attributes by white space.');
    position = readAttribute(text, next, tag, builder);
  }
}

function readAttribute(text: string, at: number, tag: StartTag, builder: DocumentBuilder): number {
  const end = nameEnd(text, at, builder);
  const name = text.slice(at, end);
  const declares = name === 'xmlns' || name.startsWith('xmlns:');
  const { maxAttributes, maxNamespaces } = builder.limits;
  if (declares ? tag.declarations.length >= maxNamespaces : tag.attributes.length >= maxAttributes) {
    return builder.fail('wire-limit-exceeded', `Give an element at most ${maxAttributes} attributes and ${maxNamespaces} namespaces.`);
  }
  const equals = skipSpace(text, end);
  if (text.charCodeAt(equals) !== EQUALS) return builder.fail('wire-xml-malformed', 'Give every attribute a value.');
  const open = skipSpace(text, equals + 1);
  const quote = text[open];
  if (quote !== '"' && quote !== "'") return builder.fail('wire-xml-malformed', 'Put attribute values in quotes.');
  const close = text.indexOf(quote, open + 1);
  if (close < 0) return builder.fail('wire-xml-malformed', 'Close the quotes of attribute values.');
  builder.reserveValue(text, open + 1, close);
  const value = attributeValue(text.slice(open + 1, close), builder);
  if (declares) tag.declarations.push({ prefix: name.slice('xmlns:'.length), uri: value });
  else tag.attributes.push({ name, value });
  if (name === 'xmlns:') return builder.fail('wire-xml-malformed', 'Name the prefix that xmlns: declares.');
  return close + 1;
}

/** XML 1.0 section 3.3.3: white space as written becomes a space, white space by character reference stays. */
function attributeValue(raw: string, builder: DocumentBuilder): string {
  if (!/[<&\t\n]/.test(raw)) return raw;
  if (raw.includes('<')) builder.fail('wire-xml-malformed', 'Write < as &lt; in attribute values.');
  return decodeReferences(raw.replace(/[\t\n]/g, ' '), builder);
}

function skipSpace(text: string, at: number): number {
  let position = at;
  while (isSpace(text.charCodeAt(position))) position += 1;
  return position;
}

/** Where the name that begins at `at` ends. Its characters are judged once a document, when the name is first met. */
function nameEnd(text: string, at: number, builder: DocumentBuilder): number {
  const most = builder.limits.maxNameBytes;
  let position = at;
  while (position < text.length && position - at <= most && !endsName(text.charCodeAt(position))) position += 1;
  if (position - at > most) return builder.fail('wire-limit-exceeded', `Keep every name within ${most} bytes.`);
  return position;
}

const endsName = (unit: number): boolean => unit <= 0x20 || unit === GREATER || unit === SLASH || unit === EQUALS || unit === LESS;
