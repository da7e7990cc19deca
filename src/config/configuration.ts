/** A secret or certificate by where it lies: `file:<path>` or `env:<variable>`; never the secret itself. */
export type Reference = `file:${string}` | `env:${string}`;

/** A private key and its certificate. */
export interface KeyPairReferences {
  readonly key: Reference;
  readonly certificate: Reference;
}

/** Categories of ESP users; the same words as the canonical model's. */
export type CallerCategory = 'border-guard' | 'police' | 'migration-office' | 'screening-authority' | 'sis-user' | 'designated-authority';

/** One national system that may call. */
export interface CallerSettings {
  readonly id: string;
  readonly authority: string;
  readonly userCategories: readonly CallerCategory[];
  readonly certificate: Reference;
  /** Certificate or public key of the officer-token issuer. */
  readonly tokenKey: Reference;
  readonly tlsCertificate?: Reference;
  readonly profiles: readonly string[];
  readonly mappings: readonly string[];
}

/** One endpoint to call; `anchors` and `certificates` are never both empty. */
export interface EndpointSettings {
  readonly kind: 'esp' | 'cir' | 'sbms' | 'mid';
  readonly adapter: 'esp-soap' | 'cir-soap' | 'cir-rest';
  readonly url: string;
  readonly anchors: readonly Reference[];
  /** Pinned signing certificates. */
  readonly certificates: readonly Reference[];
  readonly identity?: KeyPairReferences;
  readonly tls?: Partial<KeyPairReferences> & { readonly anchors: readonly Reference[] };
}

/** The front door's settings. */
export interface ListenSettings {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly maxBytes: number;
  readonly tls?: KeyPairReferences & { readonly clientAnchors: readonly Reference[] };
}

/** How endpoints are asked. */
export interface BrokerSettings {
  readonly deadlineMs: number;
  readonly maxConcurrent: number;
  readonly breaker: { readonly failures: number; readonly coolDownMs: number };
}

/** The audit trail's settings. */
export interface AuditSettings {
  readonly directory: string;
  readonly key: Reference;
  readonly digestKey: Reference;
  readonly checkpointMs: number;
  readonly retainDays: number;
}

/** The effective configuration, checked against `schemas/config/gateway.schema.json`, which describes each key, and deeply frozen. */
export interface Configuration {
  readonly version: 1;
  readonly authority: { readonly memberState: string; readonly id: string };
  readonly listen: ListenSettings;
  readonly identity: KeyPairReferences;
  readonly callers: readonly CallerSettings[];
  readonly trust: { readonly anchors: readonly Reference[] };
  readonly endpoints: Readonly<Record<string, EndpointSettings>>;
  readonly broker: BrokerSettings;
  readonly audit: AuditSettings;
  readonly store: { readonly file: string; readonly decisionDays: number };
  readonly policy: { readonly legalBasis: readonly ('art-20-5' | 'art-20-6')[]; readonly nationalPoliceAuthorities: readonly string[] };
  readonly profiles: { readonly directory?: string };
  readonly mappings: { readonly directory?: string };
  readonly log: { readonly level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' };
  readonly messages: { readonly maxAgeMs: number; readonly clockSkewMs: number };
}

/** Where a value came from. */
export type Origin = 'default' | 'file' | 'environment';
