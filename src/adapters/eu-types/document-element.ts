import { coded, date, matching, text } from '../../wire/xml-sequence/simple-content.ts';
import { DOCUMENT_TYPES } from './subject-codes.ts';
import { DOCUMENT_NUMBER_LENGTH, STATE_CODE } from './text-forms.ts';
import { typesSequence } from './types-sequence.ts';

/** Reads `t:Document` of eu-types.xsd as fields of a canonical match; a field that is not there is `undefined`. */
export const document = typesSequence((sequence) => ({
  documentType: sequence.optional('Type', coded(DOCUMENT_TYPES)),
  documentNumber: sequence.optional('Number', text(DOCUMENT_NUMBER_LENGTH)),
  documentIssuer: sequence.optional('IssuingState', matching(STATE_CODE)),
  documentValidUntil: sequence.optional('ExpiryDate', date),
}));
