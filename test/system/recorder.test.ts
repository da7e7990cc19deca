import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packagedContract } from '../../src/contracts/packaged-contract.ts';
import type { EndpointName } from '../../src/mocks/endpoint-name.ts';
import { startRecorder } from '../../src/mocks/recorder/recording-proxy.ts';
import { contractCaller, type CallOutcome } from '../../src/mocks/scenario/contract-caller.ts';
import { playSteps } from '../../src/mocks/scenario/play-steps.ts';
import { readScenario } from '../../src/mocks/scenario/read-scenario.ts';
import type { Step } from '../../src/mocks/scenario/scenario.ts';
import { undiciClient } from '../../src/wire/http/undici-client.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/wire/json/json-value.ts';
import { scenarioBed, type ScenarioBed } from '../support/scenario-bed.ts';

const SETTING = { population: { persons: 200, seed: 1 }, phase: 'mid-live' } as const;
const SUBJECT = { personName: { surname: 'El Qasmaoui', givenNames: ['Nawfal'] }, birthDate: { date: '1979-12-30' } };
const ASKER = { memberState: 'LVA', authority: 'lv-vp-zemgale', user: 'officer-kalnins' };

const IDENTIFY = {
  ...ASKER,
  legalBasis: '2019/817-20',
  profileId: 'police-identification',
  deadlineMs: 2_000,
  check: { circumstance: '20(1)(a)', personPresent: true, biometricStep: 'UNUSABLE' },
  subject: SUBJECT,
};
const PRESENCE = {
  ...ASKER,
  legalBasis: '2019/817-22',
  profileId: 'law-enforcement-presence',
  deadlineMs: 2_000,
  caseToken: 'urn:uuid:0d9c2a1e-5b64-4c37-9f0a-3a6f1c2b4d5e',
  systems: ['EES', 'VIS'],
  subject: { travelDocument: { number: 'SYN000018' } },
};
const QUERY = {
  ...ASKER,
  profileId: 'border-check',
  purpose: 'BORDER_CHECK',
  systems: ['EES', 'VIS', 'ETIAS'],
  disclosure: 'DATA',
  deadlineMs: 2_000,
  subject: { travelDocument: { number: 'SYN000018' } },
};

/** Words of code lists, names of systems, codes of states and provisions, which say nothing of anybody. */
const PUBLIC =
  /^(?:[A-Z]{3}|[A-Z_]+|20\(1\)\([a-e]\)|[0-9]{4}\/[0-9]{3,4}-.*|(?:police-identification|law-enforcement-presence|border-check))$/;

function texts(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap(texts);
  return isJsonObject(value) ? Object.values(value).flatMap(texts) : [];
}

let original: ScenarioBed;
const failures: unknown[] = [];
const random = { bytes: (count: number): Uint8Array => randomBytes(count) };
const client = undiciClient({ maxResponseBytes: 4_194_304, connectTimeoutMs: 5_000 });

beforeAll(async () => {
  original = await scenarioBed(SETTING, failures);
});
afterAll(async () => {
  await client.close();
  await original.close();
});

interface Asked {
  readonly protocol: 'soap-1.1' | 'soap-1.2' | 'rest';
  readonly operation: string;
  readonly request: JsonObject;
}

/** Puts the questions through a recorder. */
async function record(
  endpoint: EndpointName,
  questions: readonly Asked[],
): Promise<{ readonly text: string; readonly outcomes: readonly CallOutcome[]; readonly values: ReadonlySet<string> }> {
  const contract = packagedContract(endpoint);
  const setting = {
    endpoint,
    contract,
    name: `recorded-${endpoint}`,
    target: original.bed.origin,
    send: client,
    clock: original.player.clock,
    random,
  };
  const recorder = await startRecorder(setting);
  const call = contractCaller(original.player);
  const values = new Set<string>();
  const outcomes: CallOutcome[] = [];
  for (const { protocol, operation, request } of questions) {
    const path = new URL(original.bed.addresses[endpoint][protocol === 'rest' ? 'rest' : 'soap']).pathname;
    const asked = { queryId: randomUUID(), ...request };
    const outcome = await call({ contract, protocol, operation, request: asked, address: `${recorder.origin}${path}`, timeoutMs: 5_000 });
    outcomes.push(outcome);
    for (const value of [...texts(asked), ...(outcome.kind === 'response' ? texts(outcome.response) : [])]) values.add(value);
  }
  expect(recorder.counts().recorded).toBe(questions.length);
  return { text: await recorder.close(), outcomes, values };
}

const recorded = (values: ReadonlySet<string>): readonly string[] => [...values].filter((value) => value.length > 2 && !PUBLIC.test(value));

