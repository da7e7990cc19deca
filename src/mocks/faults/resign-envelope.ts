import { hash } from 'node:crypto';
import type { SigningIdentity } from '../../signing/identity.ts';
import { DS } from '../../signing/xml-signature/xml-signature-names.ts';
import { canonicalize } from '../../wire/xml/canonicalize.ts';
import { scanXml } from '../../wire/xml/scan-xml.ts';
import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import type { WeakSigner } from './fault-keys.ts';

const SHA1 = `${DS}sha1`;
const RSA_SHA1 = `${DS}rsa-sha1`;
const ECDSA_SHA1 = 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1';

const REFERENCE = /<ds:Reference URI="#([^"]+)".*?<\/ds:Reference>/gs;

/** How the new signature departs from the one that the envelope has. */
export interface Resigning {
  readonly identity: SigningIdentity;
  /** Digests by SHA-1 instead of the algorithm's own. */
  readonly weakDigests?: boolean;
  /** The signature value by SHA-1. */
  readonly weak?: WeakSigner | undefined;
  /** The identifier of a part that is covered no longer. */
  readonly without?: string | undefined;
}

/** The element of that name under `from`, wherever it stands; `NO_ELEMENT` where there is none. */
export function findElement(document: XmlDocument, local: string, from: ElementIndex = 0): ElementIndex {
  const end = document.afterOf(from);
  for (let element = from; element < end; element++) if (document.localOf(element) === local) return element;
  return NO_ELEMENT;
}

/** Signs an envelope of `signSoap` anew, in its own form, as the departure says. An envelope without signature comes back as it is. */
export async function resignEnvelope(envelope: Uint8Array, departure: Resigning): Promise<Uint8Array> {
  const document = scanXml(envelope);
  const info = findElement(document, 'SignedInfo');
  if (info === NO_ELEMENT) return envelope;
  const changed = changedInfo(document, slice(document, info), departure);
  const bytes = spliced(document, info, changed);
  return withValue(bytes, departure);
}

const slice = (document: XmlDocument, element: ElementIndex): string =>
  document.bytes.toString('utf8', document.startOf(element), document.endOf(element));

function spliced(document: XmlDocument, element: ElementIndex, text: string): Buffer {
  const { bytes } = document;
  return Buffer.concat([bytes.subarray(0, document.startOf(element)), Buffer.from(text), bytes.subarray(document.endOf(element))]);
}

function changedInfo(document: XmlDocument, info: string, { identity, weakDigests, weak, without }: Resigning): string {
  const references = info.replace(REFERENCE, (reference: string, id: string) => {
    if (id === without) return '';
    return weakDigests === true ? weaklyDigested(document, reference, id) : reference;
  });
  if (weak === undefined) return references;
  const method = identity.certificate.publicKey.asymmetricKeyType === 'rsa' ? RSA_SHA1 : ECDSA_SHA1;
  return references.replace(/(<ds:SignatureMethod Algorithm=")[^"]*/, `$1${method}`);
}

function weaklyDigested(document: XmlDocument, reference: string, id: string): string {
  const part = document.identifiers.get(id);
  if (part === undefined) return reference;
  const inclusivePrefixes = /PrefixList="([^"]*)"/.exec(reference)?.[1]?.split(' ') ?? [];
  const digest = hash('sha1', canonicalize(document, part, { inclusivePrefixes }), 'base64');
  return reference
    .replace(/(<ds:DigestMethod Algorithm=")[^"]*/, `$1${SHA1}`)
    .replace(/(<ds:DigestValue>)[^<]*/, (_, tag: string) => `${tag}${digest}`);
}

async function withValue(envelope: Buffer, { identity, weak }: Resigning): Promise<Uint8Array> {
  const document = scanXml(envelope);
  const info = canonicalize(document, findElement(document, 'SignedInfo'));
  const value = Buffer.from(await (weak ?? identity.sign)(info)).toString('base64');
  const place = findElement(document, 'SignatureValue');
  return spliced(document, place, `<ds:SignatureValue>${value}</ds:SignatureValue>`);
}
