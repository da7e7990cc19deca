import type { EcrisTcnOperations } from '../../../contracts/generated/ecris-tcn.ts';
import type { KeptWorld } from '../keeping/kept-world.ts';
import { systemDesk, type SystemDesk } from '../keeping/system-desk.ts';
import { dossierFrom, type EcrisDossier } from './ecris-dossier.ts';
import { ECRIS_PERMISSIONS } from './ecris-permissions.ts';

/** What the operations of ECRIS-TCN share. */
export type EcrisDesk = SystemDesk<keyof EcrisTcnOperations, EcrisDossier>;

/** The desk of ECRIS-TCN over a world. */
export function ecrisDesk(world: KeptWorld): EcrisDesk {
  return systemDesk(world, 'ECRIS-TCN', ECRIS_PERMISSIONS, dossierFrom);
}
