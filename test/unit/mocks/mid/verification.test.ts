import { describe, expect, it } from '@jest/globals';
import { contactOf, rightsOf } from '../../../../src/mocks/mid/authorities.ts';
import { borderClock } from '../../../../src/mocks/mid/border-clock.ts';
import type { Link } from '../../../../src/mocks/mid/link-file.ts';
import type { NoticeKind } from '../../../../src/mocks/mid/notices.ts';
import type { SystemRecord } from '../../../../src/mocks/population/person.ts';
import { actor, alert, IDENTITY, named, NOON, passport, record, rights, testMid, type TestMid } from './mid-support.ts';

const other = { ...IDENTITY, familyName: 'Quorbel', givenNames: ['Tvan'], birthDate: '1990-01-02' };
const fp = { fingerprintReference: 'SYN-FP-1' };
const HOUR = 3_600_000;

interface Case extends TestMid {
  readonly sid: string;
  readonly link: () => Link;
}

/** A yellow link that a new EES file brought. */
function yellow(left: SystemRecord = record('VIS', 1, { ...fp, identity: other }), right: SystemRecord = record('EES', 2, fp)): Case {
  const test = testMid([left]);
  test.store.put(right);
  const [first] = [...test.mid.all()];
  if (!first) throw new Error('no link');
  const link = (): Link => {
    const found = [...test.mid.all()].find(({ sid }) => sid === first.sid);
    if (!found) throw new Error('link is gone');
    return found;
  };
  return { ...test, sid: first.sid, link };
}

const kinds = (test: TestMid, reference: string, memberState = 'LVA'): readonly NoticeKind[] =>
  test.mid.notices({ reference, memberState }, 0).map(({ kind }) => kind);

describe('manual verification', () => {
  it('is for the responsible authority alone; for others the link does not exist', () => {
    const test = yellow();
    const decision = { colour: 'RED', explanation: 'Two identities.' } as const;
    const unknown = test.mid.decide('0000-00000000', actor('lv-vrs'), decision);
    for (const reference of ['lv-am', 'lv-pmlp', 'lv-vp', 'lv-ic-sirene'])
      expect(test.mid.decide(test.sid, actor(reference), decision)).toEqual(unknown);
    expect(unknown).toMatchObject({ refusal: 'link-unknown' });
    expect(test.mid.decide(test.sid, actor('lv-vrs'), decision)).toMatchObject({ colour: 'RED', manual: true });
  });

  it('takes listed colours alone', () => {
    const test = yellow();
    expect(test.mid.decide(test.sid, actor('lv-vrs'), { colour: 'GREEN', explanation: 'No.' })).toMatchObject({
      refusal: 'colour-not-permitted',
    });
    expect(test.link().colour).toBe('YELLOW');
    expect(test.mid.decide(test.sid, actor('lv-vrs'), { colour: 'WHITE', explanation: 'Changed name.' })).toMatchObject({
      colour: 'WHITE',
    });
  });

  it('ends once', () => {
    const test = yellow();
    test.mid.decide(test.sid, actor('lv-vrs'), { colour: 'RED', explanation: 'Two identities.' });
    expect(test.mid.decide(test.sid, actor('lv-vrs'), { colour: 'WHITE', explanation: 'No.' })).toMatchObject({
      refusal: 'link-not-pending',
    });
  });

  it('decides each link on its own (Article 29(5))', () => {
    const test = testMid([record('VIS', 1, { ...fp, identity: other }), record('SIS', 2, { ...fp, identity: other })]);
    test.store.put(record('EES', 3, fp));
    const pending = test.mid.pending(rights('lv-vrs'));
    expect(pending).toHaveLength(2);
    test.mid.decide(pending[0]?.sid ?? '', actor('lv-vrs'), { colour: 'RED', explanation: 'Two identities.' });
    expect(test.mid.pending(rights('lv-vrs')).map(({ sid }) => sid)).toEqual([pending[1]?.sid]);
  });

  it('may be done by the ETIAS National Unit in the Central Unit’s place', () => {
    const papers = { document: passport('SYN000001') };
    const test = yellow(record('VIS', 1, { ...papers, identity: other }), record('ETIAS', 2, papers));
    expect(test.mid.pending(rights('eu-etias-central-unit', 'POL'))).toHaveLength(1);
    expect(test.mid.decide(test.sid, actor('lv-etias-unit'), { colour: 'GREEN', explanation: 'Two persons.' })).toMatchObject({
      colour: 'GREEN',
    });
    expect(kinds(test, 'lv-etias-unit')).toEqual(['VERIFY']);
  });

  it('records who decided, when, why and by which provision', () => {
    const test = yellow();
    test.clock.at = NOON + HOUR;
    test.mid.decide(test.sid, actor('lv-vrs'), { colour: 'RED', explanation: 'Two identities.' });
    expect(test.link().history.at(-1)).toMatchObject({
      at: NOON + HOUR,
      event: 'DECIDED',
      colour: 'RED',
      basis: ['32(1)(a)'],
      by: { reference: 'lv-vrs', memberState: 'LVA', user: 'officer-1' },
      explanation: 'Two identities.',
    });
    expect(test.mid.comparisons.entries(test.clock.at).at(-1)).toMatchObject({ colour: 'RED', manual: true });
  });

  it('does nothing to the records of a red link (Article 32(2))', () => {
    const test = yellow();
    const before = JSON.stringify([test.store.find('EES', 'SYN-EES-000002'), test.store.find('VIS', 'SYN-VIS-000001')]);
    test.mid.decide(test.sid, actor('lv-vrs'), { colour: 'RED', explanation: 'Two identities.' });
    expect(JSON.stringify([test.store.find('EES', 'SYN-EES-000002'), test.store.find('VIS', 'SYN-VIS-000001')])).toBe(before);
  });
});

