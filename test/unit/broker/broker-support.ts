import type { Leg, LegOutcome, MessageEvidence, SystemPart } from '../../../src/canonical/query.ts';
import type { Match, SystemId } from '../../../src/canonical/generated/types.ts';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import type { ProblemCode } from '../../../src/kernel/problems.ts';
import type { Adapter, LegStep, VerifiedMessage, WireMessage } from '../../../src/ports/adapter.ts';
import { createBreaker } from '../../../src/broker/breaker.ts';
import type { BrokerRuntime } from '../../../src/broker/fan-out.ts';

/** A leg to `esp` that asks EES and VIS. */
export function leg(changes: Partial<Leg> = {}): Leg {
  const endpoint = changes.endpoint ?? 'esp';
  return {
    id: `q/${endpoint}`,
    query: 'q',
    endpoint,
    kind: 'esp',
    profile: 'border-check',
    purpose: 'border-check',
    memberState: 'LVA',
    authority: 'synthetic-authority',
    user: 'u-0001',
    systems: ['EES', 'VIS'],
    subject: {},
    presenceOnly: false,
    conceal: false,
    mustAnswer: false,
    budgetMs: 1000,
    ...changes,
  };
}

export const says = (system: SystemId, status: SystemPart['status'] = 'NO_HIT', ...names: string[]): SystemPart => ({
  system,
  status,
  matches: names.map((familyName): Match => ({ familyName })),
});

export const evidence = (name: string, of = 'q/esp'): MessageEvidence => ({
  leg: of,
  sent: `${name}-sent`,
  received: `${name}-received`,
  signer: 'signer',
});

export function parts(of: Leg, final: boolean, ...said: SystemPart[]): LegOutcome {
  return { leg: of, state: 'parts', final, parts: said, evidence: [] };
}

export function failed(of: Leg, code: ProblemCode): LegOutcome {
  return { leg: of, state: 'problem', final: true, problem: new GatewayError(code, { endpoint: of.endpoint }), evidence: [] };
}

const bytes = new TextEncoder();

/** The bytes that a scripted exchange returns; only a test may cast its way to the brand. */
export function verified(text: string): VerifiedMessage {
  return {
    contentType: 'text/plain',
    body: bytes.encode(text),
    status: 200,
    signer: 'signer',
    sent: `${text}-sent`,
    received: `${text}-received`,
  } as unknown as VerifiedMessage;
}

export const wire = (text: string): WireMessage => ({ contentType: 'text/plain', body: bytes.encode(text) });

export const textOf = (message: WireMessage): string => new TextDecoder().decode(message.body);

/** An adapter that writes its budget and decodes an answer by its text. */
export function adapterOf(steps: Readonly<Record<string, LegStep | Error>>, seen: Leg[] = []): Adapter {
  return {
    manifest: { id: 'scripted', endpoint: 'esp', protocol: 'rest', contract: 'none', protection: 'jws', idempotent: true },
    encode(of) {
      seen.push(of);
      return wire(`ask ${of.endpoint}`);
    },
    decode(_, message) {
      const step = steps[textOf(message)];
      if (step === undefined) throw new TypeError('no such answer in the script');
      if (step instanceof Error) throw step;
      return step;
    },
  };
}

/** A clock that moves only when told, and waits that settle when it has moved far enough. */
export function manualTime(start = 0) {
  let now = start;
  const waiting: { readonly at: number; readonly settle: () => void }[] = [];
  return {
    now: () => now,
    wait: (ms: number, signal: AbortSignal): Promise<void> =>
      new Promise((resolve, reject) => {
        waiting.push({ at: now + ms, settle: resolve });
        signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
      }),
    async advance(ms: number) {
      now += ms;
      for (const each of waiting.filter(({ at }) => at <= now)) each.settle();
      await turns();
    },
  };
}

/** Lets every promise that can settle do so. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

export function runtimeWith(changes: Partial<BrokerRuntime> & Pick<BrokerRuntime, 'exchange'>, time = manualTime()): BrokerRuntime {
  return {
    now: time.now,
    wait: time.wait,
    signal: new AbortController().signal,
    deadlineAt: time.now() + 1000,
    breaker: createBreaker({ failures: 2, coolDownMs: 500 }, time.now),
    ...changes,
  };
}
