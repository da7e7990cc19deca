import { elementById } from '../../signing/xml-signature/sign-place.ts';
import { canonicalize, canonicalizeDocument, type CanonicalOptions } from '../../wire/xml/canonicalize.ts';
import { scanXml } from '../../wire/xml/scan-xml.ts';
import { FILE_LIMITS } from './file-limits.ts';

/**
 * The canonical bytes of a document, or of the element with an identifier in its place in the document. Processing instructions are
 * kept, as canonical form asks. Throws `wire-*` for what is no document, `signing-part-missing` for an identifier that no element has.
 */
export function canonicalizeFile(bytes: Uint8Array, options: CanonicalOptions, id?: string): Uint8Array {
  const document = scanXml(bytes, FILE_LIMITS, { instructions: 'keep' });
  return id === undefined ? canonicalizeDocument(document, options) : canonicalize(document, elementById(document, id), options);
}
