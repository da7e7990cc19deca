import { Judgement, type Check } from '../check.ts';
import { recordPath } from '../record-path.ts';

function everyText(pointer: string, keeps: (text: string) => boolean): Check {
  const path = recordPath(pointer);
  return (record) => {
    const judgement = new Judgement();
    path.each(record, (value, indices) => {
      if (typeof value === 'string') judgement.add(keeps(value), () => path.at(indices));
    });
    return judgement.verdict;
  };
}

/** Every value at the field is one of these. */
export function words({ at, are }: { readonly at: string; readonly are: readonly string[] }): Check {
  const allowed = new Set(are);
  return everyText(at, (text) => allowed.has(text));
}

/** No value at the field is one of these, capital or small, spaces around it aside. */
export function notWords({ at, are }: { readonly at: string; readonly are: readonly string[] }): Check {
  const forbidden = new Set(are.map((word) => word.toUpperCase()));
  const longest = Math.max(...are.map(({ length }) => length));
  // Most names are longer than any of the words, and upper case is never shorter than lower.
  return everyText(at, (text) => {
    const bare = text.trim();
    return bare.length > longest || !forbidden.has(bare.toUpperCase());
  });
}
