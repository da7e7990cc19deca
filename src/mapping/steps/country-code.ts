import { COUNTRIES, DOCUMENT_ISSUERS, FORMER_COUNTRIES } from './country-table.ts';

/**
 * What a country code may be: `current`, a state of today or what stands for a nationality; `former`, a state of the past as well, for a
 * birth country or a nationality once held; `issuer`, who issues a document, organisations as well.
 */
export const COUNTRY_SENSES = ['current', 'former', 'issuer'] as const;

/** One of `COUNTRY_SENSES`. */
export type CountrySense = (typeof COUNTRY_SENSES)[number];

const TABLES: Readonly<Record<CountrySense, ReadonlyMap<string, string>>> = {
  current: COUNTRIES,
  former: FORMER_COUNTRIES,
  issuer: DOCUMENT_ISSUERS,
};

/**
 * The three-letter code for an ISO 3166-1 alpha-2, alpha-3 or numeric code or an ICAO 9303-3, section 5 code, fillers at the end and case
 * ignored; undefined where there is none in that sense. A code is never replaced by that of a successor state.
 */
export function readCountry(text: string, sense: CountrySense = 'current'): string | undefined {
  return TABLES[sense].get(text.trim().toUpperCase().replace(/<+$/, ''));
}
