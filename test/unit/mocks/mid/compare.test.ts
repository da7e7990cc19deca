import { describe, expect, it } from '@jest/globals';
import { birthDateRule, calendarConverted, dayMonthSwapped, oneDigitEdited } from '../../../../src/mocks/mid/compare/birth-date-rules.ts';
import { otherCalendar } from '../../../../src/mocks/mid/compare/calendars.ts';
import { comparableIdentity } from '../../../../src/mocks/mid/compare/comparable-identity.ts';
import { compareDocuments } from '../../../../src/mocks/mid/compare/compare-documents.ts';
import { compareIdentities, type IdentityComparison } from '../../../../src/mocks/mid/compare/compare-identities.ts';
import { DEFAULT_COMPARISON_RULES, type ComparisonRules } from '../../../../src/mocks/mid/compare/comparison-rules.ts';
import { harmonise } from '../../../../src/mocks/mid/compare/harmonised-text.ts';
import { lettersTransposed, oneCharacterEdited, truncated, wordsSwapped } from '../../../../src/mocks/mid/compare/letter-differences.ts';
import { fieldRule, otherMarks, otherTransliteration, wholeNameRule } from '../../../../src/mocks/mid/compare/name-rules.ts';
import { countryRule, placeRule } from '../../../../src/mocks/mid/compare/place-rules.ts';
import { countryRenamed, placeRenamed } from '../../../../src/mocks/mid/compare/renamed-places.ts';
import type { RecordedIdentity, SystemName, SystemRecord } from '../../../../src/mocks/population/person.ts';
import { IDENTITY, passport, record } from './mid-support.ts';

describe('harmonisation', () => {
  it.each([
    ['Demirkapılı', 'DEMIRKAPILI'],
    ['  jānis   aļģis ', 'JANIS ALGIS'],
    ['O’Brien', "O'BRIEN"],
    ['Clarke – Evans', 'CLARKE-EVANS'],
    ['Müller', 'MUELLER'],
    ['Щербак', 'SHCHERBAK'],
    ['漢字', '漢字'],
  ])('of %s is %s', (written, text) => {
    expect(harmonise(written).text).toBe(text);
  });

  it('makes composed and decomposed letters equal', () => {
    expect(harmonise('Žukovs'.normalize('NFD')).text).toBe(harmonise('Žukovs').text);
  });
});

