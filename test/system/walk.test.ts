import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Reply } from '../../src/canonical/generated/types.ts';
import { queryIdOf, type Answer } from '../../src/client/answer.ts';
import { askDecision } from '../../src/client/rest-answer.ts';
import { restDecision } from '../../src/client/rest-request.ts';
import { searchTrail } from '../../src/toolkit/audit/search-trail.ts';
import { ask, canonicalQuery, codeOf, demoFixture, subjectOf } from '../support/questions.ts';
import { runningDemo, type RunningDemo } from '../support/running-demo.ts';

let demo: RunningDemo;
beforeAll(async () => {
  demo = await runningDemo();
}, 30_000);
afterAll(() => demo.close());
afterEach(() => demo.bed.behaviour.reset());

const connection = (name: string) => demo.system(name).connection;
const reis = () => connection('lv-vrs-reis');
const vmis = () => connection('lv-pmlp-vmis');
const iiis = () => connection('lv-vp-iiis');

function replyOf(answer: Answer): Reply {
  if (answer.kind === 'problem') throw new Error(`refused: ${answer.problem.code}`);
  return answer.reply;
}
const systemsOf = (reply: Reply) => reply.parts.map(({ system, status }) => `${system ?? 'concealed'} ${status}`).sort();
const withoutIds = (reply: Reply) =>
  JSON.stringify({
    ...reply,
    query: '',
    parts: [...reply.parts].map((part) => ({ ...part, seq: 0 })).sort((a, b) => (a.system ?? '').localeCompare(b.system ?? '')),
  });

const recentCapture = () => new Date(Date.now() - 60_000).toISOString();
const screening = () =>
  canonicalQuery('screening', subjectOf('entryAndVisa'), {
    policeCheck: { circumstance: 'a', personPresent: true, capturedAt: recentCapture(), biometricStep: 'search-failed' },
  });
const presence = (subject = subjectOf('entryAndVisa')) =>
  canonicalQuery('law-enforcement-presence', subject, {
    nationalFile: 'VP-SYN-1',
    orderedBy: 'lv-vp-syn-007',
    grounds: 'synthetic',
    offence: 'terrorist-offence',
  });

describe('Article 9: simultaneous, labelled, minimal', () => {
  test('asks the systems of a profile at the same time (9(1))', async () => {
    demo.bed.logs.clear();
    for (const system of ['EES', 'VIS', 'ETIAS'] as const) demo.bed.behaviour.setLatency(system, 150);
    await ask(reis(), canonicalQuery('border-check', subjectOf('visaAndRefusal')));
    const calls = demo.bed.logs.calls();
    expect(calls.map(({ system }) => system).sort()).toEqual(['EES', 'ETIAS', 'VIS']);
    expect(Math.max(...calls.map(({ startedAt }) => startedAt))).toBeLessThan(Math.min(...calls.map(({ endedAt }) => endedAt ?? 0)));
  });

  test('names the system of every part (9(4))', async () => {
    const reply = replyOf(await ask(reis(), canonicalQuery('border-check', subjectOf('visaAndRefusal'))));
    expect(systemsOf(reply)).toEqual(['EES HIT', 'ETIAS NO_HIT', 'VIS HIT']);
  });

  test('a system outside the profile cannot be told from an empty one: holding, down, slow or asked for by name', async () => {
    const plain = withoutIds(replyOf(await ask(reis(), canonicalQuery('border-check', subjectOf('visaAndRefusal')))));
    const named = withoutIds(replyOf(await ask(reis(), canonicalQuery('border-check', subjectOf('visaAndRefusal'), { systems: ['SIS'] }))));
    demo.bed.behaviour.setUnavailable('SIS', true);
    const down = withoutIds(
      replyOf(await ask(reis(), canonicalQuery('border-check', subjectOf('visaAndRefusal'), { systems: ['SIS', 'Eurodac'] }))),
    );
    demo.bed.behaviour.reset();
    demo.bed.behaviour.setLatency('SIS', 5_000);
    const slow = withoutIds(replyOf(await ask(reis(), canonicalQuery('border-check', subjectOf('visaAndRefusal'), { systems: ['SIS'] }))));
    expect(new Set([plain, named, down, slow]).size).toBe(1);
  });

  test('a field outside the profile is refused, not dropped (8(1)(a))', async () => {
    const answer = await ask(reis(), canonicalQuery('border-check', { ...subjectOf('visaAndRefusal'), birthPlace: 'Kayseri' }));
    expect(codeOf(answer)).toBe('policy-field-not-permitted');
    const decision = await askDecision(reis(), await restDecision(reis(), queryIdOf(answer)));
    expect(decision.steps).toContainEqual(
      expect.objectContaining({ verdict: 'refuse', field: '/subject/birthPlace', mend: expect.stringMatching(/./) }),
    );
  });

  test('what an endpoint sends too much of is trimmed to the profile (8(1)(d))', async () => {
    demo.bed.behaviour.setFault('esp', 'too-much', 1);
    const reply = replyOf(await ask(reis(), canonicalQuery('border-check', subjectOf('visaAndRefusal'))));
    const plain = replyOf(await ask(reis(), canonicalQuery('border-check', subjectOf('visaAndRefusal'))));
    expect(withoutIds(reply)).toBe(withoutIds(plain));
  });

  test('a system that answers late is TIMEOUT, never NO_HIT, and the reply says it is not complete', async () => {
    demo.bed.behaviour.setLatency('ETIAS', 60_000);
    const reply = replyOf(await ask(reis(), canonicalQuery('border-check', subjectOf('visaAndRefusal'))));
    expect(systemsOf(reply)).toEqual(['EES HIT', 'ETIAS TIMEOUT', 'VIS HIT']);
    expect(reply.complete).toBe(false);
  }, 15_000);

  test('a failed leg fails that leg only', async () => {
    demo.bed.behaviour.setFault('cir', 'garbage', 5);
    const reply = replyOf(await ask(reis(), screening()));
    expect(systemsOf(reply)).toEqual(['ECRIS-TCN NO_HIT', 'EES HIT', 'ETIAS NO_HIT', 'SIS NO_HIT', 'VIS HIT', 'concealed UNAVAILABLE']);
    expect(reply.complete).toBe(false);
  });
});

