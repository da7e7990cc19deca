import { readMediaType } from '../../wire/multipart/multipart-type.ts';

/**
 * Whether content of that media type is digested octet by octet. Of text, line ends and character set are normalised first, and XML is
 * canonicalised (WS-Security SwA Profile 1.1, section 5.4.2): what is signed then depends on how the receiver reads it, so neither is
 * signed or believed here.
 */
export function isOpaque(contentType: string): boolean {
  const type = readMediaType(contentType)?.type;
  return type !== undefined && !/^(?:text|multipart|message)\/|[/+]xml$|xml-/.test(type);
}
