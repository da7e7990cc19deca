import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { packagedSchema } from '../../../../src/wire/xsd/packaged-schema.ts';
import { schemaDocuments } from '../../../../src/wire/xsd/schema-documents.ts';
import { refusalOf } from '../../../support/refusal.ts';

const ROOT = join(import.meta.dirname, '../../../..');

describe('the schemas of this package', () => {
  test.each(['wsdl/esp.wsdl', 'wsdl/cir.wsdl', 'wsdl/national-gateway.wsdl'])('%s is compiled once', (location) => {
    expect(packagedSchema(location)).toBe(packagedSchema(location));
  });

  test('every message of a description has a schema', () => {
    for (const location of ['wsdl/esp.wsdl', 'wsdl/cir.wsdl', 'wsdl/national-gateway.wsdl']) {
      const text = readFileSync(join(ROOT, location), 'utf8');
      const elements = [...text.matchAll(/<wsdl:part [^>]*element="(\w+):(\w+)"/g)];
      expect(elements.length).toBeGreaterThan(4);
      for (const [, prefix = '', name = ''] of elements) {
        const namespace = new RegExp(`xmlns:${prefix}="([^"]+)"`).exec(text)?.[1] ?? '';
        const document = Buffer.from(`<${name} xmlns="${namespace}"><undeclared xmlns="urn:synthetic"/></${name}>`);
        const { code, details } = refusalOf(() => packagedSchema(location).validate(document));
        // What is declared is looked into; what is not is refused as a document element.
        expect({ name, code, looked: details.rule !== 'xsd/cvc-elt' }).toEqual({ name, code: 'wire-schema-invalid', looked: true });
      }
    }
  });

  test('every list has an end, so that what is wrong in one can be told in time', () => {
    const read = (place: string): Buffer => readFileSync(join(ROOT, place));
    const places = ['wsdl/esp.wsdl', 'wsdl/cir.wsdl', 'wsdl/national-gateway.wsdl'].map((location) => schemaDocuments(location, read));
    const texts = places.flatMap(({ documents }) => [...documents.values()].map((bytes) => Buffer.from(bytes).toString()));
    const ends = texts.flatMap((text) => Array.from(text.matchAll(/maxOccurs="(\w+)"/g), ([, end]) => Number(end)));
    expect(ends.length).toBeGreaterThan(40);
    expect(ends.filter((end) => !(end <= 1_000))).toEqual([]);
  });

  test('one that is not there is refused by its place', () => {
    expect(refusalOf(() => packagedSchema('wsdl/none.wsdl'))).toMatchObject({
      code: 'wire-schema-unusable',
      details: { field: 'wsdl/none.wsdl' },
    });
  });
});
