import { describe, expect, it } from '@jest/globals';
import type { AlertDetails, CallerRole, SisOperations } from '../../../../src/contracts/generated/sis.ts';
import type { SearchSubject } from '../../../../src/mocks/search/search-index.ts';
import { centralSis } from '../../../../src/mocks/systems/sis/central-sis.ts';
import { sisOperations } from '../../../../src/mocks/systems/sis/sis-operations.ts';
import { alertWorld, ARREST, asking, DAY, REFUSAL, RETURN, without, type Entry } from './alert-world.ts';

function central() {
  const world = alertWorld();
  const ask = asking<SisOperations>('sis', sisOperations(world));
  const enter = (basis: Entry['basis'], details: AlertDetails, memberState = 'LVA', more: Partial<Entry> = {}) =>
    ask('CreateAlert', { role: 'SIRENE', basis, details, ...more }, memberState);
  const found = async (subject: object, role: CallerRole = 'BORDER', memberState = 'LVA', screen: 'OFFICER' | 'PUBLIC' = 'OFFICER') => {
    const { hits } = await ask('SearchPersons', { role, screen, subject }, memberState);
    return (hits as readonly { schengenId: string }[]).map(({ schengenId }) => schengenId);
  };
  return { world, ask, enter, found, sis: centralSis(world) };
}

const MGELADZE = { personName: { surname: 'Mgeladze', givenNames: ['Otar'] }, birthDate: { date: '1990-05-06' } };
const prints = (reference: string) => ({ biometricSamples: [{ modality: 'FINGERPRINTS' as const, reference }] });

