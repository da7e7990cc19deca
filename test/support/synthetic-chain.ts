import 'reflect-metadata';
import { generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import { BasicConstraintsExtension, KeyUsageFlags, KeyUsagesExtension, X509CertificateGenerator } from '@peculiar/x509';

/** A leaf, the authority that issued it, that one's issuer, and a certificate that none of them issued; PEM, P-256. */
export interface SyntheticChain {
  readonly leaf: string;
  readonly leafKey: string;
  readonly intermediate: string;
  readonly root: string;
  readonly stranger: string;
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const newPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

async function issue(name: string, publicKey: KeyObject, issuer: string, issuerKey: KeyObject): Promise<string> {
  const isLeaf = name === 'leaf' || name === 'stranger';
  const certificate = await X509CertificateGenerator.create({
    serialNumber: '4001',
    subject: `CN=TEST ONLY ${name}`,
    issuer: `CN=TEST ONLY ${issuer}`,
    notBefore: new Date('2020-01-01T00:00:00Z'),
    notAfter: new Date('2049-01-01T00:00:00Z'),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }),
    signingKey: issuerKey.toCryptoKey(P256, false, ['sign']),
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    extensions: [
      new BasicConstraintsExtension(!isLeaf, undefined, true),
      new KeyUsagesExtension(isLeaf ? KeyUsageFlags.digitalSignature : KeyUsageFlags.keyCertSign, true),
    ],
  });
  return new X509Certificate(Buffer.from(certificate.rawData)).toString();
}

/** A fresh chain of three, all synthetic. */
export async function syntheticChain(): Promise<SyntheticChain> {
  const [root, intermediate, leaf, stranger] = [newPair(), newPair(), newPair(), newPair()];
  return {
    leaf: await issue('leaf', leaf.publicKey, 'intermediate', intermediate.privateKey),
    leafKey: leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    intermediate: await issue('intermediate', intermediate.publicKey, 'root', root.privateKey),
    root: await issue('root', root.publicKey, 'root', root.privateKey),
    stranger: await issue('stranger', stranger.publicKey, 'nobody', newPair().privateKey),
  };
}
