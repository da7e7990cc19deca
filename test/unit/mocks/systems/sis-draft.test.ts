import { describe, expect, it } from '@jest/globals';
import type { AlertDetails } from '../../../../src/contracts/generated/sis.ts';
import type { AlertCategory } from '../../../../src/mocks/population/person.ts';
import { reviewDay } from '../../../../src/mocks/systems/sis/alert-categories.ts';
import { ALERT_ITEMS, MINIMUM_SETS } from '../../../../src/mocks/systems/sis/alert-items.ts';
import { checkDraft } from '../../../../src/mocks/systems/sis/check-draft.ts';
import { areCompatible } from '../../../../src/mocks/systems/sis/compatibility.ts';
import { ARREST, REFUSAL, RETURN, without } from './alert-world.ts';

const TODAY = '2026-11-21';

const check = (category: AlertCategory, details: AlertDetails, issuer = 'LVA') =>
  checkDraft({ category, issuer, authority: 'lv-vrs', details }, TODAY);

describe('the items of an alert', () => {
  it('have every point letter of each act exactly where the act has it', () => {
    const letters = (act: '2018/1860' | '2018/1861' | '2018/1862'): string =>
      [...new Set(ALERT_ITEMS.flatMap((item) => item[act] ?? []))].sort().join('');
    expect(letters('2018/1860')).toBe('abcdefghijklmnopqrstuvwxyz');
    expect(letters('2018/1861')).toBe('abcdefghijklmnopqrstuvwxy');
    expect(letters('2018/1862')).toBe('abcdefghijklmnopqrstuvwyz');
    expect(MINIMUM_SETS['2018/1860'].join('')).toBe('afjlmxz');
    expect(MINIMUM_SETS['2018/1861'].join('')).toBe('agkmnq');
    expect(MINIMUM_SETS['2018/1862'].join('')).toBe('agkn');
  });

  it.each<readonly [AlertCategory, AlertDetails, keyof AlertDetails, string]>([
    ['1860/3', RETURN, 'surname', '(a)'],
    ['1860/3', RETURN, 'birthDate', '(f)'],
    ['1860/3', RETURN, 'reason', '(j)'],
    ['1860/3', RETURN, 'decisionReference', '(l)'],
    ['1860/3', RETURN, 'action', '(m)'],
    ['1860/3', RETURN, 'lastVoluntaryDeparture', '(x)'],
    ['1860/3', RETURN, 'entryBan', '(z)'],
    ['1861/24', REFUSAL, 'surname', '(a)'],
    ['1861/24', REFUSAL, 'birthDate', '(g)'],
    ['1861/24', REFUSAL, 'reason', '(k)'],
    ['1861/24', REFUSAL, 'decisionReference', '(m)'],
    ['1861/24', REFUSAL, 'action', '(n)'],
    ['1861/24', REFUSAL, 'legalGround', '(q)'],
    ['1862/26', ARREST, 'surname', '(a)'],
    ['1862/26', ARREST, 'birthDate', '(g)'],
    ['1862/26', ARREST, 'reason', '(k)'],
    ['1862/26', ARREST, 'action', '(n)'],
  ])('of %s are refused by the point letter without %#', (category, whole, name, letter) => {
    expect(check(category, whole)).toBeUndefined();
    const refusal = check(category, without(whole, name));
    expect(refusal?.refusal).toBe('minimum-data-missing');
    expect(refusal?.rule).toContain(letter);
  });

  it('name all missing points at once', () => {
    expect(check('1860/3', without(RETURN, 'surname', 'lastVoluntaryDeparture', 'entryBan'))?.rule).toContain('(a), (x), (z)');
  });
});

