import type { VisOperations } from '../../../contracts/generated/vis.ts';
import type { KeptWorld } from '../keeping/kept-world.ts';
import { systemDesk, type SystemDesk } from '../keeping/system-desk.ts';
import { dossierFrom, type VisDossier } from './vis-dossier.ts';
import { VIS_PERMISSIONS } from './vis-permissions.ts';

/** What differs with the state of the reform of the VIS. */
export interface VisRules {
  /** From which age applicants for a visa give fingerprints: 12, and 6 once Regulation (EU) 2021/1134 applies in full. */
  readonly visaFingerprintAge: number;
  /** From which age fingerprints stand in files on long-stay visas and residence permits. */
  readonly permitFingerprintAge: number;
}

/** The rules before the lower age of the reform. */
export const VIS_RULES: VisRules = { visaFingerprintAge: 12, permitFingerprintAge: 6 };

/** What the operations of the VIS share. */
export type VisDesk = SystemDesk<keyof VisOperations, VisDossier>;

/** The desk of the VIS over a world. */
export function visDesk(world: KeptWorld): VisDesk {
  return systemDesk(world, 'VIS', VIS_PERMISSIONS, dossierFrom);
}
