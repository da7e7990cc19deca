import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { recordsBySystem } from '../../support/walk-population.ts';
import { childElements } from '../../../src/wire/xml/xml-access.ts';
import {
  callSoap,
  checkPresence,
  fingerprintKeys,
  identifyPerson,
  nameKeys,
  schemaCheck,
  startCaller,
  textsOf,
  type Caller,
  type SoapAnswer,
} from './test-caller.ts';

const CIR = 'https://gateway.example/ns/not-eu-lisa/cir/1';
const valid = schemaCheck('cir.wsdl');
const ALL = 'EES VIS ETIAS EURODAC';

let caller: Caller;

beforeAll(async () => {
  caller = await startCaller();
});
afterAll(() => caller.bed.close());
beforeEach(() => {
  caller.bed.behaviour.reset();
  caller.bed.logs.clear();
});

const ask = (payload: string): Promise<SoapAnswer> => callSoap(caller, '1.1', payload);
const SEARCH = '<PersonPresent>true</PersonPresent><CapturedAt>2026-11-21T09:55:00Z</CapturedAt><BiometricStep>SEARCH</BiometricStep>';
const FAILED = '<Circumstance>20(1)(b)</Circumstance><PersonPresent>true</PersonPresent><BiometricStep>SEARCH_FAILED</BiometricStep>';
const CHILD = nameKeys('Codreanschi', 'Ilinca', '2015-06-15');

