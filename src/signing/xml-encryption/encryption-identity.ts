import { createPrivateKey, diffieHellman, X509Certificate, type KeyObject } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { algorithmOf } from '../algorithms.ts';
import { certificateFacts, type CertificateFacts, type KeyUsageBit } from '../trust/certificate-facts.ts';
import type { KeyReferenceForm } from '../wss/sign-key-reference.ts';
import { receiveKey } from './key-transport.ts';
import { AGREEMENT_CURVES, type ContentCipher, type KeyTransport } from './xml-encryption-names.ts';

/** A private key that messages are encrypted to, with its certificate. It signs nothing: keys for signing are others. */
export type EncryptionIdentity = TransportIdentity | AgreementIdentity;

/** An RSA key, which receives keys. */
export interface TransportIdentity {
  readonly kind: 'transport';
  readonly facts: CertificateFacts;
  /** The key that was encrypted to this one; `undefined` whatever is wrong with the octets. */
  readonly decrypt: (octets: Uint8Array, transport: KeyTransport) => Uint8Array | undefined | Promise<Uint8Array | undefined>;
}

/** An elliptic-curve key, which agrees on keys. */
export interface AgreementIdentity {
  readonly kind: 'agreement';
  readonly facts: CertificateFacts;
  /** The secret shared with the holder of a key on the same curve (ECDH: the x-coordinate). */
  readonly agree: (peer: KeyObject) => Uint8Array | Promise<Uint8Array>;
}

/** To whom a message is encrypted, and how; everything but the certificate has a default. */
export interface EncryptionRecipient {
  readonly facts: CertificateFacts;
  /** For RSA keys: OAEP with SHA-256 in both places unless told. */
  readonly transport?: KeyTransport | undefined;
  /** How the message names the certificate: by issuer and serial number unless told. */
  readonly keyReference?: KeyReferenceForm | undefined;
}

/** Encryption as it was agreed with somebody: to whom, and with which cipher unless the usual one. */
export interface AgreedEncryption {
  readonly recipient: EncryptionRecipient;
  readonly cipher?: ContentCipher | undefined;
}

/** How content is encrypted unless told. */
export const DEFAULT_CIPHER: ContentCipher = 'aes256-gcm';

/**
 * Reads a private key (PEM, not encrypted) and its certificate (PEM). Throws `keys-unusable` when they do not belong together, and as
 * `encryptionRecipient` does.
 */
export function loadEncryptionIdentity(privateKeyPem: string, certificatePem: string): EncryptionIdentity {
  const { facts } = encryptionRecipient(certificatePem);
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey(privateKeyPem);
  } catch (cause) {
    return unusable('keys/pem', 'Give the private key as PEM, not encrypted.', cause);
  }
  if (!facts.certificate.checkPrivateKey(privateKey))
    return unusable('keys/pair', 'Give the certificate that was issued for this private key.');
  return privateKey.asymmetricKeyType === 'rsa'
    ? { kind: 'transport', facts, decrypt: (octets, transport) => receiveKey(octets, privateKey, transport) }
    : { kind: 'agreement', facts, agree: (publicKey) => diffieHellman({ privateKey, publicKey }) };
}

/**
 * Reads the certificate (PEM) of somebody who can be written to: an RSA key of 2048 to 4096 bits whose certificate allows
 * keyEncipherment, or a key on P-256, P-384 or P-521 whose certificate allows keyAgreement. Throws `keys-unusable` for any other.
 */
export function encryptionRecipient(certificatePem: string, options: Omit<EncryptionRecipient, 'facts'> = {}): EncryptionRecipient {
  let facts: CertificateFacts;
  try {
    facts = certificateFacts(new X509Certificate(certificatePem));
  } catch (cause) {
    return unusable('keys/pem', 'Give the certificate as PEM.', cause);
  }
  const use = useOf(facts.publicKey) ?? unusable('keys/algorithm', 'Use RSA of 2048 to 4096 bits, or an EC key on P-256, P-384 or P-521.');
  if (facts.keyUsage?.has(use) === false) return unusable('keys/usage', `Give a certificate whose key usage allows ${use}.`);
  return { facts, ...options };
}

function useOf(key: KeyObject): KeyUsageBit | undefined {
  if (algorithmOf(key) === undefined) return undefined;
  if (key.asymmetricKeyType === 'rsa') return 'keyEncipherment';
  return isAgreementKey(key) ? 'keyAgreement' : undefined;
}

/** Whether a public key lies on a curve that keys are agreed on. */
export function isAgreementKey(key: KeyObject): boolean {
  return key.asymmetricKeyType === 'ec' && (key.asymmetricKeyDetails?.namedCurve ?? '') in AGREEMENT_CURVES;
}

function unusable(rule: string, mend: string, cause?: unknown): never {
  throw new GatewayError('keys-unusable', { rule, mend }, { cause });
}
