import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { asGatewayError } from '../../../../src/kernel/gateway-error.ts';
import { ENDPOINT_NAMES } from '../../../../src/mocks/endpoint-name.ts';
import { MOCK_FAULTS } from '../../../../src/mocks/mock-fault.ts';
import { SYSTEM_NAMES } from '../../../../src/mocks/population/person.ts';
import { readScenario } from '../../../../src/mocks/scenario/read-scenario.ts';

const SCHEMAS = join(import.meta.dirname, '../../../../schemas/endpoints');
const HEAD = 'scenario: sample\ndoc: A sample.\n';

/** What is said about a file that does not hold. */
function objection(text: string): { readonly field: string | undefined; readonly mend: string } {
  try {
    readScenario(text, 'sample.yaml');
  } catch (error) {
    const { code, details } = asGatewayError(error);
    expect(code).toBe('scenario-invalid');
    return { field: details.field, mend: details.mend ?? '' };
  }
  throw new Error('it was read');
}

describe('a scenario file', () => {
  it('has defaults for everything but its name and what it is for', () => {
    expect(readScenario(HEAD, 'sample.yaml')).toEqual({
      name: 'sample',
      doc: 'A sample.',
      seed: 1,
      phase: 'mid-live',
      population: { persons: 200, seed: 1 },
      clock: { start: undefined, frozen: false },
      latency: new Map(),
      chances: [],
      outages: [],
      empty: [],
      slowMs: undefined,
      drip: undefined,
      initial: 'only',
      states: new Map([['only', []]]),
      changes: [],
      steps: [],
    });
  });

  it('is read whole', () => {
    const scenario = readScenario(
      `${HEAD}seed: 7
phase: etias-live
population: { persons: 50 }
clock: { start: 2026-11-21T10:00:00Z, frozen: true }
latency:
  ees: 40ms
  vis: { uniform: [20ms, 60ms] }
  etias: { lognormal: { median: 800ms, p95: 3s } }
  sis: { normal: { mean: 50ms, deviation: 10ms, least: 20ms, most: 80ms } }
  cir: { percentiles: { min: 5ms, p50: 20ms, p99.9: 400ms, max: 1s } }
chances: [{ endpoint: sis, fault: unavailable, chance: 0.25 }]
outages:
  - { endpoint: ees, from: 2026-11-21T10:10:00Z, to: 20m, how: down }
empty: [VIS]
slow: 2s
drip: { bytes: 4, every: 10ms }
states:
  calm:
    - on: { endpoint: cir, operation: IdentifyPerson, where: { /memberState: LVA, /authority: { matches: '^lv-' } }, nth: 2, signer: '01234567' }
      fault: garbage
      latency: 1.5s
      changes: [{ delete: { system: EES, reference: SYN-EES-1 } }]
      next: broken
  broken:
    - { after: 10m, next: calm }
changes:
  - { at: 3d, update: { system: EES, reference: SYN-EES-2, set: { memberState: EST } } }
  - { at: 12h, create: { system: SIS, reference: SYN-SIS-9, like: SYN-SIS-1, set: {} } }
steps:
  - send: { endpoint: cir, protocol: rest, operation: IdentifyPerson, request: { user: u } }
    expect: { failure: auth-message-stale }
    times: 2
  - { advance: 1h }
  - { inState: broken }
`,
      'sample.yaml',
    );
    expect(scenario).toMatchObject({
      seed: 7,
      phase: 'etias-live',
      population: { persons: 50, seed: 7 },
      clock: { start: Date.parse('2026-11-21T10:00:00Z'), frozen: true },
      outages: [{ endpoint: 'ees', fromMs: 600_000, toMs: 1_200_000, how: 'down' }],
      slowMs: 2_000,
      drip: { bytes: 4, everyMs: 10 },
      initial: 'calm',
      changes: [
        { atMs: 43_200_000, edit: { kind: 'create', like: 'SYN-SIS-1' } },
        { atMs: 259_200_000, edit: { kind: 'update', set: { memberState: 'EST' } } },
      ],
      steps: [
        { kind: 'send', protocol: 'rest', times: 2, timeoutMs: 10_000, expect: { failure: 'auth-message-stale' } },
        { ms: 3_600_000 },
        { state: 'broken' },
      ],
    });
    expect([...scenario.latency.values()].map(({ kind }) => kind)).toEqual(['fixed', 'uniform', 'lognormal', 'normal', 'percentiles']);
    expect(scenario.states.get('calm')?.[0]).toMatchObject({
      trigger: { endpoint: 'cir', operation: 'IdentifyPerson', nth: 2, signer: '01234567' },
      reaction: { fault: 'garbage', latency: { kind: 'fixed', value: 1_500 } },
      next: 'broken',
    });
  });
});

