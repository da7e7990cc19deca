import { foldedForm, latinForms } from './transliteration.ts';

/** A name to search with or for; a surname may be missing where only given names are known. */
export interface SearchName {
  readonly familyName?: string;
  readonly givenNames: readonly string[];
}

/** The normalised words under which a name is filed and sought. */
export interface NameKeys {
  readonly family: ReadonlySet<string>;
  /** Each given name alone, and all of them together. */
  readonly given: ReadonlySet<string>;
  /** Everything in one word, in both orders, for names lumped into one field. */
  readonly full: ReadonlySet<string>;
}

/** Each form in one word as written and folded: an edit inside a digraph shows in the first only, another transliteration in the second only. */
const keysOf = (forms: readonly string[]): ReadonlySet<string> =>
  new Set(forms.flatMap((form) => [form.replaceAll(' ', ''), foldedForm(form)]).filter((key) => key !== ''));

/** Surname keys: every transliteration, and with two words swapped. */
function familyKeys(name: string): ReadonlySet<string> {
  const forms = latinForms(name);
  const swapped = forms
    .map((form) => form.split(' '))
    .filter((parts) => parts.length > 1)
    .map((parts) => [...parts].reverse().join(' '));
  return keysOf([...forms, ...swapped]);
}

function givenKeys(names: readonly string[]): ReadonlySet<string> {
  const forms = names.flatMap((name) => latinForms(name));
  const parts = forms.flatMap((form) => form.split(' '));
  return keysOf([...forms, ...parts, ...latinForms(names.join(' '))]);
}

function fullKeys(family: string, given: string): ReadonlySet<string> {
  return keysOf([`${family} ${given}`, `${given} ${family}`].flatMap((text) => latinForms(text)));
}

/** The keys of one name. */
export function nameKeys(name: SearchName): NameKeys {
  const { familyName = '', givenNames } = name;
  return { family: familyKeys(familyName), given: givenKeys(givenNames), full: fullKeys(familyName, givenNames.join(' ')) };
}
