import { plainValue, readPlacedYaml, type YamlValue } from '../../contracts/yaml-value.ts';

/** A place in a file of the repository; line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Steps from the root of a document: names of members and positions in lists. */
export type DocumentPath = readonly (string | number)[];

/** A YAML or JSON document of the repository, with the place of every value. */
export interface PlacedFile {
  /** Path from the root of the repository. */
  readonly file: string;
  readonly value: YamlValue;
  readonly plain: unknown;
}

/** A fault in the writing of a document. */
export interface WritingFault {
  readonly place: Place;
  readonly what: string;
}

/** Reads one YAML 1.2 or JSON document; what cannot be read is reported and reads as nothing. Never raises. */
export function readPlacedFile(file: string, text: string): { readonly placed: PlacedFile; readonly faults: readonly WritingFault[] } {
  const faults: WritingFault[] = [];
  const value = readPlacedYaml(text, (at, what) => faults.push({ place: { file, ...at }, what }));
  return { placed: { file, value, plain: plainValue(value) }, faults };
}

function step(value: YamlValue, key: string | number): { readonly at: YamlValue['at']; readonly value: YamlValue } | undefined {
  if (value.kind === 'map') return value.entries.get(String(key));
  const member = value.kind === 'list' && typeof key === 'number' ? value.values[key] : undefined;
  return member === undefined ? undefined : { at: member.at, value: member };
}

/** Where the value at the path stands (a member by its key), or the nearest thing around it that is there. */
export function placeIn({ file, value }: PlacedFile, path: DocumentPath): Place {
  let [at, here] = [value.at, value];
  for (const key of path) {
    const next = step(here, key);
    if (next === undefined) break;
    [at, here] = [next.at, next.value];
  }
  return { file, line: at.line, column: at.column };
}

/** A place as tools print it: `file:line:column`. */
export const placeText = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
