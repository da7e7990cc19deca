import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callRest, startCaller, type Caller } from './test-caller.ts';

const contract = JSON.parse(readFileSync(join(import.meta.dirname, '../../../schemas/endpoints/cir.openapi.json'), 'utf8')) as object;
const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(contract, 'cir');
const conforms = (schema: string, value: unknown): boolean => ajv.compile({ $ref: `cir#/components/schemas/${schema}` })(value);

let caller: Caller;

beforeAll(async () => {
  caller = await startCaller();
});
afterAll(() => caller.bed.close());
beforeEach(() => {
  caller.bed.behaviour.reset();
  caller.bed.logs.clear();
});

const common = { memberState: 'LVA', authority: 'lv-state-police', user: 'officer-2', deadlineMs: 5_000 };
const check = { circumstance: '20(1)(a)', personPresent: true, capturedAt: '2026-11-21T09:55:00Z', biometricStep: 'SEARCH' };
const identification = (rest: object = {}): object => ({
  queryId: randomUUID(),
  legalBasis: '2019/817-20',
  profileId: 'police-identification',
  profileNumber: 1,
  ...common,
  check,
  subject: { biometricSamples: [{ modality: 'FINGERPRINTS', reference: 'SYN-FP-000006' }] },
  ...rest,
});
const presence = (rest: object = {}): object => ({
  queryId: randomUUID(),
  legalBasis: '2019/817-22',
  profileId: 'law-enforcement-presence',
  ...common,
  caseToken: `urn:uuid:${randomUUID()}`,
  systems: ['EES', 'VIS', 'ETIAS', 'EURODAC'],
  subject: { personName: { surname: 'Ёл-Касмауи', givenNames: ['Nawfal'] }, travelDocument: { number: 'SYN000018' } },
  ...rest,
});

describe('the repository over REST', () => {
  test('identifies as over SOAP: owner concealed, contract kept, answer signed for this request', async () => {
    const { status, body } = await callRest(caller, '/identifications', identification());
    expect(status).toBe(200);
    expect(conforms('IdentifyPersonResponse', body)).toBe(true);
    expect(body['matches']).toHaveLength(1);
    expect(JSON.stringify(body)).not.toMatch(/SYN-EES|SYN-VIS|SYNV|SYN-FACE|country|system/i);
  });

  test('tells presence and nothing else', async () => {
    const request = presence();
    const { status, body } = await callRest(caller, '/presence-checks', request);
    expect(status).toBe(200);
    expect(body).toEqual({ queryId: (request as { queryId: string }).queryId, systems: ['EES', 'VIS'] });
    expect(conforms('CheckPresenceResponse', body)).toBe(true);
  });

  test.each([
    [400, 'schema-invalid', identification({ note: 'x' })],
    [400, 'schema-invalid', identification({ queryId: 'q' })],
    [400, 'schema-invalid', identification({ check: { ...check, capturedAt: '2026-02-30T00:00:00Z' } })],
    [400, 'schema-invalid', identification({ legalBasis: '2019/817-20a', profileId: 'screening', profileNumber: undefined })],
    [403, 'circumstance-missing', identification({ check: undefined })],
    [403, 'circumstance-missing', identification({ check: { ...check, circumstance: undefined } })],
    [403, 'presence-missing', identification({ check: { ...check, personPresent: false } })],
    [403, 'biometrics-first', identification({ subject: { personName: { surname: 'Demirkapili' } } })],
    [
      403,
      'minor-under-twelve',
      identification({
        check: { ...check, biometricStep: 'UNUSABLE' },
        subject: { personName: { surname: 'Codreanschi' }, birthDate: { date: '2015-06-15' } },
      }),
    ],
    [403, 'profile-unknown', identification({ profileId: 'made-up', profileNumber: undefined })],
    [403, 'legal-basis-not-permitted', identification({ profileId: 'screening', profileNumber: undefined })],
  ])('answers %i %s as a signed problem', async (status, code, request) => {
    const answer = await callRest(caller, '/identifications', request);
    expect(answer).toMatchObject({ status, body: { status, code } });
    expect(conforms('Problem', answer.body)).toBe(true);
    expect(caller.bed.logs.refusals()).toEqual([{ endpoint: 'cir', code }]);
  });

  test.each([
    [400, presence({ systems: ['ECRIS_TCN'] })],
    [400, presence({ systems: ['EES', 'EES'] })],
    [400, presence({ caseToken: 'file 12/2026' })],
  ])('answers %i to a presence check outside the contract', async (status, request) => {
    expect(await callRest(caller, '/presence-checks', request)).toMatchObject({ status, body: { code: 'schema-invalid' } });
  });

  test('refuses what is altered, foreign, unsigned, repeated in name or not JSON, with a signed problem', async () => {
    const refused = { status: 401, body: { code: 'not-authorised', article: '2019/817-42(3)' } };
    expect(await callRest(caller, '/identifications', identification(), { identity: caller.stranger })).toMatchObject(refused);
    expect(
      await callRest(caller, '/identifications', identification(), { alter: (body) => Buffer.concat([body, Buffer.from(' ')]) }),
    ).toMatchObject(refused);
    expect(await callRest(caller, '/identifications', identification(), { contentType: 'text/plain' })).toMatchObject({
      status: 400,
      body: { code: 'schema-invalid' },
    });
    const unsigned = await fetch(`${caller.bed.addresses.cir.rest}/identifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(unsigned.status).toBe(401);
    expect(unsigned.headers.has('signature')).toBe(true);
    expect((await fetch(`${caller.bed.addresses.cir.rest}/elsewhere`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${caller.bed.addresses.cir.rest}/identifications`)).status).toBe(405);
  });

  test('says when it is unavailable or late', async () => {
    caller.bed.behaviour.setUnavailable('CIR', true);
    expect(await callRest(caller, '/identifications', identification())).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    caller.bed.behaviour.reset();
    caller.bed.behaviour.setLatency('CIR', 1_000);
    expect(await callRest(caller, '/identifications', identification({ deadlineMs: 1 }))).toMatchObject({
      status: 504,
      body: { code: 'deadline-exceeded' },
    });
  });
});
