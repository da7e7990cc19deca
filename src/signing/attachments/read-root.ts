import type { MimePart } from '../../wire/multipart/read-multipart.ts';
import { readMediaType, withoutBrackets, type MultipartType } from '../../wire/multipart/multipart-type.ts';
import { refuse as refuseMultipart } from '../../wire/multipart/multipart-rules.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { soapVersionOfContentType } from '../../wire/soap/content-type.ts';
import { refuse, type AttachmentRule } from './attachment-rules.ts';
import { isContentId } from './content-id.ts';

/** The Content-Type of an XOP package's root (XOP, section 4.1). */
export const XOP = 'application/xop+xml';

/**
 * The envelope of a message in parts: the first part, which must be the one that the Content-Type of the whole names, at most `maxBytes`.
 * `isXop` says which kind of package is expected. Throws `wire-*`.
 */
export async function readRoot(parts: AsyncIterator<MimePart>, whole: MultipartType, isXop: boolean, maxBytes: number): Promise<Buffer> {
  const first = await parts.next();
  if (first.done === true) return refuseMultipart('mime/root-first', 'part[1]');
  const { header, content, field } = first.value;
  if (whole.start !== undefined && withoutBrackets(header.get('content-id')) !== whole.start) refuseMultipart('mime/root-first', field);
  requireRootType(header.get('content-type') ?? '', whole, isXop, field);
  return bytesOf(content, maxBytes);
}

/** The root is an envelope, or in a XOP package one in XOP; and it is what the type parameter of the whole says, where that says anything. */
function requireRootType(contentType: string, { type }: MultipartType, isXop: boolean, field: string): void {
  const rule: AttachmentRule = isXop ? 'xop/root' : 'swa/root';
  const root = readMediaType(contentType) ?? refuse(rule, field);
  const envelopeType = isXop ? (root.parameters.get('type') ?? '') : root.type;
  if (soapVersionOfContentType(envelopeType) === undefined || (isXop && root.type !== XOP)) refuse(rule, field);
  if (type !== undefined && type !== root.type) refuse(rule, 'content-type');
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
