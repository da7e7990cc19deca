import { checkPack, compilePack, type MappingFault, type PackFiles } from '../../mapping/spec/pack.ts';
import { packWarnings, type PackWarning } from './pack-warnings.ts';

/** What a check found in one pack. */
export interface CheckedPack {
  readonly pack: string;
  /** None for a pack that can run. */
  readonly faults: readonly MappingFault[];
  /** Of a pack without faults only: a faulty one has other troubles. */
  readonly warnings: readonly PackWarning[];
}

/** Checks packs against the canonical schemas; `on` is the day that code lists must be valid on, YYYY-MM-DD. */
export function checkPacks(packs: readonly PackFiles[], schemas: ReadonlyMap<string, unknown>, on: string): readonly CheckedPack[] {
  return packs.map((files) => {
    const faults = checkPack(files, schemas);
    const warnings = faults.length === 0 ? packWarnings(files, compilePack(files, schemas), on) : [];
    return { pack: files.name, faults, warnings };
  });
}