describe('a search for persons', () => {
  it('finds by name, document and fingerprints, and says what to do', async () => {
    const { ask, found } = central();
    expect(await found({ personName: { surname: 'Tsintsadzishvili', givenNames: ['Badri'] } })).toEqual(['LVA-SYN-000001']);
    expect(await found({ travelDocument: { number: 'SYN000002', issuingState: 'GEO' } })).toEqual(['DEU-SYN-000002']);
    expect(await found(prints('SYN-FP-000004'))).toEqual(['POL-SYN-000004']);
    const { hits } = await ask('SearchPersons', { role: 'BORDER', screen: 'OFFICER', subject: prints('SYN-FP-000004') });
    expect(hits).toEqual([
      expect.objectContaining({
        basis: '2018/1862-26',
        issuingState: 'POL',
        action: 'As the article says',
        recordReference: 'SYN-SIS-000004',
      }),
    ]);
  });

  it('verifies a face and never searches with it', async () => {
    const { ask } = central();
    const face = (reference: string) => ({ modality: 'FACE' as const, reference });
    const search = (subject: object) => ask('SearchPersons', { role: 'BORDER', screen: 'OFFICER', subject });
    expect(await search({ biometricSamples: [face('SYN-FACE-000001')] })).toMatchObject({
      refusal: 'biometrics-not-searchable',
      article: '2018/1861-33(4)',
    });
    expect(await search({ biometricSamples: [{ modality: 'PALM_PRINT', reference: 'P' }] })).toMatchObject({
      refusal: 'biometrics-not-searchable',
    });
    expect(await search({ sex: 'MALE' })).toMatchObject({ refusal: 'keys-incomplete' });
    const named = { personName: { surname: 'Tsintsadzishvili' } };
    expect(await search({ ...named, biometricSamples: [face('SYN-FACE-000001')] })).toMatchObject({ hits: [{ faceVerified: true }] });
    expect(await search({ ...named, biometricSamples: [face('SYN-FACE-000002')] })).toMatchObject({ hits: [{ faceVerified: false }] });
    expect(await search(named)).not.toHaveProperty('hits[0].faceVerified');
  });

  it.each<readonly [CallerRole, 'OFFICER' | 'PUBLIC', boolean]>([
    ['SIRENE', 'OFFICER', true],
    ['BORDER', 'OFFICER', true],
    ['POLICE', 'OFFICER', true],
    ['SIRENE', 'PUBLIC', false],
    ['BORDER', 'PUBLIC', false],
    ['IMMIGRATION', 'OFFICER', false],
    ['VISA', 'OFFICER', false],
    ['ASYLUM', 'OFFICER', false],
  ])('shows a discreet check to %s on a screen for %s: %s', async (role, screen, seen) => {
    const { ask, found } = central();
    expect(await found(prints('SYN-FP-000003'), role, 'LVA', screen)).toHaveLength(seen ? 1 : 0);
    const read = await ask('ReadAlert', { role, screen, schengenId: 'FRA-SYN-000003' });
    expect('alert' in read).toBe(seen);
  });

  it('answers about a discreet check exactly as about nobody', async () => {
    const { ask } = central();
    const search = (reference: string) => ask('SearchPersons', { role: 'VISA', screen: 'PUBLIC', subject: prints(reference) });
    expect(await search('SYN-FP-000003')).toEqual(await search('SYN-FP-999999'));
  });

  it('shows too much when it misbehaves so', async () => {
    const { ask } = central();
    const asked = { role: 'VISA', screen: 'PUBLIC', subject: prints('SYN-FP-000003') } as const;
    expect(await ask('SearchPersons', asked, 'LVA', 'lv-am', 'too-much')).toMatchObject({ hits: [{ basis: '2018/1862-36' }] });
  });

  it('is refused to states and roles without access, and shows Ireland police cooperation alone', async () => {
    const { ask, found } = central();
    const subject = prints('SYN-FP-000001');
    expect(await ask('SearchPersons', { role: 'POLICE', screen: 'OFFICER', subject }, 'GBR')).toMatchObject({ refusal: 'not-authorised' });
    expect(await ask('SearchPersons', { role: 'VEHICLE_REGISTRATION', screen: 'OFFICER', subject })).toMatchObject({
      refusal: 'not-authorised',
    });
    expect(await found(prints('SYN-FP-000001'), 'POLICE', 'IRL')).toEqual([]);
    expect(await found(prints('SYN-FP-000004'), 'POLICE', 'IRL')).toHaveLength(1);
  });

  it('finds unknown wanted persons by fingerprints alone', async () => {
    const { enter, found } = central();
    await enter('2018/1862-40', {
      reason: 'scene of a terrorist offence',
      action: 'Identify',
      biometricSamples: [{ modality: 'FINGERPRINTS', reference: 'SCENE-1' }],
    });
    expect(await found(prints('SCENE-1'))).toEqual(['LVA-NEW-000001']);
    expect(await found({ personName: { surname: 'Mgeladze' } })).toEqual([]);
  });
});