describe('an identification under Article 20', () => {
  test('finds by live fingerprints and conceals whose data they are', async () => {
    const answer = await ask(identifyPerson());
    valid(answer.bytes);
    expect(answer).toMatchObject({ status: 200, action: `${CIR}/IdentifyPersonResponse`, refusal: undefined });
    expect(textsOf(answer.payload, 'Surname')[0]).toBe('EL QASMAOUI');
    const text = Buffer.from(answer.bytes).toString();
    for (const telling of ['SYN-EES', 'SYN-VIS', 'SYNV', 'System', 'RecordReference', 'SYN-FACE', 'Country'])
      expect(text).not.toContain(telling);
  });

  test('makes one match of the same data in several systems, and gives a face reference of one use', async () => {
    const subject = '<t:PersonName><t:Surname>Yushchyshyn</t:Surname></t:PersonName>';
    const references = [];
    for (let time = 0; time < 2; time += 1) {
      const answer = await ask(identifyPerson({ check: FAILED, subject }));
      valid(answer.bytes);
      expect(textsOf(answer.payload, 'Surname')).toEqual(['YUSHCHYSHYN']);
      references.push(...textsOf(answer.payload, 'FacialImageReference'));
    }
    expect(new Set(references).size).toBe(2);
  });

  test('is ordered by value, not by owner', async () => {
    const { ETIAS, VIS } = recordsBySystem(caller.bed.population);
    const given = [...ETIAS, ...VIS].map(({ identity }) => identity.givenNames[0] ?? '');
    const shared = given.find((name) => name.length > 3 && given.filter((other) => other === name).length > 2);
    const answer = await ask(
      identifyPerson({ check: FAILED, subject: `<t:PersonName><t:GivenName>${shared}</t:GivenName></t:PersonName>` }),
    );
    valid(answer.bytes);
    const surnames = textsOf(answer.payload, 'Surname');
    expect(surnames.length).toBeGreaterThan(1);
    expect(surnames).toEqual([...surnames].sort());
  });

  test('never tells of SIS, nor of Eurodac, nor the ECRIS-TCN flag', async () => {
    expect(textsOf((await ask(identifyPerson({ subject: fingerprintKeys('SYN-FP-000007') }))).payload, 'Surname')).toEqual([]);
    expect(textsOf((await ask(identifyPerson({ subject: fingerprintKeys('SYN-FP-000002') }))).payload, 'Surname')).toEqual([]);
    const convicted = await ask(identifyPerson({ subject: fingerprintKeys('SYN-FP-000008') }));
    expect(textsOf(convicted.payload, 'Surname')).toEqual(['VENKATARAGHAVAN']);
    expect(Buffer.from(convicted.bytes).toString()).not.toMatch(/flag|SYN-EST|Conviction/i);
  });

  test('with live biometrics searches them only, whatever identity is stated', async () => {
    const subject = `${nameKeys('El Qasmaoui', 'Nawfal', '1979-12-30')}${fingerprintKeys('SYN-FP-000003')}`;
    expect(textsOf((await ask(identifyPerson({ subject }))).payload, 'Surname')).toEqual([]);
  });

  test.each([
    ['circumstance-missing', { check: SEARCH }],
    ['circumstance-missing', { check: '' }],
    [
      'presence-missing',
      {
        check:
          '<Circumstance>20(1)(a)</Circumstance><PersonPresent>false</PersonPresent><CapturedAt>2026-11-21T09:55:00Z</CapturedAt><BiometricStep>SEARCH</BiometricStep>',
      },
    ],
    [
      'presence-missing',
      { check: '<Circumstance>20(1)(a)</Circumstance><PersonPresent>true</PersonPresent><BiometricStep>SEARCH</BiometricStep>' },
    ],
    ['biometrics-first', { subject: nameKeys('El Qasmaoui', 'Nawfal', '1979-12-30') }],
    ['biometrics-first', { subject: '<t:BiometricSample><t:Modality>FACE</t:Modality></t:BiometricSample>' }],
    ['keys-incomplete', { check: FAILED, subject: '<t:BirthDate>1979</t:BirthDate>' }],
    ['minor-under-twelve', { check: FAILED, subject: CHILD }],
    ['minor-under-twelve', { check: FAILED, subject: nameKeys('Codreanschi', 'Ilinca', '2014') }],
    [
      'minor-under-twelve',
      { check: FAILED, subject: '<t:PersonName><t:Surname>Codreanschi</t:Surname></t:PersonName><t:EstimatedAge>11</t:EstimatedAge>' },
    ],
    ['profile-unknown', { profile: '<ProfileId>made-up</ProfileId>' }],
    ['legal-basis-not-permitted', { basis: '2019/817-20a' }],
    ['schema-invalid', { basis: '2019/817-22' }],
    [
      'schema-invalid',
      { check: '<Circumstance>20(1)(f)</Circumstance><PersonPresent>true</PersonPresent><BiometricStep>UNUSABLE</BiometricStep>' },
    ],
    ['schema-invalid', { subject: '<t:Name>x</t:Name>' }],
  ] as const)('is refused with %s: %o', async (code, parts) => {
    const answer = await ask(identifyPerson(parts));
    expect(answer).toMatchObject({ status: 500, action: `${CIR}/Refusal`, refusal: code });
    expect(caller.bed.logs.requests()).toEqual([]);
  });

  test('of a child of eleven is possible in the child’s best interests', async () => {
    const answer = await ask(identifyPerson({ check: `${FAILED}<ChildsBestInterests>true</ChildsBestInterests>`, subject: CHILD }));
    valid(answer.bytes);
    expect(textsOf(answer.payload, 'Surname')).toContain('CODREANSCHI');
  });

  test('is logged with kinds of data and number of results (Article 24(2)), the sBMS search apart (Article 16)', async () => {
    await ask(identifyPerson());
    expect(caller.bed.logs.requests()).toEqual([
      {
        at: caller.clock.now(),
        memberState: 'LVA',
        profile: '2019/817-20',
        systems: ['EES', 'VIS', 'ETIAS', 'ECRIS-TCN'],
        operation: 'IdentifyPerson',
      },
    ]);
    const [own, biometric] = caller.bed.logs.entries();
    expect(own).toMatchObject({ component: 'CIR', dataTypes: ['BiometricSample'], results: 1 });
    expect(biometric).toMatchObject({ component: 'sBMS', dataTypes: ['FINGERPRINTS'] });
    expect(own).not.toHaveProperty('dataUsed');
    expect(JSON.stringify(caller.bed.logs.entries())).not.toContain('SYN-FP');
  });
});

