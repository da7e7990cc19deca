import { describe, expect, test } from '@jest/globals';
import { compileCheck } from '../../../src/quality/compile-check.ts';
import type { CheckSpec, ConditionSpec } from '../../../src/quality/quality-rule.ts';
import { changed, goodRecord, NOW, type Changes } from './good-records.ts';

const RECORD = goodRecord('person-alert');
const BORN = '/person/identities/0/birthDate/value';
const EACH_BORN = '/person/identities/-/birthDate/value';
const NAMES = '/person/identities/0/names';

/** The verdict of a check, with conditions, on a record with some changes. */
function verdict(check: CheckSpec, changes: Changes = {}, when: readonly ConditionSpec[] = [], now = NOW) {
  const law = { act: '2019/817', article: '37' } as const;
  const judge = compileCheck({ id: 'a-rule', says: '', indicator: 'accuracy', effect: 'soft', check, when, law, mend: '' });
  return judge(changed(RECORD, changes), { now });
}

const KEPT: readonly string[] = [];

describe('presence', () => {
  test('a value in one element of a list is enough for present, and every wants it in each', () => {
    const twoDocuments = { '/documents/1': { number: 'SYN2' } };
    expect(verdict({ present: '/documents/-/issuingState' }, twoDocuments)).toEqual(KEPT);
    expect(verdict({ every: '/documents/-/issuingState' }, twoDocuments)).toEqual(['/documents/1/issuingState']);
    expect(verdict({ every: '/person/identities/-/names/-/script' })).toEqual(['/person/identities/0/names/1/script']);
    expect(verdict({ every: '/documents/-/issuingState' }, { '/documents': undefined })).toBeUndefined();
  });

  test('an empty list, and a list of nothing, hold no value', () => {
    expect(verdict({ present: '/documents/-/number' }, { '/documents': [] })).toEqual(['/documents/-/number']);
    expect(verdict({ present: '/person/identities/-/nationalities/-' }, { '/person/identities/0/nationalities': [] })).toEqual([
      '/person/identities/-/nationalities/-',
    ]);
  });

  test('false and nothing but spaces are values', () => {
    expect(verdict({ present: '/returnDecision/entryBan' }, { '/returnDecision/entryBan': false })).toEqual(KEPT);
    expect(verdict({ present: '/personAlert/reason' }, { '/personAlert/reason': '' })).toEqual(KEPT);
  });

  test('absent names every value that is there', () => {
    expect(verdict({ absent: '/documents/-/number' }, { '/documents/1': { number: 'SYN2' } })).toEqual([
      '/documents/0/number',
      '/documents/1/number',
    ]);
    expect(verdict({ absent: '/returnDecision' })).toEqual(KEPT);
  });

  test('one of several fields is enough', () => {
    const check: CheckSpec = { 'one-present': ['/personAlert/missingSince', '/personAlert/reason'] };
    expect(verdict(check)).toEqual(KEPT);
    expect(verdict(check, { '/personAlert/reason': undefined })).toEqual(['/personAlert/missingSince']);
  });
});

describe('words', () => {
  test('are compared as written, and forbidden ones whatever their case and the spaces around them', () => {
    expect(verdict({ words: { at: '/personAlert/action', are: ['Arrest'] } })).toEqual(['/personAlert/action']);
    const check: CheckSpec = { 'not-words': { at: `${NAMES.replace('0', '-')}/-/familyName`, are: ['NEZINĀMS', 'ß'] } };
    expect(verdict(check, { [`${NAMES}/0/familyName`]: ' nezināms ' })).toEqual([`${NAMES}/0/familyName`]);
    expect(verdict(check, { [`${NAMES}/0/familyName`]: 'ß' })).toEqual([`${NAMES}/0/familyName`]);
    expect(verdict(check, { [`${NAMES}/0/familyName`]: 'nezināms2' })).toEqual(KEPT);
  });

  test('are not judged where there is no text', () => {
    expect(verdict({ words: { at: '/borderRefusal/reasons/-', are: ['A'] } })).toBeUndefined();
    expect(verdict({ 'not-words': { at: '/biometrics/-/quality', are: ['A'] } }, { '/biometrics': [{ quality: 1 }] })).toBeUndefined();
  });
});

