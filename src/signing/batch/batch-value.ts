import type { KeyObject } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { isKeyFor, partsOf, signatureBytes, verifyWith, type HashName, type SignatureAlgorithm } from '../algorithms.ts';
import { HASH_BYTES, leafHash, pathLength, rootFrom } from './batch-tree.ts';

/**
 * The signature value of one message of a batch: size of the tree and index of the message (four bytes each, big-endian), the inclusion
 * path (RFC 6962 section 2.1.1), the signature of the root. Nothing states a length, because size, index, algorithm and key give them all:
 * a message has one value per tree and signature.
 */
const PLACE_BYTES = 8;

/** Sets the statement apart from everything else that the key may sign: no message begins so. */
const STATEMENT = Buffer.from('gateway batch signature, version 1\0', 'latin1');

/** The hash of the tree: that of the algorithm, so that the tree is no weaker than the signature; SHA-512 for Ed25519, as inside it. */
export function treeHash(algorithm: SignatureAlgorithm): HashName {
  return partsOf(algorithm).hash ?? 'sha512';
}

/** What the key signs for a whole batch: the fixed text, the algorithm's name, the size of the tree and its root. */
export function rootStatement(algorithm: SignatureAlgorithm, size: number, root: Uint8Array): Buffer {
  const sized = Buffer.allocUnsafe(4);
  sized.writeUInt32BE(size);
  return Buffer.concat([STATEMENT, Buffer.from(`${algorithm}\0`, 'latin1'), sized, root]);
}

/** The value for the message at `index` of a tree of `size`. */
export function writeBatchValue(
  place: { readonly index: number; readonly size: number },
  path: readonly Uint8Array[],
  rootSignature: Uint8Array,
): Buffer {
  const head = Buffer.allocUnsafe(PLACE_BYTES);
  head.writeUInt32BE(place.size);
  head.writeUInt32BE(place.index, 4);
  return Buffer.concat([head, ...path, rootSignature]);
}

const malformed = (rule: string): never => {
  throw new GatewayError('auth-batch-signature-malformed', { rule: `batch/${rule}` });
};

/**
 * Whether the value proves that the bytes were in a batch whose root the key signed. False also for a key that the algorithm may not
 * use. Throws `auth-batch-signature-malformed` for an index outside the tree and for any length but the one that belongs to it.
 */
export function verifyBatchWith(algorithm: SignatureAlgorithm, key: KeyObject, bytes: Uint8Array, value: Uint8Array): boolean {
  if (!isKeyFor(algorithm, key)) return false;
  if (value.length < PLACE_BYTES) return malformed('length');
  const view = new DataView(value.buffer, value.byteOffset, PLACE_BYTES);
  const place = { size: view.getUint32(0), index: view.getUint32(4) };
  if (place.index >= place.size) return malformed('index');
  const name = treeHash(algorithm);
  const width = HASH_BYTES[name];
  const steps = pathLength(place.index, place.size);
  const pathEnd = PLACE_BYTES + steps * width;
  if (value.length !== pathEnd + signatureBytes(key)) return malformed('length');
  const path = Array.from({ length: steps }, (_, step) => value.subarray(PLACE_BYTES + step * width, PLACE_BYTES + (step + 1) * width));
  const root = rootFrom(name, leafHash(name, bytes), place, path);
  return root !== undefined && verifyWith(algorithm, key, rootStatement(algorithm, place.size, root), value.subarray(pathEnd));
}
