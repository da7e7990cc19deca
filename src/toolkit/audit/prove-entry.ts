import type { KeyObject } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditRecord, RecordKind } from '../../audit/audit-record.ts';
import { isSignedBy, parseCheckpoint } from '../../audit/checkpoint.ts';
import { canonicalText, commitmentLeaf } from '../../audit/commitment.ts';
import { inclusionProof, verifyInclusion } from '../../audit/merkle-proof.ts';
import { LeafList } from '../../audit/merkle-tree.ts';
import { listSegments, readLines } from '../../audit/segment-reader.ts';
import { readEntry, type SegmentEntry } from '../../audit/segment.ts';
import { corrupt, readCheckpointNote } from '../../audit/trail-reader.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';

/** Which entry to prove: by number, or the first of a query, if wanted of one kind. */
export type EntrySelector = { readonly seq: number } | { readonly query: string; readonly kind?: RecordKind };

/** All that is needed to check one entry without the trail: plain JSON. Hashes and salt are hex. */
export interface Proof {
  readonly version: 1;
  readonly record: AuditRecord;
  readonly salt: string;
  readonly leaf: string;
  readonly index: number;
  readonly size: number;
  /** RFC 9162 inclusion path, nearest sibling first. */
  readonly path: readonly string[];
  /** The signed checkpoint of that size. */
  readonly checkpoint: string;
}

/** The verdict on a proof; `what` says why it does not hold. */
export interface ProofVerdict {
  readonly verified: boolean;
  readonly what?: string;
}

/**
 * Makes the proof of one entry under the newest checkpoint. Throws `audit-entry-unknown` when there is none, it was erased or no
 * checkpoint covers it yet, `audit-corrupt` when the trail does not verify on the way.
 */
export async function proveEntry(directory: string, selector: EntrySelector): Promise<Proof> {
  if (!(await isDirectory(directory))) throw new GatewayError('config-file-unreadable', { field: 'directory' });
  const note = await readCheckpointNote(directory);
  const checkpoint = note === undefined ? undefined : parseCheckpoint(note);
  if (checkpoint === undefined) throw corrupt('checkpoint');
  const leaves = new LeafList();
  let found: SegmentEntry | undefined;
  for await (const entry of readEntries(directory)) {
    if (entry.seq !== leaves.size) throw corrupt(`entry ${leaves.size}`);
    if (leaves.size === checkpoint.size) {
      if (found === undefined && isSelected(entry, selector)) {
        throw unknownEntry('Wait for the next checkpoint: none covers the entry yet.');
      }
      break;
    }
    leaves.append(entry.leaf);
    if (found === undefined && isSelected(entry, selector)) found = entry;
  }
  if (found === undefined) throw unknownEntry();
  if (found.kept === undefined) throw unknownEntry('The entry was erased; only its leaf remains.');
  const { seq, leaf, kept } = found;
  const path = inclusionProof(leaves, seq, checkpoint.size);
  if (!verifyInclusion(leaf, seq, checkpoint.size, path, checkpoint.root)) throw corrupt('checkpoint');
  return {
    version: 1,
    record: kept.record,
    salt: kept.salt.toString('hex'),
    leaf: leaf.toString('hex'),
    index: seq,
    size: checkpoint.size,
    path: path.map((hash) => hash.toString('hex')),
    checkpoint: checkpoint.note,
  };
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** Checks a proof from its own content and the trail's public key; never throws for what the proof holds. */
export function verifyProof(proof: unknown, publicKey: KeyObject): ProofVerdict {
  if (!isProof(proof)) return { verified: false, what: 'the proof does not have the form of a proof' };
  const checkpoint = parseCheckpoint(proof.checkpoint);
  if (checkpoint?.size !== proof.size) return { verified: false, what: 'the checkpoint cannot be read or has another size' };
  if (!isSignedBy(checkpoint, [publicKey])) return { verified: false, what: 'the checkpoint is not signed by the given key' };
  const leaf = Buffer.from(proof.leaf, 'hex');
  if (!leafOf(proof)?.equals(leaf)) return { verified: false, what: 'the record does not match its leaf' };
  if (proof.record.seq !== proof.index) return { verified: false, what: 'the record carries another number than the proof' };
  const path = proof.path.map((hash) => Buffer.from(hash, 'hex'));
  const included = verifyInclusion(leaf, proof.index, proof.size, path, checkpoint.root);
  return included ? { verified: true } : { verified: false, what: 'the path does not lead to the checkpoint’s root' };
}

function leafOf(proof: Proof): Buffer | undefined {
  try {
    return commitmentLeaf(Buffer.from(proof.salt, 'hex'), canonicalText(proof.record));
  } catch {
    return undefined;
  }
}

function isSelected({ seq, kept }: SegmentEntry, selector: EntrySelector): boolean {
  if ('seq' in selector) return seq === selector.seq;
  return kept?.record.query === selector.query && (selector.kind === undefined || kept.record.kind === selector.kind);
}

async function* readEntries(directory: string): AsyncGenerator<SegmentEntry, void, undefined> {
  for (const segment of await listSegments(directory)) {
    for await (const lines of readLines(join(directory, segment))) {
      for (const line of lines.filter(({ ended }) => ended)) {
        const entry = readEntry(line.bytes);
        if (typeof entry === 'string') throw corrupt(`${segment}:${line.number}`);
        yield entry;
      }
    }
  }
}

const HEX = /^(?:[0-9a-f]{2})+$/;
const isHex = (value: unknown): value is string => typeof value === 'string' && HEX.test(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

function isProof(value: unknown): value is Proof {
  if (typeof value !== 'object' || value === null) return false;
  const proof = value as Partial<Record<keyof Proof, unknown>>;
  const { version, record, salt, leaf, index, size, path, checkpoint } = proof;
  return (
    version === 1 &&
    typeof record === 'object' &&
    record !== null &&
    isHex(salt) &&
    isHex(leaf) &&
    isCount(index) &&
    isCount(size) &&
    Array.isArray(path) &&
    path.length <= 64 &&
    path.every(isHex) &&
    typeof checkpoint === 'string' &&
    checkpoint.length <= 4096
  );
}

function unknownEntry(mend?: string): GatewayError {
  return new GatewayError('audit-entry-unknown', mend === undefined ? {} : { mend });
}
