import { inflateRawSync } from 'node:zlib';
import { GatewayError } from '../../../kernel/gateway-error.ts';
import { zipArchive } from '../../gitb/zip-archive.ts';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_BYTES = 22;
const STORED = 0;

/** The files of a ZIP archive without comment or encryption (PKWARE APPNOTE 6.3.4, section 4.3), as texts by name, in its order. */
function filesOf(archive: Buffer): readonly { readonly path: string; readonly text: string }[] {
  const end = archive.length - END_BYTES;
  if (end < 0 || archive.readUInt32LE(end) !== END) throw new GatewayError('internal-error', { rule: 'spec/archive' });
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (archive.readUInt32LE(at) !== CENTRAL) throw new GatewayError('internal-error', { rule: 'spec/archive' });
    const method = archive.readUInt16LE(at + 10);
    const length = archive.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field)) as [number, number, number];
    const local = archive.readUInt32LE(at + 42);
    const path = archive.toString('utf8', at + 46, at + 46 + name);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const body = archive.subarray(start, start + length);
    at += 46 + name + extra + comment;
    return { path, text: (method === STORED ? body : inflateRawSync(body)).toString('utf8') };
  });
}

const TIMES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

/**
 * A package of Office Open XML with nothing in it that depends on when it was written: its properties name the given day, YYYY-MM-DD, or
 * none, and its files bear the day on which the archive format's time begins.
 */
export function settledPackage(archive: Buffer, day: string | undefined): Uint8Array {
  const settled = filesOf(archive).map(({ path, text }) => {
    if (path !== 'docProps/core.xml') return { path, text };
    const time = (_: string, which: string): string =>
      day === undefined ? '' : `<dcterms:${which} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${which}>`;
    return { path, text: text.replace(TIMES, time) };
  });
  // The list of content types comes first, as readers that stream the package expect.
  const rank = ({ path }: { readonly path: string }): number => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);
  return zipArchive(settled.toSorted((one, other) => rank(one) - rank(other)));
}
