import { describe, expect, it } from '@jest/globals';
import { COLOUR_TABLE, colourOf } from '../../../../src/mocks/mid/colour-table.ts';
import { systemsOf, type Link } from '../../../../src/mocks/mid/link-file.ts';
import { manualOutcomes } from '../../../../src/mocks/mid/manual-outcomes.ts';
import { launchesDetection, overridingState } from '../../../../src/mocks/mid/triggers.ts';
import type { AlertCategory, SystemRecord } from '../../../../src/mocks/population/person.ts';
import { actor, alert, IDENTITY, named, NOON, passport, record, testMid, type TestMid } from './mid-support.ts';

const other = { ...IDENTITY, familyName: 'Quorbel', givenNames: ['Tvan'], birthDate: '1990-01-02' };
const similar = { ...IDENTITY, familyName: 'Zelvandrim' };
const finger = (reference: string): Partial<SystemRecord> => ({ fingerprintReference: reference });
const links = ({ mid }: TestMid): readonly Link[] => [...mid.all()];
const colours = (test: TestMid): readonly string[] => links(test).map(({ colour }) => colour);

describe('the table of colours', () => {
  const identities = ['same', 'similar', 'different'] as const;
  const documents = ['same', 'other'] as const;

  it('has exactly one row for every combination of evidence', () => {
    for (const biometrics of ['same', 'diff', 'absent'] as const)
      for (const identity of identities)
        for (const document of documents) {
          const rows = COLOUR_TABLE.filter(
            (row) => row.biometrics === biometrics && row.identity.includes(identity) && row.document.includes(document),
          );
          expect(rows).toEqual([colourOf({ biometrics, identity, document })]);
        }
  });

  // Table 4.4: biometrics, identity, document, result, basis.
  it.each([
    ['same', 'same', 'other', 'WHITE', '33(1)(a)'],
    ['same', 'similar', 'other', 'WHITE', '28(3)'],
    ['same', 'different', 'same', 'YELLOW', '30(1)(a)'],
    ['same', 'different', 'other', 'YELLOW', '30(1)(a)'],
    ['diff', 'same', 'same', 'YELLOW', '30(1)(c)'],
    ['diff', 'same', 'other', 'YELLOW', '30(1)(c)'],
    ['diff', 'similar', 'same', 'YELLOW', '30(1)(d)'],
    ['diff', 'different', 'same', 'YELLOW', '30(1)(d)'],
    ['diff', 'similar', 'other', undefined, undefined],
    ['diff', 'different', 'other', undefined, undefined],
    ['absent', 'same', 'same', 'WHITE', '33(1)(b)'],
    ['absent', 'similar', 'same', 'WHITE', '33(1)(b)'],
    ['absent', 'different', 'same', 'YELLOW', '30(1)(b)'],
    ['absent', 'same', 'other', undefined, undefined],
    ['absent', 'similar', 'other', undefined, undefined],
    ['absent', 'different', 'other', undefined, undefined],
  ] as const)('biometrics %s, identity %s, document %s: %s by %s', (biometrics, identity, document, colour, basis) => {
    const row = colourOf({ biometrics, identity, document });
    expect(row.colour).toBe(colour);
    if (basis === undefined) expect(row.basis).toEqual([]);
    else expect(row.basis).toContain(basis);

    const left = biometrics === 'absent' ? {} : finger('SYN-FP-1');
    const right = biometrics === 'absent' ? {} : finger(biometrics === 'same' ? 'SYN-FP-1+noise' : 'SYN-FP-2');
    const identityOf = { same: IDENTITY, similar, different: other }[identity];
    const papers = document === 'same' ? { document: passport('SYN000777') } : {};
    const test = testMid([record('EES', 1, { ...left, ...papers })]);
    test.store.put(record('VIS', 2, { ...right, ...papers, identity: identityOf }));
    expect(colours(test)).toEqual(colour === undefined ? [] : [colour]);
  });
});

