import { formOf } from '../contract-form/form.ts';
import { coded, date, matching, text } from '../contract-form/leaf-forms.ts';
import { DOCUMENT_TYPES } from './subject-codes.ts';
import { DOCUMENT_NUMBER_LENGTH, STATE_CODE } from './text-forms.ts';
import { TYPES_NAMESPACE } from './types-namespace.ts';

/** `Document` of eu-types.xsd as fields of a canonical match; a field that is not there is `undefined`. */
export const DOCUMENT = formOf(TYPES_NAMESPACE, (fields) => ({
  documentType: fields.optional('Type', coded(DOCUMENT_TYPES)),
  documentNumber: fields.optional('Number', text(DOCUMENT_NUMBER_LENGTH)),
  documentIssuer: fields.optional('IssuingState', matching(STATE_CODE)),
  documentValidUntil: fields.optional('ExpiryDate', date),
}));
