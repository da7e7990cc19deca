import { order } from './bytes';
import { ncNameEnd } from './characters';
import {
  DECLARATION_NAMESPACE,
  DECLARATION_PREFIX,
  DECLARATION_WIDTH,
  FAULT_ATTRIBUTES,
  FAULT_NAME_BYTES,
  FAULT_NAMESPACE_RELATIVE,
  FAULT_PREFIX_EMPTIED,
  FAULT_PREFIX_MISSING,
  FAULT_PREFIX_NAME,
  FAULT_PREFIX_TWICE,
  FAULT_RESERVED_XML,
  FAULT_RESERVED_XMLNS,
  KNOWN_NONE,
  KNOWN_XML,
  KNOWN_XML_NAMESPACE,
  KNOWN_XMLNS,
  KNOWN_XMLNS_NAMESPACE,
} from './generated/constants';
import { maxNameBytes, maxNamespaces, OUTER_WIDTH } from './layout';
import { readValue, valueEnd, valueEscaped, valueStart } from './attributes';
import { readReference, referred, writeCharacter } from './references';
import { refuse } from './refuse';
import { ENTRY_BINDING, ENTRY_DECLARED_BY, ENTRY_LENGTH, ENTRY_START, entryOf, heapTop, knownEntry, setHeapTop, stringOf } from './strings';
import { declarationsTop, outersTop, setDeclarationsTop } from './tables';

const OUTER_ENTRY: usize = 0;
const OUTER_BINDING: usize = 4;

/** Whether the declaration read last stands in canonical order behind the one before it in its tag. */
export let declaredInOrder: bool = false;

/** Whether the name is `xmlns` or begins with `xmlns:`. */
export function isDeclaration(start: usize, end: usize): bool {
  // xmln, s
  if (load<u32>(start) != 0x6e6c6d78 || load<u8>(start, 4) != 0x73) return false;
  return end - start == 5 || (end - start > 5 && load<u8>(start, 5) == 0x3a);
}

/**
 * Reads the namespace declaration whose name is at `start` and ends at `end`, binds its prefix and notes what it was bound to. `count` is
 * the number of those before it in its tag. Returns the address after it.
 */
export function readDeclaration(start: usize, end: usize, count: i32, element: i32): usize {
  if (count >= maxNamespaces) refuse(FAULT_ATTRIBUTES, start);
  const prefix = declaredPrefix(start, end);
  const after = readValue(end);
  const value = valueEscaped ? normalised(valueStart, valueEnd) : entryOf(valueStart, valueEnd - valueStart);
  const namespace = stringOf(value);
  const name = stringOf(prefix);
  checkBinding(name, namespace, start);
  if (namespace != KNOWN_NONE && !isAbsolute(value)) refuse(FAULT_NAMESPACE_RELATIVE, start);
  if (load<i32>(prefix, ENTRY_DECLARED_BY) == element) refuse(FAULT_PREFIX_TWICE, start);
  // Canonical form never declares xml, which every document has.
  declaredInOrder = name != KNOWN_XML && (count == 0 || isBefore(load<usize>(outersTop - OUTER_WIDTH, OUTER_ENTRY), prefix));
  const row = declarationsTop;
  store<i32>(row, name, DECLARATION_PREFIX);
  store<i32>(row, namespace, DECLARATION_NAMESPACE);
  store<usize>(outersTop, prefix, OUTER_ENTRY);
  store<i32>(outersTop, load<i32>(prefix, ENTRY_BINDING), OUTER_BINDING);
  store<i32>(prefix, namespace, ENTRY_BINDING);
  store<i32>(prefix, element, ENTRY_DECLARED_BY);
  setDeclarationsTop(row + DECLARATION_WIDTH, outersTop + OUTER_WIDTH);
  return after;
}

function declaredPrefix(start: usize, end: usize): usize {
  if (end - start > <usize>maxNameBytes) refuse(FAULT_NAME_BYTES, start);
  if (end - start == 5) return knownEntry(KNOWN_NONE);
  const prefix = start + 6;
  if (prefix == end) refuse(FAULT_PREFIX_MISSING, start);
  if (ncNameEnd(prefix) != end) refuse(FAULT_PREFIX_NAME, start);
  return entryOf(prefix, end - prefix);
}

/** Namespaces in XML 1.0, section 3. */
function checkBinding(prefix: i32, namespace: i32, at: usize): void {
  if (prefix == KNOWN_XMLNS || namespace == KNOWN_XMLNS_NAMESPACE) refuse(FAULT_RESERVED_XMLNS, at);
  if ((prefix == KNOWN_XML) != (namespace == KNOWN_XML_NAMESPACE)) refuse(FAULT_RESERVED_XML, at);
  if (namespace == KNOWN_NONE && prefix != KNOWN_NONE) refuse(FAULT_PREFIX_EMPTIED, at);
}

/** Whether it begins with a scheme (RFC 3986, section 3.1). Relative names have no canonical form (Canonical XML 1.0, section 1.3). */
function isAbsolute(entry: usize): bool {
  const start = load<usize>(entry, ENTRY_START);
  const end = start + load<usize>(entry, ENTRY_LENGTH);
  let at = start;
  while (at < end && isSchemePart(load<u8>(at), at == start)) at += 1;
  return at > start && at < end && load<u8>(at) == 0x3a;
}

function isSchemePart(byte: u8, first: bool): bool {
  const letter = byte | 0x20;
  if (letter >= 0x61 && letter <= 0x7a) return true;
  return !first && ((byte >= 0x30 && byte <= 0x39) || byte == 0x2b || byte == 0x2d || byte == 0x2e);
}

function isBefore(one: usize, other: usize): bool {
  return (
    order(
      load<usize>(one, ENTRY_START),
      load<usize>(one, ENTRY_LENGTH),
      load<usize>(other, ENTRY_START),
      load<usize>(other, ENTRY_LENGTH),
    ) < 0
  );
}

/** The entry of a value's normalised form (XML 1.0, section 3.3.3), written to the heap. */
function normalised(at: usize, end: usize): usize {
  const start = heapTop;
  let to = start;
  while (at < end) {
    const byte = load<u8>(at);
    if (byte == 0x26) {
      at = readReference(at);
      to = writeCharacter(to, referred);
      continue;
    }
    // A carriage return and the line feed behind it are one line end.
    if (byte != 0x0a || load<u8>(at - 1) != 0x0d) store<u8>(to++, byte < 0x20 ? 0x20 : byte);
    at += 1;
  }
  setHeapTop(to);
  return entryOf(start, to - start);
}

/** Gives prefixes the bindings back that declarations hid, the last declaration first: those whose rows end at `last` and begin at `first`. */
export function restoreBindings(first: usize, last: usize): void {
  while (last > first) {
    last -= OUTER_WIDTH;
    store<i32>(load<usize>(last, OUTER_ENTRY), load<i32>(last, OUTER_BINDING), ENTRY_BINDING);
  }
}
