import { describe, expect, it } from '@jest/globals';
import type { CreateFileRequest, EesOperations, NewRefusal } from '../../../../src/contracts/generated/ees.ts';
import type { EndpointOperations } from '../../../../src/mocks/endpoint/operations.ts';
import type { SystemRecord } from '../../../../src/mocks/population/person.ts';
import { eesOperations } from '../../../../src/mocks/systems/ees/ees-operations.ts';
import { without } from '../../../../src/mocks/systems/keeping/without.ts';
import { answered, CALL, caller, conforming, keptBed, refusalOf, type KeptBed } from './kept-bed.ts';

const identity = {
  surname: 'ZVIRGZDINSKI',
  givenNames: ['ORESTO'],
  birthDate: { date: '1990-04-01' },
  sex: 'MALE',
  nationalities: ['GEO'],
} as const;
const travelDocument = { type: 'PASSPORT', number: 'SYNX00001', issuingState: 'GEO', expiryDate: '2031-01-01' } as const;
const facialImage = { reference: 'SYN-FACE-900001', source: 'LIVE' } as const;
const fingerprints = { reference: 'SYN-FP-900001', fingers: [2, 3, 4, 5] } as const;

const exempt: CreateFileRequest = { ...caller('BORDER'), fileKind: 'VISA_EXEMPT', identity, travelDocument, facialImage, fingerprints };
const visaRequired: CreateFileRequest = { ...caller('BORDER'), fileKind: 'VISA_REQUIRED', identity, travelDocument, facialImage };

interface Ees {
  readonly bed: KeptBed;
  readonly ees: EndpointOperations<EesOperations>;
}

function start(seeded: readonly SystemRecord[] = []): Ees {
  const bed = keptBed(seeded);
  return { bed, ees: conforming<EesOperations>('ees', eesOperations(bed)) };
}

const refused = (reasons: readonly string[], more: Partial<NewRefusal> = {}): NewRefusal => ({
  refusedAt: '2026-11-20T08:00:00Z',
  borderCrossingPoint: 'LV-Terehova',
  reasons,
  ...more,
});

async function created(ees: Ees['ees'], request: CreateFileRequest = exempt): Promise<string> {
  return answered(await ees.CreateFile(request, CALL)).recordReference;
}

const at = { borderCrossingPoint: 'LV-Terehova' };
const enter = (ees: Ees['ees'], recordReference: string, enteredAt: string, more: object = {}): Promise<object> =>
  ees.RecordEntry({ ...caller('BORDER'), recordReference, enteredAt, ...at, ...more }, CALL);
const leave = (ees: Ees['ees'], recordReference: string, leftAt: string): Promise<object> =>
  ees.RecordExit({ ...caller('BORDER'), recordReference, leftAt, ...at }, CALL);

