import { backOverTexts, overTexts, refusal, specInvalid, textOf, type StepMaker, type StepSample, type StepSetting } from './step.ts';

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

/** The members of a parameter that is an object. */
export function parameters(setting: StepSetting): Readonly<Record<string, unknown>> {
  const { parameter } = setting;
  return typeof parameter === 'object' && parameter !== null && !Array.isArray(parameter) ? (parameter as Record<string, unknown>) : {};
}

const MOST_PADDED = 200;

/** Fills a text from the left to a width in code points; a longer one stays. The way back takes the filling off, but not the last character. */
const padLeft: StepMaker = (setting) => {
  needText(setting);
  const { width, with: fill } = parameters(setting);
  const letter = someText(setting, fill);
  if (Array.from(letter).length !== 1) throw specInvalid(setting.at, 'Fill with one character.');
  if (typeof width !== 'number' || !Number.isInteger(width) || width < 1 || width > MOST_PADDED) {
    throw specInvalid(setting.at, `Write a width of 1 to ${MOST_PADDED}.`);
  }
  const fillUp = (text: string): string => (text === '' ? '' : letter.repeat(Math.max(0, width - Array.from(text).length)) + text);
  const takeOff = (text: string): string => {
    const letters = Array.from(text);
    if (letters.length !== width) return text;
    const first = letters.findIndex((one, index) => one !== letter || index === letters.length - 1);
    return letters.slice(Math.max(first, 0)).join('');
  };
  return { name: 'pad-left', gives: setting.given, convert: overTexts(fillUp), invert: backOverTexts(takeOff) };
};

const strip: StepMaker = (setting) => {
  const letters = new Set(someText(setting, setting.parameter));
  const without = (text: string): string =>
    Array.from(text)
      .filter((letter) => !letters.has(letter))
      .join('');
  return settling('strip', without)(setting);
};

const nth: StepMaker = (setting) => {
  const place = setting.parameter;
  if (setting.given !== 'texts') throw specInvalid(setting.at, 'Give this step several texts.');
  if (typeof place !== 'number' || !Number.isInteger(place) || place === 0) {
    throw specInvalid(setting.at, 'Write which one: 1 for the first, -1 for the last.');
  }
  const index = place > 0 ? place - 1 : place;
  return { name: 'nth', gives: 'text', convert: (value) => (Array.isArray(value) ? (value as readonly string[]).at(index) : value) };
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
  ['split', split],
  ['join', join],
  ['list', list],
  ['pad-left', padLeft],
  ['strip', strip],
  ['nth', nth],
]);

/** Each of `TEXT_STEPS` as a test tries it. */
export const TEXT_SAMPLES: readonly StepSample[] = [
  ...['trim', 'nfc', 'upper', 'lower', 'collapse-space', 'latin', 'document-number'].flatMap((name): StepSample[] => [
    [name, 'text'],
    [name, 'texts'],
  ]),
  [{ split: ' ' }, 'text'],
  [{ join: ' ' }, 'texts'],
  [{ join: '' }, 'texts'],
  ['list', 'text'],
  [{ 'pad-left': { width: 5, with: '0' } }, 'text'],
  [{ 'pad-left': { width: 11, with: '0' } }, 'texts'],
  [{ strip: '-/ ' }, 'text'],
  [{ strip: '.' }, 'texts'],
  [{ nth: 1 }, 'texts'],
  [{ nth: -1 }, 'texts'],
];