describe('notices', () => {
  it('tell the responsible authority of a yellow link', () => {
    const test = yellow();
    expect(test.mid.notices({ reference: 'lv-vrs', memberState: 'LVA' }, 0)).toMatchObject([
      { number: 1, kind: 'VERIFY', sid: test.sid, colour: 'YELLOW', records: [named(record('EES', 2))] },
    ]);
    expect(kinds(test, 'lv-am')).toEqual([]);
  });

  it('of red: the person in writing with number, authority and portal, and the authorities of the linked data', () => {
    const test = yellow();
    test.mid.decide(test.sid, actor('lv-vrs'), { colour: 'RED', explanation: 'Two identities.' });
    const [, person, owner] = test.mid.notices({ reference: 'lv-vrs', memberState: 'LVA' }, 0);
    expect(person).toMatchObject({
      kind: 'INFORM_PERSON',
      sid: test.sid,
      responsible: { reference: 'lv-vrs' },
      portal: expect.stringMatching(/^https:/),
    });
    expect(owner).toMatchObject({ kind: 'LINKED_DATA_RED', records: [named(record('EES', 2))] });
    expect(test.mid.notices({ reference: 'lv-am', memberState: 'LVA' }, 0)).toMatchObject([
      { kind: 'LINKED_DATA_RED', records: [named(record('VIS', 1))] },
    ]);
  });

  it('of red may be withheld from the person with a recorded reason, which no other colour takes', () => {
    const test = yellow();
    const withheld = { ground: 'CRIME_PREVENTION', explanation: 'An inquiry runs.' } as const;
    expect(test.mid.decide(test.sid, actor('lv-vrs'), { colour: 'WHITE', explanation: 'Changed name.', withheld })).toMatchObject({
      refusal: 'withholding-not-permitted',
    });
    test.mid.decide(test.sid, actor('lv-vrs'), { colour: 'RED', explanation: 'Two identities.', withheld });
    expect(test.mid.notices({ reference: 'lv-vrs', memberState: 'LVA' }, 1)[0]).toMatchObject({ kind: 'INFORM_PERSON', withheld });
    expect(test.link().history.at(-1)?.withheld).toEqual(withheld);
  });

  it('tell the SIRENE bureau whose alert of Article 29(2) is in a red link', () => {
    const test = yellow(record('SIS', 1, { ...fp, ...alert('1862/36', 'FRA'), identity: other }));
    test.mid.decide(test.sid, actor('fr-sirene', 'FRA'), { colour: 'RED', explanation: 'Two identities.' });
    expect(kinds(test, 'fr-sirene', 'FRA')).toEqual(['VERIFY', 'INFORM_PERSON', 'LINKED_DATA_RED', 'ALERT_IN_RED_LINK']);
  });

  it('of white: only after manual verification', () => {
    const manual = yellow();
    manual.mid.decide(manual.sid, actor('lv-vrs'), { colour: 'WHITE', explanation: 'Changed name.' });
    expect(kinds(manual, 'lv-vrs')).toEqual(['VERIFY', 'INFORM_PERSON']);
    const automatic = yellow(record('VIS', 1, fp));
    expect(automatic.link().colour).toBe('WHITE');
    expect(kinds(automatic, 'lv-vrs')).toEqual([]);
  });

  it('of green: none', () => {
    const test = yellow(record('VIS', 1, { fingerprintReference: 'SYN-FP-2' }));
    test.mid.decide(test.sid, actor('lv-vrs'), { colour: 'GREEN', explanation: 'Two persons.' });
    expect(kinds(test, 'lv-vrs')).toEqual(['VERIFY']);
    expect(kinds(test, 'lv-am')).toEqual([]);
  });
});

