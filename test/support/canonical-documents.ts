import { seededRandom, type SeededRandom } from '../../src/mocks/population/seeded-random.ts';

const PREFIXES = ['', 'a', 'b', 'ab', 'ā'];
const NAMESPACES = ['urn:one', 'urn:two', 'urn:one:more', 'http://example.org/three?four=5#six'];
const LOCALS = ['x', 'y', 'Name', 'ā', '日本', 'x.y-z_1', '\u{10000}q', '\uF900'];
const PLAIN_TEXTS = ['text', ' ', '\n  ', '\t', 'ā ß', '😀', '"', "'", ']]', '&amp;', '&lt;', '&gt;', '&#xD;', 'a&amp;b'];
const OTHER_TEXTS = ['>', '\r\n', '\r', '&quot;', '&apos;', '&#10;', '&#x9;', '&#x1F600;', '&#233;', '&#13;', '&#x3c;', '&#62;'];
const PLAIN_VALUES = ['v', ' ', 'ß', '😀', '&amp;', '&lt;', '>', "'", '&quot;', '&#xA;', '&#x9;', '&#xD;'];
const OTHER_VALUES = ['\n', '\r\n', '\t', '\r', '&#10;', '&#9;', '&apos;', '&gt;', '&#x3C;', '&#x10000;', '&#38;', '&#34;'];
const SECTIONS = ['<![CDATA[]]>', '<![CDATA[<raw> & "text"\r\n]]>', '<![CDATA[]]]]>', '<![CDATA[\r]]>'];
const COMMENTS = ['<!---->', '<!-- a > comment & more -->', '<!-- two\r\nlines\r-->', '<!--ß-->'];
const INSTRUCTIONS = ['<?p?>', '<?p  q\r\nr ?>', '<?xml-x a="b"?>', '<?ā > ?>'];
const BASES = ['http://example.org/a/b', '/c/d/', 'e/f', 'g', 'http://example.net/'];

interface Writing {
  readonly choices: SeededRandom;
  /** How likely each choice is one that canonical form would not make. */
  readonly disorder: number;
  readonly instructions: boolean;
  elements: number;
  identifiers: number;
}

/**
 * A well-formed document with namespaces, the same for the same seed. From seed to seed it ranges from one in canonical form but for the
 * places of its namespace declarations to one written in every way that XML allows.
 */
export function canonicalDocument(seed: number, instructions = false): string {
  const choices = seededRandom(seed);
  const disorder = choices.pick([0, 0, 0.05, 0.3, 0.8]);
  const writing: Writing = { choices, disorder, instructions, elements: 2 + choices.integer(20), identifiers: 0 };
  const around = (): string =>
    Array.from({ length: choices.integer(3) }, () => choices.pick(['\n', '\r\n ', choices.pick(COMMENTS), instruction(writing)])).join('');
  const declaration = choices.chance(0.2) ? '<?xml version="1.0" encoding="UTF-8"?>' : '';
  return choices.chance(disorder)
    ? `${declaration}${around()}${element(writing, new Map(), 0)}${around()}`
    : `${declaration}${element(writing, new Map(), 0)}`;
}

const instruction = ({ choices, instructions }: Writing): string => (instructions ? choices.pick(INSTRUCTIONS) : '');

function element(writing: Writing, inherited: ReadonlyMap<string, string>, depth: number): string {
  const { choices, disorder } = writing;
  writing.elements -= 1;
  const prefix = choices.pick(PREFIXES);
  const scope = new Map(inherited);
  const declared = declarations(writing, prefix, scope);
  const attributes = attributesOf(writing, scope, declared);
  const name = prefix === '' ? choices.pick(LOCALS) : `${prefix}:${choices.pick(LOCALS)}`;
  const parts = [
    ...inOrder([...declared.keys()]).map((key) => ({ name: key === '' ? 'xmlns' : `xmlns:${key}`, value: declared.get(key) ?? '' })),
    ...attributes,
  ];
  if (choices.chance(disorder)) parts.sort(() => choices.pick([-1, 1]));
  const space = (): string => (choices.chance(disorder) ? choices.pick([' ', '\n', '\r\n\t', '  ']) : ' ');
  const gap = (): string => (choices.chance(disorder) ? choices.pick(['', ' ', '\n']) : '');
  const written = parts.map((part) => {
    const quote = choices.chance(disorder) && !part.value.includes("'") ? "'" : '"';
    return `${space()}${part.name}${gap()}=${gap()}${quote}${part.value.replaceAll(quote, '')}${quote}`;
  });
  const start = `<${name}${written.join('')}${gap()}`;
  const content = contentOf(writing, scope, depth);
  if (content === '' && choices.chance(disorder)) return `${start}/>`;
  return `${start}>${content}</${name}${gap()}>`;
}

