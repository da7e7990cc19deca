import { describe, expect, test } from '@jest/globals';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { fromXml } from '../../../../src/wire/xml-codec/from-xml.ts';
import type { ShapeField } from '../../../../src/wire/xml-codec/shape.ts';
import { toXml } from '../../../../src/wire/xml-codec/to-xml.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { writeElement } from '../../../../src/wire/xml/write-xml.ts';

const NAMESPACE = 'urn:test:garden';
const field = (name: string, kind: string, more: Partial<ShapeField> = {}): ShapeField => ({
  name,
  kind,
  array: false,
  required: false,
  ...more,
});
const SHAPES = new Map([
  [
    'Garden',
    [
      field('title', 'string'),
      field('beds', 'Bed', { array: true }),
      field('visits', 'integer', { array: true, required: true }),
      field('open', 'boolean'),
    ],
  ],
  ['Bed', [field('plant', 'string'), field('count', 'integer')]],
]);
const NAMING = { namespace: NAMESPACE, prefix: 'g', elementName: 'Garden' };

const write = (value: unknown): string => Buffer.from(writeElement(toXml('Garden', value, SHAPES, NAMING))).toString();
const read = (inner: string, attributes = ''): unknown =>
  fromXml(readXml(Buffer.from(`<Garden xmlns="${NAMESPACE}"${attributes}>${inner}</Garden>`)), 'Garden', SHAPES, NAMESPACE);

const failure = (run: () => unknown): { code: string; field: string | undefined } => {
  try {
    run();
  } catch (error) {
    if (error instanceof GatewayError) return { code: error.code, field: error.details.field };
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('toXml', () => {
  test('writes members in the order of the shape, whatever the order of the value', () => {
    expect(write({ open: false, visits: [3, -1], title: 'Ārē & <b>', beds: [{ count: 2, plant: 'peony' }, {}] })).toBe(
      `<g:Garden xmlns:g="${NAMESPACE}"><g:title>Ārē &amp; &lt;b&gt;</g:title><g:beds><g:plant>peony</g:plant><g:count>2</g:count></g:beds>` +
        '<g:beds></g:beds><g:visits>3</g:visits><g:visits>-1</g:visits><g:open>false</g:open></g:Garden>',
    );
  });

  test('leaves out members that are undefined', () => {
    expect(write({ title: undefined })).toBe(`<g:Garden xmlns:g="${NAMESPACE}"></g:Garden>`);
  });

  test.each([
    ['a member the shape does not name', { weeds: 1 }, 'Garden/*'],
    ['a text where an integer belongs', { visits: ['3'] }, 'Garden/visits'],
    ['a fraction', { visits: [0.5] }, 'Garden/visits'],
    ['one value where a list belongs', { beds: {} }, 'Garden/beds'],
    ['a list where an object belongs', [], 'Garden'],
    ['null', null, 'Garden'],
  ])('refuses %s instead of leaving it out', (_what, value, place) => {
    expect(failure(() => write(value))).toEqual({ code: 'wire-element-unknown', field: place });
  });

  test('does not take members from the prototype for its own', () => {
    expect(write(Object.create({ title: 'inherited' }))).not.toContain('inherited');
  });
});

describe('fromXml', () => {
  test('reads what toXml writes', () => {
    const value = { title: ' x\ty ', beds: [{ plant: 'p' }, {}, { count: 0 }], visits: [1, 2], open: true };
    expect(fromXml(readXml(Buffer.from(write(value))), 'Garden', SHAPES, NAMESPACE)).toEqual(value);
  });

  test('gives the empty list for a required list without elements, and nothing for an optional one', () => {
    expect(read('')).toEqual({ visits: [] });
  });

  test('reads numbers and truth values in every lexical form of XML Schema', () => {
    expect(read('<visits> +07\n</visits><visits>-0</visits><open>1</open>')).toEqual({ visits: [7, 0], open: true });
    expect(read('<open>0</open>')).toEqual({ visits: [], open: false });
  });

  test.each([
    ['an unknown element', '<weeds/>', 'wire-element-unknown', 'Garden/*'],
    ['an element of another namespace', '<title xmlns="urn:x">t</title>', 'wire-element-unknown', 'Garden/*'],
    ['an element out of order', '<open>true</open><title>t</title>', 'wire-element-unknown', 'Garden/title'],
    ['a single element given twice', '<title>a</title><title>b</title>', 'wire-element-unknown', 'Garden/title'],
    ['a list that is interrupted', '<beds/><visits>1</visits><beds/>', 'wire-element-unknown', 'Garden/beds'],
    ['an attribute on a simple element', '<title lang="lv">t</title>', 'wire-element-unknown', 'Garden/title/@*'],
    ['an attribute on an object', '<beds size="1"/>', 'wire-element-unknown', 'Garden/beds/@*'],
    ['an element inside a text', '<title>a<b/></title>', 'wire-element-unknown', 'Garden/title/*'],
    ['text between elements', '<title>a</title>stray', 'wire-xml-malformed', 'Garden'],
    ['a number that is not one', '<visits>1e3</visits>', 'wire-xml-malformed', 'Garden/visits'],
    ['a number too long to be held exactly', '<visits>1234567890123456</visits>', 'wire-xml-malformed', 'Garden/visits'],
    ['an empty number', '<visits/>', 'wire-xml-malformed', 'Garden/visits'],
    ['a no-break space around a number', '<visits>\u00a01</visits>', 'wire-xml-malformed', 'Garden/visits'],
    ['a truth value in words of its own', '<open>yes</open>', 'wire-xml-malformed', 'Garden/open'],
  ])('refuses %s', (_what, inner, code, place) => {
    expect(failure(() => read(inner))).toEqual({ code, field: place });
  });

  test('refuses an attribute on the document element, and another namespace there', () => {
    expect(failure(() => read('', ' id="1"'))).toEqual({ code: 'wire-element-unknown', field: 'Garden/@*' });
    expect(failure(() => fromXml(readXml(Buffer.from('<Garden/>')), 'Garden', SHAPES, NAMESPACE)).code).toBe('wire-element-unknown');
  });

  test('names no part of the message that its sender made up', () => {
    expect(failure(() => read('<Ivanov-1984-11-03/>')).field).toBe('Garden/*');
  });

  test('takes a shape that the table lacks for a fault of the program', () => {
    expect(failure(() => fromXml(readXml(Buffer.from(`<x xmlns="${NAMESPACE}"/>`)), 'Nothing', SHAPES, NAMESPACE)).code).toBe(
      'internal-error',
    );
  });
});