describe('the clock at the border', () => {
  it('runs twelve hours from yellow, then flags and decides nothing (Article 29(4))', () => {
    const test = yellow();
    expect(borderClock(test.link(), NOON)).toEqual({ dueAt: NOON + 12 * HOUR, overdue: false });
    test.clock.at = NOON + 12 * HOUR + 1;
    expect(borderClock(test.link(), test.clock.at)?.overdue).toBe(true);
    expect(test.mid.pending(rights('lv-vrs')).map(({ colour }) => colour)).toEqual(['YELLOW']);
  });

  it('runs for EES files alone, and while the link is yellow', () => {
    const visa = yellow(record('EES', 1, { ...fp, identity: other }), record('VIS', 2, fp));
    expect(borderClock(visa.link(), NOON)).toBeUndefined();
    const test = yellow();
    test.mid.decide(test.sid, actor('lv-vrs'), { colour: 'RED', explanation: 'Two identities.' });
    expect(borderClock(test.link(), NOON)).toBeUndefined();
  });

  it('is held by the border guard too whose case a SIRENE bureau verifies, who learns nothing of the alert', () => {
    const seen = (['1862/26', '1862/36'] as const).map((category) => {
      const test = yellow(record('SIS', 1, { ...fp, ...alert(category, 'FRA'), identity: other }));
      expect(test.mid.pending(rights('lv-vrs'))).toEqual([]);
      expect(test.mid.read(test.sid, rights('lv-vrs'), 'MANUAL_VERIFICATION')).toBeUndefined();
      expect(test.mid.linksOfRecord(named(record('EES', 2)), rights('lv-vrs'), [])).toEqual([]);
      return test.mid.elsewhere(rights('lv-vrs'));
    });
    const visaCase = yellow(record('EES', 2, fp), record('VIS', 1, { ...fp, identity: other }));
    expect(seen[0]).toEqual([{ record: named(record('EES', 2)), since: NOON, clock: { dueAt: NOON + 12 * HOUR, overdue: false } }]);
    expect(seen[1]).toEqual(seen[0]);
    expect(visaCase.mid.elsewhere(rights('lv-vrs'))).toMatchObject([{ record: named(record('EES', 2)) }]);
  });
});

