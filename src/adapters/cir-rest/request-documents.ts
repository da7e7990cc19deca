import type { PoliceCheck } from '../../canonical/generated/types.ts';
import type { Leg } from '../../canonical/query.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import { utcInstant } from '../../wire/lexical/date-time.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import { milliseconds } from '../eu-types/milliseconds.ts';
import {
  BIOMETRIC_STEPS,
  CIR_SYSTEMS,
  CIRCUMSTANCES,
  IDENTIFICATION_BASES,
  PRESENCE_BASIS,
  PRESENCE_SYSTEMS,
  type PresenceSystemId,
} from './contract-codes.ts';
import { subjectDocument } from './subject-document.ts';

/**
 * `Identification` for a leg under Article 20 or 20a. It names no system, so that nobody can find the owner by asking one at a time.
 * Throws `contract-query-unsupported` for a purpose, system or missing police check that the contract has no word for.
 */
export function identificationDocument(leg: Leg): JsonObject {
  const basis = IDENTIFICATION_BASES.get(leg.purpose);
  if (basis === undefined) throw unsupported(leg, 'purpose');
  if (leg.systems.length === 0 || !leg.systems.every((system) => CIR_SYSTEMS.has(system))) throw unsupported(leg, 'systems');
  const police = leg.purpose === 'police-identification';
  if (police && leg.policeCheck === undefined) throw unsupported(leg, 'policeCheck');
  return withoutUndefined({
    ...asker(leg, basis),
    check: leg.policeCheck && checkDocument(leg.policeCheck, police, leg),
    subject: subjectDocument(leg.subject),
  });
}

/** `PresenceCheck` for the first step of Article 22. Throws `contract-query-unsupported` for a system whose presence may not be told. */
export function presenceDocument(leg: Leg): JsonObject {
  const systems = leg.systems.filter(isPresenceSystem);
  if (systems.length === 0 || systems.length < leg.systems.length) throw unsupported(leg, 'systems');
  return withoutUndefined({
    ...asker(leg, PRESENCE_BASIS),
    // The query's id leads to the national file only through the national log; the file's reference stays at home (Article 24(5)(a)).
    caseToken: `urn:uuid:${leg.query}`,
    systems: systems.map((system) => PRESENCE_SYSTEMS.code(system)),
    subject: subjectDocument(leg.subject),
  });
}

function isPresenceSystem(system: string): system is PresenceSystemId {
  return system === 'EES' || system === 'VIS' || system === 'ETIAS' || system === 'Eurodac';
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

/** Only what Article 20 asks for: time, place and the reason for identifying a child stay in the national file. */
function checkDocument(check: PoliceCheck, police: boolean, leg: Leg): JsonObject {
  const capturedAt = check.capturedAt === undefined ? undefined : utcInstant(check.capturedAt);
  if (check.capturedAt !== undefined && capturedAt === undefined) throw unsupported(leg, 'policeCheck/capturedAt');
  return withoutUndefined({
    circumstance: police ? CIRCUMSTANCES.code(check.circumstance) : undefined,
    personPresent: check.personPresent,
    capturedAt,
    biometricStep: BIOMETRIC_STEPS.code(check.biometricStep),
    childsBestInterests: check.bestInterests === undefined ? undefined : true,
  });
}

function unsupported(leg: Leg, field: string): GatewayError {
  return new GatewayError('contract-query-unsupported', { endpoint: leg.endpoint, field });
}
