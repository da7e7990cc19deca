import { createHash } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { multipartType } from '../../wire/multipart/multipart-type.ts';
import { newBoundary, writeMultipart, type OutgoingPart } from '../../wire/multipart/write-multipart.ts';
import { contentTypeFor } from '../../wire/soap/content-type.ts';
import type { SoapVersion } from '../../wire/soap/soap-version.ts';
import type { HashName } from '../algorithms.ts';
import type { SigningIdentity } from '../identity.ts';
import type { SignedAttachment } from '../wss/message-parts.ts';
import { outgoingPayload } from '../wss/outgoing-body.ts';
import { signSoap, type OutgoingSoap, type SigningContext } from '../wss/sign-soap.ts';
import { digestFor } from '../xml-signature/sign-signed-info.ts';
import { refuse } from './attachment-rules.ts';
import { cidUri, isContentId } from './content-id.ts';
import { isOpaque } from './opaque-media-type.ts';
import { XOP } from './read-root.ts';
import { includesIn, requireEachIncluded } from './xop-includes.ts';

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
 * 1.1, section 5.4). Where elements of the payload have an xop:Include in place of their content, it is a XOP package (MTOM), signed as it
 * stands, in which each attachment has to be included once. Attachments are read twice and never held. Throws as `signSoap` does, and
 * `auth-attachment-*` for what could not be verified.
 */
export async function signPackage(
  message: Omit<OutgoingSoap, 'attachments'>,
  attachments: readonly OutgoingAttachment[],
  identity: SigningIdentity,
  context: SigningContext,
): Promise<SignedPackage> {
  const hash = digestFor(identity);
  const payload = outgoingPayload(message.payload).bytes;
  const includes = includesIn(payload);
  const signed: SignedAttachment[] = [];
  for (const [index, attachment] of attachments.entries()) {
    requireVerifiable(attachment, attachments.slice(0, index), fieldOf(index));
    signed.push({ uri: cidUri(attachment.contentId), digest: await digestOf(attachment.open(), hash) });
  }
  if (includes.size > 0) requireEachIncluded(includes, new Map(attachments.map(({ contentId }, index) => [contentId, fieldOf(index)])));
  const envelope = await signSoap({ ...message, payload, attachments: signed }, identity, context);
  const boundary = newBoundary(context.random);
  const [rootType, contentType] = contentTypes(message.version, includes.size > 0, boundary);
  const parts: OutgoingPart[] = [
    { contentType: rootType, contentId: ROOT, content: [envelope] },
    ...attachments.map((attachment, index) => ({
      contentType: attachment.mediaType,
      contentId: attachment.contentId,
      content: unchanged(attachment.open(), hash, signed[index]?.digest),
    })),
  ];
  return { contentType, body: writeMultipart(parts, boundary) };
}

const fieldOf = (index: number): string => `attachment[${index + 1}]`;

/** The Content-Type of the root and that of the whole (RFC 2387, section 3; XOP, section 4.1). */
function contentTypes(version: SoapVersion, isXop: boolean, boundary: string): readonly [root: string, whole: string] {
  const type = version === '1.1' ? 'text/xml' : 'application/soap+xml';
  return isXop
    ? [`${XOP}; charset=UTF-8; type="${type}"`, multipartType({ boundary, type: XOP, start: ROOT }, type)]
    : [contentTypeFor(version), multipartType({ boundary, type, start: ROOT })];
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
