import 'reflect-metadata';
import { KeyUsageFlags, KeyUsagesExtension, Name, SubjectAlternativeNameExtension, type Extension } from '@peculiar/x509';
import { BitString, Constructed, fromBER, Integer, ObjectIdentifier, Sequence, Set as Asn1Set, type AsnType } from 'asn1js';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { algorithmOf, isKeyFor, partsOf, verifyWith, type SignatureAlgorithm } from '../../signing/algorithms.ts';
import { derFromConcatenated } from '../../signing/ecdsa-form.ts';
import type { PrivateKey } from '../../signing/keys/private-key.ts';
import { algorithmIdentifier } from './algorithm-identifier.ts';

/** What a certificate is asked for. */
export interface SigningRequest {
  readonly key: PrivateKey;
  /** Distinguished name after RFC 4514, such as `CN=Gateway,O=Synthetic Ministry,C=LV`. */
  readonly subject: string;
  /** DNS names for SubjectAltName; none for a certificate that only signs. */
  readonly dnsNames?: readonly string[] | undefined;
  /** The algorithm that signs the request; the key's own unless told. */
  readonly algorithm?: SignatureAlgorithm | undefined;
}

const EXTENSION_REQUEST = '1.2.840.113549.1.9.14';

/**
 * A PKCS #10 request (RFC 2986) as PEM for a certificate with key usage digitalSignature, whether the key lies in a file or in a token.
 * Throws `command-usage` for a subject or algorithm that cannot be, `keys-unusable` for a key without a public half, and what the key throws.
 */
export async function signingRequest({ key, subject, dnsNames = [], algorithm }: SigningRequest): Promise<string> {
  const { publicKey } = key;
  if (publicKey === undefined)
    throw new GatewayError('keys-unusable', { mend: 'Store the public key in the token too, under the label and id of the private key.' });
  const chosen = algorithm ?? algorithmOf(publicKey);
  if (chosen === undefined || !isKeyFor(chosen, publicKey))
    throw new GatewayError('command-usage', { field: '--algorithm', mend: 'Choose an algorithm that fits the key.' });
  const asked = new Sequence({
    value: [
      new Integer({ value: 0 }),
      nameOf(subject),
      parsed(publicKey.export({ type: 'spki', format: 'der' })),
      attributesOf(extensionsOf(dnsNames)),
    ],
  });
  const bytes = new Uint8Array(asked.toBER());
  const signature = await key.signer(chosen)(bytes);
  if (!verifyWith(chosen, publicKey, bytes, signature)) throw new GatewayError('keys-unusable', { rule: 'keys/pair' });
  const written = partsOf(chosen).scheme === 'ecdsa' ? derFromConcatenated(signature) : signature;
  const request = new Sequence({ value: [asked, algorithmIdentifier(chosen), new BitString({ valueHex: written })] });
  return pem(new Uint8Array(request.toBER()));
}

function nameOf(subject: string): AsnType {
  try {
    const attributes = new Name(subject).toJSON();
    const values = attributes.flatMap((attribute) => Object.values(attribute).flat());
    // The text begins with what the name ends with (RFC 4514, section 2.1).
    const name = new Name(attributes.toReversed());
    if (values.length > 0 && values.every((value) => value !== '')) return parsed(new Uint8Array(name.toArrayBuffer()));
  } catch (cause) {
    throw unnamed(cause);
  }
  throw unnamed();
}

const unnamed = (cause?: unknown): GatewayError =>
  new GatewayError('command-usage', { field: '--subject', mend: 'Give a distinguished name: CN=…,O=…,C=….' }, { cause });

const extensionsOf = (dnsNames: readonly string[]): readonly Extension[] => [
  new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
  ...(dnsNames.length > 0 ? [new SubjectAlternativeNameExtension(dnsNames.map((value) => ({ type: 'dns' as const, value })))] : []),
];

/** Attributes ::= [0] IMPLICIT SET OF Attribute; ours is the one of RFC 2985, section 5.4.2. */
function attributesOf(extensions: readonly Extension[]): Constructed {
  const requested = new Sequence({ value: extensions.map(({ rawData }) => parsed(new Uint8Array(rawData))) });
  const attribute = new Sequence({ value: [new ObjectIdentifier({ value: EXTENSION_REQUEST }), new Asn1Set({ value: [requested] })] });
  return new Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: [attribute] });
}

const parsed = (der: Uint8Array): AsnType => fromBER(Uint8Array.from(der)).result;

function pem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE REQUEST-----', ...lines, '-----END CERTIFICATE REQUEST-----', ''].join('\n');
}
