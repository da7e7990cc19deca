import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cidUri, contentIdOf, isContentId } from '../../../../src/signing/attachments/content-id.ts';
import { signPackage } from '../../../../src/signing/attachments/sign-package.ts';
import { verifyPackage } from '../../../../src/signing/attachments/verify-package.ts';
import { verifySoap } from '../../../../src/signing/wss/verify-soap.ts';
import { DEFAULT_MULTIPART_LIMITS } from '../../../../src/wire/multipart/multipart-limits.ts';
import { DEFAULT_XML_LIMITS } from '../../../../src/wire/xml/xml-limits.ts';
import { allOf, BytePieces } from '../../../support/byte-pieces.ts';
import { replaced } from '../../../support/message-text.ts';
import { refusalLater } from '../../../support/refusal.ts';
import { clockAt, NOON, seededRandom, signedText, signedWorld, testMessage } from '../../../support/signed-soap.ts';
import { attachment, readPackage, signedPackage, type TestPackage } from './packages.ts';

const world = signedWorld();
const FACE = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7) % 256));
const PRINT = Buffer.from('synthetic fingerprint');

let whole: TestPackage;
beforeAll(async () => {
  whole = await signedPackage(world.ec, [attachment('face@example', FACE, 'image/jp2'), attachment('print-1@example', PRINT)]);
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

describe('a signed message with attachments', () => {
  test('verifies while it arrives, and says what was covered', async () => {
    for (const size of [1, 700, 100_000]) {
      const { soap, contents, covered } = await readPackage(world, whole, {}, size);
      expect(Buffer.from(soap.payload).toString()).toContain('officer-9471');
      expect(contents).toEqual([FACE, PRINT]);
      expect(covered).toEqual([
        { contentId: 'face@example', statedMediaType: 'image/jp2', digestAlgorithm: 'sha256', digest: sha256(FACE), length: 5_000 },
        {
          contentId: 'print-1@example',
          statedMediaType: 'application/octet-stream',
          digestAlgorithm: 'sha256',
          digest: sha256(PRINT),
          length: 21,
        },
      ]);
    }
  });

  test('may have none, and parts without content', async () => {
    expect((await readPackage(world, await signedPackage(world.rsa, []))).covered).toEqual([]);
    const empty = await signedPackage(world.rsa, [attachment('empty@example', '')]);
    expect((await readPackage(world, empty)).covered[0]).toMatchObject({ length: 0, digest: sha256(Buffer.alloc(0)) });
  });

  test('comes in SOAP 1.1, too', async () => {
    const older = await signedPackage(world.ec, [attachment('a@b', 'x')], { version: '1.1' });
    expect(older.contentType).toContain('type="text/xml"');
    expect((await readPackage(world, older)).soap.version).toBe('1.1');
  });

  test('may bring parts in Base64 and in another order', async () => {
    const { contentType, text } = whole;
    const encoded = replaced(
      text,
      /binary(\r\nContent-ID: <print-1@example>\r\n\r\n)synthetic fingerprint/,
      `base64$1${PRINT.toString('base64')}`,
    );
    const [start = '', root = '', face = '', print = '', end = ''] = encoded.split(/(?:^|\r\n)--part-[0-9a-f]+/);
    const boundary = /boundary="([^"]+)"/.exec(contentType)?.[1] ?? '';
    const swapped = [start, root, print, face, end].join(`\r\n--${boundary}`);
    const { covered } = await readPackage(world, { contentType, text: swapped });
    expect(covered.map(({ contentId }) => contentId)).toEqual(['print-1@example', 'face@example']);
  });

  test('is verified where nobody reads it, and released where nobody goes on', async () => {
    const source = new BytePieces(Buffer.from(whole.text, 'latin1'), 100);
    const unread = await verifyPackage(source, whole.contentType, { trust: world.trust, clock: clockAt(NOON) });
    await unread.attachments.next();
    expect(source.isClosed).toBe(false);
    const second = await unread.attachments.next();
    expect(second.value).toMatchObject({ contentId: 'print-1@example' });
    await unread.attachments.return([]);
    expect(source.isClosed).toBe(true);
  });

  test('is released where nobody begins to read its attachments', async () => {
    const source = new BytePieces(Buffer.from(whole.text, 'latin1'), 100);
    const { attachments } = await verifyPackage(source, whole.contentType, { trust: world.trust, clock: clockAt(NOON) });
    expect(await attachments.return([])).toEqual({ done: true, value: [] });
    expect(source.isClosed).toBe(true);
    expect((await attachments.next()).done).toBe(true);
  });

  test('carries any content', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 }),
        fc.integer({ min: 1, max: 400 }),
        async (all, size) => {
          const sent = await signedPackage(
            world.ec,
            all.map((content, index) => attachment(`part-${index}@example`, content)),
          );
          expect((await readPackage(world, sent, {}, size)).contents).toEqual(all.map((content) => Buffer.from(content)));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('an attachment that is not what was signed', () => {
  test('is never handed out whole', async () => {
    const changed = replaced(whole.text, 'synthetic fingerprint', 'synthetic fingerprant');
    const source = new BytePieces(Buffer.from(changed, 'latin1'), 50);
    const { attachments } = await verifyPackage(source, whole.contentType, { trust: world.trust, clock: clockAt(NOON) });
    await attachments.next();
    const { value } = await attachments.next();
    let length = 0;
    const { code, details } = await refusalLater(async () => {
      for await (const piece of (value as { content: AsyncIterable<Uint8Array> }).content) length += piece.length;
    });
    expect([code, details.rule, details.field]).toEqual(['auth-attachment-digest', 'swa/digest', 'part[3]']);
    expect(length).toBeLessThan(PRINT.length);
  });

  test.each<readonly [string, (text: string) => string, string]>([
    [
      'an uncovered one',
      (text) => text.replace(/(\r\n--part-[0-9a-f]+)--/, '$1\r\nContent-ID: <more@example>\r\n\r\nmore$1--'),
      'auth-attachment-uncovered swa/covered',
    ],
    [
      'one under another name',
      (text) => replaced(text, 'Content-ID: <face@example>', 'Content-ID: <other@example>'),
      'auth-attachment-uncovered swa/covered',
    ],
    ['one without a name', (text) => replaced(text, 'Content-ID: <face@example>\r\n', ''), 'auth-attachment-identifier swa/content-id'],
    [
      'one twice',
      (text) => text.replace(/(\r\n--part-[0-9a-f]+)--/, '$1\r\nContent-ID: <face@example>\r\n\r\nmore$1--'),
      'auth-attachment-repeated swa/one-of-a-name',
    ],
    [
      'one missing',
      (text) =>
        text.replace(
          /\r\n--part-[0-9a-f]+\r\n[^]*?print-1@example>[^]*(\r\n--part-[0-9a-f]+--)/,
          (found, end: string) => found.slice(0, found.lastIndexOf('\r\n--part', found.indexOf('<print-1@'))) + end,
        ),
      'auth-attachment-missing swa/present',
    ],
    [
      'two exchanged',
      (text) => text.replace('ID: <face@', 'ID: <tmp@').replace('ID: <print-1@', 'ID: <face@').replace('ID: <tmp@', 'ID: <print-1@'),
      'auth-attachment-digest swa/digest',
    ],
    [
      'one as text',
      (text) => replaced(text, 'Content-Type: image/jp2', 'Content-Type: text/plain'),
      'auth-attachment-media-type swa/opaque',
    ],
    [
      'one as XML',
      (text) => replaced(text, 'Content-Type: image/jp2', 'Content-Type: image/svg+xml'),
      'auth-attachment-media-type swa/opaque',
    ],
    [
      'one of no type that can be read',
      (text) => replaced(text, 'Content-Type: image/jp2', 'Content-Type: image'),
      'auth-attachment-media-type swa/opaque',
    ],
    ['a changed envelope', (text) => replaced(text, 'officer-9471', 'officer-9472'), 'auth-signature-digest xmldsig/digest'],
    [
      'a changed reference',
      (text) => replaced(text, 'cid:face@example', 'cid:fake@example'),
      'auth-signature-invalid xmldsig/signature-value',
    ],
    [
      'another root',
      (text) => replaced(text, 'Content-ID: <envelope@root>', 'Content-ID: <other@root>'),
      'wire-multipart-type mime/root-first',
    ],
    [
      'a root that is no envelope',
      (text) => replaced(text, 'Content-Type: application/soap+xml', 'Content-Type: application/pdf'),
      'wire-media-type swa/root',
    ],
    [
      'a root of another type',
      (text) => replaced(text, 'Content-Type: application/soap+xml', 'Content-Type: text/xml'),
      'wire-media-type swa/root',
    ],
  ])('%s', async (_, change, refusal) => {
    const text = change(whole.text);
    expect(text).not.toBe(whole.text);
    const { code, details } = await refusalLater(() => readPackage(world, { ...whole, text }));
    expect(`${code} ${details.rule ?? ''}`).toBe(refusal);
  });

  test('a package without parts or beyond its limits', async () => {
    const boundary = /boundary="([^"]+)"/.exec(whole.contentType)?.[1] ?? '';
    expect((await refusalLater(() => readPackage(world, { ...whole, text: `--${boundary}--` }))).code).toBe('wire-multipart-type');
    const multipart = { ...DEFAULT_MULTIPART_LIMITS, maxPartBytes: 4_999 };
    expect((await refusalLater(() => readPackage(world, whole, { multipart }))).code).toBe('wire-multipart-limit');
    expect((await refusalLater(() => readPackage(world, whole, { limits: { ...DEFAULT_XML_LIMITS, maxBytes: 100 } }))).code).toBe(
      'wire-too-large',
    );
  });

  test('is refused before it is signed', async () => {
    const sign = (...all: Parameters<typeof attachment>[]) =>
      refusalLater(() =>
        signedPackage(
          world.ec,
          all.map((each) => attachment(...each)),
        ),
      );
    expect((await sign(['a b', 'x'])).code).toBe('auth-attachment-identifier');
    expect((await sign(['a@b', 'x'], ['a@b', 'y'])).code).toBe('auth-attachment-repeated');
    expect((await sign(['a@b', 'x', 'text/plain'])).code).toBe('auth-attachment-media-type');
  });

  test('is not sent where it changes between signing and sending', async () => {
    let reading = 0;
    const moody = { contentId: 'a@b', mediaType: 'application/pdf', open: () => new BytePieces(`reading ${(reading += 1)}`) };
    const context = { clock: clockAt(NOON), random: seededRandom('moody') };
    const { body } = await signPackage(testMessage(), [moody], world.ec, context);
    const { code, details } = await refusalLater(() => allOf(body));
    expect([code, details.rule]).toEqual(['internal-error', 'swa/unchanged']);
  });
});

