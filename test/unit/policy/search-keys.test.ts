import { describe, expect, test } from '@jest/globals';
import type { BiometricReference } from '../../../src/canonical/generated/types.ts';
import { evaluate } from '../../../src/policy/authorise.ts';
import { FINGERPRINTS, LIVE_CHECK, MRZ, asked, contextWith, draft, principalWith, refusal } from './policy-support.ts';

const steps = (query: ReturnType<typeof asked>) => evaluate(query, principalWith(), contextWith()).steps;

describe('keys that the caller chose', () => {
  test('a field that no combination has is refused by name, never dropped', () => {
    expect(refusal(asked({ profile: 'border-check', subject: { ...MRZ, birthPlace: 'X' } }))).toEqual({
      code: 'policy-field-not-permitted',
      rule: 'policy/search-keys',
      field: '/subject/birthPlace',
    });
  });

  test('every surplus field is listed', () => {
    const refused = steps(asked({ profile: 'border-check', subject: { ...MRZ, birthPlace: 'X', aliases: [{ familyName: 'Y' }] } })).filter(
      (step) => step.verdict === 'refuse',
    );
    expect(refused.map((step) => [step.code, step.field])).toEqual([
      ['policy-field-not-permitted', '/subject/birthPlace'],
      ['policy-field-not-permitted', '/subject/aliases'],
    ]);
  });

  test('an incomplete combination is refused with what would complete the nearest', () => {
    const refused = steps(asked({ profile: 'border-check', subject: { familyName: 'SYNTHETIC', birthDate: { value: '1984' } } })).filter(
      (step) => step.verdict === 'refuse',
    );
    expect(refused).toMatchObject([{ code: 'policy-keys-incomplete', field: '/subject/nationalities' }]);
    expect(refused[0]?.mend).toContain('/subject/nationalities, /subject/documentNumber, /subject/documentIssuer');
  });

  test('an empty subject is incomplete', () => {
    expect(refusal(asked({ profile: 'border-check', subject: {} }))?.code).toBe('policy-keys-incomplete');
  });

  test('fields of two combinations do not mix', () => {
    expect(
      refusal(asked({ profile: 'sis-border', subject: { biometrics: [FINGERPRINTS], documentNumber: 'SYN1', documentIssuer: 'UKR' } })),
    ).toMatchObject({
      code: 'policy-field-not-permitted',
      field: '/subject/biometrics',
    });
  });

  test.each(['palm-print', 'face'] as const)('a %s is refused where no system can be searched with it', (modality) => {
    expect(refusal(asked({ profile: 'sis-border', subject: { biometrics: [FINGERPRINTS, { modality }] } }))).toEqual({
      code: 'policy-field-not-permitted',
      rule: 'policy/search-keys',
      field: '/subject/biometrics/1',
    });
  });

  test('a key of which one endpoint can make nothing is refused rather than asked as nothing', () => {
    const profile = draft('screening');
    profile.queryFields = [{ name: 'biometric', required: ['biometrics'] }];
    profile.asks[1]!.mustQuery = ['SIS'];
    const context = contextWith({ profiles: new Map([['screening', profile]]) });
    const query = asked({
      profile: 'screening',
      subject: { biometrics: [{ modality: 'face', reference: 'synthetic-2' }] },
      policeCheck: LIVE_CHECK,
    });
    expect(refusal(query, principalWith(), context)).toEqual({
      code: 'policy-keys-incomplete',
      rule: 'policy/search-keys',
      field: '/subject',
    });
  });
});

describe('keys from a national record', () => {
  test('the first complete combination is taken, and what is left behind is noted', () => {
    const evaluation = evaluate(
      asked({ profile: 'border-check', subject: { ...MRZ, birthPlace: 'X', estimatedAge: 42 } }, 'record'),
      principalWith(),
      contextWith(),
    );
    expect(evaluation.verdict === 'allowed' && evaluation.authorised.query.subject).toEqual(MRZ);
    expect(evaluation.steps.filter((step) => step.verdict === 'observe').map((step) => step.field)).toEqual([
      '/subject/birthPlace',
      '/subject/estimatedAge',
    ]);
  });

  test('an incomplete record is refused', () => {
    expect(refusal(asked({ profile: 'border-check', subject: { familyName: 'SYNTHETIC' } }, 'record'))?.code).toBe(
      'policy-keys-incomplete',
    );
  });

  test('once the biometric search has failed, identity data are taken', () => {
    const query = asked(
      {
        profile: 'police-identification',
        subject: { ...MRZ, biometrics: [FINGERPRINTS] },
        policeCheck: { ...LIVE_CHECK, biometricStep: 'search-failed' },
      },
      'record',
    );
    const evaluation = evaluate(query, principalWith(), contextWith());
    expect(evaluation.verdict === 'allowed' && Object.keys(evaluation.authorised.query.subject)).toEqual(
      expect.arrayContaining(['familyName', 'documentNumber']),
    );
    expect(evaluation.verdict === 'allowed' && evaluation.authorised.query.subject).not.toHaveProperty('biometrics');
  });

  test('biometric data of a kind that cannot be searched with stay behind; with none left the record is incomplete', () => {
    const record = (biometrics: readonly BiometricReference[]) =>
      asked({ profile: 'police-identification', subject: { estimatedAge: 30, biometrics }, policeCheck: LIVE_CHECK }, 'record');
    const mixed = evaluate(record([{ ...FINGERPRINTS, modality: 'palm-print' }, FINGERPRINTS]), principalWith(), contextWith());
    expect(mixed.verdict === 'allowed' && mixed.authorised.query.subject.biometrics).toEqual([FINGERPRINTS]);
    expect(refusal(record([{ ...FINGERPRINTS, modality: 'palm-print' }]))).toMatchObject({
      code: 'policy-keys-incomplete',
      field: '/subject/biometrics',
    });
  });
});
