import type { Check } from '../check.ts';
import { pathOf, pointerOf, textsAt } from '../record-path.ts';

function everyText(pointer: string, keeps: (text: string) => boolean): Check {
  const path = pathOf(pointer);
  return (record) => {
    const texts = textsAt(record, path);
    if (texts.length === 0) return undefined;
    return texts.filter(({ text }) => !keeps(text)).map(({ tokens }) => pointerOf(tokens));
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
  return everyText(at, (text) => !forbidden.has(text.trim().toUpperCase()));
}

const LETTERS = {
  latin: /^[\p{Script=Latin}\p{M}\p{Zs}\p{P}\p{Nd}’]+$/u,
  mrz: /^[A-Z '-]+$/,
} as const;

/** Every value at the field is written in these characters. */
export function letters({ at, only }: { readonly at: string; readonly only: keyof typeof LETTERS }): Check {
  return everyText(at, (text) => LETTERS[only].test(text));
}
