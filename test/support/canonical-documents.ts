/** A source of choices that gives the same ones for the same seed. */
export interface Choices {
  /** An integer from 0 up to `bound`, not included. */
  below(bound: number): number;
  chance(probability: number): boolean;
  from<Item>(items: readonly Item[]): Item;
}

/** Choices drawn from a 32-bit seed (the mulberry32 generator). */
export function choicesOf(seed: number): Choices {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    chance: (probability) => next() < probability,
    from: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('There is nothing to choose from.');
      return item;
    },
  };
}

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
  readonly choices: Choices;
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
  const choices = choicesOf(seed);
  const disorder = choices.from([0, 0, 0.05, 0.3, 0.8]);
  const writing: Writing = { choices, disorder, instructions, elements: 2 + choices.below(20), identifiers: 0 };
  const around = (): string =>
    Array.from({ length: choices.below(3) }, () => choices.from(['\n', '\r\n ', choices.from(COMMENTS), instruction(writing)])).join('');
  const declaration = choices.chance(0.2) ? '<?xml version="1.0" encoding="UTF-8"?>' : '';
  return choices.chance(disorder)
    ? `${declaration}${around()}${element(writing, new Map(), 0)}${around()}`
    : `${declaration}${element(writing, new Map(), 0)}`;
}

const instruction = ({ choices, instructions }: Writing): string => (instructions ? choices.from(INSTRUCTIONS) : '');

function element(writing: Writing, inherited: ReadonlyMap<string, string>, depth: number): string {
  const { choices, disorder } = writing;
  writing.elements -= 1;
  const prefix = choices.from(PREFIXES);
  const scope = new Map(inherited);
  const declared = declarations(writing, prefix, scope);
  const attributes = attributesOf(writing, scope, declared);
  const name = prefix === '' ? choices.from(LOCALS) : `${prefix}:${choices.from(LOCALS)}`;
  const parts = [
    ...inOrder([...declared.keys()]).map((key) => ({ name: key === '' ? 'xmlns' : `xmlns:${key}`, value: declared.get(key) ?? '' })),
    ...attributes,
  ];
  if (choices.chance(disorder)) parts.sort(() => choices.from([-1, 1]));
  const space = (): string => (choices.chance(disorder) ? choices.from([' ', '\n', '\r\n\t', '  ']) : ' ');
  const gap = (): string => (choices.chance(disorder) ? choices.from(['', ' ', '\n']) : '');
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
  if (prefix !== '' && (!scope.has(prefix) || choices.chance(0.2))) declare(prefix, choices.from(NAMESPACES));
  if (prefix === '' && choices.chance(0.25)) declare('', choices.chance(0.3) ? '' : choices.from(NAMESPACES));
  const more = choices.chance(Math.max(disorder, 0.15)) ? choices.below(4) : 0;
  for (let index = 0; index < more; index += 1) {
    const key = choices.from(PREFIXES);
    if (!declared.has(key)) declare(key, key === '' && choices.chance(0.3) ? '' : choices.from(NAMESPACES));
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
  for (let count = choices.chance(0.5) ? choices.below(5) : 0; count > 0; count -= 1) {
    const prefix = choices.from(PREFIXES);
    if (prefix !== '' && !scope.has(prefix)) {
      const uri = choices.from(NAMESPACES);
      declared.set(prefix, uri);
      scope.set(prefix, uri);
    }
    add(prefix === '' ? '' : (scope.get(prefix) ?? ''), choices.from(LOCALS), prefix, valueOf(writing));
  }
  if (choices.chance(0.1)) add(XML, 'lang', 'xml', choices.from(['lv', 'et-EE', '']));
  if (choices.chance(0.1)) add(XML, 'space', 'xml', choices.from(['preserve', 'default']));
  if (choices.chance(0.1)) add(XML, 'base', 'xml', choices.from(BASES));
  if (choices.chance(0.1)) add(XML, 'id', 'xml', `i${(writing.identifiers += 1)}`);
  if (choices.chance(0.1)) add('', 'Id', '', `i${(writing.identifiers += 1)}`);
  return inOrder([...found.keys()]).flatMap((key) => found.get(key) ?? []);
}

const XML = 'http://www.w3.org/XML/1998/namespace';

const inOrder = (keys: readonly string[]): readonly string[] =>
  keys.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));

function valueOf({ choices, disorder }: Writing): string {
  return Array.from({ length: choices.below(4) }, () => choices.from(choices.chance(disorder) ? OTHER_VALUES : PLAIN_VALUES)).join('');
}

function contentOf(writing: Writing, scope: ReadonlyMap<string, string>, depth: number): string {
  const { choices, disorder } = writing;
  let content = '';
  for (let count = choices.below(5); count > 0; count -= 1) {
    if (choices.chance(0.5) && writing.elements > 0 && depth < 12) content += element(writing, scope, depth + 1);
    else if (choices.chance(disorder / 2)) content += choices.from([choices.from(SECTIONS), choices.from(COMMENTS), instruction(writing)]);
    else {
      const text = choices.from(choices.chance(disorder) ? OTHER_TEXTS : PLAIN_TEXTS);
      content += text === '>' && content.endsWith(']]') ? '&gt;' : text;
    }
  }
  return content;
}
