import { readCountry } from './country-code.ts';
import { CYRILLIC_VARIANTS, toIcaoLatin, type CyrillicVariant } from './icao-latin.ts';
import { readPersonalCode } from './personal-code.ts';
import { backOverTexts, overTexts, refusal, specInvalid, textOf, type StepMaker, type StepSetting } from './step.ts';

const same = (text: string): string => text;

/** Steps on text need text, one or several. */
export function needText(setting: StepSetting): void {
  if (setting.given === 'text' || setting.given === 'texts') return;
  throw specInvalid(setting.at, 'Give this step text; the step before it gives something else.');
}

/** The parameter as a member of a closed list. */
export function oneOf<Choice extends string>(setting: StepSetting, choices: readonly Choice[], parameter: unknown): Choice {
  const choice = choices.find((candidate) => candidate === parameter);
  if (choice === undefined) throw specInvalid(setting.at, `Write one of: ${choices.join(', ')}.`);
  return choice;
}

/** The parameter as a text that is not empty. */
export function someText(setting: StepSetting, parameter: unknown): string {
  if (typeof parameter !== 'string' || parameter === '') throw specInvalid(setting.at, 'Write a text that is not empty.');
  return parameter;
}

/** A step on text whose results it leaves as they are, so that the way back is to do nothing. */
const settling =
  (name: string, convert: (text: string, field: string) => string): StepMaker =>
  (setting) => {
    needText(setting);
    return { name, gives: setting.given, convert: overTexts(convert), invert: backOverTexts(same) };
  };

const documentNumber = (text: string, field: string): string => {
  const number = text.toUpperCase().replace(/[\s<]/gu, '');
  if (number !== '' && !/^[A-Z0-9/-]{1,40}$/.test(number)) {
    throw refusal('mapping-value-invalid', field, 'Write the number with the letters A to Z, digits, slash and hyphen, at most 40.');
  }
  return number;
};

const latin = (text: string, field: string): string => {
  if (!/^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(text)) {
    throw refusal('mapping-value-invalid', field, 'Write the text in Latin letters.');
  }
  return text;
};

const country = (text: string, field: string): string => {
  const code = readCountry(text);
  if (code === undefined) throw refusal('mapping-code-unknown', field, 'Write an ISO 3166-1 or ICAO 9303-3 section 5 code.');
  return code;
};

const personalCode = (text: string, field: string): string => {
  const code = readPersonalCode(text.trim());
  if (code === undefined)
    throw refusal('mapping-value-invalid', field, 'Write a Latvian personal code of eleven digits, a hyphen after six or none.');
  return code;
};

const icaoLatin: StepMaker = (setting) => {
  needText(setting);
  const variant: CyrillicVariant = setting.parameter === undefined ? 'general' : oneOf(setting, CYRILLIC_VARIANTS, setting.parameter);
  const convert = overTexts((text, field) => {
    const name = toIcaoLatin(text, variant);
    if (name === undefined) throw refusal('mapping-value-invalid', field, 'Write the name in Latin or Cyrillic letters, without digits.');
    return name;
  });
  return { name: 'icao-latin', gives: setting.given, convert };
};

const split: StepMaker = (setting) => {
  const separator = someText(setting, setting.parameter);
  if (setting.given !== 'text') throw specInvalid(setting.at, 'Give this step one text.');
  return {
    name: 'split',
    gives: 'texts',
    convert: (value) => {
      const parts = textOf(value)
        .split(separator)
        .map((part) => part.trim())
        .filter((part) => part !== '');
      return parts.length === 0 ? undefined : parts;
    },
    invert: (value) => (Array.isArray(value) ? value.join(separator) : value),
  };
};

const join: StepMaker = (setting) => {
  if (typeof setting.parameter !== 'string') throw specInvalid(setting.at, 'Write the separator; it may be empty.');
  if (setting.given !== 'texts') throw specInvalid(setting.at, 'Give this step several texts.');
  const separator = setting.parameter;
  return { name: 'join', gives: 'text', convert: (value) => (Array.isArray(value) ? value.join(separator) : value) };
};

const list: StepMaker = (setting) => {
  if (setting.given !== 'text') throw specInvalid(setting.at, 'Give this step one text.');
  const invert = (value: Parameters<NonNullable<ReturnType<StepMaker>['invert']>>[0], field: string): string => {
    if (!Array.isArray(value)) return textOf(value);
    if (value.length !== 1) throw refusal('mapping-value-invalid', field, 'The national record has room for one value only.');
    return value.join('');
  };
  return { name: 'list', gives: 'texts', convert: (value) => [textOf(value)], invert };
};

/** Steps on text, by name. Where the way back exists, it does nothing unless said otherwise. */
export const TEXT_STEPS: ReadonlyMap<string, StepMaker> = new Map([
  ['trim', settling('trim', (text) => text.trim())],
  ['nfc', settling('nfc', (text) => text.normalize('NFC'))],
  ['upper', settling('upper', (text) => text.toUpperCase())],
  ['lower', settling('lower', (text) => text.toLowerCase())],
  ['collapse-space', settling('collapse-space', (text) => text.replace(/\s+/gu, ' ').trim())],
  ['latin', settling('latin', latin)],
  ['document-number', settling('document-number', documentNumber)],
  ['country', settling('country', country)],
  ['personal-code', settling('personal-code', personalCode)],
  ['icao-latin', icaoLatin],
  ['split', split],
  ['join', join],
  ['list', list],
]);
