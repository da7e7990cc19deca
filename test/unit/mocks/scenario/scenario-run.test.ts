import { describe, expect, it } from '@jest/globals';
import type { MockFault } from '../../../../src/mocks/behaviour.ts';
import { draw, type Distribution } from '../../../../src/mocks/scenario/distribution.ts';
import { durationText, milliseconds } from '../../../../src/mocks/scenario/duration.ts';
import { randomStream } from '../../../../src/mocks/scenario/random-stream.ts';
import type { ScenarioRun } from '../../../../src/mocks/scenario/scenario-run.ts';
import { readCall, runOf, START } from './run-world.ts';

const MINUTE = 60_000;
const identify = (run: ScenarioRun, request = {}): ReturnType<ScenarioRun['meet']> => run.meet('cir', readCall('IdentifyPerson', request));

describe('states', () => {
  const yaml = `states:
  calm:
    - { on: { endpoint: cir, operation: IdentifyPerson, nth: 3 }, fault: garbage, next: broken }
  broken:
    - { on: { endpoint: cir, every: 2 }, fault: half }
    - { on: { endpoint: cir, operation: CheckPresence }, fault: down, next: calm }
    - { after: 10m, next: calm }
`;

  it('lead from one to the other by calls that are counted anew in each', async () => {
    const { run } = runOf(yaml);
    const faults: (MockFault | undefined)[] = [];
    for (let call = 0; call < 3; call += 1) faults.push((await identify(run)).fault);
    expect(run.view().state).toBe('broken');
    for (let call = 0; call < 2; call += 1) faults.push((await identify(run)).fault);
    expect(faults).toEqual([undefined, undefined, 'garbage', undefined, 'half']);
    expect((await run.meet('cir', readCall('CheckPresence'))).fault).toBe('down');
    expect(run.view().state).toBe('calm');
    expect((await identify(run)).fault).toBeUndefined();
  });

  it('are left when their time is over, however long after that somebody asks', async () => {
    const { run } = runOf(yaml);
    for (let call = 0; call < 3; call += 1) await identify(run);
    run.advance(9 * MINUTE);
    expect(run.view()).toMatchObject({ state: 'broken', scheduled: [{ at: '2026-11-21T10:10:00.000Z', what: 'state calm' }] });
    run.advance(2 * MINUTE);
    expect(run.view()).toMatchObject({ state: 'calm', scheduled: [] });
  });
});

describe('a rule', () => {
  it('applies to the calls that it names: endpoint, operation, members, signer', async () => {
    const { run } = runOf(`states:
  only:
    - { on: { endpoint: cir, where: { /memberState: LVA, /authority: { matches: '^lv-' }, /user: { oneOf: [a, b] }, /check: { present: false } } }, fault: down }
    - { on: { endpoint: cir, signer: abababab, where: { /deadlineMs: { is: 5 } } }, fault: half }
`);
    const whole = { memberState: 'LVA', authority: 'lv-vrs', user: 'b' };
    expect((await identify(run, whole)).fault).toBe('down');
    for (const other of [
      { ...whole, memberState: 'EST' },
      { ...whole, authority: 'x-lv-' },
      { ...whole, user: 'c' },
      { ...whole, check: {} },
    ])
      expect((await identify(run, other)).fault).toBeUndefined();
    expect((await run.meet('esp', readCall('Query', whole))).fault).toBeUndefined();
    expect((await identify(run, { deadlineMs: 5 })).fault).toBe('half');
    expect((await run.meet('cir', readCall('IdentifyPerson', { deadlineMs: 5 }, 'cd'.repeat(32)))).fault).toBeUndefined();
  });

  it('answers in the server’s place, with values of the request', async () => {
    const { run } = runOf(`states:
  only:
    - { on: { endpoint: cir, operation: CheckPresence, nth: 1 }, answer: { systems: [EES] }, latency: 40ms }
    - { on: { endpoint: cir, operation: CheckPresence, nth: 1 }, answer: { queryId: $/user, systems: $/systems } }
    - { on: { endpoint: cir, operation: CheckPresence, nth: 1 }, merge: { systems: null, queryId: $/user } }
    - { on: { endpoint: cir }, refuse: { code: keys-incomplete, article: 2019/817-22 } }
`);
    const own = { queryId: 'q', systems: ['VIS'] };
    const asked = readCall('CheckPresence', { queryId: 'q', user: 'u', systems: ['VIS', 'EES'] });
    const answered = async (): Promise<unknown> => (await run.meet('cir', asked)).answer?.(() => Promise.resolve(own));
    const first = await run.meet('cir', asked);
    expect([first.latencyMs, await first.answer?.(() => Promise.reject(new Error('not asked')))]).toEqual([
      40,
      { queryId: 'q', systems: ['EES'] },
    ]);
    expect(await answered()).toEqual({ queryId: 'u', systems: ['VIS', 'EES'] });
    expect(await answered()).toEqual({ queryId: 'u' });
    expect(await answered()).toEqual({ refusal: 'keys-incomplete', article: '2019/817-22', rule: 'the scenario refuses' });
  });

  it('leaves a refusal of the server’s own as it is', async () => {
    const { run } = runOf('states: { only: [{ on: { endpoint: cir }, merge: { systems: [] } }] }\n');
    const { answer } = await identify(run);
    expect(await answer?.(() => Promise.resolve({ refusal: 'unavailable' as const }))).toEqual({ refusal: 'unavailable' });
  });
});

