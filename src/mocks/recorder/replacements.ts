import { wholePattern } from '../../contracts/pattern.ts';
import type { Scalar, TypeUse } from '../../contracts/contract.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { alikeDate } from './alike-date.ts';
import { alikeName, alikeReference, alikeText } from './alike-text.ts';
import { keyedStream, type KeyedStream } from './keyed-stream.ts';

/** What becomes of one kind of value: it says nothing of a person, it is replaced by one alike, or it is left out. */
export type Treatment = 'kept' | 'name' | 'date' | 'reference' | 'token' | 'number' | 'bytes' | 'dropped';

/** Shared types that say nothing of a person: code lists, provisions, profiles, states and times allowed. */
const KEPT = new Set(['ProfileId', 'ProfileNumber', 'Milliseconds', 'ArticleText', 'StateCode']);
const NAMED: ReadonlyMap<string, Treatment> = new Map<string, Treatment>([
  ['NameText', 'name'],
  ['DocumentNumber', 'reference'],
  ['ReferenceText', 'reference'],
  ['PartialDateText', 'date'],
  ['RuleText', 'dropped'],
]);

/** Longer texts than this are free text, which may say anything. */
const MAX_REFERENCE = 200;

/** How values of a type are treated, by what the contract says that it is. */
export function treatmentOf({ name = '', definition }: TypeUse & { readonly definition: Scalar }): Treatment {
  if (KEPT.has(name)) return 'kept';
  const named = NAMED.get(name);
  if (named !== undefined) return named;
  switch (definition.kind) {
    case 'boolean':
    case 'enum':
      return 'kept';
    case 'date':
    case 'instant':
      return 'date';
    case 'int':
      return 'number';
    case 'bytes':
      return 'bytes';
    case 'text':
      if (definition.pattern !== undefined) return 'token';
      return (definition.most ?? Number.POSITIVE_INFINITY) > MAX_REFERENCE ? 'dropped' : 'reference';
  }
}

/** Replaces values by synthetic ones; the same value by the same, as long as a recording lasts. */
export interface Replacements {
  text(value: string, treatment: Exclude<Treatment, 'kept' | 'dropped' | 'number'>, definition: Scalar): string;
  number(value: number, least: number, most: number): number;
}

const MAX_TRIES = 2_000;
const SPREAD_YEARS = 2;
const TRIES_A_YEAR = 20;
const SPREAD_NUMBER = 5;

/**
 * Replacements under a secret that nobody else knows and nobody keeps. None of them contains a value of `recorded`, nor is one. Throws
 * `command-usage` where a type leaves no other value.
 */
export function replacements(secret: Uint8Array, recorded: ReadonlySet<string>): Replacements {
  const known = new Map<string, string>();
  const contains = containing(recorded);
  const isFree = (candidate: string, definition: Scalar): boolean => allows(definition, candidate) && !contains(candidate);
  return {
    text(value, treatment, definition) {
      const key = `${treatment}/${value}`;
      const found = known.get(key);
      if (found !== undefined && allows(definition, found)) return found;
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const candidate = alike(value, treatment, (part) => keyedStream(secret, `${treatment}/${tries}/${part}`), tries);
        if (candidate === value || !isFree(candidate, definition)) continue;
        known.set(key, candidate);
        return candidate;
      }
      throw new GatewayError('command-usage', {
        field: 'record',
        mend: 'Record fewer exchanges at once: a value has no replacement left.',
      });
    },
    number(value, least, most) {
      const next = keyedStream(secret, `number/${value}`);
      const [low, high] = [Math.max(least, value - SPREAD_NUMBER), Math.min(most, value + SPREAD_NUMBER)];
      return low + next(high - low + 1);
    },
  };
}

/**
 * Whether a text contains one of the values: each of its parts that is as long as one of them is looked up, or each of them is looked for,
 * whichever is less work.
 */
function containing(values: ReadonlySet<string>): (text: string) => boolean {
  const lengths = [...new Set(Array.from(values, (value) => value.length))];
  return (text) => {
    const fitting = lengths.filter((length) => length <= text.length);
    if (fitting.length * text.length > values.size) return [...values].some((value) => text.includes(value));
    return fitting.some((length) => {
      for (let at = 0; at + length <= text.length; at += 1) if (values.has(text.slice(at, at + length))) return true;
      return false;
    });
  };
}

function alike(
  value: string,
  treatment: Parameters<Replacements['text']>[1],
  streamOf: (part: string) => KeyedStream,
  tries: number,
): string {
  switch (treatment) {
    case 'name':
      return alikeName(value, streamOf);
    case 'date':
      return alikeDate(value, streamOf(value), SPREAD_YEARS + Math.floor(tries / TRIES_A_YEAR));
    case 'reference':
      return alikeReference(value, streamOf(value));
    case 'token':
      // A pattern may demand certain letters.
      return alikeText(value, streamOf(value), tries % 2 === 0 ? 'everything' : 'digits');
    case 'bytes':
      return alikeBytes(value, streamOf(value));
  }
}

function alikeBytes(base64: string, next: KeyedStream): string {
  const length = Buffer.from(base64, 'base64').length;
  return Buffer.from(Uint8Array.from({ length }, () => next(256))).toString('base64');
}

function allows(definition: Scalar, text: string): boolean {
  if (definition.kind !== 'text') return true;
  const length = Array.from(text).length;
  const { least, most = Number.POSITIVE_INFINITY, pattern } = definition;
  return length >= least && length <= most && (pattern === undefined || wholePattern(pattern).test(text));
}
