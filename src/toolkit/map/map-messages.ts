import type { PackFiles } from '../../mapping/spec/pack.ts';
import type { MappedBatch, RecordBatch } from './map-batch.ts';

/** What a thread that maps is started with; plain values, so that it can be handed over. */
export interface MapStart {
  readonly pack: PackFiles;
  /** Canonical schemas as parsed JSON, by path in the repository. */
  readonly schemas: ReadonlyMap<string, unknown>;
  /** Whether canonical records are written back as national ones. */
  readonly reverse: boolean;
  /** Whether a record that is not mapped is kept beside the reasons against it, personal data and all. */
  readonly keepSource: boolean;
}

/** A batch for a thread. */
export interface NumberedBatch {
  readonly number: number;
  readonly batch: RecordBatch;
}

/** What a thread made of a batch. */
export interface NumberedResult {
  readonly number: number;
  readonly result: MappedBatch;
}
