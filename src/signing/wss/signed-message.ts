import { hash } from 'node:crypto';
import { SOAP_NAMESPACE, type SoapVersion } from '../../wire/soap/soap-version.ts';
import type { MessageParts } from './message-parts.ts';
import { prefixAround } from './outgoing-body.ts';
import type { SignedPart } from './sign-parts.ts';
import { signedInfoTemplate } from './signed-info-template.ts';
import type { MessageFrame, SigningPlan } from './signing-plan.ts';
import { WSSE, WSU } from './wss-names.ts';

/** A message of which only the SignatureValue is missing. */
export interface MessageDraft {
  /** What is to be signed: SignedInfo, where it stands in the message. */
  readonly signedInfo: Uint8Array;
  /** Puts the value in its place and gives the message. */
  complete(signature: Uint8Array): Uint8Array;
}

/**
 * Lays a message out in one piece of memory. The Body is digested in its place, which is known beforehand because all digests have one
 * length and all signatures of a key, too.
 */
export function draftMessage(parts: MessageParts, plan: SigningPlan): MessageDraft {
  const { headers, timestamp, payload } = parts;
  const frame = frameOf(parts, plan);
  const template = signedInfoTemplate(parts, plan);
  const templateAt = frame.start.length + lengthOf(headers) + frame.security.length + timestamp.text.length;
  const valueAt = templateAt + template.bytes.length;
  const middleAt = valueAt + plan.valueLength;
  const payloadAt = middleAt + frame.middle.length;
  const bodyAt = payloadAt - frame.bodyStart;
  const endAt = payloadAt + payload.bytes.length;
  const bytes = Buffer.allocUnsafe(endAt + frame.end.length);

  bytes.set(frame.middle, middleAt);
  bytes.set(payload.bytes, payloadAt);
  bytes.set(frame.end, endAt);
  const body = hash(plan.hash, bytes.subarray(bodyAt, endAt + frame.bodyEnd), 'base64');

  writeHeader(bytes, frame, parts);
  bytes.set(template.bytes, templateAt);
  for (let index = 0; index < template.digestsAt.length; index += 1) {
    const { digest } = (index === 0 ? timestamp : headers[index - 1]) ?? { digest: body };
    bytes.write(digest, templateAt + (template.digestsAt[index] ?? 0), 'latin1');
  }
  return {
    signedInfo: bytes.subarray(templateAt + template.signedStart, templateAt + template.signedEnd),
    complete(signature) {
      const value = Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength).toString('base64');
      if (value.length !== plan.valueLength) return relaid(bytes, valueAt, value, middleAt);
      bytes.write(value, valueAt, 'latin1');
      return bytes;
    },
  };
}

function writeHeader(bytes: Buffer, frame: MessageFrame, { headers, timestamp }: MessageParts): void {
  bytes.set(frame.start, 0);
  let at = frame.start.length;
  for (const { text } of headers) at += bytes.write(text, at, 'latin1');
  bytes.set(frame.security, at);
  bytes.write(timestamp.text, at + frame.security.length, 'latin1');
}

function lengthOf(parts: readonly SignedPart[]): number {
  let length = 0;
  for (const { text } of parts) length += text.length;
  return length;
}

/** The message with a signature value of another length than was expected. */
const relaid = (bytes: Buffer, valueAt: number, value: string, middleAt: number): Buffer =>
  Buffer.concat([bytes.subarray(0, valueAt), Buffer.from(value, 'latin1'), bytes.subarray(middleAt)]);

const USUAL = { soap: 'soap', wsu: 'wsu' } as const;

function frameOf({ version, payload, headers }: MessageParts, plan: SigningPlan): MessageFrame {
  const soap = prefixAround(payload.content, headers, USUAL.soap);
  const wsu = prefixAround(payload.content, [], USUAL.wsu);
  if (soap !== USUAL.soap || wsu !== USUAL.wsu) return makeFrame(version, soap, wsu, plan);
  const known = plan.frames.get(version);
  if (known !== undefined) return known;
  const frame = makeFrame(version, soap, wsu, plan);
  plan.frames.set(version, frame);
  return frame;
}

function makeFrame(version: SoapVersion, soap: string, wsu: string, plan: SigningPlan): MessageFrame {
  const namespace = SOAP_NAMESPACE[version];
  const bodyStart = `<${soap}:Body xmlns:${soap}="${namespace}" xmlns:${wsu}="${WSU}" ${wsu}:Id="${plan.mark}Body">`;
  const bodyEnd = `</${soap}:Body>`;
  return {
    start: latin1(`<${soap}:Envelope xmlns:${soap}="${namespace}"><${soap}:Header>`),
    security: latin1(`<wsse:Security xmlns:wsse="${WSSE}" ${soap}:mustUnderstand="1">${plan.token}`),
    middle: latin1(`</ds:SignatureValue>${plan.keyInfo}</ds:Signature></wsse:Security></${soap}:Header>${bodyStart}`),
    bodyStart: bodyStart.length,
    bodyEnd: bodyEnd.length,
    end: latin1(`${bodyEnd}</${soap}:Envelope>`),
  };
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
