import {
  loadEncryptionIdentity,
  encryptionRecipient,
  type EncryptionIdentity,
  type EncryptionRecipient,
} from '../../../../src/signing/xml-encryption/encryption-identity.ts';
import { decryptBody, type DecryptionOptions, type DecryptedSoap } from '../../../../src/signing/xml-encryption/decrypt-body.ts';
import { encryptBody, type EncryptionOptions } from '../../../../src/signing/xml-encryption/encrypt-body.ts';
import type { TestIssued, TestPki } from '../../../support/pki.ts';
import { seededRandom } from '../../../support/signed-soap.ts';

/** Keys that tests encrypt to. */
export type RecipientKind = 'rsa' | 'prime256v1' | 'secp384r1' | 'secp521r1';

/** Somebody who is written to, from both sides. */
export interface TestRecipient {
  readonly issued: TestIssued;
  readonly identity: EncryptionIdentity;
  recipient(options?: Omit<EncryptionRecipient, 'facts'>): EncryptionRecipient;
}

/** A key for encryption of that kind, issued by the authority of the test. */
export function testRecipient(pki: TestPki, kind: RecipientKind): TestRecipient {
  const subject =
    kind === 'rsa' ? ({ kind, usage: 'keyEncipherment' } as const) : ({ kind: 'ec', curve: kind, usage: 'keyAgreement' } as const);
  const issued = pki.issue({ cn: `synthetic-${kind}-receiver`, ...subject });
  return {
    issued,
    identity: loadEncryptionIdentity(issued.keyPem, issued.certPem),
    recipient: (options) => encryptionRecipient(issued.certPem, options),
  };
}

/** The message as text, encrypted to the recipients. */
export function encrypted(message: string, recipients: readonly EncryptionRecipient[], options: Partial<EncryptionOptions> = {}): string {
  return Buffer.from(encryptBody(Buffer.from(message), recipients, { random: seededRandom('encrypt'), ...options })).toString();
}

/** What the identities make of a message. */
export function decrypted(
  message: string,
  identities: readonly EncryptionIdentity[],
  options: Partial<DecryptionOptions> = {},
): Promise<DecryptedSoap> {
  return decryptBody(Buffer.from(message), { identities, random: seededRandom('decrypt'), ...options });
}

/** The decrypted message as text. */
export async function decryptedText(message: string, identities: readonly EncryptionIdentity[]): Promise<string> {
  return Buffer.from((await decrypted(message, identities)).bytes).toString();
}
