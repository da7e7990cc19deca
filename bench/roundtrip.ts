import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PartyAlgorithm } from '../src/toolkit/keys/init-keys.ts';
import type { BenchOptions } from './bench-options.ts';
import { describeMachine, publish, quantile, rounded, type BenchLine } from './support/figures.ts';
import { durableAppend, signaturePair } from './support/floors.ts';
import { startRelay, type Relay, type RelayLoad } from './support/relay.ts';
import { measure, type Contender, type Measured } from './support/rounds.ts';
import { startStage, type BenchStage } from './support/stage.ts';
import { weigh } from './support/wire-sizes.ts';

/** One way of going round: which front, how many endpoints, keys of which kind, how many callers at once. */
interface RoundTripCase {
  readonly front: 'rest' | 'soap';
  readonly legs: 1 | 5;
  readonly keys: 'p256' | 'rsa2048';
  readonly callers: 1 | 16;
}

const CASES: readonly RoundTripCase[] = [
  { front: 'rest', legs: 1, keys: 'p256', callers: 1 },
  { front: 'soap', legs: 1, keys: 'p256', callers: 1 },
  { front: 'rest', legs: 5, keys: 'p256', callers: 1 },
  { front: 'soap', legs: 5, keys: 'p256', callers: 1 },
  { front: 'rest', legs: 1, keys: 'rsa2048', callers: 1 },
  { front: 'soap', legs: 1, keys: 'rsa2048', callers: 1 },
  { front: 'rest', legs: 1, keys: 'p256', callers: 16 },
  { front: 'soap', legs: 1, keys: 'p256', callers: 16 },
  { front: 'rest', legs: 5, keys: 'p256', callers: 16 },
  { front: 'soap', legs: 5, keys: 'p256', callers: 16 },
];

const ALGORITHMS: Readonly<Record<RoundTripCase['keys'], PartyAlgorithm>> = { p256: 'ec-p256', rsa2048: 'rsa-2048' };
const PEER = 'node-http-proxy';
const FLUSH = 'durable-append';
const UNIT = 'roundtrips/s';

const nameOf = ({ front, legs, keys, callers }: RoundTripCase): string =>
  `${front}-${legs === 1 ? '1-leg' : `${legs}-legs`}-${keys}${callers === 1 ? '' : `-${callers}-callers`}`;
const peerOf = (trip: RoundTripCase): string => `${nameOf(trip)} ${PEER}`;

/** Signatures made, and verified, in one round trip: request and answer between caller and gateway, and request and answer of each leg. */
const pairsOf = ({ legs }: RoundTripCase): number => 2 + 2 * legs;

/**
 * A whole signed round trip, caller to gateway to mock ESP and back, against two yardsticks measured in the same interleaved rounds:
 *
 * - `limit`: the round trips a second that one core could do if it did nothing but the signatures of the case with bare `node:crypto`:
 *   two pairs of sign and verify between caller and gateway and two a leg, all keys of the kind the case names. The officer token, one pair
 *   more, is not counted, nor is any hash over a document.
 * - the peer `node-http-proxy`: bare `node:http` from caller over proxy to echo and back, as many bytes and as many parallel legs, without
 *   a signature, a parser or a record.
 *
 * `ours` holds everything: a Latvian border-crossing record mapped, authorised, asked of the ESP over signed SOAP 1.2, merged and disclosed;
 * two entries of the trail flushed to the disk, replay keys and decision record stored; the caller's own signing and verifying included.
 * Caller, gateway and mocks share this one process, so one core does the work of all. With one caller `ours` is `1000 / p50_ms`; with 16 it
 * is what was completed a second. REST is RFC 9421, SOAP is 1.2 with WS-Security. The lines `crypto-*` and `durable-append` are the bare
 * floors themselves.
 */
export async function run({ quick }: BenchOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-bench-'));
  const pace = quick ? { rounds: 3, sliceMs: 80 } : { rounds: 7, sliceMs: 300 };
  const flushes = durableAppend(folder);
  const stages = new Map<RoundTripCase['keys'], BenchStage>();
  const relays: Relay[] = [];
  try {
    for (const keys of ['p256', 'rsa2048'] as const) stages.set(keys, await startStage(join(folder, keys), ALGORITHMS[keys]));
    const contenders: Contender[] = [
      ...Object.entries(ALGORITHMS).map(([keys, algorithm]) => ({ name: `crypto-${keys}`, callers: 1, once: signaturePair(algorithm) })),
      { name: FLUSH, callers: 1, once: flushes.once },
    ];
    const loads = new Map<string, RelayLoad>();
    for (const trip of CASES) {
      const stage = stages.get(trip.keys);
      if (stage === undefined) continue;
      const once = (): Promise<void> => stage.ask(trip.front, trip.legs);
      const load = await weigh(stage.port, once);
      const relay = await startRelay(load);
      relays.push(relay);
      loads.set(nameOf(trip), load);
      contenders.push(
        { name: nameOf(trip), callers: trip.callers, once },
        { name: peerOf(trip), callers: trip.callers, once: () => relay.ask() },
      );
    }
    const measured = await measure(contenders, pace);
    publish('roundtrip', linesOf(measured), { machine: describeMachine(folder), quick, ...pace, bytes: Object.fromEntries(loads) });
  } finally {
    flushes.close();
    for (const relay of relays) await relay.close();
    for (const stage of stages.values()) await stage.close();
    await rm(folder, { recursive: true });
  }
}

function linesOf(measured: ReadonlyMap<string, Measured>): readonly BenchLine[] {
  const of = (name: string): Measured => {
    const found = measured.get(name);
    if (found === undefined) throw new Error(`${name} was not measured`);
    return found;
  };
  const floor = (name: string, unit: string): BenchLine => ({
    bench: 'roundtrip',
    case: name,
    unit,
    limit: rounded(of(name).perSecond),
    ...durations(of(name)),
  });
  const lines = CASES.map((trip): BenchLine => {
    const own = of(nameOf(trip));
    const limit = of(`crypto-${trip.keys}`).perSecond / pairsOf(trip);
    const figures = {
      ours: rounded(own.perSecond),
      limit: rounded(limit),
      share: rounded(own.perSecond / limit),
      peers: { [PEER]: rounded(of(peerOf(trip)).perSecond) },
    };
    return { bench: 'roundtrip', case: nameOf(trip), unit: UNIT, ...figures, ...durations(own) };
  });
  return [...Object.keys(ALGORITHMS).map((keys) => floor(`crypto-${keys}`, 'pairs/s')), floor(FLUSH, 'appends/s'), ...lines];
}

const durations = ({ p50Ms, samples }: Measured): Pick<BenchLine, 'p50_ms' | 'p95_ms' | 'p99_ms'> => ({
  p50_ms: rounded(p50Ms),
  p95_ms: rounded(quantile(samples, 0.95)),
  p99_ms: rounded(quantile(samples, 0.99)),
});