describe('references to attachments', () => {
  const envelope = (): string => /<soap:Envelope[^]*<\/soap:Envelope>/.exec(whole.text)?.[0] ?? '';

  test('are refused in a message that has none', async () => {
    const bytes = Buffer.from(envelope(), 'latin1');
    const { code } = await refusalLater(() => verifySoap(bytes, { trust: world.trust, clock: clockAt(NOON) }));
    expect(code).toBe('auth-signature-transform');
  });

  test('are no way to leave the Body uncovered, or to name an element', async () => {
    const plain = await signedText(world.ec, { attachments: [{ uri: '#wss-part-To', digest: sha256(PRINT) }] });
    const { code } = await refusalLater(() =>
      verifySoap(Buffer.from(plain), { trust: world.trust, clock: clockAt(NOON), attachments: true }),
    );
    expect(code).toBe('auth-signature-transform');
  });

  test('name one attachment once, however they are written', async () => {
    const digest = sha256(PRINT);
    const twice = await signedText(world.ec, {
      attachments: [
        { uri: 'cid:a@b', digest },
        { uri: 'cid:%61@b', digest },
      ],
    });
    const text = replaced(whole.text, /<soap:Envelope[^]*<\/soap:Envelope>/, Buffer.from(twice).toString('latin1'));
    expect((await refusalLater(() => readPackage(world, { ...whole, text }))).details.rule).toBe('swa/one-of-a-name');
  });

  test('escape what a URI may not hold', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!#$%&'*+./0-9=?A-Z^_`a-z{|}~@-]{1,50}$/), (contentId) => {
        expect(isContentId(contentId)).toBe(true);
        expect(cidUri(contentId)).toMatch(/^cid:[!'()*~0-9A-Za-z@%._-]+$/);
        expect(contentIdOf(cidUri(contentId))).toBe(contentId);
      }),
    );
    for (const uri of ['a@b', 'cid:', 'cid:%', 'cid:%20', 'cid:<a>', `cid:${'a'.repeat(257)}`, `cid:${'%61'.repeat(400)}`])
      expect(contentIdOf(uri)).toBeUndefined();
  });
});
