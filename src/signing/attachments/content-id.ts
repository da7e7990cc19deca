const CONTENT_ID = /^[!#$%&'*+./0-9=?A-Z^_`a-z{|}~@-]{1,256}$/;
const MAX_URI = 1_024;

/** Whether the text can be a Content-ID, without brackets: ASCII without spaces, quotes and brackets, at most 256 characters. */
export function isContentId(text: string): boolean {
  return CONTENT_ID.test(text);
}

/** The `cid:` URI that refers to a Content-ID (RFC 2392). */
export function cidUri(contentId: string): string {
  return `cid:${encodeURIComponent(contentId).replaceAll('%40', '@')}`;
}

/** The Content-ID that a `cid:` URI refers to, `undefined` for any other text. */
export function contentIdOf(uri: string): string | undefined {
  if (!uri.startsWith('cid:') || uri.length > MAX_URI) return undefined;
  try {
    const contentId = decodeURIComponent(uri.slice('cid:'.length));
    return isContentId(contentId) ? contentId : undefined;
  } catch {
    return undefined;
  }
}