describe('rules on names', () => {
  const two = (left: string, right: string) => [harmonise(left), harmonise(right)] as const;

  it.each([
    ['Yushchenko', 'Ющенко', true],
    ['Müller', 'Muller', true],
    ['Khokhlov', 'Hohlov', true],
    ['Гончаренко', 'Honcharenko', true],
    ['Hryhorchuk', 'Grigorchuk', true],
    ['Ivanov', 'Petrov', false],
    ['Ivanov', 'Ivanova', false],
  ])('transliteration: %s and %s: %s', (left, right, holds) => {
    expect(otherTransliteration(...two(left, right))).toBe(holds);
  });

  it.each([
    ['O’Brien', 'OBrien', true],
    ['Clarke-Evans', 'Clarke Evans', true],
    ['Clarke-Evans', 'ClarkeEvans', true],
    ['Garcia, Lopez', 'Garcia Lopez', true],
    ['Clarke Evans', 'ClarkeEvans', false],
    ['Clarke-Evans', 'Clarke-Evens', false],
  ])('hyphen, comma, apostrophe: %s and %s: %s', (left, right, holds) => {
    expect(otherMarks(...two(left, right))).toBe(holds);
  });

  it.each([
    ['GARCIA LOPEZ', 'LOPEZ GARCIA', true],
    ['ANA LUZ EVA', 'EVA LUZ ANA', true],
    ['ANA LUZ EVA', 'EVA ANA LUZ', false],
    ['ANA LUZ', 'ANA LUZ', false],
    ['ANA', 'ANA', false],
    ['ANA LUZ', 'LUZ ANN', false],
  ])('two words swapped: %s and %s: %s', (left, right, holds) => {
    expect(wordsSwapped(left, right)).toBe(holds);
  });

  it.each([
    ['KOVALENKO', 'KOVLAENKO', true],
    ['KOVALENKO', 'KOVELANKO', true],
    ['KOVALENKO', 'OKVALNEKO', false],
    ['KOVALENKO', 'KOVALENKO', false],
    ['KOVALENKO', 'KOVALENK', false],
    ['AB', 'BA', true],
  ])('two letters transposed, neighbours or not: %s and %s: %s', (left, right, holds) => {
    expect(lettersTransposed(left, right)).toBe(holds);
  });

  it.each([
    ['IVANOVS', 'IVANOV', true],
    ['IVANOV', 'IVANUV', true],
    ['IVANOV', 'AIVANOV', true],
    ['IVANOVS', 'IVANUV', false],
    ['IVANOV', 'IVANOV', false],
    ['IVANOV', 'VIANOV', false],
    ['LI', 'LE', true],
  ])('one character: %s and %s: %s', (left, right, holds) => {
    expect(oneCharacterEdited(left, right)).toBe(holds);
    expect(oneCharacterEdited(right, left)).toBe(holds);
  });

  it.each([
    ['VENKATARAGHAVAN', 'VENKATARA', true],
    ['ABDUL RAHMAN', 'ABDUL', true],
    ['MARIA JOSE', 'MARIA J', true],
    ['LI WEI', 'LI', true],
    ['LIANG', 'LI', false],
    ['A B', 'A', false],
    ['KOVALENKO', 'VALENKO', false],
    ['KOVALENKO', 'KOVALENKO', false],
  ])('truncation: %s and %s: %s', (left, right, holds) => {
    expect(truncated(left, right)).toBe(holds);
    expect(truncated(right, left)).toBe(holds);
  });

  it.each([
    [['Zelvandrin', 'Ostap'], ['Ostap', 'Zelvandrin'], 'fields-swapped'],
    [['Щербак', 'Ольга'], ['Olha', 'Shcherbak'], 'fields-swapped'],
    [['Clarke-Evans', 'Ann'], ['Ann', 'CLARKE EVANS'], 'fields-swapped'],
    [['Zelvandrin Ostap', ''], ['Zelvandrin', 'Ostap'], 'lumped-into-one-field'],
    [['', 'Ostap Zelvandrin'], ['Zelvandrin', 'Ostap'], 'lumped-into-one-field'],
    [['Zelvandrin Ostap', ''], ['Ostap Zelvandrin', ''], undefined],
    [['Zelvandrin', 'Ostap'], ['Ostap', 'Zelvandran'], undefined],
  ])('whole names %j and %j: %s', ([leftSurname = '', leftGiven = ''], [rightSurname = '', rightGiven = ''], rule) => {
    const name = (surname: string, given: string) => ({
      ...(surname !== '' && { surname: harmonise(surname) }),
      ...(given !== '' && { given: harmonise(given) }),
    });
    expect(wholeNameRule(name(leftSurname, leftGiven), name(rightSurname, rightGiven))).toBe(rule);
  });

  it('are asked in an order that names the smallest difference', () => {
    expect(fieldRule(...two('O’Brien', 'OBrien'))).toBe('hyphen-comma-apostrophe');
    expect(fieldRule(...two('Khokhlov', 'Hohlov'))).toBe('transliteration');
    expect(fieldRule(...two('Zelvandrin', 'Zelvandirn'))).toBe('letters-transposed');
    expect(fieldRule(...two('Zelvandrin', 'Zelvandri'))).toBe('one-character');
    expect(fieldRule(...two('Zelvandrin', 'Zelvand'))).toBe('truncated');
    expect(fieldRule(...two('Zelvandrin', 'Quorbel'))).toBeUndefined();
  });
});

