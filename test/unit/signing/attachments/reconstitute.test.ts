import { beforeAll, describe, expect, test } from '@jest/globals';
import { reconstitute } from '../../../../src/signing/attachments/reconstitute.ts';
import { verifySoap } from '../../../../src/signing/wss/verify-soap.ts';
import { element } from '../../../../src/wire/xml/xml-node.ts';
import { DEFAULT_XML_LIMITS } from '../../../../src/wire/xml/xml-limits.ts';
import { multipartType } from '../../../../src/wire/multipart/multipart-type.ts';
import { writeMultipart, type OutgoingPart } from '../../../../src/wire/multipart/write-multipart.ts';
import { allOf, BytePieces } from '../../../support/byte-pieces.ts';
import { replaced } from '../../../support/message-text.ts';
import { refusalLater } from '../../../support/refusal.ts';
import { clockAt, NOON, signedText, signedWorld } from '../../../support/signed-soap.ts';

const world = signedWorld();
const FACE = Buffer.from(Array.from({ length: 3_000 }, (_, index) => (index * 13) % 256));
const PRINT = Buffer.from('synthetic fingerprint');
const XOP_TYPE = 'application/xop+xml; charset=UTF-8; type="application/soap+xml"';
const include = (href: string): string => `<xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="${href}"/>`;

let signed: string;
let optimised: string;
beforeAll(async () => {
  const payload = element(
    'q:Query',
    [element('q:Face', [FACE.toString('base64')]), element('q:Print', [PRINT.toString('base64')])],
    {},
    { q: 'urn:q' },
  );
  signed = await signedText(world.ec, { payload });
  optimised = replaced(
    replaced(signed, FACE.toString('base64'), include('cid:face@b')),
    PRINT.toString('base64'),
    include('cid:print%40b'),
  );
});

interface Written {
  readonly root?: string;
  readonly rootType?: string;
  readonly contentType?: string;
  readonly parts?: readonly (readonly [contentId: string, content: Uint8Array])[];
}

/** The package whole, put back together. */
async function put(written: Written = {}, limits = DEFAULT_XML_LIMITS): Promise<string> {
  const {
    root = optimised,
    rootType = XOP_TYPE,
    parts = [
      ['face@b', FACE],
      ['print@b', PRINT],
    ],
  } = written;
  const all: OutgoingPart[] = [['root', Buffer.from(root)] as const, ...parts].map(([contentId, content], index) => ({
    contentType: index === 0 ? rootType : 'image/jp2',
    contentId,
    content: [content],
  }));
  const { contentType = multipartType({ boundary: 'b', type: 'application/xop+xml', start: 'root' }, 'application/soap+xml') } = written;
  const source = new BytePieces(await allOf(writeMultipart(all, 'b')), 333);
  return Buffer.from(await reconstitute(source, contentType, { limits })).toString();
}

test('a XOP package becomes the message that was signed', async () => {
  const back = await put();
  expect(back).toBe(signed);
  const { payload } = await verifySoap(Buffer.from(back), { trust: world.trust, clock: clockAt(NOON) });
  expect(Buffer.from(payload).toString()).toContain(PRINT.toString('base64'));
});

test('parts may come in any order, and there may be none', async () => {
  expect(
    await put({
      parts: [
        ['print@b', PRINT],
        ['face@b', FACE],
      ],
    }),
  ).toBe(signed);
  expect(await put({ root: signed, parts: [] })).toBe(signed);
});

test('another part in place of the one that was signed does not verify', async () => {
  const back = await put({
    parts: [
      ['face@b', FACE],
      ['print@b', Buffer.from('another fingerprint')],
    ],
  });
  expect((await refusalLater(() => verifySoap(Buffer.from(back), { trust: world.trust, clock: clockAt(NOON) }))).code).toBe(
    'auth-signature-digest',
  );
});

describe('refusals', () => {
  test.each<readonly [string, () => Written, string]>([
    [
      'a part left over',
      () => ({
        parts: [
          ['face@b', FACE],
          ['print@b', PRINT],
          ['more@b', PRINT],
        ],
      }),
      'auth-attachment-uncovered swa/covered',
    ],
    ['a part missing', () => ({ parts: [['face@b', FACE]] }), 'auth-attachment-missing swa/present'],
    [
      'a part twice',
      () => ({
        parts: [
          ['face@b', FACE],
          ['face@b', FACE],
        ],
      }),
      'auth-attachment-repeated swa/one-of-a-name',
    ],
    [
      'a part included twice',
      () => ({ root: optimised.replace('cid:print%40b', 'cid:face@b') }),
      'auth-attachment-repeated swa/one-of-a-name',
    ],
    [
      'an include from elsewhere',
      () => ({ root: optimised.replace('cid:face@b', 'https://esp.example/') }),
      'auth-attachment-identifier swa/content-id',
    ],
    [
      'an include with text beside',
      () => ({ root: replaced(optimised, '<xop:Include', 'x<xop:Include') }),
      'auth-attachment-include xop/include',
    ],
    [
      'an include with content',
      () => ({ root: replaced(optimised, 'href="cid:face@b"/>', 'href="cid:face@b">x</xop:Include>') }),
      'auth-attachment-include xop/include',
    ],
    [
      'an include with attributes',
      () => ({ root: replaced(optimised, 'href="cid:face@b"', 'href="cid:face@b" a="b"') }),
      'auth-attachment-include xop/include',
    ],
    ['an include without reference', () => ({ root: replaced(optimised, 'href="cid:face@b"', '') }), 'auth-attachment-include xop/include'],
    [
      'an include in the header',
      () => ({ root: replaced(optimised, '>token<', `>${include('cid:x@b')}<`) }),
      'auth-attachment-include xop/include',
    ],
    [
      'an include in place of the payload',
      () => ({ root: replaced(optimised, /<q:Query.*<\/q:Query>/, include('cid:face@b')) }),
      'auth-attachment-include xop/include',
    ],
    ['another element of XOP', () => ({ root: optimised.replaceAll('xop:Include', 'xop:Exclude') }), 'auth-attachment-include xop/include'],
    ['a root that is not in XOP', () => ({ rootType: 'application/soap+xml' }), 'wire-media-type xop/root'],
    ['a root that names no envelope', () => ({ rootType: 'application/xop+xml' }), 'wire-media-type xop/root'],
    ['a package of another type', () => ({ contentType: 'multipart/related; boundary=b; type="text/xml"' }), 'wire-media-type xop/root'],
  ])('%s', async (_, written, refusal) => {
    const { code, details } = await refusalLater(() => put(written()));
    expect(`${code} ${details.rule ?? ''}`).toBe(refusal);
  });

  test('more than the limits of the message, before it is put together', async () => {
    expect(await put({}, { ...DEFAULT_XML_LIMITS, maxBytes: signed.length + 200 })).toBe(signed);
    expect((await refusalLater(() => put({}, { ...DEFAULT_XML_LIMITS, maxBytes: signed.length - 100 }))).code).toBe('wire-too-large');
    expect((await refusalLater(() => put({}, { ...DEFAULT_XML_LIMITS, maxBytes: optimised.length - 1 }))).code).toBe('wire-too-large');
  });
});
