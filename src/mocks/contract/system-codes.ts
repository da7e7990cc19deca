import type { SystemName } from '../population/person.ts';

/** The systems as the contracts write them. */
export const SYSTEM_CODES = [
  'EES',
  'VIS',
  'ETIAS',
  'SIS',
  'EURODAC',
  'ECRIS_TCN',
  'EUROPOL_DATA',
  'INTERPOL_SLTD',
  'INTERPOL_TDAWN',
  'MID',
] as const;

/** One system as the contracts write it. */
export type SystemCode = (typeof SYSTEM_CODES)[number];

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
