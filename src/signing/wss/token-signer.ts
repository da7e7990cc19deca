import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import type { Trust, TrustedSigner } from '../trust.ts';
import { checkTokenReference, readCertificateName } from './key-reference.ts';
import { knownSigner, rememberSigner } from './known-tokens.ts';
import { readTokenPath, tokenTypeOf, type TokenType } from './token-path.ts';

/**
 * The holder of the key that the signature of a Security header names, as the trust judges it at `at` (epoch milliseconds); a promise
 * only where the trust must ask somebody. `token` is the BinarySecurityToken, `NO_ELEMENT` where there is none. Throws `auth-token-*`
 * and `auth-signature-key-*` where the key is not named as it should be, and what the trust throws.
 */
export function signerOf(
  document: XmlDocument,
  keyInfo: ElementIndex,
  token: ElementIndex,
  trust: Trust,
  at: number,
): TrustedSigner | Promise<TrustedSigner> {
  if (token === NO_ELEMENT) return trust.lookup(readCertificateName(document, keyInfo), at);
  const type = tokenTypeOf(document, token);
  checkTokenReference(document, keyInfo, token);
  const known = knownSigner(trust, document, token, type);
  if (known === undefined) return newSigner(document, token, type, trust, at);
  try {
    return trust.confirm(known, at);
  } catch {
    // What is not in force as far as the trust knows may be so once it has asked, and else is refused in the same words.
    return newSigner(document, token, type, trust, at);
  }
}

function newSigner(
  document: XmlDocument,
  token: ElementIndex,
  type: TokenType,
  trust: Trust,
  at: number,
): TrustedSigner | Promise<TrustedSigner> {
  const { certificate, chain } = readTokenPath(document, token, type);
  return trust.certificate(certificate, at, chain);
}

/** Remembers the signer of a message whose signature holds, so that its token is not read again. */
export function rememberToken(document: XmlDocument, token: ElementIndex, trust: Trust, signer: TrustedSigner): void {
  if (token !== NO_ELEMENT) rememberSigner(trust, document, token, tokenTypeOf(document, token), signer);
}
