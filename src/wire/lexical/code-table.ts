import { GatewayError } from '../../kernel/gateway-error.ts';

/** A one-to-one table between our words and a contract's codes. */
export interface CodeTable<Word extends string> {
  /** The contract's code for a word; throws `internal-error` for a word that the table lacks, which the types rule out. */
  code(word: Word): string;
  /** Our word for a code; `undefined` for a code that the contract does not list. */
  word(code: string): Word | undefined;
}

/** A table from a record that names the code of every word; two words with one code are a programming error (`internal-error`). */
export function codeTable<Word extends string>(codes: Readonly<Record<Word, string>>): CodeTable<Word> {
  const forward = new Map(Object.entries<string>(codes));
  const backward = new Map(Object.entries<string>(codes).map(([word, code]) => [code, word as Word]));
  if (backward.size !== forward.size) throw new GatewayError('internal-error', { field: 'code table' });
  const code = (word: Word): string => {
    const found = forward.get(word);
    if (found === undefined) throw new GatewayError('internal-error', { field: 'code table' });
    return found;
  };
  return Object.freeze({ code, word: (text: string) => backward.get(text) });
}
