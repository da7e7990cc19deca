import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { MOCK_FAULTS, mockBehaviour } from '../../../src/mocks/behaviour.ts';
import { replayMemory } from '../../../src/mocks/replay-memory.ts';
import { timerWait } from '../../../src/mocks/wait.ts';
import {
  callRest,
  callSoap,
  checkPresence,
  espQuery,
  identifyPerson,
  manualTime,
  nameKeys,
  postSoap,
  schemaCheck,
  startCaller,
  textsOf,
  type Caller,
  type ManualTime,
} from './test-caller.ts';

const validEsp = schemaCheck('esp.wsdl');
const validCir = schemaCheck('cir.wsdl');

let caller: Caller;
let time: ManualTime;

beforeEach(async () => {
  time = manualTime();
  caller = await startCaller(time.wait);
});
afterEach(() => caller.bed.close());

const esp = (payload = espQuery()): ReturnType<typeof callSoap> => callSoap(caller, '1.2', payload);
const cir = (payload = identifyPerson()): ReturnType<typeof callSoap> => callSoap(caller, '1.1', payload);
const presence = (): ReturnType<typeof callRest> =>
  callRest(caller, '/presence-checks', {
    queryId: randomUUID(),
    legalBasis: '2019/817-22',
    profileId: 'law-enforcement-presence',
    memberState: 'LVA',
    authority: 'a',
    user: 'u',
    deadlineMs: 100,
    caseToken: `urn:uuid:${randomUUID()}`,
    systems: ['EES'],
    subject: { travelDocument: { number: 'SYN000018' } },
  });

describe('an answer that a receiver must not believe', () => {
  test.each([
    ['unsigned', 'auth-signature-missing', 'auth-signature-missing'],
    ['wrong-key', 'auth-certificate-not-trusted', 'auth-certificate-not-trusted'],
    ['tampered', 'auth-signature-digest', 'auth-digest-mismatch'],
    ['stale', 'auth-message-stale', 'auth-message-stale'],
  ] as const)('%s: over SOAP and REST', async (fault, code, restCode) => {
    caller.bed.behaviour.setFault('esp', fault, 1);
    await expect(esp()).rejects.toMatchObject({ code });
    expect((await esp()).refusal).toBeUndefined();
    caller.bed.behaviour.setFault('cir', fault);
    await expect(cir()).rejects.toMatchObject({ code });
    await expect(presence()).rejects.toMatchObject({ code: restCode });
  });

  test('replay: the previous answer, which relates to another question', async () => {
    await esp();
    await presence();
    caller.bed.behaviour.setFault('esp', 'replay');
    await expect(esp()).rejects.toThrow('The answer relates to another message.');
    caller.bed.behaviour.setFault('cir', 'replay');
    await expect(presence()).rejects.toMatchObject({ code: 'auth-signature-invalid' });
  });

  test('garbage: a page that is no message', async () => {
    caller.bed.behaviour.setFault('esp', 'garbage');
    const { response, body } = await postSoap(caller, '1.2', espQuery());
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(Buffer.from(body).toString()).toMatch(/^<html>/);
  });
});

describe('a connection that fails', () => {
  test('down: reset before an answer, for so many answers', async () => {
    caller.bed.behaviour.setFault('esp', 'down', 1);
    await expect(esp()).rejects.toThrow('fetch failed');
    expect((await esp()).refusal).toBeUndefined();
    expect((await cir()).refusal).toBeUndefined();
  });

  test('half: broken in the middle of the body', async () => {
    caller.bed.behaviour.setFault('cir', 'half');
    await expect(cir()).rejects.toThrow('terminated');
    await expect(presence()).rejects.toThrow('terminated');
  });

  test('slow: after as long as was set', async () => {
    caller.bed.behaviour.setSlowness(9_000);
    caller.bed.behaviour.setFault('esp', 'slow');
    let answered = false;
    const answer = esp().finally(() => (answered = true));
    await time.until(1);
    time.advance(8_999);
    expect(answered).toBe(false);
    time.advance(1);
    expect((await answer).refusal).toBeUndefined();
  });
});

