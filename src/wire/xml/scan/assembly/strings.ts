import { first, same } from './bytes';
import { KNOWN_BYTES, KNOWN_COUNT, KNOWN_LENGTHS, STRING_END, STRING_HEAP, STRING_START, STRING_WIDTH } from './generated/constants';
import { bucketShift, bucketsAt, documentAt, ensure, entriesAt, heapAt, setDocumentAt, stringEntriesAt, stringsAt } from './layout';

/*
 * The names of a document, each once. An entry is made for every different run of bytes that is a qualified name, a prefix, a local name
 * or a namespace name; it gets the number of a string when it is needed as one. The hash is seeded by the host, so that nobody who does
 * not know the seed can write names that fall into one bucket.
 */

export const ENTRY_START: usize = 0;
export const ENTRY_LENGTH: usize = 4;
const ENTRY_HASH: usize = 8;
const ENTRY_NEXT: usize = 12;
/** Its number as a string; -1 as long as it has none. */
const ENTRY_STRING: usize = 16;
/** For a prefix: the namespace it is bound to at this place; -1 for none. */
export const ENTRY_BINDING: usize = 20;
/** For a prefix: the element that declared it last; -1 for none. */
export const ENTRY_DECLARED_BY: usize = 24;
/** For a qualified name that was found to be one: the entry of its prefix, and the strings of both parts. */
export const ENTRY_PREFIX_ENTRY: usize = 28;
export const ENTRY_PREFIX: usize = 32;
export const ENTRY_LOCAL: usize = 36;
/** The bytes themselves, and zeros, where they are at most sixteen; else the first sixteen. */
const ENTRY_FIRST: usize = 48;
const ENTRY_WIDTH: usize = 64;

const KNOWN_ENTRIES: usize = (__heap_base + 15) & ~15;

let seed0: u32 = 0;
let seed1: u32 = 0;
let seed2: u32 = 0;
let seed3: u32 = 0;

let entriesTop: usize = 0;
export let stringsTop: usize = 0;
export let heapTop: usize = 0;

/** Sets the seed and makes the entries of the known strings. Once, before all else. */
export function learn(one: u32, two: u32, three: u32, four: u32): void {
  seed0 = one;
  seed1 = two;
  seed2 = three;
  seed3 = four;
  ensure(KNOWN_ENTRIES + <usize>KNOWN_COUNT * ENTRY_WIDTH);
  let start = KNOWN_BYTES;
  for (let number = 0; number < KNOWN_COUNT; number++) {
    const entry = knownEntry(number);
    const length = <usize>load<u8>(KNOWN_LENGTHS + number);
    fill(entry, start, length, hashOfLong(start, length), number);
    start += length;
  }
  setDocumentAt(KNOWN_ENTRIES + <usize>KNOWN_COUNT * ENTRY_WIDTH);
}

/** Forgets the names of the document before. */
export function forgetNames(): void {
  entriesTop = entriesAt;
  stringsTop = stringsAt;
  heapTop = heapAt;
  memory.fill(bucketsAt, 0, (<usize>1) << (34 - bucketShift));
  for (let number = 0; number < KNOWN_COUNT; number++) {
    const entry = knownEntry(number);
    store<i32>(entry, -1, ENTRY_BINDING);
    store<i32>(entry, -1, ENTRY_DECLARED_BY);
    link(entry, load<u32>(entry, ENTRY_HASH));
  }
}

export function knownEntry(number: i32): usize {
  return KNOWN_ENTRIES + <usize>number * ENTRY_WIDTH;
}

/** The entry of these bytes, which must stay where they are until the document is read. */
export function entryOf(start: usize, length: usize): usize {
  const head = first(start, min<usize>(length, 16));
  const hash = length > 16 ? hashOfLong(start, length) : hashOf(0, head);
  let entry = load<usize>(bucketsAt + ((hash >> bucketShift) << 2));
  while (entry != 0) {
    if (load<usize>(entry, ENTRY_LENGTH) == length && i8x16.bitmask(i8x16.eq(v128.load(entry, ENTRY_FIRST), head)) == 0xffff) {
      if (length <= 16 || same(load<usize>(entry) + 16, start + 16, length - 16)) return entry;
    }
    entry = load<usize>(entry, ENTRY_NEXT);
  }
  return addEntry(start, length, hash);
}

