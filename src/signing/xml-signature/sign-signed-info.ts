import type { ByteText } from '../../wire/xml/byte-text.ts';
import { partsOf, type HashName } from '../algorithms.ts';
import { batchNameOf } from '../batch/batch-name.ts';
import type { SigningIdentity } from '../identity.ts';
import { DIGEST_URIS, DS, EXC_C14N, SIGNATURE_URIS } from './xml-signature-names.ts';

/** The digest that goes with the identity's algorithm: SHA-256 unless the algorithm names a longer one. */
export function digestFor({ algorithm }: SigningIdentity): HashName {
  return partsOf(algorithm).hash ?? 'sha256';
}

/** Characters of Base64 that a number of bytes takes. */
export const base64Length = (bytes: number): number => 4 * Math.ceil(bytes / 3);

/** What a DigestValue will be as long as. */
export const EMPTY_DIGEST: Readonly<Record<HashName, string>> = Object.freeze({
  sha256: '='.repeat(base64Length(32)),
  sha384: '='.repeat(base64Length(48)),
  sha512: '='.repeat(base64Length(64)),
});

/** The SignatureMethod of what the identity signs. */
function signatureMethod({ algorithm, batch }: SigningIdentity): string {
  return batch ? batchNameOf(algorithm) : SIGNATURE_URIS[algorithm];
}

/** A CanonicalizationMethod or Transform that names an algorithm, with the PrefixList of exclusive canonicalisation where there is one. */
export function methodText(name: 'CanonicalizationMethod' | 'Transform', uri: string, prefixes: readonly string[] = []): ByteText {
  return `<ds:${name} Algorithm="${uri}">${prefixes.length === 0 ? '' : prefixList(prefixes)}</ds:${name}>`;
}

function prefixList(prefixes: readonly string[]): ByteText {
  const list = prefixes.map((prefix) => (prefix === '' ? '#default' : prefix)).join(' ');
  return `<ec:InclusiveNamespaces xmlns:ec="${EXC_C14N}" PrefixList="${Buffer.from(list).toString('latin1')}"></ec:InclusiveNamespaces>`;
}

/** A ds:Reference. `uri` and `transforms` are canonical text already; `digest` is in Base64. */
export function referenceText(uri: ByteText, transforms: ByteText, hash: HashName, digest: string): ByteText {
  return `<ds:Reference URI="${uri}"><ds:Transforms>${transforms}</ds:Transforms>${DIGEST_METHODS[hash]}<ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`;
}

const digestMethod = (hash: HashName): ByteText => `<ds:DigestMethod Algorithm="${DIGEST_URIS[hash]}"></ds:DigestMethod>`;

const DIGEST_METHODS: Readonly<Record<HashName, ByteText>> = Object.freeze({
  sha256: digestMethod('sha256'),
  sha384: digestMethod('sha384'),
  sha512: digestMethod('sha512'),
});

/** A ds:SignedInfo up to its references (XML Signature 1.1, section 4.4), in exclusive canonical form of its own. */
export function signedInfoStart(identity: SigningIdentity, canonicalization: ByteText): ByteText {
  return `<ds:SignedInfo xmlns:ds="${DS}">${canonicalization}<ds:SignatureMethod Algorithm="${signatureMethod(identity)}"></ds:SignatureMethod>`;
}

/** What follows the references. */
export const SIGNED_INFO_END: ByteText = '</ds:SignedInfo>';