describe('an alert', () => {
  it('is entered with its record, read, extended and deleted', async () => {
    const { world, ask, enter, found } = central();
    expect(await enter('2018/1860-3', { ...RETURN, aliases: [{ label: 'MISUSED', surname: 'Kipiani' }] })).toMatchObject({
      schengenId: 'LVA-NEW-000001',
      recordReference: 'SIS-NEW-000001',
      status: 'IN_FORCE',
      reviewBy: '2029-11-21',
    });
    expect(world.records.find('SIS', 'SIS-NEW-000001')).toMatchObject({
      fingerprintReference: 'LV-FP-17',
      identity: { familyName: 'Mgeladze', aliases: [{ label: 'MISUSED', familyName: 'Kipiani' }] },
      content: { category: '1860/3', issuer: 'LVA' },
    });
    expect(await found(MGELADZE, 'VISA', 'FRA')).toEqual(['LVA-NEW-000001']);
    const { alert } = await ask('ReadAlert', { role: 'POLICE', screen: 'PUBLIC', schengenId: 'LVA-NEW-000001' }, 'FRA');
    expect(alert).toMatchObject({ basis: '2018/1860-3', details: { lastVoluntaryDeparture: 'NONE_GRANTED', entryBan: false }, flags: [] });
    world.clock.pass(400 * DAY);
    expect(await ask('ExtendAlert', { role: 'SIRENE', schengenId: 'LVA-NEW-000001', assessment: 'still there' })).toMatchObject({
      reviewBy: '2030-12-26',
    });
    const gone = { role: 'SIRENE', schengenId: 'LVA-NEW-000001', reason: 'DECISION_WITHDRAWN' } as const;
    expect(await ask('DeleteAlert', gone)).toMatchObject({ schengenId: 'LVA-NEW-000001' });
    expect(world.records.find('SIS', 'SIS-NEW-000001')).toBeUndefined();
    expect(await ask('DeleteAlert', gone)).toMatchObject({ refusal: 'alert-unknown' });
  });

  it('is entered by roles that may', async () => {
    const { ask } = central();
    expect(await ask('CreateAlert', { role: 'IMMIGRATION', basis: '2018/1862-26', details: ARREST })).toMatchObject({
      refusal: 'not-authorised',
    });
    expect(await ask('CreateAlert', { role: 'VISA', basis: '2018/1860-3', details: RETURN })).toMatchObject({ refusal: 'not-authorised' });
    expect(await ask('CreateAlert', { role: 'IMMIGRATION', basis: '2018/1860-3', details: RETURN })).toMatchObject({ status: 'IN_FORCE' });
  });

  it.each<readonly [string, AlertDetails]>([
    [
      'the same fingerprints',
      {
        ...REFUSAL,
        surname: 'Other',
        birthDate: { date: '1955-01-01' },
        biometricSamples: [{ modality: 'FINGERPRINTS', reference: 'LV-FP-17' }],
      },
    ],
    ['the same names and birth date', REFUSAL],
    ['the same names in another spelling', { ...REFUSAL, surname: 'MGELADZE' }],
  ])('is the only one of a state on a person: %s', async (_name, details) => {
    const { enter } = central();
    await enter('2018/1860-3', RETURN);
    expect(await enter('2018/1861-24', details)).toMatchObject({ refusal: 'same-state-alert-exists', article: '2018/1861-23(2)' });
    expect(await enter('2018/1861-24', details, 'EST')).not.toHaveProperty('refusal');
  });

  it('of a namesake with another birth date is another person’s', async () => {
    const { enter } = central();
    await enter('2018/1860-3', without(RETURN, 'biometricSamples'));
    expect(await enter('2018/1861-24', { ...REFUSAL, birthDate: { date: '1990-05-07' } })).not.toHaveProperty('refusal');
  });

  it('counts as existing before it has effect', async () => {
    const { enter } = central();
    expect(await enter('2018/1861-24', REFUSAL)).toMatchObject({ status: 'PENDING_DEPARTURE' });
    expect(await enter('2018/1861-24', REFUSAL)).toMatchObject({ refusal: 'same-state-alert-exists' });
  });

  it('incompatible with another state’s needs an agreement', async () => {
    const { enter } = central();
    await enter('2018/1862-36', { ...ARREST, variant: 'DISCREET' });
    expect(await enter('2018/1862-26', ARREST, 'EST')).toMatchObject({ refusal: 'alert-incompatible', article: '2018/1862-23(3)' });
    expect(await enter('2018/1862-26', ARREST, 'EST', { compatibilityAgreed: true })).toMatchObject({ status: 'IN_FORCE' });
  });

  it('is changed by the issuing state alone', async () => {
    const { ask } = central();
    const change = (memberState: string, schengenId = 'POL-SYN-000004', role: CallerRole = 'POLICE') =>
      ask('UpdateAlert', { role, schengenId, details: { reason: 'another' } }, memberState);
    expect(await change('LVA')).toMatchObject({ refusal: 'not-the-issuer' });
    expect(await change('LVA', 'POL-SYN-000099')).toMatchObject({ refusal: 'alert-unknown' });
    expect(await change('LVA', 'FRA-SYN-000003', 'VISA')).toMatchObject({ refusal: 'alert-unknown' });
    expect(await change('POL', 'POL-SYN-000004', 'VISA')).toMatchObject({ refusal: 'not-authorised' });
    expect(await change('POL')).toMatchObject({ status: 'IN_FORCE' });
    const { alert } = await ask('ReadAlert', { role: 'POLICE', screen: 'OFFICER', schengenId: 'POL-SYN-000004' });
    expect(alert).toMatchObject({ details: { reason: 'another', surname: 'Okonjowska' } });
    expect(await ask('ExtendAlert', { role: 'SIRENE', schengenId: 'POL-SYN-000004', assessment: 'x' })).toMatchObject({
      refusal: 'not-the-issuer',
    });
    expect(await ask('DeleteAlert', { role: 'SIRENE', schengenId: 'POL-SYN-000004', reason: 'PERSON_FOUND' })).toMatchObject({
      refusal: 'not-the-issuer',
    });
  });

  it('stays as it was after a change that its act forbids', async () => {
    const { ask } = central();
    const change = { role: 'SIRENE', schengenId: 'LVA-SYN-000001', details: { legalGround: 'CONVICTION' } } as const;
    expect(await ask('UpdateAlert', change)).toMatchObject({ refusal: 'data-not-foreseen' });
    const { alert } = await ask('ReadAlert', { role: 'SIRENE', screen: 'OFFICER', schengenId: 'LVA-SYN-000001' });
    expect(alert).not.toHaveProperty('details.legalGround');
  });

  it('for refusal of entry has no effect until the departure is known', async () => {
    const { world, ask, enter, found } = central();
    await enter('2018/1861-24', REFUSAL);
    const read = (memberState: string, role: CallerRole) =>
      ask('ReadAlert', { role, screen: 'OFFICER', schengenId: 'LVA-NEW-000001' }, memberState);
    expect(await found(MGELADZE, 'SIRENE')).toEqual([]);
    expect(world.records.find('SIS', 'SIS-NEW-000001')).toBeUndefined();
    expect(await read('LVA', 'BORDER')).not.toHaveProperty('alert');
    expect(await read('EST', 'SIRENE')).not.toHaveProperty('alert');
    expect(await read('LVA', 'SIRENE')).toMatchObject({ alert: { status: 'PENDING_DEPARTURE' } });
    const departure = { role: 'BORDER', schengenId: 'LVA-NEW-000001', details: { departedOn: '2026-11-20' } } as const;
    expect(await ask('UpdateAlert', departure)).toMatchObject({ status: 'IN_FORCE' });
    expect(await found(MGELADZE, 'BORDER', 'EST')).toEqual(['LVA-NEW-000001']);
  });

  it('takes effect at once when the departure is already known', async () => {
    const { enter, found } = central();
    expect(await enter('2018/1861-24', { ...REFUSAL, departedOn: '2026-11-19' })).toMatchObject({ status: 'IN_FORCE' });
    expect(await found(MGELADZE)).toEqual(['LVA-NEW-000001']);
  });

  it('for return or refusal ends with the citizenship of a Member State', async () => {
    const { world, ask } = central();
    const naturalised = { role: 'IMMIGRATION', schengenId: 'LVA-SYN-000001', details: { nationalities: ['GEO', 'LVA'] } } as const;
    expect(await ask('UpdateAlert', naturalised)).toMatchObject({ outcome: 'DELETED' });
    expect(world.records.find('SIS', 'SYN-SIS-000001')).toBeUndefined();
  });

  it('ends when nobody extends it, with notice four months before', async () => {
    const { world, ask, enter, found } = central();
    await enter('2018/1862-36', { ...ARREST, variant: 'DISCREET' });
    const notices = async () =>
      ((await ask('ReadNotices', { role: 'SIRENE' })).notices as readonly { kind: string }[]).map(({ kind }) => kind);
    world.clock.pass(240 * DAY);
    expect(await notices()).toEqual([]);
    world.clock.pass(10 * DAY);
    expect(await notices()).toEqual(['REVIEW_DUE']);
    world.clock.pass(115 * DAY);
    expect(await found(MGELADZE)).toEqual(['LVA-NEW-000001']);
    world.clock.pass(DAY);
    expect(await found(MGELADZE)).toEqual([]);
    expect(await notices()).toEqual(['REVIEW_DUE', 'ALERT_DELETED']);
  });

  it('of the population ends on its own day too', async () => {
    const { world, found } = central();
    world.clock.pass(800 * DAY);
    expect(await found(prints('SYN-FP-000004'))).toEqual([]);
  });
});

