import { ALPHA_3, isDocumentCode } from '../wire/lexical/state-codes.ts';

/** Spellings besides those of the standards: D is Germany in a machine-readable zone, XK what registers write of Kosovo. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['D', 'DEU'],
  ['XK', 'RKS'],
]);

/**
 * The three-letter code for an ISO 3166-1 alpha-2 or alpha-3 code or an ICAO 9303-3 code, fillers at the end ignored; undefined where there
 * is none.
 */
export function readCountry(text: string): string | undefined {
  const code = text.trim().toUpperCase().replace(/<+$/, '');
  return isDocumentCode(code) ? code : (OTHERS.get(code) ?? ALPHA_3.get(code));
}
