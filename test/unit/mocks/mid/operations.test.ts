import { describe, expect, it } from '@jest/globals';
import { accessLogs } from '../../../../src/mocks/logs/access-log.ts';
import { isRefusal } from '../../../../src/mocks/contract/refusal.ts';
import { midOperations } from '../../../../src/mocks/mid/mid-operations.ts';
import { alert, IDENTITY, NOON, record, testMid } from './mid-support.ts';

const QUERY = '0190a0a0-0000-7000-8000-000000000001';
const other = { ...IDENTITY, familyName: 'Quorbel', givenNames: ['Tvan'], birthDate: '1990-01-02' };
const fp = { fingerprintReference: 'SYN-FP-1' };
const call = { signer: 'aa', fault: undefined };
const asker = (authority: string, memberState = 'LVA') => ({ queryId: QUERY, memberState, authority, user: 'officer-1' });

function bench(left = record('VIS', 1, { ...fp, identity: other })) {
  const test = testMid([left]);
  test.store.put(record('EES', 2, fp));
  const logs = accessLogs();
  const [link] = [...test.mid.all()];
  return { ...test, logs, perform: midOperations(test.mid, logs), sid: link?.sid ?? '' };
}

function answered<T extends object>(value: T): Exclude<T, { refusal: unknown }> {
  if (isRefusal(value)) throw new Error(value.refusal);
  return value as Exclude<T, { refusal: unknown }>;
}

