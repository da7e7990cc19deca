import { describe, expect, test } from '@jest/globals';
import type { LegOutcome } from '../../../src/canonical/query.ts';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import type { Exchange, LegStep, VerifiedMessage } from '../../../src/ports/adapter.ts';
import { fanOut, type BrokerRuntime } from '../../../src/broker/fan-out.ts';
import type { PlannedLeg } from '../../../src/broker/plan.ts';
import { adapterOf, leg, manualTime, runtimeWith, says, textOf, turns, verified, wire } from './broker-support.ts';

const FINAL: LegStep = { state: 'final', parts: [says('EES', 'HIT', 'A')] };
const PENDING: LegStep = { state: 'pending', parts: [says('VIS')], next: wire('continue'), waitMs: 100 };

/** An exchange whose answers the test gives, by endpoint. */
function scripted() {
  const asked: { endpoint: string; text: string; signal: AbortSignal; answer: (text: string) => void; fail: (error: unknown) => void }[] =
    [];
  const exchange: Exchange = (endpoint, _, message, signal) =>
    new Promise<VerifiedMessage>((resolve, reject) => {
      asked.push({ endpoint, text: textOf(message), signal, answer: (text) => resolve(verified(text)), fail: reject });
    });
  return { asked, exchange };
}

function collect(plan: readonly PlannedLeg[], runtime: BrokerRuntime) {
  const outcomes: LegOutcome[] = [];
  const done = (async () => {
    for await (const outcome of fanOut(plan, runtime)) outcomes.push(outcome);
  })();
  return { outcomes, done };
}

const adapter = adapterOf({
  final: FINAL,
  pending: PENDING,
  quiet: { ...PENDING, parts: [] },
  broken: new GatewayError('contract-reply-invalid'),
  bug: new RangeError('bug'),
});
const plan = [
  { leg: leg(), adapter },
  { leg: leg({ endpoint: 'cir', systems: ['ETIAS'] }), adapter },
];
const brief = (outcomes: readonly LegOutcome[]) =>
  outcomes.map((each) => [each.leg.endpoint, each.state === 'problem' ? each.problem.code : each.final]);

