import { describe, expect, it } from '@jest/globals';
import type { CreateApplicationRequest, Decision, VisOperations } from '../../../../src/contracts/generated/vis.ts';
import type { EndpointOperations } from '../../../../src/mocks/endpoint/operations.ts';
import type { SystemRecord } from '../../../../src/mocks/population/person.ts';
import { visOperations } from '../../../../src/mocks/systems/vis/vis-operations.ts';
import { without } from '../../../../src/mocks/systems/keeping/without.ts';
import { answered, CALL, caller, conforming, keptBed, refusalOf, type KeptBed } from './kept-bed.ts';

const identity = {
  surname: 'BRIKMANOVA',
  givenNames: ['ALMIRA'],
  birthSurname: 'TEREZOVA',
  birthDate: { date: '1990-04-01' },
  birthPlace: { place: 'OUARZAZATE', country: 'MAR' },
  sex: 'FEMALE',
  nationalities: ['MAR'],
} as const;
const travelDocument = { type: 'PASSPORT', number: 'SYNX00002', issuingState: 'MAR', expiryDate: '2031-01-01' } as const;
const particulars = {
  lodgedAt: 'Consulate, Rabat',
  lodgedOn: '2026-11-18',
  journey: { destinations: ['LVA'], firstEntry: 'LVA', purposes: ['TOURISM'], arrivalDate: '2027-01-10', departureDate: '2027-01-20' },
  homeAddress: 'Rabat 1',
  occupation: 'Baker',
  birthNationality: 'MAR',
  formerSurnames: ['TEREZOVA'],
  documentAuthority: 'Rabat',
  documentIssueDate: '2021-01-01',
} as const;
const application: CreateApplicationRequest = {
  ...caller('VISA'),
  authority: 'lv-consulate',
  fileKind: 'VISA',
  visaType: 'C',
  identity,
  travelDocument,
  facialImage: { reference: 'SYN-FACE-900002' },
  fingerprints: { reference: 'SYN-FP-900002', fingers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
  particulars,
};

const at = { authority: 'Consulate', place: 'Rabat', decidedOn: '2026-11-20' };
const issue: Decision = {
  kind: 'ISSUED',
  ...at,
  visaType: 'C',
  stickerNumber: 'SYNV900002',
  validFrom: '2027-01-01',
  validUntil: '2027-03-01',
  territories: ['LVA', 'EST'],
  entries: 1,
  stayDays: 15,
};
const extension: Decision = {
  kind: 'EXTENDED',
  ...at,
  stickerNumber: 'SYNV900003',
  validFrom: '2027-03-02',
  validUntil: '2027-04-01',
  extensionGround: 'FORCE_MAJEURE',
};

interface Vis {
  readonly bed: KeptBed;
  readonly vis: EndpointOperations<VisOperations>;
}

function start(seeded: readonly SystemRecord[] = [], fingerprintAge = 12): Vis {
  const bed = keptBed(seeded);
  return { bed, vis: conforming('vis', visOperations(bed, { visaFingerprintAge: fingerprintAge, permitFingerprintAge: 6 })) };
}

const create = async (vis: Vis['vis'], part: Partial<CreateApplicationRequest> = {}): Promise<string> =>
  answered(await vis.CreateApplication({ ...application, ...part }, CALL)).recordReference;
const decide = (vis: Vis['vis'], recordReference: string, decision: Decision, who = caller('VISA')): Promise<object> =>
  vis.DecideApplication({ ...who, recordReference, decision }, CALL);

describe('creating an application file (Articles 8, 9 and 22a)', () => {
  it('stores a complete application and lets others follow it', async () => {
    const { bed, vis } = start();
    const answer = answered(await vis.CreateApplication(application, CALL));
    expect(answer).toMatchObject({ recordReference: 'VIS-NEW-1', qualityClass: 'GOOD', qualityAlerts: [], expiresOn: '2031-11-21' });
    expect(bed.records.find('VIS', 'VIS-NEW-1')).toMatchObject({
      memberState: 'LVA',
      authority: 'lv-consulate',
      identity: {
        familyName: 'BRIKMANOVA',
        birthName: 'TEREZOVA',
        birthNationality: 'MAR',
        formerNames: ['TEREZOVA'],
        birthCountry: 'MAR',
      },
      document: { number: 'SYNX00002', issuedOn: '2021-01-01' },
      fingerprintReference: 'SYN-FP-900002',
      content: { kind: 'VIS', status: 'APPLIED', visaType: 'C', issuer: 'LVA' },
    });
    expect(bed.logs.entries()).toMatchObject([{ component: 'VIS', operation: 'CreateApplication', profile: 'VISA' }]);
  });

  const said = (part: object): Partial<CreateApplicationRequest> => ({ particulars: { ...particulars, ...part } });
  const journey = (part: object): Partial<CreateApplicationRequest> => said({ journey: { ...particulars.journey, ...part } });
  const unsaid = (field: keyof typeof particulars): Partial<CreateApplicationRequest> => {
    const rest = without(particulars, field);
    return { particulars: rest };
  };
  it.each<[string, Partial<CreateApplicationRequest>, string]>([
    [
      'no place of birth',
      { identity: { ...identity, birthPlace: { country: 'MAR' } } },
      'identity.birthPlace.place: missing (completeness)',
    ],
    [
      'unknown country of birth',
      { identity: { ...identity, birthPlace: { place: 'X', country: 'XXA' } } },
      'identity.birthPlace.country: unknown-code (accuracy)',
    ],
    ['nothing lodged', unsaid('lodgedAt'), 'particulars.lodgedAt: missing (completeness)'],
    ['lodged tomorrow', said({ lodgedOn: '2026-11-22' }), 'particulars.lodgedOn: future-date (consistency)'],
    ['no journey', unsaid('journey'), 'particulars.journey: missing (completeness)'],
    ['to Ireland', journey({ destinations: ['IRL'] }), 'particulars.journey.destinations: unknown-code (accuracy)'],
    ['leaves before coming', journey({ departureDate: '2027-01-09' }), 'particulars.journey.departureDate: before-arrival (consistency)'],
    ['type D', { visaType: 'D' }, 'visaType: short-stay-or-transit (consistency)'],
    ['document issued after expiry', said({ documentIssueDate: '2031-01-02' }), 'travelDocument.issueDate: before-expiry (consistency)'],
    [
      'minor without parents',
      { identity: { ...identity, birthDate: { date: '2010-01-01' } } },
      'particulars.parentalAuthority: missing (completeness)',
    ],
  ])('rejects: %s', async (_name, part, expected) => {
    const { bed, vis } = start();
    expect(refusalOf(await vis.CreateApplication({ ...application, ...part }, CALL))).toBe(`data-quality-rejected ${expected}`);
    expect(bed.records.changes).toEqual([]);
  });

  it.each<[string, Partial<CreateApplicationRequest>, string]>([
    ['no address', unsaid('homeAddress'), 'particulars.homeAddress missing'],
    ['no document authority', unsaid('documentAuthority'), 'particulars.documentAuthority missing'],
    ['four fingers', { fingerprints: { reference: 'SYN-FP-1', fingers: [2, 3, 4, 5] } }, 'fingerprints.fingers fewer-fingers'],
  ])('stores in class low: %s', async (_name, part, expected) => {
    const { qualityClass, qualityAlerts } = answered(await start().vis.CreateApplication({ ...application, ...part }, CALL));
    expect(qualityClass).toBe('LOW');
    expect(qualityAlerts.map(({ field, rule }) => `${field} ${rule}`)).toContain(expected);
  });

  const child = (birthDate: string): Partial<CreateApplicationRequest> => ({
    identity: { ...identity, birthDate: { date: birthDate } },
    particulars: { ...particulars, parentalAuthority: [{ surname: 'BRIKMANOVA' }] },
  });
  it.each([
    ['twelve gives prints', '2014-11-21', 12, 'VISA', 'biometrics-missing'],
    ['eleven gives none', '2014-11-22', 12, 'VISA', 'answered'],
    ['eleven, after the reform', '2014-11-22', 6, 'VISA', 'biometrics-missing'],
    ['five, after the reform', '2021-11-20', 6, 'VISA', 'answered'],
    ['eleven, for a residence permit', '2014-11-22', 12, 'RESIDENCE_PERMIT', 'biometrics-missing'],
    ['five, for a residence permit', '2021-11-20', 12, 'RESIDENCE_PERMIT', 'answered'],
  ] as const)('age limits: %s', async (_name, birthDate, limit, fileKind, expected) => {
    const rest = without(application, 'fingerprints');
    expect(refusalOf(await start([], limit).vis.CreateApplication({ ...rest, ...child(birthDate), fileKind }, CALL))).toBe(expected);
  });

  it('takes no prints below the limit, and always a face', async () => {
    const { vis } = start();
    expect(refusalOf(await vis.CreateApplication({ ...application, ...child('2020-01-01') }, CALL))).toBe('biometrics-not-permitted');
    const faceless = without(application, 'facialImage');
    expect(refusalOf(await vis.CreateApplication(faceless, CALL))).toBe('biometrics-missing');
  });

  it.each([
    ['a border guard', caller('BORDER'), 'not-authorised'],
    ['Cyprus', caller('VISA', 'CYP'), 'not-participating'],
    ['Switzerland', caller('VISA', 'CHE'), 'answered'],
  ])('written by %s', async (_name, who, expected) => {
    expect(refusalOf(await start().vis.CreateApplication({ ...application, ...who }, CALL))).toBe(expected);
  });
});

describe('decisions (Articles 10 to 14)', () => {
  it('keeps an issued visa five years after its expiry, an extended one after the new expiry, a revoked one after the decision', async () => {
    const { bed, vis } = start();
    const reference = await create(vis);
    expect(answered(await decide(vis, reference, issue))).toMatchObject({ expiresOn: '2032-03-01' });
    expect(bed.records.find('VIS', reference)?.content).toMatchObject({
      status: 'ISSUED',
      stickerNumber: 'SYNV900002',
      validUntil: '2027-03-01',
    });
    expect(answered(await decide(vis, reference, extension))).toMatchObject({ expiresOn: '2032-04-01' });
    const revoke: Decision = { kind: 'REVOKED', ...at, refusalGrounds: ['HOLDER_REQUEST'] };
    expect(answered(await decide(vis, reference, revoke, caller('BORDER', 'EST')))).toMatchObject({ expiresOn: '2031-11-20' });
    expect(bed.records.find('VIS', reference)).toMatchObject({ memberState: 'LVA', content: { status: 'REVOKED' } });
  });

  const numberless = without(issue, 'stickerNumber');
  it.each<[string, Decision, string]>([
    ['no sticker number', numberless, 'data-quality-rejected decision.stickerNumber: missing (completeness)'],
    [
      'grounds of refusal',
      { ...issue, refusalGrounds: ['THREAT'] },
      'data-quality-rejected decision.refusalGrounds: not-in-this-group (consistency)',
    ],
    ['decided tomorrow', { ...issue, decidedOn: '2026-11-22' }, 'data-quality-rejected decision.decidedOn: future-date (consistency)'],
    [
      'decided before lodged',
      { ...issue, decidedOn: '2026-11-17' },
      'data-quality-rejected decision.decidedOn: before-application (consistency)',
    ],
    [
      'ends before it begins',
      { ...issue, validUntil: '2026-12-31' },
      'data-quality-rejected decision.validUntil: before-validity (consistency)',
    ],
    ['refusal without ground', { kind: 'REFUSED', ...at }, 'data-quality-rejected decision.refusalGrounds: missing (completeness)'],
    [
      'refusal at the holder’s request',
      { kind: 'REFUSED', ...at, refusalGrounds: ['HOLDER_REQUEST'] },
      'data-quality-rejected decision.refusalGrounds: revocation-only (consistency)',
    ],
    ['revoked before issued', { kind: 'REVOKED', ...at, refusalGrounds: ['THREAT'] }, 'decision-not-possible'],
    ['extended before issued', extension, 'decision-not-possible'],
    ['discontinued', { kind: 'DISCONTINUED', ...at }, 'answered'],
    ['refused', { kind: 'REFUSED', ...at, refusalGrounds: ['ALERT_IN_SIS'] }, 'answered'],
  ])('on a new application: %s', async (_name, decision, expected) => {
    const { vis } = start();
    expect(refusalOf(await decide(vis, await create(vis), decision))).toBe(expected);
  });

  it('lets nobody decide twice, nor extend to an earlier day, and alerts a visa that outlives the passport', async () => {
    const { vis } = start();
    const reference = await create(vis, { travelDocument: { ...travelDocument, expiryDate: '2027-02-01' } });
    expect(answered(await decide(vis, reference, issue))).toMatchObject({
      qualityAlerts: [{ field: 'decision.validUntil', rule: 'after-document-expiry', indicator: 'CONSISTENCY' }],
    });
    expect(refusalOf(await decide(vis, reference, issue))).toBe('decision-not-possible');
    expect(refusalOf(await decide(vis, reference, { ...extension, validFrom: '2027-01-01', validUntil: '2027-02-01' }))).toContain(
      'not-longer',
    );
  });

  it.each([
    ['another state issues', issue, caller('VISA', 'EST'), 'not-responsible'],
    ['border guards issue', issue, caller('BORDER'), 'not-authorised'],
    ['immigration issues a visa', issue, caller('IMMIGRATION'), 'not-authorised'],
  ])('who decides: %s', async (_name, decision, who, expected) => {
    const { vis } = start();
    expect(refusalOf(await decide(vis, await create(vis), decision, who))).toBe(expected);
  });

  it('lets immigration authorities issue residence permits, which need no entries and days', async () => {
    const { vis } = start();
    const rest = without(application, 'visaType');
    const permit = answered(await vis.CreateApplication({ ...rest, ...caller('IMMIGRATION'), fileKind: 'RESIDENCE_PERMIT' }, CALL));
    const decision: Decision = { kind: 'ISSUED', ...at, stickerNumber: 'SYNR1', validFrom: '2026-12-01', validUntil: '2027-12-01' };
    expect(refusalOf(await decide(vis, permit.recordReference, decision, caller('IMMIGRATION')))).toBe('answered');
  });
});

describe('amending and erasing (Articles 24 and 25)', () => {
  it('is for the state that entered the file', async () => {
    const { bed, vis } = start();
    const reference = await create(vis);
    const amend = (state: string): Promise<object> =>
      vis.AmendApplication({ ...caller('VISA', state), recordReference: reference, identity: { ...identity, surname: 'BRIKMANE' } }, CALL);
    const erase = (state: string): Promise<object> =>
      vis.EraseApplication({ ...caller('VISA', state), recordReference: reference, reason: 'NATURALISED' }, CALL);
    expect(refusalOf(await amend('EST'))).toBe('not-responsible');
    expect(refusalOf(await amend('LVA'))).toBe('answered');
    expect(bed.records.find('VIS', reference)?.identity).toMatchObject({ familyName: 'BRIKMANE', formerNames: ['TEREZOVA'] });
    expect(refusalOf(await erase('EST'))).toBe('not-responsible');
    expect(refusalOf(await erase('LVA'))).toBe('answered');
    expect(refusalOf(await erase('LVA'))).toBe('record-unknown');
  });
});

describe('searching (Articles 15 to 22)', () => {
  const generated: SystemRecord = {
    synthetic: true,
    system: 'VIS',
    reference: 'SYN-VIS-000006',
    person: 'SYN-P-000006',
    memberState: 'FRA',
    authority: 'fr-consulate',
    createdAt: '2026-08-01T00:00:00Z',
    expiresOn: '2031-12-31',
    identity: {
      familyName: 'EL QASMAOUI',
      givenNames: ['NAWFAL'],
      otherNames: [],
      birthDate: '1979-12-30',
      sex: 'MALE',
      nationalities: ['MAR'],
    },
    fingerprintReference: 'SYN-FP-000006',
    content: { kind: 'VIS', status: 'ISSUED', visaType: 'C', stickerNumber: 'SYNV000006', validUntil: '2026-12-31', issuer: 'FRA' },
  };
  const search = async (vis: Vis['vis'], keys: object, who = caller('VISA')): Promise<readonly string[]> =>
    answered(await vis.SearchApplications({ ...who, ...keys }, CALL)).files.map(({ recordReference }) => recordReference);

  it('finds stickers of the population and of written files, unless asked through the ESP', async () => {
    const { vis } = start([generated]);
    const reference = await create(vis);
    await decide(vis, reference, issue);
    expect(await search(vis, { stickerNumber: 'SYNV000006' })).toEqual(['SYN-VIS-000006']);
    expect(await search(vis, { stickerNumber: 'SYNV900002' })).toEqual([reference]);
    expect(await search(vis, { stickerNumber: 'SYNV999999' })).toEqual([]);
    expect(refusalOf(await vis.SearchApplications({ ...caller('BORDER'), channel: 'ESP', stickerNumber: 'SYNV000006' }, CALL))).toBe(
      'field-not-permitted',
    );
    await decide(vis, reference, extension);
    expect(await search(vis, { stickerNumber: 'SYNV900002' })).toEqual([]);
    expect(await search(vis, { stickerNumber: 'SYNV900003' })).toEqual([reference]);
  });

  it('meets every key at once', async () => {
    const { vis } = start([generated]);
    const reference = await create(vis);
    const prints = (number: string): object => ({ biometricSamples: [{ modality: 'FINGERPRINTS', reference: `SYN-FP-${number}` }] });
    expect(await search(vis, { stickerNumber: 'SYNV000006', subject: prints('000006') })).toEqual(['SYN-VIS-000006']);
    expect(await search(vis, { stickerNumber: 'SYNV000006', subject: prints('900002') })).toEqual([]);
    expect(await search(vis, { applicationReference: reference, subject: { personName: { surname: 'Brikmanova' } } })).toEqual([reference]);
  });

  it.each([
    ['nothing', {}, 'VISA', 'keys-incomplete'],
    ['a face', { subject: { biometricSamples: [{ modality: 'FACE', reference: 'SYN-FACE-900002' }] } }, 'VISA', 'field-not-permitted'],
    ['an alias', { subject: { personName: { surname: 'A' }, otherNames: [{ surname: 'B' }] } }, 'VISA', 'field-not-permitted'],
    ['place of birth', { subject: { personName: { surname: 'A' }, birthPlace: { place: 'B', country: 'MAR' } } }, 'VISA', 'answered'],
    ['an application number at the border', { applicationReference: 'VIS-NEW-1' }, 'BORDER', 'field-not-permitted'],
    ['police', { subject: { personName: { surname: 'A' } } }, 'POLICE', 'not-authorised'],
  ] as const)('by %s', async (_name, keys, category, expected) => {
    expect(refusalOf(await start().vis.SearchApplications({ ...caller(category), ...keys }, CALL))).toBe(expected);
  });

  it('shows particulars and decisions to who examines, not at the border', async () => {
    const { vis } = start();
    await decide(vis, await create(vis), issue);
    const keys = { subject: { personName: { surname: 'BRIKMANOVA' } } };
    const [examined] = answered(await vis.SearchApplications({ ...caller('VISA'), ...keys }, CALL)).files;
    expect(examined).toMatchObject({
      particulars: { lodgedAt: 'Consulate, Rabat' },
      decisions: [{ kind: 'ISSUED' }],
      status: 'ISSUED',
      visaType: 'C',
    });
    const [atBorder] = answered(await vis.SearchApplications({ ...caller('BORDER'), ...keys }, CALL)).files;
    expect(atBorder).toMatchObject({ status: 'ISSUED', stickerNumber: 'SYNV900002', validUntil: '2027-03-01' });
    expect(Object.keys(atBorder!)).not.toEqual(expect.arrayContaining(['particulars']));
    expect(atBorder).not.toHaveProperty('decisions');
  });
});
