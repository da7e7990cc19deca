import type { CheckPresenceRequest, IdentifyPersonRequest, ReadLinkedDataRequest } from '../../contracts/generated/cir.ts';
import { refuse, type Refusal } from '../contract/refusal.ts';
import { fieldsOf, hasKeys, usableSamples } from '../contract/subject.ts';
import { youngestAge } from '../population/calendar.ts';
import { cirProfile, type CirProfile } from './cir-profiles.ts';
import { identifiesAfterDisasters } from './national-measures.ts';

const TWELVE = 12;

/** The profile of a request, if it rests on the request's legal basis. */
function checkBasis(request: IdentifyPersonRequest | CheckPresenceRequest | ReadLinkedDataRequest): CirProfile | Refusal {
  const profile = cirProfile(request.profileId, request.profileNumber);
  if (!profile) return refuse('profile-unknown', '2019/817-8(1)');
  return profile.legalBasis === request.legalBasis ? profile : refuse('legal-basis-not-permitted', '2019/817-8(1)');
}

function checkProfile(request: IdentifyPersonRequest | CheckPresenceRequest): CirProfile | Refusal {
  const profile = checkBasis(request);
  if ('refusal' in profile) return profile;
  if (fieldsOf(request.subject).some((field) => !profile.fields.has(field))) return refuse('field-not-permitted', '2019/817-9(2)');
  return profile;
}

/** The five situations, presence and live capture (Article 20(1) and (2)). */
function checkCircumstances({ legalBasis, check }: IdentifyPersonRequest): Refusal | undefined {
  const article = legalBasis.slice('2019/817-'.length);
  if (article === '20' && check?.circumstance === undefined) return refuse('circumstance-missing', '2019/817-20(1)');
  if (article !== '20' && check?.circumstance !== undefined) return refuse('schema-invalid');
  // Of somebody who cannot identify himself, or of remains, there is nobody in whose presence to begin.
  if (!check || article === '20(4)') return undefined;
  const live = check.biometricStep !== 'SEARCH' || check.capturedAt !== undefined;
  return check.personPresent && live ? undefined : refuse('presence-missing', '2019/817-20(2)');
}

/** A person who may be under twelve is not identified, save in the child's best interests (Article 20(1)). */
function checkAge({ subject, check, legalBasis }: IdentifyPersonRequest, today: string): Refusal | undefined {
  if (legalBasis !== '2019/817-20' || check?.childsBestInterests === true) return undefined;
  const { birthDate, estimatedAge } = subject;
  const age = birthDate ? youngestAge(birthDate.date, today) : estimatedAge;
  return age !== undefined && age < TWELVE ? refuse('minor-under-twelve', '2019/817-20(1)') : undefined;
}

/** Biometrics come first; identity data alone only after they could not be used or found nothing (Article 20(2) and (3)). */
function checkOrder({ legalBasis, memberState, subject, check }: IdentifyPersonRequest): Refusal | undefined {
  if (legalBasis === '2019/817-20(4)') {
    if (!identifiesAfterDisasters(memberState))
      return refuse('legal-basis-not-permitted', '2019/817-20(6)', 'the Member State has not adopted the measures of Article 20(6)');
    const searched = check?.biometricStep === 'SEARCH' && usableSamples(subject).length > 0;
    return searched ? undefined : refuse('biometrics-first', '2019/817-20(4)', 'nothing but biometric data is searched with');
  }
  if (check?.biometricStep === 'SEARCH' && usableSamples(subject).length === 0) return refuse('biometrics-first', '2019/817-20(3)');
  return hasKeys(subject) ? undefined : refuse('keys-incomplete', '2019/817-20(3)');
}

/** Holds an identification against Articles 20, 20(4) and 20a; `today` is YYYY-MM-DD. */
export function checkIdentification(request: IdentifyPersonRequest, today: string): CirProfile | Refusal {
  const profile = checkProfile(request);
  return 'refusal' in profile ? profile : (checkCircumstances(request) ?? checkAge(request, today) ?? checkOrder(request) ?? profile);
}

/** Holds a presence check against Article 22. */
export function checkPresenceCheck(request: CheckPresenceRequest): CirProfile | Refusal {
  const profile = checkProfile(request);
  if ('refusal' in profile) return profile;
  return hasKeys(request.subject) ? profile : refuse('keys-incomplete', '2019/817-22(1)');
}

/** Holds the reading of linked data against Article 21, as far as the request alone tells. */
export function checkLinkedData(request: ReadLinkedDataRequest): CirProfile | Refusal {
  return checkBasis(request);
}
