/** A URI reference taken apart as RFC 3986, appendix B, does; parts that are absent are `undefined`. */
const URI_REFERENCE = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#.*)?$/s;

interface UriReference {
  readonly scheme: string | undefined;
  readonly authority: string | undefined;
  readonly path: string;
  readonly query: string | undefined;
}

/**
 * Joins the `xml:base` of an element to the one that it is relative to (Canonical XML 1.1, section 2.4, join-URI-References): RFC 3986,
 * section 5.2, but the base may be relative itself, `..` segments that lead out of it stay, and the fragment goes.
 */
export function joinUriReferences(base: string, reference: string): string {
  const outer = partsOf(base);
  const inner = partsOf(reference);
  if (inner.scheme !== undefined) return written({ ...inner, path: withoutDotSegments(inner.path) });
  const scheme = outer.scheme;
  if (inner.authority !== undefined) return written({ ...inner, scheme, path: withoutDotSegments(inner.path) });
  const outerPath = endsInParent(outer.path) ? `${outer.path}/` : outer.path;
  const { authority } = outer;
  if (inner.path === '') return written({ scheme, authority, path: withoutDotSegments(outerPath), query: inner.query ?? outer.query });
  if (inner.path.startsWith('/')) return written({ scheme, authority, path: withoutDotSegments(inner.path), query: inner.query });
  return written({ scheme, authority, path: withoutDotSegments(merged(outerPath, authority, inner.path)), query: inner.query });
}

function partsOf(text: string): UriReference {
  const [, scheme, authority, path = '', query] = URI_REFERENCE.exec(text) ?? [];
  return { scheme, authority, path, query };
}

const endsInParent = (path: string): boolean => path === '..' || path.endsWith('/..');

/** RFC 3986, section 5.2.3. */
function merged(base: string, authority: string | undefined, path: string): string {
  if (base === '' && authority !== undefined) return `/${path}`;
  return base.slice(0, base.lastIndexOf('/') + 1) + path;
}

/** Canonical XML 1.1, appendix A: slashes in a row are one, `..` stays where nothing is left to take away, and ends in a slash. */
function withoutDotSegments(path: string): string {
  const rooted = path.startsWith('/');
  const segments = path
    .replace(/\/{2,}/g, '/')
    .slice(rooted ? 1 : 0)
    .split('/');
  const kept: string[] = [];
  for (const [index, segment] of segments.entries()) {
    const last = index === segments.length - 1;
    if (segment === '.') {
      if (last && kept.length > 0) kept.push('');
    } else if (segment !== '..') kept.push(segment);
    else {
      const parent = kept.at(-1);
      if (parent !== undefined && parent !== '..') kept.pop();
      else if (!rooted) kept.push('..');
      if (last && kept.length > 0) kept.push('');
    }
  }
  return (rooted ? '/' : '') + kept.join('/');
}

function written({ scheme, authority, path, query }: UriReference): string {
  const start = (scheme === undefined ? '' : `${scheme}:`) + (authority === undefined ? '' : `//${authority}`);
  return start + path + (query === undefined ? '' : `?${query}`);
}