describe('an alert for arrest', () => {
  it('is hidden for 48 hours from all but the bureaux, and again', async () => {
    const { world, ask, found, sis } = central();
    const shown = () => sis.showsToEndUsers(world.records.find('SIS', 'SYN-SIS-000004')!);
    const hide = (memberState: string, schengenId = 'POL-SYN-000004', role: CallerRole = 'SIRENE') =>
      ask('HideAlert', { role, schengenId, judicialAuthorisation: 'PL-J-1' }, memberState);
    expect(await hide('POL', 'POL-SYN-000004', 'POLICE')).toMatchObject({ refusal: 'not-authorised' });
    expect(await hide('LVA')).toMatchObject({ refusal: 'not-the-issuer' });
    expect(await hide('DEU', 'DEU-SYN-000002')).toMatchObject({ refusal: 'hiding-not-foreseen' });
    expect(await hide('POL')).toMatchObject({ hiddenUntil: '2026-11-23T10:00:00.000Z' });
    expect(await found(prints('SYN-FP-000004'), 'BORDER')).toEqual([]);
    expect(await found(prints('SYN-FP-000004'), 'SIRENE')).toEqual(['POL-SYN-000004']);
    expect(shown()).toBe(false);
    world.clock.pass(47 * 3_600_000);
    await hide('POL');
    world.clock.pass(47 * 3_600_000);
    expect(await found(prints('SYN-FP-000004'), 'POLICE')).toEqual([]);
    world.clock.pass(3_600_000);
    expect(await found(prints('SYN-FP-000004'), 'POLICE')).toEqual(['POL-SYN-000004']);
    expect(shown()).toBe(true);
    const { notices } = await ask('ReadNotices', { role: 'SIRENE' }, 'POL');
    expect(notices).toEqual([{ kind: 'HIDING_ENDED', schengenId: 'POL-SYN-000004', at: '2026-11-25T09:00:00.000Z' }]);
  });

  it('can be flagged where its execution is refused: whereabouts are communicated instead', async () => {
    const { ask } = central();
    const flag = (ground: 'NATIONAL_LAW' | 'EXECUTION_REFUSED' | undefined, schengenId = 'POL-SYN-000004', memberState = 'LVA') =>
      ask('FlagAlert', { role: 'SIRENE', schengenId, ...(ground && { ground }) }, memberState);
    expect(await flag('NATIONAL_LAW')).toMatchObject({ refusal: 'flag-not-foreseen', article: '2018/1862-25(1)' });
    expect(await flag('NATIONAL_LAW', 'DEU-SYN-000002')).toMatchObject({ refusal: 'flag-not-foreseen', article: '2018/1862-24(1)' });
    expect(await flag('EXECUTION_REFUSED', 'POL-SYN-000004', 'POL')).toMatchObject({ refusal: 'flag-not-foreseen' });
    expect(await flag('EXECUTION_REFUSED', 'FRA-SYN-000003')).toMatchObject({ refusal: 'flag-not-foreseen' });
    expect(await flag('EXECUTION_REFUSED')).toMatchObject({ flagged: true });
    const search = (memberState: string) =>
      ask('SearchPersons', { role: 'POLICE', screen: 'OFFICER', subject: prints('SYN-FP-000004') }, memberState);
    expect(await search('LVA')).toMatchObject({ hits: [{ action: 'Communicate whereabouts', flagged: true }] });
    expect(await search('EST')).toMatchObject({ hits: [{ action: 'As the article says' }] });
    expect(await ask('ReadNotices', { role: 'SIRENE' }, 'POL')).toMatchObject({ notices: [{ kind: 'FLAG_REQUESTED', from: 'LVA' }] });
    expect(await flag(undefined)).toMatchObject({ flagged: false });
    expect(await search('LVA')).not.toHaveProperty('hits[0].flagged');
  });
});

