import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CanonicalQuery, PoliceCheck, Profile, Subject } from '../../../src/canonical/generated/types.ts';
import type { Principal } from '../../../src/canonical/principal.ts';
import type { AskedQuery, AuthorisedQuery, MergedPart, MergedReply } from '../../../src/canonical/query.ts';
import { evaluate } from '../../../src/policy/authorise.ts';
import { loadProfiles, type ProfileDocument } from '../../../src/policy/load-profiles.ts';
import type { PolicyContext } from '../../../src/policy/policy-context.ts';

const FOLDER = join(import.meta.dirname, '../../../mappings/profiles');

/** 21 November 2026, noon. */
export const NOW = Date.UTC(2026, 10, 21, 12);

export const QUERY_ID = '0197f0aa-0000-7000-8000-000000000001';

/** The packaged profile documents, parsed anew. */
export function profileDocuments(): ProfileDocument[] {
  return readdirSync(FOLDER).map((name) => ({ name, document: parse(readFileSync(join(FOLDER, name), 'utf8')) as unknown }));
}

export const PROFILES = loadProfiles(profileDocuments());

export function profileOf(id: string): Profile {
  const profile = PROFILES.get(id);
  if (profile === undefined) throw new Error(`no profile ${id}`);
  return profile;
}

/** The same shape, open to change. */
export type Draft<Value> = Value extends object ? { -readonly [Name in keyof Value]: Draft<Value[Name]> } : Value;

/** A profile that a test may change. */
export function draft(id: string): Draft<Profile> {
  return structuredClone(profileOf(id)) as Draft<Profile>;
}

/** The object without one member. */
export function without<Value extends object, Name extends keyof Value>(value: Value, name: Name): Omit<Value, Name> {
  return Object.fromEntries(Object.entries(value).filter(([each]) => each !== name)) as Omit<Value, Name>;
}

export function contextWith(changes: Partial<PolicyContext> = {}): PolicyContext {
  return {
    profiles: PROFILES,
    legalBasis: new Set(['art-20-5']),
    nationalPoliceAuthorities: new Set(['synthetic-police']),
    interpolNonDisclosureAssured: true,
    today: '2026-11-21',
    now: NOW,
    ...changes,
  };
}

export function principalWith(changes: Partial<Principal> = {}): Principal {
  return {
    caller: 'synthetic-system',
    authority: 'synthetic-police',
    memberState: 'LVA',
    userCategories: [
      'border-guard',
      'police',
      'migration-office',
      'screening-authority',
      'sis-user',
      'designated-authority',
      'sirene-bureau',
      'tester',
    ],
    profiles: [...PROFILES.keys()],
    mappings: [],
    officer: { user: 'u-0001', unit: 'unit-1', assurance: 'high' },
    signer: 'ab'.repeat(32),
    ...changes,
  };
}

/** A synthetic traveller's machine-readable zone. */
export const MRZ: Subject = {
  familyName: 'SYNTHETIC',
  givenNames: ['PERSON'],
  birthDate: { value: '1984-11-03' },
  sex: 'male',
  nationalities: ['UKR'],
  documentType: 'passport',
  documentNumber: 'SYN000001',
  documentIssuer: 'UKR',
  documentValidUntil: '2031-01-01',
};

export const FINGERPRINTS = { modality: 'fingerprints', reference: 'synthetic-1', capturedAt: '2026-11-21T11:00:00Z' } as const;

export const LIVE_CHECK: PoliceCheck = {
  circumstance: 'a',
  personPresent: true,
  capturedAt: '2026-11-21T11:00:00Z',
  biometricStep: 'search',
};

export function asked(
  query: Partial<CanonicalQuery> & Pick<CanonicalQuery, 'profile'>,
  origin: AskedQuery['origin'] = 'query',
): AskedQuery {
  const purpose = query.purpose ?? PROFILES.get(query.profile)?.purpose ?? 'border-check';
  return { id: QUERY_ID, origin, mapping: 'canonical', query: { subject: MRZ, ...query, purpose } };
}

/** A sound query for each packaged profile. */
export const SOUND: Readonly<Record<string, AskedQuery>> = {
  'border-check': asked({ profile: 'border-check' }),
  'sis-border': asked({ profile: 'sis-border', subject: { familyName: 'SYNTHETIC', birthDate: { value: '1984-11-03' } } }),
  'police-identification': asked({
    profile: 'police-identification',
    subject: { biometrics: [FINGERPRINTS], birthDate: { value: '1984-11-03' } },
    policeCheck: LIVE_CHECK,
  }),
  'law-enforcement-presence': asked({
    profile: 'law-enforcement-presence',
    subject: { familyName: 'SYNTHETIC', birthDate: { value: '1984-11-03' } },
    nationalFile: 'SYN-FILE-1',
    grounds: 'synthetic grounds',
    offence: 'serious-criminal-offence',
    orderedBy: 'u-0002',
  }),
  'residence-permit-examination': asked({
    profile: 'residence-permit-examination',
    subject: { familyName: 'SYNTHETIC', birthDate: { value: '1984-11-03' }, nationalities: ['UKR'] },
  }),
  screening: asked({
    profile: 'screening',
    subject: { familyName: 'SYNTHETIC', birthDate: { value: '1984-11-03' }, biometrics: [FINGERPRINTS] },
    policeCheck: LIVE_CHECK,
  }),
  'sis-alert-preparation': asked({
    profile: 'sis-alert-preparation',
    subject: { familyName: 'SYNTHETIC', birthDate: { value: '1984-11-03' } },
  }),
  'sis-border-direct': asked({ profile: 'sis-border-direct', subject: { familyName: 'SYNTHETIC', birthDate: { value: '1984-11-03' } } }),
  'document-check': asked({ profile: 'document-check', subject: { documentNumber: 'SYN000001', documentIssuer: 'UKR' } }),
  'link-verification': asked({ profile: 'link-verification', subject: { linkId: 'SYN-LINK-1' } }),
  'identity-fraud': asked({ profile: 'identity-fraud', subject: { linkId: 'SYN-LINK-1' } }),
  'matching-test': asked({ profile: 'matching-test', subject: { biometrics: [FINGERPRINTS] } }),
};

export function soundQuery(profile: string): AskedQuery {
  const query = SOUND[profile];
  if (query === undefined) throw new Error(`no sound query for ${profile}`);
  return query;
}

/** An authorised query under a packaged profile, or under a changed copy of it. */
export function authorisedUnder(id: string, profile: Profile = profileOf(id)): AuthorisedQuery {
  const evaluation = evaluate(soundQuery(id), principalWith(), contextWith({ profiles: new Map([[id, profile]]) }));
  if (evaluation.verdict === 'refused') throw evaluation.refusal;
  return evaluation.authorised;
}

/** The code, rule and field of a refusal; undefined when allowed. */
export function refusal(
  query: AskedQuery,
  principal = principalWith(),
  context = contextWith(),
): { code: string; rule?: string | undefined; field?: string | undefined } | undefined {
  const evaluation = evaluate(query, principal, context);
  if (evaluation.verdict === 'allowed') return undefined;
  const { code, details } = evaluation.refusal;
  return { code, rule: details.rule, field: details.field };
}

export function part(changes: Partial<MergedPart> & Pick<MergedPart, 'system'>): MergedPart {
  return { seq: 1, endpoint: 'esp', conceal: false, status: 'HIT', matches: [], ...changes };
}

export function merged(parts: readonly MergedPart[]): MergedReply {
  return { complete: true, evidence: [], parts: parts.map((each, index) => ({ ...each, seq: index + 1 })) };
}
