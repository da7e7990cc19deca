import type { TravelDocument } from '../../canonical/generated/types.ts';

/** A canonical kind of document. */
export type DocumentType = NonNullable<TravelDocument['type']>;

/**
 * How the two letters of a machine-readable zone are read: `mrz`, by what all issuers mean by them; `mrz-2026`, second letters of passports
 * as ICAO 9303-4, 4.4 has them for documents issued from 1 January 2026, before which each state chose its own.
 */
export const DOCUMENT_LETTERS = ['mrz', 'mrz-2026'] as const;

/** One of `DOCUMENT_LETTERS`. */
export type DocumentLetters = (typeof DOCUMENT_LETTERS)[number];

/** ICAO 9303-4, 4.4 and, for a single sheet, 9303-8. A laissez-passer and a military passport are passports that no other word tells. */
const PASSPORTS: ReadonlyMap<string, DocumentType> = new Map<string, DocumentType>([
  ['P', 'passport'],
  ['PP', 'passport'],
  ['PD', 'diplomatic-passport'],
  ['PO', 'service-passport'],
  ['PR', 'refugee-travel-document'],
  ['PS', 'stateless-travel-document'],
  ['PT', 'alien-passport'],
  ['PL', 'special-passport'],
  ['PM', 'special-passport'],
  ['PE', 'emergency-travel-document'],
  ['PU', 'emergency-travel-document'],
]);

/**
 * Cards: ICAO 9303-5 and 9303-6 leave the second letter to the issuer, but for crew member certificates (AC). R is what states print on
 * residence permits in the Union’s uniform format (their practice, not 9303).
 */
const CARDS: ReadonlyMap<string, DocumentType> = new Map<string, DocumentType>([
  ['I', 'identity-card'],
  ['ID', 'identity-card'],
  ['IR', 'residence-permit'],
  ['AR', 'residence-permit'],
  ['CR', 'residence-permit'],
]);

/** The words that `readDocumentType` gives. */
export const DOCUMENT_WORDS: readonly DocumentType[] = [...new Set([...PASSPORTS.values(), ...CARDS.values(), 'visa', 'other'] as const)];

/**
 * The kind of document that one or two letters of a machine-readable zone tell, fillers at the end ignored; `other` where they tell
 * a card of no known kind; undefined where they are not such letters.
 */
export function readDocumentType(text: string, letters: DocumentLetters): DocumentType | undefined {
  const code = text.trim().replace(/<+$/, '');
  if (!/^[PVIAC][A-Z]?$/.test(code)) return undefined;
  if (code.startsWith('V')) return 'visa';
  if (code.startsWith('P')) return letters === 'mrz' ? 'passport' : PASSPORTS.get(code);
  return CARDS.get(code) ?? 'other';
}

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...[...PASSPORTS, ...CARDS].toReversed().map(([code, word]): readonly [string, string] => [word, code]),
  ['visa', 'V'],
  ['other', 'A'],
]);

/** Letters of which `readDocumentType` gives this word; undefined where none do. */
export function writeDocumentType(word: string, letters: DocumentLetters): string | undefined {
  const code = LETTERS.get(word);
  return letters === 'mrz' && code?.startsWith('P') === true && word !== 'passport' ? undefined : code;
}
