import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { bits, boolean, extension, generalizedTime, integer, nothing, octets, oid, sequence, set, time, tlv, utf8 } from './der-writer.ts';

/** How a test certificate differs from an ordinary one. */
export interface TestCertificateSubject {
  readonly cn: string;
  /** Further attributes before the common name, by OID. */
  readonly attributes?: readonly (readonly [oid: string, value: string])[];
  readonly kind?: 'ec' | 'rsa' | 'rsa-1024' | 'p-384' | 'ed25519';
  readonly key?: KeyObject;
  readonly notBefore?: number;
  readonly notAfter?: number;
  readonly serial?: bigint;
  /** First octet of KeyUsage; `null` for none. */
  readonly keyUsage?: number | null;
  readonly isAuthority?: boolean;
  readonly pathLength?: number;
  /** Extended key usages, OIDs. */
  readonly purposes?: readonly string[];
  readonly policies?: readonly string[];
  readonly dnsNames?: readonly string[];
  /** Address of the revocation list that the certificate names. */
  readonly listAddress?: string;
  /** Whole extensions. */
  readonly extensions?: readonly Uint8Array[];
  /** How the issuer signs this certificate. */
  readonly hash?: 'sha1' | 'sha256' | 'sha384';
}

/** A certificate with its key. */
export interface TestCertificate {
  readonly der: Buffer;
  readonly pem: string;
  readonly key: KeyObject;
  readonly keyPem: string;
  readonly serial: bigint;
  /** Octets of its SubjectKeyIdentifier. */
  readonly keyIdentifier: Buffer;
}

/** What a test revocation list says. */
export interface TestListContent {
  readonly revoked?: readonly { readonly serial: bigint; readonly at: number; readonly extensions?: readonly Uint8Array[] }[];
  readonly thisUpdate: number;
  readonly nextUpdate?: number | null;
  readonly number?: bigint | null;
  readonly extensions?: readonly Uint8Array[];
  readonly hash?: 'sha1' | 'sha256';
  /** Whose key signs instead of the authority's. */
  readonly signer?: KeyObject;
  readonly version?: 1 | 2;
}

/** What a test OCSP answer says about one certificate. */
export interface TestAnswerContent {
  readonly serial: bigint;
  readonly status: 'good' | 'unknown' | { readonly revokedAt: number };
  readonly thisUpdate: number;
  readonly nextUpdate?: number;
  readonly nonce?: Uint8Array;
  readonly identifierHash?: 'sha1' | 'sha256';
  /** Who signs instead of the authority, with its certificate in the answer. */
  readonly responder?: TestCertificate;
  readonly producedAt?: number;
}

/** A throw-away authority that issues certificates, authorities, revocation lists and OCSP answers. */
export interface TestAuthority extends TestCertificate {
  issue(subject: TestCertificateSubject): TestCertificate;
  authority(subject: TestCertificateSubject): TestAuthority;
  list(content: TestListContent): Buffer;
  answer(content: TestAnswerContent): Buffer;
}

const DAY = 86_400_000;
const FROM = Date.UTC(2020, 0, 1);
const UNTIL = Date.UTC(2049, 0, 1);

interface Issuer {
  readonly name: Buffer;
  readonly key: KeyObject;
}

/** A root authority; nothing it issues is of use outside the test that made it. */
export function testAuthority(subject: TestCertificateSubject): TestAuthority {
  return asAuthority({ isAuthority: true, ...subject });
}

function asAuthority(subject: TestCertificateSubject, issuer?: Issuer): TestAuthority {
  const certificate = certify(subject, issuer);
  const own: Issuer = { name: nameOf(subject), key: certificate.key };
  return {
    ...certificate,
    issue: (leaf) => certify(leaf, own),
    authority: (below) => asAuthority({ isAuthority: true, ...below }, own),
    list: (content) => listOf(content, own),
    answer: (content) => answerOf(content, own),
  };
}

const KEYS = {
  ec: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  'p-384': () => generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey,
  rsa: () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  'rsa-1024': () => generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey,
  ed25519: () => generateKeyPairSync('ed25519').privateKey,
};