describe('access by colour (Article 26)', () => {
  it('yellow: the responsible authority alone', () => {
    const test = yellow();
    expect(test.mid.read(test.sid, rights('lv-vrs'), 'MANUAL_VERIFICATION')).toMatchObject({ colour: 'YELLOW', file: { sid: test.sid } });
    for (const purpose of ['MANUAL_VERIFICATION', 'IDENTITY_FRAUD', 'DATA_SUBJECT_RIGHTS'] as const)
      expect(test.mid.read(test.sid, rights('lv-am'), purpose)).toBeUndefined();
    expect(test.mid.linksOfRecord(named(record('VIS', 1)), rights('lv-am'), [])).toEqual([]);
  });

  it('red: colour and systems with the ordinary reply, the file by number against identity fraud', () => {
    const test = yellow();
    test.mid.decide(test.sid, actor('lv-vrs'), { colour: 'RED', explanation: 'Two identities.' });
    const hit = named(record('VIS', 1));
    expect(test.mid.redLinkItems([hit], rights('lv-am'))).toEqual([{ colour: 'RED', systems: ['EES', 'VIS'], records: [] }]);
    // A user of the SIS sees red links by a hit in the SIS; a VIS record is no hit of his.
    expect(test.mid.redLinkItems([hit], rights('lv-vp'))).toEqual([]);
    expect(test.mid.read(test.sid, rights('lv-vp'), 'IDENTITY_FRAUD')?.records).toHaveLength(2);
    expect(test.mid.read(test.sid, rights('lv-vrs'), 'MANUAL_VERIFICATION')).toBeUndefined();
    expect(test.mid.read(test.sid, rights('lv-dvi'), 'IDENTITY_FRAUD')).toBeUndefined();
  });

  it('white: rights to both systems', () => {
    const test = yellow(record('Eurodac', 1, fp));
    const hit = named(record('EES', 2));
    expect(test.link().colour).toBe('WHITE');
    expect(test.mid.linksOfRecord(hit, rights('lv-pmlp'), [])).toMatchObject([{ colour: 'WHITE', systems: ['EES', 'Eurodac'] }]);
    expect(test.mid.linksOfRecord(hit, rights('lv-vrs'), [])).toEqual([]);
    expect(test.mid.linksOfRecord(hit, rights('lv-am'), [])).toEqual([]);
  });

  it('white of three systems: as far as the caller’s rights go', () => {
    const test = testMid([record('EES', 1, fp), record('VIS', 2, fp), record('Eurodac', 3, fp)]);
    expect(test.mid.linksOfRecord(named(record('EES', 1)), rights('lv-vrs'), [])).toMatchObject([
      { colour: 'WHITE', systems: expect.not.arrayContaining(['Eurodac']), records: { length: 2 } },
    ]);
  });

  it('green: rights to both systems, and both hit by the query', () => {
    const test = yellow(record('VIS', 1, { fingerprintReference: 'SYN-FP-2' }));
    test.mid.decide(test.sid, actor('lv-vrs'), { colour: 'GREEN', explanation: 'Two persons.' });
    const [ees, vis] = [named(record('EES', 2)), named(record('VIS', 1))];
    expect(test.mid.linksOfRecord(ees, rights('lv-am'), [])).toEqual([]);
    expect(test.mid.linksOfRecord(ees, rights('lv-am'), [vis])).toMatchObject([{ colour: 'GREEN' }]);
    expect(test.mid.linksOfRecord(ees, rights('lv-vp'), [vis])).toEqual([]);
  });

  it('of a record outside the caller’s rights is nothing at all', () => {
    const test = yellow();
    test.mid.decide(test.sid, actor('lv-vrs'), { colour: 'RED', explanation: 'Two identities.' });
    expect(test.mid.linksOfRecord(named(record('EES', 2)), rights('lv-vp'), [])).toEqual([]);
  });
});

