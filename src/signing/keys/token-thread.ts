import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { NumberedAnswer, NumberedQuestion, TokenAnswer, TokenQuestion, TokenThreadStart } from './token-messages.ts';

// A thread starts with none of the hooks that let this package run below node_modules.
const STRIPPING = import.meta.url.includes('/node_modules/') ? ['--import', new URL('../../strip-types.js', import.meta.url).href] : [];

/** The thread that one PKCS #11 module works in. */
export interface TokenThread {
  /** Resolves with the token's answer, or rejects with the problem it names. Throws `keys-token-unavailable` when the module stays silent or its thread ends. */
  ask(question: TokenQuestion): Promise<Exclude<TokenAnswer, { problem: unknown }>>;
  /** Ends the thread; whoever still waits is refused. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: Exclude<TokenAnswer, { problem: unknown }>) => void;
  readonly reject: (error: GatewayError) => void;
}

/**
 * Starts a thread for the module when it is first asked, and another after one has ended. A module that answers nothing for `silenceMs`
 * while questions wait is given up with all of them.
 */
export function openTokenThread(start: TokenThreadStart, silenceMs: number): TokenThread {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let worker: Worker | undefined;
  let silence: NodeJS.Timeout | undefined;

  const giveUp = (rule: string): void => {
    worker = undefined;
    clearTimeout(silence);
    const refused = [...waiting.values()];
    waiting.clear();
    for (const { reject } of refused) reject(new GatewayError('keys-token-unavailable', { rule: `pkcs11/${rule}` }));
  };
  const listen = (): void => {
    clearTimeout(silence);
    if (waiting.size === 0) return;
    silence = setTimeout(() => {
      void worker?.terminate();
      giveUp('silent');
    }, silenceMs);
  };
  const settle = ({ number, answer }: NumberedAnswer): void => {
    const asker = waiting.get(number);
    waiting.delete(number);
    listen();
    if ('problem' in answer) asker?.reject(new GatewayError(answer.problem.code, answer.problem.details));
    else asker?.resolve(answer);
  };
  const begin = (): Worker => {
    const begun = new Worker(join(import.meta.dirname, 'token-worker.ts'), { workerData: start, execArgv: STRIPPING });
    const ended = (): void => {
      if (worker === begun) giveUp('thread-ended');
    };
    begun.on('message', settle).on('error', ended).on('exit', ended);
    return begun;
  };

  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        worker ??= begin();
        const numbered: NumberedQuestion = { number: (asked += 1), question };
        waiting.set(numbered.number, { resolve, reject });
        worker.postMessage(numbered);
        if (waiting.size === 1) listen();
      }),
    async close() {
      const ending = worker;
      giveUp('closed');
      await ending?.terminate();
    },
  };
}
