import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import * as validators from '../../../src/canonical/generated/validators.js';
import { CANONICAL_NAMESPACE, SHAPES } from '../../../src/canonical/generated/shapes.ts';
import { fromXml } from '../../../src/wire/xml-codec/from-xml.ts';
import { toXml } from '../../../src/wire/xml-codec/to-xml.ts';
import { readXml } from '../../../src/wire/xml/read-xml.ts';
import { writeElement } from '../../../src/wire/xml/write-xml.ts';
import { canonicalSchemas, type CanonicalSchema, type SchemaNode } from '../../generate/canonical-model.ts';
import { canonicalShapes } from '../../generate/canonical-shapes.ts';
import { canonicalXsd, DOCUMENT_ELEMENTS } from '../../generate/canonical-xsd.ts';
import { openApi } from '../../generate/open-api.ts';

const ROOT = join(import.meta.dirname, '../../..');
const schemas = canonicalSchemas(ROOT);
const xsd = canonicalXsd(ROOT);
const validator = XsdValidator.fromDoc(XmlDocument.fromString(xsd));

const conformsToXsd = (xml: Uint8Array): boolean => {
  const document = XmlDocument.fromBuffer(xml);
  try {
    validator.validate(document);
    return true;
  } catch {
    return false;
  } finally {
    document.dispose();
  }
};

const conformsToJsonSchema = (title: string, value: unknown): boolean =>
  (validators as unknown as Record<string, (candidate: unknown) => boolean>)[`validate${title}`]?.(value) === true;

const write = (elementName: string, value: unknown): Uint8Array =>
  writeElement(toXml(DOCUMENT_ELEMENTS[elementName] ?? '', value, SHAPES, { namespace: CANONICAL_NAMESPACE, prefix: 'c', elementName }));

/** Values of the kinds that a schema node names, mostly conforming and now and then just outside. */
function valuesOf(node: SchemaNode): fc.Arbitrary<unknown> {
  if (node.$ref !== undefined) return valuesOf(schemas.get(node.$ref.replace('.schema.json', '')) as CanonicalSchema);
  if (node.enum) return often(fc.constantFrom(...node.enum), fc.constantFrom('', 'unheard-of'));
  if (node.type === 'array' && node.items) {
    return fc.array(valuesOf(node.items), { minLength: node.minItems ?? 0, maxLength: 3 });
  }
  if (node.type === 'object') return objectsOf(node);
  if (node.type === 'boolean') return fc.boolean();
  if (node.type === 'integer')
    return often(fc.integer({ min: node.minimum ?? -1_000, max: node.maximum ?? 1_000 }), fc.constantFrom(-1, 100_000));
  return often(textsOf(node), fc.constantFrom('', ' ', 'x'.repeat(500), '2026-02-30', 'a<b&c"'));
}

const often = (usual: fc.Arbitrary<unknown>, seldom: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: usual, weight: 150 }, { arbitrary: seldom, weight: 1 });

function textsOf(node: SchemaNode): fc.Arbitrary<string> {
  const day = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true });
  if (node.format === 'date') return day.map((date) => date.toISOString().slice(0, 10));
  if (node.format === 'date-time') return day.map((date) => date.toISOString());
  if (node.format === 'uri') return fc.webUrl();
  if (node.pattern !== undefined) return fc.stringMatching(new RegExp(node.pattern));
  const unit = fc.constantFrom('a', 'Ā', 'č', ' ', 'Ж', '<', '>', '&', '"', "'", '\t', '\n', '\r', '😀');
  return fc.string({ unit, minLength: node.minLength ?? 0, maxLength: Math.min(node.maxLength ?? 20, 20) });
}

function objectsOf(node: SchemaNode): fc.Arbitrary<unknown> {
  const required = new Set(node.required);
  const members = Object.entries(node.properties ?? {}).map(([name, member]) => {
    // XML writes an empty list and an absent one alike, so a required list is never left out here.
    const present = required.has(name)
      ? member.type === 'array'
        ? valuesOf(member)
        : often(valuesOf(member), fc.constant(undefined))
      : fc.option(valuesOf(member), { nil: undefined });
    return present.map((value) => (value === undefined ? [] : [[name, value] as const]));
  });
  return fc.tuple(...members).map((entries) => Object.fromEntries(entries.flat()));
}

describe('the XML Schema twin', () => {
  test.each(Object.entries(DOCUMENT_ELEMENTS))(
    '%s accepts exactly the values that its JSON Schema accepts, and they come back the same',
    (elementName, title) => {
      const schema = [...schemas.values()].find((candidate) => candidate.title === title) as CanonicalSchema;
      let accepted = 0;
      let refused = 0;
      fc.assert(
        fc.property(valuesOf(schema), (value) => {
          const conforms = conformsToJsonSchema(title, value);
          const xml = write(elementName, value);
          expect(conformsToXsd(xml)).toBe(conforms);
          if (!conforms) return void (refused += 1);
          accepted += 1;
          expect(fromXml(readXml(xml), title, SHAPES, CANONICAL_NAMESPACE)).toEqual(value);
        }),
        { numRuns: 150, seed: 20_261_121 },
      );
      expect(accepted).toBeGreaterThan(20);
      expect(refused).toBeGreaterThan(0);
    },
  );

  test('names every canonical object and every document element once', () => {
    for (const schema of schemas.values()) {
      const kind = schema.type === 'object' ? 'complexType' : 'simpleType';
      expect(xsd.split(`<xs:${kind} name="${schema.title}">`)).toHaveLength(2);
    }
    for (const [name, type] of Object.entries(DOCUMENT_ELEMENTS)) expect(xsd).toContain(`<xs:element name="${name}" type="c:${type}"/>`);
  });
});

describe('the generated files', () => {
  test.each([
    ['schemas/canonical/xsd/canonical.xsd', canonicalXsd],
    ['src/canonical/generated/shapes.ts', canonicalShapes],
    ['schemas/openapi.json', openApi],
  ])('%s is what its sources generate', (path, generate) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(generate(ROOT));
  });
});
