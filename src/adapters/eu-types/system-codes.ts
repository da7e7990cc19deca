import type { SystemId } from '../../canonical/generated/types.ts';
import { codeTable } from '../../wire/lexical/code-table.ts';

/** `SystemName` of eu-types.xsd. */
export const SYSTEMS = codeTable<SystemId>({
  EES: 'EES',
  VIS: 'VIS',
  ETIAS: 'ETIAS',
  SIS: 'SIS',
  Eurodac: 'EURODAC',
  'ECRIS-TCN': 'ECRIS_TCN',
  Europol: 'EUROPOL_DATA',
  'Interpol-SLTD': 'INTERPOL_SLTD',
  'Interpol-TDAWN': 'INTERPOL_TDAWN',
  MID: 'MID',
});