describe('order', () => {
  const check: CheckSpec = { order: { first: EACH_BORN, then: '/personAlert/decidedOn' } };

  test.each([
    ['2026-11-21', '2026-11-21', true],
    ['2026-11-22', '2026-11-21', false],
    ['2026-11', '2026-11-01', true],
    ['2026-12', '2026-11-30', false],
    ['2026', '2026-01-01', true],
    ['2027', '2026-12-31', false],
    ['2026-02', '2026', true],
    ['not a date', '2026-11-21', undefined],
  ])('of %s before %s is %s: partial dates break it only where no date that they stand for keeps it', (first, then, kept) => {
    const found = verdict(check, { [BORN]: first, '/personAlert/decidedOn': then });
    expect(found).toEqual(kept === undefined ? undefined : kept ? [] : ['/personAlert/decidedOn']);
  });

  test('a date is over when its last moment is', () => {
    const until: CheckSpec = { order: { first: 'now', then: '/personAlert/validUntil' } };
    const changes = { '/personAlert/validUntil': '2026-11-22' };
    expect(verdict(until, changes, [], Date.parse('2026-11-22T23:59:59.999Z'))).toEqual(KEPT);
    expect(verdict(until, changes, [], Date.parse('2026-11-23T00:00:00Z'))).toEqual(['/personAlert/validUntil']);
  });

  test('times with offsets are compared as instants', () => {
    const times: CheckSpec = { order: { first: '/biometrics/-/capturedAt', then: 'now' } };
    const at = (time: string): Changes => ({ '/biometrics': [{ modality: 'face', capturedAt: time }] });
    expect(verdict(times, at('2026-11-22T14:00:00+02:00'))).toEqual(KEPT);
    expect(verdict(times, at('2026-11-22T14:00:01+02:00'))).toEqual(['/biometrics/0/capturedAt']);
  });

  test('fields of one list are compared within each element, those of two lists all with all', () => {
    const documents = [
      { number: 'A', issuedOn: '2024-01-01', validUntil: '2030-01-01' },
      { number: 'B', issuedOn: '2010-01-01', validUntil: '2015-01-01' },
      { number: 'C', issuedOn: '2020-01-01' },
      { number: 'D', validUntil: '2001-01-01' },
    ];
    const within: CheckSpec = { order: { first: '/documents/-/issuedOn', then: '/documents/-/validUntil' } };
    expect(verdict(within, { '/documents': documents })).toEqual(KEPT);
    const across: CheckSpec = { order: { first: EACH_BORN, then: '/documents/-/issuedOn' } };
    expect(verdict(across, { '/documents': documents, [BORN]: '2015-06' })).toEqual(['/documents/1/issuedOn']);
  });

  test('is not judged where one of the two is missing', () => {
    expect(verdict({ order: { first: '/personAlert/missingSince', then: '/personAlert/decidedOn' } })).toBeUndefined();
    expect(verdict({ order: { first: '/personAlert/decidedOn', then: '/personAlert/missingSince' } })).toBeUndefined();
  });
});

describe('within', () => {
  const check: CheckSpec = { within: { hours: 72, after: '/personAlert/decidedOn' } };

  test('counts from the end of a day, and from a time itself', () => {
    const at = (now: string, from: string) => verdict(check, { '/personAlert/decidedOn': from }, [], Date.parse(now));
    expect(at('2026-11-21T23:59:59.999Z', '2026-11-18')).toEqual(KEPT);
    expect(at('2026-11-22T00:00:00Z', '2026-11-18')).toEqual(['/personAlert/decidedOn']);
    expect(at('2026-11-21T06:00:00Z', '2026-11-18T06:00:00Z')).toEqual(KEPT);
    expect(at('2026-11-21T06:00:01Z', '2026-11-18T06:00:00Z')).toEqual(['/personAlert/decidedOn']);
  });
});

describe('age', () => {
  const below = (changes: Changes, on = 'now') => verdict({ age: { born: EACH_BORN, on, atMost: 17 } }, changes);

  test.each([
    ['2008-11-22', false],
    ['2008-11-23', true],
    ['2008-11', true],
    ['2008-10', false],
    ['2008', true],
    ['2007', false],
    ['2008-02-29', false],
  ])('of somebody born %s is at most seventeen on 22 November 2026: %s', (born, kept) => {
    expect(below({ [BORN]: born })).toEqual(kept ? [] : [BORN]);
  });

  test('is counted on the day that is named', () => {
    const changes = { [BORN]: '2008-11-22', '/personAlert/decidedOn': '2026-11-21' };
    expect(below(changes, '/personAlert/decidedOn')).toEqual(KEPT);
    expect(below(changes)).toEqual([BORN]);
  });

  test('agrees with the calendar on and about every birthday of a long life', () => {
    for (let year = 1901; year <= 2026; year += 1)
      for (const [now, age] of [
        [`${year}-02-27T00:00:00Z`, year - 1896 - 1],
        [`${year}-03-01T00:00:00Z`, year - 1896],
      ] as const)
        expect(
          verdict({ age: { born: EACH_BORN, on: 'now', atLeast: age, atMost: age } }, { [BORN]: '1896-02-28' }, [], Date.parse(now)),
        ).toEqual(KEPT);
  });
});