describe('triggers', () => {
  it.each([
    ['1860/3', true, false],
    ['1861/24', true, false],
    ['1861/25', true, false],
    ['1861/26', true, false],
    ['1862/26', true, true],
    ['1862/32', true, true],
    ['1862/34', true, true],
    ['1862/36', true, true],
    ['1862/37a', true, false],
    ['1862/40', false, false],
  ] as readonly (readonly [AlertCategory, boolean, boolean])[])(
    'alert %s launches: %s, moves responsibility: %s',
    (category, launches, moves) => {
      const one = record('SIS', 1, { ...finger('SYN-FP-1'), ...alert(category, 'FRA') });
      expect(launchesDetection(one)).toBe(launches);
      expect(overridingState(one)).toBe(moves ? 'FRA' : undefined);
      const test = testMid([record('EES', 1, finger('SYN-FP-1'))]);
      test.store.put(one);
      expect(colours(test)).toEqual(launches ? ['WHITE'] : []);
    },
  );

  it('are data of other systems alone: two records of one system never link, and are never compared', () => {
    const test = testMid();
    test.store.put(record('VIS', 1, finger('SYN-FP-1')));
    test.store.put(record('VIS', 2, { ...finger('SYN-FP-1'), identity: other }));
    expect(links(test)).toEqual([]);
    expect(test.compared()).toBe(0);
  });

  it('leave Europol data out', () => {
    const test = testMid([record('EES', 1, finger('SYN-FP-1'))]);
    test.store.put(record('Europol', 1, finger('SYN-FP-1')));
    expect(links(test)).toEqual([]);
  });

  it('are idle before the MID enters into operation', () => {
    const test = testMid([record('EES', 1, finger('SYN-FP-1')), record('VIS', 1, finger('SYN-FP-1'))], { phase: 'ecris-tcn-live' });
    test.store.put(record('SIS', 1, finger('SYN-FP-1')));
    expect(links(test)).toEqual([]);
    expect(test.compared()).toBe(0);
  });
});

