import { createHash } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { multipartType } from '../../wire/multipart/multipart-type.ts';
import { newBoundary, writeMultipart, type OutgoingPart } from '../../wire/multipart/write-multipart.ts';
import { contentTypeFor } from '../../wire/soap/content-type.ts';
import type { HashName } from '../algorithms.ts';
import type { SigningIdentity } from '../identity.ts';
import type { SignedAttachment } from '../wss/message-parts.ts';
import { signSoap, type OutgoingSoap, type SigningContext } from '../wss/sign-soap.ts';
import { digestFor } from '../xml-signature/sign-signed-info.ts';
import { refuse } from './attachment-rules.ts';
import { cidUri, isContentId } from './content-id.ts';
import { isOpaque } from './opaque-media-type.ts';

/** An attachment to be sent. */
export interface OutgoingAttachment {
  /** Without brackets; distinct in a message. */
  readonly contentId: string;
  /** Neither text nor XML. */
  readonly mediaType: string;
  /** Its content, from the start each time: once to be digested, once to be sent. */
  open(): AsyncIterable<Uint8Array>;
}

/** A message in parts, ready to be sent. */
export interface SignedPackage {
  readonly contentType: string;
  /** Read once; fails with `internal-error` at the end of an attachment that is no longer the one that was signed. */
  readonly body: AsyncIterable<Uint8Array>;
}

const ROOT = 'envelope@root';

/**
 * The message as a signed envelope with attachments, each covered by its content (SOAP Messages with Attachments; WS-Security SwA Profile
 * 1.1, section 5.4). Attachments are read twice and never held. Throws as `signSoap` does, and `auth-attachment-*` for an attachment that
 * could not be verified.
 */
export async function signPackage(
  message: Omit<OutgoingSoap, 'attachments'>,
  attachments: readonly OutgoingAttachment[],
  identity: SigningIdentity,
  context: SigningContext,
): Promise<SignedPackage> {
  const hash = digestFor(identity);
  const signed: SignedAttachment[] = [];
  for (const [index, attachment] of attachments.entries()) {
    requireVerifiable(attachment, attachments.slice(0, index), `attachment[${index + 1}]`);
    signed.push({ uri: cidUri(attachment.contentId), digest: await digestOf(attachment.open(), hash) });
  }
  const envelope = await signSoap({ ...message, attachments: signed }, identity, context);
  const boundary = newBoundary(context.random);
  const parts: OutgoingPart[] = [
    { contentType: contentTypeFor(message.version), contentId: ROOT, content: [envelope] },
    ...attachments.map((attachment, index) => ({
      contentType: attachment.mediaType,
      contentId: attachment.contentId,
      content: unchanged(attachment.open(), hash, signed[index]?.digest),
    })),
  ];
  const type = message.version === '1.1' ? 'text/xml' : 'application/soap+xml';
  return { contentType: multipartType({ boundary, type, start: ROOT }), body: writeMultipart(parts, boundary) };
}

function requireVerifiable({ contentId, mediaType }: OutgoingAttachment, earlier: readonly OutgoingAttachment[], field: string): void {
  if (!isContentId(contentId)) refuse('swa/content-id', field);
  if (contentId === ROOT || earlier.some((other) => other.contentId === contentId)) refuse('swa/one-of-a-name', field);
  if (!isOpaque(mediaType)) refuse('swa/opaque', field);
}

async function digestOf(content: AsyncIterable<Uint8Array>, hash: HashName): Promise<string> {
  const digest = createHash(hash);
  for await (const piece of content) digest.update(piece);
  return digest.digest('base64');
}

async function* unchanged(
  content: AsyncIterable<Uint8Array>,
  hash: HashName,
  expected: string | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const digest = createHash(hash);
  for await (const piece of content) {
    digest.update(piece);
    yield piece;
  }
  if (digest.digest('base64') !== expected) throw new GatewayError('internal-error', { rule: 'swa/unchanged' });
}
