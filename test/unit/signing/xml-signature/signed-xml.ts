import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { signWith, type HashName, type SignatureAlgorithm } from '../../../../src/signing/algorithms.ts';
import {
  DIGEST_URIS,
  DS,
  ENVELOPED_SIGNATURE,
  EXC_C14N,
  SIGNATURE_URIS,
} from '../../../../src/signing/xml-signature/xml-signature-names.ts';

/** A part as a test signs it: `canonical` are the bytes that a verifier must come to, which the test writes itself. */
export interface TestPart {
  readonly uri: string;
  readonly canonical: string;
  readonly transforms?: string;
  readonly hash?: HashName;
  /** Attributes of ds:Reference besides URI. */
  readonly attributes?: string;
  readonly digestMethod?: string;
  readonly digestValue?: string;
}

export const transform = (uri: string, content = ''): string => `<ds:Transform Algorithm="${uri}">${content}</ds:Transform>`;
export const EXCLUSIVE = transform(EXC_C14N);
export const ENVELOPED = transform(ENVELOPED_SIGNATURE);

/** A ds:Reference in canonical form. */
export function reference(part: TestPart): string {
  const hash = part.hash ?? 'sha256';
  const transforms = part.transforms ?? EXCLUSIVE;
  const digest = part.digestValue ?? createHash(hash).update(part.canonical).digest('base64');
  return (
    `<ds:Reference${part.attributes ?? ''} URI="${part.uri}">${transforms === '' ? '' : `<ds:Transforms>${transforms}</ds:Transforms>`}` +
    `<ds:DigestMethod Algorithm="${part.digestMethod ?? DIGEST_URIS[hash]}"></ds:DigestMethod><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`
  );
}

/** What a test changes about a signature; everything has a default that verifies. */
export interface TestSignature {
  readonly key: KeyObject;
  readonly algorithm: SignatureAlgorithm;
  readonly parts: readonly TestPart[];
  readonly method?: string;
  readonly canonicalization?: string;
  /** What stands after SignatureValue. */
  readonly rest?: string;
  /** What is sent instead of what was signed. */
  readonly sentInfo?: (signedInfo: string) => string;
  readonly sentValue?: (value: string) => string;
}

/** A ds:Signature, signed as told: SignedInfo is written in canonical form, so the test needs no canonicalisation of its own. */
export async function signature(told: TestSignature): Promise<string> {
  const method = told.method ?? SIGNATURE_URIS[told.algorithm];
  const canonicalization = told.canonicalization ?? `<ds:CanonicalizationMethod Algorithm="${EXC_C14N}"></ds:CanonicalizationMethod>`;
  const content = `${canonicalization}<ds:SignatureMethod Algorithm="${method}"></ds:SignatureMethod>${told.parts.map(reference).join('')}`;
  const info = `<ds:SignedInfo xmlns:ds="${DS}">${content}</ds:SignedInfo>`;
  const value = Buffer.from(await signWith(told.algorithm, told.key, Buffer.from(info))).toString('base64');
  const sent = (told.sentInfo ?? String)(info);
  return `<ds:Signature xmlns:ds="${DS}">${sent}<ds:SignatureValue>${(told.sentValue ?? String)(value)}</ds:SignatureValue>${told.rest ?? ''}</ds:Signature>`;
}

/** A fresh P-256 key pair; nothing signed with it is of use outside the test. */
export const keyPair = (): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' });
