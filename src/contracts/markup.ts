/** Text of a generated XML file: what stands between tags. */
export const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text of a generated XML file: an attribute's value. */
export const escapeValue = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

/** Every line that holds something, so many steps of two spaces further in. */
export const indented = (text: string, steps: number): string => text.replace(/^(?=.)/gm, '  '.repeat(steps));

const WIDTH = 132;

/** The words in lines of readable length, with a line end behind each. */
export function wrapped(text: string): string {
  let lines = '';
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > WIDTH) {
      lines += `${line}\n`;
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return `${lines}${line}\n`;
}

/** Begins every generated XML file. */
export const xmlBanner = (contract: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Generated from schemas/endpoints/${contract}.contract.yaml by npm run generate; never edited by hand. -->\n`;
