import { canonicalize } from '../../wire/xml/canonicalize.ts';
import type { ElementIndex, XmlDocument } from '../../wire/xml/xml-document.ts';
import type { SignedReference } from './read-reference.ts';
import { MAX_SIGNED_INFO_BYTES, type SignedInfo } from './read-signed-info.ts';
import { refuseComments } from './signature-elements.ts';
import type { SignaturePolicy } from './signature-policy.ts';

/** A ds:SignedInfo that was read before, in exclusive canonical form, and where in it the digests stand. */
interface KnownSignedInfo {
  readonly bytes: Uint8Array;
  readonly digestsAt: readonly number[];
  readonly info: SignedInfo;
}

const MAX_KNOWN = 8;
/** What is longer is not remembered. */
const MAX_KNOWN_BYTES = 16_384;
const NONE: readonly KnownSignedInfo[] = Object.freeze([]);
const TAG_END = 0x3e;
const TAG_START = 0x3c;

const known = new WeakMap<SignaturePolicy, readonly KnownSignedInfo[]>();

/**
 * What `readSignedInfo` would read under this very policy, where a sender's SignedInfo differs from one that was remembered in its
 * digests only; else `undefined`. The comparison is of canonical forms, which say all that there is to say once comments are refused.
 * Throws for comments as `readSignedInfo` does.
 */
export function readKnownSignedInfo(document: XmlDocument, signedInfo: ElementIndex, policy: SignaturePolicy): SignedInfo | undefined {
  const candidates = known.get(policy);
  if (candidates === undefined) return undefined;
  refuseComments(document, signedInfo, 'ds:SignedInfo');
  const bytes = canonicalForm(document, signedInfo);
  if (bytes === undefined) return undefined;
  for (const candidate of candidates) if (differsInDigestsOnly(bytes, candidate)) return withDigests(bytes, candidate);
  return undefined;
}

/** `undefined` for one that grows beyond measure: what is wrong with it is for the reading to say, whatever was remembered. */
function canonicalForm(document: XmlDocument, signedInfo: ElementIndex): Buffer | undefined {
  try {
    const { buffer, byteOffset, byteLength } = canonicalize(document, signedInfo, { maxLength: MAX_SIGNED_INFO_BYTES });
    return Buffer.from(buffer, byteOffset, byteLength);
  } catch {
    return undefined;
  }
}

/**
 * Remembers a SignedInfo whose signature a trusted key has made: only such may be remembered, so that nobody else can fill the memory.
 * Leaves out what is not in plain exclusive form, and everything under the legacy policy.
 */
export function rememberSignedInfo(info: SignedInfo, policy: SignaturePolicy): void {
  const { method, inclusivePrefixes = [], withComments } = info.canonicalization;
  if (policy.legacy || method !== 'exclusive' || withComments || inclusivePrefixes.length > 0 || info.bytes.length > MAX_KNOWN_BYTES)
    return;
  const bytes = Buffer.from(info.bytes);
  const digestsAt = placesOf(info.references, bytes);
  if (digestsAt === undefined) return;
  known.set(policy, [{ bytes, digestsAt, info }, ...(known.get(policy) ?? NONE).slice(0, MAX_KNOWN - 1)]);
}

/** Where the digests stand, each the whole text of an element; `undefined` where one is written otherwise than it was read. */
function placesOf(references: readonly SignedReference[], bytes: Buffer): readonly number[] | undefined {
  const places: number[] = [];
  let from = 0;
  for (const { digest } of references) {
    const at = bytes.indexOf(digest, from, 'latin1');
    from = at + digest.length;
    if (at < 0 || bytes[at - 1] !== TAG_END || bytes[from] !== TAG_START) return undefined;
    places.push(at);
  }
  return places;
}

function differsInDigestsOnly(bytes: Buffer, { bytes: before, digestsAt, info }: KnownSignedInfo): boolean {
  if (bytes.length !== before.length) return false;
  let from = 0;
  for (let index = 0; index < digestsAt.length; index += 1) {
    const at = digestsAt[index] ?? 0;
    if (bytes.compare(before, from, at, from, at) !== 0) return false;
    from = at + (info.references[index]?.digest.length ?? 0);
  }
  return bytes.compare(before, from, before.length, from, bytes.length) === 0;
}

function withDigests(bytes: Buffer, { digestsAt, info }: KnownSignedInfo): SignedInfo {
  const references: SignedReference[] = [];
  for (const [index, { field, uri, id, transforms, digestAlgorithm, digest }] of info.references.entries()) {
    const at = digestsAt[index] ?? 0;
    references.push({ field, uri, id, transforms, digestAlgorithm, digest: bytes.toString('latin1', at, at + digest.length) });
  }
  return { bytes, algorithm: info.algorithm, canonicalization: info.canonicalization, references };
}
