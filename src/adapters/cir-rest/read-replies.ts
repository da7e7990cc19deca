import type { Match, PartialDate } from '../../canonical/generated/types.ts';
import type { Leg, SystemPart } from '../../canonical/query.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import type { JsonValue } from '../../wire/json/json-value.ts';
import { isDate } from '../../wire/lexical/date-time.ts';
import { CERTAINTIES, DOCUMENT_TYPES, SEXES } from '../eu-types/subject-codes.ts';
import { CONCEALED_REFERENCE, DOCUMENT_NUMBER_LENGTH, NAME_LENGTH, PARTIAL_DATE, QUERY_ID, STATE_CODE } from '../eu-types/text-forms.ts';
import { PRESENCE_SYSTEMS } from '../cir-contract/presence-check.ts';
import { broken, coded, composedText, list, readMembers, text, textThat, type JsonMembers, type JsonReader } from './json-reader.ts';

const matching = (pattern: RegExp): JsonReader<string> => textThat((value) => pattern.test(value));
const NAME = composedText(NAME_LENGTH);
const STATE = matching(STATE_CODE);
const QUERY = matching(QUERY_ID);

/**
 * Reads `IdentificationReply` as one part. The CIR conceals which system owns the data (Article 9(4) with Articles 20 and 20a), so the
 * part's `system` is only its nominal bearer, the first that was asked: a concealing profile never shows it.
 * Throws `contract-reply-invalid`.
 */
export function readIdentification(value: JsonValue, leg: Leg): readonly SystemPart[] {
  const reply = readMembers(value, '', (members) => ({
    query: members.one('queryId', QUERY),
    matches: members.one('matches', list(0, 100, concealedMatch)),
  }));
  const [bearer] = leg.systems;
  if (reply.query !== leg.query || bearer === undefined) return broken('/queryId');
  return [{ system: bearer, status: reply.matches.length > 0 ? 'HIT' : 'NO_HIT', matches: reply.matches }];
}

/**
 * Reads `PresenceReply` as one part for every system that was asked: HIT for those that the CIR names, NO_HIT for the others, and never
 * a match (Article 22(2)). Throws `contract-reply-invalid`, also for a system not asked or named twice.
 */
export function readPresence(value: JsonValue, leg: Leg): readonly SystemPart[] {
  const reply = readMembers(value, '', (members) => ({
    query: members.one('queryId', QUERY),
    systems: members.one('systems', list(0, 4, coded(PRESENCE_SYSTEMS))),
  }));
  if (reply.query !== leg.query) return broken('/queryId');
  for (const [index, system] of reply.systems.entries()) {
    if (!leg.systems.includes(system) || reply.systems.indexOf(system) < index) return broken(`/systems/${index}`);
  }
  const holding: ReadonlySet<string> = new Set(reply.systems);
  return leg.systems.map((system) => ({ system, status: holding.has(system) ? 'HIT' : 'NO_HIT', matches: [] }));
}

const concealedMatch: JsonReader<Match> = reader((members) =>
  withoutUndefined({
    ...members.optional('identity', identity),
    ...members.optional('document', document),
    faceReference: members.optional('facialImageReference', matching(CONCEALED_REFERENCE)),
  }),
);

function reader<T>(read: (members: JsonMembers) => T): JsonReader<T> {
  return (value, pointer) => readMembers(value, pointer, read);
}

const partialDate: JsonReader<PartialDate> = reader((members) =>
  withoutUndefined({ value: members.one('date', matching(PARTIAL_DATE)), certainty: members.optional('certainty', coded(CERTAINTIES)) }),
);

const birthPlace = reader((members) => ({
  birthPlace: members.optional('place', NAME),
  birthCountry: members.optional('country', STATE),
}));

const identity = reader((members) => ({
  familyName: members.optional('surname', NAME),
  givenNames: members.optional('givenNames', list(1, 50, NAME)),
  birthName: members.optional('birthSurname', NAME),
  birthDate: members.optional('birthDate', partialDate),
  ...members.optional('birthPlace', birthPlace),
  sex: members.optional('sex', coded(SEXES)),
  nationalities: members.optional('nationalities', list(1, 50, STATE)),
}));

const document = reader((members) => ({
  documentType: members.optional('type', coded(DOCUMENT_TYPES)),
  documentNumber: members.optional('number', text(DOCUMENT_NUMBER_LENGTH)),
  documentIssuer: members.optional('issuingState', STATE),
  documentValidUntil: members.optional('expiryDate', textThat(isDate)),
}));
