import { describe, expect, it } from '@jest/globals';
import type { DataSetDetails, EurodacOperations, TransmitDataSetRequest } from '../../../../src/contracts/generated/eurodac.ts';
import type { EndpointOperations } from '../../../../src/mocks/endpoint/operations.ts';
import { eurodacOperations } from '../../../../src/mocks/systems/eurodac/eurodac-operations.ts';
import { without } from '../../../../src/mocks/systems/keeping/without.ts';
import { answered, CALL, caller, conforming, keptBed, refusalOf, type KeptBed } from './kept-bed.ts';

const details: DataSetDetails = {
  fingerprints: { reference: 'SYN-FP-900003', fingers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
  facialImage: { reference: 'SYN-FACE-900003' },
  identity: {
    surname: 'Zarghunpur',
    givenNames: ['Sohravar'],
    birthDate: { date: '1997-01-01', certainty: 'DECLARED' },
    birthPlace: { place: 'Ghazni', country: 'AFG' },
    sex: 'MALE',
    nationalities: ['AFG'],
  },
  place: 'Mucenieki',
  eventDate: '2026-11-20',
  nationalReference: 'LV-2026-1',
  biometricsTakenAt: '2026-11-20T12:00:00Z',
};
const applicant: TransmitDataSetRequest = { ...caller('ASYLUM'), kind: 'APPLICANT', dataSet: details };
const TEMPORARY = { kind: 'TEMPORARY_PROTECTION', dataSet: { ...details, councilDecision: '2022/382' } } as const;

interface Eurodac {
  readonly bed: KeptBed;
  readonly eurodac: EndpointOperations<EurodacOperations>;
}

function start(): Eurodac {
  const bed = keptBed();
  return { bed, eurodac: conforming('eurodac', eurodacOperations(bed)) };
}

const send = async (eurodac: Eurodac['eurodac'], part: Partial<TransmitDataSetRequest> = {}): Promise<string> =>
  answered(await eurodac.TransmitDataSet({ ...applicant, ...part }, CALL)).recordReference;

describe('transmitting a data set (Articles 15 to 26)', () => {
  it.each([
    ['APPLICANT', 'APPLICANT', '2036-11-20'],
    ['UNION_RESETTLEMENT', 'RESETTLEMENT', '2031-11-20'],
    ['NATIONAL_RESETTLEMENT', 'RESETTLEMENT', '2031-11-20'],
    ['IRREGULAR_CROSSING', 'IRREGULAR_CROSSING', '2031-11-20'],
    ['ILLEGAL_STAY', 'ILLEGAL_STAY', '2031-11-20'],
    ['DISEMBARKED', 'DISEMBARKED', '2031-11-20'],
    ['TEMPORARY_PROTECTION', 'TEMPORARY_PROTECTION', '2027-11-20'],
  ] as const)('keeps %s for its own time', async (kind, dataSet, expiresOn) => {
    const { bed, eurodac } = start();
    const answer = answered(await eurodac.TransmitDataSet({ ...applicant, kind, dataSet: TEMPORARY.dataSet }, CALL));
    expect(answer).toMatchObject({ qualityClass: 'GOOD', late: false, expiresOn, linkedDataSets: [], sequence: 'SEQ-Eurodac-NEW-1' });
    expect(bed.records.find('Eurodac', answer.recordReference)?.content).toEqual({
      kind: 'Eurodac',
      dataSet,
      memberState: 'LVA',
      date: '2026-11-20',
    });
  });

  const says = (part: Partial<DataSetDetails>): Partial<TransmitDataSetRequest> => ({ dataSet: { ...details, ...part } });
  const born = (date: string, part: Partial<DataSetDetails> = {}): Partial<TransmitDataSetRequest> =>
    says({ identity: { ...details.identity, birthDate: { date } }, ...part });
  const unsaid = (...fields: (keyof DataSetDetails)[]): DataSetDetails =>
    Object.fromEntries(
      Object.entries(details).filter(([name]) => !fields.includes(name as keyof DataSetDetails)),
    ) as unknown as DataSetDetails;
  const child = (date: string): DataSetDetails => ({
    ...unsaid('fingerprints', 'facialImage', 'biometricsTakenAt'),
    identity: { ...details.identity, birthDate: { date } },
  });
  it.each<[string, Partial<TransmitDataSetRequest>, string]>([
    ['event tomorrow', says({ eventDate: '2026-11-22' }), 'data-quality-rejected dataSet.eventDate: future-date (consistency)'],
    [
      'event before birth',
      born('2026-11-21', { eventDate: '2026-11-20' }),
      'data-quality-rejected dataSet.eventDate: before-birth (consistency)',
    ],
    [
      'no time of capture',
      { dataSet: unsaid('biometricsTakenAt') },
      'data-quality-rejected dataSet.biometricsTakenAt: missing (completeness)',
    ],
    ['no Council decision', { kind: 'TEMPORARY_PROTECTION' }, 'data-quality-rejected dataSet.councilDecision: missing (completeness)'],
    ['no prints', { dataSet: unsaid('fingerprints') }, 'biometrics-missing'],
    ['no prints, with a ground', { dataSet: { ...unsaid('fingerprints'), fingerprintAbsence: 'TEMPORARILY_IMPOSSIBLE' } }, 'answered'],
    ['no face', { dataSet: unsaid('facialImage') }, 'biometrics-missing'],
    ['six years old without biometrics', { dataSet: child('2020-11-21') }, 'biometrics-missing'],
    ['five years old without biometrics', { dataSet: child('2020-11-22') }, 'answered'],
    ['five years old with prints', born('2020-11-22'), 'biometrics-not-permitted'],
    [
      'five years old with a face',
      { dataSet: { ...child('2020-11-22'), facialImage: { reference: 'SYN-FACE-1' }, biometricsTakenAt: '2026-11-20T12:00:00Z' } },
      'biometrics-not-permitted',
    ],
    [
      'a Union citizen',
      says({ identity: { ...details.identity, nationalities: ['FRA'] } }),
      'data-quality-rejected dataSet.identity.nationalities: third-country-national (consistency)',
    ],
    ['a stateless person', says({ identity: { ...details.identity, nationalities: ['XXA'] } }), 'answered'],
    ['sent by police', caller('POLICE'), 'not-authorised'],
    ['sent by Ireland', caller('ASYLUM', 'IRL'), 'answered'],
    ['sent by Georgia', caller('ASYLUM', 'GEO'), 'not-participating'],
  ])('%s', async (_name, part, expected) => {
    expect(refusalOf(await start().eurodac.TransmitDataSet({ ...applicant, ...part }, CALL))).toBe(expected);
  });

  const takenAt = (eventDate: string): Partial<DataSetDetails> => ({ eventDate, biometricsTakenAt: `${eventDate}T12:00:00Z` });
  it.each<[string, Partial<TransmitDataSetRequest>, boolean]>([
    ['within 72 hours', says(takenAt('2026-11-18')), false],
    ['after 72 hours', says(takenAt('2026-11-17')), true],
    ['after 72 hours, with technical trouble', says({ ...takenAt('2026-11-16'), technicalTrouble: true }), false],
    ['after 120 hours, with technical trouble', says({ ...takenAt('2026-11-15'), technicalTrouble: true }), true],
    ['temporary protection within ten days', { ...TEMPORARY, dataSet: { ...TEMPORARY.dataSet, ...takenAt('2026-11-11') } }, false],
    ['temporary protection after ten days', { ...TEMPORARY, dataSet: { ...TEMPORARY.dataSet, ...takenAt('2026-11-10') } }, true],
  ])('is timely or not: %s', async (_name, part, late) => {
    const answer = answered(await start().eurodac.TransmitDataSet({ ...applicant, ...part }, CALL));
    expect(answer.late).toBe(late);
    expect(answer.qualityAlerts.some(({ rule, indicator }) => rule === 'late' && indicator === 'TIMELINESS')).toBe(late);
  });

  it('links the data sets of one person in sequence, by prints or by face', async () => {
    const { eurodac } = start();
    const first = await send(eurodac);
    const second = answered(await eurodac.TransmitDataSet({ ...applicant, kind: 'ILLEGAL_STAY', memberState: 'EST' }, CALL));
    expect(second).toMatchObject({ sequence: `SEQ-${first}`, linkedDataSets: [first] });
    const rest = without(details, 'fingerprints');
    const third = answered(
      await eurodac.TransmitDataSet({ ...applicant, dataSet: { ...rest, fingerprintAbsence: 'NOT_APPLICABLE' } }, CALL),
    );
    expect(third).toMatchObject({ sequence: `SEQ-${first}`, linkedDataSets: [first, second.recordReference] });
    const stranger = answered(
      await eurodac.TransmitDataSet(
        { ...applicant, ...says({ fingerprints: { ...details.fingerprints!, reference: 'SYN-FP-900004' } }) },
        CALL,
      ),
    );
    expect(stranger.linkedDataSets).toEqual([]);
    expect(stranger.sequence).not.toBe(second.sequence);
  });
});

describe('searching (Articles 8, 27 and 28)', () => {
  const face = { modality: 'FACE', reference: 'SYN-FACE-900003' } as const;
  const print = { modality: 'FINGERPRINTS', reference: 'SYN-FP-900003' } as const;
  it.each([
    ['fingerprints', { biometricSamples: [print] }, 'ASYLUM', 'answered'],
    ['a face first', { biometricSamples: [face] }, 'ASYLUM', 'fingerprints-first'],
    ['a face where prints are unusable', { biometricSamples: [face], fingerprintsUnusable: true }, 'ASYLUM', 'answered'],
    ['a palm print', { biometricSamples: [{ modality: 'PALM_PRINT', reference: 'SYN-PP-1' }] }, 'ASYLUM', 'modality-not-permitted'],
    ['a sample without reference', { biometricSamples: [{ modality: 'FINGERPRINTS' }] }, 'ASYLUM', 'keys-incomplete'],
    ['visa authorities', { biometricSamples: [print] }, 'VISA', 'not-authorised'],
  ] as const)('by biometrics: %s', async (_name, keys, category, expected) => {
    const { eurodac } = start();
    const reference = await send(eurodac);
    const outcome = await eurodac.SearchByBiometrics({ ...caller(category), ...keys }, CALL);
    expect(refusalOf(outcome)).toBe(expected);
    if (expected === 'answered')
      expect(answered(outcome).dataSets).toMatchObject([{ recordReference: reference, stateOfOrigin: 'LVA', place: 'Mucenieki' }]);
  });

  it.each([
    ['asylum authorities', 'ASYLUM', { personName: { surname: 'Zarghunpur' } }, 'not-authorised'],
    ['visa authorities', 'VISA', { personName: { surname: 'Zarghunpur' } }, 'answered'],
    ['with prints', 'CENTRAL_ACCESS_POINT', { biometricSamples: [print] }, 'field-not-permitted'],
    ['without keys', 'CENTRAL_ACCESS_POINT', { sex: 'MALE' }, 'keys-incomplete'],
  ] as const)('by identity: %s', async (_name, category, subject, expected) => {
    expect(refusalOf(await start().eurodac.SearchByIdentity({ ...caller(category), subject }, CALL))).toBe(expected);
  });
});

describe('what becomes of a data set (Articles 17(2), 29, 30 and 37)', () => {
  const status = (eurodac: Eurodac['eurodac'], recordReference: string, event: object, state = 'LVA'): Promise<object> =>
    eurodac.UpdateStatus({ ...caller('ASYLUM', state), recordReference, event: event as { status: 'REJECTED'; on: string } }, CALL);

  it('adds statuses of the chapter, dated sensibly, by the state of origin; visa authorities see none', async () => {
    const { eurodac } = start();
    const reference = await send(eurodac);
    expect(refusalOf(await status(eurodac, reference, { status: 'REJECTED', on: '2026-11-21' }, 'EST'))).toBe('not-responsible');
    expect(refusalOf(await status(eurodac, reference, { status: 'RESETTLEMENT_REFUSED', on: '2026-11-21' }))).toBe('status-not-possible');
    expect(refusalOf(await status(eurodac, reference, { status: 'REJECTED', on: '2026-11-22' }))).toContain('event.on: future-date');
    expect(refusalOf(await status(eurodac, reference, { status: 'REJECTED', on: '2026-11-19' }))).toContain('event.on: before-event');
    expect(refusalOf(await status(eurodac, reference, { status: 'REJECTED', on: '2026-11-21' }))).toBe('answered');
    expect(refusalOf(await status(eurodac, reference, { status: 'ASSISTED_RETURN', on: '2026-11-21' }))).toBe('answered');
    const seen = async (category: 'VISA' | 'EUROPOL'): Promise<unknown> =>
      answered(await eurodac.SearchByIdentity({ ...caller(category), subject: { personName: { surname: 'Zarghunpur' } } }, CALL))
        .dataSets[0]?.statuses;
    expect(await seen('EUROPOL')).toEqual([
      { status: 'REJECTED', on: '2026-11-21' },
      { status: 'ASSISTED_RETURN', on: '2026-11-21' },
    ]);
    expect(await seen('VISA')).toBeUndefined();
  });

  it('keeps refused resettlement three years, and temporary protection a year longer at each renewal', async () => {
    const { eurodac } = start();
    const resettled = await send(eurodac, { kind: 'UNION_RESETTLEMENT' });
    expect(answered(await status(eurodac, resettled, { status: 'RESETTLEMENT_REFUSED', on: '2026-11-21' }))).toMatchObject({
      expiresOn: '2029-11-20',
    });
    const renew = (recordReference: string): Promise<object> => eurodac.RenewProtection({ ...caller('ASYLUM'), recordReference }, CALL);
    expect(refusalOf(await renew(resettled))).toBe('status-not-possible');
    const reference = await send(eurodac, TEMPORARY);
    expect(answered(await renew(reference))).toMatchObject({ expiresOn: '2028-11-20' });
    expect(answered(await renew(reference))).toMatchObject({ expiresOn: '2029-11-20' });
  });

  it('is amended and erased by the state of origin', async () => {
    const { bed, eurodac } = start();
    const recordReference = await send(eurodac);
    const amend = (state: string, birthDate: string): Promise<object> =>
      eurodac.AmendDataSet(
        { ...caller('ASYLUM', state), recordReference, identity: { ...details.identity, birthDate: { date: birthDate } } },
        CALL,
      );
    expect(refusalOf(await amend('EST', '1998'))).toBe('not-responsible');
    expect(refusalOf(await amend('LVA', '2030'))).toContain('dataSet.identity.birthDate: future-date');
    expect(refusalOf(await amend('LVA', '1998'))).toBe('answered');
    expect(bed.records.find('Eurodac', recordReference)?.identity.birthDate).toBe('1998');
    const erase = (state: string): Promise<object> =>
      eurodac.EraseDataSet({ ...caller('ASYLUM', state), recordReference, reason: 'CITIZENSHIP' }, CALL);
    expect(refusalOf(await erase('EST'))).toBe('not-responsible');
    expect(refusalOf(await erase('LVA'))).toBe('answered');
    expect(bed.records.find('Eurodac', recordReference)).toBeUndefined();
  });
});
