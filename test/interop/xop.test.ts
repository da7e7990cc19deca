import { describe, expect } from '@jest/globals';
import { element } from '../../src/wire/xml/xml-node.ts';
import { signedWorld } from '../support/signed-soap.ts';
import { attachment, readPackage, signedPackage } from '../unit/signing/attachments/packages.ts';
import { PYTHON, runOffline, testWith } from './foreign-tool.ts';

/** Reads a XOP package as zeep reads a reply: takes it apart, and puts each part back where it is included. Prints the envelope. */
const READ_WITH_ZEEP = `
import sys
from lxml import etree
from requests_toolbelt.multipart.decoder import MultipartDecoder
from zeep.wsdl.attachments import MessagePack
from zeep.wsdl.messages.xop import process_xop
parts = MultipartDecoder(sys.stdin.buffer.read(), sys.argv[1], "utf-8").parts
document = etree.fromstring(parts[0].content)
assert process_xop(document, MessagePack(parts[1:]))
sys.stdout.buffer.write(etree.tostring(document))
`;

const testZeep = testWith(PYTHON, '-c', 'import zeep, requests_toolbelt');

const world = signedWorld();
/** None ends in a line feed, which requests_toolbelt takes off. */
const CONTENTS = [Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7) % 256)), Buffer.from('synthetic\r\nfingerprint')];
const XOP = { xop: 'http://www.w3.org/2004/08/xop/include' };

describe('a XOP package of ours', () => {
  testZeep.each(['1.1', '1.2'] as const)('is put together by zeep from the parts that we verify (SOAP %s)', async (version) => {
    const images = CONTENTS.map((_, index) =>
      element('q:Image', [element('xop:Include', [], { href: `cid:image-${index}@example` }, XOP)]),
    );
    const attachments = CONTENTS.map((content, index) => attachment(`image-${index}@example`, content, 'image/jp2'));
    const ours = await signedPackage(world.ec, attachments, { version, payload: element('q:Query', images, {}, { q: 'urn:test:query' }) });
    expect((await readPackage(world, ours)).contents).toEqual(CONTENTS);

    const { ok, stdout, stderr } = runOffline(PYTHON, ['-c', READ_WITH_ZEEP, ours.contentType], Buffer.from(ours.text, 'latin1'));
    expect(ok ? '' : stderr).toBe('');
    const put = [...stdout.toString().matchAll(/<q:Image>([^<]*)<\/q:Image>/g)].map(([, text = '']) => Buffer.from(text, 'base64'));
    expect(put).toEqual(CONTENTS);
  });
});
