import { GatewayError } from '../../../kernel/gateway-error.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from '../xml-limits.ts';
import { FAULT_LIST, FAULTS } from './faults.ts';
import { KNOWN_STRINGS } from './known-strings.ts';
import { ScannerInstance } from './scanner-instance.ts';
import { borrowMemory } from './table-memory.ts';
import { ELEMENT, STRING, type ScanTables } from './tables.ts';

/** Memory beyond this is given back after the document that needed it. */
const KEPT_BYTES = 0x400_0000;
const MAX_PATH = 200;
const NO_BYTES = new Uint8Array(0);

let instance: ScannerInstance | undefined;
let limitsNow = DEFAULT_XML_LIMITS;

/**
 * Reads one XML 1.0 document with namespaces (both fifth and third edition) that is known to be UTF-8: in one pass, after a sweep for
 * characters that XML forbids, and in time linear in its length. The XML declaration may name any encoding: the caller judges it. The tables are the caller's own.
 * Throws `wire-too-large`, `wire-xml-malformed`, `wire-xml-forbidden` or `wire-limit-exceeded`, with the path of the innermost element
 * that was open as `field` and the byte where it stopped as `cause`.
 */
export function scan(bytes: Uint8Array, limits: XmlLimits, instructions: 'refuse' | 'keep'): ScanTables {
  if (bytes.length > limits.maxBytes) throw new GatewayError('wire-too-large', { mend: `Send at most ${limits.maxBytes} bytes.` });
  const scanner = (instance ??= new ScannerInstance(refuse));
  limitsNow = limits;
  try {
    scanner.scan(bytes, limits, instructions === 'keep');
    return tablesOf(scanner);
  } finally {
    if (scanner.size > KEPT_BYTES) instance = undefined;
  }
}

/** Copies the tables out of the scanner's memory: all at once, as they lie one behind the other there. */
function tablesOf(scanner: ScannerInstance): ScanTables {
  const start = scanner.result(0) >>> 2;
  const attributesAt = scanner.result(1) >>> 2;
  const declarationsAt = attributesAt + (scanner.result(2) >>> 2);
  const marksAt = declarationsAt + (scanner.result(3) >>> 2);
  const stringsAt = marksAt + (scanner.result(4) >>> 2);
  const end = stringsAt + (scanner.result(5) >>> 2);
  const heapLength = scanner.result(6);
  const memory = borrowMemory(end);
  memory.set(scanner.words.subarray(start, start + end));
  const heapAt = (start + end) << 2;
  return {
    elements: memory.subarray(0, attributesAt),
    attributes: memory.subarray(attributesAt, declarationsAt),
    declarations: memory.subarray(declarationsAt, marksAt),
    marks: memory.subarray(marksAt, stringsAt),
    strings: memory.subarray(stringsAt, end),
    heap: heapLength === 0 ? NO_BYTES : scanner.bytes.slice(heapAt, heapAt + heapLength),
    memory,
  };
}

/** Called by the scanner, through which what it throws passes on to the caller of `scan`. Where it stopped is for the log only. */
function refuse(number: number, address: number): never {
  const { code, mend } = FAULT_LIST[number] ?? FAULTS.memory;
  const field = instance === undefined ? '/' : pathOf(instance);
  const offset = Math.max(0, (address >>> 0) - (instance?.documentAt ?? 0));
  throw new GatewayError(
    code,
    { field, mend: typeof mend === 'string' ? mend : mend(limitsNow) },
    { cause: new Error(`at byte ${offset}`) },
  );
}

/** The path of the innermost open element by local names; the tail of it when it is long. */
function pathOf(scanner: ScannerInstance): string {
  const innermost = scanner.innermost();
  const { words } = scanner;
  const elementsAt = scanner.result(0) >>> 2;
  let path = '';
  for (let row = innermost; row !== 0 && path.length <= MAX_PATH;) {
    path = `/${stringOf(scanner, words[row + ELEMENT.local] ?? 0)}${path}`;
    const parent = words[row + ELEMENT.parent] ?? -1;
    row = parent < 0 ? 0 : elementsAt + parent * ELEMENT.width;
  }
  if (path === '') return '/';
  return path.length <= MAX_PATH ? path : `…${path.slice(-MAX_PATH)}`;
}

function stringOf(scanner: ScannerInstance, number: number): string {
  const known = KNOWN_STRINGS[number];
  if (known !== undefined) return known;
  const row = (scanner.result(1) >>> 2) + (number - KNOWN_STRINGS.length) * STRING.width;
  const start = scanner.documentAt + (scanner.words[row + STRING.start] ?? 0);
  const end = scanner.documentAt + (scanner.words[row + STRING.end] ?? 0);
  return Buffer.from(scanner.bytes.buffer, start, end - start).toString('utf8');
}
