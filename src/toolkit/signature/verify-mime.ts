import { ATTACHMENT_CONTENT } from '../../signing/xml-signature/xml-signature-names.ts';
import { cidUri } from '../../signing/attachments/content-id.ts';
import { readRoot, type Root } from '../../signing/attachments/read-root.ts';
import { reconstitute } from '../../signing/attachments/reconstitute.ts';
import { verifyPackage, type CoveredAttachment } from '../../signing/attachments/verify-package.ts';
import type { MultipartLimits } from '../../wire/multipart/multipart-limits.ts';
import { readMultipartType } from '../../wire/multipart/multipart-type.ts';
import { readPartHeader } from '../../wire/multipart/part-header.ts';
import { readMultipart } from '../../wire/multipart/read-multipart.ts';
import { FILE_LIMITS, MAX_FILE_BYTES } from '../xml/file-limits.ts';
import type { JudgedMessage, VerifySettings } from './judged-message.ts';
import { judgedEnvelope, received, verifyOptions, verifyWss } from './verify-wss.ts';

const MULTIPART: MultipartLimits = { maxParts: 1_024, maxHeaderBytes: 65_536, maxPartBytes: MAX_FILE_BYTES, maxBytes: MAX_FILE_BYTES };
const HEADER_END = '\r\n\r\n';

/** Whether it is a message in parts: because somebody said so, or because the bytes begin with a MIME header. */
export function isMime(bytes: Uint8Array, { contentType }: VerifySettings): boolean {
  return contentType !== undefined || hasHeader(bytes);
}

/**
 * Verifies a SOAP message with attachments in any form that partners send: covered by their content, or, in a XOP package whose signature
 * covers none, as part of the text that they are put back into. Throws as `verifyPackage` and `verifySoap` do.
 */
export async function verifyMime(bytes: Uint8Array, settings: VerifySettings): Promise<JudgedMessage> {
  const { contentType, body } = messageIn(bytes, settings);
  const root = await rootOf(contentType, body);
  if (root.isXop && !root.bytes.includes(ATTACHMENT_CONTENT))
    return verifyWss(await reconstitute(inOnePiece(body), contentType, { limits: FILE_LIMITS, multipart: MULTIPART }), settings);
  const options = { ...verifyOptions(settings), multipart: MULTIPART };
  const { soap, attachments } = await received(() => verifyPackage(inOnePiece(body), contentType, options));
  const { facts, parts } = judgedEnvelope(root.bytes, soap, settings);
  const covered = [...facts.covered, ...(await readToTheEnd(attachments)).map(attachmentReport)];
  return { facts: { ...facts, covered }, parts };
}

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength);

const hasHeader = (bytes: Uint8Array): boolean => /^(?:mime-version|content-[a-z-]+):/i.test(bufferOf(bytes).toString('latin1', 0, 64));

/** The message without the header of its file, and its Content-Type, which may be told instead. */
function messageIn(bytes: Uint8Array, { contentType }: VerifySettings): { readonly contentType: string; readonly body: Uint8Array } {
  if (!hasHeader(bytes)) return { contentType: contentType ?? '', body: bytes };
  const end = bufferOf(bytes).indexOf(HEADER_END);
  const header = readPartHeader(end < 0 ? bytes : bytes.subarray(0, end), 'message');
  return { contentType: contentType ?? header.get('content-type') ?? '', body: bytes.subarray(end + HEADER_END.length) };
}

async function rootOf(contentType: string, body: Uint8Array): Promise<Root> {
  const whole = readMultipartType(contentType);
  const parts = readMultipart(inOnePiece(body), whole.boundary, MULTIPART);
  try {
    return await readRoot(parts, whole, FILE_LIMITS.maxBytes);
  } finally {
    await parts.return();
  }
}

async function readToTheEnd<Result>(attachments: AsyncGenerator<unknown, Result, undefined>): Promise<Result> {
  for (;;) {
    const next = await attachments.next();
    if (next.done === true) return next.value;
  }
}

const attachmentReport = ({ contentId, length }: CoveredAttachment) => ({ path: cidUri(contentId), bytes: length });

async function* inOnePiece(body: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield await Promise.resolve(body);
}
