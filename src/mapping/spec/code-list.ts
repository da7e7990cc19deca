import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../../schemas/config/code-list.schema.json' with { type: 'json' };
import { readDate } from '../steps/calendar.ts';
import { escapeToken } from '../pointer.ts';
import type { CodeTable, DatedCodes } from '../steps/step.ts';

/** One code: its canonical word, or the word with its meaning and its last day. */
export type CodeEntry = string | { readonly to: string; readonly meaning?: string; readonly validUntil?: string };

/** The codes that were valid from one day to another, both included; without `validUntil` they still are. */
export interface CodeListVersion {
  readonly version: string;
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly codes: Readonly<Record<string, CodeEntry>>;
}

/** A code list as written; `schemas/config/code-list.schema.json` describes it. */
export interface CodeList {
  readonly list: string;
  readonly title: string;
  readonly source: string;
  readonly note?: string;
  readonly versions: readonly CodeListVersion[];
}

/** Accepts a parsed code list by its schema. */
export const acceptsCodeList = new Ajv2020({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  strictRequired: false,
}).compile<CodeList>(schema);

const wordOf = (entry: CodeEntry): string => (typeof entry === 'string' ? entry : entry.to);

const lastDay = (entry: CodeEntry): string | undefined => (typeof entry === 'string' ? undefined : entry.validUntil);

function tableOf({ codes }: CodeListVersion, day?: string): CodeTable {
  const valid = Object.entries(codes).filter(([, entry]) => day === undefined || day <= (lastDay(entry) ?? day));
  return new Map(valid.map(([code, entry]) => [code, wordOf(entry)]));
}

const byDay = (list: CodeList): readonly CodeListVersion[] =>
  list.versions.toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : one.validFrom > other.validFrom ? -1 : 0));

/** The table of the list's newest version, every code of it. */
export function newestTable(list: CodeList): CodeTable {
  const [newest] = byDay(list);
  return newest === undefined ? new Map() : tableOf(newest);
}

/** The list's tables by the day that the record holds at `on`, a path from the record's root. */
export function datedTables(list: CodeList, on: readonly string[]): DatedCodes {
  const versions = byDay(list).map((version) => {
    const ends = Object.values(version.codes).some((entry) => lastDay(entry) !== undefined);
    return { version, whole: ends ? undefined : tableOf(version) };
  });
  const tableOn = (day: string): CodeTable | undefined => {
    const found = versions.find(({ version }) => version.validFrom <= day && day <= (version.validUntil ?? day));
    return found && (found.whole ?? tableOf(found.version, day));
  };
  return { on, tableOn, newest: newestTable(list), words: wordsOfList(list) };
}

/** Every word that a version of the list gives, the newest first. */
function wordsOfList(list: CodeList): readonly string[] {
  return [...new Set(byDay(list).flatMap(({ codes }) => Object.values(codes).map(wordOf)))];
}

/** A fault of a code list: the part at fault, and what to do. */
export interface CodeListFault {
  readonly field: string;
  readonly mend: string;
}

const noSuchDay = (day: string | undefined): boolean => day !== undefined && readDate(day, 'yyyy-MM-dd') === undefined;

function versionFaults(version: CodeListVersion, index: number, list: CodeList): readonly CodeListFault[] {
  const { validFrom, validUntil, codes } = version;
  const at = `/versions/${index}`;
  const mend = 'Write a day that exists, as YYYY-MM-DD.';
  const ending = Object.entries(codes).filter(([, entry]) => noSuchDay(lastDay(entry)));
  const clash = list.versions.slice(0, index).some((other) => overlap(other, version));
  return [
    ...(clash ? [{ field: at, mend: 'Let one version end before the next one begins.' }] : []),
    ...(noSuchDay(validFrom) ? [{ field: `${at}/validFrom`, mend }] : []),
    ...(noSuchDay(validUntil) ? [{ field: `${at}/validUntil`, mend }] : []),
    ...(validUntil !== undefined && validUntil < validFrom
      ? [{ field: `${at}/validUntil`, mend: 'Let no version end before it begins.' }]
      : []),
    ...ending.map(([code]) => ({ field: `${at}/codes/${escapeToken(code)}/validUntil`, mend })),
  ];
}

/** What the schema of code lists cannot say against one: days that do not exist, versions that overlap. Every fault, with its place in the list. */
export function codeListFaults(list: CodeList): readonly CodeListFault[] {
  return list.versions.flatMap((version, index) => versionFaults(version, index, list));
}

interface Span {
  readonly validFrom: string;
  readonly validUntil?: string | undefined;
}

const overlap = (one: Span, other: Span): boolean =>
  (one.validUntil === undefined || other.validFrom <= one.validUntil) &&
  (other.validUntil === undefined || one.validFrom <= other.validUntil);
