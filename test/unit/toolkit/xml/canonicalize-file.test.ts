import { describe, expect, test } from '@jest/globals';
import { canonicalizeFile } from '../../../../src/toolkit/xml/canonicalize-file.ts';
import type { CanonicalOptions } from '../../../../src/wire/xml/canonicalize.ts';
import { refusalOf } from '../../../support/refusal.ts';

const DOCUMENT = `<?xml version="1.0"?><?note kept?><!-- gone -->
<a:r xmlns:a="urn:a" xmlns:b="urn:b" c='2' b:d="1"><a:p xml:id="p" xmlns:q="urn:q">x&#x20;<!--y--></a:p></a:r>`;
const canonical = (options: CanonicalOptions, id?: string): string =>
  Buffer.from(canonicalizeFile(Buffer.from(DOCUMENT), options, id)).toString();

describe('a document', () => {
  test.each<readonly [string, CanonicalOptions, string | undefined, string]>([
    [
      'in inclusive form',
      { method: 'inclusive' },
      undefined,
      '<?note kept?>\n<a:r xmlns:a="urn:a" xmlns:b="urn:b" c="2" b:d="1"><a:p xmlns:q="urn:q" xml:id="p">x </a:p></a:r>',
    ],
    [
      'in exclusive form with comments',
      { withComments: true },
      undefined,
      '<?note kept?>\n<!-- gone -->\n<a:r xmlns:a="urn:a" xmlns:b="urn:b" c="2" b:d="1"><a:p xml:id="p">x <!--y--></a:p></a:r>',
    ],
    ['a part of it in exclusive form', {}, 'p', '<a:p xmlns:a="urn:a" xml:id="p">x </a:p>'],
    ['a part with a prefix listed', { inclusivePrefixes: ['b'] }, 'p', '<a:p xmlns:a="urn:a" xmlns:b="urn:b" xml:id="p">x </a:p>'],
  ])('%s', (_, options, id, expected) => {
    expect(canonical(options, id)).toBe(expected);
  });

  test('an identifier that no element has', () => {
    expect(refusalOf(() => canonical({}, 'none'))).toMatchObject({ code: 'signing-part-missing', details: { field: '#none' } });
  });

  test('no document', () => {
    expect(refusalOf(() => canonicalizeFile(Buffer.from('<a>'), {})).code).toBe('wire-xml-malformed');
    expect(refusalOf(() => canonicalizeFile(Buffer.from('<!DOCTYPE a><a/>'), {})).code).toBe('wire-xml-forbidden');
  });
});
