import { DATE_FORMATS, dayOf, readDate, writeDate } from './calendar.ts';
import { readLocalTime, readOffset, TIME_FORMATS, writeLocalTime, type TimeFault, type TimeZone } from './local-time.ts';
import { formatPointer } from '../pointer.ts';
import { backOverTexts, isDated, overTexts, refusal, specInvalid, textOf } from './step.ts';
import type { CodeTable, DatedCodes, Step, StepSample, StepMaker, StepSetting, Value } from './step.ts';
import { needText, oneOf, parameters, someText } from './text-steps.ts';

const FAULTS: Readonly<Record<TimeFault, string>> = {
  form: 'Write the time in the form that the schema describes.',
  'offset-missing': 'Write the time with its offset from UTC.',
  'no-such-time': 'Write a time that exists: the clock change skips this one.',
  'ambiguous-time': 'Write the time with its offset from UTC: the clock change repeats this one.',
};

const date: StepMaker = (setting) => {
  needText(setting);
  const format = oneOf(setting, DATE_FORMATS, setting.parameter);
  const convert = overTexts((text, field) => {
    const found = readDate(text.trim(), format);
    if (found === undefined) throw refusal('mapping-value-invalid', field, `Write a date as ${format}.`);
    return found;
  });
  return { name: 'date', gives: setting.given, convert, invert: backOverTexts((found) => writeDate(found, format)) };
};

function zoneOf(setting: StepSetting): TimeZone {
  const zone = parameters(setting)['zone'] ?? 'none';
  if (zone === 'Europe/Riga' || zone === 'none') return zone;
  if (typeof zone === 'string' && /^[+-]/.test(zone) && readOffset(zone) !== undefined) return zone as TimeZone;
  throw specInvalid(setting.at, 'Write Europe/Riga, none, or an offset such as +02:00.');
}

const dateTime: StepMaker = (setting) => {
  needText(setting);
  const format = oneOf(setting, TIME_FORMATS, parameters(setting)['format'] ?? 'iso');
  const zone = zoneOf(setting);
  if (format !== 'iso' && zone === 'none') throw specInvalid(setting.at, 'Name a zone: this form has no room for an offset.');
  const convert = overTexts((text, field) => {
    const read = readLocalTime(text.trim(), format, zone);
    if ('fault' in read) throw refusal('mapping-value-invalid', field, FAULTS[read.fault]);
    return read.at;
  });
  const invert = backOverTexts((at, field) => {
    const written = writeLocalTime(at, format, zone);
    if ('fault' in readLocalTime(written, format, zone)) throw refusal('mapping-value-invalid', field, FAULTS['ambiguous-time']);
    return written;
  });
  return { name: 'date-time', gives: setting.given, convert, invert };
};

function firstKeys(table: CodeTable): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const [key, word] of table) if (!keys.has(word)) keys.set(word, key);
  return keys;
}

/** The look-up of a text in whichever table it is given; no table at all is one without words. */
const lookUp =
  (name: string) =>
  (codes: CodeTable | undefined, text: string, field: string): string => {
    const word = codes?.get(text);
    if (word === undefined) throw refusal('mapping-code-unknown', field, `Use a value of the code list ${name}.`);
    return word;
  };

function plainCode(name: string, table: CodeTable, gives: 'text' | 'texts'): Step {
  const look = lookUp(name);
  const keys = firstKeys(table);
  return {
    name: 'code',
    gives,
    table,
    words: [...keys.keys()],
    convert: overTexts((text, field) => look(table, text, field)),
    invert: backOverTexts((word, field) => look(keys, word, field)),
  };
}

function datedCode(name: string, codes: DatedCodes, gives: 'text' | 'texts'): Step {
  const look = lookUp(`${name} that was valid on the day of ${formatPointer(codes.on)}`);
  const tableFor = (on: unknown): CodeTable | undefined => {
    const day = dayOf(on);
    return day === undefined ? codes.newest : codes.tableOn(day);
  };
  return {
    name: 'code',
    gives,
    on: codes.on,
    words: codes.words,
    convert: (value, field, on) => {
      const table = tableFor(on);
      return overTexts((text) => look(table, text, field))(value, field);
    },
    invert: (value, field, on) => {
      const keys = firstKeys(tableFor(on) ?? new Map<string, string>());
      return backOverTexts((word) => look(keys, word, field))(value, field);
    },
  };
}

