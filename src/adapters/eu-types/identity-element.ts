import type { PartialDate } from '../../canonical/generated/types.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import type { ElementReader } from '../../wire/xml-sequence/element-sequence.ts';
import { coded, composedText, matching, textContent } from '../../wire/xml-sequence/simple-content.ts';
import { CERTAINTIES, SEXES } from './subject-codes.ts';
import { NAME_LENGTH, PARTIAL_DATE, STATE_CODE } from './text-forms.ts';
import { typesSequence } from './types-sequence.ts';

const NAME = composedText(NAME_LENGTH);
const STATE = matching(STATE_CODE);

const partialDate: ElementReader<PartialDate> = (element, path) => {
  const value = textContent(element, path, ['certainty']);
  const code = element.attributes[0]?.value;
  const certainty = code === undefined ? undefined : CERTAINTIES.word(code);
  if (!PARTIAL_DATE.test(value) || (code !== undefined && certainty === undefined))
    throw new GatewayError('wire-xml-malformed', { field: path });
  return withoutUndefined({ value, certainty });
};

const birthPlace = typesSequence((sequence) => ({
  birthPlace: sequence.optional('Place', NAME),
  birthCountry: sequence.optional('Country', STATE),
}));

/** Reads `t:Identity` of eu-types.xsd as fields of a canonical match, names in NFC; a field that is not there is `undefined`. */
export const identity = typesSequence((sequence) => ({
  familyName: sequence.optional('Surname', NAME),
  givenNames: sequence.many('GivenName', 50, NAME),
  birthName: sequence.optional('BirthSurname', NAME),
  birthDate: sequence.optional('BirthDate', partialDate),
  ...sequence.optional('BirthPlace', birthPlace),
  sex: sequence.optional('Sex', coded(SEXES)),
  nationalities: sequence.many('Nationality', 50, STATE),
}));