describe('rules on dates of birth', () => {
  it.each([
    ['1984-11-03', '1984-03-11', true],
    ['1984-11-11', '1984-11-11', false],
    ['1984-11-03', '1985-03-11', false],
    ['1984-11', '1984-11', false],
  ])('day and month swapped: %s and %s: %s', (left, right, holds) => {
    expect(dayMonthSwapped(left, right)).toBe(holds);
  });

  it.each([
    ['1984-11-03', '1984-11-08', true],
    ['1984-11-03', '1974-11-03', true],
    ['1984-11-03', '1974-11-08', false],
    ['1984-11-03', '1984-11', false],
    ['1984', '1985', true],
  ])('one character: %s and %s: %s', (left, right, holds) => {
    expect(oneDigitEdited(left, right)).toBe(holds);
  });

  // Known equivalents: Nowruz of 1363, 1 Muharram 1405, Ethiopian and Coptic new year, Orthodox Christmas.
  it.each([
    ['1984-03-21', '1363-01-01', 'solar-hijri'],
    ['1984-09-27', '1405-01-01', 'hijri'],
    ['1984-09-11', '1977-01-01', 'ethiopian'],
    ['1984-09-11', '1701-01-01', 'coptic'],
    ['1984-11-03', '2527-11-03', 'buddhist'],
    ['1984-11-03', '0073-11-03', 'minguo'],
    ['1984-03-21', '1906-01-01', 'saka'],
    ['1985-01-07', '1984-12-25', 'julian'],
    ['1984-11-03', '1363-08-13', undefined],
    ['1984-11-03', '1999-01-01', undefined],
  ])('%s may be %s in calendar %s', (gregorian, other, calendar) => {
    expect(otherCalendar(gregorian, other)).toBe(calendar);
    expect(otherCalendar(other, gregorian)).toBe(calendar);
    expect(calendarConverted(gregorian, other)).toBe(calendar !== undefined);
  });

  it('are tried in order', () => {
    expect(birthDateRule('1984-11-03', '1984-03-11')).toBe('day-month-swapped');
    expect(birthDateRule('1984-11-03', '1984-11-04')).toBe('one-character');
    expect(birthDateRule('1984-03-21', '1363-01-01')).toBe('calendar-conversion');
    expect(birthDateRule('1984-11-03', '1991-02-07')).toBeUndefined();
  });
});

describe('rules on nationality and place', () => {
  it.each([
    ['Mazar-e Sharif', 'Mazar e Sherif', 'one-character'],
    ['Київ', 'Kyiv', 'transliteration'],
    ['Leningrad', 'Санкт-Петербург', 'renamed'],
    ['St. Petersburg', 'Leningrad', 'renamed'],
    ['Bombay', 'MUMBAI', 'renamed'],
    ['Zaire', 'Democratic Republic of the Congo', 'renamed'],
    ['Bombay', 'Chennai', undefined],
    ['Herat', 'Kabul', undefined],
  ])('places %s and %s: %s', (left, right, rule) => {
    expect(placeRule(harmonise(left), harmonise(right))).toBe(rule);
  });

  it.each([
    ['BUR', 'MMR', 'renamed'],
    ['LVA', 'SUN', 'renamed'],
    ['YUG', 'SCG', 'renamed'],
    ['IRN', 'IRQ', undefined],
    ['SVK', 'SVN', undefined],
  ])('codes %s and %s: %s', (left, right, rule) => {
    expect(countryRule(left, right)).toBe(rule);
  });

  it('does not call a place or country renamed into itself', () => {
    expect(placeRenamed('MUMBAI', 'MUMBAI')).toBe(false);
    expect(countryRenamed('UKR', 'RUS')).toBe(false);
  });
});

