import type { KeyObject } from 'node:crypto';
import type { UserCategory } from '../canonical/generated/types.ts';

/** A registered national system: what the operator granted it and the keys it proves itself with. */
export interface Caller {
  readonly id: string;
  readonly authority: string;
  readonly userCategories: readonly UserCategory[];
  readonly profiles: readonly string[];
  readonly mappings: readonly string[];
  /** SHA-256 of the registered signing certificate, hex. */
  readonly signer: string;
  /** Public key that the authority's officer tokens are signed with. */
  readonly tokenKey: KeyObject;
  /** SHA-256 of the TLS client certificate, hex, where one is demanded. */
  readonly tlsFingerprint?: string;
}
