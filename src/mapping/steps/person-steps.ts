import { icaoVariants, toIcaoLatin } from '../transliteration/icao-latin.ts';
import { readPersonalCode, type PersonalCode } from './personal-code.ts';
import { backOverTexts, overTexts, refusal, specInvalid, textOf, type StepMaker, type StepSample, type StepSetting } from './step.ts';
import { needText, oneOf } from './text-steps.ts';
import { CYRILLIC_VARIANTS, type CyrillicVariant } from '../transliteration/cyrillic-letters.ts';
import { SCRIPTS, textScript, type Script } from '../transliteration/text-script.ts';

const NAME_MEND = 'Write the name in Latin, Cyrillic, Greek or Arabic letters, without digits.';

const variantOf = (setting: StepSetting): CyrillicVariant =>
  setting.parameter === undefined ? 'general' : oneOf(setting, CYRILLIC_VARIANTS, setting.parameter);

/** A name in the letters of a machine-readable zone, spaces and hyphens kept (ICAO 9303-3, section 6). */
const icaoLatin: StepMaker = (setting) => {
  needText(setting);
  const variant = variantOf(setting);
  const convert = overTexts((text, field) => {
    const name = toIcaoLatin(text, variant);
    if (name === undefined) throw refusal('mapping-value-invalid', field, NAME_MEND);
    return name;
  });
  return { name: 'icao-latin', gives: setting.given, convert };
};

/** The other spellings that ICAO 9303-3, section 6 allows a name; several texts are one name of several parts. Absent where there are none. */
const otherSpellings: StepMaker = (setting) => {
  needText(setting);
  const variant = variantOf(setting);
  return {
    name: 'icao-variants',
    gives: 'texts',
    convert: (value, field) => {
      const variants = icaoVariants(textOf(value), variant)?.filter((spelling) => spelling !== '');
      if (variants === undefined) throw refusal('mapping-value-invalid', field, NAME_MEND);
      return variants.length === 0 ? undefined : variants;
    },
  };
};

function scriptsOf(setting: StepSetting): readonly Script[] {
  const { parameter } = setting;
  if (parameter === undefined) return SCRIPTS;
  const wanted: readonly unknown[] = Array.isArray(parameter) ? parameter : [parameter];
  if (wanted.length === 0) throw specInvalid(setting.at, `Write one of: ${SCRIPTS.join(', ')}.`);
  return wanted.map((script) => oneOf(setting, SCRIPTS, script));
}

/** The ISO 15924 code of the script that a text is written in; several texts must be of one script. */
const script: StepMaker = (setting) => {
  needText(setting);
  const allowed = scriptsOf(setting);
  return {
    name: 'script',
    gives: 'text',
    convert: (value, field) => {
      const found = textScript(textOf(value));
      if (found !== undefined && allowed.includes(found)) return found;
      throw refusal('mapping-value-invalid', field, `Write the text in the letters of one script of: ${allowed.join(', ')}.`);
    },
    words: allowed,
  };
};

function readCode(text: string, field: string): PersonalCode {
  const code = readPersonalCode(text.trim());
  if (code !== undefined) return code;
  const mend = 'Write a Latvian personal code of eleven digits, a hyphen after six or none: an old one with its date and check digit.';
  throw refusal('mapping-value-invalid', field, mend);
}

/** Latvian personal codes as eleven digits; of several, each once in their order, so that a record may keep the history. */
const personalCode: StepMaker = (setting) => {
  needText(setting);
  const each = overTexts((text, field) => readCode(text, field).digits);
  return {
    name: 'personal-code',
    gives: setting.given,
    convert: (value, field) => {
      const codes = each(value, field);
      return Array.isArray(codes) ? [...new Set(codes as readonly string[])] : codes;
    },
    invert: backOverTexts((code) => code),
  };
};

/** The date of birth, YYYY-MM-DD, of a personal code of the old form; a new code, which is random, gives nothing. No way back. */
const birthDateOfCode: StepMaker = (setting) => {
  needText(setting);
  const convert = overTexts((text, field) => readCode(text, field).birthDate ?? '');
  return { name: 'birth-date-of-personal-code', gives: setting.given, convert };
};

type Sex = 'male' | 'female' | 'unspecified';

/** Codes of a sex and what they mean; of several codes for one word the first is written on the way back. */
const SEX_CODES: Readonly<Record<'iso-5218' | 'mrz' | 'lv', ReadonlyMap<string, Sex>>> = {
  'iso-5218': new Map([
    ['1', 'male'],
    ['2', 'female'],
    ['0', 'unspecified'],
    ['9', 'unspecified'],
  ]),
  mrz: new Map([
    ['M', 'male'],
    ['F', 'female'],
    ['X', 'unspecified'],
    ['<', 'unspecified'],
  ]),
  lv: new Map([
    ['V', 'male'],
    ['S', 'female'],
    ['N', 'unspecified'],
  ]),
};

/** Sex by a code of ISO/IEC 5218, of a machine-readable zone or visual zone, or of Latvian registers; never guessed from anything else. */
const sex: StepMaker = (setting) => {
  if (setting.given === 'truth') throw specInvalid(setting.at, 'Give this step text or a number.');
  const list = oneOf(setting, ['iso-5218', 'mrz', 'lv'] as const, setting.parameter);
  const codes = SEX_CODES[list];
  const back = new Map([...codes].toReversed().map(([code, word]) => [word as string, code]));
  const look = (table: ReadonlyMap<string, string>) => (text: string, field: string) => {
    const found = table.get(text.trim());
    if (found === undefined) throw refusal('mapping-code-unknown', field, `Use a code of ${list}: ${[...codes.keys()].join(', ')}.`);
    return found;
  };
  const gives = setting.given === 'texts' ? 'texts' : 'text';
  return { name: 'sex', gives, convert: overTexts(look(codes)), invert: backOverTexts(look(back)), words: [...back.keys()] };
};

/** Steps on names, national identifiers and sex, by name. */
export const PERSON_STEPS: ReadonlyMap<string, StepMaker> = new Map([
  ['icao-latin', icaoLatin],
  ['icao-variants', otherSpellings],
  ['script', script],
  ['personal-code', personalCode],
  ['birth-date-of-personal-code', birthDateOfCode],
  ['sex', sex],
]);

/** Each of `PERSON_STEPS` as a test tries it. */
export const PERSON_SAMPLES: readonly StepSample[] = [
  ['icao-latin', 'text'],
  ['icao-latin', 'texts'],
  ...CYRILLIC_VARIANTS.map((variant): StepSample => [{ 'icao-latin': variant }, 'text']),
  ['icao-variants', 'text'],
  ['icao-variants', 'texts'],
  [{ 'icao-variants': 'ukrainian' }, 'text'],
  ['script', 'text'],
  ['script', 'texts'],
  [{ script: ['Latn', 'Cyrl'] }, 'text'],
  ['personal-code', 'text'],
  ['personal-code', 'texts'],
  ['birth-date-of-personal-code', 'text'],
  ['birth-date-of-personal-code', 'texts'],
  [{ sex: 'iso-5218' }, 'text'],
  [{ sex: 'iso-5218' }, 'number'],
  [{ sex: 'mrz' }, 'texts'],
  [{ sex: 'lv' }, 'text'],
];
