import { describe, expect, test } from '@jest/globals';
import { marksOf } from './scanned.ts';

/** The marks of a document but that of its document element. */
const inner = (content: string): readonly (readonly [string, string])[] =>
  marksOf(`<p:r xmlns:p="urn:p" xmlns:q="urn:q">${content}</p:r>`).slice(1);

describe('no mark is left by what is written as in canonical form', () => {
  test.each([
    '<p:a></p:a>',
    '<p:a><p:b>text</p:b> \n\t</p:a>',
    '<p:a b="1" c="2"></p:a>',
    '<p:a b="&amp;&lt;&quot;&#x9;&#xA;&#xD;>\'"></p:a>',
    'a&amp;b&lt;c&gt;d&#xD;e"\'',
    'ā😀\u0085\u2028]]',
    '<p:a ab="" abc="" ā="" \uF900="" \u{10000}=""></p:a>',
  ])('%j', (content) => {
    expect(inner(content)).toEqual([]);
  });
});

describe('namespaces are to be judged where a canonical start tag', () => {
  test.each([
    ['is the first', '<r>', '<r></r>'],
    ['declares', '<r xmlns="urn:x" xmlns:a="urn:a" xmlns:b="urn:b" k="v">', '<r xmlns="urn:x" xmlns:a="urn:a" xmlns:b="urn:b" k="v"></r>'],
  ])('%s', (_, tag, xml) => {
    expect(marksOf(xml)).toEqual([['namespaces', tag]]);
  });

  test.each([
    ['has another prefix than its parent', '<q:a>', '<q:a></q:a>'],
    ['has no prefix and its parent has one', '<a>', '<a></a>'],
    ['has an attribute with a prefix', '<p:a q:b="">', '<p:a q:b=""></p:a>'],
    ['declares again', '<p:a xmlns:p="urn:p">', '<p:a xmlns:p="urn:p"></p:a>'],
    ['has attributes in order of namespace names', '<p:a z="" p:y="" q:x="">', '<p:a z="" p:y="" q:x=""></p:a>'],
    ['has the prefix xml at an attribute', '<p:a xml:lang="el">', '<p:a xml:lang="el"></p:a>'],
  ])('%s', (_, tag, content) => {
    expect(inner(content)).toEqual([['namespaces', tag]]);
  });

  test('and again where the parent’s prefix comes back', () => {
    expect(inner('<q:a><p:b><p:c></p:c></p:b><q:d></q:d></q:a>')).toEqual([
      ['namespaces', '<q:a>'],
      ['namespaces', '<p:b>'],
    ]);
  });
});

describe('a start tag is to be written anew', () => {
  test.each([
    '<p:a/>',
    '<p:a >',
    '<p:a\n>',
    '<p:a  b="">',
    '<p:a\tb="">',
    '<p:a\nb="">',
    '<p:a b ="">',
    '<p:a b= "">',
    "<p:a b=''>",
    '<p:a b="" >',
    '<p:a b="" />',
    '<p:a c="" b="">',
    '<p:a bc="" b="">',
    '<p:a \u{10000}="" \uF900="">',
    '<p:a q:x="" p:y="">',
    '<p:a p:b="" b="">',
    '<p:a p:c="" p:b="">',
    '<p:a b="&gt;">',
    '<p:a b="&apos;">',
    '<p:a b="&#9;">',
    '<p:a b="&#xa;">',
    '<p:a b="&#x0A;">',
    '<p:a b="&#x41;">',
    '<p:a b="&#38;">',
    '<p:a b="\t">',
    '<p:a b="\n">',
    '<p:a b="\r">',
    '<p:a b="" xmlns:x="urn:x">',
    '<p:a xmlns:y="urn:y" xmlns:x="urn:x">',
    '<p:a xmlns:x="urn:x" xmlns="urn:y">',
    "<p:a xmlns:x='urn:x'>",
    '<p:a xmlns:x="urn:x&#58;">',
    '<p:a xmlns:x="urn:x&gt;">',
    '<p:a xmlns:xml="http://www.w3.org/XML/1998/namespace">',
  ])('%j', (tag) => {
    expect(inner(tag.endsWith('/>') ? tag : `${tag}</p:a>`)).toEqual([['startTag', tag]]);
  });
});

describe('the order of attributes is told from the first 256 bytes of their namespace names', () => {
  const longest = `urn:${'x'.repeat(251)}`;
  const tag = (one: string, other: string): string => `<r xmlns:a="${longest}${one}" xmlns:b="${longest}${other}" a:k="" b:k="">`;

  test.each([
    ['namespaces', 'a', 'b'],
    ['startTag', 'b', 'a'],
    ['startTag', 'xa', 'xb'],
    ['startTag', 'xb', 'xa'],
    ['startTag', 'x', 'xa'],
    ['startTag', 'xa', 'x'],
  ])('%s where they differ in what follows 255 bytes by %j and %j', (kind, one, other) => {
    expect(marksOf(`${tag(one, other)}</r>`)).toEqual([[kind, tag(one, other)]]);
  });
});

describe('content is marked', () => {
  test.each<readonly [string, string]>([
    ['endTag', '</p:a >'],
    ['endTag', '</p:a\n>'],
  ])('%s %j', (kind, tag) => {
    expect(inner(`<p:a>${tag}`)).toEqual([[kind, tag]]);
  });

  test.each<readonly [string, string]>([
    ['text', 'a>b'],
    ['text', '>'],
    ['text', ' \r\n '],
    ['text', 'a&quot;'],
    ['text', '&apos;'],
    ['text', '&#13;'],
    ['text', '&#xd;'],
    ['text', '&#x0D;'],
    ['text', '&#xA;'],
    ['text', '&#38;'],
    ['text', 'long enough to take more than sixteen bytes &amp; more than thirty-two, and a > at the end'],
    ['cdata', '<![CDATA[]]>'],
    ['cdata', '<![CDATA[ ]] <p:a> & ]]]]>'],
    ['comment', '<!---->'],
    ['comment', '<!-- <p:a> & > -->'],
    ['instruction', '<?x?>'],
    ['instruction', '<?x  y <p:a> ? & ?>'],
  ])('%s %j', (kind, content) => {
    expect(inner(content)).toEqual([[kind, content]]);
    expect(inner(`<p:b>${content}</p:b>`)).toEqual([[kind, content]]);
  });

  test('and text between markup piece by piece', () => {
    expect(inner('a>b<!-- -->c<![CDATA[d]]>e&#65;')).toEqual([
      ['text', 'a>b'],
      ['comment', '<!-- -->'],
      ['cdata', '<![CDATA[d]]>'],
      ['text', 'e&#65;'],
    ]);
  });

  test('and outside the document element, too', () => {
    expect(marksOf('<?xml version="1.0"?><!-- a --><?x?><r></r>\n<!-- b --><?y z?>')).toEqual([
      ['comment', '<!-- a -->'],
      ['instruction', '<?x?>'],
      ['namespaces', '<r>'],
      ['comment', '<!-- b -->'],
      ['instruction', '<?y z?>'],
    ]);
  });
});
