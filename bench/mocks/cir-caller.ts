import { randomUUID } from 'node:crypto';
import { systemClock, systemRandom } from '../../src/command/system-sources.ts';
import { startTestBed } from '../../src/mocks/test-bed.ts';
import type { Population, SystemRecord } from '../../src/mocks/population/person.ts';
import { seededRandom, type SeededRandom } from '../../src/mocks/population/seeded-random.ts';
import { signHttpRequest, verifyHttpResponse } from '../../src/signing/http-signature/http-signature.ts';
import { loadIdentity } from '../../src/signing/identity.ts';
import { trustFrom } from '../../src/signing/trust.ts';
import { undiciClient } from '../../src/wire/http/undici-client.ts';
import { readJson } from '../../src/wire/json/read-json.ts';
import { writeJson } from '../../src/wire/json/write-json.ts';

/** PEM of a key and its certificate. */
export interface BenchKey {
  readonly key: string;
  readonly certificate: string;
}

/** A mock CIR over a population of one size, and one caller of it. */
export interface CirCaller {
  readonly persons: number;
  /** Milliseconds from nothing to a listening server, index included. */
  readonly startMs: number;
  /** One signed identification (Article 20a) by the name and birth date of somebody on record; rejects unless somebody is found. */
  ask(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a bed of so many people and a caller that keeps its connections. */
export async function startCirCaller(persons: number, server: BenchKey, caller: BenchKey): Promise<CirCaller> {
  const identity = loadIdentity(caller.key, caller.certificate);
  const trust = trustFrom({ anchors: [], pinned: [server.certificate] });
  const begin = performance.now();
  const bed = await startTestBed({
    persons,
    seed: 1,
    identityOf: () => loadIdentity(server.key, server.certificate),
    trust: trustFrom({ anchors: [], pinned: [caller.certificate] }),
    clock: systemClock,
    random: systemRandom,
  });
  const startMs = performance.now() - begin;
  const client = undiciClient({ maxResponseBytes: 8_388_608, connectTimeoutMs: 3_000 });
  const random = seededRandom(7);
  return {
    persons,
    startMs,
    async ask() {
      const body = writeJson(identification(subjectFrom(bed.population, random)));
      const url = `${bed.addresses.cir.rest}/identifications`;
      const request = await signHttpRequest({ method: 'POST', url, headers: { 'content-type': 'application/json' }, body }, identity, {
        clock: systemClock,
        random: systemRandom,
      });
      const answer = await client(request, AbortSignal.timeout(30_000));
      await verifyHttpResponse(answer, request, { trust, clock: systemClock });
      const { matches } = readJson(answer.body) as { readonly matches?: readonly unknown[] };
      if (answer.status !== 200 || !matches?.length) throw new Error(`status ${answer.status}, ${matches?.length ?? 'no'} matches`);
    },
    async close() {
      await client.close();
      await bed.close();
    },
  };
}

/** The names and the birth date that some system of the CIR has on somebody chosen by the seed. */
function subjectFrom(population: Population, random: SeededRandom): object {
  const { identity } = recordFrom(population, random);
  const { familyName, givenNames, birthDate } = identity;
  return { personName: { surname: familyName, ...(givenNames.length > 0 && { givenNames }) }, birthDate: { date: birthDate } };
}

const IN_CIR: ReadonlySet<string> = new Set(['EES', 'VIS', 'ETIAS', 'ECRIS-TCN']);

function recordFrom(population: Population, random: SeededRandom): SystemRecord {
  for (;;) {
    const records = population.recordsOf(1 + random.integer(population.size)).filter(({ system }) => IN_CIR.has(system));
    if (records.length > 0) return random.pick(records);
  }
}

const identification = (subject: object) => ({
  queryId: randomUUID(),
  legalBasis: '2019/817-20a',
  profileId: 'screening',
  memberState: 'LVA',
  authority: 'lv-vrs',
  user: 'bench',
  deadlineMs: 30_000,
  subject,
});
