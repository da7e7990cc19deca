import type { ProblemCode } from '../../../kernel/problems.ts';
import { afterSpace, END, MORE, tooLarge, type RecordSplitter, type SplitStep } from './record-splitter.ts';
import { afterAside, ElementScan } from './xml-element-scan.ts';
import { endOfName, endOfTag, expandedName, startTagAt, type StartTag, type WrittenDeclaration } from './xml-tags.ts';

const OPEN = 0x3c;
const BANG = 0x21;
const SLASH = 0x2f;

/** The element that a record is. */
export interface RecordElement {
  readonly root: string;
  readonly namespace: string;
}

/** Where a splitter stands: before the document element, in a file that is one record, between records, in one, behind all, or given up. */
type Phase = 'prologue' | 'single' | 'between' | 'record' | 'epilogue' | 'done';

/**
 * Records of an XML file in UTF-8: the document element is the record itself, or any element whose children are records. Children get the
 * namespace declarations of that element which they do not make themselves, so that each stands alone. What is between them (comments and
 * processing instructions aside) is a fault; an element that its wrapper's end tag or the end of the file leaves open is a fault after which
 * nothing is read, as XML 1.0, section 1.2 says of fatal errors. So
 * are a document type declaration and a declared encoding other than UTF-8.
 */
export function xmlSplitter(element: RecordElement, maxBytes: number): RecordSplitter {
  return new XmlSplitter(element, maxBytes);
}

class XmlSplitter implements RecordSplitter {
  readonly #element: RecordElement;
  readonly #maxBytes: number;
  #phase: Phase = 'prologue';
  #wrapper = '';
  #inherited: readonly WrittenDeclaration[] = [];
  #scan = new ElementScan('', '', 0);
  #overlong = false;
  #inText = false;

  constructor(element: RecordElement, maxBytes: number) {
    this.#element = element;
    this.#maxBytes = maxBytes;
  }

