import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  type Extension,
} from '@peculiar/x509';
import { keyIdentifier, LOCAL_NAMES, ORGANISATION, publicKeyOf, serialHex, type CertificateRequest } from './certificate-request.ts';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/**
 * An X.509 version 3 certificate of a P-256 key as PEM (RFC 5280), signed with ECDSA and SHA-256. Without an issuer it is an authority of
 * path length 0; with one it is a leaf for digital signatures that also serves TLS on localhost, both sides.
 */
export async function ecCertificate(request: CertificateRequest): Promise<string> {
  const issuer = request.issuer ?? request;
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serialHex(request),
    subject: nameOf(request.commonName),
    issuer: nameOf(issuer.commonName),
    notBefore: new Date(request.notBefore),
    notAfter: new Date(request.notAfter),
    publicKey: publicKeyOf(request.key),
    signingKey: issuer.key.toCryptoKey(P256, false, ['sign']),
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    extensions: [
      ...(request.issuer ? leafExtensions() : authorityExtensions()),
      new SubjectKeyIdentifierExtension(keyIdentifier(request.key).toString('hex')),
      new AuthorityKeyIdentifierExtension(keyIdentifier(issuer.key).toString('hex')),
    ],
  });
  return new X509Certificate(Buffer.from(certificate.rawData)).toString();
}

const nameOf = (commonName: string): Record<string, string[]>[] => [{ O: [ORGANISATION] }, { CN: [commonName] }];

const authorityExtensions = (): Extension[] => [
  new BasicConstraintsExtension(true, 0, true),
  new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
];

const leafExtensions = (): Extension[] => [
  new BasicConstraintsExtension(false, undefined, true),
  new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
  new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth, ExtendedKeyUsage.clientAuth]),
  new SubjectAlternativeNameExtension([...LOCAL_NAMES]),
];
