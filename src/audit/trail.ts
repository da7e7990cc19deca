import { createPublicKey, type KeyObject } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { AuthorisedQuery, DisclosedPart, DisclosedReply, Leg, MessageEvidence } from '../canonical/query.ts';
import type { Principal } from '../canonical/principal.ts';
import type { Clock, RandomSource } from '../kernel/clock.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { Receipt, Refusal, TrailWriter } from '../ports/trail.ts';
import type { ErasedRange, RepairedTail } from './audit-record.ts';
import { isEd25519, isOrigin } from './checkpoint.ts';
import { CheckpointLog } from './checkpoint-log.ts';
import { keyedDigest } from './commitment.ts';
import { lockDirectory } from './directory-lock.ts';
import { eraseSegments, expiredSegments } from './erasure.ts';
import { GroupCommit } from './group-commit.ts';
import type { MerkleFrontier } from './merkle-tree.ts';
import { intentBody, outcomeBody, partBody, refusalBody, whoAsks, type SubjectDigest } from './query-record.ts';
import { SegmentWriter } from './segment-writer.ts';
import { nodeTrailFiles, type TrailFiles } from './trail-files.ts';
import { readTrail, type FoundTrail } from './trail-reader.ts';

/** Calls `run` every `ms` milliseconds until the returned function is called; must not keep the process alive. */
export type Every = (ms: number, run: () => void) => () => void;

/** What a trail is opened with. */
export interface TrailOptions {
  /** Created when missing, for its owner only. One trail a directory, one writer a trail. */
  readonly directory: string;
  /** Name of the trail and its key in checkpoints, such as `gateway.example/audit`; no white space, no plus sign. */
  readonly origin: string;
  /** Ed25519 private key. */
  readonly signingKey: KeyObject;
  /** Secret of the subject digests, at least 32 bytes. */
  readonly digestKey: Uint8Array;
  /** SHA-256 of the effective configuration, hex. */
  readonly configDigest: string;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly checkpointMs: number;
  readonly files?: TrailFiles;
  readonly every?: Every;
  /** Told when a checkpoint on the timer could not be written; it is tried again at the next tick. */
  readonly onCheckpointFailure?: (error: unknown) => void;
}

interface TrailParts {
  readonly options: TrailOptions;
  readonly files: TrailFiles;
  readonly tree: MerkleFrontier;
  readonly writer: SegmentWriter;
  readonly checkpoints: CheckpointLog;
  readonly unlock: () => Promise<void>;
}

/**
 * The audit trail, open for writing. Whatever resolves is durable; what cannot be made durable rejects with `audit-not-durable`, and the
 * next append tries again.
 */
export class Trail implements TrailWriter {
  readonly #parts: TrailParts;
  readonly #commits: GroupCommit;
  readonly #digest: SubjectDigest;
  readonly #stopTimer: () => void;
  #closing: Promise<void> | undefined;

  constructor(parts: TrailParts) {
    const { options, tree, writer } = parts;
    this.#parts = parts;
    this.#digest = (subject) => keyedDigest(options.digestKey, subject);
    this.#commits = new GroupCommit({ tree, writer, configDigest: options.configDigest, clock: options.clock, random: options.random });
    this.#stopTimer = (options.every ?? everyUnreferenced)(options.checkpointMs, () => {
      this.checkpoint().catch((error: unknown) => options.onCheckpointFailure?.(error));
    });
  }

  intent(query: AuthorisedQuery, legs: readonly Leg[]): Promise<Receipt> {
    return this.#commits.append(intentBody(query, legs, this.#digest));
  }

  part(query: AuthorisedQuery, part: DisclosedPart): Promise<Receipt> {
    return this.#commits.append(partBody(query, part, this.#digest));
  }

  outcome(query: AuthorisedQuery, reply: DisclosedReply, evidence: readonly MessageEvidence[]): Promise<Receipt> {
    return this.#commits.append(outcomeBody(query, reply, evidence, this.#digest));
  }

  refusal(refusal: Refusal): Promise<Receipt> {
    return this.#commits.append(refusalBody(refusal));
  }

  /**
   * Records that a match was found and full access not requested; the justification itself stays in the national file (Regulation (EU)
   * 2019/817, Article 22(2)).
   */
  justification(principal: Principal, query: string, nationalFile: string): Promise<Receipt> {
    return this.#commits.append({ ...ABOUT_THE_TRAIL, ...whoAsks(principal), kind: 'justification', query, nationalFile });
  }

  /** Records that somebody read the trail and why: its use is limited to monitoring and security (Article 10(3)). */
  access(reader: { readonly authority: string; readonly user: string }, reason: string, query?: string): Promise<Receipt> {
    const { authority, user } = reader;
    const about = query === undefined ? {} : { query };
    return this.#commits.append({ ...ABOUT_THE_TRAIL, ...about, kind: 'audit-access', authority, user, access: { reason } });
  }

  /**
   * Erases the records of every day that ended more than `retainDays` ago and that no legal hold names (Articles 10(3), 16(3), 24(7),
   * 36(3)).
   * The root is unchanged. Returns what was erased, or `undefined` when nothing had expired. Throws `audit-hold-invalid`.
   */
  async eraseExpired(retainDays: number, reason: string): Promise<ErasedRange | undefined> {
    const { options, files, writer } = this.#parts;
    const expired = await expiredSegments(options.directory, retainDays, options.clock.now(), writer.name);
    if (expired === undefined) return undefined;
    const erasure: ErasedRange = { ...expired, reason };
    await this.#commits.append({ ...ABOUT_THE_TRAIL, kind: 'erasure', erasure });
    await eraseSegments(options.directory, files, erasure.segments);
    return erasure;
  }

  /** Durable entries. */
  size(): number {
    return this.#parts.tree.size;
  }

  /** RFC 9162 root over the durable entries, hex. */
  root(): string {
    return this.#parts.tree.root().toString('hex');
  }

  /** False after a batch could not be made durable, until one can. */
  isDurable(): boolean {
    return !this.#parts.writer.failed;
  }

  /** Resolves once a signed checkpoint of everything durable now is itself durable. */
  checkpoint(): Promise<void> {
    const { tree, checkpoints } = this.#parts;
    return checkpoints.write(tree.size, tree.root());
  }

  /**
   * Settles what is queued, writes a last checkpoint and gives the directory free. Appends after this reject. Calling again waits for the
   * same end.
   */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    this.#stopTimer();
    try {
      await this.#commits.close();
      await this.#parts.writer.close();
      await this.checkpoint();
    } finally {
      await this.#parts.unlock();
    }
  }

  /** Records, once, that an unfinished line was cut off when the trail was opened. */
  repaired(repair: RepairedTail): Promise<Receipt> {
    return this.#commits.append({ ...ABOUT_THE_TRAIL, kind: 'repair', repair });
  }
}