const code: StepMaker = (setting) => {
  const name = someText(setting, setting.parameter);
  const table = setting.codes.get(name);
  if (table === undefined) throw specInvalid(setting.at, 'Name a code table that the specification holds.');
  if (setting.given === 'truth') throw specInvalid(setting.at, 'Give this step text or a number.');
  const gives = setting.given === 'texts' ? 'texts' : 'text';
  return isDated(table) ? datedCode(name, table, gives) : plainCode(name, table, gives);
};

const integer: StepMaker = (setting) => {
  if (setting.given !== 'text' && setting.given !== 'number') throw specInvalid(setting.at, 'Give this step text or a number.');
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = parameters(setting);
  if (typeof min !== 'number' || typeof max !== 'number') throw specInvalid(setting.at, 'Write min and max as numbers.');
  const convert = (value: Value, field: string): number => {
    const text = textOf(value).trim();
    const count = /^[+-]?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (!(count >= min && count <= max)) throw refusal('mapping-value-invalid', field, `Write a whole number from ${min} to ${max}.`);
    return count === 0 ? 0 : count;
  };
  return { name: 'integer', gives: 'number', convert, invert: (value) => value };
};

function wordsOf(setting: StepSetting, which: 'true' | 'false'): readonly string[] {
  const words = parameters(setting)[which];
  if (Array.isArray(words) && words.length > 0) return words.map(String);
  throw specInvalid(setting.at, 'List the words that mean true and those that mean false.');
}

const truth: StepMaker = (setting) => {
  if (setting.given === 'truth') return { name: 'boolean', gives: 'truth', convert: (value) => value, invert: (value) => value };
  if (setting.given === 'texts') throw specInvalid(setting.at, 'Give this step one text.');
  const [yes, no] = [wordsOf(setting, 'true'), wordsOf(setting, 'false')];
  if (yes.some((word) => no.includes(word))) throw specInvalid(setting.at, 'Let no word mean both true and false.');
  const convert = (value: Value, field: string): boolean => {
    const text = textOf(value).trim();
    if (yes.includes(text)) return true;
    if (!no.includes(text)) throw refusal('mapping-code-unknown', field, 'Use one of the words that the mapping lists for true and false.');
    return false;
  };
  return { name: 'boolean', gives: 'truth', convert, invert: (value) => (value === true ? yes : no)[0] ?? '' };
};

const absentValue: StepMaker = (setting) => {
  const constant = setting.parameter;
  const fits = { text: 'string', number: 'number', truth: 'boolean', texts: 'string' }[setting.given];
  if (typeof constant !== fits) throw specInvalid(setting.at, 'Write a constant of the kind that the step before gives.');
  const value = constant as Value;
  const step: Step = { name: 'default', gives: setting.given, convert: (given) => given, invert: (given) => given };
  return { ...step, whenAbsent: setting.given === 'texts' ? [textOf(value)] : value };
};

/** Steps that read dates, times, codes, numbers and truth values, and the one that stands in for an absent value; by name. */
export const VALUE_STEPS: ReadonlyMap<string, StepMaker> = new Map([
  ['date', date],
  ['date-time', dateTime],
  ['code', code],
  ['integer', integer],
  ['boolean', truth],
  ['default', absentValue],
]);

/** Each of `VALUE_STEPS` as a test tries it. */
export const VALUE_SAMPLES: readonly StepSample[] = [
  ...DATE_FORMATS.flatMap((form): StepSample[] => [
    [{ date: form }, 'text'],
    [{ date: form }, 'texts'],
  ]),
  ['date-time', 'text'],
  [{ 'date-time': { zone: 'Europe/Riga' } }, 'text'],
  [{ 'date-time': { format: 'dd.MM.yyyy HH:mm', zone: 'Europe/Riga' } }, 'text'],
  [{ code: 'sex' }, 'text'],
  [{ code: 'sex' }, 'texts'],
  [{ code: 'sex' }, 'number'],
  [{ code: 'dated' }, 'text'],
  ['integer', 'text'],
  [{ integer: { min: 0, max: 100 } }, 'number'],
  [{ boolean: { true: ['J', '1'], false: ['N', '0'] } }, 'text'],
  [{ boolean: { true: ['J', '1'], false: ['N', '0'] } }, 'number'],
  ['boolean', 'truth'],
  [{ default: 'x' }, 'text'],
  [{ default: 'x' }, 'texts'],
  [{ default: 1 }, 'number'],
  [{ default: true }, 'truth'],
];