describe('a broken file is refused before anything starts', () => {
  it.each([
    [
      'a mistyped key',
      `${HEAD}latencies: {}\n`,
      'latencies',
      'sample.yaml:3:1: latencies: Unknown key latencies; known are scenario, doc,',
    ],
    ['no YAML', `${HEAD}states: [\n`, '', 'sample.yaml:4:1:'],
    ['no name', 'doc: x\n', 'doc', 'sample.yaml:1:1:'],
    [
      'an endpoint that is none',
      `${HEAD}latency:\n  ees: 1s\n  eess: 1s\n`,
      'latency.eess',
      'sample.yaml:5:3: latency.eess: There is no endpoint eess',
    ],
    [
      'a duration without unit',
      `${HEAD}latency:\n  ees: 40\n`,
      'latency.ees',
      'sample.yaml:4:8: latency.ees: Write a duration such as 250ms',
    ],
    ['bounds that fall', `${HEAD}latency:\n  ees: { uniform: [2s, 1s] }\n`, 'latency.ees.uniform', 'Write two durations'],
    [
      'percentiles that fall',
      `${HEAD}latency: { ees: { percentiles: { p90: 1s, p50: 2s } } }\n`,
      undefined,
      'Let percentiles and their durations rise.',
    ],
    [
      'a probability of nought',
      `${HEAD}chances:\n  - { endpoint: ees, fault: down, chance: 0 }\n`,
      'chances[0].chance',
      'sample.yaml:4:43: chances[0].chance: Write a probability',
    ],
    [
      'a fault that is none',
      `${HEAD}chances:\n  - { endpoint: ees, fault: bad, chance: 1 }\n`,
      'chances[0].fault',
      'There is no fault bad; there are down, slow,',
    ],
    [
      'an outage that ends first',
      `${HEAD}outages:\n  - { endpoint: ees, from: 2h, to: 1h }\n`,
      'outages[0].to',
      'Let the outage end after it begins.',
    ],
    [
      'an instant without a start',
      `${HEAD}outages:\n  - { endpoint: ees, from: 2026-11-21T10:00:00Z, to: 1h }\n`,
      'outages[0].from',
      'An instant needs clock.start',
    ],
    [
      'a next that is none',
      `${HEAD}states:\n  calm:\n    - on: { endpoint: cir }\n      next: brokn\n`,
      'states.calm[0].next',
      'sample.yaml:6:13: states.calm[0].next: There is no state brokn',
    ],
    ['a state that nothing leads to', `${HEAD}states:\n  calm: []\n  lost: []\n`, 'states.lost', 'No rule leads to the state lost'],
    [
      'an operation that is none',
      `${HEAD}states:\n  calm:\n    - on: { endpoint: cir, operation: Identify }\n`,
      'states.calm[0].on.operation',
      'The contract of cir has no operation Identify; it has IdentifyPerson, CheckPresence',
    ],
    [
      'a pointer that leads nowhere',
      `${HEAD}states:\n  calm:\n    - on: { endpoint: cir, operation: IdentifyPerson, where: { /subject/surname: X } }\n`,
      'states.calm[0].on.where./subject/surname',
      'The request of IdentifyPerson has no /subject/surname',
    ],
    [
      'an answer that the contract lacks',
      `${HEAD}states:\n  calm:\n    - on: { endpoint: cir, operation: CheckPresence }\n      answer: { systems: [MID] }\n`,
      'states.calm[0].answer',
      'does not allow this answer to CheckPresence, at /systems/0',
    ],
    [
      'a refusal that the contract lacks',
      `${HEAD}states:\n  calm:\n    - on: { endpoint: cir }\n      refuse: no\n`,
      'states.calm[0].refuse',
      'The contract of cir has no refusal no',
    ],
    ['a system that is none', `${HEAD}empty: [EURODAC]\n`, 'empty', 'There is no system EURODAC; there are EES'],
    [
      'an edit of what a record is',
      `${HEAD}changes:\n  - { at: 1s, update: { system: EES, reference: R, set: { system: VIS } } }\n`,
      'changes[0].update.set',
      'An edit leaves system as it is.',
    ],
    [
      'a step without expectation',
      `${HEAD}steps:\n  - send: { endpoint: cir, operation: CheckPresence }\n`,
      'steps[0]',
      'Say what to expect',
    ],
    [
      'a failure that is none',
      `${HEAD}steps:\n  - send: { endpoint: cir, operation: CheckPresence }\n    expect: { failure: bad }\n`,
      'steps[0].expect.failure',
      'bad is no code of the problem catalogue',
    ],
    ['an alias', `${HEAD}empty: &a [VIS]\nslow: *a\n`, undefined, 'anchors and aliases are not allowed'],
  ])('%s', (_, text, field, mend) => {
    const found = objection(text);
    expect(found.mend).toContain(mend);
    expect(found.mend).toMatch(/^sample\.yaml:\d+:\d+: /);
    if (field !== undefined) expect(found.field).toBe(field);
  });

  it('all faults are told, up to five', () => {
    const { mend } = objection(`${HEAD}a: 1\nb: 1\nc: 1\nd: 1\ne: 1\nf: 1\n`);
    expect(mend.match(/Unknown key/g)).toHaveLength(5);
    expect(mend).toContain('sample.yaml:7:1: e: Unknown key e');
    expect(mend).toMatch(/And 1 more\.$/);
  });
});

