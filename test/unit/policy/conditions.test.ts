import { describe, expect, test } from '@jest/globals';
import type { PoliceCheck, Subject } from '../../../src/canonical/generated/types.ts';
import { evaluate } from '../../../src/policy/authorise.ts';
import { FINGERPRINTS, LIVE_CHECK, NOW, asked, contextWith, draft, principalWith, refusal, soundQuery, without } from './policy-support.ts';

const IDENTITY: Subject = { familyName: 'SYNTHETIC', birthDate: { value: '1984-11-03' } };

const police = (subject: Subject, check: Partial<PoliceCheck> = {}) =>
  asked({ profile: 'police-identification', subject, policeCheck: { ...LIVE_CHECK, ...check } });

describe('Article 20: identification by a police authority', () => {
  test('is off until national law is switched on', () => {
    expect(refusal(soundQuery('police-identification'), principalWith(), contextWith({ legalBasis: new Set() }))).toEqual({
      code: 'policy-legal-basis-off',
      rule: 'policy/legal-basis',
      field: '/profile',
    });
  });

  test('in a disaster has a switch of its own, which that of Article 20(5) does not turn', () => {
    const disaster = { ...draft('police-identification'), legalBasisSwitch: 'art-20-6' } as const;
    const profiles = new Map([[disaster.id, disaster]]);
    const verdict = (legalBasis: readonly ('art-20-5' | 'art-20-6')[]) =>
      evaluate(soundQuery('police-identification'), principalWith(), contextWith({ profiles, legalBasis: new Set(legalBasis) })).verdict;
    expect([verdict(['art-20-5']), verdict(['art-20-6'])]).toEqual(['refused', 'allowed']);
  });

  test('needs one of the five circumstances', () => {
    const query = asked({ profile: 'police-identification', subject: { biometrics: [FINGERPRINTS], birthDate: { value: '1984' } } });
    expect(refusal(query)).toEqual({ code: 'policy-circumstance', rule: 'policy/circumstance', field: '/policeCheck/circumstance' });
  });

  test('is for authorities that national law names', () => {
    expect(refusal(soundQuery('police-identification'), principalWith({ authority: 'synthetic-other' }))).toMatchObject({
      code: 'policy-authority',
      rule: 'policy/national-police-list',
    });
  });

  test.each([
    [{ birthDate: { value: '2015-01-01' } }, 'policy-minor-under-twelve', '/subject/birthDate'],
    [{ birthDate: { value: '2014' } }, 'policy-minor-under-twelve', '/subject/birthDate'],
    [{ birthDate: { value: '2014-11' } }, 'policy-minor-under-twelve', '/subject/birthDate'],
    [{ estimatedAge: 11 }, 'policy-minor-under-twelve', '/subject/estimatedAge'],
    [{ birthDate: { value: '2000' }, estimatedAge: 11 }, 'policy-minor-under-twelve', '/subject/estimatedAge'],
    [{}, 'policy-age-unknown', '/subject/birthDate'],
  ])('%j is refused: %s', (age, code, field) => {
    expect(refusal(police({ biometrics: [FINGERPRINTS], ...age }))).toEqual({ code, rule: 'policy/minimum-age-twelve', field });
  });

  test.each([{ birthDate: { value: '2014-11-21' } }, { birthDate: { value: '2013' } }, { estimatedAge: 12 }])('%j is old enough', (age) => {
    expect(refusal(police({ biometrics: [FINGERPRINTS], ...age }))).toBeUndefined();
  });

  test.each([{ estimatedAge: 5 }, {}])('the child’s best interests permit it, and the record says so: %j', (age) => {
    const evaluation = evaluate(
      police({ biometrics: [FINGERPRINTS], ...age }, { bestInterests: 'lost child' }),
      principalWith(),
      contextWith(),
    );
    expect(evaluation.verdict).toBe('allowed');
    expect(evaluation.steps).toContainEqual(
      expect.objectContaining({ rule: 'policy/minimum-age-twelve', verdict: 'observe', field: '/policeCheck/bestInterests' }),
    );
    expect(JSON.stringify(evaluation.steps)).not.toContain('lost child');
  });

  test('blank best interests are none', () => {
    expect(refusal(police({ biometrics: [FINGERPRINTS], estimatedAge: 5 }, { bestInterests: '  ' }))?.code).toBe(
      'policy-minor-under-twelve',
    );
  });

  const hours = (count: number): string => new Date(NOW - count * 3_600_000).toISOString();

  test.each([
    ['absent person', { personPresent: false }, '/policeCheck/personPresent'],
    ['capture yesterday', { capturedAt: hours(24.1) }, '/policeCheck/capturedAt'],
    ['capture in the future', { capturedAt: hours(-1) }, '/policeCheck/capturedAt'],
    ['capture at no time', { capturedAt: 'soon' }, '/policeCheck/capturedAt'],
  ] as const)('presence: %s is refused', (_, check, field) => {
    expect(refusal(police({ biometrics: [FINGERPRINTS], estimatedAge: 30 }, check))).toEqual({
      code: 'policy-presence',
      rule: 'policy/presence',
      field,
    });
  });

  test('presence: a search without a time of capture is refused', () => {
    const query = asked({
      profile: 'police-identification',
      subject: { biometrics: [FINGERPRINTS], estimatedAge: 30 },
      policeCheck: without(LIVE_CHECK, 'capturedAt'),
    });
    expect(refusal(query)?.field).toBe('/policeCheck/capturedAt');
  });

  test('presence: unusable biometric data have no time of capture', () => {
    const policeCheck = { ...without(LIVE_CHECK, 'capturedAt'), biometricStep: 'unusable' } as const;
    expect(refusal(asked({ profile: 'police-identification', subject: IDENTITY, policeCheck }))).toBeUndefined();
  });

  test('identity data first are refused', () => {
    expect(refusal(police(IDENTITY))).toEqual({
      code: 'policy-biometrics-first',
      rule: 'policy/biometrics-first',
      field: '/subject/biometrics',
    });
  });

  test.each(['unusable', 'search-failed'] as const)('identity data are allowed once biometric data are %s', (biometricStep) => {
    expect(refusal(police(IDENTITY, { biometricStep }))).toBeUndefined();
  });

  test('identity data beside a biometric search are a key too many', () => {
    expect(refusal(police({ ...IDENTITY, biometrics: [FINGERPRINTS] }))).toEqual({
      code: 'policy-field-not-permitted',
      rule: 'policy/search-keys',
      field: '/subject/familyName',
    });
  });

  test('after a failed search it is the biometric data that are too many', () => {
    expect(refusal(police({ ...IDENTITY, biometrics: [FINGERPRINTS] }, { biometricStep: 'search-failed' }))?.field).toBe(
      '/subject/biometrics',
    );
  });
});

