import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reconstitute } from '../../../../src/signing/attachments/reconstitute.ts';
import { signPackage } from '../../../../src/signing/attachments/sign-package.ts';
import { verifyPackage } from '../../../../src/signing/attachments/verify-package.ts';
import { verifySoap } from '../../../../src/signing/wss/verify-soap.ts';
import type { OutgoingSoap } from '../../../../src/signing/wss/sign-soap.ts';
import { multipartType } from '../../../../src/wire/multipart/multipart-type.ts';
import { writeMultipart } from '../../../../src/wire/multipart/write-multipart.ts';
import { element, type XmlNode } from '../../../../src/wire/xml/xml-node.ts';
import { allOf, BytePieces } from '../../../support/byte-pieces.ts';
import { replaced } from '../../../support/message-text.ts';
import { refusalLater } from '../../../support/refusal.ts';
import { clockAt, NOON, seededRandom, signedText, signedWorld, testMessage } from '../../../support/signed-soap.ts';
import { attachment, readPackage, signedPackage, type TestPackage } from './packages.ts';

const world = signedWorld();
const context = { clock: clockAt(NOON), random: seededRandom('xop') };
const XOP = 'http://www.w3.org/2004/08/xop/include';
const FACE = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7) % 256));
const PRINT = Buffer.from('synthetic fingerprint');

const include = (href: string): XmlNode => element('xop:Include', [], { href }, { xop: XOP });
const query = (...hrefs: readonly string[]): XmlNode =>
  element(
    'q:Query',
    hrefs.map((href) => element('q:Image', [include(href)])),
    {},
    { q: 'urn:test:query' },
  );
const PAYLOAD = query('cid:face@example', 'cid:print%2D1@example');
const PARTS = [attachment('face@example', FACE, 'image/jp2'), attachment('print-1@example', PRINT)];

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** A XOP package in which everything that was said is signed, whether it fits together or not. */
async function byHand(
  message: Partial<OutgoingSoap>,
  signed: readonly string[],
  sent: readonly string[] = signed,
  type = 'application/xop+xml',
): Promise<TestPackage> {
  const attachments = signed.map((contentId) => ({ uri: `cid:${contentId}`, digest: sha256(contentId) }));
  const envelope = Buffer.from(await signedText(world.ec, { ...message, attachments }));
  const parts = [
    { contentType: type === 'application/xop+xml' ? `${type}; type="application/soap+xml"` : type, contentId: 'root', content: [envelope] },
    ...sent.map((contentId) => ({ contentType: 'image/jp2', contentId, content: [Buffer.from(contentId)] })),
  ];
  const text = (await allOf(writeMultipart(parts, 'b'))).toString('latin1');
  return { contentType: multipartType({ boundary: 'b', type, start: 'root' }), text };
}

let whole: TestPackage;
beforeAll(async () => {
  whole = await signedPackage(world.ec, PARTS, { payload: PAYLOAD });
});

