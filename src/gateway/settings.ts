import type { KeyObject } from 'node:crypto';
import type { EndpointKind } from '../canonical/query.ts';
import type { LegalBasisSwitch } from '../policy/policy-context.ts';
import type { SigningIdentity } from '../signing/identity.ts';
import type { Trust } from '../signing/trust.ts';
import type { Caller } from './callers.ts';

/** Where and how the front doors listen. */
export interface ListenSettings {
  readonly host: string;
  readonly port: number;
  /** Address under which callers reach the gateway, without a trailing slash. */
  readonly publicUrl: string;
  readonly maxBytes: number;
  readonly tls?: { readonly key: string; readonly certificate: string; readonly clientAnchors: readonly string[] };
}

/** One configured endpoint with its secrets read. */
export interface EndpointSettings {
  readonly kind: EndpointKind;
  readonly adapter: string;
  readonly url: string;
  readonly identity: SigningIdentity;
  readonly trust: Trust;
  /** PEM; absent where the system’s anchors do and no client certificate is asked for. */
  readonly tls?: { readonly ca: readonly string[]; readonly key?: string; readonly cert?: string };
}

/** The configuration with every reference to a key or certificate resolved; what `assemble` builds a gateway from. */
export interface GatewaySettings {
  readonly memberState: string;
  /** The gateway's own id: audience of officer tokens, part of the trail's origin. */
  readonly id: string;
  readonly listen: ListenSettings;
  readonly identity: SigningIdentity;
  readonly callers: readonly Caller[];
  /** Whom callers' signatures must chain to or be. */
  readonly callerTrust: Trust;
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
  readonly policy: { readonly legalBasis: readonly LegalBasisSwitch[]; readonly nationalPoliceAuthorities: readonly string[] };
  readonly messages: { readonly maxAgeMs: number; readonly clockSkewMs: number };
  readonly profilesFolder: string;
  readonly mappingsFolder: string;
  readonly configDigest: string;
  readonly logLevel: string;
}
