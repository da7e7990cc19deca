import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { runCase, type CaseAnswer } from '../../../../src/contracts/case-steps.ts';
import { packagedContract } from '../../../../src/contracts/packaged-contract.ts';
import { liveFace, liveFingers } from '../../../../src/mocks/biometrics/captures.ts';
import { fingerRecord, writeFingerRecord } from '../../../../src/mocks/biometrics/write-finger-record.ts';
import { writeFace } from '../../../../src/mocks/biometrics/synthetic-face.ts';
import { isRefusal } from '../../../../src/mocks/contract/refusal.ts';
import { anyOperations } from '../../../../src/mocks/endpoint/operations.ts';
import { accessLogs } from '../../../../src/mocks/logs/access-log.ts';
import { generatePopulation } from '../../../../src/mocks/population/generate-population.ts';
import { lookUpStore } from '../../../../src/mocks/records/look-up-store.ts';
import { samplesOf } from '../../../../src/mocks/sbms/biometric-search.ts';
import { openSbms, type Sbms } from '../../../../src/mocks/sbms/open-sbms.ts';
import type { JsonObject } from '../../../../src/wire/json/json-value.ts';

const population = generatePopulation({ persons: 60, seed: 11 });
const contract = packagedContract('sbms');
const NOW = Date.parse('2026-11-21T10:00:00Z');

let sbms: Sbms;
let records: ReturnType<typeof lookUpStore>;
let logs: ReturnType<typeof accessLogs>;
let now: number;

beforeEach(() => {
  records = lookUpStore(population);
  logs = accessLogs();
  now = NOW;
  sbms = openSbms({ population, records, logs, clock: { now: () => now } });
  records.identifyBy(sbms.matching);
});

async function ask(operation: string, request: JsonObject): Promise<CaseAnswer> {
  const answer = await anyOperations(sbms.operations)[operation]?.(request, { signer: '', fault: undefined });
  if (answer === undefined) throw new Error(operation);
  return isRefusal(answer) ? { refusal: answer.refusal } : { response: answer };
}

const CALLER = { queryId: '00000000-0000-4000-8000-000000000001', memberState: 'LVA', authority: 'lv-vrs', user: 'officer-1' };
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

describe('the cases of the contract', () => {
  it.each(contract.cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    expect(await runCase(contract, one, ask, randomUUID)).toEqual({ passed: true });
  });

  it('have one that passes for every operation and one for every refusal of the contract', () => {
    const steps = contract.cases.flatMap((one) => one.steps);
    const passed = steps.filter((step) => 'response' in step.expect).map((step) => step.operation);
    const refused = steps.flatMap((step) => ('refusal' in step.expect ? [step.expect.refusal] : []));
    expect([...contract.operations.keys()].filter((name) => !passed.includes(name))).toEqual([]);
    for (const code of [
      'caller-not-central',
      'modality-not-permitted',
      'sample-unreadable',
      'quality-too-low',
      'record-unknown',
      'template-unknown',
    ])
      expect(refused).toContain(code);
  });
});

describe('a caller', () => {
  it.each([
    ['VIS', 'EES', 'system-not-permitted'],
    ['CIR', 'SIS', 'system-not-permitted'],
    ['SIS', 'EES', 'system-not-permitted'],
    ['LVA', 'EES', 'caller-not-central'],
    ['ETIAS', 'EES', 'caller-not-central'],
    ['MID', 'EUROPOL_DATA', 'system-not-permitted'],
    ['ESP', 'INTERPOL_SLTD', 'system-not-permitted'],
  ])('%s does not search %s: %s', async (callingSystem, system, refusal) => {
    const samples = [{ kind: 'FINGERPRINTS', reference: 'SYN-FP-000007' }];
    expect(await ask('SearchTemplates', { ...CALLER, callingSystem, systems: [system], samples })).toEqual({ refusal });
    expect(logs.entries()).toEqual([]);
  });

  it('that only searches keeps no templates', async () => {
    const request = { ...CALLER, callingSystem: 'MID', system: 'SIS', recordReference: 'SYN-SIS-000007' };
    expect(await ask('EraseTemplates', request)).toEqual({ refusal: 'system-not-permitted' });
    const samples = [{ kind: 'FACE', reference: 'SYN-FACE-000007' }];
    expect(await ask('EnrolTemplate', { ...request, samples })).toEqual({ refusal: 'system-not-permitted' });
  });
});

