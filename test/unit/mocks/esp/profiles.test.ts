import { describe, expect, it } from '@jest/globals';
import { ANNEX_PROFILES, espProfile } from '../../../../src/mocks/esp/esp-profiles.ts';
import { OWN_PROFILES } from '../../../../src/mocks/esp/profiles/own-profiles.ts';
import { fieldsIn } from '../../../../src/mocks/esp/profiles/profile.ts';

const ALL = [...ANNEX_PROFILES, ...OWN_PROFILES];
const numbers = (service: string): readonly (number | undefined)[] =>
  ANNEX_PROFILES.filter((profile) => profile.service === service).map(({ number }) => number);

describe('the profiles of the portal (Article 8(1))', () => {
  it('are the 52 of the annex, each once and in order', () => {
    expect(ANNEX_PROFILES.map(({ number }) => number)).toEqual(Array.from({ length: 52 }, (_, index) => index + 1));
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
  });

  it('answer queries, are attached to replies, or belong elsewhere; what is not public answers nothing and says so', () => {
    expect(numbers('query')).toEqual([2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 31, 32, 33, 34, 35, 36, 45, 46]);
    expect(numbers('attached')).toEqual([15, 16, 17]);
    expect(numbers('elsewhere')).toEqual([1, 3]);
    expect(numbers('not-public')).toHaveLength(13 + 8 + 6);
    for (const profile of ALL.filter(({ service }) => service === 'not-public')) {
      expect(profile.notPublic.length).toBeGreaterThan(2);
      expect(profile.purpose).toBeUndefined();
    }
  });

  it.each(ALL.filter(({ service }) => service === 'query').map((profile) => [profile.id, profile] as const))(
    '%s has keys, the three sets of systems, what each is searched with and returns, and a day of review',
    (_id, profile) => {
      const { must, may, repliesFrom } = profile.systems;
      expect(profile.fieldSets.length).toBeGreaterThan(0);
      expect([...must, ...may].sort()).toEqual([...repliesFrom].sort());
      expect(new Set(repliesFrom)).toEqual(new Set(profile.opens.keys()));
      const fields = fieldsIn(profile);
      for (const { searchable, returnable } of profile.opens.values()) {
        expect([...searchable].some((field) => fields.has(field))).toBe(true);
        expect(returnable.size > 0).toBe(profile.disclosure === 'DATA');
      }
      expect(profile.opens.has('SIS')).toBe(profile.opens.has('SIS') && profile.sisRole !== undefined);
      expect(profile.reviewedOn < profile.reviewBy).toBe(true);
      expect(
        profile.legalBasis.every((provision) => /^[0-9]{2,4}\/[0-9]{2,4}-[0-9]{1,3}[a-z]?(\([0-9a-z]{1,4}\)){0,3}$/.test(provision)),
      ).toBe(true);
      expect(profile.purpose).toBeDefined();
    },
  );

  it('are found by id, by number under a name of the asker’s own, and not where the two contradict each other', () => {
    expect(espProfile('border-check', undefined)?.number).toBe(31);
    expect(espProfile('our-own-name', 45)?.id).toBe('sis-border');
    expect(espProfile('our-own-name', 46)?.id).toBe('sis-query');
    expect(espProfile('sis-alert-preparation', 46)?.id).toBe('sis-alert-preparation');
    expect(espProfile('border-check', 45)).toBeUndefined();
    expect(espProfile('our-own-name', undefined)).toBeUndefined();
    expect(espProfile('link-verification', 4)?.purpose).toBe('LINK_VERIFICATION');
    expect(espProfile('screening', 31)).toBeUndefined();
  });
});
