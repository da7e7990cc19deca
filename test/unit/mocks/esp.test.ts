import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { childElements, isNamed, textOf } from '../../../src/wire/xml/xml-access.ts';
import type { XmlElement } from '../../../src/wire/xml/xml-element.ts';
import {
  callSoap,
  espQuery,
  fingerprintKeys,
  manualTime,
  nameKeys,
  postSoap,
  schemaCheck,
  startCaller,
  textsOf,
  type Caller,
  type ManualTime,
  type SoapAnswer,
} from './test-caller.ts';

const ESP = 'https://gateway.example/ns/not-eu-lisa/esp/1';
const valid = schemaCheck('esp.wsdl');

let caller: Caller;
let time: ManualTime;

beforeEach(async () => {
  time = manualTime();
  caller = await startCaller(time.wait);
});

afterEach(() => caller.bed.close());

const ask = (payload: string): Promise<SoapAnswer> => callSoap(caller, '1.2', payload);
const partElements = (payload: XmlElement): readonly XmlElement[] => childElements(payload).filter((child) => isNamed(child, ESP, 'Part'));
const partsOf = ({ payload }: SoapAnswer): readonly string[] =>
  partElements(payload).map((part) => childElements(part).slice(0, 2).map(textOf).join(' '));
const partOf = ({ payload }: SoapAnswer, system: string): XmlElement | undefined =>
  partElements(payload).find((part) => textsOf(part, 'System').includes(system));
const continuation = (queryId: string, token: string): string =>
  `<Continue xmlns="${ESP}"><QueryId>${queryId}</QueryId><ContinuationToken>${token}</ContinuationToken></Continue>`;

describe('a query', () => {
  test('is answered system by system, signed, in the form of the contract', async () => {
    const queryId = randomUUID();
    const answer = await ask(espQuery({ queryId }));
    valid(answer.bytes);
    expect(answer).toMatchObject({ status: 200, action: `${ESP}/QueryResponse`, refusal: undefined });
    expect(textsOf(answer.payload, 'QueryId')).toEqual([queryId]);
    expect(textsOf(answer.payload, 'Final')).toEqual(['true']);
    expect([...partsOf(answer)].sort()).toEqual(['EES HIT', 'ETIAS NO_HIT', 'VIS HIT']);
    const [ees, vis] = [partOf(answer, 'EES'), partOf(answer, 'VIS')];
    expect(ees && textsOf(ees, 'RecordReference')).toEqual(['SYN-EES-000001']);
    expect(ees && textsOf(ees, 'BorderCrossingPoint')).toEqual(['LV-Terehova']);
    expect(vis && textsOf(vis, 'StickerNumber')).toEqual(['SYNV000001']);
  });

  test('is answered in the form of the contract for every system, found by fingerprint, document or name', async () => {
    const screening = { profile: '<ProfileId>screening</ProfileId>', purpose: 'SCREENING', systems: 'EES VIS ETIAS SIS ECRIS_TCN EURODAC' };
    for (const number of [1, 2, 4, 7, 8, 9]) {
      const reference = `SYN-FP-${String(number).padStart(6, '0')}`;
      const answer = await ask(espQuery({ ...screening, subject: fingerprintKeys(reference) }));
      valid(answer.bytes);
      expect(partsOf(answer).some((part) => part.endsWith(' HIT')) || number === 1).toBe(true);
    }
    const convicted = await ask(espQuery({ ...screening, subject: nameKeys('Venkataraghavan', 'Devdutt', '1982') }));
    valid(convicted.bytes);
    const part = partOf(convicted, 'ECRIS_TCN');
    expect(part && textsOf(part, 'MemberState')).toEqual(['EST']);
    expect(Buffer.from(convicted.bytes).toString()).not.toMatch(/flag/i);
  });

  test('for presence alone is answered without any match', async () => {
    const presence = {
      profile: '<ProfileId>law-enforcement-presence</ProfileId><ProfileNumber>2</ProfileNumber>',
      purpose: 'LAW_ENFORCEMENT_PRESENCE',
      systems: 'EES EURODAC',
    };
    const answer = await ask(espQuery({ ...presence, disclosure: 'PRESENCE' }));
    valid(answer.bytes);
    expect([...partsOf(answer)].sort()).toEqual(['EES HIT', 'EURODAC NO_HIT']);
    expect(textsOf(answer.payload, 'Surname')).toEqual([]);
    expect((await ask(espQuery({ ...presence, disclosure: 'DATA' }))).refusal).toBe('not-authorised');
  });

  test('finds a person by document though no name is like it, and knows nobody who is in no system', async () => {
    const document = '<t:TravelDocument><t:Number>SYN000003</t:Number><t:IssuingState>TUR</t:IssuingState></t:TravelDocument>';
    expect(partsOf(await ask(espQuery({ systems: 'EES', subject: document })))).toEqual(['EES HIT']);
    expect(partsOf(await ask(espQuery({ systems: 'EES', subject: nameKeys('Quillfeather', 'Philippa', '1991-02-28') })))).toEqual([
      'EES NO_HIT',
    ]);
  });
});

