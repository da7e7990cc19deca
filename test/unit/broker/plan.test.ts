import { describe, expect, test } from '@jest/globals';
import { planLegs } from '../../../src/broker/plan.ts';
import { reduceSubject } from '../../../src/canonical/searchable.ts';
import { FINGERPRINTS, MRZ, authorisedUnder, draft, profileOf } from '../policy/policy-support.ts';
import type { AuthorisedQuery } from '../../../src/canonical/query.ts';
import type { Subject } from '../../../src/canonical/generated/types.ts';
import { adapterOf } from './broker-support.ts';

const DEADLINE = { now: () => 500, deadlineAt: 1500 };
const cirAdapter = { ...adapterOf({}), manifest: { ...adapterOf({}).manifest, endpoint: 'cir' as const } };
const adapters = new Map([
  ['esp', adapterOf({})],
  ['cir-identification', cirAdapter],
  ['cir-presence', cirAdapter],
]);

const withSubject = (query: AuthorisedQuery, subject: Subject): AuthorisedQuery => ({ ...query, query: { ...query.query, subject } });

const refusalOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe('a plan', () => {
  test('has one leg an endpoint with what an adapter needs and nothing else', () => {
    const [planned, ...others] = planLegs(authorisedUnder('border-check'), adapters, DEADLINE);
    expect(others).toEqual([]);
    expect(planned?.adapter).toBe(adapters.get('esp'));
    expect(planned?.leg).toEqual({
      id: '0197f0aa-0000-7000-8000-000000000001/esp',
      query: '0197f0aa-0000-7000-8000-000000000001',
      endpoint: 'esp',
      kind: 'esp',
      profile: 'border-check',
      annexProfile: 31,
      purpose: 'border-check',
      memberState: 'LVA',
      authority: 'synthetic-police',
      user: 'u-0001',
      systems: ['EES', 'VIS', 'ETIAS'],
      subject: MRZ,
      presenceOnly: false,
      conceal: false,
      mustAnswer: true,
      budgetMs: 1000,
    });
  });

  test('an endpoint that is not configured is refused, not left out', () => {
    const plan = () => planLegs(authorisedUnder('screening'), new Map([['esp', adapterOf({})]]), DEADLINE);
    expect(refusalOf(plan)).toMatchObject({ code: 'plan-endpoint-not-configured', details: { endpoint: 'cir-identification' } });
  });

  test('keys are reduced to what at least one system of the leg may be searched with', () => {
    const profile = draft('screening');
    profile.asks[1]!.mustQuery = ['SIS'];
    const query = withSubject(authorisedUnder('screening', profile), {
      familyName: 'SYNTHETIC',
      estimatedAge: 30,
      documentValidUntil: '2031-01-01',
      biometrics: [FINGERPRINTS, { modality: 'face', reference: 'f' }, { modality: 'palm-print', reference: 'p' }],
    });
    const [cir, esp] = planLegs(query, adapters, DEADLINE).map(({ leg }) => leg);
    expect(esp?.subject).toEqual({ familyName: 'SYNTHETIC', biometrics: [FINGERPRINTS] });
    expect(cir?.subject.biometrics?.map((each) => each.modality)).toEqual(['fingerprints', 'face']);
  });

  test('while the biometric search is to be made, the CIR gets nothing but biometric data; afterwards it gets the identity', () => {
    const query = authorisedUnder('police-identification');
    const [first] = planLegs(withSubject(query, { ...MRZ, biometrics: [FINGERPRINTS] }), adapters, DEADLINE);
    expect(first?.leg.subject).toEqual({ biometrics: [FINGERPRINTS] });
    expect(first?.leg).toMatchObject({ kind: 'cir', conceal: true, policeCheck: { circumstance: 'a' } });
    const later = {
      ...query,
      query: { ...query.query, policeCheck: { circumstance: 'a', personPresent: true, biometricStep: 'unusable' } as const },
    };
    expect(planLegs(withSubject(later, MRZ), adapters, DEADLINE)[0]?.leg.subject).toEqual(MRZ);
  });

  test('the circumstances of an identification go to the CIR only, and an Article 22 leg asks presence only', () => {
    const [cir, esp] = planLegs(authorisedUnder('screening'), adapters, DEADLINE).map(({ leg }) => leg);
    expect([cir, esp].map((leg) => leg !== undefined && 'policeCheck' in leg)).toEqual([true, false]);
    expect(planLegs(authorisedUnder('law-enforcement-presence'), adapters, DEADLINE)[0]?.leg.presenceOnly).toBe(true);
  });

  test('grounds, national file and ordering official stay at home', () => {
    const text = JSON.stringify(planLegs(authorisedUnder('law-enforcement-presence'), adapters, DEADLINE)[0]?.leg);
    for (const secret of ['synthetic grounds', 'SYN-FILE-1', 'u-0002']) expect(text).not.toContain(secret);
  });

  test('no time left is a budget of nothing, never a negative one', () => {
    expect(planLegs(authorisedUnder('border-check'), adapters, { now: () => 2000, deadlineAt: 1500 })[0]?.leg.budgetMs).toBe(0);
  });
});

test('reducing a subject ignores inherited and undefined members', () => {
  const subject = Object.assign(Object.create({ birthPlace: 'X' }) as Subject, { familyName: 'A', sex: undefined });
  expect(reduceSubject(subject, new Set(['familyName', 'birthPlace', 'sex']))).toEqual({ familyName: 'A' });
  expect(profileOf('border-check').searchable.length).toBeGreaterThan(0);
});
