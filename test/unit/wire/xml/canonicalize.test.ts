import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalize, canonicalizeWithChild } from '../../../../src/wire/xml/canonicalize.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { childElements } from '../../../../src/wire/xml/xml-access.ts';
import type { XmlElement } from '../../../../src/wire/xml/xml-element.ts';
import { libxml2Canonical } from '../../../support/libxml2.ts';
import { xmlDocuments } from '../../../support/xml-documents.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { vectorCases, vectorFile } from '../../../support/vectors.ts';

const canonical = (element: XmlElement, inclusivePrefixes: readonly string[] = []): string =>
  Buffer.from(canonicalize(element, { inclusivePrefixes })).toString('utf8');
const read = (xml: string): XmlElement => readXml(Buffer.from(xml, 'utf8'));

function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of childElements(element)) yield* descendants(child);
}

describe('canonicalize', () => {
  test('declares a namespace where it is visibly used and nowhere else', () => {
    const root = read('<r xmlns="urn:d" xmlns:a="urn:a" xmlns:b="urn:b"><x a:k="1"><a:y/></x><a:z/></r>');
    expect(canonical(root)).toBe('<r xmlns="urn:d"><x xmlns:a="urn:a" a:k="1"><a:y></a:y></x><a:z xmlns:a="urn:a"></a:z></r>');
  });

  test('takes what an apex inherits from where it stands', () => {
    const [x] = childElements(read('<r xmlns="urn:d" xmlns:b="urn:b"><x b:k="1"/></r>'));
    expect(x && canonical(x)).toBe('<x xmlns="urn:d" xmlns:b="urn:b" b:k="1"></x>');
    expect(x && canonical(x, ['c', 'b'])).toBe('<x xmlns="urn:d" xmlns:b="urn:b" b:k="1"></x>');
  });

  test('declares inclusive prefixes, used or not, where their value changes', () => {
    const [x] = childElements(read('<r xmlns="urn:d" xmlns:b="urn:b"><a:x xmlns:a="urn:a"><a:y xmlns:b="urn:c"/></a:x></r>'));
    expect(x && canonical(x, ['b'])).toBe('<a:x xmlns:a="urn:a" xmlns:b="urn:b"><a:y xmlns:b="urn:c"></a:y></a:x>');
    expect(x && canonical(x, ['#default'])).toBe('<a:x xmlns="urn:d" xmlns:a="urn:a"><a:y></a:y></a:x>');
  });

  test('orders by code point, not by UTF-16 unit', () => {
    expect(canonical(read('<r \u{10000}="1" \uF900="2" b="3" a="4"/>'))).toBe('<r a="4" b="3" \uF900="2" \u{10000}="1"></r>');
  });

  test('escapes a namespace name like any attribute value', () => {
    expect(canonical(read('<r xmlns="urn:a?b=1&amp;c=&quot;&lt;>"/>'))).toBe('<r xmlns="urn:a?b=1&amp;c=&quot;&lt;>"></r>');
  });

  test('gives an element and a child in one go, each as it would be alone', () => {
    fc.assert(
      fc.property(xmlDocuments(), fc.subarray(['a', 'b', '#default']), (xml, inclusivePrefixes) => {
        for (const element of descendants(read(xml))) {
          for (const child of childElements(element)) {
            const { whole, part } = canonicalizeWithChild(element, child, { inclusivePrefixes });
            expect(Buffer.from(whole).toString('utf8')).toBe(canonical(element, inclusivePrefixes));
            expect(Buffer.from(part).toString('utf8')).toBe(canonical(child, inclusivePrefixes));
          }
        }
      }),
      { numRuns: 250, seed: 13 },
    );
  });

  test('is its own fixed point', () => {
    fc.assert(
      fc.property(xmlDocuments(), (xml) => {
        const once = canonical(read(xml));
        expect(canonical(read(once))).toBe(once);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  test('equals libxml2 byte for byte on every subtree of generated documents', () => {
    fc.assert(
      fc.property(xmlDocuments(), fc.subarray(['a', 'b', 'c', '#default']), (xml, inclusive) => {
        const root = read(xml);
        expect(canonical(root)).toBe(libxml2Canonical(xml));
        for (const [index, element] of [...descendants(root)].entries()) {
          expect(canonical(element, inclusive)).toBe(libxml2Canonical(xml, `(//*)[${index + 1}]`, inclusive));
        }
      }),
      { numRuns: 250, seed: 11 },
    );
  });
});

/** Cases whose node set is one subtree; the others ask for node sets that no signature of ours has. */
const SUBTREE = /^\(\/\/\. \| \/\/@\* \| \/\/namespace::\*\) ?\[ancestor-or-self::(?:\w+:)?(\w+)\]$/;

function apexName(vector: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof vector['apex_element'] === 'string') return vector['apex_element'];
  if (typeof vector['xpath_file'] !== 'string') return undefined;
  const xpath = vectorFile(vector['xpath_file'])
    .toString('utf8')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, '');
  return SUBTREE.exec(xpath.trim().replace(/\s+/g, ' ').replaceAll('[ ', '[').replaceAll(' ]', ']'))?.[1];
}

describe('public vectors of exclusive canonicalisation', () => {
  const cases = vectorCases('03-c14n/cases.jsonl').filter((vector) => vector['algorithm'] === 'exc-c14n' && apexName(vector) !== undefined);
  const permitted = cases.filter((vector) => !/<!DOCTYPE|<\?(?!xml )/.test(vectorFile(String(vector['input'])).toString('utf8')));

  test('cover subtrees with and without inclusive prefixes', () => {
    expect(cases.length === 0 || permitted.length >= 6).toBe(true);
  });

  for (const vector of permitted) {
    test(String(vector['id']), () => {
      const name = apexName(vector);
      const apex = [...descendants(readXml(vectorFile(String(vector['input']))))].find(({ local }) => local === name);
      const inclusivePrefixes = (vector['inclusive_prefixes'] as readonly string[] | null | undefined) ?? [];
      expect(apex && canonical(apex, inclusivePrefixes)).toBe(vectorFile(String(vector['expect_bytes'])).toString('utf8'));
    });
  }

  for (const vector of cases.filter((candidate) => !permitted.includes(candidate))) {
    test(`${String(vector['id'])} has a document type or processing instruction and is refused`, () => {
      expect(refusalOf(() => readXml(vectorFile(String(vector['input'])))).code).toBe('wire-xml-forbidden');
    });
  }
});
