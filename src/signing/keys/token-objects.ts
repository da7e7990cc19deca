import type { JsonWebKey } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { CK, type Attribute, type Cryptoki, type Handle } from './cryptoki.ts';
import type { ObjectAttributes } from './pkcs11-uri.ts';
import { publicKeyOf } from './token-public-key.ts';

/** A private key as a session knows it. */
export interface OpenKey {
  readonly handle: Handle;
  /** CKA_ALWAYS_AUTHENTICATE: the key wants the PIN before each signature. */
  readonly asksEveryTime: boolean;
}

/** The one private key of this label and id. Throws `keys-token-key-unknown` for none and for several, and what the library throws. */
export function privateKeyIn(cryptoki: Cryptoki, session: Handle, key: ObjectAttributes): OpenKey {
  const [handle, ...others] = objects(cryptoki, session, CK.CKO_PRIVATE_KEY, key);
  if (handle === undefined) throw new GatewayError('keys-token-key-unknown', { rule: 'pkcs11/key-absent' });
  if (others.length > 0) throw new GatewayError('keys-token-key-unknown', { rule: 'pkcs11/key-ambiguous' });
  return { handle, asksEveryTime: asksEveryTime(cryptoki, session, handle) };
}

/** The public half, from the public key object of the same label and id; an RSA private key knows it too. `undefined` when neither does. */
export function publicHalfIn(cryptoki: Cryptoki, session: Handle, key: ObjectAttributes, privateKey: Handle): JsonWebKey | undefined {
  const [object = privateKey] = objects(cryptoki, session, CK.CKO_PUBLIC_KEY, key);
  try {
    return publicKeyOf(cryptoki, session, object);
  } catch {
    return undefined;
  }
}

function objects(cryptoki: Cryptoki, session: Handle, kind: number, { object, id }: ObjectAttributes): Handle[] {
  const template: Attribute[] = [{ type: CK.CKA_CLASS, value: kind }];
  if (object !== undefined) template.push({ type: CK.CKA_LABEL, value: Buffer.from(object) });
  if (id !== undefined) template.push({ type: CK.CKA_ID, value: Buffer.from(id) });
  cryptoki.C_FindObjectsInit(session, template);
  try {
    return cryptoki.C_FindObjects(session, 2);
  } finally {
    cryptoki.C_FindObjectsFinal(session);
  }
}

/** Tokens that do not know the attribute do not ask. */
function asksEveryTime(cryptoki: Cryptoki, session: Handle, key: Handle): boolean {
  try {
    return cryptoki.C_GetAttributeValue(session, key, [{ type: CK.CKA_ALWAYS_AUTHENTICATE }])[0]?.value[0] === 1;
  } catch {
    return false;
  }
}
