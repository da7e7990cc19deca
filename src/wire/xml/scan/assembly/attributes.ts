import { inSet, lowHalves, order, skipSpace } from './bytes';
import {
  ATTRIBUTE_FLAG_ESCAPED,
  ATTRIBUTE_FLAG_IDENTIFIER,
  ATTRIBUTE_FLAGS,
  ATTRIBUTE_LOCAL,
  ATTRIBUTE_NAME_END,
  ATTRIBUTE_NAME_START,
  ATTRIBUTE_NAMESPACE,
  ATTRIBUTE_PREFIX,
  ATTRIBUTE_VALUE_END,
  ATTRIBUTE_VALUE_START,
  ATTRIBUTE_WIDTH,
  FAULT_ATTRIBUTE_TWICE,
  FAULT_ATTRIBUTE_VALUE,
  FAULT_ATTRIBUTES,
  FAULT_LESS_THAN,
  FAULT_PREFIX_UNBOUND,
  FAULT_QUOTES,
  FAULT_QUOTES_OPEN,
  FAULT_TEXT_BYTES,
  KNOWN_CAPITAL_ID,
  KNOWN_NONE,
  KNOWN_SMALL_ID,
  KNOWN_TITLE_ID,
  KNOWN_WSU_NAMESPACE,
  KNOWN_XML_NAMESPACE,
} from './generated/constants';
import { documentAt, maxAttributes, maxTextBytes } from './layout';
import { qualifiedName } from './names';
import { isCanonicalInValue, readReference } from './references';
import { refuse } from './refuse';
import { ENTRY_BINDING, ENTRY_LENGTH, ENTRY_LOCAL, ENTRY_PREFIX, ENTRY_START, entryOfString } from './strings';
import { attributesTop, setAttributesTop } from './tables';

/** What was found out of the value read last. */
export let valueStart: usize = 0;
export let valueEnd: usize = 0;
export let valueEscaped: bool = false;
/** Whether it, its quotes and what lies between it and its name are in canonical form. */
export let valueCanonical: bool = false;

/** Reads what follows the name of an attribute, which ended at `at`: `=`, white space and the value in quotes. Returns the address after it. */
export function readValue(at: usize): usize {
  valueCanonical = true;
  valueEscaped = false;
  // ="
  if (load<u16>(at) == 0x223d) {
    at += 2;
  } else {
    at = skipSpace(at);
    if (load<u8>(at) != 0x3d) refuse(FAULT_ATTRIBUTE_VALUE, at);
    at = skipSpace(at + 1);
    const mark = load<u8>(at);
    if (mark != 0x22 && mark != 0x27) refuse(FAULT_QUOTES, at);
    at += 1;
    valueCanonical = false;
  }
  const quote = load<u8>(at - 1);
  valueStart = at;
  while (true) {
    at = valueStop(at);
    const byte = load<u8>(at);
    if (byte == quote) break;
    if (byte == 0x3c) refuse(FAULT_LESS_THAN, at);
    if (byte == 0) refuse(FAULT_QUOTES_OPEN, valueStart);
    if (byte == 0x26) {
      const end = readReference(at);
      valueEscaped = true;
      if (!isCanonicalInValue(at, end)) valueCanonical = false;
      at = end;
      continue;
    }
    if (byte < 0x20) {
      valueEscaped = true;
      valueCanonical = false;
    }
    at += 1;
  }
  valueEnd = at;
  if (at - valueStart > <usize>maxTextBytes) refuse(FAULT_TEXT_BYTES, valueStart);
  return at + 1;
}

/** Zero, `"`, `&`, `'`, tab, line feed, `<` and carriage return, as a set. */
const VALUE_STOPS: usize = memory.data<u8>([0, 0, 0x22, 0, 0, 0, 0x26, 0x27, 0, 0x09, 0x0a, 0, 0x3c, 0x0d, 0, 0], 16);

/** The first quote of either kind, `<`, `&`, tab, line end or end of the document at or behind `at`. */
function valueStop(at: usize): usize {
  const stops = v128.load(VALUE_STOPS);
  const low = lowHalves();
  while (true) {
    const bits = i8x16.bitmask(inSet(v128.load(at), stops, low));
    if (bits != 0) return at + <usize>ctz(bits);
    at += 16;
  }
}

