import { describe, expect, it } from '@jest/globals';
import { sampleText } from '../../../../src/client/conformance/sample-text.ts';
import { packagedContract, packagedContracts, packagedTypes } from '../../../../src/contracts/packaged-contract.ts';
import { wholePattern } from '../../../../src/contracts/pattern.ts';
import type { TypeUse } from '../../../../src/contracts/contract.ts';

const patternOf = ({ definition }: TypeUse): readonly string[] =>
  definition.kind === 'text' && definition.pattern !== undefined ? [definition.pattern] : [];

const packaged = [packagedTypes(), ...packagedContracts().map(packagedContract)].flatMap(({ types }) =>
  [...types.values()].flatMap(patternOf),
);

describe('a text for a pattern', () => {
  it.each([...new Set([...packaged, 'a?b*c+', '(x|yy){2}', '[^!-z]', '[a-c-]{1,3}', '\\(\\.\\)', 'a|b', '.', '(a{0,2}|b)c']).values()])(
    'matches %s',
    (pattern) => {
      for (const turn of [0, 1, 2, 7, 1_000]) expect(sampleText(pattern, turn)).toMatch(wholePattern(pattern));
    },
  );

  it('is another for another turn as long as the pattern has them', () => {
    expect([0, 1, 2, 3].map((turn) => sampleText('[ab][cd]', turn))).toEqual(['ac', 'ad', 'bc', 'bd']);
    expect(new Set(Array.from({ length: 50 }, (_, turn) => sampleText('SYN-[0-9]{4}', turn))).size).toBe(50);
  });
});
