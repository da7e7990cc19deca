import type { Basis, Element } from '../concept.ts';

const WORDS: Readonly<Record<Basis, string>> = {
  law: 'stands on a provision',
  proposal: 'our proposal',
  illustrative: 'illustration, to be confirmed by its owner',
  public: 'public facts',
};

/** What an element stands on, in words. */
export const basisWords = ({ basis }: Pick<Element, 'basis'>): string => WORDS[basis];
