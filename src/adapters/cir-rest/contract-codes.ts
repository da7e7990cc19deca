import type { PoliceCheck, Purpose, SystemId } from '../../canonical/generated/types.ts';
import { codeTable } from '../../wire/lexical/code-table.ts';

/** A system whose presence of data Article 22 lets the CIR tell; never ECRIS-TCN. */
export type PresenceSystemId = 'EES' | 'VIS' | 'ETIAS' | 'Eurodac';

/** `PresenceSystem` of cir.openapi.json. */
export const PRESENCE_SYSTEMS = codeTable<PresenceSystemId>({ EES: 'EES', VIS: 'VIS', ETIAS: 'ETIAS', Eurodac: 'EURODAC' });

/** The systems whose data the CIR holds (Regulations (EU) 2019/817 and 2019/818, Article 18(1)); SIS is not among them. */
export const CIR_SYSTEMS: ReadonlySet<SystemId> = new Set(['EES', 'VIS', 'ETIAS', 'Eurodac', 'ECRIS-TCN']);

/** `Identification/legalBasis` of cir.openapi.json, by the purpose that rests on it. */
export const IDENTIFICATION_BASES: ReadonlyMap<Purpose, string> = new Map([
  ['police-identification', '2019/817-20'],
  ['screening', '2019/817-20a'],
]);

/** `PresenceCheck/legalBasis` of cir.openapi.json. */
export const PRESENCE_BASIS = '2019/817-22';

/** `Check/circumstance` of cir.openapi.json (Article 20(1)). */
export const CIRCUMSTANCES = codeTable<PoliceCheck['circumstance']>({
  a: '20(1)(a)',
  b: '20(1)(b)',
  c: '20(1)(c)',
  d: '20(1)(d)',
  e: '20(1)(e)',
});

/** `Check/biometricStep` of cir.openapi.json (Article 20(2) and (3)). */
export const BIOMETRIC_STEPS = codeTable<PoliceCheck['biometricStep']>({
  search: 'SEARCH',
  unusable: 'UNUSABLE',
  'search-failed': 'SEARCH_FAILED',
});
