import { COUNTRY_SENSES, readCountry, type CountrySense } from './country-code.ts';
import { DOCUMENT_LETTERS, DOCUMENT_WORDS, readDocumentType, writeDocumentType } from './document-type.ts';
import { backOverTexts, overTexts, refusal, type StepMaker, type StepSample } from './step.ts';
import { needText, oneOf } from './text-steps.ts';

const COUNTRY_MEND: Readonly<Record<CountrySense, string>> = {
  current: 'Write an ISO 3166-1 or ICAO 9303-3 section 5 code of a state or nationality of today.',
  former: 'Write an ISO 3166-1, ISO 3166-3 or ICAO 9303-3 section 5 code of a state or nationality.',
  issuer: 'Write an ISO 3166-1 or ICAO 9303-3 section 5 code of a state or organisation that issues documents.',
};

/** The three-letter code of a country, whatever code the register uses; with `former` states of the past too, with `issuer` organisations. */
const country: StepMaker = (setting) => {
  needText(setting);
  const sense = setting.parameter === undefined ? 'current' : oneOf(setting, COUNTRY_SENSES, setting.parameter);
  const convert = overTexts((text, field) => {
    const code = readCountry(text, sense);
    if (code === undefined) throw refusal('mapping-code-unknown', field, COUNTRY_MEND[sense]);
    return code;
  });
  return { name: 'country', gives: setting.given, convert, invert: backOverTexts((code) => code) };
};

/** The canonical kind of document that the first letter or two of a machine-readable zone tell. */
const documentType: StepMaker = (setting) => {
  needText(setting);
  const letters = oneOf(setting, DOCUMENT_LETTERS, setting.parameter);
  const mend = `Write the one or two letters of the document in its machine-readable zone, as ${letters} reads them.`;
  const look = (read: typeof readDocumentType | typeof writeDocumentType) => (text: string, field: string) => {
    const word = read(text, letters);
    if (word === undefined) throw refusal('mapping-code-unknown', field, mend);
    return word;
  };
  return {
    name: 'document-type',
    gives: setting.given,
    convert: overTexts(look(readDocumentType)),
    invert: backOverTexts(look(writeDocumentType)),
    words: DOCUMENT_WORDS.filter((word) => writeDocumentType(word, letters) !== undefined),
  };
};

/** Steps on the codes that documents carry, by name. */
export const DOCUMENT_STEPS: ReadonlyMap<string, StepMaker> = new Map([
  ['country', country],
  ['document-type', documentType],
]);

/** Each of `DOCUMENT_STEPS` as a test tries it. */
export const DOCUMENT_SAMPLES: readonly StepSample[] = [
  ['country', 'text'],
  ['country', 'texts'],
  [{ country: 'former' }, 'text'],
  [{ country: 'issuer' }, 'text'],
  [{ 'document-type': 'mrz' }, 'text'],
  [{ 'document-type': 'mrz-2026' }, 'texts'],
];
