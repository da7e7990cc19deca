import { describe, expect, it } from '@jest/globals';
import type { ApplicationForm, Decision, EtiasOperations } from '../../../../src/contracts/generated/etias.ts';
import type { EndpointOperations } from '../../../../src/mocks/endpoint/operations.ts';
import { etiasOperations } from '../../../../src/mocks/systems/etias/etias-operations.ts';
import { without } from '../../../../src/mocks/systems/keeping/without.ts';
import { answered, CALL, caller, conforming, keptBed, refusalOf, type KeptBed } from './kept-bed.ts';

const form: ApplicationForm = {
  identity: {
    surname: 'CODREANSCHI',
    givenNames: ['MIRELA'],
    birthDate: { date: '1990-04-01' },
    birthPlace: { place: 'ORHEI', country: 'MDA' },
    sex: 'FEMALE',
    nationalities: ['MDA'],
  },
  otherNames: [{ surname: 'CODREANU' }],
  parentGivenNames: ['ION', 'ANA'],
  travelDocument: { type: 'PASSPORT', number: 'SYNX00004', issuingState: 'MDA', issueDate: '2022-01-01', expiryDate: '2032-01-01' },
  contact: { city: 'Orhei', country: 'MDA', email: 'synthetic@example.org', telephone: '000' },
  education: 'SECONDARY',
  occupation: 'Gardener',
  firstStay: 'LVA',
  answers: { convicted: 'NO', conflictZone: 'NO', requiredToLeave: 'NO' },
};
const UNIT = caller('ETIAS_CENTRAL_UNIT', 'POL');
const national = (state = 'LVA'): ReturnType<typeof caller> => caller('ETIAS_NATIONAL_UNIT', state);
const issue: Decision = { kind: 'ISSUED', decidedOn: '2026-11-20', authority: 'Central Unit' };
const refuse: Decision = { kind: 'REFUSED', decidedOn: '2026-11-20', authority: 'lv-etias', grounds: ['SECURITY_RISK'] };
const revoke: Decision = { ...refuse, kind: 'REVOKED' };
const limited: Decision = { kind: 'ISSUED', decidedOn: '2026-11-21', authority: 'lv-etias', territories: ['LVA'] };

interface Etias {
  readonly bed: KeptBed;
  readonly etias: EndpointOperations<EtiasOperations>;
}

function start(): Etias {
  const bed = keptBed();
  return { bed, etias: conforming('etias', etiasOperations(bed)) };
}

const create = async (etias: Etias['etias'], part: Partial<ApplicationForm> = {}): Promise<string> =>
  answered(await etias.CreateApplication({ ...UNIT, application: { ...form, ...part } }, CALL)).recordReference;
const decide = (etias: Etias['etias'], recordReference: string, decision: Decision, who = national()): Promise<object> =>
  etias.DecideApplication({ ...who, recordReference, decision }, CALL);
const search = async (etias: Etias['etias'], category: 'BORDER' | 'IMMIGRATION' | 'ETIAS_CENTRAL_UNIT'): Promise<readonly object[]> =>
  answered(await etias.SearchAuthorisation({ ...caller(category), subject: { personName: { surname: 'CODREANSCHI' } } }, CALL))
    .authorisations;