describe('a hit', () => {
  const at = '2026-11-21T09:00:00Z';
  const exit = { kind: 'EXIT', identified: true, place: 'LV-Terehova', at, departed: true } as const;

  it('on exit deletes a return alert without an entry ban', async () => {
    const { world, ask, enter, found } = central();
    await enter('2018/1860-3', RETURN);
    expect(await ask('ReportHit', { role: 'BORDER', schengenId: 'LVA-NEW-000001', ...exit }, 'EST')).toMatchObject({ outcome: 'DELETED' });
    expect(await found(MGELADZE, 'SIRENE')).toEqual([]);
    expect(world.records.find('SIS', 'SIS-NEW-000001')).toBeUndefined();
    const { notices } = await ask('ReadNotices', { role: 'SIRENE' });
    expect(notices).toMatchObject([{ kind: 'RETURN_CONFIRMED', from: 'EST', place: 'LV-Terehova' }, { kind: 'ALERT_DELETED' }]);
  });

  it.each(['EXIT', 'ENTRY'] as const)('on %s puts a refusal of entry in the place of a return with a ban, without a gap', async (kind) => {
    const { world, ask, enter } = central();
    await enter('2018/1860-3', { ...RETURN, entryBan: true, lastVoluntaryDeparture: '2026-12-01', securityThreat: true });
    const subject: SearchSubject = { names: [], nationalities: [], biometricReferences: ['LV-FP-17'] };
    const seen: number[] = [];
    world.records.subscribe(() => seen.push(world.records.search('SIS', subject).length));
    expect(await ask('ReportHit', { role: 'BORDER', schengenId: 'LVA-NEW-000001', ...exit, kind })).toMatchObject({
      outcome: 'REPLACED',
      replacement: 'LVA-NEW-000002',
    });
    expect(seen).toEqual([2, 1]);
    const { alert } = await ask('ReadAlert', { role: 'BORDER', screen: 'OFFICER', schengenId: 'LVA-NEW-000002' });
    expect(alert).toMatchObject({
      basis: '2018/1861-24',
      status: 'IN_FORCE',
      details: { surname: 'Mgeladze', legalGround: 'ENTRY_BAN', decisionReference: 'LV-2026-17', departedOn: '2026-11-21' },
    });
    for (const item of ['entryBan', 'lastVoluntaryDeparture', 'securityThreat']) expect(alert).not.toHaveProperty(['details', item]);
    const { notices } = await ask('ReadNotices', { role: 'SIRENE', from: 1 });
    expect(notices).toMatchObject([{ kind: 'ALERT_REPLACED', schengenId: 'LVA-NEW-000001', replacement: 'LVA-NEW-000002' }]);
  });

  it('on a return alert of the population follows its entry ban, which odd numbers have', async () => {
    const { ask } = central();
    expect(await ask('ReportHit', { role: 'BORDER', schengenId: 'LVA-SYN-000001', ...exit })).toMatchObject({ outcome: 'REPLACED' });
  });

  it.each([
    ['without departure', { ...exit, departed: false }],
    ['inside the territory', { ...exit, kind: 'INSIDE' as const }],
  ])('%s only tells the issuer', async (_name, report) => {
    const { ask, enter, found } = central();
    await enter('2018/1860-3', { ...RETURN, entryBan: true });
    expect(await ask('ReportHit', { role: 'POLICE', schengenId: 'LVA-NEW-000001', ...report }, 'EST')).toMatchObject({
      outcome: 'NOTIFIED',
    });
    expect(await found(MGELADZE)).toEqual(['LVA-NEW-000001']);
  });

  it('on any other alert only tells the issuer', async () => {
    const { ask, found } = central();
    expect(await ask('ReportHit', { role: 'BORDER', schengenId: 'DEU-SYN-000002', ...exit, kind: 'ENTRY' })).toMatchObject({
      outcome: 'NOTIFIED',
    });
    expect(await found(prints('SYN-FP-000002'))).toEqual(['DEU-SYN-000002']);
  });

  it.each([
    ['nobody was identified', { identified: false }],
    ['the departure is left open', { departed: undefined }],
    ['somebody was removed who has not left', { departed: false, removed: true }],
    ['it has not happened yet', { at: '2026-11-21T10:00:01Z' }],
  ])('is refused when %s', async (_name, flaw) => {
    const { ask } = central();
    const report = Object.fromEntries(Object.entries({ ...exit, ...flaw }).filter(([, value]) => value !== undefined)) as typeof exit;
    expect(await ask('ReportHit', { role: 'BORDER', schengenId: 'LVA-SYN-000001', ...report })).toMatchObject({
      refusal: 'hit-incomplete',
    });
  });

  it('on an alert that the asker may not see is refused as on none', async () => {
    const { ask } = central();
    const report = (schengenId: string) => ask('ReportHit', { role: 'VISA', schengenId, ...exit });
    expect(await report('FRA-SYN-000003')).toEqual(await report('FRA-SYN-000099'));
  });
});

