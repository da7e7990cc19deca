import type { MimePart } from '../../wire/multipart/read-multipart.ts';
import { readMediaType, withoutBrackets, type MultipartType } from '../../wire/multipart/multipart-type.ts';
import { refuse as refuseMultipart } from '../../wire/multipart/multipart-rules.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { soapVersionOfContentType } from '../../wire/soap/content-type.ts';
import { refuse, type AttachmentRule } from './attachment-rules.ts';
import { isContentId } from './content-id.ts';

/** The Content-Type of an XOP package's root (XOP, section 4.1). */
export const XOP = 'application/xop+xml';

/** The envelope of a message in parts. */
export interface Root {
  readonly bytes: Buffer;
  /** Whether parts stand for content of the envelope. */
  readonly isXop: boolean;
  /** How errors name it. */
  readonly field: string;
}

/**
 * The envelope of a message in parts: the first part, which must be the one that the Content-Type of the whole names, at most `maxBytes`.
 * Throws `wire-*`.
 */
export async function readRoot(parts: AsyncIterator<MimePart>, whole: MultipartType, maxBytes: number): Promise<Root> {
  const first = await parts.next();
  if (first.done === true) return refuseMultipart('mime/root-first', 'part[1]');
  const { header, content, field } = first.value;
  if (whole.start !== undefined && withoutBrackets(header.get('content-id')) !== whole.start) refuseMultipart('mime/root-first', field);
  const isXop = isXopRoot(header.get('content-type') ?? '', whole, field);
  return { bytes: await bytesOf(content, maxBytes), isXop, field };
}

/** A root is an envelope, by itself or in XOP; and it is what the type parameter of the whole says, where that says anything. */
function isXopRoot(contentType: string, { type }: MultipartType, field: string): boolean {
  const root = readMediaType(contentType);
  const isXop = root?.type === XOP;
  const rule: AttachmentRule = isXop || type === XOP ? 'xop/root' : 'swa/root';
  if (root === undefined) return refuse(rule, field);
  const envelopeType = isXop ? (root.parameters.get('type') ?? '') : root.type;
  if (soapVersionOfContentType(envelopeType) === undefined) refuse(rule, field);
  if (type !== undefined && type !== root.type) refuse(rule, 'content-type');
  return isXop;
}

/** The whole content. Throws `wire-too-large` for more than `maxBytes`. */
export async function bytesOf(content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of content) {
    length += piece.length;
    if (length > maxBytes) throw new GatewayError('wire-too-large', { mend: `Send at most ${maxBytes} bytes.` });
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}

/** The Content-ID of a part. Refuses by `swa/content-id`. */
export function partContentId({ header, field }: MimePart): string {
  const contentId = withoutBrackets(header.get('content-id')) ?? '';
  return isContentId(contentId) ? contentId : refuse('swa/content-id', field);
}