describe('content that is signed and wrong', () => {
  test('too-much: conforms to the schema and shows what the profile does not open', async () => {
    caller.bed.behaviour.setFault('esp', 'too-much');
    const answer = await esp();
    validEsp(answer.bytes);
    expect(textsOf(answer.payload, 'Code')).toContain('SYN-EST-00000');
    caller.bed.behaviour.setFault('cir', 'too-much');
    const strangers = await cir();
    validCir(strangers.bytes);
    expect(textsOf(strangers.payload, 'Surname').length).toBeGreaterThan(1);
    const systems = await cir(checkPresence('EES', nameKeys('El Qasmaoui', 'Nawfal', '1979-12-30')));
    expect(textsOf(systems.payload, 'System')).toHaveLength(4);
  });

  test('wrong-label: a system that was not asked, or another query', async () => {
    caller.bed.behaviour.setFault('esp', 'wrong-label');
    const answer = await esp(espQuery({ systems: 'EES' }));
    validEsp(answer.bytes);
    expect(textsOf(answer.payload, 'System')).toEqual(['VIS']);
    caller.bed.behaviour.setFault('cir', 'wrong-label');
    expect(textsOf((await cir()).payload, 'QueryId')).toEqual(['00000000-0000-4000-8000-000000000000']);
  });

  test('schema-invalid: an element or member that the contract does not know', async () => {
    caller.bed.behaviour.setFault('esp', 'schema-invalid');
    const answer = await esp();
    expect(() => validEsp(answer.bytes)).toThrow();
    caller.bed.behaviour.setFault('cir', 'schema-invalid');
    const identified = await cir();
    expect(() => validCir(identified.bytes)).toThrow();
    expect((await presence()).body).toHaveProperty('score');
  });

  test('overloaded and unavailable: the contract’s own refusals', async () => {
    caller.bed.behaviour.setFault('esp', 'overloaded', 1);
    expect(await esp()).toMatchObject({ status: 500, refusal: 'overloaded' });
    caller.bed.behaviour.setFault('cir', 'unavailable', 1);
    expect(await presence()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  });
});

describe('the switches', () => {
  test('count down and reset', () => {
    const behaviour = mockBehaviour();
    behaviour.setFault('esp', 'stale', 2);
    expect([behaviour.takeFault('esp'), behaviour.takeFault('cir'), behaviour.takeFault('esp'), behaviour.takeFault('esp')]).toEqual([
      'stale',
      undefined,
      'stale',
      undefined,
    ]);
    behaviour.setFault('cir', 'down');
    behaviour.setLatency('SIS', 5);
    behaviour.setUnavailable('EES', true);
    behaviour.setEmpty('VIS', true);
    expect([behaviour.isEmpty('VIS'), behaviour.isEmpty('EES')]).toEqual([true, false]);
    behaviour.reset();
    expect([behaviour.takeFault('cir'), behaviour.latency('SIS'), behaviour.isUnavailable('EES'), behaviour.isEmpty('VIS')]).toEqual([
      undefined,
      0,
      false,
      false,
    ]);
    expect(new Set(MOCK_FAULTS).size).toBe(24);
  });

  test('a message counts as known until the memory forgets nothing but what expired', async () => {
    let now = 1_000;
    const remember = replayMemory({ now: () => now }, 2);
    expect(await remember('a', 2_000)).toBe(true);
    expect(await remember('a', 2_000)).toBe(false);
    expect(await remember('b', 5_000)).toBe(true);
    expect(await remember('c', 5_000)).toBe(false);
    now = 3_000;
    expect(await remember('c', 5_000)).toBe(true);
    expect(await remember('b', 5_000)).toBe(false);
  });

  test('the machine’s timers end at once when aborted', async () => {
    const stop = new AbortController();
    const waiting = timerWait(60_000, stop.signal);
    stop.abort();
    await expect(waiting).resolves.toBeUndefined();
    await expect(timerWait(60_000, stop.signal)).resolves.toBeUndefined();
    await expect(timerWait(0)).resolves.toBeUndefined();
  });
});
