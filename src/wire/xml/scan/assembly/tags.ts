import { areInOrder, readAttribute, resolveAttributes, valueCanonical } from './attributes';
import { isSpace, same, skipSpace } from './bytes';
import { declaredInOrder, isDeclaration, readDeclaration, restoreBindings } from './declarations';
import {
  ATTRIBUTE_FLAG_IDENTIFIER,
  ATTRIBUTE_FLAGS,
  ATTRIBUTE_WIDTH,
  DECLARATION_WIDTH,
  ELEMENT_AFTER,
  ELEMENT_CONTENT_END,
  ELEMENT_CONTENT_START,
  ELEMENT_END,
  ELEMENT_END_ATTRIBUTE,
  ELEMENT_END_DECLARATION,
  ELEMENT_END_MARK,
  ELEMENT_FIRST_ATTRIBUTE,
  ELEMENT_FIRST_DECLARATION,
  ELEMENT_FIRST_MARK,
  ELEMENT_FLAG_IDENTIFIED,
  ELEMENT_FLAG_SELF_CLOSED,
  ELEMENT_FLAGS,
  ELEMENT_LOCAL,
  ELEMENT_NAMESPACE,
  ELEMENT_PARENT,
  ELEMENT_PREFIX,
  ELEMENT_START,
  FAULT_DEPTH,
  FAULT_DOCUMENT_ELEMENT,
  FAULT_ELEMENTS,
  FAULT_EMPTY_ELEMENT,
  FAULT_END_TAG,
  FAULT_TAG,
  MARK_KIND_END_TAG,
  MARK_KIND_NAMESPACES,
  MARK_KIND_START_TAG,
} from './generated/constants';
import { attributesAt, declarationsAt, documentAt, maxDepth, maxElements, OUTER_WIDTH, outersAt } from './layout';
import { nameEnd, namespaceOf, qualifiedName } from './names';
import { refuse } from './refuse';
import { ENTRY_LOCAL, ENTRY_PREFIX } from './strings';
import { attributesTop, declarationsTop, depth, elementsTop, endText, enter, indexOf, leave, mark, marksCount, open } from './tables';

/** What was found out of the tag that is being read, behind its name. */
let canonical: bool = false;

/** Reads the start tag or empty-element tag whose `<` is at `start`; returns the address after it. */
export function readStartTag(start: usize): usize {
  endText();
  const parent = open;
  const row = elementsTop;
  const element = indexOf(row);
  if (element >= maxElements) refuse(FAULT_ELEMENTS, start);
  if (depth >= maxDepth) refuse(FAULT_DEPTH, start);
  if (parent == 0 && element > 0) refuse(FAULT_DOCUMENT_ELEMENT, start);
  const firstAttribute = attributesTop;
  const firstDeclaration = declarationsTop;
  const nameAt = start + 1;
  const nameUntil = nameEnd(nameAt);
  const name = qualifiedName(nameAt, nameUntil);
  canonical = true;
  let at = nameUntil;
  let flags = 0;
  let judged = element == 0;
  if (load<u8>(at) != 0x3e) {
    at = readAttributes(at, element);
    judged = judged || declarationsTop != firstDeclaration;
    if (attributesTop != firstAttribute) {
      if (resolveAttributes(firstAttribute)) judged = true;
      if (!areInOrder(firstAttribute)) canonical = false;
      flags = identifies(firstAttribute) ? ELEMENT_FLAG_IDENTIFIED : 0;
    }
    if (load<u8>(at) == 0x2f) {
      if (load<u8>(++at) != 0x3e) refuse(FAULT_EMPTY_ELEMENT, at);
      flags |= ELEMENT_FLAG_SELF_CLOSED;
      canonical = false;
    }
  }
  at += 1;
  const prefix = load<i32>(name, ENTRY_PREFIX);
  store<i32>(row, <i32>(start - documentAt), ELEMENT_START);
  store<i32>(row, <i32>(at - documentAt), ELEMENT_CONTENT_START);
  // Until its end tag is read, the length of its name stands here.
  store<i32>(row, <i32>(nameUntil - nameAt), ELEMENT_CONTENT_END);
  store<i32>(row, prefix, ELEMENT_PREFIX);
  store<i32>(row, load<i32>(name, ENTRY_LOCAL), ELEMENT_LOCAL);
  store<i32>(row, namespaceOf(name, nameAt), ELEMENT_NAMESPACE);
  store<i32>(row, indexOf(parent), ELEMENT_PARENT);
  store<i32>(row, attributeIndex(firstAttribute), ELEMENT_FIRST_ATTRIBUTE);
  store<i32>(row, attributeIndex(attributesTop), ELEMENT_END_ATTRIBUTE);
  store<i32>(row, declarationIndex(firstDeclaration), ELEMENT_FIRST_DECLARATION);
  store<i32>(row, declarationIndex(declarationsTop), ELEMENT_END_DECLARATION);
  store<i32>(row, marksCount(), ELEMENT_FIRST_MARK);
  store<i32>(row, flags, ELEMENT_FLAGS);
  enter();
  if (!canonical) mark(MARK_KIND_START_TAG, start, at, row);
  else if (judged || load<i32>(parent, ELEMENT_PREFIX) != prefix) mark(MARK_KIND_NAMESPACES, start, at, row);
  if (flags & ELEMENT_FLAG_SELF_CLOSED) close(at, at);
  return at;
}