describe('dates', () => {
  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2026-06-31', false],
    ['2026-06-30', true],
    ['2026-13', false],
    ['2026-12', true],
    ['2026', true],
    ['0001-01-01', true],
    ['31.12.1990', false],
  ])('%s is in the calendar: %s', (date, kept) => {
    expect(verdict({ 'calendar-date': EACH_BORN }, { [BORN]: date })).toEqual(kept ? [] : [BORN]);
  });

  test('of the first century are not taken for the last', () => {
    expect(verdict({ age: { born: EACH_BORN, on: 'now', atMost: 130 } }, { [BORN]: '0001-01-01' })).toEqual([BORN]);
    expect(verdict({ age: { born: EACH_BORN, on: 'now', atMost: 130 } }, { [BORN]: '0099' })).toEqual([BORN]);
  });

  test('are whole with year, month and day', () => {
    expect(verdict({ 'full-date': EACH_BORN })).toEqual(KEPT);
    expect(verdict({ 'full-date': EACH_BORN }, { [BORN]: '1990-05' })).toEqual([BORN]);
  });
});

describe('samples', () => {
  const fingers = (...positions: readonly (number | undefined)[]): Changes => ({
    '/biometrics': positions.map((position) => ({ modality: 'fingerprints', ...(position === undefined ? {} : { position }) })),
  });
  const atLeast = (count: number): CheckSpec => ({ samples: { modality: 'fingerprints', atLeast: count } });

  test.each([
    ['two slaps and the thumbs', fingers(13, 14, 15), 10, true],
    ['one slap', fingers(13), 4, true],
    ['one slap for ten', fingers(13), 10, false],
    ['a finger twice', fingers(2, 2), 2, false],
    ['a finger and the slap it is in', fingers(2, 13), 5, false],
    ['plain thumbs', fingers(11, 12), 2, true],
    ['a reference without position, a whole set', fingers(undefined), 10, true],
    ['none', {}, 1, false],
  ] as const)('%s', (_shows, changes, count, kept) => {
    expect(verdict(atLeast(count), changes)).toEqual(kept ? [] : ['/biometrics']);
  });

  test('fingers that are stated as missing count', () => {
    const missingFingers = [7, 8, 9, 10].map((position) => ({ position, reason: 'amputated' }));
    expect(verdict(atLeast(10), { ...fingers(13, 15), '/biometricEnrolment': { missingFingers } })).toEqual(KEPT);
    expect(verdict(atLeast(10), { ...fingers(13), '/biometricEnrolment': { missingFingers } })).toEqual(['/biometrics']);
  });

  test('quality is judged only where it is stated, and of one modality', () => {
    const check: CheckSpec = { 'sample-quality': { modality: 'face', atLeast: 50 } };
    expect(verdict(check, { '/biometrics': [{ modality: 'face' }, { modality: 'fingerprints', quality: 1 }] })).toBeUndefined();
    expect(
      verdict(check, {
        '/biometrics': [
          { modality: 'face', quality: 49 },
          { modality: 'face', quality: 50 },
        ],
      }),
    ).toEqual(['/biometrics/0/quality']);
  });
});