describe('correction', () => {
  const red = (test: Case, reference = 'lv-vrs', memberState = 'LVA'): Case => {
    test.mid.decide(test.sid, actor(reference, memberState), { colour: 'RED', explanation: 'Two identities.' });
    return test;
  };

  it('is open to any authority that may see the link, on evidence', () => {
    const test = red(yellow());
    const correction = { action: 'RECTIFY', colour: 'WHITE', explanation: 'Marriage certificate.' } as const;
    expect(test.mid.correct(test.sid, actor('lv-dvi'), correction)).toMatchObject({ refusal: 'link-unknown' });
    expect(test.mid.correct(test.sid, actor('lv-pmlp'), correction)).toMatchObject({ outcome: 'RECTIFIED' });
    expect(test.link()).toMatchObject({ colour: 'WHITE', manual: true });
    expect(kinds(test, 'lv-vrs').slice(-1)).toEqual(['CORRECTED']);
    expect(kinds(test, 'lv-pmlp')).toEqual(['INFORM_PERSON']);
  });

  it('erases, and keeps the history for a year', () => {
    const test = red(yellow());
    expect(test.mid.correct(test.sid, actor('lv-pmlp'), { action: 'ERASE', explanation: 'Wrong.' })).toMatchObject({ outcome: 'ERASED' });
    expect([...test.mid.all()]).toEqual([]);
    expect(test.mid.history(test.sid, rights('lv-vrs'))?.history.map(({ event }) => event)).toEqual(['CREATED', 'DECIDED', 'ERASED']);
    expect(test.mid.history(test.sid, rights('lv-dvi'))).toBeDefined();
    expect(test.mid.history(test.sid, rights('lv-pmlp'))).toBeUndefined();
    test.clock.at += 366 * 24 * HOUR;
    expect(test.mid.history(test.sid, rights('lv-vrs'))).toBeUndefined();
  });

  it('of a red link with an alert of Article 29(2) is left to the SIRENE bureau', () => {
    const test = red(yellow(record('SIS', 1, { ...fp, ...alert('1862/26', 'FRA'), identity: other })), 'fr-sirene', 'FRA');
    const erase = { action: 'ERASE', explanation: 'Mistaken.' } as const;
    expect(test.mid.correct(test.sid, actor('lv-pmlp'), erase)).toMatchObject({ outcome: 'REFERRED_TO_SIRENE' });
    expect(test.link().colour).toBe('RED');
    expect(kinds(test, 'fr-sirene', 'FRA').slice(-1)).toEqual(['CORRECTION_EVIDENCE']);
    expect(test.mid.correct(test.sid, actor('fr-sirene', 'FRA'), erase)).toMatchObject({ outcome: 'ERASED' });
  });

  it('takes listed colours other than the present one', () => {
    const test = red(yellow());
    for (const colour of ['GREEN', 'RED', undefined] as const)
      expect(test.mid.correct(test.sid, actor('lv-vrs'), { action: 'RECTIFY', colour, explanation: 'No.' })).toMatchObject({
        refusal: 'colour-not-permitted',
      });
  });

  it('of an automatic white link judges it as if the identities differed', () => {
    const test = yellow(record('VIS', 1, fp));
    expect(test.mid.correct(test.sid, actor('lv-am'), { action: 'RECTIFY', colour: 'RED', explanation: 'A forged name.' })).toMatchObject({
      outcome: 'RECTIFIED',
    });
    expect(test.link().colour).toBe('RED');
  });

  it('is not for yellow links', () => {
    const test = yellow();
    expect(test.mid.correct(test.sid, actor('lv-vrs'), { action: 'ERASE', explanation: 'No.' })).toMatchObject({ refusal: 'link-unknown' });
  });
});

describe('authorities', () => {
  it('have the rights of their kind, in their own state alone', () => {
    expect(rightsOf('lv-vrs', 'LVA')?.systems).toEqual(new Set(['EES', 'VIS', 'ETIAS', 'SIS']));
    expect(rightsOf('de-police', 'DEU')?.systems).toEqual(new Set(['SIS']));
    expect(rightsOf('de-police', 'LVA')).toBeUndefined();
    expect(rightsOf('lv-vrs', 'DEU')).toBeUndefined();
    expect(rightsOf('xx-police', 'XXX')).toBeUndefined();
    expect(rightsOf('constructor', 'LVA')).toBeUndefined();
  });

  it('are found in the portal by reference', () => {
    expect(contactOf('lv-vrs')).toEqual({ name: 'Valsts robežsardze', memberState: 'LVA', mail: 'mailto:mid@lv-vrs.example' });
    expect(contactOf('nobody')).toBeUndefined();
  });
});
