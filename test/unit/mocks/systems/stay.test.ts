import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysAfter } from '../../../../src/mocks/population/calendar.ts';
import type { EesCrossing, EesDossier } from '../../../../src/mocks/systems/ees/ees-dossier.ts';
import { fileExpiry, retainedRecords, workingDaysAfter } from '../../../../src/mocks/systems/ees/retention.ts';
import { authorisedUntil, calculateStay } from '../../../../src/mocks/systems/ees/stay.ts';

const START = '2026-01-01';

/** Stays one after the other: days outside, then days inside. */
const stays = fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 60 })), { maxLength: 6 }).map((gaps) => {
  let day = START;
  return gaps.map(([outside, inside]): EesCrossing => {
    const entered = daysAfter(day, outside);
    day = daysAfter(entered, inside - 1);
    return {
      enteredAt: `${entered}T08:00:00Z`,
      entryPoint: 'X',
      leftAt: `${day}T08:00:00Z`,
      exitPoint: 'X',
      authorisedUntil: daysAfter(entered, 89),
    };
  });
});

const dossier = (crossings: readonly EesCrossing[]): EesDossier => ({
  fileKind: 'VISA_EXEMPT',
  familyMember: false,
  crossings,
  refusals: [],
});

const isPresent = (crossings: readonly EesCrossing[], on: string): boolean =>
  crossings.some(({ enteredAt, leftAt = '' }) => enteredAt.slice(0, 10) <= on && on <= leftAt.slice(0, 10));

/** Days of presence in the 180 days that end on a day, counted one by one. */
function counted(present: (on: string) => boolean, on: string): number {
  return Array.from({ length: 180 }, (_day, back) => daysAfter(on, -back)).filter(present).length;
}

describe('the automated calculator (2017/2226, Article 11)', () => {
  it('counts as one would day by day', () => {
    fc.assert(
      fc.property(stays, fc.integer({ min: 0, max: 500 }), (crossings, days) => {
        const on = daysAfter(START, days);
        const present = (day: string): boolean => day <= on && isPresent(crossings, day);
        expect(calculateStay(dossier(crossings), on).daysUsed).toBe(counted(present, on));
      }),
      { numRuns: 60, seed: 90 },
    );
  });

  it('lets an entry last as long as no 180 days hold more than 90, and not a day longer', () => {
    fc.assert(
      fc.property(stays, fc.integer({ min: 0, max: 400 }), (crossings, days) => {
        const past = crossings.filter(({ leftAt = '' }) => leftAt.slice(0, 10) < daysAfter(START, days));
        const entry = daysAfter(START, days);
        const until = authorisedUntil(past, entry);
        const within = (last: string): boolean => counted((day) => (day >= entry && day <= last) || isPresent(past, day), last) <= 90;
        for (let day = entry; day <= until; day = daysAfter(day, 1)) expect(within(day)).toBe(true);
        if (until < daysAfter(entry, 89)) expect(within(daysAfter(until, 1))).toBe(false);
      }),
      { numRuns: 12, seed: 180 },
    );
  });

  it('takes who entered again without exit to have left when the stay ended', () => {
    const crossings = [
      { enteredAt: '2026-01-01T08:00:00Z', entryPoint: 'X', authorisedUntil: '2026-01-10' },
      { enteredAt: '2026-03-01T08:00:00Z', entryPoint: 'X', authorisedUntil: '2026-05-29' },
    ];
    expect(calculateStay(dossier(crossings), '2026-03-05')).toMatchObject({ daysUsed: 15, overstayer: false });
  });
});

describe('retention (2017/2226, Article 34)', () => {
  const left = {
    enteredAt: '2020-02-01T08:00:00Z',
    entryPoint: 'X',
    leftAt: '2020-02-29T08:00:00Z',
    exitPoint: 'X',
    authorisedUntil: '2020-04-30',
  };
  it.each<[string, Partial<EesDossier>, string]>([
    ['nothing recorded yet', {}, '2029-11-22'],
    ['after an exit', { crossings: [left] }, '2023-03-02'],
    [
      'after a later refusal',
      { crossings: [left], refusals: [{ refusedAt: '2021-05-05T08:00:00Z', crossingPoint: 'X', reasons: ['E'] }] },
      '2024-05-06',
    ],
    ['inside still', { crossings: [{ enteredAt: '2026-11-01T08:00:00Z', entryPoint: 'X', authorisedUntil: '2027-01-29' }] }, '2032-01-29'],
    ['of a family member', { crossings: [left], familyMember: true }, '2021-03-01'],
  ])('%s', (_name, part, expected) => {
    expect(fileExpiry({ ...dossier([]), ...part }, '2026-11-21')).toBe(expected);
  });

  it('drops single records after three years while the file stays', () => {
    const recent = { ...left, enteredAt: '2023-01-01T08:00:00Z', leftAt: '2023-01-05T08:00:00Z' };
    const file = dossier([left, recent]);
    expect(retainedRecords(file, '2023-03-01').crossings).toEqual([left, recent]);
    expect(retainedRecords(file, '2023-03-02').crossings).toEqual([recent]);
  });

  it.each([
    ['2026-11-16', '2026-11-23'],
    ['2026-11-20', '2026-11-27'],
    ['2026-11-21', '2026-11-27'],
    ['2026-11-22', '2026-11-27'],
  ])('five working days after %s is %s', (date, expected) => {
    expect(workingDaysAfter(date, 5)).toBe(expected);
  });
});
