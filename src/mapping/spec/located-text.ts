import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { tokensOf } from '../pointer.ts';

/** A place in a file, counted from 1 as editors do; columns are UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** What a text of YAML or JSON holds, and where. */
export interface LocatedText {
  readonly value: unknown;
  /** Faults of the notation itself; `value` is undefined where there are any. */
  readonly broken: readonly { readonly place: Place; readonly mend: string }[];
  /** The place of the part that a JSON Pointer (RFC 6901) names, or of the deepest part above it that is there. */
  placeOf(pointer: string): Place;
}

/** Where a part begins: a text or number itself, a list or object at the key that it belongs to. */
function stepInto(node: unknown, token: string): { readonly node: unknown; readonly at: number | undefined } | undefined {
  if (isSeq(node)) {
    const item = /^\d{1,6}$/.test(token) ? node.items[Number(token)] : undefined;
    return isNode(item) ? { node: item, at: item.range?.[0] } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === token);
  if (pair === undefined || !isPair(pair)) return undefined;
  const begins = isScalar(pair.value) || !isNode(pair.key) ? pair.value : pair.key;
  return { node: pair.value, at: isNode(begins) ? begins.range?.[0] : undefined };
}

function offsetOf(document: Document, pointer: string): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const token of tokensOf(pointer)) {
    const next = stepInto(node, token);
    if (next === undefined) break;
    node = next.node;
    offset = next.at ?? offset;
  }
  return offset;
}

/** Keys that YAML would read as something other than what is written: 01 is the number 1. */
function misreadKeys(document: Document): readonly number[] {
  const offsets: number[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.type === 'PLAIN' && key.source !== undefined && String(key.value) !== key.source)
        offsets.push(key.range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** Reads a file of the notation that its name's ending says: JSON (RFC 8259) for `.json`, else YAML 1.2. Never throws. */
export function readLocated(path: string, text: string): LocatedText {
  const lines = new LineCounter();
  const document = parseDocument(text, { prettyErrors: false, lineCounter: lines });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const notation = path.endsWith('.json') ? 'JSON' : 'YAML';
  const mend = `Write well-formed ${notation}, every key once.`;
  const broken = [
    ...document.errors.map(({ pos }) => ({ place: at(pos[0]), mend })),
    ...misreadKeys(document).map((offset) => ({
      place: at(offset),
      mend: 'Write this key in quotes: without them it is read as a number or a word.',
    })),
  ];
  const placeOf = (pointer: string): Place => at(offsetOf(document, pointer));
  if (broken.length > 0) return { value: undefined, broken, placeOf };
  try {
    return { value: notation === 'JSON' ? JSON.parse(text) : document.toJS(), broken, placeOf };
  } catch {
    return { value: undefined, broken: [{ place: at(0), mend }], placeOf };
  }
}

/** A place as compilers and editors write it. */
export function placeText({ path, line, column }: Place): string {
  return `${path}:${line}:${column}`;
}

/** A fault of a specification, and where it is. */
export interface MappingFault extends Place {
  /** The part of the file at fault, as a JSON Pointer. */
  readonly pointer: string;
  /** What to do, in one imperative sentence. */
  readonly mend: string;
}

/** A fault as the error `mapping-spec-invalid`, whose `field` is file, line and column, and the pointer of a part. */
export function locatedError(fault: MappingFault, cause?: unknown): GatewayError {
  const field = `${placeText(fault)}${fault.pointer === '' ? '' : ` ${fault.pointer}`}`;
  return new GatewayError('mapping-spec-invalid', { field, mend: fault.mend }, { cause });
}
