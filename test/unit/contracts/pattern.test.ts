import { describe, expect, it } from '@jest/globals';
import { anchoredPattern, isSharedPattern } from '../../../src/contracts/pattern.ts';

describe('a pattern of the contracts', () => {
  it.each(['[A-Z]{3}', '[a-z0-9][a-z0-9\\-]{1,63}', 'urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}', 'a|b', '(ab?|c+)*', '\\(x\\)\\.', '[$^]', 'a\\^b'])(
    '%s is read alike by XML Schema and ECMAScript',
    (pattern) => {
      expect(isSharedPattern(pattern)).toBe(true);
    },
  );

  it.each(['^a', 'a$', '\\d', '\\w+', 'a*?', 'a{1,2}?', '(?:a)', '(?=a)', '[a-z-[aeiou]]', '[a&&b]', '\\p{L}', '(', '[b-a]', '\\bword'])(
    '%s is not',
    (pattern) => {
      expect(isSharedPattern(pattern)).toBe(false);
    },
  );

  it.each([
    ['[A-Z]{3}', '^[A-Z]{3}$'],
    ['a|b', '^(?:a|b)$'],
    ['(a|b)c', '^(a|b)c$'],
    ['[|]', '^[|]$'],
    ['x\\|y', '^x\\|y$'],
    ['((a|b)|c)d', '^((a|b)|c)d$'],
  ])('%s is %s in JSON Schema', (pattern, anchored) => {
    expect(anchoredPattern(pattern)).toBe(anchored);
    expect(new RegExp(anchored, 'u').source).toBe(anchored);
  });
});
