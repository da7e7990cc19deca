import type { KeyObject } from 'node:crypto';
import type { EndpointKind } from '../canonical/query.ts';
import type { LegalBasisSwitch } from '../policy/policy-context.ts';
import type { AlgorithmProfiles } from '../signing/algorithm-profile.ts';
import type { ReadReference } from '../signing/keys/open-pair.ts';
import type { PairPlan } from '../signing/keys/rolling-identity.ts';
import type { AgreedEncryption, EncryptionIdentity } from '../signing/xml-encryption/encryption-identity.ts';
import type { Trust } from '../signing/trust.ts';
import type { Caller } from './callers.ts';
import type { BrokeredService } from './wsdl/brokered-adapter.ts';
import type { ShadowPlan } from './shadow/shadow-run.ts';
import type { RevocationPlan } from './watch-revocation.ts';

/** Where and how the front doors listen. */
export interface ListenSettings {
  readonly host: string;
  readonly port: number;
  /** Address under which callers reach the gateway, without a trailing slash. */
  readonly publicUrl: string;
  readonly maxBytes: number;
  readonly tls?: { readonly key: string; readonly certificate: string; readonly clientAnchors: readonly string[] };
}

/** Where the key pairs of an identity lie: the first signs until the time of a later one has come. */
export type IdentityPlan = readonly [PairPlan, ...PairPlan[]];

/** One configured endpoint with its secrets read. */
export interface EndpointSettings {
  readonly kind: EndpointKind;
  readonly adapter: string;
  readonly url: string;
  /** Files that describe a third party's service, for the adapter that brokers it. */
  readonly wsdl?: BrokeredService;
  /** Absent where the gateway's own signs. */
  readonly identity?: IdentityPlan;
  /** Where it was agreed that messages are encrypted, both ways. */
  readonly encryption?: AgreedEncryption;
  readonly trust: Trust;
  /** Whether it may sign answers in batches. */
  readonly acceptBatches: boolean;
  /** PEM; absent where the system’s anchors do and no client certificate is asked for. */
  readonly tls?: { readonly ca: readonly string[]; readonly key?: string; readonly cert?: string };
}

/** The configuration with every reference resolved but those of identities, whose keys may change; what `assemble` builds a gateway from. */
export interface GatewaySettings {
  readonly memberState: string;
  /** The gateway's own id: audience of officer tokens, part of the trail's origin. */
  readonly id: string;
  readonly listen: ListenSettings;
  readonly identity: IdentityPlan;
  /** What messages to the gateway are encrypted to; absent where none may be. */
  readonly encryption?: EncryptionIdentity;
  /** Follows the references of identities, at start and again while the gateway runs. */
  readonly readReference: ReadReference;
  /** What is accepted, and what keys sign with, when. */
  readonly algorithms: AlgorithmProfiles;
  readonly callers: readonly Caller[];
  /** Whom callers' signatures must chain to or be. */
  readonly callerTrust: Trust;
  /** The trusts, of callers and endpoints, that ask about revocation. */
  readonly revocation: readonly RevocationPlan[];
  readonly endpoints: ReadonlyMap<string, EndpointSettings>;
  readonly broker: {
    readonly deadlineMs: number;
    readonly maxConcurrent: number;
    readonly breaker: { readonly failures: number; readonly coolDownMs: number };
  };
  readonly audit: {
    readonly directory: string;
    readonly signingKey: KeyObject;
    readonly digestKey: Uint8Array;
    readonly checkpointMs: number;
    readonly retainDays: number;
  };
  readonly store: { readonly file: string; readonly decisionDays: number };
  readonly policy: {
    readonly legalBasis: readonly LegalBasisSwitch[];
    readonly nationalPoliceAuthorities: readonly string[];
    readonly interpolNonDisclosureAssured: boolean;
  };
  readonly messages: { readonly maxAgeMs: number; readonly clockSkewMs: number };
  readonly profilesFolder: string;
  readonly mappingsFolder: string;
  /** Candidates that run beside the mappings, where there are any. */
  readonly shadow?: ShadowPlan;
  readonly qualityFolder: string;
  readonly configDigest: string;
  readonly logLevel: string;
}