/** Reads the attribute whose name is at `start` and ends at `end`, into the row at `attributesTop`. Its namespace is found later. */
export function readAttribute(start: usize, end: usize, count: i32): usize {
  if (count >= maxAttributes) refuse(FAULT_ATTRIBUTES, start);
  const name = qualifiedName(start, end);
  const after = readValue(end);
  const row = attributesTop;
  const prefix = load<i32>(name, ENTRY_PREFIX);
  const local = load<i32>(name, ENTRY_LOCAL);
  let flags = valueEscaped ? ATTRIBUTE_FLAG_ESCAPED : 0;
  if (prefix == KNOWN_NONE && (local == KNOWN_TITLE_ID || local == KNOWN_CAPITAL_ID)) flags |= ATTRIBUTE_FLAG_IDENTIFIER;
  store<i32>(row, <i32>(start - documentAt), ATTRIBUTE_NAME_START);
  store<i32>(row, <i32>(end - documentAt), ATTRIBUTE_NAME_END);
  store<i32>(row, <i32>(valueStart - documentAt), ATTRIBUTE_VALUE_START);
  store<i32>(row, <i32>(valueEnd - documentAt), ATTRIBUTE_VALUE_END);
  store<i32>(row, prefix, ATTRIBUTE_PREFIX);
  store<i32>(row, local, ATTRIBUTE_LOCAL);
  store<i32>(row, KNOWN_NONE, ATTRIBUTE_NAMESPACE);
  store<i32>(row, flags, ATTRIBUTE_FLAGS);
  setAttributesTop(row + ATTRIBUTE_WIDTH);
  return after;
}

/** Finds the namespaces of an element's attributes, from the row at `first` on. Returns whether any has a prefix. */
export function resolveAttributes(first: usize): bool {
  let prefixed = false;
  for (let row = first; row < attributesTop; row += ATTRIBUTE_WIDTH) {
    const prefix = load<i32>(row, ATTRIBUTE_PREFIX);
    if (prefix == KNOWN_NONE) continue;
    prefixed = true;
    const namespace = load<i32>(entryOfString(prefix), ENTRY_BINDING);
    if (namespace < 0) refuse(FAULT_PREFIX_UNBOUND, documentAt + load<i32>(row, ATTRIBUTE_NAME_START));
    store<i32>(row, namespace, ATTRIBUTE_NAMESPACE);
    const local = load<i32>(row, ATTRIBUTE_LOCAL);
    if ((namespace == KNOWN_WSU_NAMESPACE && local == KNOWN_TITLE_ID) || (namespace == KNOWN_XML_NAMESPACE && local == KNOWN_SMALL_ID)) {
      store<i32>(row, load<i32>(row, ATTRIBUTE_FLAGS) | ATTRIBUTE_FLAG_IDENTIFIER, ATTRIBUTE_FLAGS);
    }
  }
  return prefixed;
}

/** Whether the attributes stand in canonical order: by namespace name, then by local name. Refuses two of one expanded name. */
export function areInOrder(first: usize): bool {
  let sorted = true;
  for (let row = first + ATTRIBUTE_WIDTH; row < attributesTop && sorted; row += ATTRIBUTE_WIDTH) {
    sorted = isBefore(row - ATTRIBUTE_WIDTH, row);
  }
  if (!sorted) refuseTwins(first);
  return sorted;
}

function isBefore(one: usize, other: usize): bool {
  const namespace = load<i32>(one, ATTRIBUTE_NAMESPACE);
  const next = load<i32>(other, ATTRIBUTE_NAMESPACE);
  return namespace == next ? isLower(load<i32>(one, ATTRIBUTE_LOCAL), load<i32>(other, ATTRIBUTE_LOCAL)) : isLower(namespace, next);
}

/**
 * How many bytes of two strings are compared. A namespace name may be as long as a text and comes into use with every attribute: to
 * compare all of it would take time that grows by the square of the document's length.
 */
const COMPARED: usize = 256;

/** Whether the first string is below the second. Those that differ further back than is looked are taken for not in order, which is safe. */
function isLower(one: i32, other: i32): bool {
  const first = entryOfString(one);
  const second = entryOfString(other);
  return (
    order(
      load<usize>(first, ENTRY_START),
      min(load<usize>(first, ENTRY_LENGTH), COMPARED),
      load<usize>(second, ENTRY_START),
      min(load<usize>(second, ENTRY_LENGTH), COMPARED),
    ) < 0
  );
}

/** Attributes in order cannot be of one name; others are compared in pairs, of which the limit on attributes allows few. */
function refuseTwins(first: usize): void {
  for (let row = first + ATTRIBUTE_WIDTH; row < attributesTop; row += ATTRIBUTE_WIDTH) {
    const local = load<i32>(row, ATTRIBUTE_LOCAL);
    const namespace = load<i32>(row, ATTRIBUTE_NAMESPACE);
    for (let other = first; other < row; other += ATTRIBUTE_WIDTH) {
      if (load<i32>(other, ATTRIBUTE_LOCAL) == local && load<i32>(other, ATTRIBUTE_NAMESPACE) == namespace) {
        refuse(FAULT_ATTRIBUTE_TWICE, documentAt + load<i32>(row, ATTRIBUTE_NAME_START));
      }
    }
  }
}
