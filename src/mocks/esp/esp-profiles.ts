import { IDENTIFICATION_PROFILES } from './profiles/identification-profiles.ts';
import { LINK_PROFILES } from './profiles/link-profiles.ts';
import { OWN_PROFILES } from './profiles/own-profiles.ts';
import type { EspProfile } from './profiles/profile.ts';
import { SYSTEM_PROFILES, UNKNOWN_PROFILES } from './profiles/system-profiles.ts';

const byNumber = (left: EspProfile, right: EspProfile): number => (left.number ?? 0) - (right.number ?? 0);

/** The 52 profiles of the annex to Implementing Regulation (EU) 2024/2107, in their order. */
export const ANNEX_PROFILES: readonly EspProfile[] = [
  ...IDENTIFICATION_PROFILES,
  ...LINK_PROFILES,
  ...SYSTEM_PROFILES,
  ...UNKNOWN_PROFILES,
].sort(byNumber);

/** Names under which one profile serves what the annex has several for. */
const ALIASES: ReadonlyMap<string, string> = new Map([['link-verification', 'link-verification-ees']]);

const BY_ID = new Map([...ANNEX_PROFILES, ...OWN_PROFILES].map((entry) => [entry.id, entry]));
const BY_NUMBER = new Map(ANNEX_PROFILES.map((entry) => [entry.number, entry]));

/** The profile of that id, or of that annex number under a name of the asker's own; `undefined` when they contradict each other. */
export function espProfile(id: string, number: number | undefined): EspProfile | undefined {
  const named = BY_ID.get(ALIASES.get(id) ?? id);
  if (!named) return number === undefined ? undefined : BY_NUMBER.get(number);
  return number === undefined || number === named.number ? named : undefined;
}
