import { inSet, lowHalves } from './bytes';
import { ncNameEnd } from './characters';
import { FAULT_NAME, FAULT_NAME_BYTES, FAULT_PREFIX_UNBOUND, KNOWN_NONE } from './generated/constants';
import { maxNameBytes } from './layout';
import { refuse } from './refuse';
import { ENTRY_BINDING, ENTRY_LOCAL, ENTRY_PREFIX, ENTRY_PREFIX_ENTRY, entryOf, knownEntry, stringOf } from './strings';

/** `/`, `<`, `=` and `>`, as a set; and sixteen spaces. */
const NAME_ENDS: usize = memory.data<u8>([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x3c, 0x3d, 0x3e, 0x2f], 16);
const SPACES: usize = memory.data<u8>([32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32], 16);

/** Where the run of bytes that stands for a name ends: before white space, `/`, `<`, `=`, `>` or the end. What it holds is judged later. */
export function nameEnd(at: usize): usize {
  let bits = nameEnds(at);
  while (bits == 0) {
    at += 16;
    bits = nameEnds(at);
  }
  return at + <usize>ctz(bits);
}

function nameEnds(at: usize): i32 {
  const bytes = v128.load(at);
  return i8x16.bitmask(v128.or(inSet(bytes, v128.load(NAME_ENDS), lowHalves()), i8x16.le_u(bytes, v128.load(SPACES))));
}

/** The entry of the qualified name from `start` to `end`, its parts known. Refuses what is none. */
export function qualifiedName(start: usize, end: usize): usize {
  const length = end - start;
  if (length > <usize>maxNameBytes) refuse(FAULT_NAME_BYTES, start);
  const entry = entryOf(start, length);
  if (load<usize>(entry, ENTRY_PREFIX_ENTRY) == 0) takeApart(entry, start, end);
  return entry;
}

/** Namespaces in XML 1.0, productions 7 to 11. */
function takeApart(entry: usize, start: usize, end: usize): void {
  const colon = ncNameEnd(start);
  if (colon == start) refuse(FAULT_NAME, start);
  let prefix = knownEntry(KNOWN_NONE);
  let local = entry;
  if (colon != end) {
    if (load<u8>(colon) != 0x3a || colon + 1 == end || ncNameEnd(colon + 1) != end) refuse(FAULT_NAME, start);
    prefix = entryOf(start, colon - start);
    local = entryOf(colon + 1, end - colon - 1);
  }
  store<i32>(entry, stringOf(prefix), ENTRY_PREFIX);
  store<i32>(entry, stringOf(local), ENTRY_LOCAL);
  store<usize>(entry, prefix, ENTRY_PREFIX_ENTRY);
}

/** The namespace that the prefix of the qualified name is bound to at this place. */
export function namespaceOf(name: usize, at: usize): i32 {
  const namespace = load<i32>(load<usize>(name, ENTRY_PREFIX_ENTRY), ENTRY_BINDING);
  if (namespace < 0) refuse(FAULT_PREFIX_UNBOUND, at);
  return namespace;
}