describe('the period for voluntary departure', () => {
  it('is told to the issuer when it is over, once', async () => {
    const { world, ask, enter } = central();
    await enter('2018/1860-3', { ...RETURN, lastVoluntaryDeparture: '2026-11-23' });
    const notices = async () => (await ask('ReadNotices', { role: 'SIRENE' })).notices;
    world.clock.pass(2.5 * DAY);
    expect(await notices()).toEqual([]);
    world.clock.pass(DAY);
    expect(await notices()).toMatchObject([{ kind: 'VOLUNTARY_PERIOD_OVER', schengenId: 'LVA-NEW-000001' }]);
    world.clock.pass(DAY);
    expect(await notices()).toHaveLength(1);
  });

  it('is told anew when it was extended', async () => {
    const { world, ask, enter } = central();
    await enter('2018/1860-3', { ...RETURN, lastVoluntaryDeparture: '2026-11-23' });
    world.clock.pass(DAY);
    await ask('UpdateAlert', { role: 'IMMIGRATION', schengenId: 'LVA-NEW-000001', details: { lastVoluntaryDeparture: '2026-12-10' } });
    world.clock.pass(5 * DAY);
    expect(await ask('ReadNotices', { role: 'SIRENE' })).toMatchObject({ notices: [], next: 0 });
    world.clock.pass(20 * DAY);
    expect(await ask('ReadNotices', { role: 'SIRENE' })).toMatchObject({ notices: [{ kind: 'VOLUNTARY_PERIOD_OVER' }], next: 1 });
  });
});

