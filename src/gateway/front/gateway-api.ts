import type { CanonicalRecord, DecisionRecord, Reply, ReplyPart } from '../../canonical/generated/types.ts';
import type { Clock, RandomSource } from '../../kernel/clock.ts';
import type { GatewayError } from '../../kernel/gateway-error.ts';
import type { BatchAcceptance } from '../../signing/batch/batch-acceptance.ts';
import type { AgreedEncryption, EncryptionIdentity } from '../../signing/xml-encryption/encryption-identity.ts';
import type { SigningIdentity } from '../../signing/identity.ts';
import type { Trust, TrustedSigner } from '../../signing/trust.ts';
import type { XmlSchema } from '../../wire/xsd/compile-xsd.ts';

/** Media types in which a national record may arrive: lines of fixed width as text/plain, ANSI/NIST-ITL as application/octet-stream. */
export type RecordMediaType = 'application/json' | 'application/xml' | 'text/csv' | 'text/plain' | 'application/octet-stream';

/**
 * What a national system sent, decoded from verified bytes and not yet validated.
 * `query`: the JSON tree of a canonical query. `record`: a register's own bytes, the mapping that reads them, and the
 * circumstances of the question (profile, purpose, systems, orderedBy, grounds, offence, urgent, nationalFile).
 */
export type NationalBody =
  | { readonly kind: 'query'; readonly value: unknown }
  | {
      readonly kind: 'record';
      readonly mapping: string;
      readonly mediaType: RecordMediaType;
      readonly bytes: Uint8Array;
      readonly context: Readonly<Record<string, unknown>>;
    };

/** What a front verified by signature, before officer and caller are known. */
export interface VerifiedRequest {
  readonly queryId: string;
  readonly signer: TrustedSigner;
  readonly officerToken: string | undefined;
  /** SHA-256 of the TLS client certificate, lower-case hex, when one was presented. */
  readonly tlsFingerprint?: string;
  readonly body: NationalBody;
}

/** Takes one disclosed part of a reply; the walk waits until the part has been handed to the caller's connection. */
export type TellPart = (part: ReplyPart) => Promise<void>;

/** A national record that was accepted, in canonical form, under the id of its decision record. */
export interface Acceptance {
  readonly query: string;
  readonly record: CanonicalRecord;
}

/** How messages of national systems are verified. */
export interface Verification {
  readonly trust: Trust;
  /** Whose messages may be signed in batches. */
  readonly batch?: BatchAcceptance;
  readonly clock: Clock;
  /** True when the key had not been seen; it is then known until `expiresAt` (epoch milliseconds). */
  readonly replay: (key: string, expiresAt: number) => Promise<boolean>;
  readonly maxAgeMs: number;
  readonly clockSkewMs: number;
}

/** What messages of national systems are decrypted with, and which systems agreed on encryption, by the fingerprint of their signature. */
export interface FrontEncryption {
  readonly identities: readonly EncryptionIdentity[];
  agreedWith(signer: string): AgreedEncryption | undefined;
}

/** What the fronts need of the gateway. Every rejection is a `GatewayError` that trail and decision store already hold. */
export interface GatewayApi {
  newQueryId(): string;
  answer(request: VerifiedRequest, tell?: TellPart): Promise<Reply>;
  preflight(request: VerifiedRequest): Promise<DecisionRecord>;
  /** The decision record of an earlier query of the same organisation; the request's body is ignored. Throws `auth-not-yours`. */
  decision(request: VerifiedRequest, id: string): Promise<DecisionRecord>;
  submit(request: VerifiedRequest): Promise<Acceptance>;
  /** Records a refusal that happened in the front itself; returns the problem to show, which may be that recording failed. */
  refuse(queryId: string, error: GatewayError): Promise<GatewayError>;
  readonly verification: Verification;
  /** What the payloads of SOAP requests are held against once they are verified. */
  readonly schema: XmlSchema;
  /** How messages in SOAP are encrypted; absent where none may be. */
  readonly encryption?: FrontEncryption;
  /** Signs every answer; asked anew for each, because it changes when a key does. */
  readonly identity: SigningIdentity;
  readonly random: RandomSource;
  /** Address under which callers reach the gateway, without a trailing slash. */
  readonly publicUrl: string;
  /** Largest message body accepted, in bytes. */
  readonly maxBytes: number;
  ready(): Promise<{ readonly ready: boolean; readonly checks: Readonly<Record<string, boolean>> }>;
  /** Counters in the Prometheus text format. */
  metrics(): string;
}
