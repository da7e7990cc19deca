import { GatewayError } from '../../kernel/gateway-error.ts';
import { mappingsOf } from '../packaged-specs.ts';
import type { InstalledMapping } from '../to-canonical.ts';

/** A mapping that answers, and the candidate that runs beside it. */
export interface CandidatePair {
  readonly name: string;
  readonly live: InstalledMapping;
  readonly candidate: InstalledMapping;
}

/**
 * The candidates of a folder of packs beside the installed mappings of their names; those that are the very same pack are left out. Throws
 * `mapping-spec-invalid` naming file, line and column, `config-file-unreadable`, and `config-invalid` where no pack has such a name.
 */
export function candidatesOf(folder: string, installed: ReadonlyMap<string, InstalledMapping>): readonly CandidatePair[] {
  const pairs = [...mappingsOf(folder)].flatMap(([name, candidate]) => {
    const live = installed.get(name);
    return live === undefined ? [] : [{ name, live, candidate }];
  });
  if (pairs.length === 0)
    throw new GatewayError('config-invalid', {
      field: 'mappings.shadow.directory',
      mend: 'Name a directory with at least one pack that has the name of an installed mapping.',
    });
  return pairs.filter(({ live, candidate }) => live.digest !== candidate.digest);
}