describe('the log of Central SIS', () => {
  it('has who, what, kinds and references, but neither values nor samples', async () => {
    const { world, found, sis } = central();
    await found({
      personName: { surname: 'Tsintsadzishvili' },
      biometricSamples: [{ modality: 'FINGERPRINTS', reference: 'SYN-FP-000001' }],
    });
    expect(sis.journal.entries()).toEqual([
      {
        at: world.clock.now(),
        memberState: 'LVA',
        authority: 'lv-vrs',
        user: 'officer-1',
        operation: 'SearchPersons',
        searchedBy: ['Surname', 'FINGERPRINTS'],
        references: ['LVA-SYN-000001'],
      },
    ]);
    expect(JSON.stringify([sis.journal.entries(), world.logs.entries()])).not.toMatch(/Tsintsadzishvili|SYN-FP/);
    expect(world.logs.entries()).toMatchObject([{ component: 'SIS', operation: 'SearchPersons', profile: 'BORDER', results: 1 }]);
  });

  it('has refusals by their code, and keeps everything for three years', async () => {
    const { world, ask, sis } = central();
    await ask('HideAlert', { role: 'POLICE', schengenId: 'POL-SYN-000004', judicialAuthorisation: 'x' });
    world.clock.pass(3 * 365 * DAY);
    expect(sis.journal.entries()).toMatchObject([{ operation: 'HideAlert', refused: 'not-authorised' }]);
    world.clock.pass(2 * DAY);
    expect(sis.journal.entries()).toEqual([]);
  });
});
