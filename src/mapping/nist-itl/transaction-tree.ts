import { GatewayError } from '../../kernel/gateway-error.ts';
import { shapeAt, type Shape } from '../source/shape.ts';
import type { SourceObject, SourceTree } from '../source/source-tree.ts';
import { HEADER_FIELDS, IMAGE_FIELDS, type FieldTable } from './field-table.ts';
import { fieldValue, formOfPart, plainTexts } from './field-value.ts';
import { sampleForm } from './sample-form.ts';
import { fieldOf, idcOf, isSample } from './transaction.ts';
import type { BinaryFingerprint, NistTransaction, TaggedRecord, TextField } from './transaction.ts';

type Parts = Record<string, SourceTree>;

/** Codes of field 4.GCA by number (ANSI/NIST-ITL 1-2011, Table 15). */
const COMPRESSIONS = ['NONE', 'WSQ20', 'JPEGB', 'JPEGL', 'JP2', 'JP2L', 'PNG'];

/** An octet of a Type-4 record that holds no position. */
const NO_POSITION = 255;

/** Fields that say nothing in a tree: lengths, IDCs, and what 1.003 lists. */
const CONSUMED: ReadonlySet<number> = new Set([1, 2]);
const HEADER_CONSUMED: ReadonlySet<number> = new Set([1, 3]);

const invalid = (at: string, mend: string): GatewayError => new GatewayError('mapping-source-invalid', { field: at, mend });

const tagOf = (type: number, { number }: TextField): string => `${type}.${String(number).padStart(3, '0')}`;

/** Where a field without a name is written: under its number, or in a list of such fields where the shape has one. */
function addNumbered(parts: Parts, type: number, field: TextField, shape: Shape | undefined, at: string): void {
  if (shape?.kind === 'object' && shape.parts.has('otherFields')) {
    const others = (parts['otherFields'] ??= []) as SourceTree[];
    others.push({ field: tagOf(type, field), values: plainTexts(field) });
    return;
  }
  const name = `f${tagOf(type, field)}`;
  if (name in parts) throw invalid(`${at}/${name}`, 'Write this field once.');
  const part = shape === undefined ? undefined : shapeAt(shape, [name]);
  const value = part === undefined ? plainTexts(field) : fieldValue(field, formOfPart(part), `${at}/${name}`);
  if (value !== undefined) parts[name] = value;
}

function addFields(
  parts: Parts,
  record: TaggedRecord,
  table: FieldTable,
  shape: Shape | undefined,
  at: string,
  skip: ReadonlySet<number>,
): void {
  for (const field of record.fields) {
    if (isSample(field)) {
      parts['sample'] = { octets: field.sample.length, form: sampleForm(field.sample) };
      continue;
    }
    if (skip.has(field.number)) continue;
    const named = table.get(field.number);
    if (named === undefined) addNumbered(parts, record.type, field, shape, at);
    else {
      const value = fieldValue(field, named.form, `${at}/${named.name}`);
      if (value !== undefined) parts[named.name] = value;
    }
  }
}

const idcText = (idc: number | undefined): Parts => (idc === undefined ? {} : { idc: String(idc).padStart(2, '0') });

/** One position has a part of its own, so that a rule can read it; whatever stands behind it is a list. */
function splitPositions(parts: Parts, positions: readonly SourceTree[]): void {
  const [first, ...others] = positions;
  if (first !== undefined) parts['position'] = first;
  if (others.length > 0) parts['otherPositions'] = others;
}

function imageParts(record: TaggedRecord, shape: Shape | undefined, at: string): Parts {
  const parts: Parts = { ...idcText(idcOf(record)) };
  addFields(parts, record, IMAGE_FIELDS.get(record.type) ?? new Map(), shape, at, CONSUMED);
  const { qualities, positions } = parts;
  // A sample with one score has one quality; a slap has one for each finger, which no rule can choose among.
  if (Array.isArray(qualities) && qualities.length === 1) {
    parts['quality'] = qualities[0] as SourceTree;
    delete parts['qualities'];
  }
  if (record.type >= 14 && Array.isArray(positions)) {
    delete parts['positions'];
    splitPositions(parts, positions as readonly SourceTree[]);
  }
  return record.type === 14 ? { type: '14', ...parts } : parts;
}

function binaryParts(record: BinaryFingerprint): Parts {
  const parts: Parts = { type: '4', ...idcText(record.idc), impression: String(record.impression) };
  splitPositions(parts, record.positions.filter((position) => position !== NO_POSITION).map(String));
  parts['scanResolution'] = String(record.scanResolution);
  parts['horizontal'] = String(record.horizontal);
  parts['vertical'] = String(record.vertical);
  parts['compression'] = COMPRESSIONS[record.compression] ?? String(record.compression);
  parts['sample'] = { octets: record.sample.length, form: sampleForm(record.sample) };
  return parts;
}