describe('a XOP package that is signed as it stands', () => {
  test('verifies while it arrives; its payload includes what is covered', async () => {
    for (const size of [1, 700, 100_000]) {
      const { soap, contents, covered } = await readPackage(world, whole, {}, size);
      expect(Buffer.from(soap.payload).toString()).toContain(`<xop:Include xmlns:xop="${XOP}" href="cid:face@example"></xop:Include>`);
      expect(contents).toEqual([FACE, PRINT]);
      expect(covered.map(({ contentId, length }) => [contentId, length])).toEqual([
        ['face@example', 5_000],
        ['print-1@example', 21],
      ]);
    }
  });

  test.each([
    ['1.1', 'text/xml'],
    ['1.2', 'application/soap+xml'],
  ] as const)('says that it is one, in SOAP %s', async (version, type) => {
    const { contentType, text } = await signedPackage(world.rsa, PARTS, { version, payload: PAYLOAD });
    expect(contentType).toMatch(
      new RegExp(`^multipart/related; .*type="application/xop\\+xml"; start="<envelope@root>"; start-info="${type.replace('+', '\\+')}"$`),
    );
    expect(text).toContain(`Content-Type: application/xop+xml; charset=UTF-8; type="${type}"\r\n`);
    expect((await readPackage(world, { contentType, text })).soap.version).toBe(version);
  });

  test('may be made of a payload in bytes', async () => {
    const payload = Buffer.from(`<q xmlns:x='${XOP}'><a><x:Include href='cid:a@b'/></a></q>`);
    const { contents } = await readPackage(world, await signedPackage(world.ec, [attachment('a@b', 'x')], { payload }));
    expect(contents.map(String)).toEqual(['x']);
  });

  test('is read in a stream: no more is held of an attachment than a few pieces', async () => {
    const [pieces, pieceBytes] = [128, 65_536];
    let opened = 0;
    const large = {
      contentId: 'large@example',
      mediaType: 'image/jp2',
      async *open() {
        opened += 1;
        for (let index = 0; index < pieces; index += 1) yield Buffer.alloc(pieceBytes, index);
      },
    };
    const { contentType, body } = await signPackage(testMessage({ payload: query('cid:large@example') }), [large], world.ec, context);
    const [arrived, read] = [{ bytes: 0 }, { bytes: 0, ahead: 0 }];
    async function* arriving(): AsyncGenerator<Uint8Array> {
      for await (const piece of body) {
        arrived.bytes += piece.length;
        yield piece;
      }
    }
    const { attachments } = await verifyPackage(arriving(), contentType, { trust: world.trust, clock: context.clock });
    for await (const { content } of attachments)
      for await (const piece of content) {
        read.bytes += piece.length;
        read.ahead = Math.max(read.ahead, arrived.bytes - read.bytes);
      }
    expect([opened, read.bytes]).toEqual([2, pieces * pieceBytes]);
    expect(read.ahead).toBeLessThan(4 * pieceBytes);
  });

  test('carries any content', async () => {
    const contents = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(contents, fc.integer({ min: 1, max: 400 }), async (all, size) => {
        const parts = all.map((content, index) => attachment(`part-${index}@example`, content));
        const payload = query(...parts.map(({ contentId }) => `cid:${contentId}`));
        expect((await readPackage(world, await signedPackage(world.ec, parts, { payload }), {}, size)).contents).toEqual(
          all.map((content) => Buffer.from(content)),
        );
      }),
      { numRuns: 40 },
    );
  });
});

const refusalOf = async (sent: TestPackage): Promise<string> => {
  const { code, details } = await refusalLater(() => readPackage(world, sent));
  return `${code} ${details.rule ?? ''}`;
};

describe('refused of what was signed', () => {
  const header = (content: XmlNode): XmlNode => element('g:OfficerToken', [content], {}, { g: 'urn:test:gateway' });

  test.each<readonly [string, Partial<OutgoingSoap>, readonly string[], string]>([
    ['an include of nothing', { payload: query('cid:a@b', 'cid:c@d') }, ['a@b'], 'auth-attachment-uncovered xop/include-covered'],
    [
      'an attachment that is not included',
      { payload: query('cid:a@b') },
      ['a@b', 'c@d'],
      'auth-attachment-include xop/attachment-included',
    ],
    ['attachments without an include', {}, ['a@b'], 'auth-attachment-include xop/attachment-included'],
    [
      'an attachment included twice, however it is written',
      { payload: query('cid:a@b', 'cid:%61@b') },
      ['a@b'],
      'auth-attachment-repeated swa/one-of-a-name',
    ],
    ['an include from elsewhere', { payload: query('https://esp.example/a') }, [], 'auth-attachment-identifier swa/content-id'],
    ['an include as payload', { payload: include('cid:a@b') }, ['a@b'], 'auth-attachment-include xop/include'],
    [
      'an include beside text',
      { payload: element('q', [element('i', ['x', include('cid:a@b')])]) },
      ['a@b'],
      'auth-attachment-include xop/include',
    ],
    [
      'two includes in one element',
      { payload: element('q', [element('i', [include('cid:a@b'), include('cid:c@d')])]) },
      ['a@b', 'c@d'],
      'auth-attachment-include xop/include',
    ],
    [
      'an include with content',
      { payload: element('q', [element('i', [element('xop:Include', ['x'], { href: 'cid:a@b' }, { xop: XOP })])]) },
      ['a@b'],
      'auth-attachment-include xop/include',
    ],
    [
      'an include in a header block',
      { payload: query('cid:a@b'), headers: [header(include('cid:c@d'))] },
      ['a@b', 'c@d'],
      'auth-attachment-include xop/include',
    ],
  ])('%s', async (_, message, attachments, refusal) => {
    expect(await refusalOf(await byHand(message, attachments))).toBe(refusal);
  });

  test('an include of a part that nobody signed, before the part is read', async () => {
    const sent = await byHand({ payload: query('cid:a@b', 'cid:c@d') }, ['a@b'], ['c@d', 'a@b']);
    const source = new BytePieces(Buffer.from(sent.text, 'latin1'), 64);
    const { code } = await refusalLater(() => verifyPackage(source, sent.contentType, { trust: world.trust, clock: context.clock }));
    expect(code).toBe('auth-attachment-uncovered');
    expect(source.isClosed).toBe(true);
  });

  test('a package that is declared as the other kind', async () => {
    const included = await byHand({ payload: query('cid:a@b') }, ['a@b'], undefined, 'application/soap+xml');
    expect(await refusalOf(included)).toBe('wire-media-type xop/root');
    const plain = await signedPackage(world.ec, PARTS);
    const text = replaced(plain.text, 'application/soap+xml; charset=utf-8', 'application/xop+xml; type="application/soap+xml"');
    const contentType = replaced(plain.contentType, 'application/soap+xml', 'application/xop+xml');
    expect(await refusalOf({ contentType, text })).toBe('auth-attachment-include xop/attachment-included');
  });
});

