import { describe, expect, test } from '@jest/globals';
import { joinUriReferences } from '../../../../src/wire/xml/xml-base.ts';

describe('joining xml:base', () => {
  test.each<readonly [string, string, string]>([
    ['abc/', '../', ''],
    ['../', '../', '../../'],
    ['..', '..', '../../'],
    ['..', '../..', '../../../'],
  ])('%j and %j, as the examples of Canonical XML 1.1, section 2.4: %j', (base, reference, joined) => {
    expect(joinUriReferences(base, reference)).toBe(joined);
  });

  test.each<readonly [string, string]>([
    ['no/.././/foo', 'foo'],
    ['../no/', '../no/'],
    ['/..', '/'],
    ['/../', '/'],
    ['/../../a', '/a'],
    ['a/..', ''],
    ['a/../..', '../'],
    ['..', '../'],
    ['../..', '../../'],
    ['../.', '../'],
    ['./a', 'a'],
    ['.', ''],
    ['a/.', 'a/'],
    ['a//b///c', 'a/b/c'],
    ['/./a', '/a'],
    ['a/../../b', '../b'],
  ])('the segments of %j come to %j', (path, joined) => {
    expect(joinUriReferences('', path)).toBe(joined);
  });

  test.each<readonly [string, string, string]>([
    ['http://example.org/a/b?q', 'c', 'http://example.org/a/c'],
    ['http://example.org/a/b?q#f', '', 'http://example.org/a/b?q'],
    ['http://example.org/a/b?q', '?r', 'http://example.org/a/b?r'],
    ['http://example.org/a/b?q', '#f', 'http://example.org/a/b?q'],
    ['http://example.org/a/b', '/c/../d', 'http://example.org/d'],
    ['http://example.org/a/b', '//example.net/c', 'http://example.net/c'],
    ['http://example.org', 'c', 'http://example.org/c'],
    ['http://example.org/a/', '../../../c', 'http://example.org/c'],
    ['http://example.org/a', 'urn:x:y', 'urn:x:y'],
    ['a/b', 'c/d?e', 'a/c/d?e'],
    ['a', 'b', 'b'],
  ])('%j and %j, as RFC 3986: %j', (base, reference, joined) => {
    expect(joinUriReferences(base, reference)).toBe(joined);
  });
});
