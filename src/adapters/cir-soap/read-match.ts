import type { Match, PartialDate } from '../../canonical/generated/types.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import { readSequence, type ElementReader, type ElementSequence } from '../../wire/xml-sequence/element-sequence.ts';
import { coded, composedText, date, matching, text, textContent } from '../../wire/xml-sequence/simple-content.ts';
import { CERTAINTIES, DOCUMENT_TYPES, SEXES, TYPES_NAMESPACE } from './contract-codes.ts';

const NAME = composedText(200);
const STATE = matching(/^[A-Z]{3}$/);
const RANDOM_UUID = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const PARTIAL_DATE = /^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$/;

/** Reads `t:ConcealedMatch` of eu-types.xsd: Article 18(1) data and nothing that tells the owning system. */
export const concealedMatch: ElementReader<Match> = reader((sequence) =>
  withoutUndefined({
    ...sequence.optional('Identity', identity),
    ...sequence.optional('Document', document),
    faceReference: sequence.optional('FacialImageReference', RANDOM_UUID),
  }),
);

function reader<T>(read: (sequence: ElementSequence) => T): ElementReader<T> {
  return (element, path) => readSequence(element, path, TYPES_NAMESPACE, read);
}

const partialDate: ElementReader<PartialDate> = (element, path) => {
  const value = textContent(element, path, ['certainty']);
  const code = element.attributes[0]?.value;
  const certainty = code === undefined ? undefined : CERTAINTIES.word(code);
  if (!PARTIAL_DATE.test(value) || (code !== undefined && certainty === undefined)) throw new GatewayError('wire-xml-malformed', { field: path });
  return withoutUndefined({ value, certainty });
};

const birthPlace = reader((sequence) => ({
  birthPlace: sequence.optional('Place', NAME),
  birthCountry: sequence.optional('Country', STATE),
}));

const identity = reader((sequence) => ({
  familyName: sequence.optional('Surname', NAME),
  givenNames: sequence.many('GivenName', 50, NAME),
  birthName: sequence.optional('BirthSurname', NAME),
  birthDate: sequence.optional('BirthDate', partialDate),
  ...sequence.optional('BirthPlace', birthPlace),
  sex: sequence.optional('Sex', coded(SEXES)),
  nationalities: sequence.many('Nationality', 50, STATE),
}));

const document = reader((sequence) => ({
  documentType: sequence.optional('Type', coded(DOCUMENT_TYPES)),
  documentNumber: sequence.optional('Number', text(40)),
  documentIssuer: sequence.optional('IssuingState', STATE),
  documentValidUntil: sequence.optional('ExpiryDate', date),
}));
