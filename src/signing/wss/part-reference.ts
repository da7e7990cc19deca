import type { ByteText } from '../../wire/xml/byte-text.ts';
import { methodText, referenceText } from '../xml-signature/sign-signed-info.ts';
import { EXC_C14N } from '../xml-signature/xml-signature-names.ts';
import type { PartRule, SignedPart } from './sign-parts.ts';

/** The ds:Reference of a part. */
export function partReference(part: Omit<SignedPart, 'text'>, { hash }: Pick<PartRule, 'hash'>): ByteText {
  return referenceText(`#${part.id}`, methodText('Transform', EXC_C14N, part.inclusivePrefixes), hash, part.digest);
}
