/** Text that is HTML already. */
export interface Html {
  readonly html: string;
}

/** What may stand in a template: text is escaped, HTML is not, lists are joined, nothing is written for what is absent. */
export type HtmlPart = string | number | Html | readonly HtmlPart[] | undefined;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

function written(part: HtmlPart): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(written).join('');
}

/** A template of HTML. Values are escaped for text and for attributes in quotes. */
export function html(texts: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return { html: texts.map((text, index) => text + written(parts[index])).join('') };
}

/** A value as the content of a script element that is not run: it holds no character that could end the element. */
export function embeddedJson(value: unknown): Html {
  return { html: JSON.stringify(value).replaceAll('<', '\\u003c') };
}
