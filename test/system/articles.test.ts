import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CanonicalQuery, PoliceCheck, Reply } from '../../src/canonical/generated/types.ts';
import { queryIdOf, type Answer } from '../../src/client/answer.ts';
import type { Connection } from '../../src/client/connection.ts';
import type { Question } from '../../src/client/question.ts';
import { askDecision } from '../../src/client/rest-answer.ts';
import { restDecision, restPreflight, restQuery } from '../../src/client/rest-request.ts';
import { soapQuery } from '../../src/client/soap-request.ts';
import { streamRest } from '../../src/client/stream-rest.ts';
import type { RunningGateway } from '../../src/gateway/assemble.ts';
import { KNOWN_PERSONS } from '../../src/mocks/population/known-persons.ts';
import type { SystemName } from '../../src/mocks/population/person.ts';
import { recordsBySystem } from '../support/walk-population.ts';
import type { HttpRequestMessage } from '../../src/kernel/http-message.ts';
import { searchTrail } from '../../src/toolkit/audit/search-trail.ts';
import { ask, canonicalQuery, codeOf, subjectOf } from '../support/questions.ts';
import { sendRaw, unsigned, type WireAnswer } from '../support/raw-answer.ts';
import { runningDemo, type RunningDemo } from '../support/running-demo.ts';
import { secondGateway } from '../support/second-gateway.ts';
import { signedRest } from '../support/signed-requests.ts';

let demo: RunningDemo;
/** A gateway for which national law uses Article 20(5), beside one caller that holds nothing and one that holds another's profile. */
let lawful: RunningGateway;

beforeAll(async () => {
  demo = await runningDemo();
  const profiles = new Map([
    ['lv-pmlp-vmis', []],
    ['lv-vp-iiis', ['police-identification', 'screening']],
  ]);
  lawful = await secondGateway(demo, 'http', (configuration) => ({
    ...configuration,
    policy: { legalBasis: ['art-20-5'], nationalPoliceAuthorities: ['vp'], interpolNonDisclosureAssured: false },
    callers: configuration.callers.map((caller) => ({ ...caller, ...(profiles.has(caller.id) && { profiles: profiles.get(caller.id) }) })),
  }));
}, 30_000);
afterAll(async () => {
  await lawful.close();
  await demo.close();
});
afterEach(() => demo.bed.behaviour.reset());

const connection = (name: string, gateway: { readonly url: string } = demo): Connection => ({
  ...demo.system(name).connection,
  url: gateway.url,
});
const reis = () => connection('lv-vrs-reis');
const iiis = () => connection('lv-vp-iiis');
const police = () => connection('lv-vp-iiis', lawful);
const trailOf = (answer: Answer) => searchTrail(join(demo.folder, 'audit'), { query: queryIdOf(answer) });
const nothingAsked = () => expect([demo.bed.logs.requests(), demo.bed.logs.calls(), demo.bed.logs.refusals()]).toEqual([[], [], []]);

function replyOf(answer: Answer): Reply {
  if (answer.kind === 'problem') throw new Error(`refused: ${answer.problem.code}`);
  return answer.reply;
}

const border = (more: Partial<CanonicalQuery> = {}) => canonicalQuery('border-check', subjectOf('visaAndRefusal'), more);
const presence = (person: Parameters<typeof subjectOf>[0] = 'entryAndVisa') =>
  canonicalQuery('law-enforcement-presence', subjectOf(person), {
    nationalFile: 'VP-SYN-1',
    orderedBy: 'lv-vp-syn-007',
    grounds: 'synthetic grounds',
    offence: 'terrorist-offence',
  });
const capturedAt = () => new Date(Date.now() - 60_000).toISOString();
const failedSearch = (more: Partial<PoliceCheck> = {}): PoliceCheck => ({
  circumstance: 'a',
  personPresent: true,
  capturedAt: capturedAt(),
  biometricStep: 'search-failed',
  ...more,
});
const identification = (person: Parameters<typeof subjectOf>[0], more: Partial<PoliceCheck> = {}) =>
  canonicalQuery('police-identification', subjectOf(person), { policeCheck: failedSearch(more) });

