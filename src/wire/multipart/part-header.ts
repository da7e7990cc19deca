import { refuse } from './multipart-rules.ts';

/** Header fields of a part by lower-case name. */
export type PartHeader = ReadonlyMap<string, string>;

const FIELD = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):([\t -~]*)$/;

/**
 * Reads the header of a part: ASCII lines, each field once, values unfolded (RFC 822, section 3.1). Refuses by `mime/header`, so that no
 * two readers see two headers.
 */
export function readPartHeader(bytes: Uint8Array, field: string): PartHeader {
  const header = new Map<string, string>();
  if (bytes.length === 0) return header;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/\r\n[ \t]+/g, ' ');
  for (const line of text.split('\r\n')) {
    const [, name, value = ''] = FIELD.exec(line) ?? [];
    if (name === undefined || header.has(name.toLowerCase())) return refuse('mime/header', field);
    header.set(name.toLowerCase(), value.trim());
  }
  return header;
}
