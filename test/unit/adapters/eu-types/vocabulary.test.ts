import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { captureTime } from '../../../../src/adapters/eu-types/capture-time.ts';
import { LONGEST_MS, milliseconds } from '../../../../src/adapters/eu-types/milliseconds.ts';
import { CERTAINTIES, DOCUMENT_TYPES, MODALITIES, SEXES } from '../../../../src/adapters/eu-types/subject-codes.ts';
import {
  ARTICLE_TEXT,
  CONCEALED_REFERENCE,
  DOCUMENT_NUMBER_LENGTH,
  NAME_LENGTH,
  PARTIAL_DATE,
  QUERY_ID,
  STATE_CODE,
} from '../../../../src/adapters/eu-types/text-forms.ts';
import type { CodeTable } from '../../../../src/wire/lexical/code-table.ts';

interface Schema {
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const text = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const xsd = text('wsdl/eu-types.xsd');
const { schemas } = (JSON.parse(text('schemas/endpoints/cir.openapi.json')) as { components: { schemas: Record<string, Schema> } })
  .components;

/** The definition of one named type of eu-types.xsd, as text. */
function typeOf(name: string): string {
  const [, definition] = new RegExp(`<xs:(?:simple|complex)Type name="${name}">([\\s\\S]*?)\\n  </xs:`).exec(xsd) ?? [];
  if (definition === undefined) throw new Error(`eu-types.xsd has no type ${name}`);
  return definition;
}

const facet = (name: string, kind: string): string[] =>
  Array.from(typeOf(name).matchAll(new RegExp(`<xs:${kind} value="([^"]*)"`, 'g')), ([, value]) => value ?? '');

/** The schema under a component of the OpenAPI document, a reference followed. */
function component(name: string, property?: string): Schema {
  const schema = property === undefined ? schemas[name] : schemas[name]?.properties?.[property];
  if (schema === undefined) throw new Error(`cir.openapi.json has no ${name}`);
  return schema.$ref === undefined ? schema : component(schema.$ref.replace('#/components/schemas/', ''));
}

describe('the code tables', () => {
  const tables: readonly (readonly [string, CodeTable<string>, Schema, string, string])[] = [
    ['SexCode', SEXES, component('SexCode'), 'sex', ''],
    ['CertaintyCode', CERTAINTIES, component('PartialDate', 'certainty'), 'partial-date', 'certainty'],
    ['ModalityCode', MODALITIES, component('BiometricSample', 'modality'), 'biometric-reference', 'modality'],
    ['DocumentTypeCode', DOCUMENT_TYPES, component('DocumentTypeCode'), 'document-type', ''],
  ];

  test.each(tables)(
    '%s is listed alike in both contracts, and has one word of ours for every code',
    (name, table, json, canonical, property) => {
      const codes = facet(name, 'enumeration');
      expect(codes.length).toBeGreaterThan(2);
      expect(json.enum).toEqual(codes);
      const schema = JSON.parse(text(`schemas/canonical/${canonical}.schema.json`)) as Schema;
      const words = (property === '' ? schema : schema.properties?.[property])?.enum ?? [];
      expect(codes.map((code) => table.word(code)).sort()).toEqual([...words].sort());
      expect(words.map((word) => table.code(word)).sort()).toEqual([...codes].sort());
    },
  );
});

describe('the forms of texts', () => {
  const REFERENCE = component('ConcealedMatch', 'facialImageReference');
  const forms: readonly (readonly [string, RegExp, Schema])[] = [
    ['QueryId', QUERY_ID, component('QueryId')],
    ['StateCode', STATE_CODE, component('StateCode')],
    ['PartialDateText', PARTIAL_DATE, component('PartialDate', 'date')],
    ['ArticleText', ARTICLE_TEXT, component('ArticleText')],
    ['ConcealedMatch', CONCEALED_REFERENCE, REFERENCE],
  ];
  // XML Schema anchors its patterns; groups that capture and slashes that need no escape are no difference.
  const bare = (pattern: string | undefined): string | undefined =>
    pattern
      ?.replace(/^\^|\$$/g, '')
      .replaceAll('(?:', '(')
      .replaceAll('\\/', '/');

  test.each(forms)('%s is the pattern of both contracts', (name, form, json) => {
    expect(form.source).toMatch(/^\^.*\$$/);
    expect(form.flags).toBe('');
    expect([bare(form.source)]).toEqual(facet(name, 'pattern').map(bare));
    expect(bare(json.pattern)).toBe(bare(form.source));
  });

  test('the lengths and the longest span are those of both contracts', () => {
    expect([String(NAME_LENGTH)]).toEqual(facet('NameText', 'maxLength'));
    expect(component('NameText').maxLength).toBe(NAME_LENGTH);
    expect([String(DOCUMENT_NUMBER_LENGTH)]).toEqual(facet('DocumentNumber', 'maxLength'));
    expect(component('Document', 'number').maxLength).toBe(DOCUMENT_NUMBER_LENGTH);
    expect([String(LONGEST_MS)]).toEqual(facet('Milliseconds', 'maxInclusive'));
    expect(component('Milliseconds').maximum).toBe(LONGEST_MS);
  });
});

test.each([
  [-1, 0],
  [0, 0],
  [1500.9, 1500],
  [600_000, 600_000],
  [600_000.5, 600_000],
  [Number.MAX_SAFE_INTEGER, 600_000],
])('a budget of %p ms is stated as %p', (budget, stated) => {
  expect(milliseconds(budget)).toBe(stated);
});

test('a capture time is said in UTC, and what is no time is never sent', () => {
  expect(captureTime('2026-11-21T08:00:00+02:00')).toBe('2026-11-21T06:00:00.000Z');
  expect(captureTime('2026-11-21T06:00:00Z')).toBe('2026-11-21T06:00:00Z');
  expect(() => captureTime('this morning')).toThrow(
    expect.objectContaining({ code: 'contract-query-unsupported', details: { field: '/subject/biometrics/capturedAt' } }),
  );
});