describe('fan-out', () => {
  test('asks every endpoint before any has answered, and yields in order of arrival', async () => {
    const { asked, exchange } = scripted();
    const { outcomes, done } = collect(plan, runtimeWith({ exchange }));
    await turns();
    expect(asked.map(({ endpoint }) => endpoint)).toEqual(['esp', 'cir']);
    asked[1]?.answer('final');
    await turns();
    expect(brief(outcomes)).toEqual([['cir', true]]);
    asked[0]?.answer('final');
    await done;
    expect(brief(outcomes)).toEqual([
      ['cir', true],
      ['esp', true],
    ]);
    expect(outcomes[0]).toMatchObject({
      state: 'parts',
      parts: FINAL.parts,
      evidence: [{ leg: 'q/cir', sent: 'final-sent', received: 'final-received', signer: 'signer' }],
    });
  });

  test('an answer that is not the last is yielded at once, then the rest is asked for after the wait it names', async () => {
    const time = manualTime();
    const { asked, exchange } = scripted();
    const { outcomes, done } = collect(plan.slice(0, 1), runtimeWith({ exchange }, time));
    await turns();
    asked[0]?.answer('pending');
    await turns();
    expect(brief(outcomes)).toEqual([['esp', false]]);
    await time.advance(99);
    expect(asked).toHaveLength(1);
    await time.advance(1);
    expect(asked[1]?.text).toBe('continue');
    asked[1]?.answer('quiet');
    await turns();
    await time.advance(100);
    asked[2]?.answer('final');
    await done;
    expect(brief(outcomes)).toEqual([
      ['esp', false],
      ['esp', true],
    ]);
    expect(outcomes.map((each) => each.evidence.map(({ received }) => received))).toEqual([
      ['pending-received'],
      ['quiet-received', 'final-received'],
    ]);
  });

  test('an endpoint that asks to be asked again at once is asked at a walk', async () => {
    const time = manualTime();
    const { asked, exchange } = scripted();
    const hasty = adapterOf({ hasty: { ...PENDING, waitMs: -5 }, final: FINAL });
    const { done } = collect([{ leg: leg(), adapter: hasty }], runtimeWith({ exchange }, time));
    await turns();
    asked[0]?.answer('hasty');
    await turns();
    await time.advance(19);
    expect(asked).toHaveLength(1);
    await time.advance(1);
    asked[1]?.answer('final');
    await done;
  });

  test('the leg is encoded with the budget that remains', async () => {
    const seen: ReturnType<typeof leg>[] = [];
    const time = manualTime(10_000);
    const { asked, exchange } = scripted();
    const { done } = collect(
      [{ leg: leg({ budgetMs: 9999 }), adapter: adapterOf({ final: FINAL }, seen) }],
      runtimeWith({ exchange, deadlineAt: 10_300 }, time),
    );
    await turns();
    expect(seen[0]?.budgetMs).toBe(300);
    asked[0]?.answer('final');
    await done;
  });

  test('the deadline ends what is open as timed out, keeps what has arrived, and stops the exchange', async () => {
    const time = manualTime();
    const { asked, exchange } = scripted();
    const { outcomes, done } = collect(plan, runtimeWith({ exchange }, time));
    await turns();
    asked[1]?.answer('final');
    await time.advance(1000);
    await done;
    expect(brief(outcomes)).toEqual([
      ['cir', true],
      ['esp', 'endpoint-timeout'],
    ]);
    expect(asked[0]?.signal.aborted).toBe(true);
  });

  test('the deadline also ends the wait between two messages', async () => {
    const time = manualTime();
    const { asked, exchange } = scripted();
    const slow = adapterOf({ slow: { ...PENDING, waitMs: 60_000 } });
    const { outcomes, done } = collect([{ leg: leg(), adapter: slow }], runtimeWith({ exchange }, time));
    await turns();
    asked[0]?.answer('slow');
    await turns();
    await time.advance(1000);
    await done;
    expect(brief(outcomes)).toEqual([
      ['esp', false],
      ['esp', 'endpoint-timeout'],
    ]);
  });

  test.each([
    [
      'the exchange',
      (asked: ReturnType<typeof scripted>['asked']) => asked[0]?.fail(new GatewayError('signature-invalid')),
      'signature-invalid',
      0,
    ],
    ['the answer', (asked: ReturnType<typeof scripted>['asked']) => asked[0]?.answer('broken'), 'contract-reply-invalid', 1],
    ['the adapter', (asked: ReturnType<typeof scripted>['asked']) => asked[0]?.answer('bug'), 'internal-error', 1],
  ])('a failure of %s fails that leg only, with the evidence there is', async (_, act, code, evidence) => {
    const { asked, exchange } = scripted();
    const { outcomes, done } = collect(plan, runtimeWith({ exchange }));
    await turns();
    act(asked);
    asked[1]?.answer('final');
    await done;
    const failed = outcomes.find((each) => each.state === 'problem');
    expect(brief(outcomes)).toContainEqual(['cir', true]);
    expect(failed?.state === 'problem' && failed.problem.code).toBe(code);
    expect(failed?.evidence).toHaveLength(evidence);
    if (code === 'internal-error') expect(failed?.state === 'problem' && failed.problem.cause).toBeInstanceOf(RangeError);
  });

  test('an adapter that cannot write the query fails its leg before anything is sent', async () => {
    const { asked, exchange } = scripted();
    const mute = {
      ...adapter,
      encode: () => {
        throw new GatewayError('endpoint-refused');
      },
    };
    const { outcomes, done } = collect([{ leg: leg(), adapter: mute }], runtimeWith({ exchange }));
    await done;
    expect(brief(outcomes)).toEqual([['esp', 'endpoint-refused']]);
    expect(asked).toEqual([]);
  });

  test('an open circuit fails the leg without asking', async () => {
    const { asked, exchange } = scripted();
    const runtime = runtimeWith({ exchange });
    runtime.breaker.settle('esp', 'endpoint-timeout');
    runtime.breaker.settle('esp', 'endpoint-timeout');
    const { outcomes, done } = collect(plan.slice(0, 1), runtime);
    await done;
    expect(brief(outcomes)).toEqual([['esp', 'endpoint-circuit-open']]);
    expect(asked).toEqual([]);
  });

  test('timeouts open the circuit, whoever keeps the time; a caller that hangs up does not', async () => {
    const timer = new DOMException('too late', 'TimeoutError');
    for (const [reason, state] of [
      [undefined, 'open'],
      [timer, 'open'],
      [new Error('gone'), 'closed'],
    ] as const) {
      const time = manualTime();
      const breaker = runtimeWith({ exchange: scripted().exchange }, time).breaker;
      for (let query = 0; query < 2; query += 1) {
        const caller = new AbortController();
        const runtime = runtimeWith({ exchange: scripted().exchange, breaker, signal: caller.signal }, time);
        const { outcomes, done } = collect(plan.slice(0, 1), runtime);
        await turns();
        if (reason === undefined) await time.advance(1000);
        else caller.abort(reason);
        await done;
        expect(brief(outcomes)).toEqual([['esp', 'endpoint-timeout']]);
      }
      expect(breaker.state('esp')).toBe(state);
    }
  });

  test('a query whose caller has already gone asks nothing', async () => {
    const { asked, exchange } = scripted();
    const { outcomes, done } = collect(plan, runtimeWith({ exchange, signal: AbortSignal.abort() }));
    await done;
    expect(brief(outcomes)).toEqual([
      ['esp', 'endpoint-timeout'],
      ['cir', 'endpoint-timeout'],
    ]);
    expect(asked).toEqual([]);
  });

  test('leaving the loop early stops every leg', async () => {
    const { asked, exchange } = scripted();
    const runtime = runtimeWith({ exchange });
    const reading = (async () => {
      for await (const outcome of fanOut(plan, runtime)) return outcome.leg.endpoint;
      return undefined;
    })();
    await turns();
    asked[1]?.answer('final');
    expect(await reading).toBe('cir');
    expect(asked[0]?.signal.aborted).toBe(true);
    await turns();
    expect(runtime.breaker.state('esp')).toBe('closed');
  });

  test('an empty plan yields nothing', async () => {
    const { outcomes, done } = collect([], runtimeWith({ exchange: scripted().exchange }));
    await done;
    expect(outcomes).toEqual([]);
  });
});
