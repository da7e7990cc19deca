import { hash } from 'node:crypto';
import { canonicalize, canonicalizeDocument, type CanonicalOptions } from '../../wire/xml/canonicalize.ts';
import { scanXml } from '../../wire/xml/scan-xml.ts';
import type { ByteText } from '../../wire/xml/byte-text.ts';
import { NO_ELEMENT, XmlDocument, type ElementIndex } from '../../wire/xml/xml-document.ts';
import type { SigningIdentity } from '../identity.ts';
import { certificatesText } from './sign-key-info.ts';
import { elementById, placeAround, placeWithin, uriText, type SignaturePlace } from './sign-place.ts';
import { digestFor, methodText, referenceText, SIGNED_INFO_END, signedInfoStart } from './sign-signed-info.ts';
import { C14N, C14N11, DS, ENVELOPED_SIGNATURE, EXC_C14N } from './xml-signature-names.ts';

/** What of a document is signed, and how. */
export interface SignXmlOptions {
  /** Identifiers of what is signed; the empty text stands for the whole document, which is signed unless told. */
  readonly parts?: readonly string[] | undefined;
  /** Identifier of the element that the signature becomes the last child of; the document element unless told. */
  readonly within?: string | undefined;
  /** Moves the document element into a ds:Object of the signature and signs that, whatever `parts` and `within` say. */
  readonly enveloping?: boolean | undefined;
  /** How SignedInfo and the parts are canonicalised; exclusively unless told. */
  readonly method?: CanonicalOptions['method'];
  /** The PrefixList of the parts, where canonicalisation is exclusive. */
  readonly inclusivePrefixes?: readonly string[] | undefined;
}

/**
 * The document with a signature (XML Signature 1.1): in the document itself, beside or inside what it signs, or around the document
 * element. Everything else stays as it was, in UTF-8. KeyInfo carries the certificate and its chain. Throws `wire-*` for what is no
 * document, `signing-part-missing` for an identifier that no element has.
 */
export async function signXml(
  source: Uint8Array | XmlDocument,
  identity: SigningIdentity,
  options: SignXmlOptions = {},
): Promise<Uint8Array> {
  const document = source instanceof XmlDocument ? source : scanXml(source);
  const holder = options.within === undefined ? 0 : elementById(document, options.within);
  const place = options.enveloping === true ? placeAround(document) : placeWithin(document, holder);
  const parts = place.object === undefined ? (options.parts ?? ['']) : [place.object.id];
  const draft = scanOwn(assembled(place, { info: '', value: '', keyInfo: '' }));
  const signature = signatureAt(draft, place.before.length);
  const references = parts.map((id) => reference(draft, id, signature, identity, options));
  const canonicalization = methodText('CanonicalizationMethod', METHODS[options.method ?? 'exclusive']);
  const info = signedInfoStart(identity, canonicalization) + references.join('') + SIGNED_INFO_END;
  const keyInfo = certificatesText(identity);
  const digested = scanOwn(assembled(place, { info, value: '', keyInfo }));
  const value = await identity.sign(canonicalize(digested, digested.firstChildOf(signature), { method: options.method }));
  return assembled(place, { info, value: Buffer.from(value).toString('base64'), keyInfo });
}

const METHODS = Object.freeze({ exclusive: EXC_C14N, inclusive: C14N, 'inclusive-1.1': C14N11 });

interface SignatureTexts {
  readonly info: ByteText;
  readonly value: ByteText;
  readonly keyInfo: ByteText;
}

function assembled({ before, object, after }: SignaturePlace, { info, value, keyInfo }: SignatureTexts): Buffer {
  const start = Buffer.from(
    `<ds:Signature xmlns:ds="${DS}">${info}<ds:SignatureValue>${value}</ds:SignatureValue>${keyInfo}${object ? `<ds:Object Id="${object.id}">` : ''}`,
    'latin1',
  );
  const end = Buffer.from(`${object ? '</ds:Object>' : ''}</ds:Signature>`);
  return Buffer.concat([before, start, object?.bytes ?? new Uint8Array(), end, after]);
}

/** A document of our own making: what came from others has been judged, and the signature needs room. */
function scanOwn(bytes: Buffer): XmlDocument {
  const { length } = bytes;
  const limits = { maxBytes: length, maxDepth: length, maxElements: length, maxAttributes: length, maxNamespaces: length };
  return scanXml(bytes, { ...limits, maxNameBytes: length, maxTextBytes: length }, { instructions: 'keep' });
}

/** The element that starts there. */
function signatureAt(document: XmlDocument, start: number): ElementIndex {
  let element = 0;
  while (document.startOf(element) < start) element += 1;
  return element;
}

function reference(
  document: XmlDocument,
  id: string,
  signature: ElementIndex,
  identity: SigningIdentity,
  options: SignXmlOptions,
): ByteText {
  const { method = 'exclusive' } = options;
  const inclusivePrefixes = method === 'exclusive' ? (options.inclusivePrefixes ?? []) : [];
  const target = id === '' ? WHOLE : elementById(document, id);
  const isEnveloped = target === WHOLE || (target <= signature && signature < document.afterOf(target));
  const form = { method, inclusivePrefixes, ...(isEnveloped && { omit: signature }) };
  const bytes = target === WHOLE ? canonicalizeDocument(document, form) : canonicalize(document, target, form);
  const transforms =
    (isEnveloped ? methodText('Transform', ENVELOPED_SIGNATURE) : '') + methodText('Transform', METHODS[method], inclusivePrefixes);
  return referenceText(uriText(id), transforms, digestFor(identity), hash(digestFor(identity), bytes, 'base64'));
}

const WHOLE = NO_ELEMENT;
