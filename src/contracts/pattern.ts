/** What XML Schema and ECMAScript read differently, or one of them not at all. */
const OUTSIDE_SUBSET = /\(\?|\\[^\\.\-[\]{}()*+?|^/$]|[*+?}]\?|&&|\[[^\]]*-\[/;

/**
 * Whether the text is a regular expression that XML Schema (part 2, appendix F) and ECMAScript read alike when it covers the whole value:
 * characters, classes of ranges, groups, alternatives and quantifiers; no shorthand classes, no anchors.
 */
export function isSharedPattern(pattern: string): boolean {
  if (OUTSIDE_SUBSET.test(pattern) || anchored(pattern)) return false;
  try {
    wholePattern(pattern);
    return true;
  } catch {
    return false;
  }
}

/** An anchor that is neither escaped nor in a class. */
function anchored(pattern: string): boolean {
  const bare = pattern.replace(/\\./g, '').replace(/\[\^?[^\]]*\]/g, '');
  return /[$^]/.test(bare);
}

/** The pattern over a whole value. */
export function wholePattern(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}

/** The pattern as JSON Schema writes it: anchored, and grouped only where alternatives stand at its top. */
export function anchoredPattern(pattern: string): string {
  let open = pattern.replace(/\\./g, '').replace(/\[\^?[^\]]*\]/g, '');
  for (let before = ''; before !== open;) {
    before = open;
    open = open.replace(/\([^()]*\)/g, '');
  }
  return open.includes('|') ? `^(?:${pattern})$` : `^${pattern}$`;
}
