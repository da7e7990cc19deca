import type { PoliceCheck } from '../../canonical/generated/types.ts';
import type { Leg } from '../../canonical/query.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { utcInstant } from '../../wire/lexical/date-time.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import { milliseconds } from '../eu-types/milliseconds.ts';
import { subjectElement } from '../eu-types/subject-element.ts';
import { TYPES_NAMESPACE } from '../eu-types/types-sequence.ts';
import {
  BIOMETRIC_STEPS,
  CIR_NAMESPACE,
  CIR_SYSTEMS,
  CIRCUMSTANCES,
  IDENTIFICATION_BASES,
  PRESENCE_BASIS,
  PRESENCE_SYSTEMS,
  type PresenceSystemId,
} from './contract-codes.ts';

const NAMESPACES = Object.freeze({ cir: CIR_NAMESPACE, t: TYPES_NAMESPACE });

/**
 * `cir:IdentifyPerson` for a leg under Article 20 or 20a. It names no system, so that nobody can find the owner by asking one at a time.
 * Throws `contract-query-unsupported` for a purpose, system or missing police check that the contract has no word for.
 */
export function identificationElement(leg: Leg): XmlNode {
  const basis = IDENTIFICATION_BASES.get(leg.purpose);
  if (basis === undefined) throw unsupported(leg, 'purpose');
  if (leg.systems.length === 0 || !leg.systems.every((system) => CIR_SYSTEMS.has(system))) throw unsupported(leg, 'systems');
  const police = leg.purpose === 'police-identification';
  if (police && leg.policeCheck === undefined) throw unsupported(leg, 'policeCheck');
  const check = leg.policeCheck && checkElement(leg.policeCheck, police, leg);
  return element(
    'cir:IdentifyPerson',
    [...askerElements(leg, basis), check, subjectElement('cir:Subject', leg.subject)],
    undefined,
    NAMESPACES,
  );
}

/** `cir:CheckPresence` for the first step of Article 22. Throws `contract-query-unsupported` for a system whose presence may not be told. */
export function presenceElement(leg: Leg): XmlNode {
  const systems = leg.systems.filter(isPresenceSystem);
  if (systems.length === 0 || systems.length < leg.systems.length) throw unsupported(leg, 'systems');
  const children = [
    ...askerElements(leg, PRESENCE_BASIS),
    // The query's id leads to the national file only through the national log; the file's reference stays at home (Article 24(5)(a)).
    element('cir:CaseToken', [`urn:uuid:${leg.query}`]),
    ...systems.map((system) => element('cir:System', [PRESENCE_SYSTEMS.code(system)])),
    subjectElement('cir:Subject', leg.subject),
  ];
  return element('cir:CheckPresence', children, undefined, NAMESPACES);
}

function isPresenceSystem(system: string): system is PresenceSystemId {
  return system === 'EES' || system === 'VIS' || system === 'ETIAS' || system === 'Eurodac';
}

function askerElements(leg: Leg, basis: string): readonly (XmlNode | undefined)[] {
  return [
    element('cir:QueryId', [leg.query]),
    element('cir:LegalBasis', [basis]),
    element('cir:ProfileId', [leg.profile]),
    leg.annexProfile === undefined ? undefined : element('cir:ProfileNumber', [leg.annexProfile.toFixed(0)]),
    element('cir:MemberState', [leg.memberState]),
    element('cir:Authority', [leg.authority]),
    element('cir:User', [leg.user]),
    element('cir:DeadlineMs', [milliseconds(leg.budgetMs).toFixed(0)]),
  ];
}

/** Only what Article 20 asks for: time, place and the reason for identifying a child stay in the national file. */
function checkElement(check: PoliceCheck, police: boolean, leg: Leg): XmlNode {
  const capturedAt = check.capturedAt === undefined ? undefined : utcInstant(check.capturedAt);
  if (check.capturedAt !== undefined && capturedAt === undefined) throw unsupported(leg, 'policeCheck/capturedAt');
  return element('cir:Check', [
    police ? element('cir:Circumstance', [CIRCUMSTANCES.code(check.circumstance)]) : undefined,
    element('cir:PersonPresent', [String(check.personPresent)]),
    capturedAt === undefined ? undefined : element('cir:CapturedAt', [capturedAt]),
    element('cir:BiometricStep', [BIOMETRIC_STEPS.code(check.biometricStep)]),
    check.bestInterests === undefined ? undefined : element('cir:ChildsBestInterests', ['true']),
  ]);
}

function unsupported(leg: Leg, field: string): GatewayError {
  return new GatewayError('contract-query-unsupported', { endpoint: leg.endpoint, field });
}