describe('a draft', () => {
  const prints = (count: number, modality: 'FINGERPRINTS' | 'PALM_PRINT') =>
    Array.from({ length: count }, (_, at) => ({ modality, reference: `R-${at}` }));

  it.each<readonly [string, AlertCategory, AlertDetails, string]>([
    ['an item of another act', '1861/24', { ...REFUSAL, entryBan: true }, 'data-not-foreseen'],
    ['a register number outside police cooperation', '1860/3', { ...RETURN, nationalNumber: 'X1' }, 'data-not-foreseen'],
    ['physical features in a return alert', '1860/3', { ...RETURN, physicalFeatures: ['scar'] }, 'data-not-foreseen'],
    ['a variant where the article has none', '1862/26', { ...ARREST, variant: 'DISCREET' }, 'data-not-foreseen'],
    ['no variant where the article has some', '1862/36', ARREST, 'minimum-data-missing'],
    ['a variant of another article', '1862/36', { ...ARREST, variant: 'MISSING' }, 'value-impossible'],
    ['a day that does not exist', '1860/3', { ...RETURN, lastVoluntaryDeparture: '2026-02-30' }, 'value-impossible'],
    ['a birth in the future', '1860/3', { ...RETURN, birthDate: { date: '2026-12' } }, 'value-impossible'],
    ['a departure in the future', '1861/24', { ...REFUSAL, departedOn: '2026-11-22' }, 'value-impossible'],
    ['an unknown state', '1860/3', { ...RETURN, nationalities: ['QQQ'] }, 'value-impossible'],
    ['a sample without a reference', '1860/3', { ...RETURN, biometricSamples: [{ modality: 'FINGERPRINTS' }] }, 'value-impossible'],
    ['too many fingerprints', '1860/3', { ...RETURN, biometricSamples: prints(21, 'FINGERPRINTS') }, 'value-impossible'],
    ['too many palm prints', '1862/26', { ...ARREST, biometricSamples: prints(3, 'PALM_PRINT') }, 'value-impossible'],
    ['sanctions as a ground of Article 24', '1861/24', { ...REFUSAL, legalGround: 'SANCTIONS' }, 'legal-ground-wrong'],
    ['another ground than sanctions for Article 25', '1861/25', REFUSAL, 'legal-ground-wrong'],
    ['free movement not stated for Article 26', '1861/26', { ...REFUSAL, legalGround: 'SERIOUS_THREAT' }, 'legal-ground-wrong'],
    ['return of a citizen of a Member State', '1860/3', { ...RETURN, nationalities: ['GEO', 'LTU'] }, 'citizen-of-member-state'],
    ['refusal of an associated state’s citizen', '1861/24', { ...REFUSAL, nationalities: ['CHE'] }, 'citizen-of-member-state'],
    ['palm prints without a ground', '1860/3', { ...RETURN, biometricSamples: prints(1, 'PALM_PRINT') }, 'palm-prints-not-permitted'],
    [
      'palm prints beside fingerprints said to be impossible',
      '1860/3',
      {
        ...RETURN,
        palmPrintGround: 'FINGERPRINTS_IMPOSSIBLE',
        biometricSamples: [...prints(1, 'PALM_PRINT'), ...prints(1, 'FINGERPRINTS')],
      },
      'palm-prints-not-permitted',
    ],
    ['an unknown wanted person with a name', '1862/40', ARREST, 'only-dactyloscopic'],
    ['an unknown wanted person without prints', '1862/40', { reason: 'x', action: 'y' }, 'only-dactyloscopic'],
    [
      'an unknown wanted person with a face',
      '1862/40',
      { reason: 'x', action: 'y', biometricSamples: [{ modality: 'FACE', reference: 'F' }] },
      'only-dactyloscopic',
    ],
  ])('is refused: %s', (_name, category, details, code) => {
    const refusal = check(category, details);
    expect(refusal?.refusal).toBe(code);
    expect(refusal?.article).toMatch(/^20[0-9]{2}\/[0-9]+-/);
  });

  it.each<readonly [string, AlertCategory, AlertDetails]>([
    ['a last day of voluntary departure', '1860/3', { ...RETURN, lastVoluntaryDeparture: '2026-12-24' }],
    [
      'palm prints, because no fingerprints can be had',
      '1860/3',
      { ...RETURN, palmPrintGround: 'FINGERPRINTS_IMPOSSIBLE', biometricSamples: prints(2, 'PALM_PRINT') },
    ],
    [
      'palm prints in a criminal context',
      '1860/3',
      { ...RETURN, palmPrintGround: 'CRIMINAL_CONTEXT', biometricSamples: [...prints(1, 'PALM_PRINT'), ...prints(4, 'FINGERPRINTS')] },
    ],
    ['only the year of birth', '1860/3', { ...RETURN, birthDate: { date: '1990', certainty: 'ESTIMATED' } }],
    ['a family member with free movement', '1861/26', { ...REFUSAL, legalGround: 'SERIOUS_THREAT', familyMember: true }],
    ['a wanted citizen of a Member State', '1862/26', { ...ARREST, nationalities: ['LTU'] }],
    ['an unknown wanted person by prints', '1862/40', { reason: 'x', action: 'y', biometricSamples: prints(1, 'FINGERPRINTS') }],
    ['a Kosovo document', '1860/3', { ...RETURN, documents: [{ type: 'PASSPORT', number: 'SYNK', issuingState: 'RKS' }] }],
  ])('is taken: %s', (_name, category, details) => {
    expect(check(category, details)).toBeUndefined();
  });

  it('is refused from a state outside the act', () => {
    expect(check('1861/24', REFUSAL, 'IRL')?.refusal).toBe('not-authorised');
    expect(check('1862/26', ARREST, 'IRL')).toBeUndefined();
    expect(check('1862/26', ARREST, 'GBR')?.refusal).toBe('not-authorised');
  });
});

describe('the day of review', () => {
  it.each<readonly [AlertCategory, AlertDetails, string]>([
    ['1860/3', {}, '2029-11-21'],
    ['1861/24', {}, '2029-11-21'],
    ['1861/24', { decisionValidUntil: '2029-11-21' }, '2029-11-21'],
    ['1861/24', { decisionValidUntil: '2030-01-01' }, '2031-11-21'],
    ['1860/3', { decisionValidUntil: '2030-01-01' }, '2029-11-21'],
    ['1862/26', {}, '2031-11-21'],
    ['1862/32', { variant: 'MISSING' }, '2031-11-21'],
    ['1862/32', { variant: 'CHILD_TRAVEL_RISK' }, '2027-11-21'],
    ['1862/34', {}, '2029-11-21'],
    ['1862/36', { variant: 'DISCREET' }, '2027-11-21'],
    ['1862/37a', {}, '2027-11-21'],
  ])('of %s with %j is %s', (category, details, day) => {
    expect(reviewDay({ category, details }, TODAY)).toBe(day);
  });
});

describe('compatibility', () => {
  const categories: readonly AlertCategory[] = [
    '1860/3',
    '1861/24',
    '1861/25',
    '1861/26',
    '1862/26',
    '1862/32',
    '1862/34',
    '1862/36',
    '1862/37a',
    '1862/40',
  ];

  it('does not depend on the order', () => {
    for (const one of categories) for (const other of categories) expect(areCompatible(one, other)).toBe(areCompatible(other, one));
  });

  it.each<readonly [AlertCategory, AlertCategory, boolean]>([
    ['1860/3', '1861/24', true],
    ['1862/26', '1861/24', true],
    ['1862/36', '1862/26', false],
    ['1862/36', '1861/24', false],
    ['1862/32', '1860/3', false],
    ['1862/36', '1862/36', true],
  ])('of %s and %s is %s', (one, other, compatible) => {
    expect(areCompatible(one, other)).toBe(compatible);
  });
});