describe('creating an individual file (Articles 16 to 18)', () => {
  it('stores a complete file of a visa-exempt person in class good and lets others follow it', async () => {
    const { bed, ees } = start();
    const answer = answered(await ees.CreateFile(exempt, CALL));
    expect(answer).toEqual({
      queryId: exempt.queryId,
      recordReference: 'EES-NEW-1',
      qualityClass: 'GOOD',
      qualityAlerts: [],
      expiresOn: '2029-11-22',
    });
    expect(bed.records.changes).toMatchObject([
      {
        kind: 'created',
        record: {
          system: 'EES',
          memberState: 'LVA',
          createdAt: '2026-11-21T10:00:00.000Z',
          fingerprintReference: 'SYN-FP-900001',
          faceReference: 'SYN-FACE-900001',
          identity: { familyName: 'ZVIRGZDINSKI', birthDate: '1990-04-01', nationalities: ['GEO'] },
          document: { number: 'SYNX00001', issuer: 'GEO', validUntil: '2031-01-01' },
        },
      },
    ]);
    expect(bed.logs.entries()).toMatchObject([{ component: 'EES', operation: 'CreateFile', memberState: 'LVA', profile: 'BORDER' }]);
    expect(JSON.stringify(bed.logs.entries())).not.toContain('ZVIRGZDINSKI');
  });

  const change = (part: object): Partial<CreateFileRequest> => ({ identity: { ...identity, ...part } });
  const lacking = (field: keyof typeof identity): Partial<CreateFileRequest> => {
    const rest = without(identity, field);
    return { identity: rest };
  };
  it.each<[string, Partial<CreateFileRequest>, string]>([
    ['no surname', lacking('surname'), 'data-quality-rejected identity.surname: missing (completeness)'],
    ['no date of birth', lacking('birthDate'), 'data-quality-rejected identity.birthDate: missing (completeness)'],
    ['no nationality', lacking('nationalities'), 'data-quality-rejected identity.nationalities: missing (completeness)'],
    ['no sex', lacking('sex'), 'data-quality-rejected identity.sex: missing (completeness)'],
    ['31 February', change({ birthDate: { date: '1990-02-31' } }), 'data-quality-rejected identity.birthDate: impossible-date (accuracy)'],
    ['born tomorrow', change({ birthDate: { date: '2026-11-22' } }), 'data-quality-rejected identity.birthDate: future-date (consistency)'],
    ['born in 1890', change({ birthDate: { date: '1890-01-01' } }), 'data-quality-rejected identity.birthDate: older-than-130 (accuracy)'],
    ['unknown nationality', change({ nationalities: ['QQQ'] }), 'data-quality-rejected identity.nationalities: unknown-code (accuracy)'],
    [
      'Union citizen',
      change({ nationalities: ['GEO', 'LVA'] }),
      'data-quality-rejected identity.nationalities: third-country-national (consistency)',
    ],
    [
      'number with spaces',
      { travelDocument: { ...travelDocument, number: 'SYN 1' } },
      'data-quality-rejected travelDocument.number: letters-and-digits (accuracy)',
    ],
    [
      'unknown issuer',
      { travelDocument: { ...travelDocument, issuingState: 'ZZZ' } },
      'data-quality-rejected travelDocument.issuingState: unknown-code (accuracy)',
    ],
    [
      'fingers repeated',
      { fingerprints: { reference: 'SYN-FP-1', fingers: [2, 2] } },
      'data-quality-rejected fingerprints.fingers: repeated (uniqueness)',
    ],
    [
      'unusable capture',
      { fingerprints: { ...fingerprints, quality: 19 } },
      'data-quality-rejected fingerprints.quality: capture-quality (accuracy)',
    ],
    [
      'prints and a ground for none',
      { fingerprintAbsence: 'NOT_APPLICABLE' },
      'data-quality-rejected fingerprintAbsence: fingerprints-present (consistency)',
    ],
    ['written for Ireland', { memberState: 'IRL' }, 'not-participating'],
    ['written by police', { authorityCategory: 'POLICE' }, 'not-authorised'],
    ['written by a visa authority', { authorityCategory: 'VISA' }, 'not-authorised'],
  ])('refuses: %s', async (_name, part, expected) => {
    const { bed, ees } = start();
    expect(refusalOf(await ees.CreateFile({ ...exempt, ...part }, CALL))).toBe(expected);
    expect(bed.records.changes).toEqual([]);
    expect(bed.logs.entries()).toEqual([]);
  });

  it.each<[string, Partial<CreateFileRequest>, string]>([
    [
      'expired document',
      { travelDocument: { ...travelDocument, expiryDate: '2026-11-20' } },
      'travelDocument.expiryDate expired TIMELINESS',
    ],
    ['year of birth alone', change({ birthDate: { date: '1990' } }), 'identity.birthDate partial COMPLETENESS'],
    ['Cyrillic', change({ surname: 'Ющишин' }), 'identity.surname latin-letters ACCURACY'],
    ['placeholder', change({ givenNames: ['Unknown'] }), 'identity.surname placeholder ACCURACY'],
    ['unspecified sex', change({ sex: 'UNSPECIFIED' }), 'identity.sex unspecified COMPLETENESS'],
    ['repeated nationality', change({ nationalities: ['GEO', 'GEO'] }), 'identity.nationalities repeated UNIQUENESS'],
    ['left hand', { fingerprints: { ...fingerprints, fingers: [7, 8, 9, 10] } }, 'fingerprints.fingers preferred-hand COMPLETENESS'],
    ['three fingers', { fingerprints: { ...fingerprints, fingers: [2, 3, 4] } }, 'fingerprints.fingers fewer-fingers COMPLETENESS'],
    ['poor capture', { fingerprints: { ...fingerprints, quality: 39 } }, 'fingerprints.quality capture-quality ACCURACY'],
    ['poor face', { facialImage: { ...facialImage, quality: 20 } }, 'facialImage.quality capture-quality ACCURACY'],
  ])('stores in class low and names the rule: %s', async (_name, part, expected) => {
    const { ees } = start();
    const { qualityClass, qualityAlerts } = answered(await ees.CreateFile({ ...exempt, ...part }, CALL));
    expect(qualityClass).toBe('LOW');
    expect(qualityAlerts.map(({ field, rule, indicator }) => `${field} ${rule} ${indicator}`)).toContain(expected);
  });

  it('takes prints from twelve, none below, and reads a partial date in the person’s favour', async () => {
    const born = (date: string, more: Partial<CreateFileRequest>): Promise<object> => {
      const rest = without(exempt, 'fingerprints');
      return start().ees.CreateFile({ ...rest, identity: { ...identity, birthDate: { date } }, ...more }, CALL);
    };
    expect(refusalOf(await born('2014-11-21', {}))).toBe('biometrics-missing');
    expect(refusalOf(await born('2014-11-21', { fingerprints }))).toBe('answered');
    expect(refusalOf(await born('2014-11-22', {}))).toBe('answered');
    expect(refusalOf(await born('2014-11-22', { fingerprints }))).toBe('biometrics-not-permitted');
    expect(refusalOf(await born('2014', {}))).toBe('biometrics-missing');
    expect(refusalOf(await born('2014', { fingerprintAbsence: 'NOT_APPLICABLE' }))).toBe('answered');
    expect(refusalOf(await born('2014', { fingerprints }))).toBe('answered');
  });

  it('marks a child without prints as not applicable and flags temporary impossibility', async () => {
    const { ees } = start();
    const rest = without(exempt, 'fingerprints');
    await created(ees, { ...rest, identity: { ...identity, birthDate: { date: '2016-01-01' } } });
    const later = answered(
      await ees.CreateFile({ ...rest, identity: { ...identity, surname: 'MEZNORE' }, fingerprintAbsence: 'TEMPORARILY_IMPOSSIBLE' }, CALL),
    );
    expect(later.qualityAlerts).toEqual([{ field: 'fingerprintAbsence', rule: 'take-later', indicator: 'COMPLETENESS' }]);
    const find = async (surname: string): Promise<unknown> =>
      answered(await ees.SearchFile({ ...caller('BORDER'), subject: { personName: { surname } } }, CALL)).files[0]?.fingerprintAbsence;
    expect(await find('ZVIRGZDINSKI')).toBe('NOT_APPLICABLE');
    expect(await find('MEZNORE')).toBe('TEMPORARILY_IMPOSSIBLE');
  });

  it('takes the face and no prints of visa holders, whose prints are in the VIS', async () => {
    const { ees } = start();
    expect(refusalOf(await ees.CreateFile(visaRequired, CALL))).toBe('answered');
    expect(refusalOf(await ees.CreateFile({ ...visaRequired, fingerprints }, CALL))).toBe('biometrics-not-permitted');
    const faceless = without(visaRequired, 'facialImage');
    expect(refusalOf(await ees.CreateFile(faceless, CALL))).toBe('biometrics-missing');
  });

  const both = { facialImage, fingerprints };
  it.each<[string, NewRefusal, object, string]>([
    ['B takes biometrics', refused(['B']), both, 'answered'],
    ['B without them', refused(['B']), {}, 'biometrics-missing'],
    ['D takes biometrics', refused(['D']), both, 'answered'],
    ['H takes biometrics', refused(['H']), both, 'answered'],
    ['H, held by the alert', refused(['H'], { biometricsInAlert: true }), {}, 'answered'],
    ['H, held by the alert, entered again', refused(['H'], { biometricsInAlert: true }), both, 'biometrics-not-permitted'],
    ['I, public health', refused(['I']), both, 'biometrics-not-permitted'],
    ['I, security', refused(['I'], { securityThreat: true }), both, 'answered'],
    ['I, security, without them', refused(['I'], { securityThreat: true }), {}, 'biometrics-missing'],
    ['J without', refused(['J']), {}, 'answered'],
    ['J with a live face', refused(['J']), { facialImage }, 'biometrics-not-permitted'],
    ['J with the face on the chip', refused(['J']), { facialImage: { ...facialImage, source: 'CHIP' } }, 'answered'],
    ['J with prints', refused(['J']), { fingerprints }, 'biometrics-not-permitted'],
    ['C takes none', refused(['C']), {}, 'answered'],
    ['E with a face', refused(['E']), { facialImage }, 'biometrics-not-permitted'],
    ['C and B', refused(['C', 'B']), both, 'answered'],
    [
      'refused tomorrow',
      { ...refused(['C']), refusedAt: '2026-11-22T10:00:00Z' },
      {},
      'data-quality-rejected refusal.refusedAt: future-date (consistency)',
    ],
  ])('refusal of entry by letter: %s', async (_name, refusal, captures, expected) => {
    const { ees } = start();
    const request = { ...caller('BORDER'), fileKind: 'VISA_EXEMPT', identity, travelDocument, refusal, ...captures } as const;
    expect(refusalOf(await ees.CreateFile(request, CALL))).toBe(expected);
  });

  it('asks prints of refused visa-required persons only where the VIS has none, and no document of one who has none', async () => {
    const { ees } = start();
    const request = { ...caller('BORDER'), fileKind: 'VISA_REQUIRED', identity, facialImage } as const;
    expect(refusalOf(await ees.CreateFile({ ...request, travelDocument, refusal: refused(['B'], { registeredInVis: true }) }, CALL))).toBe(
      'answered',
    );
    expect(refusalOf(await ees.CreateFile({ ...request, travelDocument, refusal: refused(['B'], { registeredInVis: false }) }, CALL))).toBe(
      'biometrics-missing',
    );
    const faceless = without(request, 'facialImage');
    expect(refusalOf(await ees.CreateFile({ ...faceless, refusal: refused(['A']) }, CALL))).toBe('answered');
    expect(refusalOf(await ees.CreateFile({ ...faceless, refusal: refused(['C']) }, CALL))).toContain('travelDocument.type: missing');
  });
});

