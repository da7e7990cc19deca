import { crc32 } from 'node:zlib';
import type { SuiteFile } from './test-case-document.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** General purpose bit 11: names are UTF-8. */
const UTF8 = 0x0800;
/** 1 January 1980, where the format's time begins, so that the same files are the same archive. */
const DATE = 0x0021;

/** The files as a ZIP archive (PKWARE APPNOTE 6.3.4, sections 4.3.7, 4.3.12 and 4.3.16), stored without compression. */
export function zipArchive(files: readonly SuiteFile[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, text } of files) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const shared = sharedFields(name, content);
    const local = Buffer.concat([uint32(LOCAL), shared, name, content]);
    const attributes = Buffer.concat([uint16(0), uint16(0), uint16(0), uint32(0), uint32(offset)]);
    directory.push(Buffer.concat([uint32(CENTRAL), uint16(VERSION), shared, attributes, name]));
    bodies.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const count = uint16(files.length);
  const end = Buffer.concat([uint32(END), uint16(0), uint16(0), count, count, uint32(listed.length), uint32(offset), uint16(0)]);
  return Buffer.concat([...bodies, listed, end]);
}

/** From the version needed to the length of the extra field, which both headers have alike. */
function sharedFields(name: Buffer, content: Buffer): Buffer {
  const sizes = [uint32(crc32(content)), uint32(content.length), uint32(content.length)];
  return Buffer.concat([uint16(VERSION), uint16(UTF8), uint16(0), uint16(0), uint16(DATE), ...sizes, uint16(name.length), uint16(0)]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
