import { createPublicKey, type KeyObject } from 'node:crypto';
import { BitString, Integer, ObjectIdentifier, Sequence } from 'asn1js';
import type { ElementIndex, XmlDocument } from '../../wire/xml/xml-document.ts';
import { base64Of, exactChildren, onlyElements } from './signature-elements.ts';
import { refuse } from './signature-rules.ts';
import { DS, DSIG11 } from './xml-signature-names.ts';

const FIELD = 'ds:KeyValue';
const MAX_NUMBER_BYTES = 2_048;

/** Curves by URN (RFC 3279, RFC 5480), with the bytes of a coordinate. */
const CURVES: ReadonlyMap<string, readonly [crv: string, bytes: number]> = new Map([
  ['urn:oid:1.2.840.10045.3.1.7', ['P-256', 32]],
  ['urn:oid:1.3.132.0.34', ['P-384', 48]],
  ['urn:oid:1.3.132.0.35', ['P-521', 66]],
]);

/**
 * The public key in a ds:KeyValue (XML Signature 1.1 section 4.5.2): RSAKeyValue, DSAKeyValue, or ECKeyValue with a named curve and an
 * uncompressed point. `undefined` for other forms. Refuses by `xmldsig/key-info` numbers that are no key.
 */
export function readKeyValue(document: XmlDocument, element: ElementIndex): KeyObject | undefined {
  const [value, ...others] = onlyElements(document, element, FIELD);
  if (value === undefined || others.length > 0) return refuse('xmldsig/composition', FIELD);
  if (document.is(value, DS, 'RSAKeyValue')) return rsaKey(document, value);
  if (document.is(value, DS, 'DSAKeyValue')) return dsaKey(document, value);
  return document.is(value, DSIG11, 'ECKeyValue') ? ecKey(document, value) : undefined;
}

/** The public key in a dsig11:DEREncodedKeyValue (section 4.5.9). Refuses by `xmldsig/key-info` what is no SubjectPublicKeyInfo. */
export function readDerKeyValue(document: XmlDocument, element: ElementIndex): KeyObject {
  return spkiKey(base64Of(document, element, 'dsig11:DEREncodedKeyValue'));
}

function rsaKey(document: XmlDocument, value: ElementIndex): KeyObject {
  const [n = '', e = ''] = numbers(document, value, ['Modulus', 'Exponent']).map((number) => number.toString('base64url'));
  return keyFrom(() => createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' }));
}

function ecKey(document: XmlDocument, value: ElementIndex): KeyObject | undefined {
  const [curve, point] = onlyElements(document, value, FIELD);
  if (curve === undefined || point === undefined || !document.is(curve, DSIG11, 'NamedCurve') || !document.is(point, DSIG11, 'PublicKey'))
    return undefined;
  const [crv, size] = CURVES.get(document.attributeOf(curve, 'URI') ?? '') ?? [];
  const octets = base64Of(document, point, FIELD);
  if (crv === undefined || size === undefined || octets.length !== 1 + 2 * size || octets[0] !== 4) return undefined;
  const jwk = { kty: 'EC', crv, x: octets.toString('base64url', 1, 1 + size), y: octets.toString('base64url', 1 + size) };
  return keyFrom(() => createPublicKey({ key: jwk, format: 'jwk' }));
}

/** Node reads DSA keys as SubjectPublicKeyInfo only (RFC 3279 section 2.3.2). */
function dsaKey(document: XmlDocument, value: ElementIndex): KeyObject {
  const [p, q, g, y] = numbers(document, value, ['P', 'Q', 'G', 'Y']).map((number) => Integer.fromBigInt(`0x${number.toString('hex')}`));
  if (p === undefined || q === undefined || g === undefined || y === undefined) return refuse('xmldsig/composition', FIELD);
  const algorithm = new Sequence({ value: [new ObjectIdentifier({ value: '1.2.840.10040.4.1' }), new Sequence({ value: [p, q, g] })] });
  const spki = new Sequence({ value: [algorithm, new BitString({ valueHex: y.toBER() })] });
  return spkiKey(Buffer.from(spki.toBER()));
}

/** CryptoBinary values (section 4.1) of the children of that name, in that order. */
function numbers(document: XmlDocument, value: ElementIndex, names: readonly string[]): readonly Buffer[] {
  const children = exactChildren(
    document,
    value,
    names.map((name) => [DS, name]),
    FIELD,
  );
  return children.map((child) => {
    const number = base64Of(document, child, FIELD);
    return number.length <= MAX_NUMBER_BYTES ? number : refuse('xmldsig/bounded', FIELD);
  });
}

const spkiKey = (der: Buffer): KeyObject => keyFrom(() => createPublicKey({ key: der, format: 'der', type: 'spki' }));

function keyFrom(read: () => KeyObject): KeyObject {
  try {
    return read();
  } catch (cause) {
    return refuse('xmldsig/key-info', FIELD, undefined, cause);
  }
}