describe('entries, exits and the stay (Articles 11, 16, 34)', () => {
  it('counts days of entry and exit, and keeps three years and a day after the exit', async () => {
    const { ees } = start();
    const reference = await created(ees);
    expect(answered(await enter(ees, reference, '2026-10-01T08:00:00Z'))).toMatchObject({
      stay: { daysUsed: 1, daysRemaining: 89, authorisedStayUntil: '2026-12-29', overstayer: false },
      expiresOn: '2031-12-29',
    });
    expect(answered(await leave(ees, reference, '2026-10-10T20:00:00Z'))).toMatchObject({
      stay: { daysUsed: 10 },
      expiresOn: '2029-10-11',
    });
    expect(answered(await enter(ees, reference, '2026-11-20T08:00:00Z'))).toMatchObject({
      stay: { daysUsed: 11, authorisedStayUntil: '2027-02-07' },
      qualityClass: 'GOOD',
    });
  });

  it('lets earlier days fall out of the 180 days', async () => {
    const { bed, ees } = start();
    const reference = await created(ees);
    await enter(ees, reference, '2026-01-01T08:00:00Z');
    await leave(ees, reference, '2026-03-31T08:00:00Z');
    const stay = async (on: string): Promise<unknown> =>
      answered(await ees.CalculateStay({ ...caller('BORDER'), recordReference: reference, on }, CALL)).stay;
    expect(await stay('2026-04-01')).toEqual({ daysUsed: 90, daysRemaining: 0, overstayer: false });
    expect(await stay('2026-06-29')).toMatchObject({ daysUsed: 90, daysRemaining: 0 });
    expect(await stay('2026-06-30')).toMatchObject({ daysUsed: 89, daysRemaining: 90 });
    bed.setToday('2026-11-21T10:00:00Z');
    expect(await stay('2026-11-21')).toMatchObject({ daysUsed: 0, daysRemaining: 90 });
  });

  it('ends the stay with the visa, its duration or the 90 days, and calls who stays on an overstayer', async () => {
    const { ees } = start();
    const reference = await created(ees, visaRequired);
    const visa = { stickerNumber: 'SYNV1', issuingState: 'LVA', type: 'C', expiryDate: '2026-12-31', authorisedDays: 15 };
    expect(refusalOf(await enter(ees, reference, '2026-10-01T08:00:00Z'))).toBe('data-quality-rejected visa: missing (completeness)');
    expect(refusalOf(await enter(ees, reference, '2026-10-01T08:00:00Z', { visa: { ...visa, expiryDate: '2026-09-30' } }))).toBe(
      'data-quality-rejected visa.expiryDate: expired (consistency)',
    );
    expect(answered(await enter(ees, reference, '2026-10-01T08:00:00Z', { visa }))).toMatchObject({
      stay: { authorisedStayUntil: '2026-10-15' },
    });
    expect(answered(await ees.CalculateStay({ ...caller('IMMIGRATION'), recordReference: reference }, CALL)).stay).toEqual({
      daysUsed: 52,
      daysRemaining: 0,
      authorisedStayUntil: '2026-10-15',
      overstayer: true,
      overstayDays: 37,
    });
  });

  it('keeps family members’ files one year', async () => {
    const { ees } = start();
    const reference = await created(ees);
    expect(answered(await enter(ees, reference, '2026-10-01T08:00:00Z', { familyMember: true }))).toMatchObject({
      expiresOn: '2031-10-01',
    });
    expect(answered(await leave(ees, reference, '2026-10-05T08:00:00Z'))).toMatchObject({ expiresOn: '2027-10-05' });
  });

  it('refuses impossible sequences and alerts a missing exit and late records', async () => {
    const { ees } = start();
    const reference = await created(ees);
    expect(refusalOf(await leave(ees, reference, '2026-11-20T08:00:00Z'))).toBe('no-open-entry');
    expect(refusalOf(await enter(ees, reference, '2026-11-22T08:00:00Z'))).toBe(
      'data-quality-rejected enteredAt: future-date (consistency)',
    );
    expect(refusalOf(await enter(ees, reference, '2026-02-30T08:00:00Z'))).toBe(
      'data-quality-rejected enteredAt: impossible-date (accuracy)',
    );
    expect(answered(await enter(ees, reference, '2026-11-10T08:00:00Z'))).toMatchObject({
      qualityAlerts: [{ field: 'enteredAt', rule: 'late', indicator: 'TIMELINESS' }],
    });
    expect(refusalOf(await leave(ees, reference, '2026-11-09T08:00:00Z'))).toBe(
      'data-quality-rejected leftAt: before-earlier-record (consistency)',
    );
    expect(answered(await enter(ees, reference, '2026-11-20T10:00:00Z'))).toMatchObject({
      qualityAlerts: [{ field: 'recordReference', rule: 'earlier-entry-without-exit', indicator: 'CONSISTENCY' }],
    });
    expect(refusalOf(await enter(ees, 'EES-NEW-99', '2026-11-10T08:00:00Z'))).toBe('record-unknown');
  });

  it('adds a refusal to a file without asking again for biometric data that it holds', async () => {
    const { bed, ees } = start();
    const request = { ...caller('BORDER'), refusal: refused(['B', 'A']) };
    const held = await created(ees);
    expect(answered(await ees.RecordRefusal({ ...request, recordReference: held }, CALL))).toMatchObject({ expiresOn: '2029-11-21' });
    expect(bed.records.find('EES', held)?.content).toMatchObject({ file: 'refused', refusalReasons: ['A', 'B'] });
    const bare = without(exempt, 'facialImage', 'fingerprints');
    const bareFile = await created(ees, { ...bare, refusal: refused(['C']) });
    expect(refusalOf(await ees.RecordRefusal({ ...request, recordReference: bareFile }, CALL))).toBe('biometrics-missing');
    expect(refusalOf(await ees.RecordRefusal({ ...request, recordReference: bareFile, facialImage, fingerprints }, CALL))).toBe('answered');
    expect(bed.records.find('EES', bareFile)).toMatchObject({ fingerprintReference: 'SYN-FP-900001', faceReference: 'SYN-FACE-900001' });
  });
});