describe('Article 7: who may ask', () => {
  test('row 1, Article 7(1): a caller with no right to any target is refused before any endpoint hears of it', async () => {
    demo.bed.logs.clear();
    const nobody = connection('lv-pmlp-vmis', lawful);
    for (const question of [canonicalQuery('residence-permit-examination', subjectOf('nowhere')), border(), presence()]) {
      expect(codeOf(await ask(nobody, question))).toBe('policy-profile-unknown');
    }
    nothingAsked();
  });

  test.each([
    ['without purpose', 'query-invalid', '/purpose', ['query-invalid']],
    ['for a purpose outside the caller’s authority', 'policy-purpose', '/purpose', ['policy-purpose']],
  ] as const)('row 2, Article 7(1): a query %s is refused, explained and on record', async (kind, code, field, problems) => {
    demo.bed.logs.clear();
    const { query } = border() as Extract<Question, { kind: 'query' }>;
    const { purpose, ...rest } = query;
    const body =
      kind === 'without purpose' ? rest : { ...rest, purpose: purpose === 'screening' ? purpose : 'residence-permit-examination' };
    const request = await signedRest(reis(), { path: '/v1/queries', body: JSON.stringify(body) });
    const problem = JSON.parse((await sendRaw(request)).body) as { code: string; instance: string };
    expect(problem.code).toBe(code);
    const query_ = problem.instance.replace('urn:uuid:', '');
    const decision = await askDecision(reis(), await restDecision(reis(), query_));
    expect(decision.steps).toContainEqual(expect.objectContaining({ verdict: 'refuse', field, mend: expect.stringMatching(/\w/) }));
    const [record, ...others] = await searchTrail(join(demo.folder, 'audit'), { query: query_ });
    expect(record).toMatchObject({ kind: 'refusal', caller: 'lv-vrs-reis', user: 'lv-vrs-syn-101', result: { problems } });
    expect(others).toEqual([]);
    nothingAsked();
  });
});

describe('Article 8: profiles', () => {
  test('row 8, Article 8(3): the operator is warned of a profile from the day after its review was due', async () => {
    const warnings = async (day: number): Promise<readonly object[]> => {
      const said: string[] = [];
      const clock = { now: () => Date.UTC(2027, 5, day) };
      const later = await secondGateway(demo, 'http', undefined, { clock, logTo: (line) => void said.push(line) });
      await later.close();
      return said.map((line) => JSON.parse(line) as object).filter((line) => 'reviewBy' in line);
    };
    expect(await warnings(11)).toEqual([]);
    const [first, ...others] = await warnings(12);
    expect(first).toMatchObject({ level: 40, profile: 'border-check', reviewBy: '2027-06-11' });
    expect(others).toHaveLength(11);
  });
});

/** One question over one front, so that nothing but the population differs between two answers. */
const FRONTS: readonly (readonly [string, (from: Connection, question: Question) => Promise<HttpRequestMessage>])[] = [
  ['REST', (from, question) => restQuery(from, question)],
  ['REST, detached JWS', (from, question) => restQuery(from, question, { protection: 'jws' })],
  ['REST, line by line', (from, question) => restQuery(from, question, { stream: true })],
  ['REST, events', (from, question) => events(from, question)],
  ['REST, preflight', (from, question) => restPreflight(from, question)],
  ['SOAP 1.1', (from, question) => soapQuery(from, question, '1.1').then(({ message }) => message)],
  ['SOAP 1.2', (from, question) => soapQuery(from, question, '1.2').then(({ message }) => message)],
];

function events(from: Connection, question: Question): Promise<HttpRequestMessage> {
  if (question.kind !== 'query') throw new Error('a canonical query');
  return signedRest(from, { path: '/v1/queries', body: JSON.stringify(question.query), headers: { accept: 'text/event-stream' } });
}