/** Declares what the element's prefix needs, and now and then more; `scope` is bound accordingly. */
function declarations({ choices, disorder }: Writing, prefix: string, scope: Map<string, string>): Map<string, string> {
  const declared = new Map<string, string>();
  const declare = (key: string, uri: string): void => {
    declared.set(key, uri);
    scope.set(key, uri);
  };
  if (prefix !== '' && (!scope.has(prefix) || choices.chance(0.2))) declare(prefix, choices.pick(NAMESPACES));
  if (prefix === '' && choices.chance(0.25)) declare('', choices.chance(0.3) ? '' : choices.pick(NAMESPACES));
  const more = choices.chance(Math.max(disorder, 0.15)) ? choices.integer(4) : 0;
  for (let index = 0; index < more; index += 1) {
    const key = choices.pick(PREFIXES);
    if (!declared.has(key)) declare(key, key === '' && choices.chance(0.3) ? '' : choices.pick(NAMESPACES));
  }
  if (choices.chance(0.02)) declared.set('xml', 'http://www.w3.org/XML/1998/namespace');
  return declared;
}

interface Attribute {
  readonly name: string;
  readonly value: string;
}

function attributesOf(writing: Writing, scope: Map<string, string>, declared: Map<string, string>): readonly Attribute[] {
  const { choices } = writing;
  const found = new Map<string, Attribute & { readonly key: string }>();
  const add = (uri: string, local: string, prefix: string, value: string): void => {
    const key = `${uri}\u0000${local}`;
    if (!found.has(key)) found.set(key, { key, name: prefix === '' ? local : `${prefix}:${local}`, value });
  };
  for (let count = choices.chance(0.5) ? choices.integer(5) : 0; count > 0; count -= 1) {
    const prefix = choices.pick(PREFIXES);
    if (prefix !== '' && !scope.has(prefix)) {
      const uri = choices.pick(NAMESPACES);
      declared.set(prefix, uri);
      scope.set(prefix, uri);
    }
    add(prefix === '' ? '' : (scope.get(prefix) ?? ''), choices.pick(LOCALS), prefix, valueOf(writing));
  }
  if (choices.chance(0.1)) add(XML, 'lang', 'xml', choices.pick(['lv', 'et-EE', '']));
  if (choices.chance(0.1)) add(XML, 'space', 'xml', choices.pick(['preserve', 'default']));
  if (choices.chance(0.1)) add(XML, 'base', 'xml', choices.pick(BASES));
  if (choices.chance(0.1)) add(XML, 'id', 'xml', `i${(writing.identifiers += 1)}`);
  if (choices.chance(0.1)) add('', 'Id', '', `i${(writing.identifiers += 1)}`);
  return inOrder([...found.keys()]).flatMap((key) => found.get(key) ?? []);
}

const XML = 'http://www.w3.org/XML/1998/namespace';

const inOrder = (keys: readonly string[]): readonly string[] =>
  keys.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));

function valueOf({ choices, disorder }: Writing): string {
  return Array.from({ length: choices.integer(4) }, () => choices.pick(choices.chance(disorder) ? OTHER_VALUES : PLAIN_VALUES)).join('');
}

function contentOf(writing: Writing, scope: ReadonlyMap<string, string>, depth: number): string {
  const { choices, disorder } = writing;
  let content = '';
  for (let count = choices.integer(5); count > 0; count -= 1) {
    if (choices.chance(0.5) && writing.elements > 0 && depth < 12) content += element(writing, scope, depth + 1);
    else if (choices.chance(disorder / 2)) content += choices.pick([choices.pick(SECTIONS), choices.pick(COMMENTS), instruction(writing)]);
    else {
      const text = choices.pick(choices.chance(disorder) ? OTHER_TEXTS : PLAIN_TEXTS);
      content += text === '>' && content.endsWith(']]') ? '&gt;' : text;
    }
  }
  return content;
}
