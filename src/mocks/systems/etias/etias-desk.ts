import type { EtiasOperations } from '../../../contracts/generated/etias.ts';
import type { KeptWorld } from '../keeping/kept-world.ts';
import { systemDesk, type SystemDesk } from '../keeping/system-desk.ts';
import { dossierFrom, type EtiasDossier } from './etias-dossier.ts';
import { ETIAS_PERMISSIONS } from './etias-permissions.ts';

/** What the operations of ETIAS share. */
export type EtiasDesk = SystemDesk<keyof EtiasOperations, EtiasDossier>;

/** The desk of ETIAS over a world. */
export function etiasDesk(world: KeptWorld): EtiasDesk {
  return systemDesk(world, 'ETIAS', ETIAS_PERMISSIONS, dossierFrom);
}
