import { constants, createPublicKey, privateEncrypt, X509Certificate, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { keyIdentifier, LOCAL_NAMES, ORGANISATION, serialHex, type CertificateRequest } from './certificate-request.ts';

/** GeneralName tags (RFC 5280, section 4.2.1.6). */
const DNS_NAME = 2;
const IP_ADDRESS = 7;

/**
 * An X.509 version 3 certificate of an RSA key as PEM (RFC 5280), signed with RSASSA-PKCS1-v1_5 and SHA-256. Without an issuer it is an
 * authority of path length 0; with one it is a leaf for digital signatures that also serves TLS on localhost, both sides.
 */
export function rsaCertificate(request: CertificateRequest): string {
  const issuer = request.issuer ?? request;
  const certificate = forge.pki.createCertificate();
  certificate.serialNumber = serialHex(request);
  certificate.validity.notBefore = new Date(request.notBefore);
  certificate.validity.notAfter = new Date(request.notAfter);
  certificate.setSubject(nameOf(request.commonName));
  certificate.setIssuer(nameOf(issuer.commonName));
  certificate.publicKey = publicHalf(request.key);
  certificate.setExtensions([
    ...(request.issuer ? leafExtensions() : authorityExtensions()),
    subjectKeyIdentifier(request.key),
    { name: 'authorityKeyIdentifier', keyIdentifier: binary(keyIdentifier(issuer.key)) },
  ]);
  certificate.sign(signerWith(issuer.key), forge.md.sha256.create());
  return new X509Certificate(forge.pki.certificateToPem(certificate)).toString();
}

const binary = (bytes: Buffer): string => bytes.toString('binary');

const publicHalf = (key: KeyObject): forge.pki.rsa.PublicKey =>
  forge.pki.publicKeyFromPem(createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString());

/** DigestInfo of SHA-256 up to the digest itself (RFC 8017, section 9.2, note 1). */
const SHA256_DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** A private key as forge takes one, whose signing is OpenSSL's: the key never becomes a number in JavaScript, and it takes a thousandth of the time. */
function signerWith(key: KeyObject): forge.pki.rsa.PrivateKey {
  const sign = (digest: forge.md.MessageDigest): string =>
    binary(
      privateEncrypt(
        { key, padding: constants.RSA_PKCS1_PADDING },
        Buffer.concat([SHA256_DIGEST_INFO, Buffer.from(digest.digest().bytes(), 'binary')]),
      ),
    );
  return { sign } as unknown as forge.pki.rsa.PrivateKey;
}

const nameOf = (commonName: string): forge.pki.CertificateField[] => [
  { name: 'organizationName', value: ORGANISATION },
  { name: 'commonName', value: commonName },
];

const authorityExtensions = (): object[] => [
  { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
  { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
];

const leafExtensions = (): object[] => [
  { name: 'basicConstraints', critical: true },
  { name: 'keyUsage', digitalSignature: true, critical: true },
  { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
  { name: 'subjectAltName', altNames: LOCAL_NAMES.map(altName) },
];

const altName = ({ type, value }: (typeof LOCAL_NAMES)[number]): object =>
  type === 'dns' ? { type: DNS_NAME, value } : { type: IP_ADDRESS, ip: value };

function subjectKeyIdentifier(key: KeyObject): object {
  const { create, Class, Type } = forge.asn1;
  return { name: 'subjectKeyIdentifier', value: create(Class.UNIVERSAL, Type.OCTETSTRING, false, binary(keyIdentifier(key))) };
}
