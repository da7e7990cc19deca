import type { PartialDate } from '../../canonical/generated/types.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import { textContent } from '../../wire/xml-sequence/simple-content.ts';
import { formOf, type Form } from '../contract-form/form.ts';
import { coded, composedText, matching } from '../contract-form/leaf-forms.ts';
import { CERTAINTIES, SEXES } from './subject-codes.ts';
import { NAME_LENGTH, PARTIAL_DATE, STATE_CODE } from './text-forms.ts';
import { TYPES_NAMESPACE } from './types-namespace.ts';

/** `NameText` of eu-types.xsd, in NFC. */
export const NAME = composedText(NAME_LENGTH);

/** `StateCode` of eu-types.xsd. */
export const STATE = matching(STATE_CODE);

/** `PartialDate` of eu-types.xsd: in XML a text with an attribute, in JSON an object. */
export const PARTIAL_DATE_FORM: Form<PartialDate> = {
  xml: (element, path) => {
    const value = textContent(element, path, ['certainty']);
    const code = element.attributes[0]?.value;
    const certainty = code === undefined ? undefined : CERTAINTIES.word(code);
    if (!PARTIAL_DATE.test(value) || (code !== undefined && certainty === undefined))
      throw new GatewayError('wire-xml-malformed', { field: path });
    return withoutUndefined({ value, certainty });
  },
  json: formOf('', (fields) =>
    withoutUndefined({
      value: fields.one('date', matching(PARTIAL_DATE)),
      certainty: fields.optional('certainty', coded(CERTAINTIES)),
    }),
  ).json,
};

/** `BirthPlace` of eu-types.xsd as fields of a canonical match. */
export const BIRTH_PLACE = formOf(TYPES_NAMESPACE, (fields) => ({
  birthPlace: fields.optional('Place', NAME),
  birthCountry: fields.optional('Country', STATE),
}));

/** `Identity` of eu-types.xsd as fields of a canonical match, names in NFC; a field that is not there is `undefined`. */
export const IDENTITY = formOf(TYPES_NAMESPACE, (fields) => ({
  familyName: fields.optional('Surname', NAME),
  givenNames: fields.many('GivenName', NAME, { json: 'givenNames', max: 50 }),
  birthName: fields.optional('BirthSurname', NAME),
  birthDate: fields.optional('BirthDate', PARTIAL_DATE_FORM),
  ...fields.optional('BirthPlace', BIRTH_PLACE),
  sex: fields.optional('Sex', coded(SEXES)),
  nationalities: fields.many('Nationality', STATE, { json: 'nationalities', max: 50 }),
}));
