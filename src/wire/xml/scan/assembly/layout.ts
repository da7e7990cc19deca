import { ATTRIBUTE_WIDTH, DECLARATION_WIDTH, ELEMENT_WIDTH, FAULT_MEMORY, MARK_WIDTH, STRING_WIDTH } from './generated/constants';
import { refuse } from './refuse';

/*
 * Where everything of one document lies in memory. Each table gets the room of the densest document of that length, so that no row
 * needs a check before it is written; pages that no row reaches are never touched. Entries of names come last: they alone grow.
 * A `...Top` is the address after the last row written.
 */

/** No address is beyond it: memory ends at 4 GiB, and the address after the last entry must not begin at zero again. */
const HIGHEST: u64 = 0xfff00000;

/** Bytes behind the document, zeros while it is read: no loop that reads it looks further ahead, and the first of them ends every loop. */
export const PADDING: usize = 128;

/** Of a row that says what a declaration hid: the entry of the prefix, and the namespace it had. */
export const OUTER_WIDTH: usize = 8;

export let maxElements: i32 = 0;
export let maxDepth: i32 = 0;
export let maxAttributes: i32 = 0;
export let maxNamespaces: i32 = 0;
export let maxNameBytes: i32 = 0;
export let maxTextBytes: i32 = 0;
export let keepsInstructions: bool = false;

export let documentAt: usize = 0;
export let documentEnd: usize = 0;
export let bucketsAt: usize = 0;
/** Buckets are addressed by the highest bits of a hash: this many are shifted out. */
export let bucketShift: i32 = 0;
export let elementsAt: usize = 0;
export let attributesAt: usize = 0;
export let declarationsAt: usize = 0;
export let outersAt: usize = 0;
export let marksAt: usize = 0;
export let stringsAt: usize = 0;
/** For each row of `strings`, the address of its entry. */
export let stringEntriesAt: usize = 0;
export let heapAt: usize = 0;
export let entriesAt: usize = 0;

const aligned = (address: usize): usize => (address + 15) & ~15;

export function setLimits(elements: i32, depth: i32, attributes: i32, namespaces: i32, name: i32, text: i32, instructions: bool): void {
  maxElements = elements;
  maxDepth = depth;
  maxAttributes = attributes;
  maxNamespaces = namespaces;
  maxNameBytes = name;
  maxTextBytes = text;
  keepsInstructions = instructions;
}

/** Lays everything out for a document of so many bytes and makes room for it. Nothing is written. */
export function layOut(length: usize): void {
  const densest = <u64>length;
  const least = <u64>maxElements + 1;
  // A start tag takes 3 bytes or more, an attribute with the space before it 5, a declaration 9. Two marks take 4, when a text of one byte
  // follows a tag. A name takes 3; two of a kind with a prefix 7, because an element whose prefix is not declared ends the scan.
  const elements = min(densest / 3 + 1, least);
  const attributes = densest / 5 + 1;
  const declarations = densest / 9 + 1;
  const marks = densest / 2 + 2;
  const strings = densest / 3 + 4;
  let buckets: u64 = 512;
  while (buckets < densest / 64) buckets <<= 1;
  const total =
    documentAt +
    densest +
    PADDING +
    buckets * 4 +
    elements * ELEMENT_WIDTH +
    attributes * ATTRIBUTE_WIDTH +
    declarations * (DECLARATION_WIDTH + OUTER_WIDTH) +
    marks * MARK_WIDTH +
    strings * (STRING_WIDTH + 4) +
    densest +
    256;
  if (total > HIGHEST) refuse(FAULT_MEMORY, documentAt);
  documentEnd = documentAt + length;
  bucketsAt = aligned(documentEnd + PADDING);
  bucketShift = <i32>clz<u32>(<u32>buckets) + 1;
  elementsAt = aligned(bucketsAt + <usize>buckets * 4);
  attributesAt = aligned(elementsAt + <usize>elements * ELEMENT_WIDTH);
  declarationsAt = aligned(attributesAt + <usize>attributes * ATTRIBUTE_WIDTH);
  outersAt = aligned(declarationsAt + <usize>declarations * DECLARATION_WIDTH);
  marksAt = aligned(outersAt + <usize>declarations * OUTER_WIDTH);
  stringsAt = aligned(marksAt + <usize>marks * MARK_WIDTH);
  stringEntriesAt = aligned(stringsAt + <usize>strings * STRING_WIDTH);
  heapAt = aligned(stringEntriesAt + <usize>strings * 4);
  entriesAt = aligned(heapAt + length + PADDING);
  ensure(entriesAt);
}

/** Has the memory reach to the address, and somewhat further: to grow costs the engine more than to be larger. */
export function ensure(end: usize): void {
  if (end > <usize>HIGHEST) refuse(FAULT_MEMORY, documentAt);
  const pages = <i32>((<u64>end + 0xffff) >> 16) - memory.size();
  if (pages <= 0 || memory.grow(pages + (memory.size() >> 2)) >= 0) return;
  if (memory.grow(pages) < 0) refuse(FAULT_MEMORY, documentAt);
}

/** Says where documents begin: once, when the known strings are in place. */
export function setDocumentAt(address: usize): void {
  documentAt = aligned(address);
}