describe('names', () => {
  const zone = (latin: readonly [string, ...string[]], mrz: readonly [string, ...string[]]): Changes => ({
    [NAMES]: [
      { use: 'current', form: 'latin', familyName: latin[0], givenNames: latin.slice(1) },
      { use: 'current', form: 'mrz', familyName: mrz[0], givenNames: mrz.slice(1) },
    ],
  });

  test.each([
    ['the same', ['Ivanov', 'Petr'], ['IVANOV', 'PETR'], true],
    ['Latvian letters', ['Žagariņa', 'Ķērsta'], ['ZAGARINA', 'KERSTA'], true],
    ['Ä as AE and as A', ['Jäger'], ['JAEGER'], true],
    ['Ä as A', ['Jäger'], ['JAGER'], true],
    ['Ñ as NXX', ['Muñoz'], ['MUNXXOZ'], true],
    ['Å as AA', ['Ångström'], ['AANGSTROEM'], true],
    ['letters without decomposition', ['Þórðarson', 'Æsa'], ['THORDARSON', 'AESA'], true],
    ['Azerbaijani letters', ['Əliyeva', 'Gülşən'], ['ELIYEVA', 'GUELSEN'], true],
    ['ß', ['Groß'], ['GROSS'], true],
    ['a hyphen and an apostrophe', ['O’Neill-Smith'], ['ONEILL SMITH'], true],
    ['a name cut off by the zone', ['Papandropoulos', 'Jonathan Alec'], ['PAPANDROPOULOS', 'JON'], true],
    ['no given names in the zone', ['Sample', 'Mira'], ['SAMPLE'], true],
    ['another name', ['Sample', 'Mira'], ['SIMPLE', 'MIRA'], false],
    ['other given names', ['Sample', 'Mira'], ['SAMPLE', 'LOTE'], false],
  ] as const)('of the zone agree: %s', (_shows, latin, mrz, kept) => {
    expect(verdict({ 'mrz-agrees': true }, zone(latin, mrz))).toEqual(kept ? [] : [`${NAMES}/1`]);
  });

  test('of the zone are not judged without a Latin name for the same use', () => {
    expect(verdict({ 'mrz-agrees': true }, { ...zone(['A'], ['B']), [`${NAMES}/0/use`]: 'birth' })).toBeUndefined();
    expect(verdict({ 'mrz-agrees': true }, zone(['Παπάς'], ['PAPAS']))).toBeUndefined();
  });

  test('of the zone agree with any of several Latin names', () => {
    const changes = zone(['Ivanovs'], ['PETROV']);
    expect(
      verdict({ 'mrz-agrees': true }, { ...changes, [`${NAMES}/2`]: { use: 'current', form: 'latin', familyName: 'Petrov' } }),
    ).toEqual(KEPT);
  });

  test('are in the letters of their form', () => {
    expect(verdict({ letters: 'latin' }, zone(['Jānis-d’Arc 3', 'Ēriks'], ['X']))).toEqual(KEPT);
    expect(verdict({ letters: 'latin' }, zone(['Jаnis'], ['X']))).toEqual([`${NAMES}/0`]);
    expect(verdict({ letters: 'mrz' }, zone(['X'], ['AL AHMAD', 'O-NEILL']))).toEqual(KEPT);
    expect(verdict({ letters: 'mrz' }, zone(['X'], ['Al Ahmad']))).toEqual([`${NAMES}/1`]);
    expect(verdict({ letters: 'mrz' }, { [NAMES]: undefined })).toBeUndefined();
  });
});

describe('personal codes', () => {
  const CODE = '/person/nationalIdentifier';

  test.each([
    ['01019010001', []],
    ['010190-10001', []],
    ['01019010002', [CODE]],
    ['31029010009', [CODE]],
    ['32123456789', undefined],
    ['39123456789', undefined],
    ['01019030001', undefined],
    ['AB123', undefined],
  ])('%s is plausible: %j', (code, found) => {
    expect(verdict({ 'code-plausible': true }, { [CODE]: code })).toEqual(found);
  });

  test('whose remainder of ten asks for no digit are plausible whatever the last digit', () => {
    for (const digit of '0123456789') expect(verdict({ 'code-plausible': true }, { [CODE]: `0101901001${digit}` })).toEqual(KEPT);
  });

  test('agree with the date of birth as far as it is known', () => {
    const agrees = (code: string, born: string) => verdict({ 'code-agrees': true }, { [CODE]: code, [BORN]: born });
    expect(agrees('01019010001', '1990-01-01')).toEqual(KEPT);
    expect(agrees('01019010001', '1990-01')).toEqual(KEPT);
    expect(agrees('01019010001', '1991')).toEqual([BORN]);
    expect(agrees('01019020001', '2090-01-01')).toEqual(KEPT);
    expect(agrees('32019010001', '1990-01-02')).toBeUndefined();
    expect(verdict({ 'code-agrees': true }, { [CODE]: '01019010001', '/person/identities/0/birthDate': undefined })).toBeUndefined();
    expect(verdict({ 'code-agrees': true }, { [CODE]: '01019010001', '/person/identities/0/kind': 'alias' })).toBeUndefined();
  });
});

