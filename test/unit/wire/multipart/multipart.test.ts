import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_MULTIPART_LIMITS, type MultipartLimits } from '../../../../src/wire/multipart/multipart-limits.ts';
import { multipartType, readMediaType, readMultipartType } from '../../../../src/wire/multipart/multipart-type.ts';
import { readMultipart } from '../../../../src/wire/multipart/read-multipart.ts';
import { newBoundary, writeMultipart } from '../../../../src/wire/multipart/write-multipart.ts';
import { allOf, BytePieces } from '../../../support/byte-pieces.ts';
import { refusalLater, refusalOf } from '../../../support/refusal.ts';
import { seededRandom } from '../../../support/signed-soap.ts';

interface ReadPart {
  readonly header: Readonly<Record<string, string>>;
  readonly content: string;
}

async function read(text: string | Uint8Array, boundary = 'b', size = 65_536, limits: Partial<MultipartLimits> = {}): Promise<ReadPart[]> {
  const parts: ReadPart[] = [];
  for await (const { header, content } of readMultipart(new BytePieces(text, size), boundary, { ...DEFAULT_MULTIPART_LIMITS, ...limits }))
    parts.push({ header: Object.fromEntries(header), content: (await allOf(content)).toString('latin1') });
  return parts;
}

const ruleOf = async (text: string, limits: Partial<MultipartLimits> = {}): Promise<string> => {
  const { code, details } = await refusalLater(() => read(text, 'b', 65_536, limits));
  return `${code} ${details.rule ?? ''}`;
};

const lines = (...all: readonly string[]): string => all.join('\r\n');
const TWO = lines('--b', 'Content-Type: text/xml', 'Content-ID: <a@b>', '', 'one', '--b', '', 'two', 'three', '--b--', '');

describe('the parts of a message', () => {
  test('come with their headers and contents, however they arrive', async () => {
    const expected = [
      { header: { 'content-type': 'text/xml', 'content-id': '<a@b>' }, content: 'one' },
      { header: {}, content: 'two\r\nthree' },
    ];
    for (const size of [1, 2, 3, 7, 1_000]) expect(await read(TWO, 'b', size)).toEqual(expected);
  });

  test.each([
    ['a line end before the first boundary', `\r\n${TWO}`],
    ['no line end after the last', TWO.slice(0, -2)],
    ['white space behind a boundary', TWO.replaceAll('--b\r\n', '--b \t\r\n')],
  ])('may have %s', async (_, text) => {
    for (const size of [1, 1_000]) expect(await read(text, 'b', size)).toHaveLength(2);
  });

  test('may be empty, with or without a header', async () => {
    const texts = [
      lines('--b', '', '', '--b--'),
      lines('--b', '', '--b--'),
      lines('--b', 'A: b', '', '', '--b--'),
      lines('--b', 'A: b', '', '--b--'),
    ];
    for (const text of texts)
      for (const size of [1, 1_000]) expect((await read(text, 'b', size)).map(({ content }) => content)).toEqual(['']);
  });

  test('may hold what looks like a boundary', async () => {
    const content = '\r\n-\r\n--\r\n--a--b\n--b\r--b --b\r\r\n-b\r\n';
    const text = lines('--b', '', content, '--b--');
    for (const size of [1, 5, 1_000]) expect((await read(text, 'b', size))[0]?.content).toBe(content);
  });

  test('have their headers unfolded', async () => {
    const text = lines('--b', 'Content-Type: application/xop+xml;', ' charset=UTF-8;', '\ttype="text/xml"', '', '', '--b--');
    expect((await read(text))[0]?.header).toEqual({ 'content-type': 'application/xop+xml; charset=UTF-8; type="text/xml"' });
  });

  test('are passed over where nobody reads them', async () => {
    const seen: string[] = [];
    for await (const { field, content } of readMultipart(new BytePieces(TWO, 2), 'b')) {
      seen.push(field);
      for await (const piece of content) {
        expect(piece.length).toBeGreaterThan(0);
        break;
      }
    }
    expect(seen).toEqual(['part[1]', 'part[2]']);
  });

  test('are not read ahead, and their source is let go', async () => {
    const source = new BytePieces(lines('--b', '', 'x'.repeat(100_000), '--b', '', 'y', '--b--'), 1_000);
    const parts = readMultipart(source, 'b');
    await parts.next();
    expect(source.taken).toBe(1);
    await parts.return();
    expect(source.isClosed).toBe(true);
  });
});