describe('what systems hold', () => {
  const yaml = `changes:
  - { at: 10m, delete: { system: EES, reference: SYN-EES-2 } }
  - { at: 5m, create: { system: EES, reference: SYN-EES-3, like: SYN-EES-1, set: { identity: { familyName: Other }, content: { leftAt: 2026-11-01T00:00:00.000Z } } } }
states:
  only:
    - { on: { endpoint: ees, nth: 1 }, changes: [{ update: { system: EES, reference: SYN-EES-1, set: { authority: lv-pmlp, identity: { birthPlace: Riga } } } }] }
`;

  it('changes at times and on calls, and is as it was when a scenario starts', async () => {
    const { run, records } = runOf(yaml);
    run.advance(5 * MINUTE);
    expect(records.find('EES', 'SYN-EES-3')).toMatchObject({
      reference: 'SYN-EES-3',
      identity: { familyName: 'Other', givenNames: ['Person'] },
      content: { kind: 'EES', leftAt: '2026-11-01T00:00:00.000Z' },
    });
    await run.meet('ees', readCall('Search'));
    expect(records.find('EES', 'SYN-EES-1')).toMatchObject({
      authority: 'lv-pmlp',
      identity: { birthPlace: 'Riga', birthDate: '1980-01-01' },
    });
    run.advance(5 * MINUTE);
    expect(records.changes.map(({ kind }) => kind)).toEqual(['created', 'updated', 'deleted']);
    records.reset();
    expect([...records.all('EES')].map(({ reference }) => reference)).toEqual(['SYN-EES-1', 'SYN-EES-2']);
  });

  it.each([
    ['delete: { system: EES, reference: SYN-EES-9 }', 'EES', 'Name a record that the system holds.'],
    [
      'create: { system: EES, reference: SYN-EES-2, like: SYN-EES-1 }',
      'EES',
      'Give the new record a reference that the system does not hold.',
    ],
    ['update: { system: EES, reference: SYN-EES-1, set: { colour: RED } }', '/colour', 'Set members that such a record has.'],
    [
      'update: { system: EES, reference: SYN-EES-1, set: { identity: { birthDate: 1980 } } }',
      '/identity/birthDate',
      'Write a string here.',
    ],
    [
      'update: { system: EES, reference: SYN-EES-1, set: { identity: { birthDate: null } } }',
      '/identity/birthDate',
      'Leave members that every record has.',
    ],
  ])('%s is refused', (edit, field, mend) => {
    const { run } = runOf(`changes: [{ at: 1s, ${edit} }]\n`);
    expect(() => run.advance(1_000)).toThrow(
      expect.objectContaining({ code: 'scenario-invalid', details: expect.objectContaining({ field, mend }) }),
    );
  });
});

describe('outages', () => {
  it('last from one moment up to another, at the endpoint and wherever its system is asked', () => {
    const { run, behaviour } = runOf('outages: [{ endpoint: ees, from: 10m, to: 20m, how: overloaded }]\n');
    const seen = (): readonly unknown[] => [
      run.arrive('ees'),
      behaviour.isUnavailable('EES'),
      run.arrive('vis'),
      behaviour.isUnavailable('VIS'),
    ];
    expect(seen()).toEqual([undefined, false, undefined, false]);
    run.advance(10 * MINUTE);
    expect(seen()).toEqual(['overloaded', true, undefined, false]);
    run.advance(10 * MINUTE - 1);
    expect(seen()).toEqual(['overloaded', true, undefined, false]);
    run.advance(1);
    expect(seen()).toEqual([undefined, false, undefined, false]);
  });
});

