import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import type { CorpusRecord } from './corpus.ts';
import { edited, type Edits, type RecordParts } from './record-tree.ts';

/** A national record and the canonical one that it must become, both made from one truth. */
export interface TwoForms {
  readonly tree: RecordParts;
  readonly canonical: CanonicalRecord;
}

/** Why a record cannot be mapped: code by field, in the order of the fields in the record; codes without their `mapping-`. */
export type Reasons = Readonly<
  Record<string, 'source-invalid' | 'field-unaccounted' | 'required-field-missing' | 'code-unknown' | 'value-invalid' | 'result-invalid'>
>;

/** Records of a corpus whose trees are written by `write`. */
export interface CaseWriter {
  /** A record that must be mapped; both forms may be changed by pointer. */
  readonly good: (shows: string, forms: TwoForms, inTree?: Edits, inCanonical?: Edits) => CorpusRecord;
  /** A record that must be refused: a good one with faults put in. */
  readonly bad: (shows: string, forms: TwoForms, faults: Edits, reasons: Reasons) => CorpusRecord;
  /** A record that must be refused, as text. */
  readonly badText: (shows: string, record: string, reasons: Reasons) => CorpusRecord;
}

const reasonsOf = (reasons: Reasons): { readonly reasons: readonly { readonly code: string; readonly field: string }[] } => ({
  reasons: Object.entries(reasons).map(([field, code]) => ({ code: `mapping-${code}`, field })),
});

/** Makes records of a corpus. */
export function caseWriter(write: (tree: RecordParts) => string): CaseWriter {
  return {
    good: (shows, { tree, canonical }, inTree, inCanonical) => ({
      shows,
      record: write(edited(tree, inTree)),
      expected: { canonical: edited(canonical, inCanonical) },
    }),
    bad: (shows, { tree }, faults, reasons) => ({ shows, record: write(edited(tree, faults)), expected: reasonsOf(reasons) }),
    badText: (shows, record, reasons) => ({ shows, record, expected: reasonsOf(reasons) }),
  };
}
