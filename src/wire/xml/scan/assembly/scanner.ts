import { checkCharacters } from './characters';
import { FAULT_DOCUMENT_ELEMENT, FAULT_END_TAG, KNOWN_NONE, KNOWN_XML, KNOWN_XML_NAMESPACE } from './generated/constants';
import { attributesAt, declarationsAt, documentAt, documentEnd, elementsAt, heapAt, layOut, marksAt, setLimits, stringsAt } from './layout';
import { refuse } from './refuse';
import { ENTRY_BINDING, forgetNames, heapTop, knownEntry, learn, stringsTop } from './strings';
import { attributesTop, clearTables, closeAll, declarationsTop, elementsTop, marksTop, open } from './tables';
import { readEndTag, readStartTag } from './tags';
import { readDeclarationLike, readInstruction, readText } from './texts';
import { readXmlDeclaration } from './xml-declaration';

export { learn };

/** Where the results of a scan stand: addresses and lengths as 32-bit integers, in the order that `scan` writes them. */
const RESULTS: usize = memory.data(32, 16);

export function results(): usize {
  return RESULTS;
}

/** Makes room for a document of `length` bytes, within these limits. Returns the address where it is to be put. */
export function prepare(
  length: usize,
  elements: i32,
  depth: i32,
  attributes: i32,
  namespaces: i32,
  name: i32,
  text: i32,
  instructions: bool,
): usize {
  setLimits(elements, depth, attributes, namespaces, name, text, instructions);
  closeAll();
  layOut(length);
  return documentAt;
}

/** Reads the document and fills the tables, which then lie one behind the other: see `RESULTS`. */
export function scan(): void {
  clearTables();
  checkCharacters();
  forgetNames();
  store<i32>(knownEntry(KNOWN_NONE), KNOWN_NONE, ENTRY_BINDING);
  store<i32>(knownEntry(KNOWN_XML), KNOWN_XML_NAMESPACE, ENTRY_BINDING);
  readContent(readXmlDeclaration());
  if (open != 0) refuse(FAULT_END_TAG, documentEnd);
  if (elementsTop == elementsAt) refuse(FAULT_DOCUMENT_ELEMENT, documentEnd);
  gather();
}

function readContent(start: usize): void {
  let at = start;
  while (true) {
    if (load<u8>(at) != 0x3c) {
      if (at == documentEnd) return;
      at = readText(at);
      if (at == documentEnd) return;
    }
    const next = load<u8>(at, 1);
    if (next == 0x2f) at = readEndTag(at);
    else if (next == 0x21) at = readDeclarationLike(at);
    else if (next == 0x3f) at = readInstruction(at);
    else at = readStartTag(at);
  }
}

/** Moves the rows that were written together, so that the host copies them out at once. */
function gather(): void {
  let top = elementsTop;
  store<usize>(RESULTS, elementsAt);
  store<usize>(RESULTS, elementsTop - elementsAt, 4);
  top = append(top, attributesAt, attributesTop, 8);
  top = append(top, declarationsAt, declarationsTop, 12);
  top = append(top, marksAt, marksTop, 16);
  top = append(top, stringsAt, stringsTop, 20);
  append(top, heapAt, heapTop, 24);
}

function append(to: usize, start: usize, end: usize, result: usize): usize {
  memory.copy(to, start, end - start);
  store<usize>(RESULTS + result, end - start);
  return to + (end - start);
}

/**
 * The address of the row of the innermost open element, and 0 outside the document element: for the path of a refusal. The tables of
 * elements and strings are where the first and second number of the results say.
 */
export function innermost(): usize {
  store<usize>(RESULTS, elementsAt);
  store<usize>(RESULTS, stringsAt, 4);
  return open;
}
