import { randomBytes } from 'node:crypto';
import { signSoap, type OutgoingSoap } from '../../src/signing/wss/sign-soap.ts';
import type { BenchParty } from './parties.ts';

/** Where signing and verifying read time and randomness: the machine's own. */
export const SOURCES = { clock: { now: () => Date.now() }, random: { bytes: (count: number) => randomBytes(count) } };

/** A message as a gateway sends it: SOAP 1.1, because that is what every peer's tools take, with the payload as canonical bytes. */
export function outgoing(payload: Uint8Array): OutgoingSoap {
  const messageId = `urn:uuid:${crypto.randomUUID()}`;
  return { version: '1.1', payload, addressing: { action: 'urn:example:bench:Search', to: 'https://esp.example/soap', messageId } };
}

/** A message, signed here; it stays acceptable for a day, because a bench may run for long. */
export const signedMessage = async (party: BenchParty, payload: Uint8Array): Promise<Buffer> =>
  Buffer.from(await signSoap(outgoing(payload), party.identity, { ...SOURCES, lifetimeMs: 86_400_000 }));

/** The same without ds:Signature: what a signer is given. */
export const withoutSignature = (message: string): string => message.replace(/<ds:Signature .*<\/ds:Signature>/s, '');

/** The same with empty digests and signature value, and without key information: a template for xmlsec1. */
export const asTemplate = (message: string): string =>
  message
    .replace(/(<ds:DigestValue>)[^<]*/g, '$1')
    .replace(/(<ds:SignatureValue>)[^<]*/g, '$1')
    .replace(/<ds:KeyInfo>.*<\/ds:KeyInfo>/s, '');

/** The identifiers that the signature refers to, in its order. */
export const referencedIds = (message: string): readonly string[] =>
  [...message.matchAll(/<ds:Reference URI="#([^"]+)"/g)].map(([, id]) => id ?? '');

const DECLARATION = / xmlns:(soap|wsse|wsu|wsa|ds|e|p)="([^"]*)"/g;

/**
 * The same message as many a Java stack writes it: every namespace declared on the Envelope, empty elements closed by themselves. What the
 * signature covers keeps its canonical form, so the signature stays true.
 */
export function hoisted(message: string): string {
  const declarations = new Map<string, string>();
  for (const [, prefix = '', uri = ''] of message.matchAll(DECLARATION)) declarations.set(prefix, uri);
  const on = [...declarations].map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  return message
    .replace(DECLARATION, '')
    .replace(/<([\w:]+)((?: [\w:]+="[^"]*")+)><\/\1>/g, '<$1$2/>')
    .replace('<soap:Envelope', () => `<soap:Envelope${on}`);
}
