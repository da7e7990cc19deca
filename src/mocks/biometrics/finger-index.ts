import { FINGER_CODES, type FingerCode, type FingerTemplate } from './minutiae.ts';
import { postingLists } from './posting-lists.ts';
import { tripletReader, TURN_STEPS } from './triplets.ts';

/** Finds which enrolled sets of fingers may match a probe, without comparing them. */
export interface FingerIndex {
  /** Enters a set under a number; numbers begin at 0 and are never used twice. */
  add(id: number, fingers: readonly FingerTemplate[]): void;
  /** Numbers of the sets most like the probe, likeliest first, at most 100; only those that are wanted. */
  candidates(probe: readonly FingerTemplate[], wanted: (id: number) => boolean): readonly number[];
  /** Octets of the posting lists. */
  bytes(): number;
}

/** Three fingers of each set are entered, index and middle fingers first, and two where there are many sets; a probe is looked up by four. */
const ENTERED_FINGERS = { few: 3, many: 2 } as const;
const MANY_SETS = 60_000;
const PROBED_FINGERS = 4;

/** How many fingers of each set an index for so many sets takes. */
export function enteredFingers(expected: number): number {
  return expected > MANY_SETS ? ENTERED_FINGERS.many : ENTERED_FINGERS.few;
}

/** Fingers lie on sensors at most this many sixteenths of a turn off; a triangle's own sixteenth adds up to another. */
const TURN_REACH = 1;

/** Cells for each set that is expected, within limits: fewer would mix triplets, more would waste memory. */
const CELLS_PER_SET = 128;
const LEAST_CELL_BITS = 19;
const MOST_CELL_BITS = 23;

/** A triplet that every twentieth set or more has says nothing. */
const COMMON_SHARE = 0.05;

/** Votes are counted in triplets that nobody else has. With so many votes a set is always looked at, with fewer only the best few. */
const SURE_VOTES = 8;
const LEAST_VOTES = 3;
const UNSURE_CANDIDATES = 6;
/** Among more sets than this, chance votes higher: with every doubling two more of the unsure are looked at. */
const UNSURE_SETS = 10_000;
const MOST_CANDIDATES = 100;

/** An index for about so many sets; more may be entered, at a loss of speed. Memory: about 550 octets for each finger of a set. */
export function fingerIndex(expected: number): FingerIndex {
  const bits = Math.min(MOST_CELL_BITS, Math.max(LEAST_CELL_BITS, Math.ceil(Math.log2(expected * CELLS_PER_SET + 1))));
  const shapes = 2 ** bits / TURN_STEPS;
  const lists = postingLists(2 ** bits);
  const read = tripletReader();
  const taken = enteredFingers(expected);
  const entered = new Set<FingerCode>();
  let sets = 0;
  let votes = new Float32Array(1024);

  const cellOf = (key: number, turn: number): number => (key % shapes) * TURN_STEPS + ((turn + TURN_STEPS) % TURN_STEPS);

  const vote = (finger: FingerTemplate): void => {
    const { count, keys, turns } = read(finger);
    const rare = Math.log(sets + 1);
    for (let at = 0; at < count; at += 1) {
      for (let off = -TURN_REACH; off <= TURN_REACH; off += 1) {
        const cell = cellOf(keys[at] ?? 0, (turns[at] ?? 0) + off);
        const length = lists.length(cell);
        if (length === 0 || (length > 4 && length > sets * COMMON_SHARE)) continue;
        lists.vote(cell, Math.log((sets + 1) / length) / rare, votes);
      }
    }
  };

  return {
    add(id, fingers) {
      const chosen = FINGER_CODES.map((code) => fingers.find(({ finger }) => finger === code)).filter((finger) => finger !== undefined);
      for (const finger of chosen.slice(0, taken)) {
        entered.add(finger.finger);
        const { count, keys, turns } = read(finger);
        for (let at = 0; at < count; at += 1) lists.add(cellOf(keys[at] ?? 0, turns[at] ?? 0), id);
      }
      sets = Math.max(sets, id + 1);
    },
    candidates(probe, wanted) {
      if (votes.length < sets) votes = new Float32Array(Math.ceil(sets * 1.5));
      votes.fill(0, 0, sets);
      for (const finger of probe.filter((one) => entered.has(one.finger)).slice(0, PROBED_FINGERS)) vote(finger);
      const found: number[] = [];
      for (let id = 0; id < sets; id += 1) if ((votes[id] ?? 0) >= LEAST_VOTES && wanted(id)) found.push(id);
      found.sort((one, other) => (votes[other] ?? 0) - (votes[one] ?? 0) || one - other);
      const unsure = UNSURE_CANDIDATES + Math.round(2 * Math.log2(Math.max(1, sets / UNSURE_SETS)));
      const sure = found.findIndex((id) => (votes[id] ?? 0) < SURE_VOTES);
      return found.slice(0, Math.min(MOST_CANDIDATES, (sure < 0 ? found.length : sure) + unsure));
    },
    bytes: () => lists.bytes() + votes.byteLength,
  };
}