const HIDDEN: readonly (readonly [SystemName, string, () => Question])[] = [
  ['SIS', 'lv-vrs-reis', () => border()],
  ['SIS', 'lv-vrs-reis', () => border({ systems: ['SIS', 'EES'] })],
  ['ECRIS-TCN', 'lv-vp-iiis', () => presence('convictedOnly')],
  ['SIS', 'lv-vp-iiis', () => presence('discreetCheck')],
  ['Eurodac', 'lv-pmlp-vmis', () => canonicalQuery('residence-permit-examination', subjectOf('eurodacOnly'))],
];

describe('Article 9: the reply', () => {
  describe.each(FRONTS)('over %s', (_, write) => {
    test.each(HIDDEN)(
      'row 12, Article 9(4): %s, to which %s has no right, may hold the person, hold nobody or be down',
      async (system, name, question) => {
        const from = connection(name);
        const answer = async (): Promise<WireAnswer> => sendRaw(await write(from, question()));
        const holding = await answer();
        demo.bed.behaviour.setEmpty(system, true);
        const empty = await answer();
        demo.bed.behaviour.setUnavailable(system, true);
        const down = await answer();
        expect(holding.status).toMatch(/^1\.1 200 /);
        expect(unsigned(empty)).toEqual(unsigned(holding));
        expect(unsigned(down)).toEqual(unsigned(holding));
        expect(Buffer.byteLength(empty.body)).toBe(Buffer.byteLength(holding.body));
      },
    );
  });

  test('row 12, Article 9(4): the decision record of either reply is the same', async () => {
    const record = async (): Promise<WireAnswer> => {
      const answer = await ask(reis(), border({ systems: ['SIS'] }));
      return unsigned(await sendRaw(await restDecision(reis(), queryIdOf(answer))));
    };
    const holding = await record();
    demo.bed.behaviour.setEmpty('SIS', true);
    expect(await record()).toEqual(holding);
  });

  test('row 12, Article 9(4): to who has the right, the same two populations are not the same', async () => {
    const answer = async (): Promise<string | undefined> =>
      replyOf(await ask(reis(), canonicalQuery('sis-border', subjectOf('visaAndRefusal')))).parts[0]?.status;
    expect(await answer()).toBe('HIT');
    demo.bed.behaviour.setEmpty('SIS', true);
    expect(await answer()).toBe('NO_HIT');
  });

  test('row 13, Article 9(5): Interpol asked for by name is not asked, the reply is silent about it, and the record says so', async () => {
    demo.bed.logs.clear();
    const answer = await ask(reis(), border({ systems: ['Interpol-SLTD', 'Interpol-TDAWN'] }));
    expect(JSON.stringify(replyOf(answer))).not.toContain('Interpol');
    expect(demo.bed.logs.requests().map(({ systems }) => [...systems].sort())).toEqual([['EES', 'ETIAS', 'VIS']]);
    const decision = await askDecision(reis(), await restDecision(reis(), queryIdOf(answer)));
    for (const field of ['/systems/0', '/systems/1'])
      expect(decision.steps).toContainEqual(expect.objectContaining({ rule: 'policy/requested-systems', verdict: 'observe', field }));
    for (const { systems } of await trailOf(answer)) expect(systems).toEqual(['EES', 'ETIAS', 'VIS']);
  });

  test('row 14, Article 9(6): the first part is here while a slow system is pending, and the last line is final', async () => {
    demo.bed.logs.clear();
    demo.bed.behaviour.setLatency('ETIAS', 1_200);
    const early: string[] = [];
    let final: boolean | undefined;
    for await (const line of streamRest(reis(), await restQuery(reis(), border(), { stream: true }))) {
      if ('part' in line && demo.bed.logs.calls().some(({ system, endedAt }) => system === 'ETIAS' && endedAt === undefined)) {
        early.push(line.part.system ?? '');
      }
      if ('reply' in line) ({ final } = line.reply);
    }
    expect(early.sort()).toEqual(['EES', 'VIS']);
    expect(final).toBe(true);
  });
});

