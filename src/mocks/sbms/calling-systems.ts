import { refuse, type Refusal } from '../contract/refusal.ts';
import { systemOf, type SystemCode } from '../contract/system-codes.ts';
import type { SystemName } from '../population/person.ts';
import { TEMPLATE_MODALITIES } from './biometric-search.ts';

/** What a calling system may do with templates, by the systems they come from. */
export interface CallerRights {
  readonly keeps: ReadonlySet<SystemName>;
  readonly searches: ReadonlySet<SystemName>;
}

const OF_CIR: readonly SystemName[] = ['EES', 'VIS', 'Eurodac', 'ECRIS-TCN'];
const ALL: readonly SystemName[] = [...OF_CIR, 'SIS'];

const rights = (keeps: readonly SystemName[], searches: readonly SystemName[]): CallerRights => ({
  keeps: new Set(keeps),
  searches: new Set(searches),
});
const ofItself = (system: SystemName): readonly [string, CallerRights] => [
  system === 'Eurodac' ? 'EURODAC' : system === 'ECRIS-TCN' ? 'ECRIS_TCN' : system,
  rights([system], [system]),
];

/**
 * Who calls the service (Regulation (EU) 2019/817, Article 14): each system for its own templates, the CIR for those of its systems, the MID to
 * compare (Article 27(2)) and the ESP for the queries that it hands on; nobody else.
 */
const CALLERS: ReadonlyMap<string, CallerRights> = new Map([
  ...ALL.map(ofItself),
  ['CIR', rights(OF_CIR, OF_CIR)],
  ['MID', rights([], ALL)],
  ['ESP', rights([], ALL)],
]);

/** The rights of a calling system, or a refusal. */
export function rightsOf(callingSystem: string): CallerRights | Refusal {
  return (
    CALLERS.get(callingSystem) ??
    refuse('caller-not-central', '2019/817-14', 'The calling system is none of EES, VIS, SIS, EURODAC, ECRIS_TCN, CIR, MID and ESP.')
  );
}

/** The system behind a code, if it has templates and the caller may do this with them. */
export function permittedSystem(code: SystemCode, permitted: ReadonlySet<SystemName>): SystemName | Refusal {
  const system = systemOf(code);
  if (system === undefined || TEMPLATE_MODALITIES[system].length === 0)
    return refuse('system-not-permitted', '2019/817-13(1)', 'The service holds no biometric data of this system.');
  if (!permitted.has(system))
    return refuse('system-not-permitted', '2019/817-14', 'The calling system has no part in the templates of this system.');
  return system;
}