describe('refused of what arrives', () => {
  test.each<readonly [string, (text: string) => string, string]>([
    ['an attachment that was changed', (text) => replaced(text, 'synthetic f', 'synthetic F'), 'auth-attachment-digest swa/digest'],
    [
      'two attachments exchanged',
      (text) => text.replace('ID: <face@', 'ID: <tmp@').replace('ID: <print-1@', 'ID: <face@').replace('ID: <tmp@', 'ID: <print-1@'),
      'auth-attachment-digest swa/digest',
    ],
    ['an include of another', (text) => replaced(text, 'href="cid:face@', 'href="cid:fake@'), 'auth-signature-digest xmldsig/digest'],
    [
      'an attachment more',
      (text) => text.replace(/(\r\n--part-[0-9a-f]+)--/, '$1\r\nContent-ID: <more@example>\r\n\r\nmore$1--'),
      'auth-attachment-uncovered swa/covered',
    ],
    [
      'an attachment less',
      (text) => text.replace(/(\r\n--part-[0-9a-f]+)\r\n(?:(?!\r\n--part)[^])*<print-1@example>(?:(?!\r\n--part)[^])*/, ''),
      'auth-attachment-missing swa/present',
    ],
    ['a root that names no envelope', (text) => replaced(text, '; type="application/soap+xml"', ''), 'wire-media-type xop/root'],
  ])('%s', async (_, change, refusal) => {
    const text = change(whole.text);
    expect(text).not.toBe(whole.text);
    expect(await refusalOf({ ...whole, text })).toBe(refusal);
  });

  test('a package that is signed in the other form of XOP, either way', async () => {
    const image = element('q:Image', [PRINT.toString('base64')]);
    const expanded = await signedText(world.ec, { payload: element('q:Query', [image], {}, { q: 'urn:test:query' }) });
    const root = Buffer.from(replaced(expanded, PRINT.toString('base64'), `<xop:Include xmlns:xop="${XOP}" href="cid:a@b"/>`));
    const parts = [
      { contentType: 'application/xop+xml; type="application/soap+xml"', contentId: 'root', content: [root] },
      { contentType: 'image/jp2', contentId: 'a@b', content: [PRINT] },
    ];
    const text = (await allOf(writeMultipart(parts, 'b'))).toString('latin1');
    const contentType = multipartType({ boundary: 'b', type: 'application/xop+xml', start: 'root' });
    expect(await refusalOf({ contentType, text })).toBe('auth-signature-digest xmldsig/digest');

    const put = await reconstitute(new BytePieces(Buffer.from(whole.text, 'latin1'), 512), whole.contentType);
    const { code } = await refusalLater(() => verifySoap(put, { trust: world.trust, clock: context.clock }));
    expect(code).toBe('auth-signature-transform');
  });
});

describe('refused before it is signed', () => {
  test.each<readonly [string, XmlNode, readonly string[], string]>([
    ['an include without attachment', query('cid:a@b', 'cid:c@d'), ['a@b'], 'auth-attachment-uncovered xop/include-covered'],
    ['an attachment without include', query('cid:a@b'), ['a@b', 'c@d'], 'auth-attachment-include xop/attachment-included'],
    ['an attachment included twice', query('cid:a@b', 'cid:a@b'), ['a@b'], 'auth-attachment-repeated swa/one-of-a-name'],
    ['an include as payload', include('cid:a@b'), ['a@b'], 'auth-attachment-include xop/include'],
  ])('%s', async (_, payload, contentIds, refusal) => {
    const parts = contentIds.map((contentId) => attachment(contentId, contentId));
    const { code, details } = await refusalLater(() => signedPackage(world.ec, parts, { payload }));
    expect(`${code} ${details.rule ?? ''}`).toBe(refusal);
  });
});
