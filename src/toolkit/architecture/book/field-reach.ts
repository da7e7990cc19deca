import type { RepositoryFacts } from '../repository-facts.ts';

/** Profiles that may search a system with an attribute, and those that show it; ids in order. */
export interface FieldReach {
  readonly searching: readonly string[];
  readonly showing: readonly string[];
}

/** What profiles do with attributes of EU systems, by ids such as `EES/familyName`. */
export function fieldReach({ profiles }: Pick<RepositoryFacts, 'profiles'>): ReadonlyMap<string, FieldReach> {
  const found = new Map<string, { searching: string[]; showing: string[] }>();
  for (const { profile } of profiles) {
    for (const [list, place] of [
      ['searchable', 'searching'],
      ['returnable', 'showing'],
    ] as const) {
      for (const { system, fields } of profile[list]) {
        for (const field of fields) {
          const id = `${system}/${field}`;
          const reach = found.get(id) ?? { searching: [], showing: [] };
          if (!reach[place].includes(profile.id)) reach[place].push(profile.id);
          found.set(id, reach);
        }
      }
    }
  }
  return found;
}
