import type { SchemaField } from './schema-field.ts';

/** Why a field may travel: the provision, and who names it. */
export interface Provision {
  readonly law: string;
  /** The rule itself, the description of the canonical field, or that of a part around it. */
  readonly by: 'rule' | 'field' | 'part';
}

/** What a legal source says of itself; a standard or a source of ours lets nothing travel. */
const LEGAL = /\b(Articles?|Regulation|Directive|Decision|Law|Annex|Convention|Cabinet|Protocol)\b/;

const SOURCE = /\b(Articles?|Regulation|Directive|Decision|Law|Annex|Convention|Cabinet|Protocol|ICAO|ANSI|ISO|RFC|Latvian)\b|^our own$/;

const ACT = /\b(?:Regulation|Directive|Decision) \((?:EU|EC)\)(?: No)? \d{1,4}\/\d{2,4}\b/;

/** The texts in the outermost brackets, in order. */
function bracketed(text: string): readonly string[] {
  const found: string[] = [];
  let [depth, start] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') {
      if (depth === 0) start = index + 1;
      depth += 1;
    } else if (text[index] === ')' && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push(text.slice(start, index));
    }
  }
  return found;
}

const isSource = (text: string): boolean => SOURCE.test(text) && !/^(EU|EC|EEC)$/.test(text);

/** The source that a description ends in: the last of its brackets that names one. */
export function sourceOf(description: string): string | undefined {
  return bracketed(description).findLast(isSource);
}

/** A source that names an article only, with the act that the texts around name nearest. */
function whole(source: string, around: readonly string[]): string {
  if (!/^Articles?\b/.test(source)) return source;
  const act = around.map((text) => ACT.exec(sourceOf(text) ?? text)?.[0]).findLast((found) => found !== undefined);
  return act === undefined ? source : `${act}, ${source}`;
}

/**
 * The provision that lets a canonical field travel: the rule's, else the one that the canonical schema gives as the field's source, else,
 * for a field whose source is a standard or is not named, that of the nearest part around it. `our own` is said of a field of ours, which
 * no provision names; undefined where nothing is named.
 */
export function provisionOf(law: string | undefined, field: SchemaField | undefined): Provision | undefined {
  if (law !== undefined) return { law, by: 'rule' };
  if (field === undefined) return undefined;
  const own = sourceOf(field.description);
  if (own === 'our own') return { law: own, by: 'field' };
  if (own !== undefined && LEGAL.test(own)) return { law: whole(own, field.around), by: 'field' };
  const nearest = field.around.findLastIndex((text) => LEGAL.test(sourceOf(text) ?? ''));
  const source = sourceOf(field.around[nearest] ?? '');
  if (source !== undefined) return { law: whole(source, field.around.slice(0, nearest)), by: 'part' };
  return own === undefined ? undefined : { law: own, by: 'field' };
}
