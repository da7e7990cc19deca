import { bitCount, WORDS, type PreparedFinger } from './prepared-finger.ts';

/** Looked up once: the loops below run for every minutia of every capture. */
const { PI, abs, atan2, cos, hypot, max, min, round, sin } = Math;

/** Compares two impressions of the same finger position: 0 (strangers) to 1,000 (the same impression). Not symmetric to the last point. */
export type MinutiaeMatcher = (probe: PreparedFinger, held: PreparedFinger) => number;

/** A way to lay one impression over the other: x' = cx·x − sx·y + dx and so on. */
interface Alignment {
  readonly cosine: number;
  readonly sine: number;
  readonly dx: number;
  readonly dy: number;
}

interface Pairing {
  readonly sum: number;
  readonly pairs: number;
}

/** The most promising pairs of minutiae are tried as alignments; below this likeness of surroundings none is. */
const TRIED = 7;
const LEAST_LIKENESS = 0.38;
/** Fingers lie on the sensor within this turn of each other (radians). */
const MOST_TURN = 1.2;

const LOOSE = { distance: 13, perDistance: 0.1, angle: 0.5 } as const;
const TIGHT = { distance: 11, perDistance: 0, angle: 0.42 } as const;

/** Fewer paired minutiae than this say nothing. */
const LEAST_PAIRS = 6;
/** Added to the number of minutiae in the overlap, so that a small overlap cannot score high. */
const OVERLAP_PRIOR = 10;
const OVERLAP_MARGIN = 12;

const TURN = 2 * PI;
const angleBetween = (one: number, other: number): number => {
  const turned = abs(one - other) % TURN;
  return turned > PI ? TURN - turned : turned;
};

