import { MAX_MINUTIAE, type FingerCode, type FingerTemplate, type MinutiaSet } from './minutiae.ts';

/** Looked up once: the loops below run for every minutia of every capture. */
const { PI, atan2, floor, imul, max, min, sqrt } = Math;

/**
 * The triplets of one finger, for the index: `keys` of 32 bits say what a triangle of minutiae looks like however it is turned,
 * `turns` (0 to 15) how it was turned on the sensor.
 */
export interface Triplets {
  readonly count: number;
  readonly keys: Uint32Array;
  readonly turns: Uint8Array;
}

/** Steps of a turn in which `Triplets.turns` counts. */
export const TURN_STEPS = 16;

/** A triangle is a minutia and two of its nearest neighbours that are not too near. */
const NEIGHBOURS = 4;
const SHORTEST_SIDE = 22;
const LONGEST_SIDE = 110;
/** A triangle whose two longest sides differ by less could be read two ways. */
const LEAST_DIFFERENCE = 3;

const SIDE_CELL = 20;
const SIDE_CELLS = 8;
const ANGLE_CELLS = 12;

const MOST_TRIPLETS = MAX_MINUTIAE * NEIGHBOURS * (NEIGHBOURS - 1);
const SEEN_SLOTS = 1 << 13;

/** Spreads a key and a finger position over 32 bits. */
function hashOf(finger: FingerCode, key: number): number {
  const first = imul(key ^ imul(finger, 0x9e3779b1), 0x85ebca6b);
  const second = imul(first ^ (first >>> 15), 0xc2b2ae35);
  return (second ^ (second >>> 13)) >>> 0;
}

const partOfTurn = (radians: number): number => {
  const part = radians / (2 * PI);
  return part - floor(part);
};

/** Reads triplets from fingers; the result is good until the next finger is read. */
export type TripletReader = (template: FingerTemplate) => Triplets;

/** A reader with working memory of its own. */
export function tripletReader(): TripletReader {
  const keys = new Uint32Array(MOST_TRIPLETS);
  const turns = new Uint8Array(MOST_TRIPLETS);
  const near = new Int16Array(NEIGHBOURS);
  const squares = new Float64Array(NEIGHBOURS);
  const seen = new Int32Array(SEEN_SLOTS);
  let count = 0;

  /** Fills `near` with the nearest neighbours of one minutia and says how many there are. */
  const findNear = ({ x, y }: MinutiaSet, own: number): number => {
    const [ownX, ownY] = [x[own] ?? 0, y[own] ?? 0];
    let found = 0;
    for (let other = 0; other < x.length; other += 1) {
      const dy = (y[other] ?? 0) - ownY;
      if (dy > LONGEST_SIDE) break;
      const dx = (x[other] ?? 0) - ownX;
      const square = dx * dx + dy * dy;
      if (square < SHORTEST_SIDE * SHORTEST_SIDE || square > LONGEST_SIDE * LONGEST_SIDE) continue;
      if (found === NEIGHBOURS && square >= (squares[NEIGHBOURS - 1] ?? 0)) continue;
      let at = found < NEIGHBOURS ? found : NEIGHBOURS - 1;
      for (; at > 0 && (squares[at - 1] ?? 0) > square; at -= 1) {
        near[at] = near[at - 1] ?? 0;
        squares[at] = squares[at - 1] ?? 0;
      }
      near[at] = other;
      squares[at] = square;
      if (found < NEIGHBOURS) found += 1;
    }
    return found;
  };

  /** Whether these three were met already; remembers them. */
  const met = (a: number, b: number, c: number): boolean => {
    const low = min(a, b, c);
    const high = max(a, b, c);
    const triangle = (((low << 8) | (a + b + c - low - high)) << 8) | high;
    let slot = (imul(triangle, 0x9e3779b1) >>> 19) & (SEEN_SLOTS - 1);
    while (seen[slot] !== 0 && seen[slot] !== triangle) slot = (slot + 1) & (SEEN_SLOTS - 1);
    if (seen[slot] === triangle) return true;
    seen[slot] = triangle;
    return false;
  };

  const anglePart = (angle: number, base: number): number => {
    const part = angle / 256 - base;
    return floor((part < 0 ? part + 1 : part) * ANGLE_CELLS) % ANGLE_CELLS;
  };
  const lengthPart = (side: number): number => floor(side / SIDE_CELL);

  /** Adds a triangle by its corners from the one opposite the longest side on, in the sense of rotation, and the sides opposite them. */
  const addTriangle = (
    finger: FingerCode,
    { x, y, angle }: MinutiaSet,
    [first, second, third]: readonly [number, number, number],
    [longest, next, last]: readonly [number, number, number],
  ): void => {
    const base = partOfTurn(atan2((y[third] ?? 0) - (y[second] ?? 0), (x[third] ?? 0) - (x[second] ?? 0)));
    const lengths = (lengthPart(longest) * SIDE_CELLS + lengthPart(next)) * SIDE_CELLS + lengthPart(last);
    const directions =
      (anglePart(angle[first] ?? 0, base) * ANGLE_CELLS + anglePart(angle[second] ?? 0, base)) * ANGLE_CELLS +
      anglePart(angle[third] ?? 0, base);
    keys[count] = hashOf(finger, lengths * ANGLE_CELLS ** 3 + directions);
    turns[count] = floor(base * TURN_STEPS) % TURN_STEPS;
    count += 1;
  };

  const readTriangle = (finger: FingerCode, set: MinutiaSet, a: number, b: number, c: number): void => {
    const { x, y } = set;
    const side = (one: number, other: number): number => {
      const dx = (x[one] ?? 0) - (x[other] ?? 0);
      const dy = (y[one] ?? 0) - (y[other] ?? 0);
      return sqrt(dx * dx + dy * dy);
    };
    // Corners in their sense of rotation, so that the mirror image of a triangle is another one.
    const turning = ((x[b] ?? 0) - (x[a] ?? 0)) * ((y[c] ?? 0) - (y[a] ?? 0)) - ((y[b] ?? 0) - (y[a] ?? 0)) * ((x[c] ?? 0) - (x[a] ?? 0));
    const [second, third] = turning < 0 ? [c, b] : [b, c];
    const oppositeFirst = side(second, third);
    const oppositeSecond = side(third, a);
    const oppositeThird = side(a, second);
    const longest = max(oppositeFirst, oppositeSecond, oppositeThird);
    const shortest = min(oppositeFirst, oppositeSecond, oppositeThird);
    const middle = oppositeFirst + oppositeSecond + oppositeThird - longest - shortest;
    if (longest > LONGEST_SIDE || shortest < SHORTEST_SIDE || longest - middle < LEAST_DIFFERENCE) return;
    if (longest === oppositeFirst) addTriangle(finger, set, [a, second, third], [oppositeFirst, oppositeSecond, oppositeThird]);
    else if (longest === oppositeSecond) addTriangle(finger, set, [second, third, a], [oppositeSecond, oppositeThird, oppositeFirst]);
    else addTriangle(finger, set, [third, a, second], [oppositeThird, oppositeFirst, oppositeSecond]);
  };

  return ({ finger, minutiae }) => {
    count = 0;
    seen.fill(0);
    for (let own = 0; own < minutiae.x.length; own += 1) {
      const found = findNear(minutiae, own);
      for (let one = 1; one < found; one += 1) {
        for (let other = 0; other < one; other += 1) {
          const [b, c] = [near[one] ?? 0, near[other] ?? 0];
          if (!met(own, b, c)) readTriangle(finger, minutiae, own, b, c);
        }
      }
    }
    return { count, keys, turns };
  };
}