describe('partial answers', () => {
  test('go out while a slow system is pending, and the rest is fetched with Continue (Article 9(6))', async () => {
    caller.bed.behaviour.setLatency('VIS', 500);
    const queryId = randomUUID();
    const first = ask(espQuery({ queryId }));
    await time.until(3);
    time.advance(25);
    const early = await first;
    valid(early.bytes);
    expect([...partsOf(early)].sort()).toEqual(['EES HIT', 'ETIAS NO_HIT']);
    expect(textsOf(early.payload, 'Final')).toEqual(['false']);
    const [token = ''] = textsOf(early.payload, 'ContinuationToken');

    const second = ask(continuation(queryId, token));
    await time.until(3);
    time.advance(500);
    const late = await second;
    valid(late.bytes);
    expect(late.action).toBe(`${ESP}/ContinueResponse`);
    expect(partsOf(late)).toEqual(['VIS HIT']);
    expect(textsOf(late.payload, 'Final')).toEqual(['true']);
    // The answer may have been lost: the token brings the same parts again, until it is over.
    expect(partsOf(await ask(continuation(queryId, token)))).toEqual(['VIS HIT']);
    caller.clock.advance(65_001);
    expect((await ask(continuation(queryId, token))).refusal).toBe('token-unknown');
  });

  test('ask all systems before any has answered (Article 9(1))', async () => {
    for (const system of ['EES', 'VIS', 'ETIAS'] as const) caller.bed.behaviour.setLatency(system, 400);
    const first = ask(espQuery());
    await time.until(5);
    expect(caller.bed.logs.calls().map(({ system, endedAt }) => [system, endedAt])).toEqual([
      ['EES', undefined],
      ['VIS', undefined],
      ['ETIAS', undefined],
    ]);
    time.advance(400);
    expect(partsOf(await first)).toHaveLength(3);
  });

  test('say TIMEOUT of a system that is silent at the deadline, never NO_HIT', async () => {
    caller.bed.behaviour.setLatency('ETIAS', 60_000);
    const first = ask(espQuery({ deadline: '20' }));
    await time.until(3);
    time.advance(20);
    const answer = await first;
    valid(answer.bytes);
    expect([...partsOf(answer)].sort()).toEqual(['EES HIT', 'ETIAS TIMEOUT', 'VIS HIT']);
    expect(textsOf(answer.payload, 'Final')).toEqual(['true']);
  });

  test('say UNAVAILABLE of a system that is absent', async () => {
    caller.bed.behaviour.setUnavailable('VIS', true);
    const answer = await ask(espQuery());
    valid(answer.bytes);
    expect([...partsOf(answer)].sort()).toEqual(['EES HIT', 'ETIAS NO_HIT', 'VIS UNAVAILABLE']);
  });

  test('belong to their query: another id does not open them', async () => {
    caller.bed.behaviour.setLatency('VIS', 500);
    const first = ask(espQuery());
    await time.until(3);
    time.advance(25);
    const [token = ''] = textsOf((await first).payload, 'ContinuationToken');
    expect((await ask(continuation(randomUUID(), token))).refusal).toBe('token-unknown');
    expect((await ask(continuation(randomUUID(), 'never-given'))).refusal).toBe('token-unknown');
  });
});

