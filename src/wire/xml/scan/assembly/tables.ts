import {
  ELEMENT_FLAGS,
  ELEMENT_PARENT,
  ELEMENT_WIDTH,
  FAULT_TEXT_BYTES,
  MARK_ELEMENT,
  MARK_END,
  MARK_KIND,
  MARK_START,
  MARK_WIDTH,
} from './generated/constants';
import { attributesAt, declarationsAt, documentAt, elementsAt, marksAt, maxTextBytes, outersAt } from './layout';
import { refuse } from './refuse';

/* How far the tables are written, and which element is open. */

export let elementsTop: usize = 0;
export let attributesTop: usize = 0;
export let declarationsTop: usize = 0;
export let outersTop: usize = 0;
export let marksTop: usize = 0;

/** Row of the innermost open element; 0 outside the document element. */
export let open: usize = 0;
export let depth: i32 = 0;

/** Bytes of the text that is being read, across comments and CDATA sections. */
let textBytes: i32 = 0;

export function clearTables(): void {
  elementsTop = elementsAt;
  attributesTop = attributesAt;
  declarationsTop = declarationsAt;
  outersTop = outersAt;
  marksTop = marksAt;
}

export function closeAll(): void {
  open = 0;
  depth = 0;
  textBytes = 0;
}

export function indexOf(row: usize): i32 {
  return row == 0 ? -1 : <i32>((row - elementsAt) / ELEMENT_WIDTH);
}

export function marksCount(): i32 {
  return <i32>((marksTop - marksAt) / MARK_WIDTH);
}

export function mark(kind: i32, start: usize, end: usize, row: usize): void {
  store<i32>(marksTop, kind, MARK_KIND);
  store<i32>(marksTop, <i32>(start - documentAt), MARK_START);
  store<i32>(marksTop, <i32>(end - documentAt), MARK_END);
  store<i32>(marksTop, indexOf(row), MARK_ELEMENT);
  marksTop += MARK_WIDTH;
}

/** Adds to the flags of the innermost open element, where there is one. */
export function flag(flags: i32): void {
  if (open != 0) store<i32>(open, load<i32>(open, ELEMENT_FLAGS) | flags, ELEMENT_FLAGS);
}

/** Counts towards the text that is being read. */
export function countText(start: usize, end: usize): void {
  textBytes += <i32>(end - start);
  if (textBytes > maxTextBytes) refuse(FAULT_TEXT_BYTES, start);
}

/** Ends the text that is being read: a tag begins. */
export function endText(): void {
  textBytes = 0;
}

/** The row at `elementsTop` is written up to here; it becomes the innermost open element. */
export function enter(): void {
  open = elementsTop;
  elementsTop += ELEMENT_WIDTH;
  depth += 1;
}

/** The element around the innermost open one becomes that. */
export function leave(): void {
  const parent = load<i32>(open, ELEMENT_PARENT);
  open = parent < 0 ? 0 : elementsAt + <usize>parent * ELEMENT_WIDTH;
  depth -= 1;
}

export function setAttributesTop(address: usize): void {
  attributesTop = address;
}

export function setDeclarationsTop(declarations: usize, outers: usize): void {
  declarationsTop = declarations;
  outersTop = outers;
}