describe('what is written is what is read', () => {
  test('for any contents, boundaries and pieces', async () => {
    const contents = fc.array(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('\r\n', '\r\n--', '--\r\n', '\r\n\r\n').map((text) => Buffer.from(text)),
      ),
      {
        maxLength: 5,
      },
    );
    await fc.assert(
      fc.asyncProperty(contents, fc.string(), fc.integer({ min: 1, max: 90 }), async (all, seed, size) => {
        const boundary = newBoundary(seededRandom(seed));
        const parts = all.map((content, index) => ({
          contentType: 'application/octet-stream',
          contentId: `part-${index}@test`,
          content: [content],
        }));
        const bytes = await allOf(writeMultipart(parts, boundary));
        const back = await read(bytes, boundary, size);
        expect(back.map(({ content }) => content)).toEqual(all.map((content) => Buffer.from(content).toString('latin1')));
        expect(back.map(({ header }) => header['content-id'])).toEqual(all.map((_, index) => `<part-${index}@test>`));
      }),
      { numRuns: 150 },
    );
  });

  test('as Base64, too, wherever its lines and pieces end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 100 }),
        fc.integer({ min: 1, max: 76 }),
        fc.integer({ min: 1, max: 40 }),
        async (octets, line, size) => {
          const base64 = Buffer.from(octets)
            .toString('base64')
            .replace(new RegExp(`.{${line}}`, 'g'), '$&\r\n');
          const text = lines('--b', 'Content-Transfer-Encoding: Base64', '', base64, '--b--');
          expect((await read(text, 'b', size))[0]?.content).toBe(Buffer.from(octets).toString('latin1'));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('refusals', () => {
  test.each<readonly [string, string, string, Partial<MultipartLimits>?]>([
    ['nothing', '', 'wire-multipart-malformed mime/closed'],
    ['no boundary', 'text', 'wire-multipart-malformed mime/closed'],
    ['a preamble', `Hello\r\n${TWO}`, 'wire-multipart-malformed mime/nothing-around'],
    ['two line ends before the first boundary', `\r\n\r\n${TWO}`, 'wire-multipart-malformed mime/nothing-around'],
    ['an epilogue', `${TWO}x`, 'wire-multipart-malformed mime/nothing-around'],
    ['another message behind', `${TWO}${TWO}`, 'wire-multipart-malformed mime/nothing-around'],
    ['no closing boundary', TWO.slice(0, TWO.indexOf('--b--') - 2), 'wire-multipart-malformed mime/closed'],
    ['an end within the closing boundary', TWO.slice(0, TWO.indexOf('--b--') + 4), 'wire-multipart-malformed mime/delimiter'],
    ['an end within a header', '--b\r\nContent-Type: a', 'wire-multipart-malformed mime/closed'],
    ['a longer boundary', TWO.replace('--b\r\n\r\ntwo', '--bb\r\n\r\ntwo'), 'wire-multipart-malformed mime/delimiter'],
    ['white space without end', TWO.replace('--b\r\n', `--b${' '.repeat(100)}\r\n`), 'wire-multipart-malformed mime/delimiter'],
    ['a header field twice', lines('--b', 'A: b', 'a: c', '', '', '--b--'), 'wire-multipart-header mime/header'],
    ['a header line that is none', lines('--b', 'A', '', '', '--b--'), 'wire-multipart-header mime/header'],
    ['a space before the colon', lines('--b', 'A : b', '', '', '--b--'), 'wire-multipart-header mime/header'],
    ['other characters than ASCII', lines('--b', 'A: é', '', '', '--b--'), 'wire-multipart-header mime/header'],
    ['bare line feeds in a header', lines('--b', 'A: b\nC: d', '', '', '--b--'), 'wire-multipart-header mime/header'],
    [
      'quoted-printable',
      lines('--b', 'Content-Transfer-Encoding: quoted-printable', '', '', '--b--'),
      'wire-multipart-encoding mime/transfer-encoding',
    ],
    ['what is no Base64', lines('--b', 'Content-Transfer-Encoding: base64', '', 'AA*=', '--b--'), 'wire-multipart-encoding mime/base64'],
    ['Base64 with spaces', lines('--b', 'Content-Transfer-Encoding: base64', '', 'AA AA', '--b--'), 'wire-multipart-encoding mime/base64'],
    [
      'Base64 behind its padding',
      lines('--b', 'Content-Transfer-Encoding: base64', '', 'AA==AAAA', '--b--'),
      'wire-multipart-encoding mime/base64',
    ],
    [
      'Base64 that ends early',
      lines('--b', 'Content-Transfer-Encoding: base64', '', 'AAA', '--b--'),
      'wire-multipart-encoding mime/base64',
    ],
    [
      'Base64 with bits behind its end',
      lines('--b', 'Content-Transfer-Encoding: base64', '', 'AB==', '--b--'),
      'wire-multipart-encoding mime/base64',
    ],
    ['too many parts', TWO, 'wire-multipart-limit mime/parts', { maxParts: 1 }],
    ['a header too long', TWO, 'wire-multipart-limit mime/header-bytes', { maxHeaderBytes: 20 }],
    ['a part too long', TWO, 'wire-multipart-limit mime/part-bytes', { maxPartBytes: 9 }],
    ['too much in all', TWO, 'wire-multipart-limit mime/total-bytes', { maxBytes: TWO.length - 1 }],
  ])('%s', async (...[, text, refusal, limits = {}]) => {
    expect(await ruleOf(text, limits)).toBe(refusal);
  });

  test('limits are what may be reached', async () => {
    expect(await read(TWO, 'b', 1, { maxParts: 2, maxHeaderBytes: 60, maxPartBytes: 10, maxBytes: TWO.length })).toHaveLength(2);
  });

  test('come in linear time from what looks like boundaries all along', async () => {
    const cost = async (length: number): Promise<number> => {
      const boundary = `${'-'.repeat(68)}b`;
      const text = `--${boundary}\r\n\r\n${'\r\n----------------------------------------'.repeat(length / 42)}`;
      const start = process.hrtime.bigint();
      expect((await refusalLater(() => read(text, boundary, 4_096))).code).toBe('wire-multipart-malformed');
      return Number(process.hrtime.bigint() - start);
    };
    await cost(100_000);
    const [small, large] = [await cost(500_000), await cost(2_000_000)];
    expect(large).toBeLessThan(16 * small + 50_000_000);
  });
});

describe('the content type', () => {
  test('is read as it is written', () => {
    const type = { boundary: 'part-1', type: 'text/xml', start: 'envelope@root' };
    expect(readMultipartType(multipartType(type))).toEqual(type);
    expect(readMultipartType(multipartType(type, 'text/xml'))).toEqual(type);
  });

  test('names parameters in any form', () => {
    expect(readMultipartType(`Multipart/Related;BOUNDARY=a;Type="text/\\xml" ; x=y`)).toEqual({
      boundary: 'a',
      type: 'text/xml',
      start: undefined,
    });
    expect(readMediaType('text/xml')?.parameters.size).toBe(0);
  });

  test.each([
    ['another type', 'multipart/mixed; boundary=a', 'mime/related'],
    ['no boundary', 'multipart/related', 'mime/boundary'],
    ['an empty boundary', 'multipart/related; boundary=""', 'mime/boundary'],
    ['a boundary too long', `multipart/related; boundary=${'a'.repeat(71)}`, 'mime/boundary'],
    ['a boundary that ends in space', 'multipart/related; boundary="a "', 'mime/boundary'],
    ['two boundaries', 'multipart/related; boundary=a; boundary=b', 'mime/related'],
    ['an open quote', 'multipart/related; boundary="a', 'mime/related'],
    ['a text without end', `multipart/related; boundary=a; x="${'y'.repeat(2_000)}"`, 'mime/related'],
  ])('may not have %s', (_, text, rule) => {
    const { code, details } = refusalOf(() => readMultipartType(text));
    expect([code, details.rule]).toEqual(['wire-multipart-type', rule]);
  });
});
