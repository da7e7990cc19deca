import type { PackCorpus } from './corpus.ts';

/** The corpora of all packs; each is made from synthetic persons by its own generator, and never by the mapping that it tests. */
export const CORPORA: readonly PackCorpus[] = [];