/** A matcher with working memory of its own, for fingers of at most 255 minutiae. */
export function minutiaeMatcher(): MinutiaeMatcher {
  const triedProbe = new Int32Array(TRIED);
  const triedHeld = new Int32Array(TRIED);
  const triedLikeness = new Float64Array(TRIED);
  const partner = new Int32Array(256);
  const partnerScore = new Float64Array(256);
  const movedX = new Float64Array(256);
  const movedY = new Float64Array(256);

  /** Keeps the likeliest pairs, best first; returns how many. */
  const choosePairs = (probe: PreparedFinger, held: PreparedFinger): number => {
    let kept = 0;
    for (let i = 0; i < probe.count; i += 1) {
      const bits = probe.bits[i] ?? 0;
      for (let j = 0; j < held.count; j += 1) {
        let shared = 0;
        for (let word = 0; word < WORDS; word += 1)
          shared += bitCount((probe.surroundings[i * WORDS + word] ?? 0) & (held.surroundings[j * WORDS + word] ?? 0));
        const likeness = (2 * shared) / (bits + (held.bits[j] ?? 0) + 6);
        if (likeness < LEAST_LIKENESS || (kept === TRIED && likeness <= (triedLikeness[TRIED - 1] ?? 0))) continue;
        if (angleBetween(probe.angle[i] ?? 0, held.angle[j] ?? 0) > MOST_TURN) continue;
        let at = kept < TRIED ? kept : TRIED - 1;
        for (; at > 0 && (triedLikeness[at - 1] ?? 0) < likeness; at -= 1) {
          triedLikeness[at] = triedLikeness[at - 1] ?? 0;
          triedProbe[at] = triedProbe[at - 1] ?? 0;
          triedHeld[at] = triedHeld[at - 1] ?? 0;
        }
        triedLikeness[at] = likeness;
        triedProbe[at] = i;
        triedHeld[at] = j;
        if (kept < TRIED) kept += 1;
      }
    }
    return kept;
  };

  const alignmentOf = (probe: PreparedFinger, held: PreparedFinger, i: number, j: number): Alignment => {
    const turn = (held.angle[j] ?? 0) - (probe.angle[i] ?? 0);
    const [cosine, sine] = [cos(turn), sin(turn)];
    const [x, y] = [probe.x[i] ?? 0, probe.y[i] ?? 0];
    return { cosine, sine, dx: (held.x[j] ?? 0) - cosine * x + sine * y, dy: (held.y[j] ?? 0) - sine * x - cosine * y };
  };

  /** Pairs every moved minutia of the probe with the nearest free one; `partner` holds who went with whom, by the held finger's minutiae. */
  const pair = (
    probe: PreparedFinger,
    held: PreparedFinger,
    by: Alignment,
    limit: typeof LOOSE | typeof TIGHT,
    anchor: number,
  ): Pairing => {
    const turn = atan2(by.sine, by.cosine);
    const [anchorX, anchorY] = [probe.x[anchor] ?? 0, probe.y[anchor] ?? 0];
    partner.fill(-1, 0, held.count);
    partnerScore.fill(0, 0, held.count);
    for (let i = 0; i < probe.count; i += 1) {
      const [x, y] = [probe.x[i] ?? 0, probe.y[i] ?? 0];
      const toX = by.cosine * x - by.sine * y + by.dx;
      const toY = by.sine * x + by.cosine * y + by.dy;
      movedX[i] = toX;
      movedY[i] = toY;
      const reach = limit.distance + (limit.perDistance === 0 ? 0 : limit.perDistance * hypot(x - anchorX, y - anchorY));
      let best = -1;
      let bestScore = 0;
      for (let j = 0; j < held.count; j += 1) {
        const dy = (held.y[j] ?? 0) - toY;
        if (dy > reach) break;
        const dx = (held.x[j] ?? 0) - toX;
        if (dy < -reach || dx > reach || dx < -reach) continue;
        const distance = dx * dx + dy * dy;
        if (distance > reach * reach) continue;
        const angle = angleBetween((probe.angle[i] ?? 0) + turn, held.angle[j] ?? 0);
        if (angle > limit.angle) continue;
        const score = 1 - 0.5 * (distance / (reach * reach)) - 0.4 * (angle / limit.angle) ** 2;
        if (score > bestScore && score > (partnerScore[j] ?? 0)) [best, bestScore] = [j, score];
      }
      if (best < 0) continue;
      partner[best] = i;
      partnerScore[best] = bestScore;
    }
    let sum = 0;
    let pairs = 0;
    for (let j = 0; j < held.count; j += 1) {
      if ((partner[j] ?? -1) < 0) continue;
      pairs += 1;
      sum += partnerScore[j] ?? 0;
    }
    return { sum, pairs };
  };

  /** The rigid motion that brings the paired minutiae closest together, by least squares. */
  const refine = (probe: PreparedFinger, held: PreparedFinger, pairs: number): Alignment => {
    let [probeX, probeY, heldX, heldY] = [0, 0, 0, 0];
    for (let j = 0; j < held.count; j += 1) {
      const i = partner[j] ?? -1;
      if (i < 0) continue;
      probeX += probe.x[i] ?? 0;
      probeY += probe.y[i] ?? 0;
      heldX += held.x[j] ?? 0;
      heldY += held.y[j] ?? 0;
    }
    [probeX, probeY, heldX, heldY] = [probeX / pairs, probeY / pairs, heldX / pairs, heldY / pairs];
    let [along, across] = [0, 0];
    for (let j = 0; j < held.count; j += 1) {
      const i = partner[j] ?? -1;
      if (i < 0) continue;
      const [px, py, hx, hy] = [(probe.x[i] ?? 0) - probeX, (probe.y[i] ?? 0) - probeY, (held.x[j] ?? 0) - heldX, (held.y[j] ?? 0) - heldY];
      along += px * hx + py * hy;
      across += px * hy - py * hx;
    }
    const length = hypot(along, across) || 1;
    const [cosine, sine] = [along / length, across / length];
    return { cosine, sine, dx: heldX - cosine * probeX + sine * probeY, dy: heldY - sine * probeX - cosine * probeY };
  };

  /** How many minutiae of either lie where both impressions have any; measured by the boxes around them. */
  const overlap = (probe: PreparedFinger, held: PreparedFinger): number => {
    const box = (x: ArrayLike<number>, y: ArrayLike<number>, count: number): readonly [number, number, number, number] => {
      let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
      for (let at = 0; at < count; at += 1) {
        left = min(left, x[at] ?? 0);
        right = max(right, x[at] ?? 0);
        top = min(top, y[at] ?? 0);
        bottom = max(bottom, y[at] ?? 0);
      }
      return [left - OVERLAP_MARGIN, right + OVERLAP_MARGIN, top - OVERLAP_MARGIN, bottom + OVERLAP_MARGIN];
    };
    const inside = (x: ArrayLike<number>, y: ArrayLike<number>, count: number, [left, right, top, bottom]: readonly number[]): number => {
      let found = 0;
      for (let at = 0; at < count; at += 1) {
        const [ownX = 0, ownY = 0] = [x[at], y[at]];
        if (ownX >= (left ?? 0) && ownX <= (right ?? 0) && ownY >= (top ?? 0) && ownY <= (bottom ?? 0)) found += 1;
      }
      return found;
    };
    const ofProbe = inside(movedX, movedY, probe.count, box(held.x, held.y, held.count));
    const ofHeld = inside(held.x, held.y, held.count, box(movedX, movedY, probe.count));
    return (ofProbe + ofHeld) / 2;
  };

  return (probe, held) => {
    const tried = choosePairs(probe, held);
    let best: { sum: number; alignment: Alignment } | undefined;
    for (let at = 0; at < tried; at += 1) {
      const anchor = triedProbe[at] ?? 0;
      const first = alignmentOf(probe, held, anchor, triedHeld[at] ?? 0);
      const loose = pair(probe, held, first, LOOSE, anchor);
      if (loose.pairs < LEAST_PAIRS || loose.sum <= (best?.sum ?? 0)) continue;
      best = { sum: loose.sum, alignment: refine(probe, held, loose.pairs) };
    }
    if (!best) return 0;
    const closer = pair(probe, held, best.alignment, TIGHT, 0);
    if (closer.pairs < LEAST_PAIRS) return 0;
    const tight = pair(probe, held, refine(probe, held, closer.pairs), TIGHT, 0);
    if (tight.pairs < LEAST_PAIRS) return 0;
    return min(1000, round((1000 * tight.sum) / (overlap(probe, held) + OVERLAP_PRIOR)));
  };
}
