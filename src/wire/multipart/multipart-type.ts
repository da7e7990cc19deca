import { refuse } from './multipart-rules.ts';

/** What a Content-Type says of a message in related parts (RFC 2387, RFC 2046). */
export interface MultipartType {
  readonly boundary: string;
  /** Media type of the root part, lower case. */
  readonly type: string | undefined;
  /** Content-ID of the root part, without its brackets. */
  readonly start: string | undefined;
}

const MAX_CONTENT_TYPE = 1_024;
const BOUNDARY = /^[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]$/;
const PARAMETER = /[ \t]*;[ \t]*([!#$%&'*+.^_`|~0-9A-Za-z-]+)=(?:([!#$%&'*+.^_`|~0-9A-Za-z-]+)|"((?:[^"\\\r\n]|\\[ -~])*)")[ \t]*/y;

/** A media type taken apart: lower case, with its parameters by lower-case name. `undefined` for what is none, or names a parameter twice. */
export function readMediaType(text: string): { readonly type: string; readonly parameters: ReadonlyMap<string, string> } | undefined {
  const end = text.indexOf(';');
  const type = (end < 0 ? text : text.slice(0, end)).trim().toLowerCase();
  const parameters = new Map<string, string>();
  let at = end < 0 ? text.length : end;
  while (at < text.length) {
    PARAMETER.lastIndex = at;
    const [whole, name = '', token, quoted] = PARAMETER.exec(text) ?? [];
    if (whole === undefined || parameters.has(name.toLowerCase())) return undefined;
    parameters.set(name.toLowerCase(), token ?? (quoted ?? '').replace(/\\(.)/g, '$1'));
    at += whole.length;
  }
  return /^[!#$&^_.+a-z0-9-]+\/[!#$&^_.+a-z0-9-]+$/.test(type) ? { type, parameters } : undefined;
}

/** Reads the Content-Type of a message in related parts. Throws `wire-multipart-type`. */
export function readMultipartType(contentType: string): MultipartType {
  const read = contentType.length > MAX_CONTENT_TYPE ? undefined : readMediaType(contentType);
  if (read?.type !== 'multipart/related') return refuse('mime/related', 'content-type');
  const boundary = read.parameters.get('boundary') ?? '';
  if (!BOUNDARY.test(boundary)) return refuse('mime/boundary', 'content-type');
  return { boundary, type: read.parameters.get('type')?.toLowerCase(), start: withoutBrackets(read.parameters.get('start')) };
}

/** A Content-ID without its angle brackets (RFC 2045, section 7), `undefined` where there is none. */
export function withoutBrackets(contentId: string | undefined): string | undefined {
  return /^<([^<>\s]+)>$/.exec(contentId ?? '')?.[1];
}

/** The Content-Type of a message in related parts. The texts must be ASCII without quotes and backslashes. */
export function multipartType({ boundary, type = '', start = '' }: MultipartType, startInfo?: string): string {
  const info = startInfo === undefined ? '' : `; start-info="${startInfo}"`;
  return `multipart/related; boundary="${boundary}"; type="${type}"; start="<${start}>"${info}`;
}
