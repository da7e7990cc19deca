import { codeTable } from '../../wire/lexical/code-table.ts';
import { contractNamespace } from '../contract-form/conversation.ts';
import { formOf, type Form } from '../contract-form/form.ts';
import { coded, matching } from '../contract-form/leaf-forms.ts';
import { ARTICLE_TEXT } from '../eu-types/text-forms.ts';

const NAMESPACE = contractNamespace('mid');

/** One of the words, for what is held against the contract and goes no further. */
function word(...words: readonly string[]): Form<string> {
  return coded(codeTable(Object.fromEntries(words.map((each) => [each, each]))));
}

const EVIDENCE = word('SAME', 'SIMILAR', 'DIFFERENT', 'ABSENT');

const CATEGORY = formOf(NAMESPACE, (fields) => ({
  category: fields.one('Category', word('SURNAME', 'FIRST_NAME', 'BIRTH_DATE', 'SEX', 'NATIONALITY_PLACE')),
  outcome: fields.one('Outcome', word('EQUAL', 'SIMILAR', 'DIFFERENT', 'NOT_COMPARED')),
  rule: fields.optional(
    'Rule',
    word(
      'TRANSLITERATION',
      'HYPHEN_COMMA_APOSTROPHE',
      'WORDS_SWAPPED',
      'LETTERS_TRANSPOSED',
      'ONE_CHARACTER',
      'TRUNCATED',
      'FIELDS_SWAPPED',
      'LUMPED_INTO_ONE_FIELD',
      'DAY_MONTH_SWAPPED',
      'CALENDAR_CONVERSION',
      'RENAMED',
    ),
  ),
}));

/** `Explained`: why a link has its automatic colour. No canonical field holds it; it is only held against the contract. */
export const EXPLAINED = formOf(NAMESPACE, (fields) => {
  const evidence = [fields.one('Biometrics', EVIDENCE), fields.one('IdentityData', EVIDENCE), fields.one('TravelDocument', EVIDENCE)];
  const categories = fields.many('CategoryResult', CATEGORY, { json: 'categories', max: 5 }) ?? [];
  if (categories.length !== 5) fields.refuse('CategoryResult', { json: 'categories' });
  const basis = fields.many('Basis', matching(ARTICLE_TEXT), { json: 'basis', max: 5 });
  if (basis === undefined) fields.refuse('Basis', { json: 'basis' });
  fields.many('SelectableColour', word('WHITE', 'GREEN', 'RED'), { json: 'selectableColours', max: 3, always: true });
  return { evidence, categories, basis };
});
