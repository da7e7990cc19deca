import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadIdentity, type SigningIdentity } from '../../../../src/signing/identity.ts';
import { trustFrom } from '../../../../src/signing/trust.ts';
import { signXml, type SignXmlOptions } from '../../../../src/signing/xml-signature/sign-xml.ts';
import { INCLUSIVE_POLICY } from '../../../../src/signing/xml-signature/signature-policy.ts';
import { verifyXml, type VerifiedXml } from '../../../../src/signing/xml-signature/verify-xml.ts';
import { scanXml } from '../../../../src/wire/xml/scan-xml.ts';
import { testPki } from '../../../support/pki.ts';
import { refusalLater } from '../../../support/refusal.ts';
import { NOON } from '../../../support/signed-soap.ts';

const DOCUMENT =
  '<?xml version="1.0"?>\n<a:doc xmlns:a="urn:a" xmlns:b="urn:b" xml:lang="lv">\n <b:part Id="p1" >Ā &amp;<!-- note --> b</b:part><a:empty Id=\'e\'/><b:part ID="p2"/>\n</a:doc>\n';

let identity: SigningIdentity;
let trust: ReturnType<typeof trustFrom>;
beforeAll(() => {
  const pki = testPki();
  const issued = pki.issue({ cn: 'synthetic-signer', kind: 'ec' });
  identity = loadIdentity(issued.keyPem, issued.certPem);
  trust = trustFrom({ anchors: [pki.caPem], pinned: [] });
});

async function sign(source: string | Uint8Array, options: SignXmlOptions = {}): Promise<string> {
  return Buffer.from(await signXml(Buffer.from(source as string), identity, options)).toString('utf8');
}
const verify = (text: string): Promise<VerifiedXml> => verifyXml(Buffer.from(text), { trust, at: NOON, policy: INCLUSIVE_POLICY });
const covered = async (text: string): Promise<readonly (readonly [string, string])[]> =>
  (await verify(text)).covered.map(({ uri, path }) => [uri, path] as const);

const signatureIn = (text: string): string => /<ds:Signature .*<\/ds:Signature>/s.exec(text)?.[0] ?? '';

