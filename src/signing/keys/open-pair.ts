import { randomBytes } from 'node:crypto';
import { asGatewayError, GatewayError } from '../../kernel/gateway-error.ts';
import type { AlgorithmProfiles } from '../algorithm-profile.ts';
import { algorithmOf, verifyWith, type SignatureAlgorithm } from '../algorithms.ts';
import { identityWith, type SigningIdentity } from '../identity.ts';
import { readCertificateChain, type CertificateChain } from './certificate-chain.ts';
import { readPkcs11Uri } from './pkcs11-uri.ts';
import { privateKeyFromPem, type PrivateKey } from './private-key.ts';
import type { Tokens } from './tokens.ts';

/** Reads the text that a reference (`file:`, `env:`) points to; `field` is where the reference stands, for the error. Throws `config-*`. */
export type ReadReference = (reference: string, field: string) => Promise<string>;

/** What references are followed with, and how keys are to be used. */
export interface KeyRing {
  readonly read: ReadReference;
  readonly tokens: Tokens;
  /** Says what keys sign with, when; each signs with its usual algorithm where it says nothing. */
  readonly algorithms?: Pick<AlgorithmProfiles, 'signingAlgorithm' | 'signingTimes'> | undefined;
}

/** A private key and its certificates as read, before they are known to belong together. */
export interface PairTexts {
  /** Where the pair stands in the configuration; all that a problem names. */
  readonly field: string;
  /** PEM, or the `pkcs11:` reference itself. */
  readonly key: string;
  /** PEM: the certificate, then those between it and an anchor. */
  readonly certificate: string;
}

/** A pair at work: the identity that it signs as at a time, with the algorithm of that time. */
export type OpenPair = (at: number) => SigningIdentity;

const PROBE_BYTES = 32;

/** Whether the reference names a key in a token. */
export const isTokenReference = (reference: string): boolean => reference.startsWith('pkcs11:');

/** The key that a reference names. Throws `keys-*` and `config-*`, naming `field`. */
export async function readKey(reference: string, field: string, ring: KeyRing): Promise<PrivateKey> {
  return openKey(isTokenReference(reference) ? reference : await ring.read(reference, field), field, ring);
}

/** The key that a PEM text or `pkcs11:` reference stands for. Throws `keys-*`, and `config-*` for a reference that cannot be followed, naming `field`. */
async function openKey(key: string, field: string, ring: KeyRing): Promise<PrivateKey> {
  try {
    return isTokenReference(key) ? await openTokenKey(key, field, ring) : privateKeyFromPem(key);
  } catch (error) {
    const { code, details, cause } = asGatewayError(error);
    throw new GatewayError(code, { field, ...details }, { cause });
  }
}

async function openTokenKey(reference: string, field: string, { read, tokens }: KeyRing): Promise<PrivateKey> {
  const uri = readPkcs11Uri(reference);
  const pin = await read(uri.pinSource, field);
  return tokens.key(uri, pin.replace(/\r?\n$/, ''));
}

/**
 * Opens a pair. The key signs once with each algorithm that it is to use, and the certificate verifies it, which proves that they belong
 * together and that a token is open and able. Throws `keys-unusable` when they do not, and what `openKey` throws.
 */
export async function openPair({ field, key, certificate }: PairTexts, ring: KeyRing): Promise<OpenPair> {
  const own = readCertificateChain(certificate);
  const { publicKey } = own.certificate;
  const privateKey = await openKey(key, `${field}.key`, ring);
  const made = new Map<SignatureAlgorithm | undefined, SigningIdentity>();
  const identityAt = (at: number): SigningIdentity => {
    const algorithm = ring.algorithms?.signingAlgorithm(publicKey, at) ?? algorithmOf(publicKey);
    const identity = made.get(algorithm) ?? identityOf(own, algorithm, privateKey);
    made.set(algorithm, identity);
    return identity;
  };
  const times = [-Infinity, ...(ring.algorithms?.signingTimes ?? [])];
  for (const identity of new Set(times.map(identityAt))) await requireBelonging(identity);
  return identityAt;
}

function identityOf({ certificate, chain }: CertificateChain, algorithm: SignatureAlgorithm | undefined, key: PrivateKey): SigningIdentity {
  const parts = { certificate: certificate.raw, chain: chain.map(({ raw }) => raw), algorithm };
  return identityWith(parts, (signedWith) => key.signer(signedWith));
}

async function requireBelonging({ algorithm, certificate, sign }: SigningIdentity): Promise<void> {
  const probe = randomBytes(PROBE_BYTES);
  if (verifyWith(algorithm, certificate.publicKey, probe, await sign(probe))) return;
  throw new GatewayError('keys-unusable', { rule: 'keys/pair', mend: 'Give the certificate that was issued for this private key.' });
}
