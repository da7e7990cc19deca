import { generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';
import { closeSync, fdatasync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PartyAlgorithm } from '../../src/toolkit/keys/init-keys.ts';

const MESSAGE_BYTES = 1_024;
const flush = promisify(fdatasync);

/** One signature made and one verified by bare `node:crypto`, SHA-256 over one kilobyte, on the calling thread. */
export function signaturePair(algorithm: PartyAlgorithm): () => void {
  const { privateKey, publicKey } =
    algorithm === 'rsa-2048' ? generateKeyPairSync('rsa', { modulusLength: 2_048 }) : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const message = randomBytes(MESSAGE_BYTES);
  return () => {
    if (!verify('sha256', message, publicKey, sign('sha256', message, privateKey))) throw new Error('the signature does not verify');
  };
}

/** Appends of one kilobyte to a file in the folder, each flushed to the disk before it counts. */
export function durableAppend(folder: string): { readonly once: () => Promise<void>; readonly close: () => void } {
  const file = openSync(join(folder, 'flushed'), 'a', 0o600);
  const line = Buffer.alloc(MESSAGE_BYTES, 'x');
  return {
    async once() {
      writeSync(file, line);
      await flush(file);
    },
    close: () => closeSync(file),
  };
}
