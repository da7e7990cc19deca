import { createHash, sign, verify } from 'node:crypto';
import { XmlC14NMode, XmlDocument, XmlElement } from 'libxml2-wasm';
import { SignedXml } from 'xml-crypto';
import type { BenchParty } from './parties.ts';

const DS = 'http://www.w3.org/2000/09/xmldsig#';
const WSSE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';

const signatureUri = ({ kind }: BenchParty): string => `${MORE}${kind === 'p256' ? 'ecdsa' : 'rsa'}-sha256`;
const keyOptions = <Key>({ kind }: BenchParty, key: Key) => (kind === 'p256' ? { key, dsaEncoding: 'ieee-p1363' as const } : key);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

/** ECDSA for xml-crypto, which brings RSA only. */
class EcdsaSha256 {
  getSignature(info: unknown, key: unknown): string {
    return sign('sha256', Buffer.from(String(info)), { key: key as string, dsaEncoding: 'ieee-p1363' }).toString('base64');
  }
  verifySignature(info: unknown, key: unknown, value: unknown): boolean {
    const options = { key: key as string, dsaEncoding: 'ieee-p1363' as const };
    return verify('sha256', Buffer.from(String(info)), options, Buffer.from(String(value), 'base64'));
  }
  getAlgorithmName(): string {
    return `${MORE}ecdsa-sha256`;
  }
}

function signedXml(options: ConstructorParameters<typeof SignedXml>[0]): SignedXml {
  const signed = new SignedXml(options);
  signed.SignatureAlgorithms = { ...signed.SignatureAlgorithms, [`${MORE}ecdsa-sha256`]: EcdsaSha256 };
  return signed;
}

/** Signs the elements of an unsigned message that carry one of `ids`, with xml-crypto, into its Security header. */
export function xmlCryptoSign(party: BenchParty, unsigned: string, ids: readonly string[]): string {
  const signed = signedXml({
    privateKey: party.keyPem,
    signatureAlgorithm: signatureUri(party),
    canonicalizationAlgorithm: EXCLUSIVE,
    idMode: 'wssecurity',
    getKeyInfoContent: () => null,
  });
  for (const id of ids)
    signed.addReference({ xpath: `//*[@*[local-name(.)='Id']='${id}']`, transforms: [EXCLUSIVE], digestAlgorithm: SHA256 });
  signed.computeSignature(unsigned, { prefix: 'ds', location: { reference: `//*[local-name(.)='Security']`, action: 'append' } });
  return signed.getSignedXml();
}

/** Verifies a signed message with xml-crypto, given the key. Throws when the signature is wrong. */
export function xmlCryptoVerify(party: BenchParty, message: string): void {
  const from = message.indexOf('<ds:Signature');
  const until = message.indexOf('</ds:Signature>') + '</ds:Signature>'.length;
  // Cut from its place, the signature has to bring the declarations that it found there.
  const signature = message.slice(from, until).replace(/^<ds:Signature[^>]*>/, `<ds:Signature xmlns:ds="${DS}" xmlns:wsse="${WSSE}">`);
  const signed = signedXml({ publicCert: party.certificatePem, idMode: 'wssecurity', getCertFromKeyInfo: () => null });
  signed.loadSignature(signature);
  if (!signed.checkSignature(message)) throw new Error('xml-crypto: the signature does not verify');
}

const PREFIXES = { wsu: WSU, ds: DS, wsse: WSSE };
const MODE = { mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 };

function elementAt(parent: XmlDocument | XmlElement, path: string): XmlElement {
  const found = parent.get(path, PREFIXES);
  if (!(found instanceof XmlElement)) throw new Error(`libxml2: nothing at ${path}`);
  return found;
}

/** Signs the same elements by libxml2 in WebAssembly: parse, canonicalise each part, sign with node:crypto, write SignedInfo by hand. */
export function libxml2Sign(party: BenchParty, unsigned: string, ids: readonly string[]): string {
  const document = XmlDocument.fromString(unsigned);
  let references = '';
  try {
    for (const id of ids) {
      const digest = sha256(elementAt(document, `//*[@wsu:Id="${id}"]`).canonicalizeToString(MODE));
      references +=
        `<ds:Reference URI="#${id}"><ds:Transforms><ds:Transform Algorithm="${EXCLUSIVE}"></ds:Transform></ds:Transforms>` +
        `<ds:DigestMethod Algorithm="${SHA256}"></ds:DigestMethod><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`;
    }
  } finally {
    document.dispose();
  }
  const inner =
    `<ds:CanonicalizationMethod Algorithm="${EXCLUSIVE}"></ds:CanonicalizationMethod>` +
    `<ds:SignatureMethod Algorithm="${signatureUri(party)}"></ds:SignatureMethod>${references}</ds:SignedInfo>`;
  const value = sign('sha256', Buffer.from(`<ds:SignedInfo xmlns:ds="${DS}">${inner}`), keyOptions(party, party.privateKey));
  return unsigned.replace(
    '</wsse:Security>',
    () =>
      `<ds:Signature xmlns:ds="${DS}"><ds:SignedInfo>${inner}<ds:SignatureValue>${value.toString('base64')}</ds:SignatureValue></ds:Signature></wsse:Security>`,
  );
}

/** The canonical bytes of every part that a message's signature refers to, and of its SignedInfo, as libxml2 writes them. */
export function canonicalParts(
  message: Buffer,
  ids: readonly string[],
): { readonly parts: readonly Buffer[]; readonly signedInfo: Buffer } {
  const document = XmlDocument.fromBuffer(message);
  try {
    const canonical = (path: string): Buffer => Buffer.from(elementAt(document, path).canonicalizeToString(MODE));
    return { parts: ids.map((id) => canonical(`//*[@wsu:Id="${id}"]`)), signedInfo: canonical('//ds:Signature/ds:SignedInfo') };
  } finally {
    document.dispose();
  }
}

/** Verifies a signed message by libxml2 in WebAssembly, given the key. Throws when the signature is wrong. */
export function libxml2Verify(party: BenchParty, message: Buffer): void {
  const document = XmlDocument.fromBuffer(message);
  try {
    const info = elementAt(document, '//ds:Signature/ds:SignedInfo');
    for (const reference of info.find('ds:Reference', PREFIXES)) {
      if (!(reference instanceof XmlElement)) continue;
      const id = (reference.get('@URI')?.content ?? '').slice(1);
      const digest = sha256(elementAt(document, `//*[@wsu:Id="${id}"]`).canonicalizeToString(MODE));
      if (digest !== elementAt(reference, 'ds:DigestValue').content) throw new Error('libxml2: a digest does not match');
    }
    const value = Buffer.from(elementAt(document, '//ds:Signature/ds:SignatureValue').content, 'base64');
    const key = keyOptions(party, party.publicKey) as never;
    if (!verify('sha256', Buffer.from(info.canonicalizeToString(MODE)), key, value))
      throw new Error('libxml2: the signature does not verify');
  } finally {
    document.dispose();
  }
}
