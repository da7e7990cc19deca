/** Changes to signed messages as text, for tests that play the attacker. Each throws when there is nothing to change, so that no test passes in vain. */

/** The text of the first element of that qualified name, tags included. */
export function cut(source: string, name: string): string {
  const start = source.search(new RegExp(`<${name}[ >]`));
  const end = source.indexOf(`</${name}>`, start);
  if (start < 0 || end < 0) throw new Error(`No ${name} in the message.`);
  return source.slice(start, end + name.length + 3);
}

/** Whether there is an element of that qualified name. */
export const holds = (source: string, name: string): boolean => source.includes(`<${name} `) || source.includes(`<${name}>`);

/** The source with the first occurrence of a text, or the first match of a pattern, replaced. A text is put in as it stands; in that for a pattern, `$1` is a group. */
export function replaced(source: string, from: string | RegExp, to: string): string {
  const changed = typeof from === 'string' ? source.replace(from, () => to) : source.replace(from, to);
  if (changed === source) throw new Error(`Nothing to replace for ${String(from).slice(0, 80)}.`);
  return changed;
}

/** The source with a text put before the first occurrence of another. */
export const before = (source: string, anchor: string, text: string): string => replaced(source, anchor, text + anchor);

/** The source with a text put after the first occurrence of another. */
export const after = (source: string, anchor: string, text: string): string => replaced(source, anchor, anchor + text);

/** The `wsu:Id` of an element's text; empty where it has none. */
export const idOf = (part: string): string => /wsu:Id="([^"]+)"/.exec(part)?.[1] ?? '';

/** The ds:Reference to an identifier. */
export function referenceTo(source: string, id: string): string {
  const references = source.match(/<ds:Reference .*?<\/ds:Reference>/gs) ?? [];
  const found = references.find((reference) => reference.includes(`URI="#${id}"`));
  if (found === undefined) throw new Error('No such reference.');
  return found;
}
