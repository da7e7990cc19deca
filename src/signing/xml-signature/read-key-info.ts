import type { KeyObject } from 'node:crypto';
import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import { readDerKeyValue, readKeyValue } from './key-value.ts';
import { base64Of, exactChildren, onlyElements, onlyText } from './signature-elements.ts';
import { refuse } from './signature-rules.ts';
import { DS, DSIG11 } from './xml-signature-names.ts';

/** Issuer as written (RFC 4514) and serial number in decimal. */
export interface IssuerSerial {
  readonly issuer: string;
  readonly serial: string;
}

/** What a ds:KeyInfo says about the key: hints where to look, none of them to be believed. */
export interface KeyHints {
  /** DER, in the order sent. */
  readonly certificates: readonly Buffer[];
  readonly issuerSerials: readonly IssuerSerial[];
  readonly subjectKeyIdentifiers: readonly Buffer[];
  readonly keys: readonly KeyObject[];
  /** Whether it also names the key in a form that is not followed: by name, or one that is not of XML Signature 1.1. */
  readonly hasOthers: boolean;
}

const MAX_HINTS = 16;
const MAX_TEXT = 1_024;

/**
 * Reads a ds:KeyInfo (XML Signature 1.1 section 4.5), `NO_ELEMENT` where there is none. Nothing is fetched: RetrievalMethod and
 * KeyInfoReference are refused by `xmldsig/no-key-retrieval`.
 */
export function readKeyInfo(document: XmlDocument, keyInfo: ElementIndex): KeyHints {
  const leaves = keyInfo === NO_ELEMENT ? [] : leavesOf(document, keyInfo);
  if (leaves.length > MAX_HINTS) return refuse('xmldsig/bounded', 'ds:KeyInfo', `Name the key in at most ${MAX_HINTS} ways.`);
  const found = leaves.map((leaf) => readHint(document, leaf));
  return {
    certificates: found.flatMap(({ certificate }) => certificate ?? []),
    issuerSerials: found.flatMap(({ issuerSerial }) => issuerSerial ?? []),
    subjectKeyIdentifiers: found.flatMap(({ ski }) => ski ?? []),
    keys: found.flatMap(({ key }) => key ?? []),
    hasOthers: found.some((hint) => Object.keys(hint).length === 0),
  };
}

/** What one element says; nothing, where it is of a form that is not followed. */
interface Hint {
  readonly certificate?: Buffer;
  readonly issuerSerial?: IssuerSerial;
  readonly ski?: Buffer;
  readonly key?: KeyObject;
}

function readHint(document: XmlDocument, element: ElementIndex): Hint {
  switch (document.namespaceOf(element) + document.localOf(element)) {
    case `${DS}X509Certificate`:
      return { certificate: base64Of(document, element, 'ds:X509Certificate') };
    case `${DS}X509IssuerSerial`:
      return { issuerSerial: issuerSerialOf(document, element) };
    case `${DS}X509SKI`:
      return { ski: base64Of(document, element, 'ds:X509SKI') };
    case `${DS}KeyValue`: {
      const key = readKeyValue(document, element);
      return key === undefined ? {} : { key };
    }
    case `${DSIG11}DEREncodedKeyValue`:
      return { key: readDerKeyValue(document, element) };
    case `${DS}RetrievalMethod`:
    case `${DSIG11}KeyInfoReference`:
      return refuse('xmldsig/no-key-retrieval', 'ds:KeyInfo');
    default:
      return {};
  }
}

/** The children of KeyInfo, with those of X509Data in its place. */
function leavesOf(document: XmlDocument, keyInfo: ElementIndex): readonly ElementIndex[] {
  return onlyElements(document, keyInfo, 'ds:KeyInfo').flatMap((child) =>
    document.is(child, DS, 'X509Data') ? onlyElements(document, child, 'ds:X509Data') : [child],
  );
}

function issuerSerialOf(document: XmlDocument, element: ElementIndex): IssuerSerial {
  const field = 'ds:X509IssuerSerial';
  const names = [
    [DS, 'X509IssuerName'],
    [DS, 'X509SerialNumber'],
  ] as const;
  const [name = NO_ELEMENT, number = NO_ELEMENT] = exactChildren(document, element, names, field);
  const [issuer, serial] = [onlyText(document, name, field), onlyText(document, number, field)];
  if (issuer.length > MAX_TEXT || !/^[0-9]{1,60}$/.test(serial)) return refuse('xmldsig/key-info', field);
  return { issuer, serial };
}
