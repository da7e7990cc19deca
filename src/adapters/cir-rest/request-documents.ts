import type { Leg } from '../../canonical/query.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import { identificationOf } from '../cir-contract/identification.ts';
import { presenceCheckOf } from '../cir-contract/presence-check.ts';
import { milliseconds } from '../eu-types/milliseconds.ts';
import { subjectDocument } from './subject-document.ts';

/** `Identification` for a leg under Article 20 or 20a. Throws `contract-query-unsupported`. */
export function identificationDocument(leg: Leg): JsonObject {
  const { basis, check } = identificationOf(leg);
  return withoutUndefined({
    ...asker(leg, basis),
    check: check && withoutUndefined({ ...check }),
    subject: subjectDocument(leg.subject),
  });
}

/** `PresenceCheck` for the first step of Article 22. Throws `contract-query-unsupported` for a system whose presence may not be told. */
export function presenceDocument(leg: Leg): JsonObject {
  const { basis, caseToken, systems } = presenceCheckOf(leg);
  return withoutUndefined({ ...asker(leg, basis), caseToken, systems, subject: subjectDocument(leg.subject) });
}

function asker(leg: Leg, legalBasis: string) {
  return {
    queryId: leg.query,
    legalBasis,
    profileId: leg.profile,
    profileNumber: leg.annexProfile,
    memberState: leg.memberState,
    authority: leg.authority,
    user: leg.user,
    deadlineMs: milliseconds(leg.budgetMs),
  };
}
