import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { batchIdentity } from '../src/signing/batch/batch-identity.ts';
import { verifyBatchWith } from '../src/signing/batch/batch-value.ts';
import { verifyWith } from '../src/signing/algorithms.ts';
import type { SigningIdentity } from '../src/signing/identity.ts';
import type { BenchOptions } from './bench-options.ts';
import { newParty } from './signing/parties.ts';
import { describeMachine, publish, quantile, rounded, type BenchLine } from './support/figures.ts';
import { measure, type Measured, type Pace } from './support/rounds.ts';

const UNIT = 'signatures/s';
const CALLERS = [1, 10, 100, 1_000];

/** About what a signature base or SignedInfo has. */
const MESSAGE_BYTES = 1_024;

/**
 * What a key signs for so many callers at a time, by itself (`peers.alone`) and over batches (`ours`), in interleaved rounds; and what a
 * receiver verifies. RSA-3072 in software. There is no limit: what a key may serve with one operation is only bounded by the batch.
 */
export async function run({ quick }: BenchOptions): Promise<void> {
  const pace: Pace = quick ? { rounds: 3, sliceMs: 100 } : { rounds: 7, sliceMs: 300 };
  const { identity, publicKey } = await newParty('rsa3072');
  const message = randomBytes(MESSAGE_BYTES);
  const lines: BenchLine[] = [];
  for (const callers of CALLERS) lines.push(await signing(identity, message, callers, pace));
  const batch = batchIdentity(identity);
  const values = await Promise.all(Array.from({ length: 256 }, () => batch.sign(message)));
  await batch.close();
  const [value = new Uint8Array()] = values;
  const alone = await identity.sign(message);
  const verifying = await measure(
    [
      { name: 'ours', callers: 1, once: () => void verifyBatchWith(identity.algorithm, publicKey, message, value) },
      { name: 'alone', callers: 1, once: () => void verifyWith(identity.algorithm, publicKey, message, alone) },
    ],
    pace,
  );
  lines.push(lineOf('verify-one-of-256', verifying));
  publish('batch', lines, { machine: describeMachine(tmpdir()), quick, ...pace, bytes: { alone: alone.length, batch: value.length } });
}

async function signing(identity: SigningIdentity, message: Uint8Array, callers: number, pace: Pace): Promise<BenchLine> {
  const batch = batchIdentity(identity);
  const by = (name: string, signer: SigningIdentity) => ({
    name,
    callers,
    once: async () => {
      await signer.sign(message);
    },
  });
  const measured = await measure([by('ours', batch), by('alone', identity)], pace);
  await batch.close();
  return lineOf(`sign-${callers}-callers`, measured);
}

function lineOf(name: string, measured: ReadonlyMap<string, Measured>): BenchLine {
  const ours = measured.get('ours');
  const alone = measured.get('alone');
  if (ours === undefined || alone === undefined) throw new RangeError('nothing was measured');
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => rounded(quantile(ours.samples, part)));
  return {
    bench: 'batch',
    case: name,
    unit: UNIT,
    ours: rounded(ours.perSecond),
    peers: { alone: rounded(alone.perSecond) },
    p50_ms: p50 ?? 0,
    p95_ms: p95 ?? 0,
    p99_ms: p99 ?? 0,
  };
}
