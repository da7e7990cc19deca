import type { EurodacOperations } from '../../../contracts/generated/eurodac.ts';
import type { KeptWorld } from '../keeping/kept-world.ts';
import { systemDesk, type SystemDesk } from '../keeping/system-desk.ts';
import { dossierFrom, type EurodacDossier } from './eurodac-dossier.ts';
import { EURODAC_PERMISSIONS } from './eurodac-permissions.ts';

/** What the operations of Eurodac share. */
export type EurodacDesk = SystemDesk<keyof EurodacOperations, EurodacDossier>;

/** The desk of Eurodac over a world. */
export function eurodacDesk(world: KeptWorld): EurodacDesk {
  return systemDesk(world, 'Eurodac', EURODAC_PERMISSIONS, dossierFrom);
}
