import { describe, expect, test } from '@jest/globals';
import { isCertainlyAged, latestBirth } from '../../../src/policy/age.ts';

describe('the age that a date of birth proves', () => {
  test.each([
    ['2014', '2014-12-31'],
    ['2014-02', '2014-02-28'],
    ['2012-02', '2012-02-29'],
    ['2014-11', '2014-11-30'],
    ['2014-11-03', '2014-11-03'],
  ])('%s is read as the latest day it can mean: %s', (value, latest) => {
    expect(latestBirth({ value })).toBe(latest);
  });

  test.each([
    ['2014-11-21', true],
    ['2014-11-22', false],
    ['2014-11', false],
    ['2014-10', true],
    ['2014', false],
    ['2013', true],
    ['2030-01-01', false],
  ])('born %s, certainly twelve on 21 November 2026: %s', (value, certain) => {
    expect(isCertainlyAged({ value }, 12, '2026-11-21')).toBe(certain);
  });
});