describe('third countries', () => {
  test('name the nationality that is not of one', () => {
    const of = (...codes: readonly string[]) => verdict({ 'third-country': true }, { '/person/identities/0/nationalities': codes });
    expect(of('RUS', 'XXA', 'GBR')).toEqual(KEPT);
    expect(of('RUS', 'CHE')).toEqual(['/person/identities/0/nationalities/1']);
    expect(of()).toBeUndefined();
  });
});

describe('uniqueness', () => {
  const check: CheckSpec = { unique: ['/personAlert/number', '/documents/-/number'] };
  const judge = compileCheck({
    id: 'a-rule',
    says: '',
    indicator: 'uniqueness',
    effect: 'soft',
    check,
    law: { act: '2019/817', article: '37' },
    mend: '',
  });

  test('is judged by rule and all values together, and not without a batch', () => {
    const asked: (readonly [string, string])[] = [];
    const firstSeen = (rule: string, key: string) => asked.push([rule, key]) === 1;
    expect(judge(RECORD, { now: NOW, firstSeen })).toEqual(KEPT);
    expect(judge(RECORD, { now: NOW, firstSeen })).toEqual(['/personAlert/number']);
    expect(asked[0]).toEqual(['a-rule', '[["IIIS-1"],["SYN7A310X"]]']);
    expect(judge(RECORD, { now: NOW })).toBeUndefined();
  });

  test('is not judged of a record that lacks one of the values', () => {
    const firstSeen = () => {
      throw new Error('not to be asked');
    };
    expect(judge(changed(RECORD, { '/documents': undefined }), { now: NOW, firstSeen })).toBeUndefined();
  });
});

describe('conditions', () => {
  const check: CheckSpec = { absent: '/personAlert' };
  const holds = (when: readonly ConditionSpec[], changes: Changes = {}) => verdict(check, changes, when) !== undefined;

  test.each<[ConditionSpec, Changes, boolean]>([
    [{ present: '/documents/-/number' }, {}, true],
    [{ present: '/biometrics' }, {}, false],
    [{ absent: '/biometrics' }, {}, true],
    [{ absent: '/documents/-/number' }, {}, false],
    [{ is: { at: '/personAlert/category', of: ['26', '34'] } }, {}, true],
    [{ is: { at: '/personAlert/category', of: ['34'] } }, {}, false],
    [{ is: { at: '/returnDecision/suspended', of: [true] } }, { '/returnDecision': { suspended: true } }, true],
    [{ is: { at: '/returnDecision/suspended', of: [true] } }, {}, false],
    [{ 'is-not': { at: '/personAlert/category', of: ['34'] } }, {}, true],
    [{ 'is-not': { at: '/personAlert/category', of: ['26'] } }, {}, false],
    [{ 'is-not': { at: '/returnDecision/suspended', of: [true] } }, {}, true],
    [{ aged: { born: EACH_BORN, on: 'now', atLeast: 6 } }, {}, true],
    [{ aged: { born: EACH_BORN, on: 'now', atLeast: 6 } }, { [BORN]: '2020' }, false],
    [{ aged: { born: EACH_BORN, on: 'now', atLeast: 6 } }, { [BORN]: '2019' }, true],
    [{ aged: { born: EACH_BORN, on: 'now', atLeast: 6 } }, { '/person/identities/0/birthDate': undefined }, false],
    [{ aged: { born: EACH_BORN, on: 'now', atMost: 36 } }, {}, true],
    [{ aged: { born: EACH_BORN, on: 'now', atMost: 35 } }, {}, false],
    [{ 'moves-freely': true }, {}, false],
    [{ 'moves-freely': true }, { '/person/identities/0/nationalities': ['RUS', 'NOR'] }, true],
    [{ 'moves-freely': true }, { '/person/identities/0/nationalities': undefined }, false],
  ])('%j with %j holds: %s', (condition, changes, met) => {
    expect(holds([condition], changes)).toBe(met);
  });

  test('all of several must hold', () => {
    const both: readonly ConditionSpec[] = [{ present: '/documents' }, { is: { at: '/personAlert/category', of: ['26'] } }];
    expect(holds(both)).toBe(true);
    expect(holds(both, { '/personAlert/category': '34' })).toBe(false);
  });
});
