import { describe, expect, test } from '@jest/globals';
import { canonicalize, canonicalizeDocument, type CanonicalOptions } from '../../../../src/wire/xml/canonicalize.ts';
import { scanXml } from '../../../../src/wire/xml/scan-xml.ts';
import type { ElementIndex, XmlDocument } from '../../../../src/wire/xml/xml-document.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { vectorCases, vectorFile } from '../../../support/vectors.ts';

/** What a case asks for: the whole document, a document without one subtree, or subtrees one after the other. */
interface Subset {
  readonly apexes?: readonly string[];
  readonly omit?: string;
}

const ALL_NODES = /^\(\/\/\. ?\| ?\/\/@\* ?\| ?\/\/namespace::\*\) ?\[ ?(.*?) ?\]$/;
const SELF = String.raw`ancestor-or-self::(?:\w+:)?(\w+)`;
const SUBTREES = new RegExp(`^${SELF}(?: or ${SELF})?$`);
const REMAINDER = new RegExp(`^${SELF} and not\\(${SELF}\\)$`);

/** The subset that an XPath filter asks for, where it is one that canonicalisation of subtrees can give. */
function subsetOf(filter: string): Subset | undefined {
  const predicate = ALL_NODES.exec(
    filter
      .replace(/<!--.*?-->/gs, '')
      .replace(/<\?.*?\?>|<!DOCTYPE[^[]*\[.*?\]>/gs, '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )?.[1];
  const subtrees = SUBTREES.exec(predicate ?? '');
  if (subtrees !== null) return { apexes: subtrees.slice(1).filter((name: string | undefined) => name !== undefined) };
  const [, apex, omit] = REMAINDER.exec(predicate ?? '') ?? [];
  return apex === undefined || omit === undefined ? undefined : { apexes: [apex], omit };
}

interface Vector {
  readonly id: string;
  readonly input: Buffer;
  readonly expected: string;
  readonly options: CanonicalOptions;
  /** `undefined` for a set of nodes that is no subtree. */
  readonly subset: Subset | undefined;
}

const METHODS = { 'exc-c14n': 'exclusive', 'c14n1.0': 'inclusive', 'c14n1.1': 'inclusive-1.1' } as const;

/** Cases whose index does not say which element the expected bytes are of. */
const APEX_NOT_SAID: Readonly<Record<string, string>> = {
  'santuario-default_ns_redefinition_c14n': 'Object',
  'santuario-excl-example2_2_2-2_c14nized': 'elem2',
};

function vectorOf(raw: Readonly<Record<string, unknown>>): Vector {
  const [name = '', comments] = String(raw['algorithm']).split('#');
  const { apex_element: apex, xpath_file: xpath, inclusive_prefixes: prefixes } = raw;
  const id = String(raw['id']);
  const element = typeof apex === 'string' ? apex : APEX_NOT_SAID[id];
  const subset = element === undefined ? {} : { apexes: [element] };
  return {
    id,
    input: vectorFile(String(raw['input'])),
    expected: vectorFile(String(raw['expect_bytes'])).toString('utf8'),
    options: {
      method: METHODS[name as keyof typeof METHODS],
      withComments: comments === 'WithComments',
      inclusivePrefixes: (prefixes as readonly string[] | null | undefined) ?? [],
    },
    subset: typeof xpath === 'string' ? subsetOf(vectorFile(xpath).toString('utf8')) : subset,
  };
}

function named(document: XmlDocument, name: string): ElementIndex[] {
  return Array.from({ length: document.elementCount }, (_, index) => index).filter((index) => document.localOf(index) === name);
}

/** The subtrees in document order, those inside another left out. */
function outermost(document: XmlDocument, names: readonly string[]): readonly ElementIndex[] {
  const found = names.flatMap((name) => named(document, name)).toSorted((one, other) => one - other);
  return found.filter((element) => !found.some((other) => other < element && element < document.afterOf(other)));
}

function canonical(vector: Vector): string {
  const document = scanXml(vector.input, undefined, { instructions: 'keep' });
  const { apexes, omit } = vector.subset ?? {};
  const options = { ...vector.options, ...(omit !== undefined && { omit: named(document, omit)[0] }) };
  if (apexes === undefined) return Buffer.from(canonicalizeDocument(document, options)).toString('utf8');
  return outermost(document, apexes)
    .map((element) => Buffer.from(canonicalize(document, element, options)).toString('utf8'))
    .join('');
}

describe('public vectors of canonicalisation', () => {
  const vectors = vectorCases('03-c14n/cases.jsonl').map(vectorOf);
  const typed = vectors.filter(({ input }) => input.includes('<!DOCTYPE'));
  const others = vectors.filter((vector) => !typed.includes(vector));
  const given = others.filter(({ subset }) => subset !== undefined);
  const sets = others.filter(({ subset }) => subset === undefined);

  if (vectors.length > 0) {
    test('are all accounted for', () => {
      expect({ given: given.length, documentType: typed.length, nodeSets: sets.length }).toEqual({
        given: 37,
        documentType: 30,
        nodeSets: 23,
      });
    });
  }

  for (const vector of given) {
    test(`${vector.id}: the expected bytes`, () => {
      expect(canonical(vector)).toBe(vector.expected);
    });
  }

  for (const { id, input } of typed) {
    test(`${id}: refused for its document type`, () => {
      expect(refusalOf(() => scanXml(input, undefined, { instructions: 'keep' })).code).toBe('wire-xml-forbidden');
    });
  }

  for (const { id, input } of sets) {
    test(`${id}: read, but its XPath node set is no subtree and cannot be asked for`, () => {
      expect(scanXml(input, undefined, { instructions: 'keep' }).elementCount).toBeGreaterThan(0);
    });
  }
});