describe('Article 10: logs', () => {
  test('row 16, Article 10(1): both logs name the Member State, the profile, the time and the systems, and no search value', async () => {
    demo.bed.logs.clear();
    const answer = await ask(reis(), border());
    const systems = ['EES', 'ETIAS', 'VIS'];
    for (const record of await trailOf(answer)) {
      expect(record).toMatchObject({ memberState: 'LVA', profile: 'border-check', systems });
      expect(Math.abs(Date.parse(record.at) - Date.now())).toBeLessThan(60_000);
    }
    const [central] = demo.bed.logs.requests();
    expect(central).toMatchObject({ memberState: 'LVA', profile: 'border-check', at: expect.any(Number) });
    const kept = JSON.stringify([await trailOf(answer), demo.bed.logs.entries()]);
    expect(kept).not.toMatch(/Demirkap|Kerem|1984-11-03|SYN000003|TUR/i);
  });
});

describe('Article 18: what the CIR holds', () => {
  test('row 28, Article 18(1): an identification finds nobody whom only SIS knows, and says nothing that ETIAS keeps apart', async () => {
    const [alerted] = replyOf(await ask(police(), identification('alertOnly'))).parts;
    expect(alerted).toMatchObject({ status: 'NO_HIT' });
    const [known] = replyOf(await ask(police(), identification('cyrillic'))).parts;
    expect(known?.matches?.length).toBeGreaterThan(0);
    expect(JSON.stringify(known)).not.toMatch(/birthCountry|parent|email|phone|education|address/i);
  });

  test('row 29, Article 18(2) and (4): every data set has a system and a record reference of its own', () => {
    const records = recordsBySystem(demo.bed.population);
    for (const system of ['EES', 'VIS', 'ETIAS', 'Eurodac', 'ECRIS-TCN'] as const) {
      expect(records[system].length).toBeGreaterThan(0);
      expect(new Set(records[system].map((record) => record.system))).toEqual(new Set([system]));
      expect(new Set(records[system].map((record) => record.reference)).size).toBe(records[system].length);
    }
  });
});