const attribute = (type: string, value: string): Buffer => set(sequence(oid(type), utf8(value)));

/** DER of a distinguished name. */
export function nameOf({ cn, attributes = [] }: Pick<TestCertificateSubject, 'cn' | 'attributes'>): Buffer {
  return sequence(...attributes.map(([type, value]) => attribute(type, value)), attribute('2.5.4.3', cn));
}

const spkiOf = (key: KeyObject): Buffer => createPublicKey(key).export({ type: 'spki', format: 'der' });

const keyId = (of: KeyObject): Buffer => createHash('sha256').update(spkiOf(of)).digest().subarray(0, 20);

function publicOctets(key: KeyObject): Buffer {
  const spki = spkiOf(key);
  // The BIT STRING ends the structure; its size follows from the key's kind.
  for (let at = 2; at < spki.length; at += 1) {
    if (spki[at] !== 0x03) continue;
    for (const header of [2, 3, 4])
      if (tlv(0x03, spki.subarray(at + header)).equals(spki.subarray(at))) return spki.subarray(at + header + 1);
  }
  throw new Error('no key in sight');
}

function signatureOf(key: KeyObject, hash: 'sha1' | 'sha256' | 'sha384'): Buffer {
  if (key.asymmetricKeyType === 'ed25519') return sequence(oid('1.3.101.112'));
  if (key.asymmetricKeyType === 'ec')
    return sequence(oid({ sha1: '1.2.840.10045.4.1', sha256: '1.2.840.10045.4.3.2', sha384: '1.2.840.10045.4.3.3' }[hash]));
  return sequence(oid({ sha1: '1.2.840.113549.1.1.5', sha256: '1.2.840.113549.1.1.11', sha384: '1.2.840.113549.1.1.12' }[hash]), nothing);
}

function sealed(content: Buffer, key: KeyObject, hash: 'sha1' | 'sha256' | 'sha384'): Buffer {
  const value = sign(key.asymmetricKeyType === 'ed25519' ? null : hash, content, key);
  return sequence(content, signatureOf(key, hash), bits(value));
}

function extensionsOf(subject: TestCertificateSubject, key: KeyObject, issuer: KeyObject): Buffer {
  const { isAuthority = false, pathLength, keyUsage, purposes = [], policies = [], dnsNames = [], listAddress, extensions = [] } = subject;
  const usage = keyUsage === undefined ? (isAuthority ? 0x06 : 0x80) : keyUsage;
  const basic = [...(isAuthority ? [boolean(true)] : []), ...(pathLength === undefined ? [] : [integer(pathLength)])];
  const all = [
    extension('2.5.29.19', true, sequence(...basic)),
    ...(usage === null ? [] : [extension('2.5.29.15', true, bits(Buffer.of(usage), usage & 1 ? 0 : 1))]),
    extension('2.5.29.14', false, octets(keyId(key))),
    extension('2.5.29.35', false, sequence(tlv(0x80, keyId(issuer)))),
    ...(purposes.length === 0 ? [] : [extension('2.5.29.37', false, sequence(...purposes.map(oid)))]),
    ...(policies.length === 0 ? [] : [extension('2.5.29.32', false, sequence(...policies.map((policy) => sequence(oid(policy)))))]),
    ...(dnsNames.length === 0 ? [] : [extension('2.5.29.17', false, sequence(...dnsNames.map((name) => tlv(0x82, Buffer.from(name)))))]),
    ...(listAddress === undefined ? [] : [extension('2.5.29.31', false, sequence(sequence(distributionPoint(listAddress))))]),
    ...extensions,
  ];
  return tlv(0xa3, sequence(...all));
}

/** DER of a DistributionPointName with its outer tag [0]. */
export function distributionPoint(address: string): Buffer {
  return tlv(0xa0, tlv(0xa0, tlv(0x86, Buffer.from(address))));
}