/** Reads all between the name of a start tag, which ended at `at`, and its `>` or `/>`, whose address it returns. */
function readAttributes(at: usize, element: i32): usize {
  let attributes = 0;
  let declarations = 0;
  while (true) {
    const start = skipSpace(at);
    const byte = load<u8>(start);
    if (byte == 0x3e || byte == 0x2f) {
      if (start != at) canonical = false;
      return start;
    }
    if (start == at || byte == 0) refuse(FAULT_TAG, at);
    if (start != at + 1 || load<u8>(at) != 0x20) canonical = false;
    const end = nameEnd(start);
    if (isDeclaration(start, end)) {
      at = readDeclaration(start, end, declarations++, element);
      if (attributes > 0 || !declaredInOrder) canonical = false;
    } else {
      at = readAttribute(start, end, attributes++);
    }
    if (!valueCanonical) canonical = false;
  }
}

function identifies(first: usize): bool {
  for (let row = first; row < attributesTop; row += ATTRIBUTE_WIDTH) {
    if (load<i32>(row, ATTRIBUTE_FLAGS) & ATTRIBUTE_FLAG_IDENTIFIER) return true;
  }
  return false;
}

function attributeIndex(row: usize): i32 {
  return <i32>((row - attributesAt) / ATTRIBUTE_WIDTH);
}

function declarationIndex(row: usize): i32 {
  return <i32>((row - declarationsAt) / DECLARATION_WIDTH);
}

/** Reads the end tag whose `<` is at `start`; returns the address after it. */
export function readEndTag(start: usize): usize {
  if (open == 0) refuse(FAULT_END_TAG, start);
  endText();
  const name = documentAt + load<i32>(open, ELEMENT_START) + 1;
  const length = load<i32>(open, ELEMENT_CONTENT_END);
  if (!same(name, start + 2, length)) refuse(FAULT_END_TAG, start);
  let at = start + 2 + length;
  if (load<u8>(at) != 0x3e) {
    at = skipSpace(at);
    if (load<u8>(at) != 0x3e) refuse(FAULT_END_TAG, start);
    mark(MARK_KIND_END_TAG, start, at + 1, open);
  }
  close(start, at + 1);
  return at + 1;
}

/** The innermost open element ends: its content at `contentEnd`, itself at `end`. */
function close(contentEnd: usize, end: usize): void {
  const row = open;
  store<i32>(row, <i32>(contentEnd - documentAt), ELEMENT_CONTENT_END);
  store<i32>(row, <i32>(end - documentAt), ELEMENT_END);
  store<i32>(row, indexOf(elementsTop), ELEMENT_AFTER);
  store<i32>(row, marksCount(), ELEMENT_END_MARK);
  const first = load<i32>(row, ELEMENT_FIRST_DECLARATION);
  const last = load<i32>(row, ELEMENT_END_DECLARATION);
  if (first != last) restoreBindings(outersAt + <usize>first * OUTER_WIDTH, outersAt + <usize>last * OUTER_WIDTH);
  leave();
}
