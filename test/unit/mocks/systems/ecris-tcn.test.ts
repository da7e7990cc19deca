import { describe, expect, it } from '@jest/globals';
import type { EcrisTcnOperations, RecordDetails } from '../../../../src/contracts/generated/ecris-tcn.ts';
import type { EndpointOperations } from '../../../../src/mocks/endpoint/operations.ts';
import type { SystemRecord } from '../../../../src/mocks/population/person.ts';
import { ecrisTcnOperations } from '../../../../src/mocks/systems/ecris-tcn/ecris-operations.ts';
import { without } from '../../../../src/mocks/systems/keeping/without.ts';
import { answered, CALL, caller, conforming, keptBed, refusalOf, type KeptBed } from './kept-bed.ts';

const details: RecordDetails = {
  identity: {
    surname: 'VENKATARAGHAVPUR',
    givenNames: ['DEVDUTT'],
    birthDate: { date: '1982-09-09' },
    birthPlace: { place: 'Madurai', country: 'IND' },
    sex: 'MALE',
    nationalities: ['IND'],
  },
  previousNames: [{ surname: 'VENKATPUR' }],
  aliases: [{ surname: 'RAGHAV', givenNames: ['DEV'] }],
  parentNames: ['LAKSHMI'],
  fingerprints: { reference: 'SYN-FP-900005', fingers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
  facialImage: { reference: 'SYN-FACE-900005' },
  nationalReference: 'EE-CR-77',
  custodialMonths: 8,
  retainUntil: '2036-01-01',
};
const AUTHORITY = caller('CENTRAL_AUTHORITY', 'EST');

interface Ecris {
  readonly bed: KeptBed;
  readonly ecris: EndpointOperations<EcrisTcnOperations>;
  readonly compared: (readonly [SystemRecord, SystemRecord])[];
}

function start(): Ecris {
  const bed = keptBed();
  const compared: (readonly [SystemRecord, SystemRecord])[] = [];
  const compare = (left: SystemRecord, right: SystemRecord): 'same' | 'diff' => {
    compared.push([left, right]);
    return left.faceReference === right.faceReference ? 'same' : 'diff';
  };
  return { bed, compared, ecris: conforming('ecris-tcn', ecrisTcnOperations(bed, { compare })) };
}

const create = async (ecris: Ecris['ecris'], part: Partial<RecordDetails> = {}): Promise<string> =>
  answered(await ecris.CreateRecord({ ...AUTHORITY, record: { ...details, ...part } }, CALL)).recordReference;

describe('creating a record (Article 5)', () => {
  it('stores identity, biometrics and reference; nothing of the conviction, and the flag apart', async () => {
    const { bed, ecris } = start();
    const flag = { ground: 'TERRORISM', convictedOn: '2020-01-01' } as const;
    expect(answered(await ecris.CreateRecord({ ...AUTHORITY, record: { ...details, flag } }, CALL))).toMatchObject({
      recordReference: 'ECRIS-TCN-NEW-1',
      qualityClass: 'GOOD',
      expiresOn: '2036-01-01',
    });
    const record = bed.records.find('ECRIS-TCN', 'ECRIS-TCN-NEW-1')!;
    expect(record).toMatchObject({
      memberState: 'EST',
      identity: { formerNames: ['VENKATPUR'], otherNames: [{ familyName: 'VENKATPUR' }, { familyName: 'RAGHAV' }] },
      content: { kind: 'ECRIS-TCN', memberState: 'EST', reference: 'EE-CR-77', flagged: true },
    });
    expect(JSON.stringify(record)).not.toMatch(/TERRORISM|custodial|2020-01-01|LAKSHMI/);
  });

  const printless = without(details, 'fingerprints');
  it.each<[string, RecordDetails, string]>([
    ['eight months without prints', printless, 'biometrics-missing'],
    ['five months without prints', { ...printless, custodialMonths: 5 }, 'answered'],
    ['a fine for what is punishable by a year', { ...printless, custodialMonths: 0, maximumMonths: 12 }, 'biometrics-missing'],
    ['a fine for what is punishable by less', { ...printless, custodialMonths: 0, maximumMonths: 11 }, 'answered'],
    ['impossible prints', { ...printless, fingerprintAbsence: 'NOT_APPLICABLE' }, 'answered'],
    ['a Union citizen', { ...details, identity: { ...details.identity, nationalities: ['LVA'] } }, 'nationality-excluded'],
    [
      'a Union citizen with another nationality',
      { ...details, identity: { ...details.identity, nationalities: ['LVA', 'IND'] } },
      'answered',
    ],
    ['a stateless person', { ...details, identity: { ...details.identity, nationalities: ['XXA'] } }, 'answered'],
    [
      'kept until yesterday',
      { ...details, retainUntil: '2026-11-20' },
      'data-quality-rejected record.retainUntil: past-date (consistency)',
    ],
    [
      'flagged for tomorrow',
      { ...details, flag: { ground: 'TERRORISM', convictedOn: '2026-11-22' } },
      'data-quality-rejected record.flag.convictedOn: future-date (consistency)',
    ],
    [
      'born in the future',
      { ...details, identity: { ...details.identity, birthDate: { date: '2027' } } },
      'data-quality-rejected record.identity.birthDate: future-date (consistency)',
    ],
  ])('%s', async (_name, record, expected) => {
    expect(refusalOf(await start().ecris.CreateRecord({ ...AUTHORITY, record }, CALL))).toBe(expected);
  });

  it.each([
    ['Denmark', caller('CENTRAL_AUTHORITY', 'DNK'), 'not-participating'],
    ['Norway', caller('CENTRAL_AUTHORITY', 'NOR'), 'not-participating'],
    ['police', caller('POLICE'), 'not-authorised'],
  ])('is not for %s', async (_name, who, expected) => {
    expect(refusalOf(await start().ecris.CreateRecord({ ...who, record: details }, CALL))).toBe(expected);
  });
});

describe('searching (Articles 5(7) and 7)', () => {
  const subject = { personName: { surname: 'VENKATARAGHAVPUR' } };
  const search = async (
    ecris: Ecris['ecris'],
    category: 'CENTRAL_AUTHORITY' | 'VISA' | 'SCREENING',
    purpose: 'CRIMINAL_PROCEEDINGS' | 'FLAG_CHECK',
  ): Promise<unknown> => answered(await ecris.SearchConvictingStates({ ...caller(category), purpose, subject }, CALL)).convictingStates;

  it('answers the convicting state, its reference and the identity, and never the flag to who seeks convictions', async () => {
    const { bed, ecris } = start();
    await create(ecris, { flag: { ground: 'TERRORISM', convictedOn: '2020-01-01' } });
    expect(await search(ecris, 'CENTRAL_AUTHORITY', 'CRIMINAL_PROCEEDINGS')).toEqual([
      {
        memberState: 'EST',
        nationalReference: 'EE-CR-77',
        recordReference: 'ECRIS-TCN-NEW-1',
        identity: details.identity,
        otherNames: [{ surname: 'VENKATPUR' }, { surname: 'RAGHAV', givenNames: ['DEV'] }],
      },
    ]);
    expect(bed.logs.entries().at(-1)).toMatchObject({
      component: 'ECRIS-TCN',
      operation: 'SearchConvictingStates',
      dataTypes: ['Surname'],
      results: 1,
    });
  });

  it.each([
    ['no flag', undefined, false],
    ['terrorism 25 years ago', { ground: 'TERRORISM', convictedOn: '2001-11-21' }, true],
    ['terrorism longer ago', { ground: 'TERRORISM', convictedOn: '2001-11-20' }, false],
    ['serious offence 15 years ago', { ground: 'SERIOUS_OFFENCE', convictedOn: '2011-11-21' }, true],
    ['serious offence longer ago', { ground: 'SERIOUS_OFFENCE', convictedOn: '2011-11-20' }, false],
  ] as const)('shows flagged records alone to the users of Article 5(7): %s', async (_name, flag, seen) => {
    const { ecris } = start();
    await create(ecris, flag ? { flag } : {});
    for (const category of ['VISA', 'SCREENING'] as const)
      expect(await search(ecris, category, 'FLAG_CHECK')).toMatchObject(seen ? [{ memberState: 'EST', flagged: true }] : []);
    expect(await search(ecris, 'CENTRAL_AUTHORITY', 'CRIMINAL_PROCEEDINGS')).toHaveLength(1);
  });

  it.each([
    ['a visa authority for proceedings', 'VISA', 'CRIMINAL_PROCEEDINGS', subject, 'purpose-not-permitted'],
    ['a central authority for flags', 'CENTRAL_AUTHORITY', 'FLAG_CHECK', subject, 'purpose-not-permitted'],
    ['border guards', 'BORDER', 'FLAG_CHECK', subject, 'not-authorised'],
    [
      'by face',
      'CENTRAL_AUTHORITY',
      'CRIMINAL_PROCEEDINGS',
      { biometricSamples: [{ modality: 'FACE', reference: 'SYN-FACE-900005' }] },
      'field-not-permitted',
    ],
    [
      'by fingerprints',
      'EUROPOL',
      'CRIMINAL_PROCEEDINGS',
      { biometricSamples: [{ modality: 'FINGERPRINTS', reference: 'SYN-FP-900005' }] },
      'answered',
    ],
    ['by nothing', 'EUROPOL', 'CRIMINAL_PROCEEDINGS', {}, 'keys-incomplete'],
  ] as const)('%s', async (_name, category, purpose, keys, expected) => {
    expect(refusalOf(await start().ecris.SearchConvictingStates({ ...caller(category), purpose, subject: keys }, CALL))).toBe(expected);
  });

  it('confirms by face, comparing nothing but faces', async () => {
    const { compared, ecris } = start();
    const recordReference = await create(ecris);
    const confirm = async (reference: string): Promise<object> =>
      answered(await ecris.ConfirmByFace({ ...caller('CENTRAL_AUTHORITY'), recordReference, facialImage: { reference } }, CALL));
    expect(await confirm('SYN-FACE-900005')).toMatchObject({ confirmed: true, facialImageHeld: true });
    expect(await confirm('SYN-FACE-900006')).toMatchObject({ confirmed: false, facialImageHeld: true });
    for (const [left, right] of compared) for (const side of [left, right]) expect(side).not.toHaveProperty('fingerprintReference');
    const faceless = without(details, 'facialImage');
    await ecris.AmendRecord({ ...AUTHORITY, recordReference, record: faceless }, CALL);
    expect(await confirm('SYN-FACE-900005')).toMatchObject({ confirmed: false, facialImageHeld: false });
    expect(compared).toHaveLength(2);
  });
});

describe('amending and erasing (Articles 8 and 9)', () => {
  it('is for the convicting state alone and replaces the whole record', async () => {
    const { bed, ecris } = start();
    const recordReference = await create(ecris);
    const record = without(details, 'fingerprints', 'aliases');
    const amend = (state: string, more: Partial<RecordDetails> = {}): Promise<object> =>
      ecris.AmendRecord({ ...caller('CENTRAL_AUTHORITY', state), recordReference, record: { ...record, ...more } }, CALL);
    expect(refusalOf(await amend('LVA'))).toBe('not-responsible');
    expect(refusalOf(await amend('EST'))).toBe('biometrics-missing');
    expect(answered(await amend('EST', { custodialMonths: 2, retainUntil: '2030-01-01' }))).toMatchObject({ expiresOn: '2030-01-01' });
    const kept = bed.records.find('ECRIS-TCN', recordReference);
    expect(kept).toMatchObject({
      memberState: 'EST',
      createdAt: '2026-11-21T10:00:00.000Z',
      identity: { otherNames: [{ familyName: 'VENKATPUR' }] },
    });
    expect(kept).not.toHaveProperty('fingerprintReference');
    const erase = (state: string): Promise<object> =>
      ecris.EraseRecord({ ...caller('CENTRAL_AUTHORITY', state), recordReference, reason: 'RETENTION_ENDED' }, CALL);
    expect(refusalOf(await erase('LVA'))).toBe('not-responsible');
    expect(refusalOf(await erase('EST'))).toBe('answered');
    expect(refusalOf(await erase('EST'))).toBe('record-unknown');
  });
});
