import { hash } from 'node:crypto';
import { seededRandom } from '../population/seeded-random.ts';

/** Numbers from 0 up to but not including 1. */
export type RandomStream = () => number;

const RANGE = 2 ** 32;

/** The stream of that name under a seed: streams of other names run independently of it, so what one of them draws moves no other. */
export function randomStream(seed: number, name: string): RandomStream {
  const random = seededRandom(hash('sha256', `${seed}/${name}`, 'buffer').readUInt32BE(0));
  return () => random.integer(RANGE) / RANGE;
}
