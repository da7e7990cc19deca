import { describe, expect, test } from '@jest/globals';
import { derAt, derChildren, derTime } from '../../../../src/signing/trust/der.ts';

const at = (hex: string): ReturnType<typeof derAt> => {
  const bytes = Buffer.from(hex, 'hex');
  return derAt(bytes, 0, bytes.length);
};
const time = (tag: string, text: string): number => {
  const content = Buffer.from(text);
  const bytes = Buffer.concat([Buffer.from(tag, 'hex'), Buffer.of(content.length), content]);
  return derTime(bytes, derAt(bytes, 0, bytes.length));
};

describe('an element of DER', () => {
  test('has a tag and a definite length', () => {
    expect(at('0401ff')).toEqual({ tag: 4, start: 0, content: 2, end: 3 });
    expect(at(`048180${'00'.repeat(128)}`)).toMatchObject({ content: 3, end: 131 });
    expect(at(`04820100${'00'.repeat(256)}`)).toMatchObject({ content: 4, end: 260 });
  });

  test.each([
    ['that is not there', ''],
    ['without a length', '04'],
    ['with a tag of several octets', '1f8101'],
    ['of indefinite length', '048000'],
    ['with a length of five octets', '04850000000001ff'],
    ['with a length that fits one octet', '048101ff'],
    ['with a length that begins with zero', `04820080${'00'.repeat(128)}`],
    ['that is longer than what holds it', '0402ff'],
    ['whose length is cut', '0482ff'],
  ])('%s is refused', (_, hex) => {
    expect(() => at(hex)).toThrow(RangeError);
  });

  test('is held to the tag and the number of parts that are expected', () => {
    const bytes = Buffer.from('300602010102010200', 'hex');
    expect(() => derAt(bytes, 0, bytes.length, 0x31)).toThrow(RangeError);
    const sequence = derAt(bytes, 0, bytes.length, 0x30);
    expect(derChildren(bytes, sequence, 2).map(({ start }) => start)).toEqual([2, 5]);
    expect(() => derChildren(bytes, sequence, 1)).toThrow(RangeError);
  });
});

describe('a time in DER', () => {
  test.each([
    ['17', '260601123000Z', Date.UTC(2026, 5, 1, 12, 30)],
    ['17', '491231235959Z', Date.UTC(2049, 11, 31, 23, 59, 59)],
    ['17', '500101000000Z', Date.UTC(1950, 0, 1)],
    ['18', '20500101000000Z', Date.UTC(2050, 0, 1)],
    ['17', '240229000000Z', Date.UTC(2024, 1, 29)],
  ])('of tag %s, %s', (tag, text, expected) => {
    expect(time(tag, text)).toBe(expected);
  });

  test.each([
    ['17', '2606011230Z'],
    ['17', '260601123000+0100'],
    ['17', '20260601123000Z'],
    ['18', '20260601123000.5Z'],
    ['17', '260229000000Z'],
    ['17', '261301000000Z'],
    ['17', '260601240000Z'],
    ['17', '260601123060Z'],
    ['17', '26060112300xZ'],
    ['04', '260601123000Z'],
  ])('of tag %s, %s is refused', (tag, text) => {
    expect(() => time(tag, text)).toThrow(RangeError);
  });
});