describe('operations of the MID', () => {
  it('refuse an authority that is not of the state', async () => {
    const { perform, sid } = bench();
    const refused = { refusal: 'not-authorised', article: '2019/817-26' };
    const nobody = asker('lv-vrs', 'DEU');
    const answers = await Promise.all([
      perform.ReadLink({ ...nobody, sid, purpose: 'MANUAL_VERIFICATION' }, call),
      perform.ReadLinksOfRecord({ ...nobody, linkedRecord: { system: 'EES', recordReference: 'SYN-EES-000002' }, alsoMatched: [] }, call),
      perform.ListPendingLinks(nobody, call),
      perform.DecideLink({ ...nobody, sid, colour: 'RED', explanation: 'x' }, call),
      perform.CorrectLink({ ...nobody, sid, action: 'ERASE', explanation: 'x' }, call),
      perform.ReadNotices(nobody, call),
      perform.ReadLinkHistory({ ...nobody, sid }, call),
      perform.FindResponsibleAuthority({ ...nobody, reference: 'lv-vrs' }, call),
    ]);
    for (const answer of answers) expect(answer).toMatchObject(refused);
  });

  it('list, open and decide a yellow link, with grounds and selectable colours', async () => {
    const { perform, sid } = bench();
    const listed = answered(await perform.ListPendingLinks(asker('lv-vrs'), call));
    expect(listed.links.map((link) => link.sid)).toEqual([sid]);
    const { link } = answered(await perform.ReadLink({ ...asker('lv-vrs'), sid, purpose: 'MANUAL_VERIFICATION' }, call));
    expect(link).toEqual({
      colour: 'YELLOW',
      systems: ['EES', 'VIS'],
      sid,
      linkedRecords: [
        { system: 'EES', recordReference: 'SYN-EES-000002' },
        { system: 'VIS', recordReference: 'SYN-VIS-000001' },
      ],
      responsibleAuthority: { reference: 'lv-vrs', memberState: 'LVA' },
      createdAt: '2026-11-21T12:00:00.000Z',
      updatedAt: '2026-11-21T12:00:00.000Z',
      manual: false,
      borderClock: { dueAt: '2026-11-22T00:00:00.000Z', overdue: false },
      explained: {
        biometrics: 'SAME',
        identityData: 'DIFFERENT',
        travelDocument: 'DIFFERENT',
        categories: [
          { category: 'SURNAME', outcome: 'DIFFERENT' },
          { category: 'FIRST_NAME', outcome: 'DIFFERENT' },
          { category: 'BIRTH_DATE', outcome: 'DIFFERENT' },
          { category: 'SEX', outcome: 'EQUAL' },
          { category: 'NATIONALITY_PLACE', outcome: 'EQUAL' },
        ],
        basis: ['2019/817-28(4)', '2019/817-30(1)(a)'],
        selectableColours: ['RED', 'WHITE'],
      },
    });
    const decided = answered(await perform.DecideLink({ ...asker('lv-vrs'), sid, colour: 'RED', explanation: 'Two identities.' }, call));
    expect(decided.link).toMatchObject({ colour: 'RED', manual: true });
    expect(decided.link.borderClock).toBeUndefined();
  });

  it('show the existing links of the records under verification, but for what another authority’s alert is part of', async () => {
    const test = testMid();
    test.store.put(record('VIS', 1, { ...fp, identity: other }));
    test.store.put(record('Eurodac', 3, { ...fp, identity: other }));
    test.store.put(record('SIS', 4, { ...fp, ...alert('1862/36', 'FRA') }));
    test.store.put(record('EES', 2, fp));
    const perform = midOperations(test.mid, accessLogs());
    const [vis] = answered(await perform.ListPendingLinks(asker('lv-vrs'), call)).links.filter(({ systems }) => systems.includes('VIS'));
    const { relatedLinks } = answered(
      await perform.ReadLink({ ...asker('lv-vrs'), sid: vis?.sid ?? '', purpose: 'MANUAL_VERIFICATION' }, call),
    );
    expect(relatedLinks.map(({ colour, systems }) => `${colour} ${systems.join(' ')}`).sort()).toEqual([
      'WHITE EURODAC VIS',
      'YELLOW EES EURODAC',
    ]);
    const fraud = answered(await perform.ReadLink({ ...asker('lv-vrs'), sid: vis?.sid ?? '', purpose: 'IDENTITY_FRAUD' }, call));
    expect(fraud).toEqual({ queryId: QUERY, relatedLinks: [] });
  });

  it('answer a forbidden link and a missing one alike', async () => {
    const { perform, sid } = bench();
    const read = (one: string) => perform.ReadLink({ ...asker('lv-vp'), sid: one, purpose: 'MANUAL_VERIFICATION' }, call);
    expect(await read(sid)).toEqual(await read('0000-00000000'));
    expect(await read(sid)).toEqual({ queryId: QUERY, relatedLinks: [] });
    const decide = (one: string) => perform.DecideLink({ ...asker('lv-vp'), sid: one, colour: 'RED', explanation: 'x' }, call);
    expect(await decide(sid)).toEqual(await decide('0000-00000000'));
    const ofRecord = (recordReference: string) =>
      perform.ReadLinksOfRecord({ ...asker('lv-vp'), linkedRecord: { system: 'VIS', recordReference }, alsoMatched: [] }, call);
    expect(await ofRecord('SYN-VIS-000001')).toEqual(await ofRecord('SYN-VIS-999999'));
  });

  it('show a link that the caller may not see under the fault too-much alone', async () => {
    const { perform, sid } = bench();
    const request = { ...asker('lv-am'), linkedRecord: { system: 'VIS', recordReference: 'SYN-VIS-000001' }, alsoMatched: [] } as const;
    expect(answered(await perform.ReadLinksOfRecord(request, call)).links).toEqual([]);
    expect(answered(await perform.ReadLinksOfRecord(request, { ...call, fault: 'too-much' })).links).toMatchObject([
      { colour: 'YELLOW', sid },
    ]);
  });

  it('show the holder of the border case nothing of a discreet alert', async () => {
    const { perform, sid } = bench(record('SIS', 1, { ...fp, ...alert('1862/36', 'FRA'), identity: other }));
    const listed = answered(await perform.ListPendingLinks(asker('lv-vrs'), call));
    expect(listed).toEqual({
      queryId: QUERY,
      links: [],
      elsewhere: [
        {
          linkedRecord: { system: 'EES', recordReference: 'SYN-EES-000002' },
          since: '2026-11-21T12:00:00.000Z',
          borderClock: { dueAt: '2026-11-22T00:00:00.000Z', overdue: false },
        },
      ],
    });
    expect(JSON.stringify(listed)).not.toMatch(/SIS|FRA|sirene/);
    expect(JSON.stringify(listed)).not.toContain(sid);
  });

  it('show red links without number, and tell those concerned', async () => {
    const { perform, sid } = bench();
    await perform.DecideLink({ ...asker('lv-vrs'), sid, colour: 'RED', explanation: 'Two identities.' }, call);
    const shown = answered(
      await perform.ReadLinksOfRecord(
        { ...asker('lv-am'), linkedRecord: { system: 'VIS', recordReference: 'SYN-VIS-000001' }, alsoMatched: [] },
        call,
      ),
    );
    expect(shown.links).toEqual([{ colour: 'RED', systems: ['EES', 'VIS'], linkedRecords: [] }]);
    const told = answered(await perform.ReadNotices(asker('lv-vrs'), call));
    expect(told.notices.map(({ kind }) => kind)).toEqual(['VERIFY', 'INFORM_PERSON', 'LINKED_DATA_RED']);
    const rest = answered(await perform.ReadNotices({ ...asker('lv-vrs'), after: 2 }, call));
    expect(rest.notices.map(({ kind }) => kind)).toEqual(['LINKED_DATA_RED']);
    const fraud = answered(await perform.ReadLink({ ...asker('lv-vp'), sid, purpose: 'IDENTITY_FRAUD' }, call));
    expect(fraud.link?.linkedRecords).toHaveLength(2);
    expect(fraud.link?.explained).toBeUndefined();
    const history = answered(await perform.ReadLinkHistory({ ...asker('lv-dvi'), sid }, call));
    expect(history.events.map(({ event, user }) => [event, user])).toEqual([
      ['CREATED', undefined],
      ['DECIDED', 'officer-1'],
    ]);
    const corrected = answered(await perform.CorrectLink({ ...asker('lv-pmlp'), sid, action: 'ERASE', explanation: 'Wrong.' }, call));
    expect(corrected.outcome).toBe('ERASED');
  });

  it('tell the portal’s visitor a contact and nothing of the link', async () => {
    const { perform, sid } = bench();
    const ask = (one: string) => perform.FindResponsibleAuthority({ ...asker('lv-dvi'), reference: 'fr-sirene', sid: one }, call);
    const known = answered(await ask(sid));
    expect(known.contact).toMatchObject({ memberState: 'FRA', mail: 'mailto:mid@fr-sirene.example' });
    expect(known.contact?.template).toContain(sid);
    expect(Object.keys(answered(await ask('0000-00000000')).contact ?? {})).toEqual(Object.keys(known.contact ?? {}));
    expect(await perform.FindResponsibleAuthority({ ...asker('lv-dvi'), reference: 'no-body' }, call)).toEqual({ queryId: QUERY });
  });

  it('log every use by state, authority, official, purpose, kind of data and linked data (Article 36)', async () => {
    const { perform, mid, logs, sid } = bench();
    await perform.ReadLink({ ...asker('lv-vrs'), sid, purpose: 'MANUAL_VERIFICATION' }, call);
    expect(mid.log.entries(NOON)).toEqual([
      {
        at: NOON,
        operation: 'ReadLink',
        memberState: 'LVA',
        authority: 'lv-vrs',
        user: 'officer-1',
        purpose: 'MANUAL_VERIFICATION',
        dataTypes: ['Sid'],
        records: [
          { system: 'EES', recordReference: 'SYN-EES-000002' },
          { system: 'VIS', recordReference: 'SYN-VIS-000001' },
        ],
      },
    ]);
    expect(logs.entries()).toMatchObject([{ component: 'MID', memberState: 'LVA', operation: 'ReadLink', systems: ['EES', 'VIS'] }]);
    expect(mid.log.entries(NOON + 366 * 86_400_000)).toEqual([]);
  });
});
