import type { Place, Report, YamlEntry, YamlValue } from './yaml-value.ts';

/** Reads one mapping key by key; what has another kind than asked for is reported and reads as absent. */
export interface YamlMapping {
  readonly at: Place;
  has(key: string): boolean;
  /** Where the key's value stands, or the mapping itself. */
  place(key: string): Place;
  value(key: string): YamlValue | undefined;
  text(key: string): string | undefined;
  /** Reports a key that is absent. */
  requiredText(key: string): string;
  number(key: string): number | undefined;
  truth(key: string): boolean;
  list(key: string): readonly YamlValue[];
  entries(key: string): ReadonlyMap<string, YamlEntry>;
  texts(key: string): readonly string[];
  /** Two whole numbers, the second not below the first. */
  bounds(key: string): readonly [number, number] | undefined;
}

/** Opens a mapping whose keys are among those listed; others are reported. A value that is no mapping is reported and reads as an empty one. */
export function openMapping(value: YamlValue, keys: readonly string[], report: Report): YamlMapping {
  const entries = value.kind === 'map' ? value.entries : new Map<string, YamlEntry>();
  if (value.kind !== 'map') report(value.at, `Write a mapping with the keys ${keys.join(', ')}.`);
  for (const [key, { at }] of entries) if (!keys.includes(key)) report(at, `Unknown key ${key}; known are ${keys.join(', ')}.`);
  return mappingOver(value.at, entries, report);
}

function mappingOver(at: Place, entries: ReadonlyMap<string, YamlEntry>, report: Report): YamlMapping {
  const value = (key: string): YamlValue | undefined => entries.get(key)?.value;
  const place = (key: string): Place => value(key)?.at ?? at;
  const wrong = (key: string, wanted: string): void => report(place(key), `Write ${wanted} as ${key}.`);
  const ofKind = <Kind extends YamlValue['kind']>(
    key: string,
    kind: Kind,
    wanted: string,
  ): Extract<YamlValue, { kind: Kind }> | undefined => {
    const found = value(key);
    if (found === undefined || found.kind === kind) return found as Extract<YamlValue, { kind: Kind }> | undefined;
    wrong(key, wanted);
    return undefined;
  };
  const text = (key: string): string | undefined => ofKind(key, 'text', 'a text')?.text.trim();
  const list = (key: string): readonly YamlValue[] => ofKind(key, 'list', 'a list')?.values ?? [];
  return {
    at,
    has: (key) => entries.has(key),
    place,
    value,
    text,
    requiredText(key) {
      const found = text(key);
      if (found === undefined || found === '') report(place(key), `The key ${key} is missing or empty.`);
      return found ?? '';
    },
    number(key) {
      const found = ofKind(key, 'number', 'a whole number')?.number;
      if (found === undefined || Number.isSafeInteger(found)) return found;
      wrong(key, 'a whole number');
      return undefined;
    },
    truth: (key) => ofKind(key, 'boolean', 'true or false')?.truth ?? false,
    list,
    entries: (key) => ofKind(key, 'map', 'a mapping')?.entries ?? new Map<string, YamlEntry>(),
    texts: (key) =>
      list(key).flatMap((member) => {
        if (member.kind === 'text') return [member.text];
        report(member.at, `Write a text; quote what YAML takes for something else.`);
        return [];
      }),
    bounds(key) {
      if (!entries.has(key)) return undefined;
      const [least, most, ...more] = list(key).map((member) =>
        member.kind === 'number' && Number.isSafeInteger(member.number) ? member.number : Number.NaN,
      );
      if (least !== undefined && most !== undefined && more.length === 0 && least <= most) return [least, most];
      wrong(key, 'two whole numbers [least, most]');
      return undefined;
    },
  };
}