describe('amending and erasing (Article 35)', () => {
  it('lets the responsible state amend, another one on evidence, and a visa authority the stay alone', async () => {
    const { bed, ees } = start();
    const reference = await created(ees);
    await enter(ees, reference, '2026-11-01T08:00:00Z');
    const amend = (more: object): Promise<object> => ees.AmendFile({ ...caller('BORDER'), recordReference: reference, ...more }, CALL);
    const renamed = { ...identity, surname: 'ZVIRGZDINSKA' };
    expect(refusalOf(await amend({ memberState: 'EST', identity: renamed }))).toBe('not-responsible');
    expect(refusalOf(await amend({ memberState: 'EST', identity: renamed, evidence: 'passport seen' }))).toBe('answered');
    expect(bed.records.find('EES', reference)?.identity.familyName).toBe('ZVIRGZDINSKA');
    expect(refusalOf(await amend({ authorityCategory: 'VISA', identity: renamed }))).toBe('not-authorised');
    expect(refusalOf(await amend({ authorityCategory: 'VISA', memberState: 'EST', authorisedStayUntil: '2026-11-05' }))).toBe('answered');
    expect(answered(await ees.CalculateStay({ ...caller('BORDER'), recordReference: reference }, CALL)).stay).toMatchObject({
      overstayDays: 16,
    });
    expect(refusalOf(await amend({ identity: { ...identity, birthDate: { date: '2027' } } }))).toContain('identity.birthDate: future-date');
    await leave(ees, reference, '2026-11-20T08:00:00Z');
    expect(refusalOf(await amend({ authorisedStayUntil: '2026-11-30' }))).toBe('no-open-entry');
  });

  it('keeps a task of five working days for a new citizen, which erasure ends', async () => {
    const { bed, ees } = start();
    const reference = await created(ees, { ...exempt, memberState: 'EST' });
    const naturalised = { ...caller('IMMIGRATION'), recordReference: reference, acquiredOn: '2026-11-12' };
    const { task } = answered(await ees.ReportNaturalisation(naturalised, CALL));
    expect(task).toEqual({ recordReference: reference, memberState: 'LVA', acquiredOn: '2026-11-12', dueOn: '2026-11-19', overdue: true });
    const tasks = async (state: string): Promise<unknown> => answered(await ees.ListErasureTasks(caller('BORDER', state), CALL)).tasks;
    expect(await tasks('LVA')).toEqual([task]);
    expect(await tasks('EST')).toEqual([]);
    const erase = { ...caller('IMMIGRATION'), recordReference: reference, reason: 'NATURALISED' } as const;
    expect(refusalOf(await ees.EraseFile({ ...erase, memberState: 'EST' }, CALL))).toBe('not-responsible');
    expect(answered(await ees.EraseFile(erase, CALL))).toMatchObject({ late: true });
    expect(await tasks('LVA')).toEqual([]);
    expect(bed.records.changes.at(-1)).toMatchObject({ kind: 'deleted', record: { reference } });
    expect(refusalOf(await ees.EraseFile(erase, CALL))).toBe('record-unknown');
  });

  it('asks for the day of naturalisation and lets only the entering state erase for other reasons', async () => {
    const { ees } = start();
    const reference = await created(ees);
    const erase = (more: object): Promise<object> =>
      ees.EraseFile({ ...caller('BORDER'), recordReference: reference, reason: 'NATURALISED', ...more }, CALL);
    expect(refusalOf(await erase({}))).toBe('date-missing');
    expect(refusalOf(await erase({ acquiredOn: '2026-12-01' }))).toContain('acquiredOn: future-date');
    expect(refusalOf(await erase({ reason: 'INACCURATE', memberState: 'FIN' }))).toBe('not-responsible');
    expect(answered(await erase({ acquiredOn: '2026-11-20' }))).toMatchObject({ late: false });
  });

  it('never gives a reference twice, and begins again after the store was reset', async () => {
    const { bed, ees } = start();
    expect([await created(ees), await created(ees)]).toEqual(['EES-NEW-1', 'EES-NEW-2']);
    await ees.EraseFile({ ...caller('BORDER'), recordReference: 'EES-NEW-2', reason: 'INACCURATE' }, CALL);
    expect(await created(ees)).toBe('EES-NEW-3');
    bed.records.reset();
    expect(await created(ees)).toBe('EES-NEW-1');
    expect(answered(await ees.ListErasureTasks(caller('BORDER'), CALL)).tasks).toEqual([]);
  });
});

