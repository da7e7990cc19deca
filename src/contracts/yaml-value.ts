import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode } from 'yaml';

/** Line and column, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One key of a mapping with its value. */
export interface YamlEntry {
  readonly at: Place;
  readonly value: YamlValue;
}

/** A value of a YAML document and where it begins. */
export type YamlValue = { readonly at: Place } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly truth: boolean }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'list'; readonly values: readonly YamlValue[] }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, YamlEntry> }
);

/** What is wrong with a file, and where. */
export interface Finding extends Place {
  readonly file: string;
  readonly message: string;
}

/** Takes a fault down. */
export type Report = (at: Place, message: string) => void;

const STRICTNESS = {
  version: '1.2',
  schema: 'core',
  // The library compares every key with every other; here each is looked up.
  uniqueKeys: false,
  strict: true,
  merge: false,
  logLevel: 'error',
  prettyErrors: false,
} as const;
const START: Place = { line: 1, column: 1 };

/** Reads one YAML 1.2 document of the JSON types with the place of every value. Faults are reported; what is at fault reads as nothing. */
export function readPlacedYaml(text: string, report: Report): YamlValue {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: Math.max(col, 1) };
  };
  const document = parseDocument(text, { ...STRICTNESS, lineCounter: lines });
  for (const { pos, message } of [...document.errors, ...document.warnings]) report(place(pos[0]), message);
  return document.contents === null ? { kind: 'nothing', at: START } : valueOf(document.contents, place, report);
}

function valueOf(node: ParsedNode, place: (offset: number) => Place, report: Report): YamlValue {
  const at = place(node.range[0]);
  if (isAlias(node) || node.anchor !== undefined) report(at, 'Write every value out: anchors and aliases are not allowed.');
  if (isSeq(node)) return { kind: 'list', at, values: node.items.map((member) => valueOf(member, place, report)) };
  if (isMap(node)) {
    const entries = new Map<string, YamlEntry>();
    for (const { key, value } of node.items) {
      const keyAt = place(key.range[0]);
      const name = isScalar(key) ? String(key.value) : '';
      if (entries.has(name)) report(keyAt, 'Map keys must be unique');
      entries.set(name, { at: keyAt, value: value === null ? { kind: 'nothing', at: keyAt } : valueOf(value, place, report) });
    }
    return { kind: 'map', at, entries };
  }
  const value = isScalar(node) ? node.value : null;
  if (typeof value === 'string') return { kind: 'text', at, text: value };
  if (typeof value === 'number') return { kind: 'number', at, number: value };
  return typeof value === 'boolean' ? { kind: 'boolean', at, truth: value } : { kind: 'nothing', at };
}

/** The value without its places; nothing becomes null. */
export function plainValue(value: YamlValue): unknown {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'boolean':
      return value.truth;
    case 'nothing':
      return null;
    case 'list':
      return value.values.map(plainValue);
    case 'map':
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plainValue(entry.value)]));
  }
}