describe('a sample', () => {
  const verify = (sample: JsonObject): Promise<CaseAnswer> =>
    ask('VerifyTemplate', { ...CALLER, callingSystem: 'SIS', system: 'SIS', recordReference: 'SYN-SIS-000007', samples: [sample] });

  it('may be octets: fingers or a face', async () => {
    const fingers = base64(writeFingerRecord(fingerRecord(liveFingers('SYN-FP-000007', [2, 3]), () => 0)));
    expect(await verify({ kind: 'FINGERPRINTS', template: fingers })).toMatchObject({
      response: { comparisons: [{ kind: 'FINGERPRINTS', match: true }] },
    });
    const face = base64(writeFace(liveFace('SYN-FACE-000007')));
    expect(await verify({ kind: 'FACE', template: face })).toMatchObject({ response: { comparisons: [{ kind: 'FACE', match: true }] } });
  });

  it.each<[string, JsonObject]>([
    ['neither reference nor octets', { kind: 'FACE' }],
    ['both', { kind: 'FACE', reference: 'SYN-FACE-000007', template: 'AAAA' }],
    ['octets of another kind', { kind: 'FACE', template: 'AAAA' }],
    ['a reference of another kind', { kind: 'FACE', reference: 'SYN-FP-000007' }],
  ])('that is unreadable is refused: %s', async (_, sample) => {
    expect(await verify(sample)).toEqual({ refusal: 'sample-unreadable' });
  });

  it.each(['SYN-PALM-000007', 'SYN-LATENT-000007', 'SYN-DNA-000007'])('%s is no fingerprint, whatever it is called', async (reference) => {
    expect(await verify({ kind: 'FINGERPRINTS', reference })).toEqual({ refusal: 'modality-not-permitted' });
  });

  it('of a kind that the system holds none of is not enrolled: a face in the VIS', async () => {
    const request = { ...CALLER, callingSystem: 'VIS', system: 'VIS', recordReference: 'SYN-VIS-000006' };
    expect(await ask('EnrolTemplate', { ...request, samples: [{ kind: 'FACE', reference: 'SYN-FACE-000006' }] })).toEqual({
      refusal: 'modality-not-permitted',
    });
  });

  it('of low quality keeps good ones beside it out: all or none', async () => {
    const request = { ...CALLER, callingSystem: 'EES', system: 'EES', recordReference: 'SYN-EES-000006' };
    const samples = [
      { kind: 'FINGERPRINTS', reference: 'SYN-FP-000006' },
      { kind: 'FACE', reference: 'SYN-FACE-000006/poor' },
    ];
    expect(await ask('EnrolTemplate', { ...request, samples })).toEqual({ refusal: 'quality-too-low' });
    expect(sbms.matching.kindsOf('EES', 'SYN-EES-000006')).toEqual(['FACE']);
  });
});

