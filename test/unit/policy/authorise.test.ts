import { describe, expect, test } from '@jest/globals';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { validateDecisionStep } from '../../../src/canonical/generated/validators.js';
import type { DecisionStep, ProfileRule, SystemId } from '../../../src/canonical/generated/types.ts';
import type { AskedQuery } from '../../../src/canonical/query.ts';
import { authorise, evaluate } from '../../../src/policy/authorise.ts';
import {
  FINGERPRINTS,
  MRZ,
  PROFILES,
  SOUND,
  asked,
  contextWith,
  draft,
  principalWith,
  profileOf,
  refusal,
  soundQuery,
} from './policy-support.ts';

const allowed = (query = soundQuery('border-check'), context = contextWith()): DecisionStep[] => {
  const evaluation = evaluate(query, principalWith(), context);
  if (evaluation.verdict === 'refused') throw evaluation.refusal;
  return [...evaluation.steps];
};

describe('a sound query', () => {
  test.each(Object.keys(SOUND))('is allowed under %s, and every rule leaves a step', (profile) => {
    const steps = allowed(soundQuery(profile));
    expect(steps.map((step) => step.verdict)).toEqual(steps.map(() => 'pass'));
    for (const rule of [
      'profile-held',
      'user-category',
      'profile-in-force',
      'profile-review',
      'legal-basis',
      'purpose',
      'assurance',
      'search-keys',
    ]) {
      expect(steps.map((step) => step.rule)).toContain(`policy/${rule}`);
    }
    for (const step of steps) expect(validateDecisionStep(step)).toBe(true);
  });

  test('carries its profile, its asks, its basis with the consolidation date, and its steps', () => {
    const authorised = authorise(soundQuery('border-check'), principalWith(), contextWith());
    expect(authorised.asks).toEqual([{ endpoint: 'esp', systems: ['EES', 'VIS', 'ETIAS'], conceal: false, mustAnswer: true }]);
    expect(authorised.basis[0]).toMatchObject({ act: '2017/2226', article: '23(2)', consolidated: expect.any(String) });
    expect(authorised.profile).toBe(profileOf('border-check'));
    expect(authorised.steps.length).toBeGreaterThan(7);
    expect(Object.isFrozen(authorised)).toBe(true);
  });
});

describe('who may ask', () => {
  test('a profile that does not exist and one that is not held are refused alike, and nothing else is looked at', () => {
    const unknown = evaluate(asked({ profile: 'no-such-profile' }), principalWith(), contextWith());
    const notHeld = evaluate(soundQuery('border-check'), principalWith({ profiles: [] }), contextWith());
    expect(unknown.steps).toEqual(notHeld.steps);
    expect(unknown.steps).toHaveLength(1);
    expect(refusal(asked({ profile: 'no-such-profile' }))).toEqual({
      code: 'policy-profile-unknown',
      rule: 'policy/profile-held',
      field: '/profile',
    });
  });

  test('a profile named like an object member is unknown', () => {
    expect(refusal(asked({ profile: 'constructor' }), principalWith({ profiles: ['constructor'] }))?.code).toBe('policy-profile-unknown');
  });

  test('another category of users is refused', () => {
    expect(refusal(soundQuery('border-check'), principalWith({ userCategories: ['police'] }))).toEqual({
      code: 'policy-authority',
      rule: 'policy/user-category',
      field: '/profile',
    });
  });

  test.each([
    ['border-check', 'substantial', undefined],
    ['border-check', 'low', 'auth-officer-assurance'],
    ['police-identification', 'substantial', 'auth-officer-assurance'],
  ] as const)('%s with an officer signed in at level %s: %s', (profile, assurance, code) => {
    expect(refusal(soundQuery(profile), principalWith({ officer: { user: 'u-0001', unit: 'unit-1', assurance } }))?.code).toBe(code);
  });

  test('another purpose than the profile’s is refused', () => {
    expect(refusal(asked({ profile: 'border-check', purpose: 'screening' }))).toEqual({
      code: 'policy-purpose',
      rule: 'policy/purpose',
      field: '/purpose',
    });
  });
});

