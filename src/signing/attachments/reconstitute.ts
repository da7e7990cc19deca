import { readMultipart, type MimePart } from '../../wire/multipart/read-multipart.ts';
import { DEFAULT_MULTIPART_LIMITS, type MultipartLimits } from '../../wire/multipart/multipart-limits.ts';
import { readMultipartType } from '../../wire/multipart/multipart-type.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { readEnvelope, type SoapEnvelope } from '../../wire/soap/read-envelope.ts';
import type { ElementIndex } from '../../wire/xml/xml-document.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from '../../wire/xml/xml-limits.ts';
import { refuse } from './attachment-rules.ts';
import { bytesOf, partContentId, readRoot } from './read-root.ts';
import { includesOf } from './xop-includes.ts';

/** What a reconstituted message may be. */
export interface ReconstitutionLimits {
  /** Bounds of the message with everything put back. */
  readonly limits?: XmlLimits | undefined;
  readonly multipart?: MultipartLimits | undefined;
}

/**
 * Puts the parts of a XOP package (MTOM) back into its envelope, as Base64 in place of each xop:Include, and gives the message for
 * `verifySoap`: for a sender whose signature is over the text that XOP took out (XOP, section 5), of which nothing can be verified before.
 * Where the signature covers the parts themselves, `verifyPackage` reads them as a stream. Every part is put back once, and none is left
 * over. Throws `wire-multipart-*`, `auth-attachment-*`, and as `readEnvelope` does; `wire-too-large` before more is held than
 * `limits` allow.
 */
export async function reconstitute(
  source: AsyncIterable<Uint8Array>,
  contentType: string,
  { limits = DEFAULT_XML_LIMITS, multipart = DEFAULT_MULTIPART_LIMITS }: ReconstitutionLimits = {},
): Promise<Uint8Array> {
  const whole = readMultipartType(contentType);
  const parts = readMultipart(source, whole.boundary, multipart);
  try {
    const root = await readRoot(parts, whole, limits.maxBytes);
    if (!root.isXop) refuse('xop/root', root.field);
    const envelope = readEnvelope(root.bytes, limits);
    const includes = includesOf(envelope.document, envelope.payload);
    const contents = await readContents(parts, includes, limits.maxBytes - envelope.document.bytes.length);
    return putBack(envelope, includes, contents);
  } finally {
    await parts.return();
  }
}

/** The Base64 of each part, `maxLength` characters in all. */
async function readContents(
  parts: AsyncIterable<MimePart>,
  includes: ReadonlyMap<string, ElementIndex>,
  maxLength: number,
): Promise<ReadonlyMap<string, string>> {
  const contents = new Map<string, string>();
  let left = maxLength;
  for await (const part of parts) {
    const contentId = partContentId(part);
    if (contents.has(contentId)) refuse('swa/one-of-a-name', part.field);
    if (!includes.has(contentId)) refuse('swa/covered', part.field);
    const content = (await bytesOf(part.content, Math.max(0, left))).toString('base64');
    left -= content.length;
    if (left < 0) throw new GatewayError('wire-too-large', { field: part.field });
    contents.set(contentId, content);
  }
  return contents;
}

function putBack(
  { document }: SoapEnvelope,
  includes: ReadonlyMap<string, ElementIndex>,
  contents: ReadonlyMap<string, string>,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = document.startOf(0);
  for (const [contentId, element] of includes) {
    const content = contents.get(contentId) ?? refuse('swa/present', document.pathOf(element));
    pieces.push(document.bytes.subarray(at, document.startOf(element)), Buffer.from(content, 'latin1'));
    at = document.endOf(element);
  }
  return Buffer.concat([...pieces, document.bytes.subarray(at, document.endOf(0))]);
}
