import type { KeyObject } from 'node:crypto';
import type { AgreedEncryption } from '../signing/xml-encryption/encryption-identity.ts';
import type { UserCategory } from '../canonical/generated/types.ts';

/** A registered national system: what the operator granted it and the keys it proves itself with. */
export interface Caller {
  readonly id: string;
  readonly authority: string;
  readonly userCategories: readonly UserCategory[];
  readonly profiles: readonly string[];
  readonly mappings: readonly string[];
  /** SHA-256 of the registered signing certificates, hex: one, or two while the caller changes its key. */
  readonly signers: readonly string[];
  /** Whether it may sign messages in batches. */
  readonly acceptBatches: boolean;
  /** Public key that the authority's officer tokens are signed with. */
  readonly tokenKey: KeyObject;
  /** Where it was agreed that messages in SOAP are encrypted, both ways. */
  readonly encryption?: AgreedEncryption;
  /** SHA-256 of the TLS client certificate, hex, where one is demanded. */
  readonly tlsFingerprint?: string;
}