describe('a refusal', () => {
  const BIRTHPLACE = `${nameKeys('Demirkapili', 'Kerem', '1984-11-03')}<t:BirthPlace><t:Place>Kayseri</t:Place></t:BirthPlace>`;

  test.each([
    ['profile-unknown', { profile: '<ProfileId>made-up</ProfileId>' }],
    ['profile-unknown', { profile: '<ProfileId>border-check</ProfileId><ProfileNumber>45</ProfileNumber>' }],
    ['purpose-not-permitted', { purpose: 'SIS_BORDER_CHECK' }],
    ['system-not-permitted', { systems: 'EES SIS' }],
    ['system-not-permitted', { systems: 'INTERPOL_SLTD' }],
    ['field-not-permitted', { subject: BIRTHPLACE }],
    ['keys-incomplete', { subject: '<t:Sex>MALE</t:Sex>' }],
    ['schema-invalid', { systems: 'EES EES' }],
    ['schema-invalid', { extra: '<Note>x</Note>' }],
    ['schema-invalid', { deadline: '600001' }],
    ['schema-invalid', { queryId: 'query-1' }],
    ['schema-invalid', { subject: '<t:BirthDate certainty="SURE">1984</t:BirthDate>' }],
    [
      'schema-invalid',
      { subject: '<t:TravelDocument><t:Number>SYN000003</t:Number><t:ExpiryDate>2033-02-30</t:ExpiryDate></t:TravelDocument>' },
    ],
    ['schema-invalid', { subject: '<t:Sex>MALE</t:Sex><t:BirthDate>1984</t:BirthDate>' }],
    ['schema-invalid', { subject: 'Demirkapili' }],
  ] as const)('%s is a signed fault with the contract’s detail: %o', async (code, parts) => {
    const answer = await ask(espQuery(parts));
    expect(answer).toMatchObject({ status: 400, action: `${ESP}/Refusal`, refusal: code });
    expect(caller.bed.logs.requests()).toEqual([]);
    expect(caller.bed.logs.refusals()).toEqual([{ endpoint: 'esp', code }]);
  });

  test('meets a message that is not from the Member State, altered, late, repeated, unsigned or for somebody else', async () => {
    const refused = async (departure: Parameters<typeof callSoap>[3]): Promise<string | undefined> =>
      (await callSoap(caller, '1.2', espQuery(), departure)).refusal;
    expect(await refused({ identity: caller.stranger })).toBe('not-authorised');
    expect(await refused({ envelope: (bytes) => Buffer.from(Buffer.from(bytes).toString().replace('Demirkapili', 'Demirkapilo')) })).toBe(
      'not-authorised',
    );
    expect(await refused({ to: 'https://esp.example.invalid/soap/1' })).toBe('not-authorised');
    expect(await refused({ action: `${ESP}/Continue` })).toBe('schema-invalid');
    expect(await refused({ contentType: 'text/xml' })).toBe('schema-invalid');
    expect(
      await refused({
        envelope: (bytes) =>
          Buffer.from(
            Buffer.from(bytes)
              .toString()
              .replace(/<ds:Signature .*<\/ds:Signature>/s, ''),
          ),
      }),
    ).toBe('not-authorised');
    const messageId = `urn:uuid:${randomUUID()}`;
    expect(await refused({ messageId })).toBeUndefined();
    expect(await refused({ messageId })).toBe('not-authorised');
    expect(await refused({ envelope: (bytes) => (caller.clock.advance(3_600_000), bytes) })).toBe('not-authorised');
  });

  test('meets what is no message at all, and the server lives', async () => {
    const url = caller.bed.addresses.esp.soap;
    for (const body of ['', '{}', '<a', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '<a>'.repeat(5_000), '\u0000']) {
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/soap+xml' }, body });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('schema-invalid');
    }
    const large = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/soap+xml' },
      body: Buffer.alloc(1_100_000, 0x20),
    }).then(
      ({ status }) => status,
      () => 'connection closed',
    );
    expect([413, 'connection closed']).toContain(large);
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(405);
    expect((await fetch(`${url}/elsewhere`)).status).toBe(404);
    expect(partsOf(await ask(espQuery()))).toHaveLength(3);
  });
});

describe('the portal', () => {
  test('logs who asked what of which systems, with no value (Article 10(1))', async () => {
    await ask(espQuery({ systems: 'EES VIS', subject: nameKeys('Demirkapili', 'Kerem', '1984-11-03') }));
    expect(caller.bed.logs.requests()).toEqual([
      { at: caller.clock.now(), memberState: 'LVA', profile: 'border-check', systems: ['EES', 'VIS'], operation: 'Query' },
    ]);
    const [entry] = caller.bed.logs.entries();
    expect(entry?.dataTypes).toEqual(['Surname', 'GivenName', 'BirthDate']);
    expect(JSON.stringify(caller.bed.logs.entries())).not.toMatch(/Demirkap|Kerem|1984/i);
  });

  test('serves its description with its own address, and the schemas beside it', async () => {
    const description = await (await fetch(`${caller.bed.addresses.esp.soap}?wsdl`)).text();
    expect(description).toContain(`location="${caller.bed.addresses.esp.soap}"`);
    for (const file of ['esp.xsd', 'eu-types.xsd']) {
      const response = await fetch(new URL(file, caller.bed.addresses.esp.soap));
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<xs:schema');
    }
  });

  test('answers a hundred queries at once', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => postSoap(caller, '1.2', espQuery())));
    expect(answers.every(({ response }) => response.status === 200)).toBe(true);
  });
});