describe('detection', () => {
  it('writes a file without identity data, with its systems, number, authority and time', () => {
    const test = testMid([record('EES', 1, finger('SYN-FP-1'))]);
    test.store.put(record('VIS', 2, finger('SYN-FP-1')));
    const [link] = links(test);
    expect(link).toMatchObject({
      colour: 'WHITE',
      manual: false,
      records: [
        { system: 'VIS', recordReference: 'SYN-VIS-000002' },
        { system: 'EES', recordReference: 'SYN-EES-000001' },
      ],
      responsible: { reference: 'lv-am', memberState: 'LVA' },
      createdAt: NOON,
      updatedAt: NOON,
    });
    expect(link?.sid).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{8}$/);
    const text = JSON.stringify([
      ...test.mid.all(),
      test.mid.comparisons.entries(NOON),
      test.mid.notices({ reference: 'lv-am', memberState: 'LVA' }, 0),
    ]);
    for (const value of ['Zelvandrin', 'Ostap', 'ZELVANDRIN', '1984', 'Torvask', 'UKR', 'SYN-P-']) expect(text).not.toContain(value);
  });

  it('links all records of several matches, and extends the existing link (Article 28(2))', () => {
    const test = testMid([record('EES', 1, finger('SYN-FP-1'))]);
    test.store.put(record('VIS', 2, finger('SYN-FP-1')));
    const [before] = links(test);
    test.clock.at += 1_000;
    test.store.put(record('SIS', 3, finger('SYN-FP-1')));
    const [link, ...rest] = links(test);
    expect(rest).toEqual([]);
    expect(link?.sid).toBe(before?.sid);
    expect(link && systemsOf(link)).toEqual(['VIS', 'EES', 'SIS']);
    expect(link?.updatedAt).toBe(NOON + 1_000);
    expect(link?.history.map(({ event }) => event)).toEqual(['CREATED', 'EXTENDED']);
  });

  it('makes one link of two that a new record joins', () => {
    const test = testMid([
      record('EES', 1, { document: passport('SYN000001') }),
      record('VIS', 2, { document: passport('SYN000001') }),
      record('Eurodac', 3, finger('SYN-FP-1')),
      record('ECRIS-TCN', 4, finger('SYN-FP-1')),
    ]);
    expect(links(test)).toHaveLength(2);
    test.store.put(record('SIS', 5, { ...finger('SYN-FP-1'), document: passport('SYN000001') }));
    const [link, ...rest] = links(test);
    expect(rest).toEqual([]);
    expect(new Set(link && systemsOf(link))).toEqual(new Set(['EES', 'VIS', 'Eurodac', 'ECRIS-TCN', 'SIS']));
  });

  it('puts no two records into one white link that another link holds apart, in whatever order they come', () => {
    const papers = { document: passport('SYN000001') };
    const owner = record('EES', 1, { ...papers, ...finger('SYN-FP-1') });
    const impostor = record('Eurodac', 2, { ...papers, ...finger('SYN-FP-2') });
    const unverifiable = record('ETIAS', 3, papers);
    for (const order of [
      [owner, impostor, unverifiable],
      [owner, unverifiable, impostor],
      [unverifiable, impostor, owner],
    ]) {
      const test = testMid();
      for (const one of order) test.store.put(one);
      const seen = links(test).map((link) => `${link.colour} ${[...systemsOf(link)].sort().join(' ')}`);
      expect(seen.sort()).toEqual(['WHITE EES ETIAS', 'WHITE ETIAS Eurodac', 'YELLOW EES Eurodac']);
    }
  });

  it('takes a record out of a white link once an update sets it against a member', () => {
    const papers = { document: passport('SYN000001') };
    const test = testMid();
    test.store.put(record('EES', 1, { ...papers, ...finger('SYN-FP-1') }));
    test.store.put(record('ETIAS', 2, papers));
    test.store.put(record('Eurodac', 3, { ...papers, ...finger('SYN-FP-1') }));
    expect(links(test).map(({ records }) => records.length)).toEqual([3]);
    test.store.put(record('Eurodac', 3, { ...papers, ...finger('SYN-FP-2') }));
    const seen = links(test).map((link) => `${link.colour} ${[...systemsOf(link)].sort().join(' ')}`);
    expect(seen.sort()).toEqual(['WHITE EES ETIAS', 'WHITE ETIAS Eurodac', 'YELLOW EES Eurodac']);
  });

  it('gives every yellow link a number of its own', () => {
    const test = testMid([record('EES', 1, finger('SYN-FP-1')), record('VIS', 2, finger('SYN-FP-1'))]);
    test.store.put(record('SIS', 3, { ...finger('SYN-FP-1'), identity: other }));
    expect(colours(test)).toEqual(['WHITE', 'YELLOW', 'YELLOW']);
    expect(new Set(links(test).map(({ sid }) => sid)).size).toBe(3);
    expect(links(test).every(({ records }) => records.length === 2)).toBe(true);
  });

  it('gives the same numbers whatever is asked first', () => {
    const stock = [
      record('EES', 1, finger('SYN-FP-1')),
      record('VIS', 2, { ...finger('SYN-FP-1'), identity: other }),
      record('SIS', 4, finger('SYN-FP-1')),
    ];
    const forwards = testMid(stock);
    const backwards = testMid([...stock].reverse());
    const sids = (test: TestMid): readonly string[] =>
      links(test)
        .map(({ sid }) => sid)
        .sort();
    expect(sids(forwards)).toEqual(sids(backwards));
    expect(
      links(forwards)
        .map(({ responsible }) => responsible.reference)
        .sort(),
    ).toEqual(
      links(backwards)
        .map(({ responsible }) => responsible.reference)
        .sort(),
    );
  });

  it('keeps a log of comparisons for a year, without identity data', () => {
    const test = testMid([record('EES', 1, finger('SYN-FP-1'))]);
    test.store.put(record('VIS', 2, { ...finger('SYN-FP-1'), identity: similar }));
    const [entry] = test.mid.comparisons.entries(NOON);
    expect(entry).toMatchObject({ colour: 'WHITE', manual: false, biometrics: 'same', document: 'other' });
    expect(entry?.findings).toContain('surname: similar (one-character)');
    expect(test.mid.comparisons.entries(NOON + 365 * 86_400_000)).toHaveLength(1);
    expect(test.mid.comparisons.entries(NOON + 366 * 86_400_000)).toEqual([]);
  });
});