describe('an identification under Article 20a', () => {
  const screening = { basis: '2019/817-20a', profile: '<ProfileId>screening</ProfileId>' };

  test('needs no circumstance and reaches Eurodac', async () => {
    const answer = await ask(identifyPerson({ ...screening, check: SEARCH, subject: fingerprintKeys('SYN-FP-000002') }));
    valid(answer.bytes);
    expect(textsOf(answer.payload, 'Surname')).toEqual(['ZARGHUNSHAHI']);
    const bare = await ask(identifyPerson({ ...screening, check: '', subject: nameKeys('Zarghunshahi', 'Baryalai', '1997') }));
    expect(textsOf(bare.payload, 'Surname')).toEqual(['ZARGHUNSHAHI']);
  });

  test('states no circumstance of Article 20', async () => {
    expect((await ask(identifyPerson({ ...screening, check: FAILED, subject: fingerprintKeys('SYN-FP-000002') }))).refusal).toBe(
      'schema-invalid',
    );
  });
});

describe('a presence check under Article 22', () => {
  test('names the systems that hold data and nothing else', async () => {
    const answer = await ask(checkPresence(ALL, nameKeys('El Qasmaoui', 'Nawfal', '1979-12-30')));
    valid(answer.bytes);
    expect(answer.action).toBe(`${CIR}/CheckPresenceResponse`);
    expect(childElements(answer.payload).map(({ local }) => local)).toEqual(['QueryId', 'System', 'System']);
    expect(textsOf(answer.payload, 'System')).toEqual(['EES', 'VIS']);
  });

  test('names only systems that were asked, never ECRIS-TCN or SIS', async () => {
    expect(textsOf((await ask(checkPresence('VIS EURODAC', nameKeys('El Qasmaoui', 'Nawfal', '1979-12-30')))).payload, 'System')).toEqual([
      'VIS',
    ]);
    expect(textsOf((await ask(checkPresence(ALL, nameKeys('Venkataraghavan', 'Devdutt', '1982-09-09')))).payload, 'System')).toEqual([]);
    expect(textsOf((await ask(checkPresence(ALL, nameKeys('Tsintsadzishvili', 'Badri', '1970-04-11')))).payload, 'System')).toEqual([]);
    expect((await ask(checkPresence('ECRIS_TCN', nameKeys('A', 'B', '1982')))).refusal).toBe('schema-invalid');
    expect((await ask(checkPresence('EES EES', nameKeys('A', 'B', '1982')))).refusal).toBe('schema-invalid');
    expect((await ask(checkPresence('EES', '<t:EstimatedAge>30</t:EstimatedAge>'))).refusal).toBe('field-not-permitted');
    expect((await ask(checkPresence('EES', '<t:Sex>MALE</t:Sex>'))).refusal).toBe('keys-incomplete');
  });

  test('is logged with the data used (Article 24(4)), which the summary does not show', async () => {
    await ask(checkPresence(ALL, nameKeys('El Qasmaoui', 'Nawfal', '1979-12-30')));
    const [entry] = caller.bed.logs.entries();
    expect(entry).toMatchObject({ profile: '2019/817-22', results: ['EES', 'VIS'], dataUsed: { personName: { surname: 'El Qasmaoui' } } });
    expect(JSON.stringify(caller.bed.logs.requests())).not.toContain('Qasmaoui');
  });
});

describe('the repository', () => {
  test('is unavailable or late when told so, and keeps its own data when a source system is down', async () => {
    const { behaviour } = caller.bed;
    behaviour.setUnavailable('EES', true);
    expect((await ask(identifyPerson())).refusal).toBeUndefined();
    behaviour.setUnavailable('CIR', true);
    expect(await ask(identifyPerson())).toMatchObject({ status: 500, refusal: 'unavailable' });
    behaviour.reset();
    behaviour.setLatency('CIR', 10_000);
    expect((await ask(identifyPerson({ deadline: '1' }))).refusal).toBe('deadline-exceeded');
  });

  test('serves its description with its own address', async () => {
    const description = await (await fetch(`${caller.bed.addresses.cir.soap}?WSDL`)).text();
    expect(description).toContain(`location="${caller.bed.addresses.cir.soap}"`);
  });
});
