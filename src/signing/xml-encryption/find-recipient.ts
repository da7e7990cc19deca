import { fingerprintOf } from '../identity.ts';
import type { CertificateFacts } from '../trust/certificate-facts.ts';
import { heldCertificates } from '../trust/held-certificates.ts';
import type { EncryptionIdentity } from './encryption-identity.ts';
import { refuse } from './encryption-rules.ts';
import { unwrapKey } from './key-agreement.ts';
import type { EncryptedKey, RecipientName } from './read-encrypted-key.ts';

/** An encrypted key of a message and the private key that it is for. */
export interface FoundRecipient {
  readonly key: EncryptedKey;
  readonly identity: EncryptionIdentity;
}

/**
 * The key of the message that is encrypted to one of the identities, the first of which counts. Refuses by `xmlenc/recipient` where there
 * is none, by `xmlenc/one-key-a-recipient` where there are two for one identity.
 */
export function findRecipient(keys: readonly EncryptedKey[], identities: readonly EncryptionIdentity[]): FoundRecipient {
  const held = heldCertificates(identities.map(({ facts }) => facts));
  const certificates = keys.map(({ recipient }) => certificatesNamed(recipient, held));
  for (const identity of identities) {
    const [key, another] = keys.filter((_, index) =>
      certificates[index]?.some(({ fingerprint }) => fingerprint === identity.facts.fingerprint),
    );
    if (another !== undefined) refuse('xmlenc/one-key-a-recipient', another.field);
    if (key !== undefined) return { key, identity };
  }
  return refuse('xmlenc/recipient', 'xenc:EncryptedKey');
}

function certificatesNamed(recipient: RecipientName, held: ReturnType<typeof heldCertificates>): readonly CertificateFacts[] {
  if (!('certificate' in recipient)) return held.named(recipient);
  const facts = held.byFingerprint(fingerprintOf(recipient.certificate));
  return facts === undefined ? [] : [facts];
}

/**
 * The key in an encrypted key; `undefined` whatever is wrong with its octets. Refuses by `xmlenc/key-transport` or `xmlenc/key-agreement`
 * a method that the recipient's key is not for, as anybody could tell who knows its certificate.
 */
export async function receivedKey({ method, octets, field }: EncryptedKey, identity: EncryptionIdentity): Promise<Uint8Array | undefined> {
  if (identity.kind === 'transport') {
    return typeof method === 'string' ? identity.decrypt(octets, method) : refuse('xmlenc/key-transport', field);
  }
  const curve = identity.facts.publicKey.asymmetricKeyDetails?.namedCurve;
  if (typeof method === 'string' || method.originator.asymmetricKeyDetails?.namedCurve !== curve)
    return refuse('xmlenc/key-agreement', field, 'Use a key on the curve of the recipient’s.');
  return unwrapKey(octets, await identity.agree(method.originator), method.otherInfo, method.wrap);
}