describe('Article 20a: screening', () => {
  test('is for screening authorities only', () => {
    expect(refusal(soundQuery('screening'), principalWith({ userCategories: ['police', 'border-guard'] }))?.code).toBe('policy-authority');
  });

  test('cites Article 20a for presence and order', () => {
    const { steps } = evaluate(soundQuery('screening'), principalWith(), contextWith());
    expect(
      steps
        .filter((step) => step.rule === 'policy/presence' || step.rule === 'policy/biometrics-first')
        .map((step) => step.article?.article),
    ).toEqual(['20a', '20a']);
  });
});

describe('Article 22: first step', () => {
  const { query } = soundQuery('law-enforcement-presence');

  test.each(['nationalFile', 'grounds', 'offence'] as const)('without %s it is refused', (field) => {
    expect(refusal(asked(without(query, field)))).toEqual({
      code: 'policy-case-reference',
      rule: 'policy/case-reference',
      field: `/${field}`,
    });
  });

  test('blank grounds are none', () => {
    expect(refusal(asked({ ...query, grounds: ' ' }))?.field).toBe('/grounds');
  });

  test('without the ordering official it is refused', () => {
    expect(refusal(asked(without(query, 'orderedBy')))).toEqual({
      code: 'policy-ordering-officer',
      rule: 'policy/ordering-officer',
      field: '/orderedBy',
    });
  });
});
