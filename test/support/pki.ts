import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What a test certificate says; everything but the name has a default. */
export interface TestSubject {
  readonly cn: string;
  readonly kind: 'rsa' | 'ec' | 'ed25519';
  /** RSA modulus in bits, 2048 unless told. */
  readonly bits?: number;
  /** EC curve, P-256 unless told. */
  readonly curve?: string;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** Whether the certificate says that it may issue others. */
  readonly ca?: boolean;
  /** What the certificate of a subject that issues none says its key is for; signatures unless told. */
  readonly usage?: 'digitalSignature' | 'keyEncipherment' | 'keyAgreement';
}

/** A key and the certificate issued for it, both PEM; `chainPem` is the certificate followed by its issuer. */
export interface TestIssued {
  readonly keyPem: string;
  readonly certPem: string;
  readonly chainPem: string;
}

/** A throw-away authority for tests. Certificates carry SubjectAltName localhost, 127.0.0.1 and ::1, so they serve for TLS too. */
export interface TestPki {
  readonly caPem: string;
  readonly caKeyPem: string;
  issue(subject: TestSubject): TestIssued;
}

const FROM = new Date('2020-01-01T00:00:00Z');
const UNTIL = new Date('2049-01-01T00:00:00Z');

/** A fresh authority with a P-256 key. Nothing it issues is of use outside the test that made it. */
export function testPki(name = 'Synthetic Test CA'): TestPki {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const authority = { cn: name, key: privateKey, id: keyId(publicKey) };
  const caPem = certify({ cn: name, kind: 'ec', ca: true }, publicKey, authority);
  return {
    caPem,
    caKeyPem: pkcs8(privateKey),
    issue(subject) {
      const key = newKey(subject);
      const certPem = certify(subject, createPublicKey(key), authority);
      return { keyPem: pkcs8(key), certPem, chainPem: certPem + caPem };
    },
  };
}

function newKey(subject: TestSubject): KeyObject {
  if (subject.kind === 'ed25519') return generateKeyPairSync('ed25519').privateKey;
  return subject.kind === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: subject.bits ?? 2048 }).privateKey
    : generateKeyPairSync('ec', { namedCurve: subject.curve ?? 'P-256' }).privateKey;
}

const pkcs8 = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

const tlv = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
};
const sequence = (...parts: readonly Uint8Array[]): Buffer => tlv(0x30, ...parts);
const oid = (hex: string): Buffer => tlv(0x06, Buffer.from(hex, 'hex'));
const boolean = tlv(0x01, Buffer.from([0xff]));
const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));

const nameOf = (cn: string): Buffer => sequence(tlv(0x31, sequence(oid('550403'), tlv(0x0c, Buffer.from(cn)))));
const time = (date: Date): Buffer => tlv(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));
const extension = (id: string, critical: boolean, value: Uint8Array): Buffer =>
  sequence(oid(id), ...(critical ? [boolean] : []), tlv(0x04, value));

const spki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });
const keyId = (key: KeyObject): Buffer => createHash('sha256').update(spki(key)).digest().subarray(0, 20);

/** The BIT STRING of each key usage. */
const USAGES = { digitalSignature: [7, 0x80], keyEncipherment: [5, 0x20], keyAgreement: [3, 0x08] } as const;

function extensionsOf({ ca = false, usage: use = 'digitalSignature' }: TestSubject, own: Uint8Array, issuer: Uint8Array): Buffer {
  const basic = extension('551d13', true, sequence(...(ca ? [boolean] : [])));
  const usage = extension('551d0f', true, tlv(0x03, Buffer.from(ca ? [1, 0x06] : USAGES[use])));
  const names = [
    tlv(0x82, Buffer.from('localhost')),
    tlv(0x87, Buffer.from([127, 0, 0, 1])),
    tlv(0x87, Buffer.from([...new Array<number>(15).fill(0), 1])),
  ];
  const ids = [extension('551d0e', false, tlv(0x04, own)), extension('551d23', false, sequence(tlv(0x80, issuer)))];
  return tlv(0xa3, sequence(basic, usage, ...ids, ...(ca ? [] : [extension('551d11', false, sequence(...names))])));
}

interface Issuer {
  readonly cn: string;
  readonly key: KeyObject;
  readonly id: Uint8Array;
}

function certify(subject: TestSubject, publicKey: KeyObject, issuer: Issuer): string {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, serial),
    ECDSA_SHA256,
    nameOf(issuer.cn),
    sequence(time(subject.notBefore ?? FROM), time(subject.notAfter ?? UNTIL)),
    nameOf(subject.cn),
    spki(publicKey),
    extensionsOf(subject, keyId(publicKey), issuer.id),
  );
  const signature = sign('sha256', body, issuer.key);
  const der = sequence(body, ECDSA_SHA256, tlv(0x03, Buffer.from([0]), signature));
  return `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`;
}