describe('what an endpoint may send wrongly', () => {
  test.each([
    ['unsigned', 'signature-missing'],
    ['wrong-key', 'signature-not-trusted'],
    ['tampered', 'signature-invalid'],
    ['stale', 'signature-stale'],
    ['replay', 'signature-stale'],
    ['wrong-label', 'contract-reply-invalid'],
    ['schema-invalid', 'contract-reply-invalid'],
    ['half', 'endpoint-unavailable'],
    ['down', 'endpoint-unavailable'],
    ['overloaded', 'endpoint-unavailable'],
  ] as const)('%s is refused as %s', async (fault, code) => {
    await ask(vmis(), canonicalQuery('residence-permit-examination', subjectOf('nowhere')));
    demo.bed.behaviour.setFault('esp', fault, 2);
    const answer = await ask(vmis(), canonicalQuery('residence-permit-examination', subjectOf('entryAndVisa')));
    demo.bed.behaviour.reset();
    expect(codeOf(answer)).toBe(code);
    expect(codeOf(await ask(vmis(), canonicalQuery('residence-permit-examination', subjectOf('nowhere'))))).toBe('answered');
  });
});

describe('Articles 20, 20a and 22', () => {
  test('an identification conceals the owner: no system, no reference, nothing twice (20(3), 9(4))', async () => {
    const reply = replyOf(await ask(reis(), screening()));
    const concealed = reply.parts.filter(({ system }) => system === undefined);
    expect(concealed).toHaveLength(1);
    const matches = concealed[0]?.matches ?? [];
    expect(matches.length).toBeGreaterThan(0);
    expect(new Set(matches.map((match) => JSON.stringify(match))).size).toBe(matches.length);
    for (const match of matches) expect(Object.keys(match)).not.toEqual(expect.arrayContaining(['recordReference']));
  });

  test('a first step tells presence and nothing else (22(2))', async () => {
    const reply = replyOf(await ask(iiis(), presence()));
    expect(reply.parts.map(({ system, status, matches }) => ({ system, status, matches }))).toEqual(
      expect.arrayContaining([
        { system: 'EES', status: 'HIT' },
        { system: 'VIS', status: 'HIT' },
      ]),
    );
    expect(JSON.stringify(reply)).not.toMatch(/Qasmaoui|SYN|familyName/i);
  });

  test('presence in ECRIS-TCN is not told', async () => {
    expect(replyOf(await ask(iiis(), presence(subjectOf('convictedOnly')))).parts).toEqual([]);
  });

  test.each([
    ['no file reference', { nationalFile: undefined }, 'policy-case-reference'],
    ['no ordering official', { orderedBy: undefined }, 'policy-ordering-officer'],
  ])('%s is refused', async (_, change, code) => {
    const question = presence();
    if (question.kind !== 'query') throw new Error('a canonical query');
    const query = Object.fromEntries(
      Object.entries({ ...question.query, ...change }).filter(([, value]) => value !== undefined),
    ) as unknown as typeof question.query;
    expect(codeOf(await ask(iiis(), { kind: 'query', query }))).toBe(code);
  });

  test('police identification is off until national law is switched on (20(5))', async () => {
    const check = { circumstance: 'a', personPresent: true, capturedAt: recentCapture(), biometricStep: 'search-failed' } as const;
    expect(codeOf(await ask(iiis(), canonicalQuery('police-identification', subjectOf('entryAndVisa'), { policeCheck: check })))).toBe(
      'policy-legal-basis-off',
    );
  });
});