describe('the JSON Schema for editors', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../../schemas/endpoints/scenario.schema.json'), 'utf8'),
  ) as object;
  const validate = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

  it('knows the same words as the mocks, and so does the document of the control API', () => {
    const { $defs } = schema as { $defs: Record<string, { enum?: readonly string[] }> };
    const control = JSON.parse(readFileSync(join(SCHEMAS, 'control.openapi.json'), 'utf8')) as {
      components: { schemas: Record<string, { enum?: readonly string[] }> };
    };
    const { Endpoint, System, FaultName } = control.components.schemas;
    expect([$defs['endpoint']?.enum, Endpoint?.enum]).toEqual([ENDPOINT_NAMES, ENDPOINT_NAMES]);
    expect([$defs['system']?.enum, System?.enum]).toEqual([SYSTEM_NAMES, SYSTEM_NAMES]);
    expect([$defs['fault']?.enum, FaultName?.enum]).toEqual([MOCK_FAULTS, MOCK_FAULTS]);
    const { properties } = schema as { properties: Record<string, object> };
    const known = /known are ([a-z, ]+)\./i.exec(objection(`${HEAD}nothing: 1\n`).mend)?.[1];
    expect(known?.split(', ').sort()).toEqual(Object.keys(properties).sort());
  });

  it.each([
    ['minimal', HEAD, true],
    ['an unknown key', `${HEAD}latencies: {}\n`, false],
    ['an endpoint that is none', `${HEAD}latency: { eess: 1s }\n`, false],
    ['a duration without unit', `${HEAD}latency: { ees: 40 }\n`, false],
    ['a distribution', `${HEAD}latency: { ees: { lognormal: { median: 1s, p95: 2s } } }\n`, true],
    ['a fault that is none', `${HEAD}chances: [{ endpoint: ees, fault: bad, chance: 1 }]\n`, false],
    ['a rule without occasion', `${HEAD}states: { calm: [{ next: calm }] }\n`, false],
    [
      'a rule',
      `${HEAD}states: { calm: [{ on: { endpoint: cir, nth: 1, where: { /user: { present: false } } }, fault: down, next: calm }] }\n`,
      true,
    ],
    ['a step', `${HEAD}steps: [{ send: { endpoint: cir, operation: X, request: {} }, expect: { refusal: x } }, { advance: 1h }]\n`, true],
    ['a step without expectation', `${HEAD}steps: [{ send: { endpoint: cir, operation: X } }]\n`, false],
    ['an edit', `${HEAD}changes: [{ at: 1h, delete: { system: EES, reference: X } }]\n`, true],
  ])('%s', (_, text, valid) => {
    expect(validate(parse(text))).toBe(valid);
  });
});
