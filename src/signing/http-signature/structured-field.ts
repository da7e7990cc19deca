import { parseDictionary, type Dictionary, type InnerList, type Item } from 'structured-headers';

/** Text between quotes, where a comma separates nothing. A display string (`%"…"`) knows no backslash. */
const QUOTED = /%"[^"]*"|"(?:[^"\\]|\\.)*"/g;

/** What the parser reads but cannot write again as it was: decimals without a fraction, and dates that no clock reaches. */
const LOST = /(?:^|[=( ,])(?:-?\d+\.0+(?!\d)|@-?\d{13})/;

/**
 * What `parse` makes of a structured field (RFC 9651); `undefined` for what is none. Signatures are over fields written anew, so what
 * would not come out as it went in counts as none too.
 */
export function structured<Value>(text: string, parse: (text: string) => Value): Value | undefined {
  let value: Value;
  try {
    value = parse(text);
  } catch {
    return undefined;
  }
  // Only now: in text that was read, every quote has its partner, and looking for it takes no longer than reading did.
  return LOST.test(text.replace(QUOTED, '')) ? undefined : value;
}

/**
 * A dictionary of structured fields (RFC 9651 section 3.2) in which every key stands once; `undefined` for anything else. The standard
 * lets a later member replace an earlier one, but of two signatures or digests under one key, readers may believe different ones.
 */
export function uniqueDictionary(text: string): Dictionary | undefined {
  const dictionary = structured(text, parseDictionary);
  if (dictionary === undefined) return undefined;
  return dictionary.size === text.replace(QUOTED, '').split(',').length ? dictionary : undefined;
}

/** Whether a member is an inner list and not an item. */
export const isInnerList = (member: Item | InnerList): member is InnerList => Array.isArray(member[0]);
