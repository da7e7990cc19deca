/** A secret or certificate by where it lies: `file:<path>` or `env:<variable>`; never the secret itself. */
export type Reference = `file:${string}` | `env:${string}`;

/** A private key by where it lies; `pkcs11:` names one in a token (RFC 7512). */
export type KeyReference = Reference | `pkcs11:${string}`;

/** A key that signs, its certificate, and the pair that takes over at `from` (RFC 3339, UTC). */
export interface IdentityReferences {
  readonly key: KeyReference;
  readonly certificate: Reference;
  readonly next?: { readonly key: KeyReference; readonly certificate: Reference; readonly from: string };
  /** One operation of the key signs up to so many messages; absent where every message is signed by itself. */
  readonly batch?: { readonly maxMessages: number; readonly maxDelayMs: number };
}

/** A private key and its certificate. */
export interface KeyPairReferences {
  readonly key: Reference;
  readonly certificate: Reference;
}

/** To whom messages are encrypted, and how. */
export interface EncryptionSettings {
  readonly certificate: Reference;
  readonly transport?: 'oaep-sha256' | 'oaep-sha384' | 'oaep-sha512' | 'oaep-mgf1p-sha256';
  readonly cipher?: 'aes128-gcm' | 'aes256-gcm';
}

/** Categories of ESP users; the same words as the canonical model's. */
export type CallerCategory =
  'border-guard' | 'police' | 'migration-office' | 'screening-authority' | 'sis-user' | 'designated-authority' | 'sirene-bureau' | 'tester';

/** One national system that may call. */
export interface CallerSettings {
  readonly id: string;
  readonly authority: string;
  readonly userCategories: readonly CallerCategory[];
  readonly certificate: Reference;
  /** Takes over from `certificate`; until it stands there, either may sign. */
  readonly nextCertificate?: Reference;
  /** Certificate or public key of the officer-token issuer. */
  readonly tokenKey: Reference;
  readonly encryption?: EncryptionSettings;
  readonly tlsCertificate?: Reference;
  readonly acceptBatches: boolean;
  readonly profiles: readonly string[];
  readonly mappings: readonly string[];
}

/** Where a revocation list or an OCSP responder is. */
export type Location = `file:${string}` | `http://${string}` | `https://${string}`;

/** What chains of certificates must keep to; `purposes` and `policies` are OIDs. */
export interface ChainSettings {
  readonly intermediates: readonly Reference[];
  readonly maxDepth: number;
  readonly purposes: readonly string[];
  readonly policies: readonly string[];
}

/** How revoked certificates are learned of. */
export interface RevocationSettings {
  readonly mode: 'off' | 'crl' | 'ocsp' | 'prefer-ocsp';
  readonly lists: readonly Location[];
  readonly responders: readonly Location[];
  readonly maxAgeMs: number;
  readonly graceMs: number;
  readonly refreshMs: number;
  readonly firstContact: 'ask' | 'refuse';
}

type HashSetting = 'sha256' | 'sha384' | 'sha512';

/** Algorithms in use together; times are RFC 3339, UTC. */
export interface AlgorithmProfileSettings {
  readonly signatures: readonly (`${'rsa-pkcs1' | 'rsa-pss' | 'ecdsa'}-${HashSetting}` | 'ed25519')[];
  readonly digests: readonly HashSetting[];
  readonly minRsaBits: number;
  readonly acceptFrom?: string;
  readonly acceptUntil?: string;
  readonly signFrom?: string;
}

/** One endpoint to call; `anchors` and `certificates` are never both empty. */
export interface EndpointSettings {
  readonly kind: 'esp' | 'cir' | 'sbms' | 'mid' | 'nsis' | 'interpol' | 'wsdl';
  readonly adapter: `${'esp' | 'cir' | 'sbms' | 'mid' | 'nsis' | 'interpol'}-${'soap' | 'rest'}` | 'wsdl-soap';
  readonly url: string;
  /** There exactly for the kind `wsdl`. */
  readonly wsdl?: { readonly description: string; readonly operation: string; readonly mapping: string };
  readonly anchors: readonly Reference[];
  /** Pinned signing certificates. */
  readonly certificates: readonly Reference[];
  readonly chains: ChainSettings;
  readonly revocation: RevocationSettings;
  readonly identity?: IdentityReferences;
  readonly encryption?: EncryptionSettings;
  readonly acceptBatches: boolean;
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

/** Candidate mappings that run beside the installed ones. */
export interface ShadowSettings {
  readonly directory: string;
  readonly file?: string;
  readonly maxFileBytes?: number;
}

/** The effective configuration, checked against `schemas/config/gateway.schema.json`, which describes each key, and deeply frozen. */
export interface Configuration {
  readonly version: 1;
  readonly authority: { readonly memberState: string; readonly id: string };
  readonly listen: ListenSettings;
  readonly identity: IdentityReferences;
  readonly encryption?: KeyPairReferences;
  readonly callers: readonly CallerSettings[];
  readonly trust: { readonly anchors: readonly Reference[]; readonly chains: ChainSettings; readonly revocation: RevocationSettings };
  readonly algorithms: Readonly<Record<string, AlgorithmProfileSettings>>;
  readonly endpoints: Readonly<Record<string, EndpointSettings>>;
  readonly broker: BrokerSettings;
  readonly audit: AuditSettings;
  readonly store: { readonly file: string; readonly decisionDays: number };
  readonly policy: {
    readonly legalBasis: readonly ('art-20-5' | 'art-20-6')[];
    readonly nationalPoliceAuthorities: readonly string[];
    readonly interpolNonDisclosureAssured: boolean;
  };
  readonly profiles: { readonly directory?: string };
  readonly mappings: { readonly directory?: string; readonly shadow?: ShadowSettings };
  readonly quality: { readonly directory?: string };
  readonly log: { readonly level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' };
  readonly messages: { readonly maxAgeMs: number; readonly clockSkewMs: number };
}

/** Where a value came from. */
export type Origin = 'default' | 'file' | 'environment';
