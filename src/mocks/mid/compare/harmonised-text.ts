import { foldedForm, latinForms, mrzForm } from '../../search/transliteration.ts';

/**
 * A name or place after technical conversion and harmonisation, ready to be compared.
 * Identical `text` is what Delegated Regulations (EU) 2023/332 and 2023/333 call equal.
 */
export interface HarmonisedText {
  /** Letters A to Z as ICAO 9303-3 recommends, single spaces, and the hyphens, commas and apostrophes of the source. */
  readonly text: string;
  /** Every way of writing it in A to Z, without hyphens, commas and apostrophes: what the machine-readable zone may hold. */
  readonly forms: readonly string[];
  /** The same, coarse: transliterations of several countries fall together. */
  readonly folded: readonly string[];
}

const APOSTROPHES = /['’‘ʼ`´ʹ]/gu;
const HYPHENS = /[-‐‑‒–—]/gu;
const AROUND_MARK = /\s*([-',])\s*/;

function convert(piece: string): string {
  return AROUND_MARK.test(piece) ? piece : mrzForm(piece);
}

/** Cyrillic Г is G in some countries and H in others, so that transliterations of one name differ in every such letter. */
const coarse = (form: string): string => foldedForm(form).replaceAll('G', 'H').replace(/H+/g, 'H');

/** Converts case, script and letters, and unifies hyphens and apostrophes. Text in a script that has no known transliteration stays itself. */
export function harmonise(written: string): HarmonisedText {
  const unified = written.normalize('NFC').replace(APOSTROPHES, "'").replace(HYPHENS, '-');
  const plain = unified.toUpperCase().normalize('NFC').replace(/\s+/gu, ' ').trim();
  const forms = latinForms(unified);
  if (forms.length === 0) return { text: plain, forms: plain === '' ? [] : [plain], folded: plain === '' ? [] : [plain] };
  return { text: unified.split(AROUND_MARK).map(convert).join(''), forms, folded: [...new Set(forms.map(coarse))] };
}

/** Whether two lists have a member in common. */
export function share(left: readonly string[], right: readonly string[]): boolean {
  return left.some((one) => right.includes(one));
}
