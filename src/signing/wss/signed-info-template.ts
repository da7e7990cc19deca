import { valueText, type ByteText } from '../../wire/xml/byte-text.ts';
import { EMPTY_DIGEST, methodText, referenceText, SIGNED_INFO_END } from '../xml-signature/sign-signed-info.ts';
import { ATTACHMENT_CONTENT, DS } from '../xml-signature/xml-signature-names.ts';
import type { MessageParts } from './message-parts.ts';
import { partReference } from './part-reference.ts';
import type { SignedPart } from './sign-parts.ts';
import type { SignedInfoTemplate, SigningPlan } from './signing-plan.ts';

const SIGNATURE_START: ByteText = `<ds:Signature xmlns:ds="${DS}">`;
const VALUE_START: ByteText = '<ds:SignatureValue>';
const MAX_KEPT = 16;

/** The template for the parts of a message, made once for header blocks that come together again. */
export function signedInfoTemplate(parts: MessageParts, plan: SigningPlan): SignedInfoTemplate {
  const { headers, payload, attachments } = parts;
  if (payload.content.inclusivePrefixes.length > 0 || attachments.length > 0 || headers.some(hasPrefixes)) return makeTemplate(parts, plan);
  for (const known of plan.templates) if (isFor(known, headers)) return known;
  const template = makeTemplate(parts, plan);
  if (plan.templates.length < MAX_KEPT) plan.templates.push(template);
  return template;
}

const hasPrefixes = ({ inclusivePrefixes }: SignedPart): boolean => inclusivePrefixes.length > 0;

function isFor({ headers }: SignedInfoTemplate, parts: readonly SignedPart[]): boolean {
  for (let index = 0; index < parts.length; index += 1) if (headers[index] !== parts[index]?.id) return false;
  return headers.length === parts.length;
}

function makeTemplate({ timestamp, headers, payload, attachments }: MessageParts, plan: SigningPlan): SignedInfoTemplate {
  const empty = EMPTY_DIGEST[plan.hash];
  const digestsAt: number[] = [];
  let text = SIGNATURE_START + plan.signedInfo + plan.tokenReference;
  const body = { id: `${plan.mark}Body`, inclusivePrefixes: payload.content.inclusivePrefixes };
  for (const part of [timestamp, ...headers, body]) {
    const reference = partReference({ ...part, digest: empty }, plan);
    digestsAt.push(text.length + reference.indexOf(empty));
    text += reference;
  }
  for (const { uri, digest } of attachments)
    text += referenceText(valueText(uri, 'cid'), methodText('Transform', ATTACHMENT_CONTENT), plan.hash, digest);
  text += SIGNED_INFO_END;
  return {
    headers: headers.map(({ id }) => id),
    bytes: Buffer.from(text + VALUE_START, 'latin1'),
    signedStart: SIGNATURE_START.length,
    signedEnd: text.length,
    digestsAt,
  };
}