describe('a profile’s time', () => {
  test('a profile that is not yet in force is refused', () => {
    expect(refusal(soundQuery('border-check'), principalWith(), contextWith({ today: '2026-06-11' }))?.code).toBe(
      'policy-profile-not-in-force',
    );
  });

  test('a profile past its review date warns and does not refuse', () => {
    const steps = allowed(soundQuery('border-check'), contextWith({ today: '2027-06-12' }));
    expect(steps.filter((step) => step.verdict !== 'pass')).toMatchObject([
      { rule: 'policy/profile-review', verdict: 'warn', article: { act: '2019/817', article: '8(3)' } },
    ]);
  });
});

describe('systems', () => {
  const withOptional = (): ReturnType<typeof contextWith> => {
    const profile = draft('border-check');
    profile.asks = [{ endpoint: 'esp', mustQuery: ['EES', 'VIS'], mayQuery: ['ETIAS'], conceal: false, mustAnswer: true }];
    return contextWith({ profiles: new Map([['border-check', profile]]) });
  };

  test('mandatory systems are always asked, optional ones only when chosen', () => {
    const [without, chosen] = [undefined, ['ETIAS'] as const].map((systems) =>
      authorise(asked({ profile: 'border-check', ...(systems ? { systems } : {}) }), principalWith(), withOptional()),
    );
    expect(without?.asks[0]?.systems).toEqual(['EES', 'VIS']);
    expect(chosen?.asks[0]?.systems).toEqual(['EES', 'VIS', 'ETIAS']);
  });

  test('a system outside the profile is left out, noted for the record, and gone from the query', () => {
    const query = asked({ profile: 'border-check', systems: ['EES', 'SIS'] });
    const authorised = authorise(query, principalWith(), contextWith());
    expect(authorised.asks.flatMap((ask) => ask.systems)).not.toContain('SIS');
    expect(authorised.query.systems).toEqual(['EES']);
    expect(authorised.steps.filter((step) => step.verdict !== 'pass')).toMatchObject([
      { rule: 'policy/requested-systems', verdict: 'observe', field: '/systems/1' },
    ]);
  });
});

