import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { coordinateBytes } from '../algorithms.ts';
import { tokenSigning } from './mechanisms.ts';
import type { Pkcs11Uri } from './pkcs11-uri.ts';
import type { PrivateKey } from './private-key.ts';
import type { KeyAddress, TokenKeyDescription } from './token-sessions.ts';
import { openTokenThread, type TokenThread } from './token-thread.ts';

/** The PKCS #11 tokens of a process, each module in a thread of its own, so that no token ever holds up the rest. */
export interface Tokens {
  /** Opens a key with its PIN. Throws `keys-token-unavailable`, `keys-token-pin`, `keys-token-key-unknown`, or `keys-unusable` without the binding. */
  key(uri: Pkcs11Uri, pin: string): Promise<PrivateKey>;
  /** Ends the threads; keys that were opened sign no more. */
  close(): Promise<void>;
}

/** What tests and unusual installations change. */
export interface TokensOptions {
  /** The package, or file, that binds PKCS #11 to Node as `pkcs11js` does. */
  readonly binding?: string;
  /** How long a module may say nothing while it is waited for; ten seconds unless told. */
  readonly silenceMs?: number;
}

const SILENCE_MS = 10_000;

/** Tokens of which none is open yet; threads start with the first key of each module. */
export function openTokens({ binding = 'pkcs11js', silenceMs = SILENCE_MS }: TokensOptions = {}): Tokens {
  const threads = new Map<string, TokenThread>();
  const threadOf = (modulePath: string): TokenThread => {
    const thread = threads.get(modulePath) ?? openTokenThread({ modulePath, binding }, silenceMs);
    threads.set(modulePath, thread);
    return thread;
  };
  return {
    async key({ modulePath, token, key }, pin) {
      const thread = threadOf(modulePath);
      const address = { token, key, pin };
      const answer = await thread.ask({ ask: 'describe', address });
      if (!('description' in answer)) throw new GatewayError('keys-token-unavailable', { rule: 'pkcs11/answer' });
      return tokenKey(thread, address, answer.description);
    },
    async close() {
      await Promise.all([...threads.values()].map((thread) => thread.close()));
    },
  };
}

function tokenKey(thread: TokenThread, address: KeyAddress, { publicKey, mechanisms }: TokenKeyDescription): PrivateKey {
  const available = new Set(mechanisms);
  const readable = publicKey && readPublicKey(publicKey);
  return {
    publicKey: readable,
    signer(algorithm) {
      const signing = tokenSigning(algorithm, available, readable && coordinateBytes(readable));
      if (signing === undefined) throw new GatewayError('keys-token-algorithm', { rule: 'pkcs11/mechanism-absent' });
      const { mechanism, input } = signing;
      return async (bytes) => {
        const answer = await thread.ask({ ask: 'sign', address, mechanism, bytes: input(bytes) });
        if ('signature' in answer) return answer.signature;
        throw new GatewayError('keys-token-unavailable', { rule: 'pkcs11/answer' });
      };
    },
  };
}

function readPublicKey(key: JsonWebKey): KeyObject {
  try {
    return createPublicKey({ key, format: 'jwk' });
  } catch (cause) {
    throw new GatewayError('keys-unusable', { mend: 'Use a key whose public half the token can show.' }, { cause });
  }
}
