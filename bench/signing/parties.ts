import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { loadIdentity, type SigningIdentity } from '../../src/signing/identity.ts';
import { trustFrom, type Trust } from '../../src/signing/trust.ts';
import { ecCertificate } from '../../src/toolkit/keys/ec-certificate.ts';
import { rsaCertificate } from '../../src/toolkit/keys/rsa-certificate.ts';

/** The kinds of key that are measured. */
export type KeyKind = 'p256' | 'rsa2048' | 'rsa3072';

/** A signer with everything that any contender asks for, and a trust in its issuer. */
export interface BenchParty {
  readonly kind: KeyKind;
  readonly identity: SigningIdentity;
  readonly trust: Trust;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly keyPem: string;
  readonly certificatePem: string;
}

const DAY_MS = 86_400_000;

const newKey = (kind: KeyKind): KeyObject =>
  kind === 'p256'
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    : generateKeyPairSync('rsa', { modulusLength: kind === 'rsa2048' ? 2_048 : 3_072 }).privateKey;

/** Makes an authority, a key and its certificate, all of them new. */
export async function newParty(kind: KeyKind): Promise<BenchParty> {
  const certify = kind === 'p256' ? ecCertificate : rsaCertificate;
  const authority = { commonName: 'Synthetic bench authority', key: newKey(kind) };
  const privateKey = newKey(kind);
  const validity = { notBefore: Date.now() - DAY_MS, notAfter: Date.now() + DAY_MS };
  const anchor = await certify({ ...authority, ...validity, serial: randomBytes(20) });
  const certificatePem = await certify({
    commonName: 'Synthetic bench signer',
    key: privateKey,
    issuer: authority,
    ...validity,
    serial: randomBytes(20),
  });
  const keyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const identity = loadIdentity(keyPem, certificatePem);
  return {
    kind,
    identity,
    trust: trustFrom({ anchors: [anchor], pinned: [] }),
    privateKey,
    publicKey: identity.certificate.publicKey,
    keyPem,
    certificatePem,
  };
}