/** Gathers the lists of a tree; what a list never got is absent. */
class TreeLists {
  readonly #shape: Shape;
  readonly #lists = new Map<string, SourceTree[]>();

  constructor(shape: Shape) {
    this.#shape = shape;
  }

  /** Pointer of the next element of a list. */
  next(name: string): string {
    return `/${name}/${this.#lists.get(name)?.length ?? 0}`;
  }

  element(name: string): Shape | undefined {
    return shapeAt(this.#shape, [name, '-']);
  }

  add(name: string, ...elements: readonly SourceTree[]): void {
    const list = this.#lists.get(name);
    if (list === undefined) this.#lists.set(name, [...elements]);
    else list.push(...elements);
  }

  parts(): Parts {
    return Object.fromEntries(this.#lists);
  }
}

function addDescriptive(tree: Parts, lists: TreeLists, record: TaggedRecord, shape: Shape): void {
  const part = shapeAt(shape, ['descriptive']);
  if (part?.kind === 'list') {
    for (const field of record.fields) {
      if (isSample(field) || CONSUMED.has(field.number)) continue;
      lists.add('descriptive', { ...idcText(idcOf(record)), field: tagOf(2, field), values: plainTexts(field) });
    }
    return;
  }
  if ('descriptive' in tree) throw invalid('/descriptive', 'Write one Type-2 record.');
  const parts: Parts = { ...idcText(idcOf(record)) };
  addFields(parts, record, new Map(), part, '/descriptive', CONSUMED);
  tree['descriptive'] = parts;
}

const LIST_OF: ReadonlyMap<number, string> = new Map([
  [13, 'latents'],
  [14, 'fingerprints'],
  [15, 'palms'],
]);

/** Fingers that field 14.018 says are missing are facts about the person, each told once, whichever images say so. */
function addMissing(lists: TreeLists, seen: Set<string>, parts: Parts): void {
  const missing = parts['missing'] as readonly SourceObject[] | undefined;
  delete parts['missing'];
  for (const finger of missing ?? []) {
    const key = JSON.stringify([finger['position'], finger['reason']]);
    if (!seen.has(key)) lists.add('missingFingers', { ...finger, idc: parts['idc'] ?? '' });
    seen.add(key);
  }
}

/** The list that a record belongs to; a Type-14 record without a sample tells of a finger that was not taken. */
function listOf(record: TaggedRecord): string {
  if (record.type === 10) return fieldOf(record, 3)?.subfields[0]?.[0] === 'FACE' ? 'faces' : 'marks';
  const taken = record.fields.some((field) => isSample(field) && field.sample.length > 0);
  return record.type === 14 && !taken ? 'notTaken' : (LIST_OF.get(record.type) ?? 'others');
}

function addImage(lists: TreeLists, missing: Set<string>, record: TaggedRecord): void {
  const name = listOf(record);
  const parts = imageParts(record, lists.element(name), lists.next(name));
  if (record.type === 14) addMissing(lists, missing, parts);
  lists.add(name, parts);
}

/**
 * A transaction as a tree for mappings: `header`, `descriptive` (Type 2), `faces` and `marks` (Type 10), `fingerprints` (Types 4 and 14),
 * `notTaken` (Type 14 without a sample), `missingFingers` (14.018 of all records, each finger once), `palms` (Type 15), `latents` (Type 13), `others` (type, IDC and octets).
 * Leaves are texts as written, but times are RFC 3339 and a score of 254 or 255 is the reason for having none. Fields with a name in
 * `field-table.ts` have that name; any other is `f14.200`, and the shape at its place says how: a text, texts, one object or a list of
 * objects whose parts name the items in order. Where the shape has lists instead (`otherFields`, `descriptive`), such fields are listed.
 * Samples are told by length and form only. Raises `mapping-source-invalid` with a pointer into the tree for a field with more parts than
 * it can have and for a second Type-2 record.
 */
export function transactionTree({ records }: NistTransaction, shape: Shape): SourceObject {
  const tree: Parts = {};
  const lists = new TreeLists(shape);
  const missing = new Set<string>();
  for (const record of records) {
    if (record.kind === 'opaque') {
      lists.add('others', { type: String(record.type), ...idcText(record.idc), octets: record.octets.length });
    } else if (record.kind === 'binary-fingerprint') lists.add('fingerprints', binaryParts(record));
    else if (record.type === 1) {
      const header: Parts = {};
      addFields(header, record, HEADER_FIELDS, shapeAt(shape, ['header']), '/header', HEADER_CONSUMED);
      tree['header'] = header;
    } else if (record.type === 2) addDescriptive(tree, lists, record, shape);
    else addImage(lists, missing, record);
  }
  return { ...tree, ...lists.parts() };
}