describe('the service', () => {
  it('logs who, when, which systems, the kind of biometric data and how many results, and no sample (Article 16)', async () => {
    const samples = [{ kind: 'FINGERPRINTS', reference: 'SYN-FP-000007' }];
    await ask('SearchTemplates', { ...CALLER, callingSystem: 'MID', systems: ['SIS', 'EURODAC'], samples });
    expect(logs.entries()).toEqual([
      {
        at: NOW,
        component: 'sBMS',
        memberState: 'LVA',
        profile: 'MID',
        systems: ['SIS', 'EURODAC'],
        operation: 'SearchTemplates',
        dataTypes: ['FINGERPRINTS'],
        results: 1,
      },
    ]);
    expect(JSON.stringify(logs.entries())).not.toContain('SYN-FP');
  });

  it('tells the history of templates that follow their records, for a year', async () => {
    const record = records.find('SIS', 'SYN-SIS-000007');
    if (!record) throw new Error('no record');
    const historyOf = async (): Promise<readonly unknown[]> => {
      const answer = await ask('ReadTemplateHistory', {
        ...CALLER,
        callingSystem: 'SIS',
        system: 'SIS',
        recordReference: record.reference,
      });
      if (!('response' in answer)) throw new Error(answer.refusal);
      return (answer.response['events'] as unknown as { event: string; kind: string; authority: string }[]).map(
        ({ event, kind }) => `${event} ${kind}`,
      );
    };
    const created = ['CREATED FINGERPRINTS', 'CREATED FACE'];
    now = Date.parse(record.createdAt) + 1_000;
    expect(await historyOf()).toEqual(created);
    records.put({ ...record, authority: 'lv-vp' });
    expect(await historyOf()).toEqual(created);
    records.put({ ...record, fingerprintReference: 'SYN-FP-OTHER' });
    records.remove('SIS', record.reference);
    expect(await historyOf()).toEqual([...created, 'REPLACED FINGERPRINTS', 'ERASED FINGERPRINTS', 'ERASED FACE']);
    records.put(record);
    expect((await historyOf()).slice(-2)).toEqual(created);
    now += 367 * 86_400_000;
    expect(await historyOf()).toEqual([]);
    records.reset();
    sbms.reset();
    now = Date.parse(record.createdAt) + 1_000;
    expect(await historyOf()).toEqual(created);
  });

  it('serves the records’ own search', () => {
    const subject = { names: [], nationalities: [], biometricReferences: ['SYN-FP-000007'] };
    expect(records.search('SIS', subject).map(({ reference }) => reference)).toEqual(['SYN-SIS-000007']);
    expect(records.search('EES', subject)).toEqual([]);
  });

  it('agrees with the truth of the population on all pairs that detection compares', () => {
    let pairs = 0;
    const wrong: string[] = [];
    const large = generatePopulation({ persons: 600, seed: 5 });
    const store = lookUpStore(large);
    const { matching } = openSbms({ population: large, records: store, logs, clock: { now: () => now } });
    for (let number = 1; number <= large.size; number += 1) {
      for (const { left, right, biometrics, why } of large.truthOf(number)) {
        const [one, other] = [store.find(left.system, left.reference), store.find(right.system, right.reference)];
        if (!one || !other) throw new Error('truth about no record');
        pairs += 1;
        if (matching.compare(one, other) !== biometrics) wrong.push(`${left.reference} ${right.reference} ${biometrics} ${why}`);
      }
    }
    expect(pairs).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });

  it('finds every known person by the captures that demonstrations use', () => {
    for (const [number, system] of [
      [1, 'VIS'],
      [2, 'Eurodac'],
      [4, 'EES'],
      [6, 'VIS'],
      [7, 'SIS'],
      [8, 'ECRIS-TCN'],
      [9, 'EES'],
      [9, 'SIS'],
    ] as const) {
      const found = sbms.matching.identify(samplesOf([`SYN-FP-00000${number}`]), [system]);
      expect(found.map(({ reference }) => reference)).toEqual([`SYN-${system}-00000${number}`]);
    }
    for (const [number, system] of [
      [1, 'EES'],
      [2, 'Eurodac'],
      [4, 'EES'],
      [5, 'EES'],
      [6, 'EES'],
      [9, 'EES'],
    ] as const) {
      const found = sbms.matching.identify(samplesOf([`SYN-FACE-00000${number}`]), [system]);
      expect(found.map(({ reference }) => reference)).toEqual([`SYN-${system}-00000${number}`]);
    }
  });
});
