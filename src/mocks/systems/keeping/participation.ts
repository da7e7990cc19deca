import { refuse, type Refusal } from '../../contract/refusal.ts';
import type { SystemName } from '../../population/person.ts';
import type { Caller } from './authority-category.ts';

const words = (text: string): readonly string[] => text.split(' ');

const MEMBER_STATES = words('AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE');

const ASSOCIATED = words('ISL LIE NOR CHE');

const ALL: ReadonlySet<string> = new Set([...MEMBER_STATES, ...ASSOCIATED]);

const without = (...states: readonly string[]): ReadonlySet<string> => new Set([...ALL].filter((state) => !states.includes(state)));

/**
 * States that operate each system, as the recitals on the positions of states in the acts say: Cyprus and Ireland stand outside the EES, the
 * VIS and ETIAS, Denmark and the associated states outside ECRIS-TCN.
 */
const OPERATING: Readonly<Record<Exclude<SystemName, 'SIS' | 'Europol'>, ReadonlySet<string>>> = {
  EES: without('CYP', 'IRL'),
  VIS: without('CYP', 'IRL'),
  ETIAS: without('CYP', 'IRL'),
  Eurodac: ALL,
  'ECRIS-TCN': without('DNK', ...ASSOCIATED),
};

/** The systems of this folder's rules. */
export type KeptSystem = keyof typeof OPERATING;

/** Whether the code is a Member State of the Union. */
export function isMemberState(code: string): boolean {
  return MEMBER_STATES.includes(code);
}

/** Whether nationals of the state move freely, so that no system on third-country nationals holds them: the Union and the associated states. */
export function movesFreely(code: string): boolean {
  return ALL.has(code);
}

/** Whether a state operates a system. */
export function participates(system: KeptSystem, state: string): boolean {
  return OPERATING[system].has(state);
}

/** Refuses `not-participating` to a caller that writes for a state outside the system. The ETIAS Central Unit writes for no state. */
export function checkParticipation(system: KeptSystem, { memberState, authorityCategory }: Caller): Refusal | undefined {
  if (authorityCategory === 'ETIAS_CENTRAL_UNIT' || participates(system, memberState)) return undefined;
  return refuse('not-participating', undefined, `${memberState} does not operate the system ${system}.`);
}

/** Refuses `not-responsible` to a caller of another state than the one whose record it is. */
export function checkOwner(article: string, owner: string, { memberState }: Caller): Refusal | undefined {
  if (memberState === owner) return undefined;
  return refuse('not-responsible', article, 'Only the Member State that entered the record may change or erase it.');
}