function addEntry(start: usize, length: usize, hash: u32): usize {
  const entry = entriesTop;
  entriesTop += ENTRY_WIDTH;
  ensure(entriesTop);
  fill(entry, start, length, hash, -1);
  link(entry, hash);
  return entry;
}

function fill(entry: usize, start: usize, length: usize, hash: u32, string: i32): void {
  store<usize>(entry, start, ENTRY_START);
  store<usize>(entry, length, ENTRY_LENGTH);
  store<u32>(entry, hash, ENTRY_HASH);
  store<i32>(entry, string, ENTRY_STRING);
  store<i32>(entry, -1, ENTRY_BINDING);
  store<i32>(entry, -1, ENTRY_DECLARED_BY);
  store<usize>(entry, 0, ENTRY_PREFIX_ENTRY);
  v128.store(entry, first(start, min<usize>(length, 16)), ENTRY_FIRST);
}

function link(entry: usize, hash: u32): void {
  const bucket = bucketsAt + ((hash >> bucketShift) << 2);
  store<usize>(entry, load<usize>(bucket), ENTRY_NEXT);
  store<usize>(bucket, entry);
}

/** The number of the entry's bytes as a string. */
export function stringOf(entry: usize): i32 {
  const known = load<i32>(entry, ENTRY_STRING);
  return known >= 0 ? known : addString(entry);
}

function addString(entry: usize): i32 {
  const index = (stringsTop - stringsAt) / STRING_WIDTH;
  const start = load<usize>(entry, ENTRY_START);
  const heap = start >= heapAt;
  const from = start - (heap ? heapAt : documentAt);
  store<i32>(stringsTop, <i32>from, STRING_START);
  store<i32>(stringsTop, <i32>(from + load<usize>(entry, ENTRY_LENGTH)), STRING_END);
  store<i32>(stringsTop, heap ? 1 : 0, STRING_HEAP);
  stringsTop += STRING_WIDTH;
  store<usize>(stringEntriesAt + (index << 2), entry);
  const number = KNOWN_COUNT + <i32>index;
  store<i32>(entry, number, ENTRY_STRING);
  return number;
}

/** The entry that got the number. */
export function entryOfString(number: i32): usize {
  return number < KNOWN_COUNT ? knownEntry(number) : load<usize>(stringEntriesAt + ((<usize>(number - KNOWN_COUNT)) << 2));
}

/** Says that the heap is filled up to the address. */
export function setHeapTop(address: usize): void {
  heapTop = address;
}

/**
 * Sums of products of seeded halves (NH, the universal hash of UMAC), one sum over the other where the bytes are more than sixteen. The
 * sum is stirred, because its highest bits choose the bucket and names of a series differ in a regular way.
 */
function hashOf(sum: u64, bytes: v128): u32 {
  const whole = mixed(sum, bytes);
  const stirred = (whole ^ (whole >> 32)) * 0x9e3779b97f4a7c15;
  return <u32>(stirred >> 32);
}

function hashOfLong(start: usize, length: usize): u32 {
  let sum: u64 = 0;
  for (; length > 16; length -= 16) {
    sum = mixed(sum, v128.load(start));
    start += 16;
  }
  return hashOf(sum, first(start, length));
}

function mixed(sum: u64, bytes: v128): u64 {
  const one = (<u64>i64x2.extract_lane(bytes, 0)) ^ sum;
  const other = <u64>i64x2.extract_lane(bytes, 1);
  return <u64>(<u32>one + seed0) * <u64>(<u32>(one >> 32) + seed1) + <u64>(<u32>other + seed2) * <u64>(<u32>(other >> 32) + seed3);
}
