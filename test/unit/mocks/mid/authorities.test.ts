import { describe, expect, it } from '@jest/globals';
import { rightsOf } from '../../../../src/mocks/mid/authorities.ts';
import { nationalAuthority } from '../../../../src/mocks/systems/nsis/national-authorities.ts';

describe('the reference of an authority', () => {
  it('may leave out the prefix of its own state, and is the same authority', () => {
    expect(rightsOf('vrs', 'LVA')).toEqual(rightsOf('lv-vrs', 'LVA'));
    expect(rightsOf('vrs', 'LVA')?.reference).toBe('lv-vrs');
    expect(rightsOf('border', 'EST')?.reference).toBe('ee-border');
    expect(nationalAuthority('LVA', 'vp')).toEqual(nationalAuthority('LVA', 'lv-vp'));
  });

  it.each([
    ['vrs', 'EST'],
    ['lv-vrs', 'EST'],
    ['ee-border', 'LVA'],
    ['border-guard', 'LVA'],
    ['', 'LVA'],
    ['border', 'USA'],
    ['constructor', 'LVA'],
  ])('%p of %s is nobody', (reference, memberState) => {
    expect(rightsOf(reference, memberState)).toBeUndefined();
    expect(nationalAuthority(memberState, reference)).toBeUndefined();
  });
});
