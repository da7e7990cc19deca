import { isUtf8 } from 'node:buffer';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { XmlC14NMode, XmlDocument } from 'libxml2-wasm';
import { GatewayError } from '../../../../../src/kernel/gateway-error.ts';
import { FAULTS } from '../../../../../src/wire/xml/scan/faults.ts';
import { MARK_KIND } from '../../../../../src/wire/xml/scan/tables.ts';
import { canonicalDocument } from '../../../../support/canonical-documents.ts';
import { scanned, type Scanned } from './scanned.ts';

/** A long run is asked for by the environment; the seed of each run is then another one. */
const LONG_RUN = Number(process.env['GATEWAY_FUZZ_RUNS'] ?? 0);
const RUNS = LONG_RUN > 0 ? { numRuns: LONG_RUN } : { numRuns: 2500, seed: 19 };
const LONGEST_MS = Math.max(60_000, 2 * LONG_RUN);

/** What we refuse although it is well-formed. */
const POLICY = new Set<unknown>([FAULTS.documentType.mend, FAULTS.namespaceRelative.mend]);

/**
 * What libxml2 takes for its own business: whether a namespace name is a URI in every respect (not for a parser to judge: Namespaces in
 * XML 1.0, section 2.3), and what xml:id says beyond well-formedness (its section 4).
 */
const NOT_WELL_FORMEDNESS = /is not a valid URI|^xml:id : attribute value|^ID .* already defined/m;

const METACHARACTERS = [
  ...['<', '>', '&', ';', '"', "'", '=', ':', '/', '!', '?', '-', '[', ']', '#', ' ', '\t', '\r', '\n', '.', '1', 'x', 'ā', '·', '×'],
  ...['\u0000', '\u0001', '\u001F', '\u007F', '\u0085', '\uFFFD', '\uFFFE', '\uFFFF', '\u{10000}', '\u{EFFFF}', '\u{F0000}', '\uF000'],
  ...[']]>', '<![CDATA[', '<!--', '-->', '--', '<?', '?>', '/>', '</', '<?x y?>', '<?xml version="1.0"?>', '<!DOCTYPE r>', '<!DOCTYPE'],
  ...['&#', '&#x', '&#0;', '&#x1F600;', '&#xFFFE;', '&#xD800;', '&amp;', '&amp', '&e;', '&#13;', '&apos;', '&lt', 'xml', 'xmlns', 'xmlns:'],
  ...[' xmlns=""', ' xmlns:a=""', ' xmlns="urn:x"', ' xmlns:a="urn:one"', ' a:x="1"', ' x="1"', ' xml:id="i"', " y='\"'", '<a/>', '<a:x>'],
];

interface Change {
  readonly at: number;
  readonly insert: string | number;
  readonly remove: number;
}

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    at: fc.nat(4000),
    insert: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...METACHARACTERS) }, { weight: 1, arbitrary: fc.nat(255) }),
    remove: fc.oneof({ weight: 6, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(4000) }),
  }),
  { maxLength: 2 },
);

const START = ['', '', ' ', '<?x y?>', '<?xml version="1.0" standalone="no"?>\n', '\uFEFF'];
const documents = fc
  .tuple(fc.constantFrom(...START), fc.nat())
  .map(([start, seed]) => `${start}${canonicalDocument(seed, true).replace(' encoding="UTF-8"', '')}`);

function changed(xml: string, list: readonly Change[]): Buffer {
  let bytes = Buffer.from(xml);
  for (const { at, insert, remove } of list) {
    const place = at % (bytes.length + 1);
    const piece = typeof insert === 'string' ? Buffer.from(insert) : Buffer.from([insert]);
    bytes = Buffer.concat([bytes.subarray(0, place), piece, bytes.subarray(place + remove)]);
  }
  return bytes;
}

/** The inclusive canonical form of the document element with comments, or why libxml2 does not read the document. */
function opinionOf(bytes: Buffer): { readonly canonical: string } | { readonly complaint: string } {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromBuffer(bytes);
    return { canonical: document.root.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_1_0, withComments: true }) };
  } catch (error) {
    return { complaint: error instanceof Error ? error.message : String(error) };
  } finally {
    document?.dispose();
  }
}

