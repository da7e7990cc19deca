import { GatewayError } from '../../kernel/gateway-error.ts';
import type { Shape } from '../source/shape.ts';
import type { SourceObject, SourceTree } from '../source/source-tree.ts';
import type { FieldForm } from './field-table.ts';
import type { TextField } from './transaction.ts';

type Items = readonly string[];

/** Scores that are none (ANSI/NIST-ITL 1-2011, section 7.7.7). */
const UNSCORED: ReadonlyMap<string, string> = new Map([
  ['254', 'not-attempted'],
  ['255', 'failed'],
]);

const invalid = (at: string, mend: string): GatewayError => new GatewayError('mapping-source-invalid', { field: at, mend });

/** `20260403093000Z` as `2026-04-03T09:30:00Z`; any other text stays as it is, for the schema to refuse. */
function isoTime(text: string): string {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (parts === null) return text;
  const [, year, month, day, hour, minute, second] = parts as unknown as Items;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

function oneText(subfields: readonly Items[], at: string): string | undefined {
  const [[text = '', ...items] = [], ...others] = subfields;
  if (others.length > 0 || items.length > 0) throw invalid(at, 'Write one value in this field.');
  return text === '' ? undefined : text;
}

function namedItems(items: Items, names: readonly string[], at: string): SourceObject | undefined {
  if (items.slice(names.length).some((item) => item !== '')) throw invalid(at, `Write at most ${names.length} items.`);
  const parts = names.flatMap((name, position) => {
    const text = items[position] ?? '';
    return text === '' ? [] : [[name, name === 'time' ? isoTime(text) : text] as const];
  });
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

function scored(part: SourceObject): SourceObject {
  const reason = UNSCORED.get(typeof part['score'] === 'string' ? part['score'] : '');
  if (reason === undefined) return part;
  return Object.fromEntries(Object.entries(part).map(([name, text]) => (name === 'score' ? ['unscored', reason] : [name, text])));
}

function setsOf(subfields: readonly Items[], names: readonly string[], at: string): readonly SourceObject[] | undefined {
  const sets = subfields.map((items, index) => namedItems(items, names, `${at}/${index}`)).filter((set) => set !== undefined);
  return sets.length === 0 ? undefined : sets;
}

/** The value of a field in its form, or undefined for a field without text. Raises `mapping-source-invalid` at `at` for more parts than the form has. */
export function fieldValue({ subfields }: TextField, form: FieldForm, at: string): SourceTree | undefined {
  switch (form.kind) {
    case 'text':
      return oneText(subfields, at);
    case 'time': {
      const text = oneText(subfields, at);
      return text === undefined ? undefined : isoTime(text);
    }
    case 'texts': {
      const texts = subfields.map((items, index) => oneText([items], `${at}/${index}`)).filter((text) => text !== undefined);
      return texts.length === 0 ? undefined : texts;
    }
    case 'items': {
      if (subfields.length > 1) throw invalid(at, 'Write one set of items in this field.');
      return namedItems(subfields[0] ?? [], form.items, at);
    }
    case 'each':
      return setsOf(subfields, form.items, at);
    case 'scores':
      return setsOf(subfields, form.items, at)?.map(scored);
  }
}

/** The form that a part of a record's schema asks for: items are named by the parts of an object, in their order. */
export function formOfPart(part: Shape): FieldForm {
  if (part.kind === 'leaf') return { kind: 'text' };
  if (part.kind === 'object') return { kind: 'items', items: [...part.parts.keys()] };
  return part.items.kind === 'object' ? { kind: 'each', items: [...part.items.parts.keys()] } : { kind: 'texts' };
}

/** The subfields of a field as texts, the items of one separated by U+001F as in the record; for a field of which nothing more is known. */
export function plainTexts({ subfields }: TextField): readonly string[] {
  return subfields.map((items) => items.join('\u001f'));
}