describe('Articles 20 and 20a: identification', () => {
  test('row 32, Article 20(1): without one of the circumstances a to e it is refused', async () => {
    expect(codeOf(await ask(police(), canonicalQuery('police-identification', subjectOf('entryAndVisa'))))).toBe('policy-circumstance');
    const { query } = identification('entryAndVisa') as Extract<Question, { kind: 'query' }>;
    for (const circumstance of ['f', '', undefined]) {
      const body = JSON.stringify({ ...query, policeCheck: { ...query.policeCheck, circumstance } });
      const { body: said } = await sendRaw(await signedRest(police(), { path: '/v1/queries', body }));
      expect(JSON.parse(said)).toMatchObject({ code: expect.stringMatching(/^(query-invalid|policy-circumstance)$/) });
    }
    for (const circumstance of ['a', 'b', 'c', 'd', 'e'] as const)
      expect(codeOf(await ask(police(), identification('entryAndVisa', { circumstance })))).toBe('answered');
  });

  test('row 33, Article 20(1): a child of eleven is identified only in its best interests', async () => {
    // By the officer's estimate, so that the child does not grow up with the calendar.
    const { familyName = '', documentNumber = '' } = subjectOf('childOfEleven');
    const child = { familyName, documentNumber, estimatedAge: 11 };
    const asked = (policeCheck: PoliceCheck): Question => canonicalQuery('police-identification', child, { policeCheck });
    demo.bed.logs.clear();
    expect(codeOf(await ask(police(), asked(failedSearch())))).toBe('policy-minor-under-twelve');
    nothingAsked();
    const answer = await ask(police(), asked({ ...failedSearch(), bestInterests: 'a lost child, synthetic' }));
    expect(replyOf(answer).parts[0]).toMatchObject({ status: 'HIT' });
    const decision = await askDecision(police(), await restDecision(police(), queryIdOf(answer)));
    expect(decision.steps).toContainEqual(
      expect.objectContaining({ rule: 'policy/minimum-age-twelve', verdict: 'observe', field: '/policeCheck/bestInterests' }),
    );
  });

  test.each([
    ['an absent person', { personPresent: false }, '/policeCheck/personPresent'],
    ['no time of capture', { capturedAt: undefined }, '/policeCheck/capturedAt'],
    ['a capture of two days ago', { capturedAt: new Date(Date.now() - 48 * 3_600_000).toISOString() }, '/policeCheck/capturedAt'],
  ] as const)('row 34, Article 20(2): %s is refused', async (_, change, field) => {
    const check = Object.fromEntries(Object.entries({ ...failedSearch(), ...change }).filter(([, value]) => value !== undefined));
    const question = canonicalQuery('police-identification', subjectOf('entryAndVisa'), { policeCheck: check as unknown as PoliceCheck });
    const answer = await ask(police(), question);
    expect(codeOf(answer)).toBe('policy-presence');
    const decision = await askDecision(police(), await restDecision(police(), queryIdOf(answer)));
    expect(decision.steps).toContainEqual(expect.objectContaining({ rule: 'policy/presence', verdict: 'refuse', field }));
  });

  test('row 35, Article 20(3): identity data first are refused, and allowed once the biometric step is unusable or failed', async () => {
    const first = await ask(police(), identification('entryAndVisa', { biometricStep: 'search' }));
    expect(codeOf(first)).toBe('policy-biometrics-first');
    for (const biometricStep of ['unusable', 'search-failed'] as const)
      expect(replyOf(await ask(police(), identification('entryAndVisa', { biometricStep }))).parts[0]).toMatchObject({ status: 'HIT' });
    const live = canonicalQuery(
      'police-identification',
      {
        biometrics: [{ modality: 'fingerprints', reference: KNOWN_PERSONS.entryAndVisa.person.fingerprintReference }],
        birthDate: { value: '1979-12-30' },
      },
      { policeCheck: failedSearch({ biometricStep: 'search' }) },
    );
    expect(replyOf(await ask(police(), live)).parts[0]).toMatchObject({ status: 'HIT' });
  });

  test.each(FRONTS.filter(([name]) => name !== 'REST, preflight'))(
    'row 36, Articles 20(3) and 9(4): over %s, no name of a system, no record id and no order tells the owner',
    async (_, write) => {
      const answers = await Promise.all(
        (['entryAndVisa', 'cyrillic', 'convictedOnly'] as const).map(async (person) =>
          sendRaw(await write(police(), identification(person))),
        ),
      );
      for (const { status, headers, body } of answers.map(unsigned)) {
        expect(status).toMatch(/^1\.1 200 /);
        expect(body).toMatch(/HIT/);
        expect([...headers, body].join('\n')).not.toMatch(
          /\bEES\b|\bVIS\b|ETIAS|Eurodac|ECRIS|\bSIS\b|SYN-|SYNV|recordReference|cir-|sticker|authoris/i,
        );
      }
    },
  );

  test('row 36, Articles 20(3) and 9(4): whichever of two systems holds the person, the reply is the same', async () => {
    const answer = async (emptied: SystemName): Promise<string> => {
      demo.bed.behaviour.reset();
      demo.bed.behaviour.setEmpty(emptied, true);
      const { parts } = replyOf(await ask(police(), identification('entryAndVisa')));
      const data = parts
        .flatMap(({ matches }) => matches ?? [])
        .map(({ familyName, givenNames, birthDate, documentNumber }) =>
          JSON.stringify([familyName, givenNames, birthDate, documentNumber]),
        );
      return JSON.stringify([parts.map(({ seq, status, system }) => [seq, status, system ?? '']), data]);
    };
    expect(await answer('VIS')).toBe(await answer('EES'));
  });

  test('row 38, Article 20(5): a police authority that national law does not name is refused', async () => {
    const gateway = await secondGateway(demo, 'http', (configuration) => ({ ...configuration, policy: { legalBasis: ['art-20-5'] } }));
    try {
      const answer = await ask(connection('lv-vp-iiis', gateway), identification('entryAndVisa'));
      expect(codeOf(answer)).toBe('policy-authority');
    } finally {
      await gateway.close();
    }
  });

  test('row 39, Article 20a: only a screening authority may, and it is logged under its own purpose', async () => {
    const screening = () => canonicalQuery('screening', subjectOf('entryAndVisa'), { policeCheck: failedSearch() });
    expect(codeOf(await ask(police(), screening()))).toBe('policy-authority');
    expect(codeOf(await ask(connection('lv-pmlp-vmis'), screening()))).toBe('policy-profile-unknown');
    demo.bed.logs.clear();
    const answer = await ask(reis(), screening());
    for (const record of await trailOf(answer)) expect(record).toMatchObject({ purpose: 'screening', profile: 'screening' });
    const central = demo.bed.logs.entries().filter(({ component }) => component === 'CIR');
    expect(central).toEqual([expect.objectContaining({ operation: 'IdentifyPerson', profile: '2019/817-20a' })]);
  });

  test('row 45, Article 24(2): the logs of an identification hold kinds of data and no data', async () => {
    demo.bed.logs.clear();
    const answer = await ask(police(), identification('entryAndVisa'));
    const central = demo.bed.logs.entries().filter(({ component }) => component === 'CIR');
    expect(central).toEqual([
      expect.objectContaining({ profile: '2019/817-20', dataTypes: expect.arrayContaining(['Surname', 'BirthDate']) }),
    ]);
    expect(central[0]).not.toHaveProperty('dataUsed');
    expect(JSON.stringify([central, replyOf(answer).query])).not.toMatch(/Qasmaoui|Nawfal|1979-12-30|SYN000018/i);
  });
});

