import { FACE_DIMENSIONS, type FaceTemplate } from './synthetic-face.ts';
import { postingLists } from './posting-lists.ts';

/** Finds which enrolled faces may match a probe, without comparing them all. */
export interface FaceIndex {
  /** Enters a face under a number; numbers begin at 0 and are never used twice. */
  add(id: number, face: FaceTemplate): void;
  /** Numbers of faces that share a cell with the probe and are rather like it, in ascending order; only those that are wanted. */
  candidates(probe: FaceTemplate, wanted: (id: number) => boolean): readonly number[];
  /** Octets of the posting lists and of the faces. */
  bytes(): number;
}

const TABLES = 10;
/** Of a probe the cells are looked up that differ in any of so many of the least certain bits. */
const UNCERTAIN_BITS = 4;
/** Faces less like the probe than this are no candidates. */
const LEAST_COSINE = 0.5;

const LEAST_BITS = 8;
const MOST_BITS = 14;

/** The difference or sum of two dimensions, whose sign is one bit of a cell. */
function projection(face: FaceTemplate, table: number, bit: number): number {
  const one = (bit * 5 + table * 7) % FACE_DIMENSIONS;
  const other = (one + 1 + table * 3) % FACE_DIMENSIONS;
  return (face[one] ?? 0) + (table % 2 === 0 ? 1 : -1) * (face[other] ?? 0);
}

/** An index for about so many faces: ten tables of cells by the signs of projections. Memory: about 120 octets a face. */
export function faceIndex(expected: number): FaceIndex {
  const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(expected / 8 + 1))));
  const cells = 2 ** bits;
  const lists = postingLists(cells * TABLES);
  let faces = 0;
  let votes = new Float32Array(1024);
  let values = new Int8Array(1024 * FACE_DIMENSIONS);

  const keep = (id: number, face: FaceTemplate): void => {
    if (values.length < (id + 1) * FACE_DIMENSIONS) {
      const more = new Int8Array((id + 1) * FACE_DIMENSIONS * 2);
      more.set(values);
      values = more;
    }
    values.set(face, id * FACE_DIMENSIONS);
  };
  const cosine = (probe: FaceTemplate, id: number): number => {
    let [product, probeSquare, square] = [0, 0, 0];
    for (let at = 0; at < FACE_DIMENSIONS; at += 1) {
      const [left, right] = [probe[at] ?? 0, values[id * FACE_DIMENSIONS + at] ?? 0];
      product += left * right;
      probeSquare += left * left;
      square += right * right;
    }
    return product / Math.sqrt(probeSquare * square || 1);
  };

  const cellOf = (face: FaceTemplate, table: number): number => {
    let cell = 0;
    for (let bit = 0; bit < bits; bit += 1) cell = cell * 2 + (projection(face, table, bit) >= 0 ? 1 : 0);
    return cell;
  };
  const uncertain = (face: FaceTemplate, table: number): readonly number[] =>
    Array.from({ length: bits }, (_, bit) => ({ mask: 2 ** (bits - 1 - bit), margin: Math.abs(projection(face, table, bit)) }))
      .sort((one, other) => one.margin - other.margin || one.mask - other.mask)
      .slice(0, UNCERTAIN_BITS)
      .map(({ mask }) => mask);

  return {
    add(id, face) {
      for (let table = 0; table < TABLES; table += 1) lists.add(table * cells + cellOf(face, table), id);
      keep(id, face);
      faces = Math.max(faces, id + 1);
    },
    candidates(probe, wanted) {
      if (votes.length < faces) votes = new Float32Array(Math.ceil(faces * 1.5));
      votes.fill(0, 0, faces);
      for (let table = 0; table < TABLES; table += 1) {
        const own = cellOf(probe, table);
        const masks = uncertain(probe, table);
        for (let flips = 0; flips < 2 ** masks.length; flips += 1) {
          const cell = masks.reduce((sum, mask, at) => (flips & (1 << at) ? sum ^ mask : sum), own);
          lists.vote(table * cells + cell, 1, votes);
        }
      }
      const found: number[] = [];
      for (let id = 0; id < faces; id += 1) if ((votes[id] ?? 0) > 0 && cosine(probe, id) >= LEAST_COSINE && wanted(id)) found.push(id);
      return found;
    },
    bytes: () => lists.bytes() + votes.byteLength + values.byteLength,
  };
}
