import { createHash, randomBytes, type KeyObject, type X509Certificate } from 'node:crypto';
import {
  BmpString,
  Constructed,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Primitive,
  Sequence,
  Set as Asn1Set,
  type AsnType,
} from 'asn1js';
import { HASH_OIDS } from '../../signing/algorithm-oids.ts';
import { identifier } from './algorithm-identifier.ts';
import { encrypt, mac } from './pkcs12-protection.ts';

const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERT_BAG = '1.2.840.113549.1.12.10.1.3';
const X509 = '1.2.840.113549.1.9.22.1';
const FRIENDLY_NAME = '1.2.840.113549.1.9.20';
const LOCAL_KEY_ID = '1.2.840.113549.1.9.21';

const MAC_ROUNDS = 100_000;
const SALT_BYTES = 16;

/**
 * A PKCS #12 file (RFC 7292) of a key and its certificates, the key's own first, for software that takes nothing else. Everything is
 * encrypted with AES-256 under PBKDF2 with HMAC-SHA-256 and sealed with HMAC-SHA-256.
 */
export function pkcs12Bundle(
  key: KeyObject,
  certificates: readonly [X509Certificate, ...X509Certificate[]],
  passphrase: string,
  name: string,
): Uint8Array {
  const localKeyId = createHash('sha256').update(certificates[0].raw).digest();
  const own = [attribute(FRIENDLY_NAME, new BmpString({ value: name })), attribute(LOCAL_KEY_ID, octetString(localKeyId))];
  const shrouded = encrypt(key.export({ type: 'pkcs8', format: 'der' }), passphrase);
  const keyBag = bag(SHROUDED_KEY_BAG, sequence(shrouded.algorithm, octetString(shrouded.bytes)), own);
  const certificateBags = certificates.map((certificate, index) => certificateBag(certificate, index === 0 ? own : []));
  const safe = der(sequence(encrypted(der(sequence(...certificateBags)), passphrase), data(der(sequence(keyBag)))));
  return der(sequence(new Integer({ value: 3 }), data(safe), sealOf(safe, passphrase)));
}

function certificateBag({ raw }: X509Certificate, attributes: readonly Sequence[]): Sequence {
  return bag(CERT_BAG, sequence(oid(X509), explicit(octetString(raw))), attributes);
}

function bag(type: string, value: Sequence, attributes: readonly Sequence[]): Sequence {
  return sequence(oid(type), explicit(value), ...(attributes.length > 0 ? [new Asn1Set({ value: [...attributes] })] : []));
}

function sealOf(safe: Uint8Array, passphrase: string): Sequence {
  const salt = randomBytes(SALT_BYTES);
  const digest = mac({ algorithm: HASH_OIDS.sha256, salt, rounds: MAC_ROUNDS }, safe, passphrase);
  return sequence(
    sequence(identifier(HASH_OIDS.sha256, new Null()), octetString(digest)),
    octetString(salt),
    new Integer({ value: MAC_ROUNDS }),
  );
}

/** ContentInfo of EncryptedData (RFC 5652, section 8). */
function encrypted(bytes: Uint8Array, passphrase: string): Sequence {
  const { algorithm, bytes: ciphertext } = encrypt(bytes, passphrase);
  const content = new Primitive({ idBlock: { tagClass: 3, tagNumber: 0 }, valueHex: ciphertext });
  return sequence(oid(ENCRYPTED_DATA), explicit(sequence(new Integer({ value: 0 }), sequence(oid(DATA), algorithm, content))));
}

const data = (bytes: Uint8Array): Sequence => sequence(oid(DATA), explicit(octetString(bytes)));
const attribute = (type: string, value: AsnType): Sequence => sequence(oid(type), new Asn1Set({ value: [value] }));
const sequence = (...value: AsnType[]): Sequence => new Sequence({ value });
const oid = (value: string): ObjectIdentifier => new ObjectIdentifier({ value });
const octetString = (bytes: Uint8Array): OctetString => new OctetString({ valueHex: bytes });
const explicit = (value: AsnType): Constructed => new Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: [value] });
const der = (value: AsnType): Buffer => Buffer.from(value.toBER());