describe('signXml', () => {
  test('envelops its signature in the document element, and changes nothing else', async () => {
    const text = await sign(DOCUMENT);
    expect(text.replace(signatureIn(text), '')).toBe(DOCUMENT);
    expect(text).toContain('\n<ds:Signature ');
    const verified = await verify(text);
    expect(verified.covered.map(({ uri, path, bytes }) => [uri, path, Buffer.from(bytes).toString()])).toEqual([
      [
        '',
        '/',
        '<a:doc xmlns:a="urn:a" xml:lang="lv">\n <b:part xmlns:b="urn:b" Id="p1">Ā &amp; b</b:part><a:empty Id="e"></a:empty><b:part xmlns:b="urn:b" ID="p2"></b:part>\n</a:doc>',
      ],
    ]);
    expect(verified.signer.certificate?.raw).toEqual(identity.certificate.raw);
    expect((await refusalLater(() => verify(text.replace('Ā', 'A')))).code).toMatch(/^auth-/);
  });

  test.each(['exclusive', 'inclusive', 'inclusive-1.1'] as const)('signs with canonicalisation %s', async (method) => {
    for (const options of [{}, { parts: ['p1', 'e'] }, { enveloping: true }, { within: 'p1', parts: ['p1', ''] }]) {
      const text = await sign(DOCUMENT, { ...options, method });
      expect((await verify(text)).covered).toHaveLength('parts' in options ? 2 : 1);
      expect((await refusalLater(() => verify(text.replace('note --> b', 'note --> c')))).code).toMatch(/^auth-/);
    }
  });

  test('signs parts beside the signature, by any kind of identifier', async () => {
    expect(await covered(await sign(DOCUMENT, { parts: ['p2', 'p1'] }))).toEqual([
      ['#p2', '/doc/part'],
      ['#p1', '/doc/part'],
    ]);
  });

  test('stands in the element asked for, even one that closed itself', async () => {
    const within = await sign(DOCUMENT, { within: 'e', parts: ['e', 'p1'] });
    expect(within).toContain("<a:empty Id='e'><ds:Signature ");
    expect(within).toContain('</ds:Signature></a:empty><b:part ID="p2"/>');
    expect(await covered(within)).toEqual([
      ['#e', '/doc/empty'],
      ['#p1', '/doc/part'],
    ]);
    expect(await sign('<a/>')).toMatch(/^<a><ds:Signature .*<\/ds:Signature><\/a>$/);
  });

  test('moves the document element into an object, whose identifier is nobody else’s', async () => {
    const text = await sign(DOCUMENT, { enveloping: true });
    expect(text).toContain('<ds:Object Id="object"><a:doc xmlns:a="urn:a"');
    expect(await covered(text)).toEqual([['#object', '/Signature/Object']]);
    expect(await covered(await sign('<a Id="object"><b Id="object-1"/></a>', { enveloping: true }))).toEqual([
      ['#object-2', '/Signature/Object'],
    ]);
  });

  test('lists the prefixes that only content uses', async () => {
    const text = await sign(DOCUMENT, { inclusivePrefixes: ['b', ''] });
    expect(text).toContain('PrefixList="b #default"');
    const [part] = (await verify(text)).covered;
    expect(Buffer.from(part?.bytes ?? []).toString()).toContain('<a:doc xmlns:a="urn:a" xmlns:b="urn:b"');
  });

  test('carries the chain of the signer', async () => {
    const chain = [loadIdentityOf('synthetic-issuer').certificate];
    const signed = await signXml(Buffer.from(DOCUMENT), { ...identity, chain });
    expect(
      Buffer.from(signed)
        .toString()
        .match(/<ds:X509Certificate>/g),
    ).toHaveLength(2);
  });

  test('takes a document that was scanned, with the processing instructions that it was allowed', async () => {
    const document = scanXml(Buffer.from('<?x y?><a><?z?></a>'), undefined, { instructions: 'keep' });
    const text = Buffer.from(await signXml(document, identity)).toString();
    expect(text.replace(signatureIn(text), '')).toBe('<?x y?><a><?z?></a>');
    expect((await refusalLater(() => sign('<?x y?><a/>'))).code).toBe('wire-xml-forbidden');
  });

  test.each([
    ['UTF-16 with a mark', Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16" standalone="yes"?><a>Ā</a>', 'utf16le')],
    ['ISO-8859-1', Buffer.from("<?xml version='1.0'  encoding = 'ISO-8859-1' standalone=\"yes\"?><a>é</a>", 'latin1')],
  ])('writes a document in %s as UTF-8 that says so', async (_, bytes) => {
    const text = await sign(bytes);
    expect(text).toMatch(/^<\?xml version=["']1\.0["'] standalone="yes"\?><a>[Āé]<ds:Signature/);
    await verify(text);
  });

  test('leaves a mark and a declaration of UTF-8 alone', async () => {
    const start = '\uFEFF<?xml version="1.0" encoding="utf-8"?><a>';
    expect(await sign(`${start}Ā</a>`)).toMatch(new RegExp(`^${start.replaceAll('?', '\\?')}`));
  });

  test('refuses identifiers that no element has, and what is no document', async () => {
    for (const options of [{ parts: ['p3'] }, { within: 'p3' }]) {
      expect(await refusalLater(() => sign(DOCUMENT, options))).toMatchObject({ code: 'signing-part-missing', details: { field: '#p3' } });
    }
    expect((await refusalLater(() => sign('<a>'))).code).toBe('wire-xml-malformed');
  });
});

function loadIdentityOf(cn: string): SigningIdentity {
  const issued = testPki().issue({ cn, kind: 'ec' });
  return loadIdentity(issued.keyPem, issued.certPem);
}
