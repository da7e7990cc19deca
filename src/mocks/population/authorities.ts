import type { SystemName } from './person.ts';

/** Member States by the two letters that crossing points begin with. */
const MEMBER_STATES: Readonly<Record<string, string>> = {
  LV: 'LVA',
  LT: 'LTU',
  EE: 'EST',
  PL: 'POL',
  FI: 'FIN',
  DE: 'DEU',
  FR: 'FRA',
  IT: 'ITA',
  ES: 'ESP',
  GR: 'GRC',
  NL: 'NLD',
  SE: 'SWE',
  AT: 'AUT',
  BG: 'BGR',
  RO: 'ROU',
};

const LETTERS = new Map(Object.entries(MEMBER_STATES).map(([letters, state]) => [state, letters.toLowerCase()]));

/** States that own records in the population, ISO 3166-1 alpha-3. */
export const OWNING_STATES: readonly string[] = Object.values(MEMBER_STATES);

/** The state of a crossing point such as `LV-Terehova`. */
export function stateOfCrossingPoint(crossingPoint: string): string {
  return MEMBER_STATES[crossingPoint.slice(0, 2)] ?? 'LVA';
}

const OFFICES: Readonly<Record<SystemName, string>> = {
  EES: 'border',
  VIS: 'visa',
  ETIAS: 'eu-etias-central-unit',
  SIS: 'sirene',
  Eurodac: 'asylum',
  'ECRIS-TCN': 'central-authority',
  Europol: 'europol',
};

/** Latvia's authorities by name; the others' are by office. */
const LATVIAN: Readonly<Partial<Record<SystemName, string>>> = {
  EES: 'lv-vrs',
  VIS: 'lv-pmlp',
  SIS: 'lv-ic-sirene',
  Eurodac: 'lv-pmlp',
  'ECRIS-TCN': 'lv-ic',
};

/** The authority that enters a state's records in a system, by its name in the test bed. ETIAS and Europol data have one for all. */
export function authorityOf(system: SystemName, state: string): string {
  if (system === 'ETIAS' || system === 'Europol') return OFFICES[system];
  const latvian = state === 'LVA' ? LATVIAN[system] : undefined;
  return latvian ?? `${LETTERS.get(state) ?? state.toLowerCase()}-${OFFICES[system]}`;
}
