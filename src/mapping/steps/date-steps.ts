import { BIRTH_YEAR_CHOICES, birthYearOf } from './birth-year.ts';
import { DATE_FORMATS, PARTIAL_FORMATS, readDate, readPartialDate, writeDate } from './calendar.ts';
import { backOverTexts, overTexts, refusal, specInvalid, textOf, type StepMaker, type StepSample } from './step.ts';
import { needText, oneOf } from './text-steps.ts';

/** A date of which parts may be unknown, as YYYY, YYYY-MM or YYYY-MM-DD; one that is unknown as a whole is absent. */
const partialDate: StepMaker = (setting) => {
  needText(setting);
  const format = oneOf(setting, PARTIAL_FORMATS, setting.parameter);
  const convert = overTexts((text, field) => {
    const date = readPartialDate(text.trim(), format);
    if (date !== undefined) return date;
    throw refusal('mapping-value-invalid', field, `Write a date as ${format}; leave unknown parts out or write 00.`);
  });
  return { name: 'partial-date', gives: setting.given, convert, invert: backOverTexts((date) => writeDate(date, format)) };
};

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The likely year of birth of a person whose age on a day is recorded: two texts, the age and the day, or one that a join put together
 * with a semicolon (`17;2026-11-21`). Gives YYYY; the rule beside it should say that the date is estimated. There is no way back.
 */
const birthYearFromAge: StepMaker = (setting) => {
  needText(setting);
  const { parameter = {} } = setting;
  if (!isTable(parameter)) throw specInvalid(setting.at, 'Write take and format, or nothing.');
  const { take: choice = 'likelier', format = 'yyyy-MM-dd', ...others } = parameter;
  if (Object.keys(others).length > 0) throw specInvalid(setting.at, 'Write take and format, or nothing.');
  const take = oneOf(setting, BIRTH_YEAR_CHOICES, choice);
  const form = oneOf(setting, DATE_FORMATS, format);
  return {
    name: 'birth-year-from-age',
    gives: 'text',
    convert: (value, field) => {
      const [age = '', day = '', ...rest] = Array.isArray(value) ? (value as readonly string[]) : textOf(value).split(';');
      const date = readDate(day.trim(), form);
      const year = rest.length > 0 || date === undefined ? undefined : birthYearOf(age.trim(), date, take);
      if (year !== undefined) return year;
      throw refusal('mapping-value-invalid', field, `Write an age of 0 to 130 years and the day, as ${form}, on which it is meant.`);
    },
  };
};

/** Steps on partial dates and ages, by name. */
export const DATE_STEPS: ReadonlyMap<string, StepMaker> = new Map([
  ['partial-date', partialDate],
  ['birth-year-from-age', birthYearFromAge],
]);

/** Each of `DATE_STEPS` as a test tries it. */
export const DATE_SAMPLES: readonly StepSample[] = [
  ...PARTIAL_FORMATS.map((format): StepSample => [{ 'partial-date': format }, 'text']),
  [{ 'partial-date': 'dd.MM.yyyy' }, 'texts'],
  ['birth-year-from-age', 'text'],
  ['birth-year-from-age', 'texts'],
  [{ 'birth-year-from-age': { take: 'earliest', format: 'dd.MM.yyyy' } }, 'text'],
  [{ 'birth-year-from-age': { take: 'latest' } }, 'text'],
];
