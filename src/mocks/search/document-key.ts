import { wordHash } from './word-hash.ts';

/** A document number as it is compared: capital letters and digits alone. */
export const documentKey = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** The hash under which a document number is filed. */
export const documentHash = (number: string): number => wordHash(documentKey(number));

/** An issuer as it is compared: machine-readable documents write Germany with one letter (ICAO 9303-3, section 5). */
export const issuerKey = (issuer: string): string => (issuer === 'D' ? 'DEU' : issuer.toUpperCase());
