import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { asGatewayError, GatewayError } from '../../kernel/gateway-error.ts';
import type { Cryptoki } from './cryptoki.ts';
import type { NumberedAnswer, NumberedQuestion, TokenAnswer, TokenQuestion, TokenThreadStart } from './token-messages.ts';
import { tokenSessions, type TokenSessions } from './token-sessions.ts';

// The thread of one PKCS #11 module. Its calls block while the token works, so nothing else happens here; questions wait their turn.

const start = workerData as TokenThreadStart;
let sessions: TokenSessions | undefined;

parentPort?.on('message', ({ number, question }: NumberedQuestion) => {
  const answered: NumberedAnswer = { number, answer: answer(question) };
  parentPort?.postMessage(answered);
});

function answer(question: TokenQuestion): TokenAnswer {
  try {
    sessions ??= tokenSessions(loadModule());
    return question.ask === 'describe'
      ? { description: sessions.describe(question.address) }
      : { signature: sessions.sign(question.address, question.mechanism, question.bytes) };
  } catch (error) {
    const { code, details } = asGatewayError(error);
    return { problem: { code, details } };
  }
}

function loadModule(): Cryptoki {
  const cryptoki = new (loadBinding().PKCS11)();
  try {
    cryptoki.load(start.modulePath);
  } catch (cause) {
    const details = { rule: 'pkcs11/module-path', mend: 'Correct module-path: the library is not there or cannot be loaded.' };
    throw new GatewayError('keys-token-unavailable', details, { cause });
  }
  return cryptoki;
}

function loadBinding(): { readonly PKCS11: new () => Cryptoki } {
  try {
    return createRequire(import.meta.url)(start.binding) as { readonly PKCS11: new () => Cryptoki };
  } catch (cause) {
    throw new GatewayError(
      'keys-unusable',
      { rule: 'pkcs11/binding', mend: 'Install pkcs11js beside the gateway: npm install pkcs11js.' },
      { cause },
    );
  }
}
