import { describe, expect, test } from '@jest/globals';
import { readPrefixList } from '../../../../src/signing/xml-signature/prefix-list.ts';
import { readSignedInfo, type SignedInfo } from '../../../../src/signing/xml-signature/read-signed-info.ts';
import { STRICT_POLICY } from '../../../../src/signing/xml-signature/signature-policy.ts';
import { DIGEST_URIS, DS, EXC_C14N, SIGNATURE_URIS } from '../../../../src/signing/xml-signature/xml-signature-names.ts';
import { scanXml } from '../../../../src/wire/xml/scan-xml.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { EXCLUSIVE, reference, transform } from './signed-xml.ts';

const METHODS =
  `<ds:CanonicalizationMethod Algorithm="${EXC_C14N}"></ds:CanonicalizationMethod>` +
  `<ds:SignatureMethod Algorithm="${SIGNATURE_URIS['ecdsa-sha256']}"></ds:SignatureMethod>`;
const signedInfo = (references: string): string => `<ds:SignedInfo xmlns:ds="${DS}">${METHODS}${references}</ds:SignedInfo>`;
const read = (references: string): SignedInfo => readSignedInfo(scanXml(Buffer.from(signedInfo(references))), 0, STRICT_POLICY);
const prefixes = (list: string): string =>
  transform(EXC_C14N, `<e:InclusiveNamespaces xmlns:e="${EXC_C14N}" PrefixList="${list}"></e:InclusiveNamespaces>`);
const listOf = ({ references }: SignedInfo): readonly unknown[] =>
  references.map(({ id, digestAlgorithm, transforms }) => [id, digestAlgorithm, transforms.canonicalization.inclusivePrefixes ?? []]);

describe('SignedInfo', () => {
  test('gives its canonical bytes, whatever it was sent like', () => {
    const canonical = signedInfo(reference({ uri: '#a', canonical: '' }));
    const sent = canonical.replace('<ds:Reference URI="#a">', "\n  <ds:Reference  URI='#a' >").replaceAll(`"></ds:DigestMethod>`, '"/>');
    const { bytes } = readSignedInfo(scanXml(Buffer.from(sent)), 0, STRICT_POLICY);
    expect(Buffer.from(bytes).toString('utf8')).toBe(canonical.replace('<ds:Reference URI', '\n  <ds:Reference URI'));
  });

  test('says what each reference says, when they differ and when they do not', () => {
    const [a, b, c, d, e] = ['#a', '#b', '#c', '#d', '#e'].map((uri) => ({ uri, canonical: uri })) as [P, P, P, P, P];
    const info = read(
      [a, b, { ...c, hash: 'sha512' as const }, { ...d, transforms: prefixes('x y') }, { ...e, transforms: prefixes('x z') }]
        .map(reference)
        .join(''),
    );
    expect(listOf(info)).toEqual([
      ['a', 'sha256', []],
      ['b', 'sha256', []],
      ['c', 'sha512', []],
      ['d', 'sha256', ['x', 'y']],
      ['e', 'sha256', ['x', 'z']],
    ]);
    expect(new Set(info.references.map(({ digest }) => digest)).size).toBe(5);
  });
  interface P {
    readonly uri: string;
    readonly canonical: string;
  }

  test.each([
    ['a second digest value', (xml: string) => xml.replace('</ds:DigestValue>', '</ds:DigestValue><ds:DigestValue></ds:DigestValue>')],
    ['text before the digest', (xml: string) => xml.replace('<ds:Transforms>', 'x<ds:Transforms>')],
    ['a digest of another name', (xml: string) => xml.replaceAll('ds:DigestValue', 'ds:DigestOther')],
    ['no digest', (xml: string) => xml.replace(/<ds:DigestValue>.*<\/ds:DigestValue>/, '')],
    ['a prefix that means something else', (xml: string) => xml.replace('<ds:Reference', '<ds:Reference xmlns:ds="urn:other"')],
    [
      'a prefix that means something else further in',
      (xml: string) => xml.replace('<ds:Transforms', '<ds:Transforms xmlns:ds="urn:other"'),
    ],
    [
      'a prefix that only its own element means rightly',
      (xml: string) =>
        xml.replace('<ds:Reference', `<d:Reference xmlns:d="${DS}" xmlns:ds="urn:o"`).replace('/ds:Reference', '/d:Reference'),
    ],
  ])('is refused when its second reference, else like the first, has %s', (_name, change) => {
    const [first, second] = [reference({ uri: '#a', canonical: '' }), reference({ uri: '#b', canonical: '' })];
    expect(read(first + second).references).toHaveLength(2);
    expect(change(second)).not.toBe(second);
    expect(refusalOf(() => read(first + change(second)))).toMatchObject({
      code: 'auth-signature-composition',
      details: { rule: 'xmldsig/composition' },
    });
  });

  test('is refused when a method has attributes besides Algorithm, or none', () => {
    const one = reference({ uri: '#a', canonical: '' });
    for (const changed of [
      one.replace('<ds:DigestMethod', '<ds:DigestMethod x="1"'),
      one.replace('<ds:Transform ', '<ds:Transform x="1" '),
      one.replace(` Algorithm="${DIGEST_URIS.sha256}"`, ''),
      one.replace(EXCLUSIVE, '<ds:Transform></ds:Transform>'),
      one.replace(EXCLUSIVE, ''),
    ])
      expect(refusalOf(() => read(changed)).code).toBe('auth-signature-composition');
  });
});

describe('a PrefixList', () => {
  test('is a list of prefixes, separated by white space', () => {
    expect(readPrefixList(' a\tb\n#default ')).toEqual(['a', 'b', '#default']);
    expect(readPrefixList('')).toEqual([]);
  });

  test('is none with names that are no prefixes, or with too many', () => {
    for (const text of ['a:b', '1a', '#other', 'a,b', 'p '.repeat(33), 'x'.repeat(2_000)]) expect(readPrefixList(text)).toBeUndefined();
    expect(readPrefixList('p '.repeat(32))).toHaveLength(32);
  });

  test('reads the same again after more lists than are remembered', () => {
    const first = readPrefixList('first');
    for (let count = 0; count < 300; count += 1) expect(readPrefixList(`p${count}`)).toEqual([`p${count}`]);
    expect(readPrefixList('first')).toEqual(first);
  });
});
