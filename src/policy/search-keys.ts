import type { CanonicalQuery, Profile, ProfileKeys, Subject } from '../canonical/generated/types.ts';
import type { ResolvedAsk } from '../canonical/query.ts';
import { MODALITY_FIELDS, reduceSubject, searchableFields, statedFields } from '../canonical/searchable.ts';
import { breach, provision, type Finding, type Rule, type Situation } from './rule.ts';

/** The rule's name and provision; its findings come with the subject from `chooseKeys`. */
export const SEARCH_KEYS: Pick<Rule, 'name' | 'article'> = { name: 'policy/search-keys', article: () => provision('8(1)') };

/** What may be searched with: `subject` is meaningful only when no finding refuses. */
export interface ChosenKeys {
  readonly findings: readonly Finding[];
  readonly subject: Subject;
}

const pointer = (field: string): string => `/subject/${field}`;

const notPermitted = (field: string): Finding => breach('policy-field-not-permitted', pointer(field), `Remove ${pointer(field)}.`);

const UNUSABLE_BIOMETRICS = breach(
  'policy-keys-incomplete',
  pointer('biometrics'),
  'Add biometric data of a kind that the profile’s systems can be searched with.',
);

const fieldsOf = (keys: ProfileKeys): ReadonlySet<string> => new Set([...keys.required, ...(keys.optional ?? [])]);

/**
 * Holds the subject against the profile's combinations of search keys (Regulation (EU) 2019/817, Article 8(1)(a)).
 * A caller who chose its keys is refused for one too many, never silently trimmed; of a national record, the first complete
 * combination is taken and the rest left behind.
 */
export function chooseKeys(situation: Pick<Situation, 'asked' | 'profile'>, asks: readonly ResolvedAsk[]): ChosenKeys {
  const { asked, profile } = situation;
  const { subject } = asked.query;
  const combinations = inLegalOrder(profile, asked.query);
  const stated = new Set(statedFields(subject));
  const complete = combinations.filter((keys) => keys.required.every((field) => stated.has(field)));
  const unsearchable = unsearchableBiometrics(subject, profile, asks);
  if (asked.origin === 'record') return projected(subject, complete[0], combinations, stated, unsearchable);
  const permitted = new Set(combinations.flatMap((keys) => [...fieldsOf(keys)]));
  const outside = [...stated].filter((field) => !permitted.has(field)).map(notPermitted);
  if (outside.length > 0) return { findings: [...outside, ...(complete.length === 0 ? incomplete(combinations, stated) : [])], subject };
  const [first] = complete;
  if (first === undefined) return { findings: incomplete(combinations, stated), subject };
  const fits = complete.some((keys) => [...stated].every((field) => fieldsOf(keys).has(field)));
  const surplus = fits ? [] : [...stated].filter((field) => !fieldsOf(first).has(field)).map(notPermitted);
  return { findings: [...surplus, ...unsearchable.map(notPermitted)], subject };
}

function projected(
  subject: Subject,
  keys: ProfileKeys | undefined,
  combinations: readonly ProfileKeys[],
  stated: ReadonlySet<string>,
  unsearchable: readonly string[],
): ChosenKeys {
  if (keys === undefined) return { findings: incomplete(combinations, stated), subject };
  const taken = fieldsOf(keys);
  const left = [...stated].filter((field) => !taken.has(field));
  const kept = Object.fromEntries(Object.entries(subject).filter(([field]) => taken.has(field))) as Subject;
  const indexes = new Set(unsearchable);
  const biometrics = kept.biometrics?.filter((_, index) => !indexes.has(`biometrics/${index}`)) ?? [];
  if (kept.biometrics !== undefined && biometrics.length === 0) {
    return { findings: [UNUSABLE_BIOMETRICS], subject };
  }
  const observed = [...left, ...(taken.has('biometrics') ? unsearchable : [])].map((field): Finding => ({
    verdict: 'observe',
    field: pointer(field),
    mend: 'Nothing: no search key of this profile; it was left behind.',
  }));
  return { findings: observed, subject: { ...kept, ...(biometrics.length > 0 ? { biometrics } : {}) } };
}

/** Article 20(3): once biometric data have failed or cannot be used, the combinations without them come first. */
function inLegalOrder(profile: Profile, query: CanonicalQuery): readonly ProfileKeys[] {
  const step = query.policeCheck?.biometricStep;
  const ordered = (profile.rules ?? []).some(({ rule }) => rule === 'biometrics-first');
  if (!ordered || step === undefined || step === 'search') return profile.queryFields;
  const needsBiometrics = (keys: ProfileKeys): boolean => keys.required.includes('biometrics');
  return [...profile.queryFields.filter((keys) => !needsBiometrics(keys)), ...profile.queryFields.filter(needsBiometrics)];
}

function incomplete(combinations: readonly ProfileKeys[], stated: ReadonlySet<string>): readonly Finding[] {
  const missing = combinations.map((keys) => ({ name: keys.name, fields: keys.required.filter((field) => !stated.has(field)) }));
  const nearest = missing.toSorted((left, right) => left.fields.length - right.fields.length)[0];
  const first = nearest?.fields[0];
  if (nearest === undefined || first === undefined) return [];
  const fields = nearest.fields.map(pointer).join(', ');
  return [breach('policy-keys-incomplete', pointer(first), `Add ${fields} to complete the combination ${nearest.name}.`)];
}

/**
 * Article 9(2): biometric data of a kind that no system of the query may be searched with, such as a palm print where only the
 * sBMS's templates are searched.
 */
function unsearchableBiometrics(subject: Subject, profile: Profile, asks: readonly ResolvedAsk[]): readonly string[] {
  const searchable = new Set(asks.flatMap((ask) => [...searchableFields(profile, ask.endpoint, ask.systems)]));
  return (subject.biometrics ?? []).flatMap(({ modality }, index) =>
    searchable.has(MODALITY_FIELDS[modality]) ? [] : [`biometrics/${index}`],
  );
}

/** Whether each ask keeps at least one key: a system must not be asked an empty question. */
export function unreachableAsks(subject: Subject, profile: Profile, asks: readonly ResolvedAsk[]): readonly ResolvedAsk[] {
  return asks.filter((ask) => statedFields(reduceSubject(subject, searchableFields(profile, ask.endpoint, ask.systems))).length === 0);
}
