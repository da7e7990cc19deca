import type { CallerRights } from '../mid/authorities.ts';
import type { ReadPurpose } from '../mid/access.ts';
import type { World } from '../world.ts';
import type { StoredData } from './content/stored-data.ts';

/** What reading linked data needs. */
export type LinkedWorld = Pick<World, 'mid' | 'files'>;

/**
 * The data in the CIR that a link connects, each with its owner: of a yellow link for its responsible authority, to verify it (Regulation
 * (EU) 2019/817, Article 21(1)), of a red one for whoever may see red links, against identity fraud (Article 21(2)). A link that the caller
 * may not see for the purpose has none.
 */
export function linkedData({ mid, files }: LinkedWorld, sid: string, caller: CallerRights, purpose: ReadPurpose): readonly StoredData[] {
  const records = mid.read(sid, caller, purpose)?.records ?? [];
  return records.map((record) => files.of(record)).filter((data) => data !== undefined);
}
