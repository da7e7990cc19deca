import type { Leg } from '../../canonical/query.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import { identificationOf, type IdentificationCheck } from '../cir-contract/identification.ts';
import { presenceCheckOf } from '../cir-contract/presence-check.ts';
import { milliseconds } from '../eu-types/milliseconds.ts';
import { subjectElement } from '../eu-types/subject-element.ts';
import { TYPES_NAMESPACE } from '../eu-types/types-sequence.ts';
import { CIR_NAMESPACE } from './cir-namespace.ts';

const NAMESPACES = Object.freeze({ cir: CIR_NAMESPACE, t: TYPES_NAMESPACE });

/** `cir:IdentifyPerson` for a leg under Article 20 or 20a. Throws `contract-query-unsupported`. */
export function identificationElement(leg: Leg): XmlNode {
  const { basis, check } = identificationOf(leg);
  return element(
    'cir:IdentifyPerson',
    [...askerElements(leg, basis), check && checkElement(check), subjectElement('cir:Subject', leg.subject)],
    undefined,
    NAMESPACES,
  );
}

/** `cir:CheckPresence` for the first step of Article 22. Throws `contract-query-unsupported` for a system whose presence may not be told. */
export function presenceElement(leg: Leg): XmlNode {
  const { basis, caseToken, systems } = presenceCheckOf(leg);
  const children = [
    ...askerElements(leg, basis),
    element('cir:CaseToken', [caseToken]),
    ...systems.map((system) => element('cir:System', [system])),
    subjectElement('cir:Subject', leg.subject),
  ];
  return element('cir:CheckPresence', children, undefined, NAMESPACES);
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

function checkElement(check: IdentificationCheck): XmlNode {
  const optional = (name: string, value: string | true | undefined): XmlNode | undefined =>
    value === undefined ? undefined : element(name, [String(value)]);
  return element('cir:Check', [
    optional('cir:Circumstance', check.circumstance),
    element('cir:PersonPresent', [String(check.personPresent)]),
    optional('cir:CapturedAt', check.capturedAt),
    element('cir:BiometricStep', [check.biometricStep]),
    optional('cir:ChildsBestInterests', check.childsBestInterests),
  ]);
}