  split(bytes: Buffer, from: number, atEnd: boolean): SplitStep {
    if (this.#phase === 'record') return this.#record(bytes, from, atEnd);
    if (this.#phase === 'single') return this.#single(bytes, from, atEnd);
    if (this.#inText) return this.#text(bytes, from, atEnd);
    const at = this.#phase === 'done' ? bytes.length : afterSpace(bytes, from);
    if (at > from) return { found: 'skip', next: at };
    if (at === bytes.length) return this.#exhausted(at, atEnd);
    if (bytes[at] !== OPEN) return this.#text(bytes, at, atEnd);
    const aside = afterAside(bytes, at);
    if (aside === undefined && bytes[at + 1] === BANG) return this.#giveUp(at, 'Write no document type declaration.', 'wire-xml-forbidden');
    const end = aside ?? endOfTag(bytes, at + 1);
    if (end === -1 || end - at > this.#maxBytes) return this.#unfinished(bytes, at, atEnd);
    if (aside !== undefined) return this.#aside(bytes, at, aside);
    if (bytes[at + 1] === SLASH) return this.#endTag(bytes, at, end);
    if (this.#phase === 'between') return this.#begin(bytes, at, atEnd);
    return this.#phase === 'prologue' ? this.#documentElement(bytes, at) : this.#giveUp(at, 'Write one document element.');
  }

  /** The last fault of a file: what follows is passed over. */
  #giveUp(at: number, mend: string, code: ProblemCode = 'wire-xml-malformed'): SplitStep {
    this.#phase = 'done';
    return { found: 'fault', start: at, next: at, code, mend };
  }

  #exhausted(at: number, atEnd: boolean): SplitStep {
    if (!atEnd) return MORE;
    if (this.#phase === 'epilogue' || this.#phase === 'done') return END;
    return this.#giveUp(
      at,
      this.#phase === 'prologue' ? 'Write an XML document.' : 'Close the document element: the file ends before it does.',
    );
  }

  /** Markup whose end is not there, or too far away. */
  #unfinished(bytes: Buffer, at: number, atEnd: boolean): SplitStep {
    if (!atEnd && bytes.length - at <= this.#maxBytes) return MORE;
    return this.#giveUp(at, 'End the markup that begins here; nothing after it was read.');
  }

  #text(bytes: Buffer, at: number, atEnd: boolean): SplitStep {
    if (this.#phase !== 'between') return this.#giveUp(at, 'Write an XML document and nothing else.');
    const markup = bytes.indexOf(OPEN, at);
    this.#inText = markup === -1 && !atEnd;
    if (this.#inText) return { found: 'discard', next: bytes.length };
    const next = markup === -1 ? bytes.length : markup;
    return { found: 'fault', start: at, next, code: 'wire-xml-malformed', mend: 'Write nothing but records here.' };
  }

  #aside(bytes: Buffer, at: number, next: number): SplitStep {
    const isText = bytes[at + 1] === BANG && bytes[at + 2] !== 0x2d;
    if (isText) return { found: 'fault', start: at, next, code: 'wire-xml-malformed', mend: 'Write nothing but records here.' };
    if (this.#phase === 'prologue' && !isUtf8Declared(bytes.toString('latin1', at, next)))
      return this.#giveUp(at, 'Write the file in UTF-8.', 'wire-encoding');
    return { found: 'skip', next };
  }

  #documentElement(bytes: Buffer, at: number): SplitStep {
    const tag = startTagAt(bytes, at);
    if (tag === undefined) return MORE;
    const { namespace, local } = expandedName(tag);
    if (local === this.#element.root && namespace === this.#element.namespace) {
      this.#phase = 'single';
      return { found: 'skip', next: at };
    }
    this.#wrapper = tag.name;
    this.#inherited = tag.declarations;
    this.#phase = tag.selfClosing ? 'epilogue' : 'between';
    return { found: 'skip', next: tag.end };
  }

  #endTag(bytes: Buffer, at: number, end: number): SplitStep {
    const name = bytes.toString('utf8', at + 2, endOfName(bytes, at + 2));
    if (this.#phase !== 'between' || name !== this.#wrapper)
      return this.#giveUp(at, 'Close the element that was opened; nothing after it was read.');
    this.#phase = 'epilogue';
    return { found: 'skip', next: end };
  }

  #single(bytes: Buffer, from: number, atEnd: boolean): SplitStep {
    this.#overlong ||= bytes.length - from > this.#maxBytes;
    if (!atEnd) return this.#overlong ? { found: 'discard', next: bytes.length } : MORE;
    this.#phase = 'done';
    if (this.#overlong) return tooLarge(from, bytes.length, this.#maxBytes);
    return { found: 'record', start: from, end: bytes.length, next: bytes.length };
  }

  #begin(bytes: Buffer, at: number, atEnd: boolean): SplitStep {
    this.#scan = new ElementScan(bytes.toString('utf8', at + 1, endOfName(bytes, at + 1)), this.#wrapper, this.#maxBytes);
    this.#overlong = false;
    this.#phase = 'record';
    return this.#record(bytes, at, atEnd);
  }

  #record(bytes: Buffer, from: number, atEnd: boolean): SplitStep {
    const outcome = this.#scan.run(bytes, from);
    const reached = from + this.#scan.passed;
    if (outcome === 'torn' || (outcome === 'more' && atEnd))
      return this.#giveUp(from, 'Close the record that begins here; nothing after it was read.');
    if (outcome === 'more') {
      this.#overlong ||= bytes.length - from > this.#maxBytes;
      if (!this.#overlong || reached === from) return MORE;
      this.#scan.passed = 0;
      return { found: 'discard', next: reached };
    }
    this.#phase = 'between';
    if (this.#overlong || reached - from > this.#maxBytes) return tooLarge(from, reached, this.#maxBytes);
    const alone = this.#alone(bytes, from, reached);
    return { found: 'record', start: from, end: reached, next: reached, ...(alone === undefined ? {} : { bytes: alone }) };
  }

  /** The record with the declarations that it inherits; undefined where there are none. */
  #alone(bytes: Buffer, start: number, end: number): Uint8Array | undefined {
    if (this.#inherited.length === 0) return undefined;
    const tag: StartTag | undefined = startTagAt(bytes, start);
    const own = new Set(tag?.declarations.map(({ prefix }) => prefix));
    const missing = this.#inherited.filter(({ prefix }) => !own.has(prefix));
    if (tag === undefined || missing.length === 0) return undefined;
    const inserted = missing.flatMap(({ written }) => [SPACE, written]);
    return Buffer.concat([bytes.subarray(start, tag.nameEnd), ...inserted, bytes.subarray(tag.nameEnd, end)]);
  }
}

const SPACE = Buffer.from(' ');

/** Whether a processing instruction, if it is an XML declaration, names no other encoding than UTF-8. */
function isUtf8Declared(instruction: string): boolean {
  const [, encoding = 'utf-8'] = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(instruction) ?? [];
  return encoding.toLowerCase() === 'utf-8';
}
