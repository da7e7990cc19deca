import { expect, test } from '@jest/globals';
import { withoutPadding } from '../../../../src/wire/xml/padding.ts';

test.each([
  ['', ''],
  [' \t\r\n', ''],
  ['a', 'a'],
  ['\n a  b\t', 'a  b'],
  ['\u00A0a\u2003', '\u00A0a\u2003'],
])('%j without the white space of XML around it is %j', (text, bare) => {
  expect(withoutPadding(text)).toBe(bare);
});
