const SPACE = 0x20;

/**
 * Text out of a document without the white space around it. Of the characters up to the space, XML allows white space only (XML 1.0, section
 * 2.2). Character by character: an expression that looks for the end takes a square of the time where much white space is inside.
 */
export function withoutPadding(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= SPACE) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= SPACE) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}