describe('update and deletion', () => {
  const yellow = (): TestMid => {
    const test = testMid([record('EES', 1, finger('SYN-FP-1'))]);
    test.store.put(record('VIS', 2, { ...finger('SYN-FP-1'), identity: other }));
    expect(colours(test)).toEqual(['YELLOW']);
    return test;
  };

  it('removes the link when one side is deleted (Article 35)', () => {
    const test = yellow();
    test.store.remove('VIS', 'SYN-VIS-000002');
    expect(links(test)).toEqual([]);
  });

  it('keeps a link while its data lie in two systems', () => {
    const test = testMid([
      record('EES', 1, finger('SYN-FP-1')),
      record('VIS', 2, finger('SYN-FP-1')),
      record('VIS', 3, finger('SYN-FP-1')),
    ]);
    expect(links(test)).toHaveLength(1);
    test.store.remove('VIS', 'SYN-VIS-000002');
    expect(links(test)[0]?.history.at(-1)?.event).toBe('REDUCED');
    test.store.remove('EES', 'SYN-EES-000001');
    expect(links(test)).toEqual([]);
  });

  it('turns yellow into white when the correction of a record makes the identities the same', () => {
    const test = yellow();
    test.store.put(record('VIS', 2, finger('SYN-FP-1')));
    expect(colours(test)).toEqual(['WHITE']);
  });

  it('ends a link whose data no longer match', () => {
    const test = yellow();
    test.store.put(record('VIS', 2, { ...finger('SYN-FP-2'), identity: other }));
    expect(links(test)).toEqual([]);
  });

  it('opens a decided link again only when it rests on another case', () => {
    const test = yellow();
    const [link] = links(test);
    test.mid.decide(link?.sid ?? '', actor('lv-am'), { colour: 'RED', explanation: 'Two identities.' });
    test.store.put(record('VIS', 2, { ...finger('SYN-FP-1'), identity: { ...other, birthPlace: 'Elsewhere' } }));
    expect(colours(test)).toEqual(['RED']);
    test.store.put(record('VIS', 2, finger('SYN-FP-2')));
    expect(links(test)[0]).toMatchObject({ colour: 'YELLOW', manual: false, sid: link?.sid, grounds: { yellowCase: '30(1)(c)' } });
    expect(links(test)[0]?.history.map(({ event }) => event)).toEqual(['CREATED', 'DECIDED', 'REOPENED']);
  });

  it('takes a record out of a white link when it is another person’s after all', () => {
    const test = testMid([
      record('EES', 1, finger('SYN-FP-1')),
      record('VIS', 2, finger('SYN-FP-1')),
      record('SIS', 3, finger('SYN-FP-1')),
    ]);
    expect(colours(test)).toEqual(['WHITE']);
    test.store.put(record('SIS', 3, { ...finger('SYN-FP-2'), identity: other }));
    expect(named(record('SIS', 3))).toEqual({ system: 'SIS', recordReference: 'SYN-SIS-000003' });
    expect(links(test).map((link) => systemsOf(link))).toEqual([['VIS', 'EES']].map((systems) => expect.arrayContaining(systems)));
    expect(links(test)[0]?.records).toHaveLength(2);
  });

  it('finds new links of an updated record that was there from the start', () => {
    const test = testMid([record('EES', 1, finger('SYN-FP-1')), record('VIS', 2, { ...finger('SYN-FP-2'), identity: other })]);
    test.store.put(record('VIS', 2, { ...finger('SYN-FP-1'), identity: other }));
    expect(links(test)).toHaveLength(1);
    expect(links(test)[0]?.trigger).toEqual({ system: 'VIS', recordReference: 'SYN-VIS-000002' });
  });

  it('begins anew after a reset: decisions are forgotten, what the records say is found again', () => {
    const test = yellow();
    const [link] = links(test);
    test.mid.decide(link?.sid ?? '', actor('lv-am'), { colour: 'RED', explanation: 'Two identities.' });
    test.mid.reset();
    expect(test.mid.comparisons.entries(NOON)).toEqual([]);
    test.mid.linksOf(named(record('EES', 1)));
    expect(colours(test)).toEqual(['YELLOW']);
  });
});

