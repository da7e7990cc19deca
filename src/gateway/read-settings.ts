import { createHash, createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { join, resolve } from 'node:path';
import type {
  CallerSettings,
  Configuration,
  EndpointSettings as EndpointConfiguration,
  KeyPairReferences,
  Reference,
} from '../config/configuration.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { fingerprintOf, loadIdentity, type SigningIdentity } from '../signing/identity.ts';
import { trustFrom } from '../signing/trust.ts';
import type { Caller } from './callers.ts';
import { PACKAGE_ROOT } from './packaged-specs.ts';
import type { EndpointSettings, GatewaySettings } from './settings.ts';

/** Reads what a reference points to; `key` is the configuration key for the error. Throws `config-missing-key` or `config-file-unreadable`. */
export type ReadSecret = (reference: Reference, key: string) => string;

const MIN_DIGEST_KEY_BYTES = 32;

/** Resolves every reference of a configuration. `folder` is what relative paths are read against. Throws `config-*` and `keys-unusable` naming the key. */
export function readSettings(config: Configuration, configDigest: string, read: ReadSecret, folder: string): GatewaySettings {
  const identity = identityOf(config.identity, 'identity', read);
  const callerCertificates = config.callers.map(({ certificate }, index) => read(certificate, `callers[${index}].certificate`));
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
    identity,
    callers: distinctSigners(config.callers.map((caller, index) => callerOf(caller, `callers[${index}]`, read))),
    callerTrust: trustFrom({ anchors: readAll(config.trust.anchors, 'trust.anchors', read), pinned: callerCertificates }),
    endpoints: new Map(
      Object.entries(config.endpoints).map(([id, endpoint]) => [id, endpointOf(endpoint, `endpoints.${id}`, identity, read)]),
    ),
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
    configDigest,
    logLevel: config.log.level,
  };
}

function readAll(references: readonly Reference[], key: string, read: ReadSecret): string[] {
  return references.map((reference, index) => read(reference, `${key}[${index}]`));
}

/** A signature must lead to one caller: of two with one certificate, the rights of either might be meant. */
function distinctSigners(callers: readonly Caller[]): readonly Caller[] {
  const signers = callers.map(({ signer }) => signer);
  const repeated = signers.findIndex((signer, index) => signers.indexOf(signer) !== index);
  if (repeated < 0) return callers;
  throw new GatewayError('config-invalid', {
    field: `callers[${repeated}].certificate`,
    mend: 'Give every caller a certificate of its own.',
  });
}

function callerOf(caller: CallerSettings, key: string, read: ReadSecret): Caller {
  const { tlsCertificate, certificate, tokenKey, ...granted } = caller;
  return {
    ...granted,
    signer: certificateFingerprint(read(certificate, `${key}.certificate`), `${key}.certificate`),
    tokenKey: keyOf(`${key}.tokenKey`, () => createPublicKey(read(tokenKey, `${key}.tokenKey`))),
    ...(tlsCertificate !== undefined && {
      tlsFingerprint: certificateFingerprint(read(tlsCertificate, `${key}.tlsCertificate`), `${key}.tlsCertificate`),
    }),
  };
}

function endpointOf(endpoint: EndpointConfiguration, key: string, own: SigningIdentity, read: ReadSecret): EndpointSettings {
  const anchors = readAll(endpoint.anchors, `${key}.anchors`, read);
  const pinned = readAll(endpoint.certificates, `${key}.certificates`, read);
  return {
    kind: endpoint.kind,
    adapter: endpoint.adapter,
    url: endpoint.url,
    identity: endpoint.identity === undefined ? own : identityOf(endpoint.identity, `${key}.identity`, read),
    trust: trustFrom({ anchors, pinned }),
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

function identityOf(pair: KeyPairReferences, key: string, read: ReadSecret): SigningIdentity {
  const privateKey = read(pair.key, `${key}.key`);
  const certificate = read(pair.certificate, `${key}.certificate`);
  return keyOf(key, () => loadIdentity(privateKey, certificate));
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

function keyOf<Value extends SigningIdentity | KeyObject | string>(key: string, make: () => Value): Value {
  try {
    return make();
  } catch (cause) {
    if (cause instanceof GatewayError) throw new GatewayError(cause.code, { ...cause.details, field: key }, { cause });
    throw new GatewayError('keys-unusable', { field: key, mend: 'Give a key or certificate as PEM.' }, { cause });
  }
}
