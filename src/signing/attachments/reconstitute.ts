import { readMultipart, type MimePart } from '../../wire/multipart/read-multipart.ts';
import { DEFAULT_MULTIPART_LIMITS, type MultipartLimits } from '../../wire/multipart/multipart-limits.ts';
import { readMultipartType } from '../../wire/multipart/multipart-type.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { readEnvelope, type SoapEnvelope } from '../../wire/soap/read-envelope.ts';
import type { ElementIndex } from '../../wire/xml/xml-document.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from '../../wire/xml/xml-limits.ts';
import { refuse } from './attachment-rules.ts';
import { contentIdOf } from './content-id.ts';
import { bytesOf, partContentId, readRoot } from './read-root.ts';

const INCLUDE = 'http://www.w3.org/2004/08/xop/include';

/** What a reconstituted message may be. */
export interface ReconstitutionLimits {
  /** Bounds of the message with everything put back. */
  readonly limits?: XmlLimits | undefined;
  readonly multipart?: MultipartLimits | undefined;
}

/**
 * Puts the parts of a XOP package (MTOM) back into its envelope, as Base64 in place of each xop:Include, and gives the message for
 * `verifySoap`: a signature over an optimised message is over the text that XOP took out (XOP, section 5), so nothing can be verified
 * before. What is large and is to be read as a stream is sent as an attachment instead (`verifyPackage`). Every part is put back once, and
 * none is left over. Throws `wire-multipart-*`, `auth-attachment-*`, and as `readEnvelope` does; `wire-too-large` before more is held than
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
    const envelope = readEnvelope(await readRoot(parts, whole, true, limits.maxBytes), limits);
    const includes = includesOf(envelope);
    const contents = await readContents(parts, includes, limits.maxBytes - envelope.document.bytes.length);
    return putBack(envelope, includes, contents);
  } finally {
    await parts.return();
  }
}

/** The xop:Include elements of the Body by the Content-ID of the part that each stands for. */
function includesOf({ document, body }: SoapEnvelope): ReadonlyMap<string, ElementIndex> {
  const includes = new Map<string, ElementIndex>();
  for (let element = 0; element < document.elementCount; element += 1) {
    if (document.namespaceOf(element) !== INCLUDE) continue;
    const field = document.pathOf(element);
    const parent = document.parentOf(element);
    const isAlone =
      document.contentStartOf(parent) === document.startOf(element) && document.contentEndOf(parent) === document.endOf(element);
    const isInBody = element > body + 1 && element < document.afterOf(body);
    const [href, ...others] = document.attributesOf(element);
    const isPlain = others.length === 0 && href?.local === 'href' && href.namespace === '' && document.textOf(element) === '';
    if (document.localOf(element) !== 'Include' || !isAlone || !isInBody || !isPlain) return refuse('xop/include', field);
    const contentId = contentIdOf(href.value) ?? refuse('swa/content-id', field);
    if (includes.has(contentId)) refuse('swa/one-of-a-name', field);
    includes.set(contentId, element);
  }
  return includes;
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