describe('who is responsible (Article 29)', () => {
  const first = (test: TestMid): Link | undefined => links(test)[0];

  it.each([
    ['EES', {}, { reference: 'lv-vrs', memberState: 'LVA' }],
    ['VIS', {}, { reference: 'lv-am', memberState: 'LVA' }],
    [
      'ETIAS',
      { document: passport('SYN000001') },
      { reference: 'eu-etias-central-unit', deputy: { reference: 'lv-etias-unit', memberState: 'LVA' } },
    ],
    ['SIS', {}, { reference: 'de-sirene', memberState: 'DEU' }],
    ['ECRIS-TCN', {}, { reference: 'ee-central-authority', memberState: 'EST' }],
    ['Eurodac', {}, { reference: 'lv-pmlp', memberState: 'LVA' }],
  ] as const)('is by the trigger %s', (system, rest, expected) => {
    const partner = record(system === 'VIS' ? 'EES' : 'VIS', 1, { ...finger('SYN-FP-1'), document: passport('SYN000001') });
    const test = testMid([partner]);
    test.store.put(record(system, 2, { ...(system === 'ETIAS' ? {} : finger('SYN-FP-1')), ...rest, identity: other }));
    expect(first(test)).toMatchObject({ colour: 'YELLOW', responsible: expected });
  });

  it.each([
    ['1862/26', 'fr-sirene'],
    ['1862/32', 'fr-sirene'],
    ['1862/34', 'fr-sirene'],
    ['1862/36', 'fr-sirene'],
    ['1861/24', 'lv-vrs'],
    ['1860/3', 'lv-vrs'],
  ] as const)('is the SIRENE bureau of the state of an alert %s only under Article 29(2): %s', (category, reference) => {
    const test = testMid([record('SIS', 1, { ...finger('SYN-FP-1'), ...alert(category, 'FRA'), identity: other })]);
    test.store.put(record('EES', 2, finger('SYN-FP-1')));
    expect(first(test)?.responsible.reference).toBe(reference);
  });

  it('is SIRENE Latvija for alerts of Latvia', () => {
    const test = testMid([record('SIS', 1, { ...finger('SYN-FP-1'), ...alert('1862/36', 'LVA'), identity: other })]);
    test.store.put(record('EES', 2, finger('SYN-FP-1')));
    expect(first(test)?.responsible).toEqual({ reference: 'lv-ic-sirene', memberState: 'LVA' });
  });
});

describe('manual outcomes', () => {
  // Table 4.5.
  it.each([
    ['30(1)(a)', 'other', ['RED 32(1)(a)', 'WHITE 33(1)(d)']],
    ['30(1)(b)', 'same', ['GREEN 31(1)(c)', 'RED 32(1)(d)']],
    ['30(1)(c)', 'other', ['GREEN 31(1)(a)', 'RED 32(1)(c)']],
    ['30(1)(c)', 'same', ['GREEN 31(1)(a)', 'RED 32(1)(b)']],
    ['30(1)(d)', 'same', ['GREEN 31(1)(b)', 'RED 32(1)(b)']],
  ] as const)('of %s with document %s', (yellowCase, document, outcomes) => {
    expect(manualOutcomes(yellowCase, document).map(({ colour, basis }) => `${colour} ${basis}`)).toEqual(outcomes);
  });
});
