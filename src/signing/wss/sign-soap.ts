import { hash } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { rfc3339, type Clock, type RandomSource } from '../../kernel/clock.ts';
import { SOAP_NAMESPACE, type SoapVersion } from '../../wire/soap/soap-version.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import { contentPrefixesOf, writeElement } from '../../wire/xml/write-xml.ts';
import { signBytes, type SigningIdentity } from '../identity.ts';
import { concatenatedFromDer } from './ecdsa-form.ts';
import { bodyElement } from './outgoing-body.ts';
import { signedInfo, type SignedPart } from './signed-info.ts';
import { ADDRESSING_HEADERS, BASE64_BINARY, DS, ECDSA_SHA256, RSA_SHA256, WSA, WSSE, WSU, X509_V3 } from './wss-names.ts';

/** WS-Addressing 1.0 properties of a message; `relatesTo` is the MessageID of the request that a reply answers. */
export interface Addressing {
  readonly action: string;
  readonly to: string;
  readonly messageId: string;
  readonly relatesTo?: string | undefined;
}

/** A SOAP message before it is signed. */
export interface OutgoingSoap {
  readonly version: SoapVersion;
  /** The one child of the body: an element, or its exclusive canonical form as `writeElement` gives it. */
  readonly payload: Uint8Array | XmlNode;
  readonly addressing: Addressing;
  /** Further header blocks, signed too. */
  readonly headers?: readonly XmlNode[] | undefined;
}

/** Where signing reads time and randomness, and how long the message is to be accepted (five minutes unless told). */
export interface SigningContext {
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly lifetimeMs?: number | undefined;
}

const LIFETIME_MS = 300_000;

/**
 * The message as a signed envelope (WS-Security 1.1, X.509 Token Profile): Timestamp, token, addressing, further headers and Body
 * are signed by `wsu:Id`, with exclusive canonicalisation and SHA-256. Every signed part is written in canonical form, so what is
 * digested is what is sent. Throws `wire-xml-malformed` for parts that cannot be written.
 */
export async function signSoap(message: OutgoingSoap, identity: SigningIdentity, context: SigningContext): Promise<Uint8Array> {
  const soap = SOAP_NAMESPACE[message.version];
  const mark = Buffer.from(context.random.bytes(8)).toString('hex');
  let count = 0;
  const part = (node: XmlNode): SignedPart => {
    const id = `id-${mark}-${(count += 1)}`;
    const prefixes = contentPrefixesOf(node);
    return { id, bytes: writeElement(identified(node, id)), inclusivePrefixes: prefixes };
  };
  const token = part(tokenElement(identity));
  const timestamp = part(timestampElement(context));
  const headers = [...addressingElements(message.addressing), ...(message.headers ?? [])].map(part);
  const body = bodyElement(message.payload, soap, `id-${mark}-body`);
  const info = signedInfo(
    identity.algorithm === 'rsa-sha256' ? RSA_SHA256 : ECDSA_SHA256,
    [token, timestamp, ...headers, body].map(digested),
  );
  const value = await signatureValue(identity, info);
  return Buffer.concat([
    Buffer.from(`<soap:Envelope xmlns:soap="${soap}"><soap:Header>`),
    ...headers.map((header) => header.bytes),
    Buffer.from(`<wsse:Security xmlns:wsse="${WSSE}" soap:mustUnderstand="1">`),
    token.bytes,
    timestamp.bytes,
    Buffer.from(`<ds:Signature xmlns:ds="${DS}">`),
    info,
    Buffer.from(`<ds:SignatureValue>${value}</ds:SignatureValue>${keyInfo(token.id)}</ds:Signature></wsse:Security></soap:Header>`),
    body.bytes,
    Buffer.from('</soap:Envelope>'),
  ]);
}

const digested = (part: SignedPart) => ({ ...part, digest: hash('sha256', part.bytes, 'base64') });

async function signatureValue(identity: SigningIdentity, info: Uint8Array): Promise<string> {
  const signature = await signBytes(identity, info);
  return Buffer.from(identity.algorithm === 'rsa-sha256' ? signature : concatenatedFromDer(signature)).toString('base64');
}

/** The element with a `wsu:Id` of ours. It may not bring one itself, nor bind `wsu` to anything else. */
function identified(node: XmlNode, id: string): XmlNode {
  const bound = node.namespaces?.['wsu'];
  if ((bound !== undefined && bound !== WSU) || node.attributes?.['wsu:Id'] !== undefined) {
    throw new GatewayError('wire-xml-malformed', {
      field: node.name,
      mend: 'Leave the prefix wsu and the identifier of a header block to the signer.',
    });
  }
  return { ...node, namespaces: { ...node.namespaces, wsu: WSU }, attributes: { ...node.attributes, 'wsu:Id': id } };
}

function tokenElement(identity: SigningIdentity): XmlNode {
  const attributes = { EncodingType: BASE64_BINARY, ValueType: X509_V3 };
  return element('wsse:BinarySecurityToken', [identity.certificate.raw.toString('base64')], attributes, { wsse: WSSE });
}

function timestampElement(context: SigningContext): XmlNode {
  const now = context.clock.now();
  const expires = now + (context.lifetimeMs ?? LIFETIME_MS);
  return element('wsu:Timestamp', [element('wsu:Created', [rfc3339(now)]), element('wsu:Expires', [rfc3339(expires)])], undefined, {
    wsu: WSU,
  });
}

function addressingElements(addressing: Addressing): readonly XmlNode[] {
  const values = { Action: addressing.action, To: addressing.to, MessageID: addressing.messageId, RelatesTo: addressing.relatesTo };
  return ADDRESSING_HEADERS.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [element(`wsa:${name}`, [value], undefined, { wsa: WSA })];
  });
}

const keyInfo = (id: string): string =>
  `<ds:KeyInfo><wsse:SecurityTokenReference><wsse:Reference URI="#${id}" ValueType="${X509_V3}"></wsse:Reference></wsse:SecurityTokenReference></ds:KeyInfo>`;