describe('documents', () => {
  const at = (system: SystemName, document?: SystemRecord['document']) => record(system, 1, document ? { document } : {});
  it.each([
    ['the same', passport('SYN000777'), passport('syn 000777'), 'same'],
    ['another number', passport('SYN000777'), passport('SYN000778'), 'other'],
    ['another type', passport('SYN000777'), { ...passport('SYN000777'), type: 'IDENTITY_CARD' }, 'other'],
    ['another issuer', passport('SYN000777'), { ...passport('SYN000777'), issuer: 'MDA' }, 'other'],
    ['the machine-readable D', { ...passport('SYN000777'), issuer: 'D' }, { ...passport('SYN000777'), issuer: 'DEU' }, 'same'],
    ['none', passport('SYN000777'), undefined, 'other'],
  ] as const)('%s', (_, left, right, verdict) => {
    expect(compareDocuments(at('EES', left), at('VIS', right))).toBe(verdict);
  });
});

describe('identities', () => {
  const compare = (
    left: Partial<RecordedIdentity>,
    right: Partial<RecordedIdentity>,
    systems: readonly [SystemName, SystemName] = ['VIS', 'SIS'],
    rules: Partial<ComparisonRules> = {},
  ): IdentityComparison => {
    const [one, other] = [left, right].map((change, at) =>
      comparableIdentity(record(systems[at === 0 ? 0 : 1], 1, { identity: { ...IDENTITY, ...change } })),
    );
    if (!one || !other) throw new Error('not compared');
    return compareIdentities(one, other, { ...DEFAULT_COMPARISON_RULES, ...rules });
  };
  const outcome = (...parameters: Parameters<typeof compare>) => compare(...parameters).outcome;

  it('are the same when a surname, a first name, birth date, sex and a nationality are equal', () => {
    expect(outcome({}, {})).toBe('same');
    expect(outcome({ nationalities: ['UKR', 'MDA'] }, { nationalities: ['MDA'], birthPlace: 'Elsewhere', birthCountry: 'ROU' })).toBe(
      'same',
    );
  });

  it('say of each category what it is and by which rule', () => {
    expect(compare({}, { familyName: 'Zelvandrim', birthDate: '1984-03-11' })).toEqual({
      outcome: 'similar',
      findings: {
        surname: { outcome: 'similar', rule: 'one-character' },
        'first-name': { outcome: 'equal' },
        'birth-date': { outcome: 'similar', rule: 'day-month-swapped' },
        sex: { outcome: 'equal' },
        'nationality-place': { outcome: 'equal' },
      },
    });
  });

  it('call swapped and lumped names similar in both categories', () => {
    const swapped = compare({}, { familyName: 'Ostap Mirul', givenNames: ['Zelvandrin'] });
    expect(swapped.outcome).toBe('similar');
    expect(swapped.findings.surname).toEqual({ outcome: 'similar', rule: 'fields-swapped' });
    const lumped = compare({}, { familyName: 'Zelvandrin Ostap Mirul', givenNames: [] });
    expect(lumped.findings['first-name']).toEqual({ outcome: 'similar', rule: 'lumped-into-one-field' });
  });

  it('have no rule of similarity for sex', () => {
    expect(outcome({}, { sex: 'FEMALE' })).toBe('different');
    expect(outcome({}, { sex: 'UNSPECIFIED' })).toBe('different');
    expect(outcome({}, { sex: 'UNSPECIFIED' }, ['VIS', 'SIS'], { sexUnknown: 'not-compared' })).toBe('similar');
    expect(outcome({ sex: 'UNSPECIFIED' }, { sex: 'UNSPECIFIED' })).toBe('same');
    expect(outcome({}, { sex: 'FEMALE' }, ['VIS', 'SIS'], { sexUnknown: 'not-compared' })).toBe('different');
  });

  it('compare partial dates as far as both are known, unless told otherwise', () => {
    expect(outcome({}, { birthDate: '1984' })).toBe('same');
    expect(outcome({}, { birthDate: '1984-12' })).toBe('different');
    expect(outcome({}, { birthDate: '1984' }, ['VIS', 'SIS'], { partialBirthDate: 'different' })).toBe('different');
  });

  it('need a nationality in common; a place of birth alone counts only where told, and never beside the EES, which holds none', () => {
    const elsewhere = { nationalities: ['MDA'] };
    expect(outcome({}, elsewhere, ['EES', 'ETIAS'])).toBe('different');
    expect(outcome({}, elsewhere, ['VIS', 'ETIAS'])).toBe('different');
    const alone = { birthPlaceAlone: 'similar' } as const;
    expect(outcome({}, elsewhere, ['VIS', 'ETIAS'], alone)).toBe('similar');
    expect(outcome({}, elsewhere, ['EES', 'ETIAS'], alone)).toBe('different');
    expect(compare({}, { ...elsewhere, birthPlace: 'Torvast' }, ['VIS', 'ETIAS'], alone).findings['nationality-place']).toEqual({
      outcome: 'similar',
      rule: 'one-character',
    });
    expect(outcome({ nationalities: ['BUR'] }, { nationalities: ['MMR'] }, ['EES', 'ETIAS'])).toBe('similar');
  });

  it('take codes that say nothing of nationality for none', () => {
    expect(outcome({ nationalities: ['XXB'] }, { nationalities: ['XXB'] }, ['EES', 'ETIAS'])).toBe('different');
    expect(outcome({ nationalities: ['XXA'] }, { nationalities: ['XXA'] }, ['EES', 'ETIAS'])).toBe('same');
    expect(outcome({ nationalities: ['D'] }, { nationalities: ['DEU'] }, ['EES', 'ETIAS'])).toBe('same');
  });

  it('use the columns of each system', () => {
    const birthName = { familyName: 'Zelvandrin', birthName: 'Quorbel' };
    const now = { familyName: 'Quorbel' };
    expect(outcome(birthName, now, ['ETIAS', 'EES'])).toBe('same');
    expect(outcome(birthName, now, ['EES', 'ETIAS'])).toBe('different');
    expect(outcome({ formerNames: ['Quorbel'] }, now, ['VIS', 'EES'])).toBe('same');
    expect(outcome({ formerNames: ['Quorbel'] }, now, ['ETIAS', 'EES'])).toBe('different');
    expect(outcome({ otherNames: [{ familyName: 'Quorbel', givenNames: ['Ostap', 'Mirul'] }] }, now, ['ETIAS', 'EES'])).toBe('same');
    const alias = { aliases: [{ label: 'MISUSED', familyName: 'Quorbel', givenNames: ['Tvan'], birthDate: '1990-01-02' }] as const };
    const victim = { familyName: 'Quorbel', givenNames: ['Tvan'], birthDate: '1990-01-02' };
    expect(outcome(alias, victim, ['SIS', 'EES'])).toBe('same');
    expect(outcome(alias, victim, ['ECRIS-TCN', 'EES'])).toBe('different');
  });

  it('are combined as configured', () => {
    const twoDifferences = { familyName: 'Zelvandrim', birthDate: '1984-03-11' };
    expect(outcome({}, twoDifferences)).toBe('similar');
    expect(outcome({}, twoDifferences, ['VIS', 'SIS'], { combiner: 'one-category' })).toBe('different');
    expect(outcome({}, { familyName: 'Zelvandrim' }, ['VIS', 'SIS'], { combiner: 'one-category' })).toBe('similar');
    expect(outcome({}, { familyName: 'Zelvandrim' }, ['VIS', 'SIS'], { combiner: 'same-only' })).toBe('different');
    expect(outcome({}, { sex: 'FEMALE' }, ['VIS', 'SIS'], { combiner: () => 'similar' })).toBe('similar');
    expect(outcome({}, {}, ['VIS', 'SIS'], { combiner: 'same-only' })).toBe('same');
  });

  it('of Europol data are not compared at all', () => {
    expect(comparableIdentity(record('Europol', 1))).toBeUndefined();
  });
});
