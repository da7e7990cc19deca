import type { BiometricReference, Profile, Subject, SystemId } from './generated/types.ts';

/** Names by which a profile opens biometric data to searches, by modality: systems differ in which they can be searched with. */
export const MODALITY_FIELDS: Readonly<Record<BiometricReference['modality'], string>> = Object.freeze({
  fingerprints: 'fingerprints',
  face: 'face',
  'palm-print': 'palmPrint',
});

/**
 * What a profile lets at least one of `systems` be searched with through `endpoint`: names of subject fields and of
 * `MODALITY_FIELDS` (Regulation (EU) 2019/817, Articles 8(1)(c) and 9(2)).
 */
export function searchableFields(profile: Profile, endpoint: string, systems: readonly SystemId[]): ReadonlySet<string> {
  const entries = profile.searchable.filter(
    (entry) => systems.includes(entry.system) && (entry.endpoint === undefined || entry.endpoint === endpoint),
  );
  return new Set(entries.flatMap((entry) => entry.fields));
}

/** Names of the fields that a subject states, in the subject's own order. */
export function statedFields(subject: Subject): readonly string[] {
  return Object.entries(subject)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name);
}

/** The subject with only the members that `fields` names; biometric references are kept one by one, by modality. */
export function reduceSubject(subject: Subject, fields: ReadonlySet<string>): Subject {
  const biometrics = subject.biometrics?.filter((reference) => fields.has(MODALITY_FIELDS[reference.modality])) ?? [];
  const kept = Object.entries(subject).filter(([name, value]) => value !== undefined && name !== 'biometrics' && fields.has(name));
  return { ...Object.fromEntries(kept), ...(biometrics.length > 0 ? { biometrics } : {}) };
}