describe('what is drawn', () => {
  const yaml = `latency:
  ees: { uniform: [10ms, 1s] }
  vis: { lognormal: { median: 100ms, p95: 400ms } }
chances: [{ endpoint: ees, fault: half, chance: 0.5 }, { endpoint: ees, fault: empty, chance: 0.5 }]
`;

  it('comes from the seed: the same requests meet the same', () => {
    const drawn = (interleaved: boolean): readonly unknown[] => {
      const { run, behaviour } = runOf(yaml);
      return Array.from({ length: 50 }, () => {
        if (interleaved) behaviour.latency('VIS');
        return [run.arrive('ees'), behaviour.latency('EES')];
      });
    };
    expect(drawn(true)).toEqual(drawn(false));
    expect(new Set(drawn(false).map(String)).size).toBeGreaterThan(40);
  });

  const sample = (distribution: Distribution, count = 20_000): readonly number[] => {
    const random = randomStream(1, 'sample');
    return Array.from({ length: count }, () => draw(distribution, random)).sort((one, other) => one - other);
  };
  const share = (values: readonly number[], part: number): number => values[Math.floor(values.length * part)] ?? Number.NaN;

  it('has the distribution that was asked for', () => {
    expect(new Set(sample({ kind: 'fixed', value: 7 }, 9))).toEqual(new Set([7]));
    const uniform = sample({ kind: 'uniform', least: 100, most: 300 });
    expect([uniform[0], share(uniform, 0.5), uniform.at(-1)]).toEqual([100, expect.closeTo(200, -1), 300]);
    const normal = sample({ kind: 'normal', mean: 1_000, deviation: 100, least: 900, most: 1_050 });
    expect(normal[0]).toBeGreaterThanOrEqual(900);
    expect(normal.at(-1)).toBeLessThanOrEqual(1_050);
    const lognormal = sample({ kind: 'lognormal', median: 800, p95: 3_000 });
    expect(Math.abs(share(lognormal, 0.5) - 800)).toBeLessThan(30);
    expect(Math.abs(share(lognormal, 0.95) - 3_000)).toBeLessThan(150);
    const points = [
      { share: 0, value: 10 },
      { share: 0.5, value: 20 },
      { share: 1, value: 100 },
    ];
    const percentiles = sample({ kind: 'percentiles', points });
    expect([percentiles[0], share(percentiles, 0.5), share(percentiles, 0.75)]).toEqual([
      10,
      expect.closeTo(20, -1),
      expect.closeTo(60, -1),
    ]);
    expect(sample({ kind: 'normal', mean: 5, deviation: 0, least: 9, most: 9 }, 1)).toEqual([9]);
  });
});

describe('stepping', () => {
  it('lets one call through at a time, and time to what is scheduled next when none waits', async () => {
    const { run } = runOf('changes: [{ at: 10m, delete: { system: EES, reference: SYN-EES-2 } }]\n');
    run.setStepping(true);
    const through: string[] = [];
    const one = run.meet('ees', readCall('Search')).then(() => through.push('one'));
    const other = run.meet('vis', readCall('Read')).then(() => through.push('other'));
    expect(run.view()).toMatchObject({
      isStepping: true,
      waiting: [
        { number: 1, endpoint: 'ees', operation: 'Search' },
        { number: 2, endpoint: 'vis', operation: 'Read' },
      ],
    });
    expect(run.step()).toEqual({ did: 'call', call: { number: 1, endpoint: 'ees', operation: 'Search' } });
    await one;
    expect(through).toEqual(['one']);
    expect(run.step()).toMatchObject({ did: 'call', call: { number: 2 } });
    await other;
    expect(run.step()).toEqual({ did: 'event', at: '2026-11-21T10:10:00.000Z', what: 'delete EES' });
    expect(run.view()).toMatchObject({ now: '2026-11-21T10:10:00.000Z', scheduled: [], waiting: [] });
    expect(run.step()).toEqual({ did: 'nothing' });
  });

  it('holds back what is due, which goes before calls; ending it lets everything go', async () => {
    const { run, records } = runOf('changes: [{ at: 10m, delete: { system: EES, reference: SYN-EES-2 } }]\n');
    run.setStepping(true);
    run.advance(11 * MINUTE);
    const call = run.meet('ees', readCall('Search'));
    expect(records.find('EES', 'SYN-EES-2')).toBeDefined();
    expect(run.step()).toMatchObject({ did: 'event', what: 'delete EES' });
    run.end();
    await expect(call).resolves.toEqual({ fault: undefined });
    expect(run.view().isStepping).toBe(false);
  });
});

describe('the clock of a scenario', () => {
  it('begins where it is told, stands still when frozen, and goes back', () => {
    const { run, clock } = runOf('clock: { start: 2027-01-01T00:00:00Z, frozen: true }\n');
    expect(run.view()).toMatchObject({ startedAt: '2027-01-01T00:00:00.000Z', isFrozen: true });
    run.advance(1);
    expect(run.view().now).toBe('2027-01-01T00:00:00.001Z');
    clock.reset();
    expect(clock.now()).toBe(START);
  });

  it.each([
    ['250ms', 250],
    ['1.5s', 1_500],
    ['12h', 43_200_000],
    ['3d', 259_200_000],
  ])('%s is %i milliseconds, and back', (text, span) => {
    expect(milliseconds(text)).toBe(span);
    expect(milliseconds(durationText(span))).toBe(span);
    expect(milliseconds(text.toUpperCase())).toBeUndefined();
  });
});
