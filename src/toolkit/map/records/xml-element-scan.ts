import { closesItself, endOfName, endOfTag } from './xml-tags.ts';

const OPEN = 0x3c;
const BANG = 0x21;
const QUESTION = 0x3f;
const SLASH = 0x2f;

/** A piece of markup that is no tag: it ends with these bytes. */
interface Aside {
  readonly begins: Buffer;
  readonly ends: Buffer;
}
const COMMENT: Aside = { begins: Buffer.from('<!--'), ends: Buffer.from('-->') };
const CDATA: Aside = { begins: Buffer.from('<![CDATA['), ends: Buffer.from(']]>') };
const INSTRUCTION: Aside = { begins: Buffer.from('<?'), ends: Buffer.from('?>') };

/** How many bytes of a text stand from `at` on; short texts are compared faster here than by a call. */
function matching(bytes: Buffer, at: number, text: Buffer): number {
  let length = 0;
  while (length < text.length && bytes[at + length] === text[length]) length += 1;
  return length;
}

const startsWith = (bytes: Buffer, at: number, text: Buffer): boolean => matching(bytes, at, text) === text.length;

/** Whether the bytes from `at` could still become that text. */
const mayBegin = (bytes: Buffer, at: number, text: Buffer): boolean => {
  const length = matching(bytes, at, text);
  return length === text.length || at + length === bytes.length;
};

/** The place after a comment, CDATA section or processing instruction at `at`: -1 where the bytes end first, undefined where none is there. */
export function afterAside(bytes: Buffer, at: number): number | undefined {
  const second = bytes[at + 1];
  if (second === undefined) return -1;
  if (second !== BANG && second !== QUESTION) return undefined;
  for (const { begins, ends } of [COMMENT, CDATA, INSTRUCTION]) {
    if (!mayBegin(bytes, at, begins)) continue;
    if (!startsWith(bytes, at, begins)) return -1;
    const end = bytes.indexOf(ends, at + begins.length);
    return end === -1 ? -1 : end + ends.length;
  }
  return undefined;
}

const sameName = (bytes: Buffer, from: number, name: Buffer): boolean =>
  startsWith(bytes, from, name) && endOfName(bytes, from + name.length) === from + name.length;

/** Goes through one element in as many pieces as there are: it ends with the end tag of its own name that balances its start tag. */
export class ElementScan {
  readonly #maxMarkup: number;
  readonly #name: Buffer;
  readonly #wrapper: Buffer;
  #open = 0;
  #wrappersWithin = 0;
  /** How many bytes of the element were passed: up to the end of the last whole piece of markup. */
  passed = 0;

  /** For an element of that name, in one of that other name; no tag or comment in it may be longer than `maxMarkup`. */
  constructor(name: string, wrapper: string, maxMarkup: number) {
    this.#maxMarkup = maxMarkup;
    this.#name = Buffer.from(name, 'utf8');
    this.#wrapper = Buffer.from(wrapper, 'utf8');
  }

  /**
   * Goes on in the element that begins at `from`, less what was discarded of it. `closed` at its end, `torn` before the end tag of what
   * stands around it or markup that does not end, `more` where the bytes end first.
   */
  run(bytes: Buffer, from: number): 'closed' | 'torn' | 'more' {
    for (;;) {
      const at = bytes.indexOf(OPEN, from + this.passed);
      this.passed = (at === -1 ? bytes.length : at) - from;
      if (at === -1) return 'more';
      const aside = afterAside(bytes, at);
      const end = aside ?? endOfTag(bytes, at + 1);
      if ((end === -1 ? bytes.length : end) - at > this.#maxMarkup) return 'torn';
      if (end === -1) return 'more';
      const outcome = aside === undefined ? this.#tag(bytes, at, end) : 'open';
      if (outcome === 'torn') return 'torn';
      this.passed = end - from;
      if (outcome === 'closed') return 'closed';
    }
  }

  #tag(bytes: Buffer, at: number, end: number): 'closed' | 'open' | 'torn' {
    return bytes[at + 1] === SLASH ? this.#closing(bytes, at + 2) : this.#opening(bytes, at + 1, end);
  }

  #opening(bytes: Buffer, name: number, end: number): 'closed' | 'open' {
    const closed = closesItself(bytes, end);
    if (sameName(bytes, name, this.#name)) {
      if (!closed) this.#open += 1;
    } else if (!closed && sameName(bytes, name, this.#wrapper)) this.#wrappersWithin += 1;
    return this.#open === 0 ? 'closed' : 'open';
  }

  #closing(bytes: Buffer, name: number): 'closed' | 'open' | 'torn' {
    if (sameName(bytes, name, this.#name)) this.#open -= 1;
    else if (sameName(bytes, name, this.#wrapper)) {
      if (this.#wrappersWithin === 0) return 'torn';
      this.#wrappersWithin -= 1;
    }
    return this.#open === 0 ? 'closed' : 'open';
  }
}
