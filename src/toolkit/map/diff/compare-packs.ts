import { compilePack, type PackFiles } from '../../../mapping/spec/pack.ts';
import type { RecordInput } from '../input-files.ts';
import { compareCorpus, type CorpusChanges } from './compare-corpus.ts';
import { compareSpecs } from './compare-specs.ts';
import { readVersion } from './pack-version.ts';
import type { SpecChange } from './spec-change.ts';
import { workList, type WorkItem } from './work-list.ts';

/** What a new version of a pack does. */
export interface PackDifference {
  readonly pack: string;
  readonly was: string;
  readonly is: string;
  /** Whether the new version can run. */
  readonly runs: boolean;
  readonly changes: readonly SpecChange[];
  readonly work: readonly WorkItem[];
  /** Absent where the new version cannot run, or there are no records. */
  readonly corpus?: CorpusChanges;
}

/** Two versions of a pack, and what to hold them against. */
export interface PackComparison {
  readonly was: PackFiles;
  readonly is: PackFiles;
  /** Canonical schemas, by path. */
  readonly schemas: ReadonlyMap<string, unknown>;
  readonly inputs?: readonly RecordInput[] | undefined;
  /** Whether examples hold values of records. */
  readonly values: boolean;
  /** Hears how many records were read. */
  readonly seen?: (records: number) => void;
}

/**
 * Compares two versions of a pack: their specifications, the work that the new one asks for, and what it does to records. A new version with
 * faults has them in its work list. Raises `mapping-spec-invalid` where the old version cannot run, and what `readRecords` does.
 */
export async function comparePacks({ was, is, schemas, inputs, values, seen }: PackComparison): Promise<PackDifference> {
  const live = compilePack(was, schemas);
  const [before, after] = [readVersion(was, schemas), readVersion(is, schemas)];
  const changes = after.spec === undefined ? [] : compareSpecs(before, after);
  const runs = after.faults.length === 0;
  const corpus = runs && inputs !== undefined ? await compareCorpus(live, compilePack(is, schemas), inputs, values, seen) : undefined;
  return {
    pack: live.name,
    was: live.version,
    is: after.spec?.version ?? 'illegible',
    runs,
    changes,
    work: workList(changes, after),
    ...(corpus === undefined ? {} : { corpus }),
  };
}