describe('Articles 22, 24 and 42', () => {
  test('row 40, Article 22(1): without case reference, grounds or kind of offence it is refused before anything is asked', async () => {
    demo.bed.logs.clear();
    const { query } = presence() as Extract<Question, { kind: 'query' }>;
    for (const field of ['nationalFile', 'grounds', 'offence'] as const) {
      const body = JSON.stringify({ ...query, [field]: undefined });
      const { body: said } = await sendRaw(await signedRest(iiis(), { path: '/v1/queries', body }));
      expect(JSON.parse(said)).toMatchObject({ code: 'policy-case-reference' });
    }
    nothingAsked();
  });

  test('row 44, Article 24(4) and (5): the central log has the data used; ours the file and both officials, and no data', async () => {
    demo.bed.logs.clear();
    const answer = await ask(iiis(), presence());
    const [central] = demo.bed.logs.entries().filter(({ component }) => component === 'CIR');
    expect(JSON.stringify(central?.dataUsed)).toMatch(/Qasmaoui/i);
    const records = await trailOf(answer);
    for (const record of records)
      expect(record).toMatchObject({ nationalFile: 'VP-SYN-1', user: 'lv-vp-syn-303', orderedBy: 'lv-vp-syn-007' });
    expect(JSON.stringify(records)).not.toMatch(/Qasmaoui|Nawfal|1979-12-30|SYN000018|synthetic grounds/i);
  });

  test('row 67, Article 42(3)(g): two officers of one system are two users on record; a call without one is refused', async () => {
    const other = reis();
    const users = [];
    for (const user of ['lv-vrs-syn-101', 'lv-vrs-syn-102']) {
      const answer = await ask({ ...other, officer: { ...other.officer, user } }, border());
      users.push((await trailOf(answer)).map((record) => record.user));
    }
    expect(users).toEqual([
      ['lv-vrs-syn-101', 'lv-vrs-syn-101'],
      ['lv-vrs-syn-102', 'lv-vrs-syn-102'],
    ]);
    const { query } = border() as Extract<Question, { kind: 'query' }>;
    const request = await signedRest(other, { path: '/v1/queries', body: JSON.stringify(query), token: null });
    expect(JSON.parse((await sendRaw(request)).body)).toMatchObject({ code: 'auth-officer-missing' });
  });
});
