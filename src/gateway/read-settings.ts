import { createHash, createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { join, resolve } from 'node:path';
import type {
  CallerSettings,
  Configuration,
  EncryptionSettings,
  EndpointSettings as EndpointConfiguration,
  IdentityReferences,
  KeyPairReferences,
  Reference,
  ShadowSettings,
} from '../config/configuration.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { fingerprintOf } from '../signing/identity.ts';
import type { ReadReference } from '../signing/keys/open-pair.ts';

import {
  encryptionRecipient,
  loadEncryptionIdentity,
  type AgreedEncryption,
  type EncryptionIdentity,
  type EncryptionRecipient,
} from '../signing/xml-encryption/encryption-identity.ts';
import type { Caller } from './callers.ts';
import { PACKAGE_ROOT } from './packaged-specs.ts';
import { profilesOfAlgorithms, readTrust, revocationPlan, type TrustSurroundings } from './read-trust.ts';
import type { EndpointSettings, GatewaySettings, IdentityPlan } from './settings.ts';
import type { ShadowPlan } from './shadow/shadow-run.ts';

/** Reads what a reference points to; `key` is the configuration key for the error. Throws `config-missing-key` or `config-file-unreadable`. */
export type ReadSecret = (reference: Reference, key: string) => string;

const MIN_DIGEST_KEY_BYTES = 32;

/** How references are followed. */
export interface References {
  /** Those that are resolved now. */
  readonly read: ReadSecret;
  /** Those of identities, which are resolved when the gateway opens, and again while it runs. */
  readonly readLater: ReadReference;
  /** What relative paths are read against. */
  readonly folder: string;
}

/** Resolves every reference of a configuration but those of identities. Throws `config-*` and `keys-unusable` naming the key. */
export function readSettings(config: Configuration, configDigest: string, { read, readLater, folder }: References): GatewaySettings {
  const callerCertificates = config.callers.flatMap((caller, index) => certificatesOf(caller, `callers[${index}]`, read));
  const algorithms = profilesOfAlgorithms(config.algorithms);
  const trusting = { algorithms, read, folder };
  const callerTrust = readTrust(config.trust, callerCertificates, 'trust', trusting);
  const endpoints = new Map(
    Object.entries(config.endpoints).map(([id, endpoint]) => [id, endpointOf(endpoint, `endpoints.${id}`, trusting)]),
  );
  const { tls, ...listen } = config.listen;
  return {
    memberState: config.authority.memberState,
    id: config.authority.id,
    listen: {
      ...listen,
      ...(tls && {
        tls: {
          key: read(tls.key, 'listen.tls.key'),
          certificate: read(tls.certificate, 'listen.tls.certificate'),
          clientAnchors: readAll(tls.clientAnchors, 'listen.tls.clientAnchors', read),
        },
      }),
    },
    identity: identityPlan(config.identity, 'identity'),
    ...(config.encryption && { encryption: encryptionIdentity(config.encryption, read) }),
    readReference: readLater,
    algorithms,
    callers: distinctSigners(config.callers.map((caller, index) => callerOf(caller, `callers[${index}]`, read))),
    callerTrust,
    endpoints,
    revocation: [
      ...revocationPlan('trust', config.trust, callerTrust),
      ...[...endpoints].flatMap(([id, { trust }]) => revocationPlan(`endpoints.${id}`, config.endpoints[id], trust)),
    ],
    broker: config.broker,
    audit: {
      directory: resolve(folder, config.audit.directory),
      signingKey: keyOf('audit.key', () => createPrivateKey(read(config.audit.key, 'audit.key'))),
      digestKey: digestKeyOf(read(config.audit.digestKey, 'audit.digestKey')),
      checkpointMs: config.audit.checkpointMs,
      retainDays: config.audit.retainDays,
    },
    store: { ...config.store, file: resolve(folder, config.store.file) },
    policy: config.policy,
    messages: config.messages,
    profilesFolder:
      config.profiles.directory === undefined ? join(PACKAGE_ROOT, 'mappings/profiles') : resolve(folder, config.profiles.directory),
    mappingsFolder:
      config.mappings.directory === undefined ? join(PACKAGE_ROOT, 'mappings/national') : resolve(folder, config.mappings.directory),
    ...(config.mappings.shadow && { shadow: shadowPlan(config.mappings.shadow, folder) }),
    qualityFolder:
      config.quality.directory === undefined ? join(PACKAGE_ROOT, 'mappings/quality') : resolve(folder, config.quality.directory),
    configDigest,
    logLevel: config.log.level,
  };
}

/** 64 MiB hold some tens of thousands of differences. */
const SHADOW_FILE_BYTES = 67_108_864;

function shadowPlan({ directory, file, maxFileBytes = SHADOW_FILE_BYTES }: ShadowSettings, folder: string): ShadowPlan {
  return { folder: resolve(folder, directory), maxFileBytes, ...(file !== undefined && { file: resolve(folder, file) }) };
}

function readAll(references: readonly Reference[], key: string, read: ReadSecret): string[] {
  return references.map((reference, index) => read(reference, `${key}[${index}]`));
}

/** A signature must lead to one caller: of two with one certificate, the rights of either might be meant. */
function distinctSigners(callers: readonly Caller[]): readonly Caller[] {
  const repeated = callers.findIndex(({ signers }, index) =>
    callers.slice(0, index).some((earlier) => earlier.signers.some((signer) => signers.includes(signer))),
  );
  if (repeated < 0) return callers;
  throw new GatewayError('config-invalid', {
    field: `callers[${repeated}].certificate`,
    mend: 'Give every caller a certificate of its own.',
  });
}

/** PEM of the certificate that a caller signs with, and of the next one where it is changing. */
function certificatesOf({ certificate, nextCertificate }: CallerSettings, key: string, read: ReadSecret): readonly string[] {
  const current = read(certificate, `${key}.certificate`);
  return nextCertificate === undefined ? [current] : [current, read(nextCertificate, `${key}.nextCertificate`)];
}

function callerOf(caller: CallerSettings, key: string, read: ReadSecret): Caller {
  const { id, authority, userCategories, profiles, mappings, acceptBatches, tlsCertificate, tokenKey } = caller;
  return {
    id,
    authority,
    userCategories,
    profiles,
    mappings,
    acceptBatches,
    signers: certificatesOf(caller, key, read).map((pem) => certificateFingerprint(pem, `${key}.certificate`)),
    tokenKey: keyOf(`${key}.tokenKey`, () => createPublicKey(read(tokenKey, `${key}.tokenKey`))),
    ...(caller.encryption && { encryption: agreedEncryption(caller.encryption, `${key}.encryption`, read) }),
    ...(tlsCertificate !== undefined && {
      tlsFingerprint: certificateFingerprint(read(tlsCertificate, `${key}.tlsCertificate`), `${key}.tlsCertificate`),
    }),
  };
}

function endpointOf(endpoint: EndpointConfiguration, key: string, trusting: TrustSurroundings): EndpointSettings {
  const { read, folder } = trusting;
  const pinned = readAll(endpoint.certificates, `${key}.certificates`, read);
  return {
    kind: endpoint.kind,
    adapter: endpoint.adapter,
    url: endpoint.url,
    ...(endpoint.wsdl && {
      wsdl: {
        description: resolve(folder, endpoint.wsdl.description),
        operation: endpoint.wsdl.operation,
        mapping: resolve(folder, endpoint.wsdl.mapping),
      },
    }),
    trust: readTrust(endpoint, pinned, key, trusting),
    acceptBatches: endpoint.acceptBatches,
    ...(endpoint.encryption && { encryption: agreedEncryption(endpoint.encryption, `${key}.encryption`, read) }),
    ...(endpoint.identity && { identity: identityPlan(endpoint.identity, `${key}.identity`) }),
    ...(endpoint.tls && { tls: endpointTls(endpoint.tls, `${key}.tls`, read) }),
  };
}

function endpointTls(tls: NonNullable<EndpointConfiguration['tls']>, path: string, read: ReadSecret): NonNullable<EndpointSettings['tls']> {
  const { anchors, key, certificate } = tls;
  return {
    ca: readAll(anchors, `${path}.anchors`, read),
    ...(key !== undefined && { key: read(key, `${path}.key`) }),
    ...(certificate !== undefined && { cert: read(certificate, `${path}.certificate`) }),
  };
}

/** Which algorithm a pair signs with, the profiles of `algorithms` say at each use. */
function identityPlan({ key, certificate, next, batch }: IdentityReferences, field: string): IdentityPlan {
  const gathered = batch && { batch: { maxBatch: batch.maxMessages, maxDelayMs: batch.maxDelayMs } };
  const current = { field, key, certificate, ...gathered };
  return next === undefined ? [current] : [current, { ...next, field: `${field}.next`, from: Date.parse(next.from), ...gathered }];
}

function encryptionIdentity({ key, certificate }: KeyPairReferences, read: ReadSecret): EncryptionIdentity {
  const [keyPem, certificatePem] = [read(key, 'encryption.key'), read(certificate, 'encryption.certificate')];
  return keyOf('encryption', () => loadEncryptionIdentity(keyPem, certificatePem));
}

function agreedEncryption({ certificate, transport, cipher }: EncryptionSettings, key: string, read: ReadSecret): AgreedEncryption {
  const pem = read(certificate, `${key}.certificate`);
  return { recipient: keyOf(`${key}.certificate`, () => encryptionRecipient(pem, { transport })), cipher };
}

function certificateFingerprint(pem: string, key: string): string {
  return keyOf(key, () => fingerprintOf(new X509Certificate(pem).raw));
}

/** The secret of subject digests may be any text of enough length; hashing brings it to one size. */
function digestKeyOf(text: string): Uint8Array {
  const secret = text.trim();
  if (Buffer.byteLength(secret) < MIN_DIGEST_KEY_BYTES)
    throw new GatewayError('keys-unusable', {
      field: 'audit.digestKey',
      mend: `Give a random secret of ${MIN_DIGEST_KEY_BYTES} bytes or more.`,
    });
  return createHash('sha256').update(secret).digest();
}

function keyOf<Value extends KeyObject | string | EncryptionIdentity | EncryptionRecipient>(key: string, make: () => Value): Value {
  try {
    return make();
  } catch (cause) {
    if (cause instanceof GatewayError) throw new GatewayError(cause.code, { ...cause.details, field: key }, { cause });
    throw new GatewayError('keys-unusable', { field: key, mend: 'Give a key or certificate as PEM.' }, { cause });
  }
}
