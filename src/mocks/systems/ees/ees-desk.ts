import type { EesOperations } from '../../../contracts/generated/ees.ts';
import type { KeptWorld } from '../keeping/kept-world.ts';
import { systemDesk, type SystemDesk } from '../keeping/system-desk.ts';
import { dossierFrom, type EesDossier } from './ees-dossier.ts';
import { EES_PERMISSIONS } from './ees-permissions.ts';

/** What the operations of the EES share. */
export type EesDesk = SystemDesk<keyof EesOperations, EesDossier>;

/** The desk of the EES over a world. */
export function eesDesk(world: KeptWorld): EesDesk {
  return systemDesk(world, 'EES', EES_PERMISSIONS, dossierFrom);
}
