import type { FingerCode, FingerTemplate } from './minutiae.ts';

/** Looked up once: the loops below run for every minutia of every capture. */
const { PI, atan2, floor, imul, max, min, sqrt } = Math;

/** How many 32-bit words describe the surroundings of one minutia. */
export const WORDS = 4;

/** A finger made ready for comparison: coordinates, directions in radians, and a description of each minutia's surroundings. */
export interface PreparedFinger {
  readonly finger: FingerCode;
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly angle: Float32Array;
  /** `WORDS` words for each minutia: which cells around it, in its own frame, hold a neighbour of which direction. */
  readonly surroundings: Int32Array;
  /** How many bits each description has. */
  readonly bits: Uint8Array;
}

const RADIUS = 92;
const RINGS = 4;
const SECTORS = 8;
const DIRECTIONS = 4;

/** Within these shares of a cell from its edge a neighbour counts in both cells, so that little noise changes little. */
const RING_MARGIN = 0.22;
const SECTOR_MARGIN = 0.22;
const DIRECTION_MARGIN = 0.12;

const TURN = 2 * PI;

/** How many bits are set. */
export function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const quads = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return imul((quads + (quads >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const turns = (part: number): number => part - floor(part);

/** The neighbouring cell that a value near the edge of its own also belongs to; the own one when it is well inside. */
function besideCell(value: number, cell: number, margin: number): number {
  const inside = value - cell;
  if (inside < margin) return cell - 1;
  return inside > 1 - margin ? cell + 1 : cell;
}

/** Sets the bits of one neighbour: its ring, sector and direction (in cells), and the cells beside them where it is near an edge. */
function setBits(words: Int32Array, at: number, ring: number, sector: number, direction: number): void {
  const ownRing = floor(ring);
  const ownSector = floor(sector);
  const ownDirection = floor(direction);
  const otherRing = besideCell(ring, ownRing, RING_MARGIN);
  const otherSector = besideCell(sector, ownSector, SECTOR_MARGIN);
  const otherDirection = besideCell(direction, ownDirection, DIRECTION_MARGIN);
  for (let r = max(0, min(ownRing, otherRing)); r <= min(RINGS - 1, max(ownRing, otherRing)); r += 1) {
    for (let s = min(ownSector, otherSector); s <= max(ownSector, otherSector); s += 1) {
      const cell = (r * SECTORS + ((s + SECTORS) & (SECTORS - 1))) * DIRECTIONS;
      const first = cell + ((ownDirection + DIRECTIONS) & (DIRECTIONS - 1));
      const second = cell + ((otherDirection + DIRECTIONS) & (DIRECTIONS - 1));
      words[at + (first >>> 5)] = (words[at + (first >>> 5)] ?? 0) | (1 << (first & 31));
      words[at + (second >>> 5)] = (words[at + (second >>> 5)] ?? 0) | (1 << (second & 31));
    }
  }
}

/** Describes the surroundings of every minutia, in its own frame, so that neither turn nor displacement of the finger matters. */
export function prepareFinger({ finger, minutiae }: FingerTemplate): PreparedFinger {
  const count = minutiae.x.length;
  const x = Float32Array.from(minutiae.x);
  const y = Float32Array.from(minutiae.y);
  const angle = new Float32Array(count);
  for (let at = 0; at < count; at += 1) angle[at] = ((minutiae.angle[at] ?? 0) * TURN) / 256;
  const surroundings = new Int32Array(count * WORDS);
  for (let one = 0; one < count; one += 1) {
    const [oneX, oneY, oneAngle] = [x[one] ?? 0, y[one] ?? 0, (minutiae.angle[one] ?? 0) / 256];
    for (let other = one + 1; other < count; other += 1) {
      const dx = (x[other] ?? 0) - oneX;
      const dy = (y[other] ?? 0) - oneY;
      const square = dx * dx + dy * dy;
      if (square > RADIUS * RADIUS) continue;
      const ring = sqrt(square) * (RINGS / RADIUS);
      const otherAngle = (minutiae.angle[other] ?? 0) / 256;
      const bearing = atan2(dy, dx) / TURN;
      const difference = otherAngle - oneAngle;
      setBits(surroundings, one * WORDS, ring, turns(bearing - oneAngle) * SECTORS, turns(difference + 0.125) * DIRECTIONS);
      setBits(surroundings, other * WORDS, ring, turns(bearing + 0.5 - otherAngle) * SECTORS, turns(0.125 - difference) * DIRECTIONS);
    }
  }
  const bits = new Uint8Array(count);
  for (let word = 0; word < surroundings.length; word += 1) {
    const own = floor(word / WORDS);
    bits[own] = (bits[own] ?? 0) + bitCount(surroundings[word] ?? 0);
  }
  return { finger, count, x, y, angle, surroundings, bits };
}
