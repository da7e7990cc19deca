import type { SystemName as ContractSystem } from '../../contracts/generated/types.ts';
import type { SystemName } from '../population/person.ts';

/** One system as the contracts write it. */
export type SystemCode = ContractSystem;

const SIMULATED = new Map<SystemCode, SystemName>([
  ['EES', 'EES'],
  ['VIS', 'VIS'],
  ['ETIAS', 'ETIAS'],
  ['SIS', 'SIS'],
  ['EURODAC', 'Eurodac'],
  ['ECRIS_TCN', 'ECRIS-TCN'],
  ['EUROPOL_DATA', 'Europol'],
]);

const CODES = new Map([...SIMULATED].map(([code, system]) => [system, code]));

/** The simulated system behind a code; `undefined` for Interpol’s databases and the MID, which hold no records of systems. */
export function systemOf(code: SystemCode): SystemName | undefined {
  return SIMULATED.get(code);
}

/** How the contracts write a simulated system. */
export function codeOf(system: SystemName): SystemCode {
  const code = CODES.get(system);
  if (code === undefined) throw new RangeError(system);
  return code;
}
