import { KNOWN_STRINGS } from './scan/known-strings.ts';
import { XML_NAMESPACE } from './xml-names.ts';

/** Numbers of strings that every document has. */
const EMPTY = KNOWN_STRINGS.indexOf('');
const XML = KNOWN_STRINGS.indexOf('xml');
const XML_NAME = KNOWN_STRINGS.indexOf(XML_NAMESPACE);

/** Tables for more strings than this are not kept for the next element. */
const KEPT = 16_384;

/**
 * Which namespaces a canonical form has declared on the path down to where it has come (Exclusive XML Canonicalization 1.0, section 3).
 * Prefixes and namespaces are numbers of strings. Elements are entered in document order.
 */
export class RenderedNamespaces {
  /** The prefixes that the element entered last has to declare; good up to `neededCount`. */
  readonly needed: number[] = [];
  neededCount = 0;
  /** By prefix: the namespace that the output has bound it to, plus one; zero for none. */
  #bound = new Int32Array(0);
  /** By prefix: the turn in which it was last needed. A turn is one element entered, counted over all uses. */
  #turns = new Int32Array(0);
  #turn = 0;
  /** Pairs of a prefix and what it was bound to before. */
  readonly #undone: number[] = [];
  #undoneCount = 0;
  /** Pairs of the element after one that declares something, and the number of bindings before it. */
  readonly #open: number[] = [];
  #openCount = 0;

  /** Makes ready for the strings of a document; nothing is declared yet. */
  begin(stringCount: number): void {
    if (this.#bound.length < stringCount || (this.#bound.length > KEPT && stringCount <= KEPT) || this.#turn > 0x3fffffff) {
      this.#bound = new Int32Array(stringCount <= KEPT ? KEPT : stringCount);
      this.#turns = new Int32Array(this.#bound.length);
      this.#turn = 0;
    }
    this.#bound[EMPTY] = EMPTY + 1;
    this.#bound[XML] = XML_NAME + 1;
  }

  /** Forgets everything. */
  end(): void {
    this.#restore(0);
    this.#openCount = 0;
  }

  /** Takes back what was declared on elements that have ended before this one, and begins to ask what it needs. */
  enter(element: number): void {
    while (this.#openCount > 0 && (this.#open[this.#openCount - 2] ?? 0) <= element) {
      this.#openCount -= 2;
      this.#restore(this.#open[this.#openCount + 1] ?? 0);
    }
    this.#turn += 1;
    this.neededCount = 0;
  }

  /** Has the prefix bound to the namespace here: it is `needed` unless it is so bound already. */
  need(prefix: number, namespace: number): void {
    const before = this.#bound[prefix];
    if (before === namespace + 1 || prefix === XML) return;
    this.#undone[this.#undoneCount] = prefix;
    this.#undone[this.#undoneCount + 1] = before ?? 0;
    this.#undoneCount += 2;
    this.#bound[prefix] = namespace + 1;
    this.#turns[prefix] = this.#turn;
    this.needed[this.neededCount] = prefix;
    this.neededCount += 1;
  }

  /** Whether the element entered last needs the prefix. */
  isNeeded(prefix: number): boolean {
    return this.#turns[prefix] === this.#turn;
  }

  /** The namespace that a needed prefix is bound to. */
  namespaceOf(prefix: number): number {
    return (this.#bound[prefix] ?? 0) - 1;
  }

  /** Keeps what the element entered last has declared until the element `after` it and all below it. */
  keepUntil(after: number): void {
    if (this.neededCount === 0) return;
    this.#open[this.#openCount] = after;
    this.#open[this.#openCount + 1] = this.#undoneCount - 2 * this.neededCount;
    this.#openCount += 2;
  }

  #restore(count: number): void {
    while (this.#undoneCount > count) {
      this.#undoneCount -= 2;
      this.#bound[this.#undone[this.#undoneCount] ?? 0] = this.#undone[this.#undoneCount + 1] ?? 0;
    }
  }
}

let spare: RenderedNamespaces | undefined;

/** Runs the action with empty tables; those that it has used are used again, since making them costs more than most elements do. */
export function withRenderedNamespaces<Result>(stringCount: number, action: (rendered: RenderedNamespaces) => Result): Result {
  const rendered = spare ?? new RenderedNamespaces();
  spare = undefined;
  rendered.begin(stringCount);
  try {
    return action(rendered);
  } finally {
    rendered.end();
    spare = rendered;
  }
}
