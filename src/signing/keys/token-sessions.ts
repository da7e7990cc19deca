import type { JsonWebKey } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { CK, returnValueOf, type Cryptoki, type Handle, type Mechanism, type TokenDescription } from './cryptoki.ts';
import type { ObjectAttributes, TokenAttributes } from './pkcs11-uri.ts';
import { privateKeyIn, publicHalfIn, type OpenKey } from './token-objects.ts';

/** One private key, and what opens its token. */
export interface KeyAddress {
  readonly token: TokenAttributes;
  readonly key: ObjectAttributes;
  readonly pin: string;
}

/** What signing with a key needs to know of it. */
export interface TokenKeyDescription {
  readonly publicKey?: JsonWebKey;
  readonly mechanisms: readonly number[];
}

/** The tokens of one module. Calls return when the token has answered. */
export interface TokenSessions {
  /** Looks the key up afresh. Throws `keys-token-unavailable`, `keys-token-pin` or `keys-token-key-unknown`. */
  describe(address: KeyAddress): TokenKeyDescription;
  /** Signs; a session that was lost is opened again once. Throws what `describe` does, and `keys-token-algorithm`. */
  sign(address: KeyAddress, mechanism: Mechanism, bytes: Uint8Array): Uint8Array;
}

interface OpenToken {
  readonly slot: Handle;
  readonly session: Handle;
  readonly keys: Map<string, OpenKey>;
}

const SIGNATURE_ROOM = 1_024;
const PIN_VALUES = /^CKR_(?:PIN_|USER_PIN_)/;
const ALGORITHM_VALUES = /^CKR_(?:MECHANISM_|KEY_TYPE_INCONSISTENT|KEY_SIZE_RANGE|KEY_FUNCTION_NOT_PERMITTED|DATA_LEN_RANGE)/;
const HARMLESS: ReadonlySet<string> = new Set(['CKR_CRYPTOKI_ALREADY_INITIALIZED', 'CKR_USER_ALREADY_LOGGED_IN']);

/** Opens tokens as they are asked for, one session each, and keeps them open. A PIN that was refused is not shown to its token again. */
export function tokenSessions(cryptoki: Cryptoki): TokenSessions {
  const open = new Map<string, OpenToken>();
  const refusedPins = new Map<string, string>();

  const tokenAt = (name: string, address: KeyAddress): OpenToken => {
    if (refusedPins.get(name) === address.pin) throw new GatewayError('keys-token-pin', { rule: 'pkcs11/pin-refused-before' });
    const token = open.get(name) ?? openToken(cryptoki, address);
    open.set(name, token);
    return token;
  };
  const attempt = <Value>(address: KeyAddress, work: (token: OpenToken) => Value): Value => {
    const name = JSON.stringify(address.token);
    try {
      return work(tokenAt(name, address));
    } catch (error) {
      const failure = asTokenError(error);
      if (failure.code === 'keys-token-algorithm') throw failure;
      if (failure.code === 'keys-token-pin') refusedPins.set(name, address.pin);
      const lost = open.get(name);
      open.delete(name);
      if (lost) closeSession(cryptoki, lost.session);
      throw failure;
    }
  };
  /** A handle may be stale for many reasons, which libraries name as they please: whatever a new session mends is worth one. */
  const inSession = <Value>(address: KeyAddress, work: (token: OpenToken) => Value): Value => {
    try {
      return attempt(address, work);
    } catch (error) {
      const { code } = asTokenError(error);
      if (code === 'keys-token-pin' || code === 'keys-token-algorithm') throw error;
      return attempt(address, work);
    }
  };

  return {
    describe: (address) =>
      inSession(address, (token) => {
        token.keys.clear();
        const { handle } = keyIn(cryptoki, token, address.key);
        const publicKey = publicHalfIn(cryptoki, token.session, address.key, handle);
        return { mechanisms: cryptoki.C_GetMechanismList(token.slot), ...(publicKey && { publicKey }) };
      }),
    sign: (address, mechanism, bytes) =>
      inSession(address, (token) => {
        const { handle, asksEveryTime } = keyIn(cryptoki, token, address.key);
        cryptoki.C_SignInit(token.session, mechanism, handle);
        if (asksEveryTime) cryptoki.C_Login(token.session, CK.CKU_CONTEXT_SPECIFIC, address.pin);
        return cryptoki.C_Sign(token.session, Buffer.from(bytes), Buffer.alloc(SIGNATURE_ROOM));
      }),
  };
}

function openToken(cryptoki: Cryptoki, { token, pin }: KeyAddress): OpenToken {
  harmless(() => cryptoki.C_Initialize({ flags: CK.CKF_OS_LOCKING_OK }));
  const slots = cryptoki.C_GetSlotList(true).filter((slot) => isMeant(slot, cryptoki.C_GetTokenInfo(slot), token));
  const [slot] = slots;
  if (slot === undefined) throw unavailable('pkcs11/token-absent', 'Insert the token, or correct its name in the reference.');
  if (slots.length > 1) throw unavailable('pkcs11/token-ambiguous', 'Name one token: add its serial number to the reference.');
  const session = cryptoki.C_OpenSession(slot, CK.CKF_SERIAL_SESSION);
  try {
    harmless(() => cryptoki.C_Login(session, CK.CKU_USER, pin));
  } catch (error) {
    closeSession(cryptoki, session);
    throw error;
  }
  return { slot, session, keys: new Map() };
}

function isMeant(slot: Handle, description: TokenDescription, wanted: TokenAttributes): boolean {
  const { token, serial, model, manufacturer, slotId } = wanted;
  const agrees = (value: string | undefined, padded: string): boolean => value === undefined || value === padded.trimEnd();
  return (
    agrees(token, description.label) &&
    agrees(serial, description.serialNumber) &&
    agrees(model, description.model) &&
    agrees(manufacturer, description.manufacturerID) &&
    (slotId === undefined || slotId === slot.readUInt32LE())
  );
}

/** Looked up once a session, because a search costs a token more than a signature. */
function keyIn(cryptoki: Cryptoki, { keys, session }: OpenToken, key: ObjectAttributes): OpenKey {
  const name = JSON.stringify(key);
  const found = keys.get(name) ?? privateKeyIn(cryptoki, session, key);
  keys.set(name, found);
  return found;
}

function harmless(call: () => void): void {
  try {
    call();
  } catch (error) {
    if (!HARMLESS.has(returnValueOf(error))) throw error;
  }
}

/** A session that cannot even be closed is gone. */
function closeSession(cryptoki: Cryptoki, session: Handle): void {
  try {
    cryptoki.C_CloseSession(session);
  } catch {
    return;
  }
}

const unavailable = (rule: string, mend: string): GatewayError => new GatewayError('keys-token-unavailable', { rule, mend });

function asTokenError(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  const value = returnValueOf(error);
  const details = { rule: `pkcs11/${value}` };
  if (PIN_VALUES.test(value)) return new GatewayError('keys-token-pin', details, { cause: error });
  if (ALGORITHM_VALUES.test(value)) return new GatewayError('keys-token-algorithm', details, { cause: error });
  return new GatewayError('keys-token-unavailable', details, { cause: error });
}
