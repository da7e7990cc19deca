import { isNcName } from '../../wire/xml/xml-names.ts';
import type { SignaturePolicy } from './signature-policy.ts';
import { refuse } from './signature-rules.ts';

/** What the URI of a reference names. */
export interface ReferenceTarget {
  /** `undefined` for the whole document. */
  readonly id: string | undefined;
  /** Whether comments are part of it (XML Signature 1.1 section 4.4.3.3). */
  readonly keepsComments: boolean;
}

const WHOLE: ReferenceTarget = Object.freeze({ id: undefined, keepsComments: false });
const WHOLE_WITH_COMMENTS: ReferenceTarget = Object.freeze({ id: undefined, keepsComments: true });
const POINTER_BY_ID = /^#xpointer\(id\((['"])([^'"]*)\1\)\)$/;

/** Reads the URI of a reference: empty, or `#` and an identifier; under the legacy policy also the two XPointers of XML Signature. */
export function readTarget(uri: string, policy: SignaturePolicy, field: string): ReferenceTarget {
  if (uri === '') return WHOLE;
  if (!uri.startsWith('#')) return refuse('xmldsig/same-document', field);
  const id = uri.slice(1);
  if (isAsciiName(uri, 1) || isNcName(id)) return { id, keepsComments: false };
  if (policy.legacy && uri === '#xpointer(/)') return WHOLE_WITH_COMMENTS;
  const pointed = policy.legacy ? POINTER_BY_ID.exec(uri)?.[2] : undefined;
  return pointed === undefined ? refuse('xmldsig/reference-by-id', field) : { id: pointed, keepsComments: true };
}

/** Whether the text from there on is a name without colon in ASCII, as nearly every identifier is; asking the full grammar takes ten times as long. */
function isAsciiName(text: string, from: number): boolean {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f;
    const isInner = (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e;
    if (!isLetter && !(isInner && at > from)) return false;
  }
  return text.length > from;
}
