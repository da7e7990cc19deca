import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';
import type { Clock } from '../kernel/clock.ts';
import { loadIdentity, type SigningIdentity } from '../signing/identity.ts';

const DAY_MS = 86_400_000;
const newKeyPair = promisify(generateKeyPair);

/** A sound key under a certificate of its own making, which nobody trusts: what the fault `wrong-key` signs with. */
export async function untrustedIdentity(clock: Clock): Promise<SigningIdentity> {
  const keys = await newKeyPair('rsa', {
    modulusLength: 2_048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const name = [{ name: 'commonName', value: 'TEST ONLY untrusted' }];
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(keys.publicKey);
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(clock.now() - DAY_MS);
  certificate.validity.notAfter = new Date(clock.now() + DAY_MS);
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(forge.pki.privateKeyFromPem(keys.privateKey), forge.md.sha256.create());
  return loadIdentity(keys.privateKey, forge.pki.certificateToPem(certificate));
}
