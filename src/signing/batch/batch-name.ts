import { SIGNATURE_ALGORITHMS, type SignatureAlgorithm } from '../algorithms.ts';

/**
 * Begins the names of signatures over a batch. The names are the gateway's own: no registry and no standard knows them, so a receiver
 * accepts them only where both sides agreed. One name serves every format: as `SignatureMethod` in XML, as `alg` in HTTP signatures and JWS.
 */
const BATCH_NAMESPACE = 'https://gateway.example/ns/batch-signature/1#';

const ALGORITHMS: ReadonlyMap<string, SignatureAlgorithm> = new Map(
  SIGNATURE_ALGORITHMS.map((algorithm) => [`${BATCH_NAMESPACE}${algorithm}`, algorithm]),
);

/** The name of batch values whose root is signed with the algorithm. */
export function batchNameOf(algorithm: SignatureAlgorithm): string {
  return `${BATCH_NAMESPACE}${algorithm}`;
}

/** A batch, and the algorithm that signs its root, in one word; for tables of algorithms that have batches among others. */
export type BatchAlgorithm = `batch+${SignatureAlgorithm}`;

/** Every batch algorithm by its name. */
export const BATCH_ALGORITHMS: readonly (readonly [name: string, algorithm: BatchAlgorithm])[] = Object.freeze(
  SIGNATURE_ALGORITHMS.map((algorithm) => [batchNameOf(algorithm), `batch+${algorithm}`] as const),
);

const ROOT_ALGORITHMS: ReadonlyMap<string, SignatureAlgorithm> = new Map(
  SIGNATURE_ALGORITHMS.map((algorithm) => [`batch+${algorithm}`, algorithm]),
);

/** The algorithm that signs the root in a batch algorithm; `undefined` for any other. */
export function rootAlgorithm(algorithm: string): SignatureAlgorithm | undefined {
  return ROOT_ALGORITHMS.get(algorithm);
}

/** The algorithm that signs the root where `name` is that of batch values; `undefined` for any other name. */
export function batchedAlgorithm(name: string): SignatureAlgorithm | undefined {
  return ALGORITHMS.get(name);
}
