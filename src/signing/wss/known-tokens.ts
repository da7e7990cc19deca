import type { ElementIndex, XmlDocument } from '../../wire/xml/xml-document.ts';
import { boundedMemory, type BoundedMemory } from '../bounded-memory.ts';
import type { Trust, TrustedSigner } from '../trust.ts';
import type { TokenType } from './token-path.ts';

/** A token that a trust believed, and whose it is. Whether the trust still believes it must be asked at every use. */
interface KnownToken {
  readonly type: TokenType;
  /** The content of the token element as written. */
  readonly content: Uint8Array;
  readonly signer: TrustedSigner;
}

const MAX_TOKENS = 1_024;
const MAX_CONTENT_BYTES = 8_192;

/** The tokens of a trust by `keyOf` their content. One may take the place of another: it is then read again at its next use. */
const tokens = new WeakMap<Trust, BoundedMemory<number, KnownToken>>();

/**
 * The signer in a token that was remembered for this trust, `undefined` for any other: the same bytes are the same token, so nothing
 * of it needs to be decoded, and comparing bytes is quicker than making a text of them.
 */
export function knownSigner(trust: Trust, document: XmlDocument, token: ElementIndex, type: TokenType): TrustedSigner | undefined {
  const { bytes } = document;
  const start = document.contentStartOf(token);
  const end = document.contentEndOf(token);
  const known = tokens.get(trust)?.peek(keyOf(bytes, start, end));
  if (known === undefined || known.type !== type || known.content.length !== end - start) return undefined;
  return bytes.compare(known.content, 0, known.content.length, start, end) === 0 ? known.signer : undefined;
}

/**
 * Remembers whom a trust found in a token. Only once the signature holds: a token can be written in many ways and certificates are no
 * secret, so that anybody else could fill the memory.
 */
export function rememberSigner(trust: Trust, document: XmlDocument, token: ElementIndex, type: TokenType, signer: TrustedSigner): void {
  const start = document.contentStartOf(token);
  const end = document.contentEndOf(token);
  const known = tokens.get(trust) ?? boundedMemory<number, KnownToken>(MAX_TOKENS);
  const key = keyOf(document.bytes, start, end);
  if (end - start > MAX_CONTENT_BYTES || known.peek(key)?.signer === signer) return;
  const content = Uint8Array.prototype.slice.call(document.bytes, start, end);
  known.keep(key, { type, content, signer });
  tokens.set(trust, known);
}

/** Bytes of the issuer's signature, at which a certificate ends: no two have the same, unless by chance or of purpose. */
function keyOf(bytes: Buffer, start: number, end: number): number {
  const length = end - start;
  return length < 16 ? length : bytes.readUInt32LE(end - 12);
}