describe('searching (Articles 23 to 32)', () => {
  it('finds by name, document and biometrics, says what is held, and logs no value', async () => {
    const { bed, ees } = start();
    await created(ees);
    const subjects = [
      { personName: { surname: 'Zvirgzdinski' } },
      { travelDocument: { number: 'SYNX00001' } },
      { biometricSamples: [{ modality: 'FINGERPRINTS', reference: 'SYN-FP-900001' }] },
      { biometricSamples: [{ modality: 'FACE', reference: 'SYN-FACE-900001' }] },
    ] as const;
    for (const subject of subjects) {
      const { files } = answered(await ees.SearchFile({ ...caller('BORDER'), subject }, CALL));
      expect(files).toMatchObject([
        { recordReference: 'EES-NEW-1', fileKind: 'VISA_EXEMPT', facialImageHeld: true, fingerprintsHeld: true },
      ]);
    }
    expect(bed.logs.entries().at(-1)).toMatchObject({ operation: 'SearchFile', dataTypes: ['BiometricSample'], results: 1 });
    expect(JSON.stringify(bed.logs.entries())).not.toMatch(/Zvirgzdinski|SYNX|SYN-FP/i);
  });

  it.each([
    ['by birthplace', { personName: { surname: 'A' }, birthPlace: { place: 'Tbilisi' } }, 'BORDER', 'field-not-permitted'],
    ['by palm print', { biometricSamples: [{ modality: 'PALM_PRINT', reference: 'SYN-PP-1' }] }, 'BORDER', 'field-not-permitted'],
    ['by sex alone', { sex: 'MALE' }, 'BORDER', 'keys-incomplete'],
    ['by police', { personName: { surname: 'A' } }, 'POLICE', 'not-authorised'],
    ['by a central access point', { personName: { surname: 'A' } }, 'CENTRAL_ACCESS_POINT', 'answered'],
  ] as const)('%s', async (_name, subject, category, expected) => {
    expect(refusalOf(await start().ees.SearchFile({ ...caller(category), subject }, CALL))).toBe(expected);
  });

  it('holds nobody when emptied, and nobody past the retention period', async () => {
    const { bed, ees } = start();
    await created(ees);
    const search = { ...caller('BORDER'), subject: { personName: { surname: 'ZVIRGZDINSKI' } } };
    bed.empty.add('EES');
    expect(answered(await ees.SearchFile(search, CALL)).files).toEqual([]);
    bed.empty.clear();
    bed.setToday('2029-11-23T00:00:00Z');
    expect(answered(await ees.SearchFile(search, CALL)).files).toEqual([]);
  });
});