describe('rights and explanations', () => {
  test('a profile that is not held and one that does not exist look the same', async () => {
    const held = await ask(vmis(), canonicalQuery('border-check', subjectOf('nowhere')));
    const unknown = await ask(vmis(), {
      kind: 'query',
      query: { profile: 'no-such-profile', purpose: 'border-check', subject: subjectOf('nowhere') },
    });
    expect([codeOf(held), codeOf(unknown)]).toEqual(['policy-profile-unknown', 'policy-profile-unknown']);
  });

  test('a decision record is for the organisation that asked', async () => {
    const answer = await ask(vmis(), canonicalQuery('residence-permit-examination', subjectOf('nowhere')));
    const own = await askDecision(vmis(), await restDecision(vmis(), queryIdOf(answer)));
    expect(own).toMatchObject({ verdict: 'answered', caller: 'lv-pmlp-vmis', profile: 'residence-permit-examination' });
    await expect(askDecision(reis(), await restDecision(reis(), queryIdOf(answer)))).rejects.toMatchObject({
      details: { field: 'auth-not-yours' },
    });
  });

  test('a record of another authority’s register is refused', async () => {
    const question = {
      kind: 'record',
      mapping: 'lv-vrs-robezas-skersosana',
      mediaType: 'application/xml',
      bytes: demoFixture('border-crossing.xml'),
      context: { profile: 'residence-permit-examination', purpose: 'residence-permit-examination' },
    } as const;
    expect(codeOf(await ask(vmis(), question))).toBe('mapping-not-yours');
  });
});

describe('the trail', () => {
  test('holds who asked what under which right, before and after, and no value (10, 16, 24, 36)', async () => {
    const answer = await ask(reis(), canonicalQuery('border-check', subjectOf('visaAndRefusal')));
    const records = await searchTrail(join(demo.folder, 'audit'), { query: queryIdOf(answer) });
    expect(records.map(({ kind }) => kind)).toEqual(['intent', 'outcome']);
    expect(records[0]).toMatchObject({
      authority: 'vrs',
      user: 'lv-vrs-syn-101',
      caller: 'lv-vrs-reis',
      purpose: 'border-check',
      profile: 'border-check',
      systems: ['EES', 'ETIAS', 'VIS'],
      inputTypes: expect.arrayContaining(['familyName', 'birthDate', 'documentNumber']),
      mapping: 'canonical',
    });
    expect(records[1]).toMatchObject({ result: { complete: true, matches: { EES: 1, VIS: 1, ETIAS: 0 }, problems: [] } });
    expect(records[1]?.messages).toEqual([
      expect.objectContaining({
        sent: expect.stringMatching(/^[0-9a-f]{64}$/),
        received: expect.stringMatching(/^[0-9a-f]{64}$/),
        signer: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    ]);
  });

  test('an Article 22 record names file, executing and ordering official (24(5))', async () => {
    const answer = await ask(iiis(), presence());
    const [intent] = await searchTrail(join(demo.folder, 'audit'), { query: queryIdOf(answer) });
    expect(intent).toMatchObject({
      nationalFile: 'VP-SYN-1',
      orderedBy: 'lv-vp-syn-007',
      user: 'lv-vp-syn-303',
      offence: 'terrorist-offence',
    });
  });

  test('neither trail, nor store, nor log holds a name, a date of birth or a document number', () => {
    const files = readdirSync(join(demo.folder, 'audit')).map((name) => readFileSync(join(demo.folder, 'audit', name), 'utf8'));
    const kept = [...files, readFileSync(join(demo.folder, 'store.sqlite'), 'latin1'), ...demo.log].join('\n');
    expect(kept).not.toMatch(/Demirkap|Qasmaoui|Quillfeather|Kerem|Nawfal|1984-11-03|SYN0000/i);
  });
});
