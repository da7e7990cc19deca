import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TrailOptions } from '../../../src/audit/trail.ts';
import { nodeTrailFiles, type TrailFiles } from '../../../src/audit/trail-files.ts';
import type { CanonicalQuery, Profile, Reply, ReplyPart } from '../../../src/canonical/generated/types.ts';
import type { Principal } from '../../../src/canonical/principal.ts';
import type { AuthorisedQuery, DisclosedPart, DisclosedReply, Leg } from '../../../src/canonical/query.ts';
import { article } from '../../../src/kernel/articles.ts';
import { mintAuthorised, mintDisclosedPart, mintDisclosedReply } from '../../../src/ports/authorised-mint.ts';

/** The family name that no stored byte may hold. */
export const SECRET_NAME = 'Paraugs-Sintētiskais';

/** A key pair for checkpoints, made for one test run. */
export const KEYS = generateKeyPairSync('ed25519');

/** Bytes that count up: every salt differs and every run is the same. */
export function countingRandom(): { bytes(count: number): Uint8Array } {
  let next = 0;
  return {
    bytes: (count) =>
      Uint8Array.from({ length: count }, (_, index) => (index < 4 ? (next >>> (8 * index)) & 0xff : (next += index === 4 ? 1 : 0) & 0xff)),
  };
}

/** A clock that tests set. */
export function handClock(start = '2026-11-21T12:00:00.000Z'): { now(): number; set(at: string): void } {
  let now = Date.parse(start);
  return {
    now: () => now,
    set: (at) => {
      now = Date.parse(at);
    },
  };
}

/** A timer that runs when told to. */
export function handTimer(): { readonly every: (ms: number, run: () => void) => () => void; readonly tick: () => void } {
  let due: (() => void) | undefined;
  return {
    every: (_ms, run) => {
      due = run;
      return () => {
        due = undefined;
      };
    },
    tick: () => due?.(),
  };
}

/** An empty directory of its own for one test. */
export const newDirectory = (): string => mkdtempSync(join(tmpdir(), 'trail-'));

/** Options for a trail in a directory, with everything injected. */
export function trailOptions(directory: string, changes: Partial<TrailOptions> = {}): TrailOptions {
  return {
    directory,
    origin: 'gateway.example/audit',
    signingKey: KEYS.privateKey,
    digestKey: new Uint8Array(32).fill(7),
    configDigest: 'c0'.repeat(32),
    clock: handClock(),
    random: countingRandom(),
    checkpointMs: 1000,
    every: handTimer().every,
    ...changes,
  };
}

/** The public key of `KEYS`. */
export const publicKey = createPublicKey(KEYS.privateKey);

/** A disk whose operations fail when told to; counts writes and flushes of segments. */
export function faultyFiles(): TrailFiles & {
  fail: { open: boolean; write: boolean; sync: boolean; truncate: boolean };
  counts: { writes: number; syncs: number };
} {
  const fail = { open: false, write: false, sync: false, truncate: false };
  const counts = { writes: 0, syncs: 0 };
  const refuse = (code: string): never => {
    throw Object.assign(new Error('simulated'), { code });
  };
  return {
    fail,
    counts,
    async open(path) {
      if (fail.open) refuse('EMFILE');
      const file = await nodeTrailFiles.open(path);
      const isSegment = path.endsWith('.jsonl');
      return {
        length: file.length,
        async write(bytes, position) {
          counts.writes += isSegment ? 1 : 0;
          if (!fail.write) return file.write(bytes, position);
          // A disk that fills up takes part of the bytes first.
          await file.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), position);
          return refuse('ENOSPC');
        },
        async sync() {
          counts.syncs += isSegment ? 1 : 0;
          if (fail.sync) refuse('EIO');
          await file.sync();
        },
        async truncate(length) {
          if (fail.truncate) refuse('EIO');
          await file.truncate(length);
        },
        close: () => file.close(),
      };
    },
    rename: (from, to) => nodeTrailFiles.rename(from, to),
  };
}

const PRINCIPAL: Principal = {
  caller: 'lv-ocma',
  authority: 'ocma',
  memberState: 'LVA',
  userCategories: ['police'],
  profiles: ['police-identification'],
  mappings: [],
  officer: { user: 'officer-17', unit: 'riga-2', assurance: 'high' },
  signer: 'ab'.repeat(32),
};

const PROFILE: Profile = {
  id: 'police-identification',
  version: '1.0.0',
  title: 'Synthetic profile',
  legalBasis: [{ act: '2019/817', article: '20(1)' }],
  purpose: 'police-identification',
  userCategories: ['police'],
  assurance: 'substantial',
  queryFields: [],
  searchable: [],
  returnable: [],
  asks: [{ endpoint: 'cir', mustQuery: ['EES', 'VIS'], conceal: true, mustAnswer: true }],
  disclosure: 'data',
  validFrom: '2026-01-01',
  reviewBy: '2027-01-01',
};

const QUERY: CanonicalQuery = {
  profile: 'police-identification',
  purpose: 'police-identification',
  nationalFile: 'LV-2026-0001',
  orderedBy: 'officer-3',
  grounds: 'never logged',
  subject: {
    familyName: SECRET_NAME,
    birthDate: { value: '1990-02' },
    biometrics: [{ modality: 'face', reference: 'synthetic-1' }, { modality: 'fingerprints' }],
  },
};

/** An authorised query of a synthetic person. */
export function authorisedQuery(id = '01930000-0000-7000-8000-000000000001', change: Partial<CanonicalQuery> = {}): AuthorisedQuery {
  return mintAuthorised({
    id,
    query: { ...QUERY, ...change },
    profile: PROFILE,
    principal: PRINCIPAL,
    basis: [article('2019/817', '20(1)')],
    mapping: 'canonical',
    steps: [],
    asks: [{ endpoint: 'cir', systems: ['VIS', 'EES'], conceal: true, mustAnswer: true }],
  });
}

/** The one leg of that query. */
export function cirLeg(query: AuthorisedQuery): Leg {
  return {
    id: `${query.id}/cir`,
    query: query.id,
    endpoint: 'cir',
    kind: 'cir',
    profile: PROFILE.id,
    purpose: 'police-identification',
    memberState: 'LVA',
    authority: 'ocma',
    user: 'officer-17',
    systems: ['VIS', 'EES'],
    subject: query.query.subject,
    presenceOnly: false,
    conceal: true,
    mustAnswer: true,
    budgetMs: 8000,
  };
}

/** A disclosed reply with these parts. */
export function disclosedReply(query: AuthorisedQuery, parts: readonly ReplyPart[], complete = true): DisclosedReply {
  const reply: Reply = { query: query.id, profile: PROFILE.id, complete, final: true, parts };
  return mintDisclosedReply(reply);
}

/** One disclosed part. */
export const disclosedPart = (part: ReplyPart): DisclosedPart => mintDisclosedPart(part);

/** Its principal. */
export { PRINCIPAL };
