import { oneOf, readSequence, text } from '../contract/sequence-reader.ts';
import { MILLISECONDS, PARTY_ID, PROFILE_ID, PROFILE_NUMBER, QUERY_ID, readSubject, STATE_CODE } from '../contract/subject-xml.ts';
import type { ContractSubject } from '../contract/subject.ts';
import { SYSTEM_CODES, type SystemCode } from '../contract/system-codes.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';
import { PURPOSES, type EspProfile } from './esp-profiles.ts';

/** The namespace of wsdl/esp.xsd. */
export const ESP_NAMESPACE = 'https://gateway.example/ns/not-eu-lisa/esp/1';

/** `Query` of wsdl/esp.xsd. */
export interface EspQuery {
  readonly queryId: string;
  readonly profileId: string;
  readonly profileNumber: number | undefined;
  readonly purpose: EspProfile['purpose'];
  readonly memberState: string;
  readonly authority: string;
  readonly user: string;
  readonly systems: readonly SystemCode[];
  readonly disclosure: 'DATA' | 'PRESENCE';
  readonly deadlineMs: number;
  readonly subject: ContractSubject;
}

/** `Continue` of wsdl/esp.xsd. */
export interface EspContinue {
  readonly queryId: string;
  readonly token: string;
}

const readSystems = (element: XmlElement): readonly SystemCode[] => {
  const reader = readSequence(element, ESP_NAMESPACE);
  const first = reader.one('System', oneOf(SYSTEM_CODES));
  const others = reader.many('System', oneOf(SYSTEM_CODES), 8);
  reader.end();
  return [first, ...others];
};

/** Reads a Query as strictly as its schema. Throws `wire-xml-malformed`. */
export function readEspQuery(payload: XmlElement): EspQuery {
  const reader = readSequence(payload, ESP_NAMESPACE);
  const query: EspQuery = {
    queryId: reader.one('QueryId', QUERY_ID),
    profileId: reader.one('ProfileId', PROFILE_ID),
    profileNumber: reader.optional('ProfileNumber', PROFILE_NUMBER),
    purpose: reader.one('Purpose', oneOf(PURPOSES)),
    memberState: reader.one('MemberState', STATE_CODE),
    authority: reader.one('Authority', PARTY_ID),
    user: reader.one('User', PARTY_ID),
    systems: reader.one('Systems', readSystems),
    disclosure: reader.one('Disclosure', oneOf(['DATA', 'PRESENCE'] as const)),
    deadlineMs: reader.one('DeadlineMs', MILLISECONDS),
    subject: reader.one('Subject', readSubject),
  };
  reader.end();
  return query;
}

/** Reads a Continue as strictly as its schema. Throws `wire-xml-malformed`. */
export function readEspContinue(payload: XmlElement): EspContinue {
  const reader = readSequence(payload, ESP_NAMESPACE);
  const request = { queryId: reader.one('QueryId', QUERY_ID), token: reader.one('ContinuationToken', text(/^[A-Za-z0-9._~-]{1,128}$/)) };
  reader.end();
  return request;
}