const ABOUT_THE_TRAIL = { basis: [], systems: [], inputTypes: [], messages: [] } as const;

/**
 * Opens the trail in a directory, or begins one. Everything found is verified first; an unfinished last line is cut off and recorded.
 * Throws `audit-corrupt` when the trail does not verify, `audit-not-durable` when the directory is in use or cannot be written,
 * `keys-unusable`.
 */
export async function openTrail(options: TrailOptions): Promise<Trail> {
  checkKeys(options);
  const files = options.files ?? nodeTrailFiles;
  await mkdir(options.directory, { recursive: true, mode: 0o700 }).catch(notDurable);
  const unlock = await lockDirectory(options.directory);
  try {
    const found = await readTrail(options.directory, createPublicKey(options.signingKey)).catch(notDurable);
    const trail = await startTrail(options, files, found, unlock).catch(notDurable);
    if (found.torn !== undefined) await recordRepair(trail, found.torn);
    return trail;
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function startTrail(options: TrailOptions, files: TrailFiles, found: FoundTrail, unlock: () => Promise<void>): Promise<Trail> {
  const { directory, origin, signingKey } = options;
  if (found.checkpoint !== undefined && found.checkpoint.origin !== origin) {
    throw new GatewayError('audit-corrupt', { field: 'checkpoint', mend: 'Open the trail under the name it was begun with.' });
  }
  const lastSize = found.checkpoint?.size ?? -1;
  const checkpoints = new CheckpointLog({ directory, files, origin, signingKey, lastSize, historyLength: found.historyLength });
  // A trail states its size from the first moment, so that one without a checkpoint is known to be incomplete.
  await checkpoints.write(found.tree.size, found.tree.root());
  const writer = new SegmentWriter(directory, files, found.segment, found.durable);
  await writer.adopt();
  return new Trail({ options, files, tree: found.tree, writer, checkpoints, unlock });
}

async function recordRepair(trail: Trail, torn: RepairedTail): Promise<void> {
  try {
    await trail.repaired(torn);
  } catch (error) {
    await trail.close().catch(() => undefined);
    throw error;
  }
}

function checkKeys({ signingKey, digestKey, origin }: TrailOptions): void {
  if (signingKey.type !== 'private' || !isEd25519(signingKey)) {
    throw new GatewayError('keys-unusable', { field: 'audit.key', mend: 'Use an Ed25519 private key.' });
  }
  if (digestKey.length < 32) throw new GatewayError('keys-unusable', { field: 'audit.digestKey', mend: 'Use at least 32 random bytes.' });
  if (!isOrigin(origin)) {
    throw new GatewayError('config-invalid', { field: 'origin', mend: 'Use a name without white space or plus sign.' });
  }
}

function notDurable(cause: unknown): never {
  throw cause instanceof GatewayError ? cause : new GatewayError('audit-not-durable', { field: 'audit.directory' }, { cause });
}

const everyUnreferenced: Every = (ms, run) => {
  const timer = setInterval(run, ms);
  timer.unref();
  return () => clearInterval(timer);
};
