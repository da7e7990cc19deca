import { hash, X509Certificate, type KeyObject } from 'node:crypto';
import { fingerprintOf } from '../identity.ts';
import type { Trust, TrustedSigner } from '../trust.ts';
import type { KeyHints } from './read-key-info.ts';
import { refuse } from './signature-rules.ts';

/** Whom or what a verifier believes. Nothing here means that it can tell nothing. */
export interface XmlTrust {
  /** For certificates that the signature brings. */
  readonly trust?: Trust | undefined;
  /** Public keys that are believed as such. */
  readonly keys?: readonly KeyObject[] | undefined;
  /** Take the key that the signature brings, whoever made it; only the legacy policy allows it. */
  readonly embedded?: boolean | undefined;
}

/** The key that a signature is judged with, and why. */
export interface XmlSigner {
  readonly publicKey: KeyObject;
  readonly certificate: X509Certificate | undefined;
  /** SHA-256, lower-case hex: of the certificate, or of the SubjectPublicKeyInfo where there is none. */
  readonly fingerprint: string;
  /** `certificate` and `key` are trusted here; `message` means that nobody vouches for the key. */
  readonly vouchedBy: 'certificate' | 'key' | 'message';
}

/**
 * The signers that may have made the signature, at least one, at most as many as there are trusted keys. KeyInfo only helps to choose
 * among what is trusted. Throws `auth-certificate-*` for a certificate that is not trusted at `at` (epoch milliseconds), and refuses by
 * `xmldsig/key` or `xmldsig/key-info` where there is nothing to judge with.
 */
export async function findSigners(
  hints: KeyHints,
  { trust, keys = [], embedded = false }: XmlTrust,
  at: number,
): Promise<readonly XmlSigner[]> {
  if (embedded) return [embeddedSigner(hints)];
  const named = namedKeys(hints);
  const trusted = named.length === 0 ? keys : keys.filter((key) => named.some((candidate) => candidate.equals(key)));
  if (trusted.length > 0) return trusted.map((publicKey) => signerOf(publicKey, undefined, 'key'));
  if (trust === undefined) return nothingToJudgeWith(hints);
  const signer = await trustedSigner(hints, trust, at);
  return [signerOf(signer.publicKey, signer.certificate, 'certificate')];
}

/** The certificate that the signature brings, with the others of it to make a chain from; else one that is held here and that it names. */
function trustedSigner(hints: KeyHints, trust: Trust, at: number): TrustedSigner | Promise<TrustedSigner> {
  const [certificate, ...chain] = inOrder(hints);
  if (certificate !== undefined)
    return trust.certificate(
      certificate.raw,
      at,
      chain.map(({ raw }) => raw),
    );
  const [issuerSerial] = hints.issuerSerials;
  const [ski] = hints.subjectKeyIdentifiers;
  const name = issuerSerial ?? (ski === undefined ? undefined : { ski });
  return name === undefined ? nothingToJudgeWith(hints) : trust.lookup(name, at);
}

function embeddedSigner(hints: KeyHints): XmlSigner {
  const [certificate] = inOrder(hints);
  if (certificate !== undefined) return signerOf(publicKeyOf(certificate), certificate, 'message');
  const [key] = hints.keys;
  return key === undefined ? nothingToJudgeWith(hints) : signerOf(key, undefined, 'message');
}

function signerOf(publicKey: KeyObject, certificate: X509Certificate | undefined, vouchedBy: XmlSigner['vouchedBy']): XmlSigner {
  const fingerprint =
    certificate === undefined ? hash('sha256', publicKey.export({ type: 'spki', format: 'der' })) : fingerprintOf(certificate.raw);
  return { publicKey, certificate, fingerprint, vouchedBy };
}

/** A form of KeyInfo that is not followed is named, so that nobody looks for a missing key instead. */
const nothingToJudgeWith = ({ hasOthers }: KeyHints): never => refuse(hasOthers ? 'xmldsig/key-info' : 'xmldsig/key', 'ds:KeyInfo');

/** The keys that KeyInfo names in full. */
function namedKeys(hints: KeyHints): readonly KeyObject[] {
  const [certificate] = inOrder(hints);
  return certificate === undefined ? hints.keys : [...hints.keys, publicKeyOf(certificate)];
}

/** Node reads a certificate whose key it cannot use, such as one on a curve of its own. */
function publicKeyOf(certificate: X509Certificate): KeyObject {
  try {
    return certificate.publicKey;
  } catch (cause) {
    return refuse('xmldsig/key-info', 'ds:X509Certificate', undefined, cause);
  }
}

/** The certificates of KeyInfo, that of the signer first: the one named by its serial number, else the one that issued no other. */
function inOrder({ certificates, issuerSerials }: KeyHints): readonly X509Certificate[] {
  const all = certificates.map(readCertificate);
  const serials = new Set(issuerSerials.map(({ serial }) => BigInt(serial)));
  const signer =
    all.find(({ serialNumber }) => serials.has(BigInt(`0x${serialNumber}`))) ??
    all.find((candidate) => !all.some((other) => other !== candidate && other.checkIssued(candidate)));
  return signer === undefined ? all : [signer, ...all.filter((other) => other !== signer)];
}

function readCertificate(der: Buffer): X509Certificate {
  try {
    const certificate = new X509Certificate(der);
    if (certificate.raw.equals(der)) return certificate;
  } catch (cause) {
    return refuse('xmldsig/key-info', 'ds:X509Certificate', undefined, cause);
  }
  return refuse('xmldsig/key-info', 'ds:X509Certificate', 'Send the certificate as DER in Base64, and nothing else.');
}
