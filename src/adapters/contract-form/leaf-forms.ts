import type { JsonValue } from '../../wire/json/json-value.ts';
import type { CodeTable } from '../../wire/lexical/code-table.ts';
import { isDate, isUtcInstant } from '../../wire/lexical/date-time.ts';
import * as xml from '../../wire/xml-sequence/simple-content.ts';
import { isXmlText } from '../../wire/xml/xml-names.ts';
import { broken, type Form, type JsonReader } from './form.ts';

function textThat(holds: (text: string) => boolean): JsonReader<string> {
  return (value, pointer) => (typeof value === 'string' && holds(value) ? value : broken(pointer));
}

// JSON can say characters that XML cannot, and every reply must be able to leave over SOAP as well.
const fits = (value: string, max: number): boolean =>
  value !== '' && value.length <= 2 * max && Array.from(value).length <= max && isXmlText(value);

/** A text of 1 to `max` characters (Unicode code points). */
export function text(max: number): Form<string> {
  return { xml: xml.text(max), json: textThat((value) => fits(value, max)) };
}

/** A text as `text` has it, in Unicode NFC; its composed form has to fit as well. */
export function composedText(max: number): Form<string> {
  const plain = text(max);
  return {
    xml: xml.composedText(max),
    json: (value, pointer) => {
      const composed = plain.json(value, pointer).normalize('NFC');
      return fits(composed, max) ? composed : broken(pointer);
    },
  };
}

/** A text that the pattern matches; the pattern must be anchored. */
export function matching(pattern: RegExp): Form<string> {
  return { xml: xml.matching(pattern), json: textThat((value) => pattern.test(value)) };
}

/** A code of the table, as our word for it. */
export function coded<Word extends string>(table: CodeTable<Word>): Form<Word> {
  return {
    xml: xml.coded(table),
    json: (value, pointer) => (typeof value === 'string' ? table.word(value) : undefined) ?? broken(pointer),
  };
}

/** A calendar date. */
export const date: Form<string> = { xml: xml.date, json: textThat(isDate) };

/** A moment in UTC, written with `Z`. */
export const instant: Form<string> = { xml: xml.instant, json: textThat(isUtcInstant) };

/** True or false. */
export const truth: Form<boolean> = {
  xml: xml.truth,
  json: (value: JsonValue, pointer) => (typeof value === 'boolean' ? value : broken(pointer)),
};

/** A whole number from `min` to `max`. */
export function integer(min: number, max: number): Form<number> {
  return {
    xml: xml.integer(min, max),
    json: (value, pointer) =>
      typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : broken(pointer),
  };
}