function certify(subject: TestCertificateSubject, given?: Issuer): TestCertificate {
  const key = subject.key ?? KEYS[subject.kind ?? 'ec']();
  const issuer = given ?? { name: nameOf(subject), key };
  const serial = subject.serial ?? BigInt(`0x40${randomBytes(15).toString('hex')}`);
  const hash = subject.hash ?? 'sha256';
  const body = sequence(
    tlv(0xa0, integer(2)),
    integer(serial),
    signatureOf(issuer.key, hash),
    issuer.name,
    sequence(time(subject.notBefore ?? FROM), time(subject.notAfter ?? UNTIL)),
    nameOf(subject),
    spkiOf(key),
    extensionsOf(subject, key, issuer.key),
  );
  const der = sealed(body, issuer.key, hash);
  return {
    der,
    pem: pem('CERTIFICATE', der),
    key,
    keyPem: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    serial,
    keyIdentifier: keyId(key),
  };
}

/** PEM of a DER structure. */
export function pem(label: string, der: Uint8Array): string {
  const lines = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}

function listOf(content: TestListContent, issuer: Issuer): Buffer {
  const {
    revoked = [],
    thisUpdate,
    nextUpdate = thisUpdate + 7 * DAY,
    number = 1n,
    extensions = [],
    hash = 'sha256',
    version = 2,
  } = content;
  const entries = revoked.map((entry) =>
    sequence(integer(entry.serial), time(entry.at), ...(entry.extensions === undefined ? [] : [sequence(...entry.extensions)])),
  );
  const all = [...(number === null ? [] : [extension('2.5.29.20', false, integer(number))]), ...extensions];
  const body = sequence(
    ...(version === 2 ? [integer(1)] : []),
    signatureOf(issuer.key, hash),
    issuer.name,
    time(thisUpdate),
    ...(nextUpdate === null ? [] : [time(nextUpdate)]),
    ...(entries.length === 0 ? [] : [tlv(0x30, Buffer.concat(entries))]),
    ...(all.length === 0 ? [] : [tlv(0xa0, sequence(...all))]),
  );
  return sealed(body, content.signer ?? issuer.key, hash);
}

function answerOf(content: TestAnswerContent, issuer: Issuer): Buffer {
  const { serial, status, thisUpdate, nextUpdate, nonce, identifierHash = 'sha256', responder, producedAt = thisUpdate } = content;
  const digest = (bytes: Uint8Array): Buffer => createHash(identifierHash).update(bytes).digest();
  const identifier = identifierHash === 'sha1' ? '1.3.14.3.2.26' : '2.16.840.1.101.3.4.2.1';
  const id = sequence(
    sequence(oid(identifier), nothing),
    octets(digest(issuer.name)),
    octets(digest(publicOctets(issuer.key))),
    integer(serial),
  );
  const state = status === 'good' ? tlv(0x80) : status === 'unknown' ? tlv(0x82) : tlv(0xa1, generalizedTime(status.revokedAt));
  const single = sequence(
    id,
    state,
    generalizedTime(thisUpdate),
    ...(nextUpdate === undefined ? [] : [tlv(0xa0, generalizedTime(nextUpdate))]),
  );
  const signer = responder?.key ?? issuer.key;
  const responderId = tlv(0xa2, octets(createHash('sha1').update(publicOctets(signer)).digest()));
  const nonceExtension = nonce && tlv(0xa1, sequence(extension('1.3.6.1.5.5.7.48.1.2', false, octets(nonce))));
  const body = sequence(responderId, generalizedTime(producedAt), sequence(single), ...(nonceExtension ? [nonceExtension] : []));
  const signature = sign(signer.asymmetricKeyType === 'ed25519' ? null : 'sha256', body, signer);
  const basic = sequence(body, signatureOf(signer, 'sha256'), bits(signature), ...(responder ? [tlv(0xa0, sequence(responder.der))] : []));
  return sequence(tlv(0x0a, Buffer.of(0)), tlv(0xa0, sequence(oid('1.3.6.1.5.5.7.48.1.1'), octets(basic))));
}
