import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { readNistItl, readTransaction } from '../../../../src/mapping/nist-itl/read-transaction.ts';
import { TRANSACTION_SHAPE } from '../../../../src/mapping/nist-itl/tree-shape.ts';
import { writeTransaction } from '../../../../src/mapping/nist-itl/write-transaction.ts';
import { misfits } from '../fits-shape.ts';
import { mutated, seeded } from '../seeded-mutations.ts';
import { sampleTransaction } from './sample-transaction.ts';

const FOLDER = join(import.meta.dirname, '../../../../../shared/vectors/08-biometric/libbiomeval');

/** Transactions to spoil: our own, and those of others that are small enough to spoil often. */
const SEEDS: readonly (readonly [string, Uint8Array, number])[] = [
  ['our own', writeTransaction(sampleTransaction()), 6000],
  ...(existsSync(FOLDER) ? readdirSync(FOLDER) : [])
    .filter((name) => name.endsWith('.an2k'))
    .map((name) => [name, readFileSync(join(FOLDER, name)), 400] as const),
];

interface Outcomes {
  read: number;
  refused: number;
}

function outcomes(octets: Uint8Array, seed: number, rounds: number): Outcomes {
  const next = seeded(seed);
  const found: Outcomes = { read: 0, refused: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const spoilt = mutated(octets, next);
    try {
      const transaction = readTransaction(spoilt);
      expect(Buffer.compare(writeTransaction(transaction), spoilt)).toBe(0);
      expect(misfits(readNistItl(spoilt), TRANSACTION_SHAPE)).toEqual([]);
      found.read += 1;
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      expect(error.code).toBe('mapping-source-invalid');
      expect(error.details.mend).toBeDefined();
      found.refused += 1;
    }
  }
  return found;
}

describe('spoilt transactions', () => {
  it.each(SEEDS)('are read, and written back octet for octet, or refused with a place: %s', (_name, octets, rounds) => {
    const found = outcomes(octets, 20_260_403, rounds);
    expect(found.read + found.refused).toBe(rounds);
    expect(Math.min(found.read, found.refused)).toBeGreaterThan(0);
  });

  it('cost one pass, however many separators and records they have', () => {
    const pairs = Array.from({ length: 999 }, () => '2\u001f0').join('\u001e');
    const content = `1.002:0502\u001d1.003:1\u001f999\u001e${pairs}\u001c`;
    const header = (length: number): string => `1.001:${length}\u001d${content}`;
    const first = header(header(9999).length);
    const record = `2.001:22\u001d2.002:0\u001d2.3:\u001c`;
    const text = `${first}${record.replace('22', String(record.length)).repeat(999)}`;
    const { records } = readTransaction(Buffer.from(text, 'latin1'));
    expect(records).toHaveLength(1000);
  });
});