async function replay(text: string): Promise<readonly { readonly objection: string | undefined }[]> {
  const scenario = readScenario(text, 'recorded.yaml');
  const replayed = await scenarioBed(SETTING, failures);
  try {
    return await playSteps(scenario, { ...replayed.player, run: replayed.bed.stage.play(scenario) });
  } finally {
    await replayed.close();
  }
}

describe('a recorded exchange', () => {
  it('passes through untouched in every protocol, and nothing personal of it is in the file', async () => {
    const { text, outcomes, values } = await record('cir', [
      { protocol: 'soap-1.1', operation: 'IdentifyPerson', request: IDENTIFY },
      { protocol: 'soap-1.2', operation: 'CheckPresence', request: PRESENCE },
      { protocol: 'rest', operation: 'IdentifyPerson', request: IDENTIFY },
      { protocol: 'rest', operation: 'CheckPresence', request: { ...PRESENCE, profileId: 'border-check' } },
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['response', 'response', 'response', 'refusal']);
    expect(recorded(values)).toEqual(
      expect.arrayContaining(['El Qasmaoui', 'Nawfal', '1979-12-30', 'SYN000018', 'officer-kalnins', PRESENCE.caseToken]),
    );
    for (const value of recorded(values)) expect(text).not.toContain(value);
    expect(text).toContain('police-identification');
    expect((await replay(text)).map(({ objection }) => objection)).toEqual([undefined, undefined, undefined, undefined]);
    expect(failures).toEqual([]);
  });

  it('keeps references consistent: what was the same is the same', async () => {
    const { text } = await record('cir', [
      { protocol: 'rest', operation: 'IdentifyPerson', request: IDENTIFY },
      { protocol: 'rest', operation: 'IdentifyPerson', request: IDENTIFY },
    ]);
    const sends = readScenario(text, 'recorded.yaml').steps.filter((step): step is Extract<Step, { kind: 'send' }> => step.kind === 'send');
    const [one, other] = sends;
    expect(other?.request).toEqual(one?.request);
    const { surname } = (one?.request['subject'] as { personName: { surname: string } }).personName;
    expect(surname).toMatch(/^\p{Lu}\p{Ll}{0,2} \p{Lu}\p{Ll}{6,8}$/u);
    const found = one?.expect.kind === 'response' ? texts(one.expect.response) : [];
    expect(found.map((each) => each.toUpperCase())).toContain(surname.toUpperCase());
  });

  it('keeps a dialogue together', async () => {
    original.bed.behaviour.setLatency('ETIAS', 300);
    const { text, outcomes, values } = await record('esp', [{ protocol: 'soap-1.2', operation: 'Query', request: QUERY }]);
    original.bed.behaviour.reset();
    expect(outcomes).toMatchObject([{ kind: 'response', response: { final: false } }]);
    for (const value of recorded(values)) expect(text).not.toContain(value);
    expect(await replay(text)).toMatchObject([{ objection: undefined }]);
  });

  it('tells failures by the fault that gives them', async () => {
    const { behaviour } = original.bed;
    const asked: Asked = { protocol: 'soap-1.2', operation: 'CheckPresence', request: PRESENCE };
    const texts: string[] = [];
    for (const fault of ['garbage', 'down', 'schema-invalid'] as const) {
      behaviour.setFault('cir', fault);
      const { text, outcomes } = await record('cir', [asked]);
      expect(outcomes).toMatchObject([{ kind: 'failure' }]);
      expect(text).toContain(`fault: ${fault}`);
      texts.push(text);
    }
    behaviour.reset();
    for (const text of texts) expect(await replay(text)).toMatchObject([{ objection: undefined }]);
  });

  it('passes on what is no request of the contract, and does not record it', async () => {
    const contract = packagedContract('cir');
    const recorder = await startRecorder({
      endpoint: 'cir',
      contract,
      name: 'n',
      target: original.bed.origin,
      send: client,
      clock: original.player.clock,
      random,
    });
    const description = await fetch(`${recorder.origin}/cir/soap/1?wsdl`);
    expect([description.status, (await description.text()).includes('definitions')]).toEqual([200, true]);
    expect((await fetch(`${recorder.origin}/cir/rest/1/nothing`, { method: 'POST', body: '{}' })).status).toBe(404);
    expect(recorder.counts()).toEqual({ recorded: 0, passed: 2 });
    expect(readScenario(await recorder.close(), 'n.yaml').steps).toEqual([]);
  });

  it.each(['http://127.0.0.1:1/path', 'ftp://127.0.0.1', 'nowhere', 'http://user:secret@127.0.0.1:1'])(
    '%s is no target',
    async (target) => {
      const contract = packagedContract('cir');
      const options = { endpoint: 'cir', contract, name: 'n', target, send: client, clock: original.player.clock, random } as const;
      await expect(startRecorder(options)).rejects.toMatchObject({ code: 'command-usage', details: { field: '--target' } });
    },
  );
});
