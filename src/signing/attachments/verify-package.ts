import { createHash } from 'node:crypto';
import { DEFAULT_MULTIPART_LIMITS, type MultipartLimits } from '../../wire/multipart/multipart-limits.ts';
import { readMultipartType } from '../../wire/multipart/multipart-type.ts';
import { readMultipart, type MimePart } from '../../wire/multipart/read-multipart.ts';
import { passOver, toBeFinished } from '../../wire/multipart/unread.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from '../../wire/xml/xml-limits.ts';
import { HEADER } from '../wss/covered-parts.ts';
import { verifySoap, type VerifiedSoap, type VerifyOptions } from '../wss/verify-soap.ts';
import type { SignedReference } from '../xml-signature/read-reference.ts';
import { refuse } from './attachment-rules.ts';
import { contentIdOf } from './content-id.ts';
import { isOpaque } from './opaque-media-type.ts';
import { partContentId, readRoot, type Root } from './read-root.ts';
import { includesIn, requireEachIncluded } from './xop-includes.ts';

/** What a receiver demands of a signed message with attachments. */
export interface PackageOptions extends Omit<VerifyOptions, 'attachments'> {
  /** Those of `DEFAULT_MULTIPART_LIMITS` unless told; `limits` bounds the envelope alone. */
  readonly multipart?: MultipartLimits | undefined;
}

/** An attachment whose content the signature covers. */
export interface CoveredAttachment {
  readonly contentId: string;
  /** What the part's header says, and nobody signed: the transform covers content only (SwA Profile 1.1, section 5.4.2). */
  readonly statedMediaType: string;
  readonly digestAlgorithm: string;
  /** In Base64. */
  readonly digest: string;
  /** Octets of its content. */
  readonly length: number;
}

/** An attachment that the signature names, while it arrives. */
export interface ReceivedAttachment extends Omit<CoveredAttachment, 'length'> {
  /**
   * Its content, read once. The last piece comes only when the digest of the whole is that which was signed; otherwise reading ends with
   * `auth-attachment-digest`. Until then nothing of it may be acted upon.
   */
  readonly content: AsyncIterable<Uint8Array>;
}

/** A verified message and the attachments that come with it. */
export interface VerifiedPackage {
  readonly soap: VerifiedSoap;
  /**
   * The attachments as they arrive, none of which the signature does not name; what is not read of one is verified all the same when the
   * next is asked for. At the end it is certain that all have come; its result is what was covered. Throws `auth-attachment-*`,
   * `wire-multipart-*`.
   */
  readonly attachments: AsyncGenerator<ReceivedAttachment, readonly CoveredAttachment[], undefined>;
}

/**
 * Verifies a signed envelope whose attachments are covered by their content (WS-Security SwA Profile 1.1, section 5.4), while the message
 * arrives: first the envelope as `verifySoap` does, then each attachment as it is read. In a XOP package (MTOM) the payload is covered as it
 * stands, and each attachment is what one xop:Include in it stands for, by its Content-ID; in any other there may be none. Throws as
 * `verifySoap` does, `wire-multipart-*`, and `auth-attachment-*`. Whoever does not read to the end has to call `attachments.return()`.
 */
export async function verifyPackage(
  source: AsyncIterable<Uint8Array>,
  contentType: string,
  options: PackageOptions,
): Promise<VerifiedPackage> {
  const { limits = DEFAULT_XML_LIMITS, multipart = DEFAULT_MULTIPART_LIMITS } = options;
  const whole = readMultipartType(contentType);
  const parts = readMultipart(source, whole.boundary, multipart);
  try {
    const root = await readRoot(parts, whole, limits.maxBytes);
    const soap = await verifySoap(root.bytes, { ...options, attachments: true });
    const expected = expectedOf(soap.attachments);
    checkIncludes(soap, root, expected, limits);
    return { soap, attachments: endingBoth(receive(parts, expected), parts) };
  } catch (error) {
    await parts.return();
    throw error;
  }
}

/** The references by the Content-ID that they name; two may not name one. */
function expectedOf(references: readonly SignedReference[]): Map<string, SignedReference> {
  const expected = new Map<string, SignedReference>();
  for (const reference of references) {
    const contentId = contentIdOf(reference.uri) ?? refuse('swa/content-id', reference.field);
    if (expected.has(contentId)) refuse('swa/one-of-a-name', reference.field);
    expected.set(contentId, reference);
  }
  return expected;
}

/** Nobody signs what the root is said to be, so either way of saying it must be the only one that the covered bytes agree with. */
function checkIncludes(
  { payload, covered }: VerifiedSoap,
  { isXop, field }: Root,
  expected: ReadonlyMap<string, SignedReference>,
  limits: XmlLimits,
): void {
  for (const { path, bytes } of covered) if (path.startsWith(HEADER) && includesIn(bytes, limits).size > 0) refuse('xop/include', path);
  const includes = includesIn(payload, limits);
  if (isXop) requireEachIncluded(includes, new Map([...expected].map(([contentId, reference]) => [contentId, reference.field])));
  else if (includes.size > 0) refuse('xop/root', field);
}

/** A generator that nobody has begun to read ends without ending what it reads; this one ends both. */
function endingBoth<Yielded, Result>(
  generator: AsyncGenerator<Yielded, Result, undefined>,
  source: AsyncGenerator<unknown, void, undefined>,
): AsyncGenerator<Yielded, Result, undefined> {
  const end = generator.return.bind(generator);
  generator.return = async (result) => {
    await source.return();
    return end(result);
  };
  return generator;
}

async function* receive(
  parts: AsyncGenerator<MimePart, void, undefined>,
  expected: Map<string, SignedReference>,
): AsyncGenerator<ReceivedAttachment, readonly CoveredAttachment[], undefined> {
  const covered: CoveredAttachment[] = [];
  for await (const part of parts) {
    const contentId = partContentId(part);
    if (covered.some((earlier) => earlier.contentId === contentId)) refuse('swa/one-of-a-name', part.field);
    const { digest, digestAlgorithm } = expected.get(contentId) ?? refuse('swa/covered', part.field);
    expected.delete(contentId);
    const statedMediaType = part.header.get('content-type') ?? 'application/octet-stream';
    if (!isOpaque(statedMediaType)) refuse('swa/opaque', part.field);
    const attachment = { contentId, statedMediaType, digestAlgorithm, digest };
    const content = verified(part, attachment, (length) => covered.push({ ...attachment, length }));
    yield { ...attachment, content: toBeFinished(content) };
    await passOver(content);
  }
  for (const [, reference] of expected) refuse('swa/present', reference.field);
  return covered;
}

/** The content of a part, of which the last piece is held back until the digest is found to be right. */
async function* verified(
  { content, field }: MimePart,
  { digestAlgorithm, digest }: Omit<CoveredAttachment, 'length'>,
  whenVerified: (length: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  const hash = createHash(digestAlgorithm);
  let length = 0;
  let last: Uint8Array | undefined;
  for await (const piece of content) {
    if (last !== undefined) yield last;
    hash.update(piece);
    length += piece.length;
    last = piece;
  }
  if (hash.digest('base64') !== digest) refuse('swa/digest', field);
  whenVerified(length);
  if (last !== undefined) yield last;
}