const START_TAG = /<[^"<>]*(?:"[^"]*"[^"<>]*)*>/y;
const DECLARATION = / xmlns(?::[^=]+)?="[^"]*"/g;

/**
 * Up to the first mark of another kind the canonical form is what is written, but for declarations that are left out of start tags whose
 * namespaces are to be judged.
 */
function expectUnmarkedToBeCanonical({ elements, marks, slice }: Scanned, canonical: string): void {
  const root = elements[0]!;
  let from = root.start;
  let place = 0;
  for (const { kind, start, end } of [...marks.slice(root.firstMark, root.endMark), { kind: 0, start: root.end, end: root.end }]) {
    const piece = slice(from, start);
    expect(canonical.slice(place, place + piece.length)).toBe(piece);
    place += piece.length;
    from = end;
    if (kind !== MARK_KIND.namespaces) return;
    START_TAG.lastIndex = place;
    const theirs = START_TAG.exec(canonical)?.[0] ?? '';
    const tag = slice(start, end);
    const declared = tag.match(DECLARATION) ?? [];
    // libxml2 writes namespace names into its canonical form without escaping them.
    if (declared.some((one) => one.includes('&'))) return;
    expect(theirs.replace(DECLARATION, '')).toBe(tag.replace(DECLARATION, ''));
    const kept: readonly string[] = theirs.match(DECLARATION) ?? [];
    expect(kept).toEqual(declared.filter((one) => kept.includes(one)));
    place += theirs.length;
  }
}

/** XML 1.0 is the only version that we read; libxml2 reads what calls itself another one. */
function isOtherVersion(bytes: Buffer, { details }: GatewayError): boolean {
  return details.mend === FAULTS.xmlDeclaration.mend && !bytes.includes('version="1.0"');
}

/** Whether ours and libxml2's verdict are the same, but for what we refuse by policy and what libxml2 takes for its own business. */
function expectOneVerdict(bytes: Buffer): void {
  if (!isUtf8(bytes)) return;
  const opinion = opinionOf(bytes);
  try {
    const ours = scanned(bytes);
    if ('canonical' in opinion) expectUnmarkedToBeCanonical(ours, opinion.canonical);
    else expect(opinion.complaint).toMatch(NOT_WELL_FORMEDNESS);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    if ('canonical' in opinion && !isOtherVersion(bytes, error)) expect(POLICY).toContain(error.details.mend);
  }
}

describe('libxml2 and the scanner are of one mind', () => {
  test(
    'on documents as they are generated and as they come out of damage',
    () => {
      fc.assert(
        fc.property(documents, changes, (xml, list) => {
          expectOneVerdict(changed(xml, list));
        }),
        RUNS,
      );
    },
    LONGEST_MS,
  );

  test('on every beginning of a document', () => {
    const document = Buffer.from(
      '<?xml version="1.0"?>\n<!-- c --><a:r xmlns:a="urn:a" k=\'1\'><b xmlns="urn:ā">t&amp;&#x41;<![CDATA[<]]>></b><?x y?></a:r >\n',
    );
    for (let end = 0; end <= document.length; end += 1) expectOneVerdict(document.subarray(0, end));
  });

  test('on every byte of a document changed', () => {
    const document = Buffer.from('<a:r xmlns:a="urn:a" k="&lt;"><b>]]&gt;</b><!-- --><c/></a:r>');
    for (let at = 0; at < document.length; at += 1) {
      for (const byte of Buffer.from('<>&"\'/=:!?-[] x1;\t\0')) {
        const copy = Buffer.from(document);
        copy[at] = byte;
        expectOneVerdict(copy);
      }
    }
  });

  test('on every character in a name, at its start and within', () => {
    const edges = [...Array.from({ length: 0x80 }).keys(), 0xaa, 0xb7, 0xbf, 0xc0, 0xd7, 0xf7, 0x2ff, 0x300, 0x36f, 0x370, 0x37e];
    edges.push(0x1fff, 0x2000, 0x200b, 0x200c, 0x200d, 0x200e, 0x203f, 0x2040, 0x2041, 0x2070, 0x218f, 0x2190, 0x2bff, 0x2c00, 0x2fef);
    edges.push(0x2ff0, 0x3000, 0x3001, 0xd7ff, 0xe000, 0xf8ff, 0xf900, 0xfdcf, 0xfdd0, 0xfdef, 0xfdf0, 0xfffd, 0x10000, 0xeffff, 0xf0000);
    for (const edge of edges) {
      for (const code of [edge - 1, edge, edge + 1].filter((one) => one > 0 && (one < 0xd800 || one > 0xdfff))) {
        const character = String.fromCodePoint(code);
        expectOneVerdict(Buffer.from(`<${character}/>`));
        expectOneVerdict(Buffer.from(`<a${character}/>`));
        expectOneVerdict(Buffer.from(`<a${character}b xmlns:a="urn:a"/>`));
        expectOneVerdict(Buffer.from(`<a ${character}b${character}=""/>`));
        expectOneVerdict(Buffer.from(`<a>${character}&#${code};&#x${code.toString(16)};</a>`));
      }
    }
  });
});
