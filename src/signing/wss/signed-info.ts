import { DS, EXC_C14N, SHA256 } from './wss-names.ts';

/** A part of a message as it is sent: its `wsu:Id` and its canonical bytes. */
export interface SignedPart {
  readonly id: string;
  readonly bytes: Uint8Array;
  /** Prefixes that its content needs, for the PrefixList of its transform. */
  readonly inclusivePrefixes: readonly string[];
}

/** A part with the SHA-256 of its bytes, in Base64. */
export interface DigestedPart extends SignedPart {
  readonly digest: string;
}

/** SignedInfo (XML Signature 1.1, section 4.4) in its own exclusive canonical form. Identifiers and prefixes are names and need no escaping. */
export function signedInfo(algorithm: string, parts: readonly DigestedPart[]): Uint8Array {
  const references = parts.map(reference).join('');
  return Buffer.from(
    `<ds:SignedInfo xmlns:ds="${DS}"><ds:CanonicalizationMethod Algorithm="${EXC_C14N}"></ds:CanonicalizationMethod>` +
      `<ds:SignatureMethod Algorithm="${algorithm}"></ds:SignatureMethod>${references}</ds:SignedInfo>`,
  );
}

function reference({ id, digest, inclusivePrefixes }: DigestedPart): string {
  return (
    `<ds:Reference URI="#${id}"><ds:Transforms><ds:Transform Algorithm="${EXC_C14N}">${prefixList(inclusivePrefixes)}</ds:Transform></ds:Transforms>` +
    `<ds:DigestMethod Algorithm="${SHA256}"></ds:DigestMethod><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`
  );
}

function prefixList(prefixes: readonly string[]): string {
  if (prefixes.length === 0) return '';
  const list = prefixes.map((prefix) => (prefix === '' ? '#default' : prefix)).join(' ');
  return `<ec:InclusiveNamespaces xmlns:ec="${EXC_C14N}" PrefixList="${list}"></ec:InclusiveNamespaces>`;
}
