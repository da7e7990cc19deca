import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { bits, integer, NULL, octets, oid, pem, sequence, set, time, tlv, TRUE, utf8 } from './der.ts';

/** What a throw-away certificate says. Times are epoch milliseconds; `issuer` is absent for an authority that signs itself. */
export interface CertificateRequest {
  readonly commonName: string;
  /** The subject's private key; only its public half is certified. */
  readonly key: KeyObject;
  readonly issuer?: { readonly commonName: string; readonly key: KeyObject };
  readonly notBefore: number;
  readonly notAfter: number;
  /** At least eight unpredictable bytes. */
  readonly serial: Uint8Array;
}

const ORGANISATION = 'TEST ONLY';
const DIGITAL_SIGNATURE = bits(Buffer.from([0x80]), 7);
const SIGNS_CERTIFICATES = bits(Buffer.from([0x06]), 1);

/**
 * An X.509 version 3 certificate as PEM (RFC 5280), signed with SHA-256. Without an issuer it is an authority of path length 0; with one it
 * is a leaf for digital signatures that also serves TLS on localhost, both sides.
 */
export function testCertificate(request: CertificateRequest): string {
  const issuer = request.issuer ?? { commonName: request.commonName, key: request.key };
  const algorithm = signatureAlgorithm(issuer.key);
  const content = sequence(
    tlv(0xa0, integer(Buffer.from([2]))),
    integer(positive(request.serial)),
    algorithm,
    nameOf(issuer.commonName),
    sequence(time(request.notBefore), time(request.notAfter)),
    nameOf(request.commonName),
    publicKeyOf(request.key),
    tlv(0xa3, sequence(...extensions(request, issuer.key))),
  );
  return pem('CERTIFICATE', sequence(content, algorithm, bits(sign('sha256', content, issuer.key))));
}

/** RFC 5280, section 4.1.2.2: positive, and so that no two authorities made in one go share serial numbers, random. */
function positive(serial: Uint8Array): Uint8Array {
  return Buffer.from([((serial[0] ?? 0) & 0x7f) | 0x40, ...serial.subarray(1, 20)]);
}

function signatureAlgorithm(key: KeyObject): Buffer {
  return key.asymmetricKeyType === 'rsa' ? sequence(oid('1.2.840.113549.1.1.11'), NULL) : sequence(oid('1.2.840.10045.4.3.2'));
}

function nameOf(commonName: string): Buffer {
  return sequence(set(sequence(oid('2.5.4.10'), utf8(ORGANISATION))), set(sequence(oid('2.5.4.3'), utf8(commonName))));
}

const publicKeyOf = (key: KeyObject): Buffer => createPublicKey(key).export({ type: 'spki', format: 'der' });

/** RFC 7093, section 2, method 4: SHA-256 of the public key structure, cut to 160 bits. */
const keyIdentifier = (key: KeyObject): Buffer => createHash('sha256').update(publicKeyOf(key)).digest().subarray(0, 20);

const extension = (id: string, value: Uint8Array, critical = false): Buffer =>
  sequence(oid(id), ...(critical ? [TRUE] : []), octets(value));

function extensions(request: CertificateRequest, issuerKey: KeyObject): Buffer[] {
  const identifiers = [
    extension('2.5.29.14', octets(keyIdentifier(request.key))),
    extension('2.5.29.35', sequence(tlv(0x80, keyIdentifier(issuerKey)))),
  ];
  if (!request.issuer) {
    return [
      extension('2.5.29.19', sequence(TRUE, integer(Buffer.from([0]))), true),
      extension('2.5.29.15', SIGNS_CERTIFICATES, true),
      ...identifiers,
    ];
  }
  const usages = sequence(oid('1.3.6.1.5.5.7.3.1'), oid('1.3.6.1.5.5.7.3.2'));
  const loopback6 = Buffer.from([...new Array<number>(15).fill(0), 1]);
  const names = sequence(tlv(0x82, Buffer.from('localhost')), tlv(0x87, Buffer.from([127, 0, 0, 1])), tlv(0x87, loopback6));
  return [
    extension('2.5.29.19', sequence(), true),
    extension('2.5.29.15', DIGITAL_SIGNATURE, true),
    extension('2.5.29.37', usages),
    extension('2.5.29.17', names),
    ...identifiers,
  ];
}
