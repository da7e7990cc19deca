/** One thing that is wrong with a trail, and where. */
export interface TrailFault {
  /** File in the trail's directory. */
  readonly segment: string;
  /** Line in that file, from 1; for the history the number of the note. */
  readonly line: number;
  /** Number of the entry concerned: the one expected at that place, or the first that may be affected. */
  readonly seq: number;
  /** What is wrong; holds nothing of the entry. */
  readonly what: string;
}

/** The verdict on a trail. */
export interface TrailReport {
  readonly entries: number;
  /** Entries of which only number and leaf remain. */
  readonly erased: number;
  /** RFC 9162 root over the entries as found, hex. */
  readonly root: string;
  /** The newest checkpoint; absent when there is none or it cannot be read. */
  readonly checkpoint?: { readonly size: number; readonly verified: boolean };
  /** True when there are no faults and the newest checkpoint was signed by the given key over these entries. */
  readonly verified: boolean;
  /** The first faults, at most `MAX_FAULTS`. */
  readonly faults: readonly TrailFault[];
}

/** Most faults that one report lists: a ruined trail is ruined. */
export const MAX_FAULTS = 1000;