describe('taking in an application (Articles 17 and 19)', () => {
  it('keeps country of birth and parents’ names out of the record that others follow', async () => {
    const { bed, etias } = start();
    const answer = answered(await etias.CreateApplication({ ...UNIT, application: form }, CALL));
    expect(answer).toMatchObject({ recordReference: 'ETIAS-NEW-1', qualityClass: 'GOOD', expiresOn: '2031-11-21' });
    const record = bed.records.find('ETIAS', answer.recordReference)!;
    expect(record).toMatchObject({
      memberState: 'LVA',
      identity: { birthPlace: 'ORHEI', otherNames: [{ familyName: 'CODREANU' }] },
      content: { status: 'APPLIED' },
    });
    expect(JSON.stringify(record)).not.toMatch(/ION|ANA"|birthCountry|Gardener|synthetic@/);
    expect(record).not.toHaveProperty('fingerprintReference');
  });

  const identity = (part: object): ApplicationForm => ({ ...form, identity: { ...form.identity, ...part } });
  it.each<[string, ApplicationForm, string]>([
    ['a Cyrillic surname', identity({ surname: 'Кодрянски' }), 'application.identity.surname: latin-letters (accuracy)'],
    ['a Cyrillic parent', { ...form, parentGivenNames: ['ION', 'Анна'] }, 'application.parentGivenNames: latin-letters (accuracy)'],
    ['a Greek occupation', { ...form, occupation: 'κηπουρός' }, 'application.occupation: latin-letters (accuracy)'],
    [
      'no country of birth',
      identity({ birthPlace: { place: 'ORHEI' } }),
      'application.identity.birthPlace.country: missing (completeness)',
    ],
    [
      'no date of issue',
      { ...form, travelDocument: { type: 'PASSPORT', number: 'SYN1', issuingState: 'MDA', expiryDate: '2032-01-01' } },
      'application.travelDocument.issueDate: missing (completeness)',
    ],
    ['no residence', { ...form, contact: { email: 'a@example.org' } }, 'application.contact.address: missing (completeness)'],
    ['no mail', { ...form, contact: { address: 'Orhei 1' } }, 'application.contact.email: missing (completeness)'],
    [
      'a broken mail address',
      { ...form, contact: { address: 'Orhei 1', email: 'nobody' } },
      'application.contact.email: not-an-address (accuracy)',
    ],
    ['no education', without(form, 'education'), 'application.education: missing (completeness)'],
    ['no answers', without(form, 'answers'), 'application.answers: missing (completeness)'],
    ['first to Ireland', { ...form, firstStay: 'IRL' }, 'application.firstStay: unknown-code (accuracy)'],
    ['a minor without guardian', identity({ birthDate: { date: '2015-06-15' } }), 'application.guardian: missing (completeness)'],
    ['a Union citizen', identity({ nationalities: ['ROU'] }), 'application.identity.nationalities: third-country-national (consistency)'],
  ])('rejects %s', async (_name, application, expected) => {
    const { bed, etias } = start();
    expect(refusalOf(await etias.CreateApplication({ ...UNIT, application }, CALL))).toBe(`data-quality-rejected ${expected}`);
    expect(bed.records.changes).toEqual([]);
  });

  it('accepts Latin letters with marks, digits and punctuation, and alerts what is missing', async () => {
    const rest = without(identity({ surname: 'GUIMARÃES D’ŠĶĒRSIŅŠ-Ó’BRIAIN' }), 'parentGivenNames');
    const answer = answered(await start().etias.CreateApplication({ ...UNIT, application: rest }, CALL));
    expect(answer.qualityAlerts).toEqual([{ field: 'application.parentGivenNames', rule: 'missing', indicator: 'COMPLETENESS' }]);
  });

  it('takes applications from the Central Unit alone', async () => {
    expect(refusalOf(await start().etias.CreateApplication({ ...national(), application: form }, CALL))).toBe('not-authorised');
  });
});

describe('deciding (Articles 36 to 44 and 54)', () => {
  it('issues for three years or until the document expires, and keeps the file as long', async () => {
    const { bed, etias } = start();
    expect(answered(await decide(etias, await create(etias), issue, UNIT))).toMatchObject({ expiresOn: '2029-11-20' });
    const short = await create(etias, { travelDocument: { ...form.travelDocument, expiryDate: '2027-05-01' } });
    expect(answered(await decide(etias, short, issue, UNIT))).toMatchObject({ expiresOn: '2027-05-01' });
    expect(bed.records.find('ETIAS', short)?.content).toEqual({ kind: 'ETIAS', status: 'ISSUED', validUntil: '2027-05-01' });
  });

  it.each<[string, Decision, ReturnType<typeof caller>, string]>([
    ['the Central Unit refuses', refuse, UNIT, 'not-authorised'],
    ['the responsible National Unit refuses', refuse, national(), 'answered'],
    ['another National Unit refuses', refuse, national('EST'), 'not-responsible'],
    ['a border guard issues', issue, caller('BORDER'), 'not-authorised'],
    ['revoked before issued', revoke, national(), 'decision-not-possible'],
    [
      'refused without ground',
      { kind: 'REFUSED', decidedOn: '2026-11-20', authority: 'x' },
      national(),
      'data-quality-rejected decision.grounds: missing (completeness)',
    ],
    [
      'refused at the holder’s request',
      { ...refuse, grounds: ['HOLDER_REQUEST'] },
      national(),
      'data-quality-rejected decision.grounds: revocation-only (consistency)',
    ],
    [
      'issued with ground',
      { ...refuse, kind: 'ISSUED' },
      national(),
      'data-quality-rejected decision.grounds: not-in-this-group (consistency)',
    ],
    ['issued tomorrow', { ...issue, decidedOn: '2026-11-22' }, UNIT, 'data-quality-rejected decision.decidedOn: future-date (consistency)'],
    [
      'issued for four years',
      { ...issue, validUntil: '2030-11-20' },
      UNIT,
      'data-quality-rejected decision.validUntil: longer-than-permitted (consistency)',
    ],
    [
      'valid in Ireland',
      { ...limited, territories: ['IRL'] },
      national(),
      'data-quality-rejected decision.territories: unknown-code (accuracy)',
    ],
    ['by nobody', { kind: 'ISSUED', decidedOn: '2026-11-20' }, UNIT, 'data-quality-rejected decision.authority: missing (completeness)'],
  ])('on a new application: %s', async (_name, decision, who, expected) => {
    const { etias } = start();
    expect(refusalOf(await decide(etias, await create(etias), decision, who))).toBe(expected);
  });

  it('leaves limited territorial validity after a refusal, for ninety days', async () => {
    const { etias } = start();
    const reference = await create(etias);
    expect(answered(await decide(etias, reference, refuse))).toMatchObject({ expiresOn: '2031-11-20' });
    expect(refusalOf(await decide(etias, reference, issue))).toBe('decision-not-possible');
    expect(answered(await decide(etias, reference, limited, national('EST')))).toMatchObject({ expiresOn: '2027-02-19' });
    expect(await search(etias, 'BORDER')).toMatchObject([{ valid: true, territories: ['LVA'], validUntil: '2027-02-19' }]);
  });

  it('lets any National Unit revoke what was issued, and keeps it five years', async () => {
    const { etias } = start();
    const reference = await create(etias);
    await decide(etias, reference, issue, UNIT);
    expect(answered(await decide(etias, reference, revoke, national('EST')))).toMatchObject({ expiresOn: '2031-11-20' });
    expect(refusalOf(await decide(etias, reference, revoke))).toBe('decision-not-possible');
  });
});

describe('searching (Articles 22, 47, 49 and 52)', () => {
  it('tells the border validity, guardian and family ties alone, immigration the person, units all', async () => {
    const { etias } = start();
    const guardian = { surname: 'CODREANSCHI', givenNames: ['ANA'] };
    const reference = await create(etias, { guardian });
    expect(await search(etias, 'BORDER')).toEqual([]);
    expect(await search(etias, 'IMMIGRATION')).toEqual([]);
    expect(await search(etias, 'ETIAS_CENTRAL_UNIT')).toMatchObject([
      { status: 'APPLIED', valid: false, form: { occupation: 'Gardener' } },
    ]);
    await decide(etias, reference, issue, UNIT);
    expect(await search(etias, 'BORDER')).toEqual([{ recordReference: reference, valid: true, validUntil: '2029-11-20', guardian }]);
    const [seen] = await search(etias, 'IMMIGRATION');
    expect(seen).toMatchObject({
      status: 'ISSUED',
      identity: { surname: 'CODREANSCHI', birthPlace: { place: 'ORHEI' } },
      responsibleState: 'LVA',
    });
    expect(JSON.stringify(seen)).not.toMatch(/ION|Gardener|"country"/);
    await decide(etias, reference, revoke);
    expect(await search(etias, 'BORDER')).toEqual([{ recordReference: reference, valid: false, guardian }]);
  });

  it.each([
    ['border guards, by the machine-readable zone', 'BORDER', { travelDocument: { number: 'SYNX00004', issuingState: 'MDA' } }, 'answered'],
    ['border guards, by alias', 'BORDER', { otherNames: [{ surname: 'A' }] }, 'field-not-permitted'],
    ['immigration, by alias', 'IMMIGRATION', { otherNames: [{ surname: 'A' }] }, 'answered'],
    ['by country of birth', 'ETIAS_CENTRAL_UNIT', { personName: { surname: 'A' }, birthPlace: { country: 'MDA' } }, 'field-not-permitted'],
    [
      'by fingerprints',
      'CENTRAL_ACCESS_POINT',
      { biometricSamples: [{ modality: 'FINGERPRINTS', reference: 'SYN-FP-1' }] },
      'field-not-permitted',
    ],
    ['without keys', 'IMMIGRATION', { nationalities: ['MDA'] }, 'keys-incomplete'],
    ['visa authorities', 'VISA', { personName: { surname: 'A' } }, 'not-authorised'],
  ] as const)('%s', async (_name, category, subject, expected) => {
    expect(refusalOf(await start().etias.SearchAuthorisation({ ...caller(category), subject }, CALL))).toBe(expected);
  });
});

describe('amending and erasing (Articles 55 and 56)', () => {
  it('is for the responsible state and the Central Unit', async () => {
    const { bed, etias } = start();
    const recordReference = await create(etias);
    const application = { ...form, identity: { ...form.identity, surname: 'CODREANSKI' } };
    expect(refusalOf(await etias.AmendApplication({ ...national('EST'), recordReference, application }, CALL))).toBe('not-responsible');
    expect(
      refusalOf(await etias.AmendApplication({ ...UNIT, recordReference, application: { ...application, occupation: 'Ж' } }, CALL)),
    ).toContain('latin-letters');
    expect(refusalOf(await etias.AmendApplication({ ...national(), recordReference, application }, CALL))).toBe('answered');
    expect(bed.records.find('ETIAS', recordReference)?.identity.familyName).toBe('CODREANSKI');
    expect(refusalOf(await etias.EraseApplication({ ...national('EST'), recordReference, reason: 'NATURALISED' }, CALL))).toBe(
      'not-responsible',
    );
    expect(refusalOf(await etias.EraseApplication({ ...UNIT, recordReference, reason: 'NATURALISED' }, CALL))).toBe('answered');
    expect(refusalOf(await etias.EraseApplication({ ...UNIT, recordReference, reason: 'NATURALISED' }, CALL))).toBe('record-unknown');
  });
});
