import type { XmlElement } from '../../wire/xml/xml-element.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import type { MockFault } from '../behaviour.ts';
import { oneOf, readSequence, text, truth, type Reading } from '../contract/sequence-reader.ts';
import {
  INSTANT,
  MILLISECONDS,
  PARTY_ID,
  present,
  PROFILE_ID,
  PROFILE_NUMBER,
  QUERY_ID,
  readSubject,
  STATE_CODE,
  TYPES_NAMESPACE,
} from '../contract/subject-xml.ts';
import {
  PRESENCE_SYSTEMS,
  type Check,
  type ConcealedMatch,
  type Identification,
  type IdentificationReply,
  type PresenceCheck,
  type PresenceReply,
} from './cir-requests.ts';

/** The namespace of wsdl/cir.xsd. */
export const CIR_NAMESPACE = 'https://gateway.example/ns/not-eu-lisa/cir/1';

const CASE_TOKEN = text(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

const readCheck: Reading<Check> = (element) => {
  const reader = readSequence(element, CIR_NAMESPACE);
  const check = present<Check>({
    circumstance: reader.optional('Circumstance', text(/^20\(1\)\([a-e]\)$/)),
    personPresent: reader.one('PersonPresent', truth),
    capturedAt: reader.optional('CapturedAt', INSTANT),
    biometricStep: reader.one('BiometricStep', oneOf<Check['biometricStep']>(['SEARCH', 'UNUSABLE', 'SEARCH_FAILED'])),
    childsBestInterests: reader.optional('ChildsBestInterests', truth),
  });
  reader.end();
  return check;
};

/** Reads IdentifyPerson as strictly as its schema. Throws `wire-xml-malformed`. */
export function readIdentifyPerson(payload: XmlElement): Identification {
  const reader = readSequence(payload, CIR_NAMESPACE);
  const request = present<Identification>({
    queryId: reader.one('QueryId', QUERY_ID),
    legalBasis: reader.one('LegalBasis', oneOf<Identification['legalBasis']>(['2019/817-20', '2019/817-20a'])),
    profileId: reader.one('ProfileId', PROFILE_ID),
    profileNumber: reader.optional('ProfileNumber', PROFILE_NUMBER),
    memberState: reader.one('MemberState', STATE_CODE),
    authority: reader.one('Authority', PARTY_ID),
    user: reader.one('User', PARTY_ID),
    deadlineMs: reader.one('DeadlineMs', MILLISECONDS),
    check: reader.optional('Check', readCheck),
    subject: reader.one('Subject', readSubject),
  });
  reader.end();
  return request;
}

/** Reads CheckPresence as strictly as its schema. Throws `wire-xml-malformed`. */
export function readCheckPresence(payload: XmlElement): PresenceCheck {
  const reader = readSequence(payload, CIR_NAMESPACE);
  const system = oneOf(PRESENCE_SYSTEMS);
  const request = present<PresenceCheck>({
    queryId: reader.one('QueryId', QUERY_ID),
    legalBasis: reader.one('LegalBasis', oneOf<PresenceCheck['legalBasis']>(['2019/817-22'])),
    profileId: reader.one('ProfileId', PROFILE_ID),
    profileNumber: reader.optional('ProfileNumber', PROFILE_NUMBER),
    memberState: reader.one('MemberState', STATE_CODE),
    authority: reader.one('Authority', PARTY_ID),
    user: reader.one('User', PARTY_ID),
    deadlineMs: reader.one('DeadlineMs', MILLISECONDS),
    caseToken: reader.one('CaseToken', CASE_TOKEN),
    systems: [reader.one('System', system), ...reader.many('System', system, 3)],
    subject: reader.one('Subject', readSubject),
  });
  reader.end();
  return request;
}

const optional = (name: string, value: string | undefined): XmlNode | undefined =>
  value === undefined ? undefined : element(name, [value]);

function concealedElement({ identity, document, facialImageReference }: ConcealedMatch): XmlNode {
  return element('cir:Match', [
    element('t:Identity', [
      element('t:Surname', [identity.surname]),
      ...(identity.givenNames ?? []).map((name) => element('t:GivenName', [name])),
      optional('t:BirthSurname', identity.birthSurname),
      element('t:BirthDate', [identity.birthDate.date]),
      identity.birthPlace && element('t:BirthPlace', [element('t:Place', [identity.birthPlace.place])]),
      element('t:Sex', [identity.sex]),
      ...(identity.nationalities ?? []).map((code) => element('t:Nationality', [code])),
    ]),
    document &&
      element('t:Document', [
        element('t:Type', [document.type]),
        element('t:Number', [document.number]),
        element('t:IssuingState', [document.issuingState]),
        element('t:ExpiryDate', [document.expiryDate]),
      ]),
    optional('t:FacialImageReference', facialImageReference),
  ]);
}

const response = (name: string, queryId: string, children: readonly XmlNode[], fault: MockFault | undefined): XmlNode => {
  const surplus = fault === 'schema-invalid' ? element('cir:Score', ['97']) : undefined;
  return element(name, [element('cir:QueryId', [queryId]), ...children, surplus], undefined, { cir: CIR_NAMESPACE, t: TYPES_NAMESPACE });
};

/** Writes IdentifyPersonResponse; with `schema-invalid`, one element too many. */
export function identifyPersonResponse(reply: IdentificationReply, fault: MockFault | undefined): XmlNode {
  return response('cir:IdentifyPersonResponse', reply.queryId, reply.matches.map(concealedElement), fault);
}

/** Writes CheckPresenceResponse; with `schema-invalid`, one element too many. */
export function checkPresenceResponse(reply: PresenceReply, fault: MockFault | undefined): XmlNode {
  return response(
    'cir:CheckPresenceResponse',
    reply.queryId,
    reply.systems.map((system) => element('cir:System', [system])),
    fault,
  );
}