describe('all rules are looked at', () => {
  const bad = asked({
    profile: 'police-identification',
    purpose: 'screening',
    subject: { familyName: 'SYNTHETIC', documentType: 'passport' },
  });

  test('so that everything to mend is listed at once; the first refusal is the one thrown', () => {
    const evaluation = evaluate(bad, principalWith({ authority: 'synthetic-other' }), contextWith({ legalBasis: new Set() }));
    const codes = evaluation.steps.filter((step) => step.verdict === 'refuse').map((step) => step.code);
    expect(codes).toEqual([
      'policy-legal-basis-off',
      'policy-purpose',
      'policy-circumstance',
      'policy-age-unknown',
      'policy-presence',
      'policy-presence',
      'policy-biometrics-first',
      'policy-authority',
      'policy-keys-incomplete',
    ]);
    expect(evaluation.verdict === 'refused' && evaluation.refusal.code).toBe('policy-legal-basis-off');
  });

  test('authorise reports the steps before it throws', () => {
    const seen: DecisionStep[] = [];
    let thrown: unknown;
    try {
      authorise(bad, principalWith(), contextWith(), (steps) => seen.push(...steps));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(GatewayError);
    expect(seen.some((step) => step.verdict === 'refuse' && step.code === (thrown as GatewayError).code)).toBe(true);
  });

  test('no step holds a value of the query', () => {
    const text = JSON.stringify(
      evaluate(
        asked({ profile: 'border-check', subject: { ...MRZ, birthPlace: 'SECRETPLACE', biometrics: [FINGERPRINTS] } }),
        principalWith(),
        contextWith(),
      ).steps,
    );
    for (const value of ['SYNTHETIC', 'SECRETPLACE', '1984-11-03', 'SYN000001', 'synthetic-1']) expect(text).not.toContain(value);
  });
});

describe('modes', () => {
  const inMode = (mode: ProfileRule['mode']): ReturnType<typeof contextWith> => {
    const profile = draft('law-enforcement-presence');
    for (const rule of profile.rules ?? []) rule.mode = mode;
    return contextWith({ profiles: new Map([['law-enforcement-presence', profile]]) });
  };
  const withoutCase = asked({ profile: 'law-enforcement-presence', subject: { familyName: 'SYNTHETIC', birthDate: { value: '1984' } } });

  test.each(['observe', 'warn'] as const)('%s notes a breach and lets the query pass', (mode) => {
    const steps = allowed(withoutCase, inMode(mode));
    expect(steps.filter((step) => step.verdict === mode).map((step) => step.field)).toEqual([
      '/nationalFile',
      '/grounds',
      '/offence',
      '/orderedBy',
    ]);
  });

  test('enforce refuses', () => {
    expect(refusal(withoutCase, principalWith(), inMode('enforce'))?.code).toBe('policy-case-reference');
  });
});

describe('Interpol, where it is not assured that nothing is revealed to the owner of an alert (Article 9(5))', () => {
  const unassured = contextWith({ interpolNonDisclosureAssured: false });

  test('is not asked, and a query that would ask nothing else is refused', () => {
    expect(refusal(soundQuery('document-check'), principalWith(), unassured)).toEqual({
      code: 'policy-interpol-not-assured',
      rule: 'policy/interpol-non-disclosure',
      field: '/profile',
    });
  });

  test('is left out of a query that asks others too, and the record notes it', () => {
    const profile = draft('border-check');
    profile.asks[0]!.mustQuery.push('Interpol-SLTD');
    for (const entries of [profile.searchable, profile.returnable]) entries.push({ ...entries[0]!, system: 'Interpol-SLTD' });
    const profiles = new Map([['border-check', profile]]);
    const systems = (context: typeof unassured) => authorise(soundQuery('border-check'), principalWith(), context).asks[0]?.systems;
    expect(systems(contextWith({ profiles }))).toContain('Interpol-SLTD');
    expect(systems({ ...unassured, profiles })).toEqual(['EES', 'VIS', 'ETIAS']);
    expect(allowed(soundQuery('border-check'), { ...unassured, profiles })).toContainEqual(
      expect.objectContaining({ rule: 'policy/interpol-non-disclosure', verdict: 'observe', field: '/profile' }),
    );
  });
});

describe('Interpol, where a profile leaves it to the user', () => {
  const profile = draft('border-check');
  profile.asks[0]!.mayQuery = [...(profile.asks[0]!.mayQuery ?? []), 'Interpol-SLTD'];
  for (const entries of [profile.searchable, profile.returnable]) entries.push({ ...entries[0]!, system: 'Interpol-SLTD' });
  const unassured = contextWith({ profiles: new Map([['border-check', profile]]), interpolNonDisclosureAssured: false });
  const noted = expect.objectContaining({ rule: 'policy/interpol-non-disclosure', verdict: 'observe', field: '/profile' });
  const askingFor = (...systems: SystemId[]): AskedQuery => {
    const asked = soundQuery('border-check');
    return { ...asked, query: { ...asked.query, systems } };
  };

  test('and the user asks for it, is left out, and the record notes it', () => {
    expect(authorise(askingFor('Interpol-SLTD'), principalWith(), unassured).asks.flatMap(({ systems }) => systems)).not.toContain(
      'Interpol-SLTD',
    );
    expect(allowed(askingFor('Interpol-SLTD'), unassured)).toContainEqual(noted);
  });

  test('and the user does not, there is nothing to note', () => {
    expect(allowed(askingFor(), unassured)).not.toContainEqual(noted);
  });
});

test('every packaged profile has a sound query here', () => {
  expect(Object.keys(SOUND).sort()).toEqual([...PROFILES.keys()]);
});
