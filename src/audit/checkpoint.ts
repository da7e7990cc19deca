import { createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto';
import { HASH_BYTES } from './merkle-tree.ts';

/** A tree's size and root, as a trail states them (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** A parsed checkpoint note, its signature not yet verified. */
export interface SignedCheckpoint extends Checkpoint {
  /** The note as stored, signature line included. */
  readonly note: string;
}

const ED25519_ALGORITHM = 1;
const ED25519_RAW_BYTES = 32;
const NOTE = /^([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n\n— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})\n$/;

/** Whether the text can name a trail and its key: no white space and no plus sign (C2SP signed-note). */
export function isOrigin(text: string): boolean {
  return /^[^\s+]{1,255}$/.test(text);
}

/** Whether the key is an Ed25519 key, private or public. */
export function isEd25519(key: KeyObject): boolean {
  return key.asymmetricKeyType === 'ed25519';
}

/**
 * The checkpoint as a signed note: origin, size and root, an empty line, one Ed25519 signature line named after the origin (C2SP
 * tlog-checkpoint, signed-note).
 */
export function signCheckpoint(checkpoint: Checkpoint, signingKey: KeyObject): string {
  const text = noteText(checkpoint);
  const signature = sign(null, Buffer.from(text), signingKey);
  const blob = Buffer.concat([keyHash(checkpoint.origin, createPublicKey(signingKey)), signature]);
  return `${text}\n— ${checkpoint.origin} ${blob.toString('base64')}\n`;
}

/** Reads a note of that form, or `undefined` when it is not exactly one. Verifies nothing. */
export function parseCheckpoint(note: string): SignedCheckpoint | undefined {
  const [, origin, size, root] = NOTE.exec(note) ?? [];
  if (origin === undefined || size === undefined || root === undefined) return undefined;
  const checkpoint = { note, origin, size: Number(size), root: Buffer.from(root, 'base64') };
  // Base64 has spare bits in its last character: only the one canonical spelling is accepted.
  const exact = checkpoint.root.length === HASH_BYTES && checkpoint.root.toString('base64') === root;
  return exact && Number.isSafeInteger(checkpoint.size) ? checkpoint : undefined;
}

/** Whether one of the Ed25519 public keys signed the note under the name of its own origin. */
export function isSignedBy(checkpoint: SignedCheckpoint, publicKeys: readonly KeyObject[]): boolean {
  const [, , , , name, encoded] = NOTE.exec(checkpoint.note) ?? [];
  if (name !== checkpoint.origin || encoded === undefined) return false;
  const blob = Buffer.from(encoded, 'base64');
  if (blob.toString('base64') !== encoded) return false;
  const key = publicKeys.find((candidate) => isEd25519(candidate) && keyHash(name, candidate).equals(blob.subarray(0, 4)));
  return key !== undefined && verify(null, Buffer.from(noteText(checkpoint)), key, blob.subarray(4));
}

/** The trail's public key as other verifiers of signed notes take it: `<name>+<key hash>+<base64>` (C2SP signed-note, verifier key). */
export function verifierKey(origin: string, publicKey: KeyObject): string {
  return `${origin}+${keyHash(origin, publicKey).toString('hex')}+${typedKey(publicKey).toString('base64')}`;
}

/** Lines of one note in the history: origin, size, root, an empty line, the signature, an empty line. */
export const HISTORY_BLOCK_LINES = 6;

/** The history's form of one note. */
export function historyBlock(note: string): string {
  return `${note}\n`;
}

function noteText(checkpoint: Checkpoint): string {
  return `${checkpoint.origin}\n${checkpoint.size}\n${checkpoint.root.toString('base64')}\n`;
}

/** The first four bytes of `SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key)` (C2SP signed-note, Ed25519). */
function keyHash(name: string, publicKey: KeyObject): Buffer {
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typedKey(publicKey)]), 'buffer').subarray(0, 4);
}

function typedKey(publicKey: KeyObject): Buffer {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return Buffer.concat([Buffer.from([ED25519_ALGORITHM]), spki.subarray(spki.length - ED25519_RAW_BYTES)]);
}
