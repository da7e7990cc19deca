import { describe, expect, it, test } from '@jest/globals';
import { checkDigit } from '../../../../src/mapping/mrz/check-digit.ts';
import type { MrzFormat } from '../../../../src/mapping/mrz/mrz-layout.ts';
import { readMrz, type Mrz, type MrzReading } from '../../../../src/mapping/mrz/read-mrz.ts';
import { SPECIMENS, withCharacters } from './zones.ts';

const read = (text: string, reference?: string): MrzReading => {
  const reading = readMrz(text, reference === undefined ? {} : { reference });
  if ('because' in reading) throw new Error(JSON.stringify(reading));
  return reading;
};

const refusal = (text: string, reference?: string) => {
  const reading = readMrz(text, reference === undefined ? {} : { reference });
  return 'because' in reading ? reading : undefined;
};

/** A passport whose dates, with their check digits, are as given. */
const passport = (birth: string, expiry: string): string => {
  const front = 'L898902C36';
  const personal = `${'<'.repeat(14)}<`;
  const [born, ends] = [`${birth}${checkDigit(birth)}`, `${expiry}${checkDigit(expiry)}`];
  return `P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n${front}UTO${born}F${ends}${personal}${checkDigit(front + born + ends + personal)}`;
};

const ANNA: Partial<Mrz> = { issuingState: 'UTO', familyName: 'ERIKSSON', givenNames: ['ANNA', 'MARIA'], nameTruncated: false, sex: 'F' };

describe('machine-readable zones', () => {
  const expected: Readonly<Record<MrzFormat, Partial<Mrz>>> = {
    TD1: { documentType: 'I', documentNumber: 'D23145890', nationality: 'UTO', birthDate: '1974-08-12', expiryDate: '2012-04-15' },
    TD2: { documentType: 'I', documentNumber: 'D23145890', nationality: 'UTO', birthDate: '1974-08-12', expiryDate: '2012-04-15' },
    TD3: {
      documentType: 'P',
      documentNumber: 'L898902C3',
      nationality: 'UTO',
      birthDate: '1974-08-12',
      expiryDate: '2012-04-15',
      personalNumber: 'ZE184226B',
    },
    'MRV-A': {
      documentType: 'V',
      documentNumber: 'L8988901C',
      nationality: 'XXX',
      birthDate: '1940-09-07',
      expiryDate: '1996-12-10',
      optionalData: '6ZE184226B',
    },
    'MRV-B': { documentType: 'V', documentNumber: 'L8988901C', nationality: 'XXX', birthDate: '1940-09-07', expiryDate: '1996-12-10' },
  };

  test.each(Object.keys(expected) as MrzFormat[])(
    '%s: the specimen of ICAO 9303 is read whole, and all its check digits agree',
    (format) => {
      expect(read(SPECIMENS[format].join('\n'))).toEqual({ mrz: { format, ...ANNA, ...expected[format] }, faults: [] });
    },
  );

  it('may be written with any line breaks, with space around its lines, or in one line', () => {
    const whole = read(SPECIMENS.TD3.join('\n'));
    for (const text of [
      SPECIMENS.TD3.join('\r\n'),
      SPECIMENS.TD3.join('\r'),
      ` ${SPECIMENS.TD3.join(' \n  ')}\n\n`,
      SPECIMENS.TD3.join(''),
    ]) {
      expect(read(text)).toEqual(whole);
    }
    expect(read(SPECIMENS.TD1.join('')).mrz.format).toBe('TD1');
    expect(read(SPECIMENS['MRV-B'].join('')).mrz.format).toBe('MRV-B');
  });

  it('give every wrong check digit its name and place, and the fields all the same', () => {
    const reading = read(withCharacters(SPECIMENS.TD3, 2, 1, 'L898902C77UTO7408123F1204150ZE184226B<<<<<21'));
    expect(reading.faults).toEqual([
      { check: 'documentNumber', line: 2, position: 10 },
      { check: 'birthDate', line: 2, position: 20 },
      { check: 'expiryDate', line: 2, position: 28 },
      { check: 'personalNumber', line: 2, position: 43 },
      { check: 'composite', line: 2, position: 44 },
    ]);
    expect(reading.mrz.familyName).toBe('ERIKSSON');
    expect(read(withCharacters(SPECIMENS.TD1, 2, 30, '7')).faults).toEqual([{ check: 'composite', line: 2, position: 30 }]);
    expect(read(withCharacters(SPECIMENS['MRV-B'], 2, 10, 'O')).faults).toEqual([{ check: 'documentNumber', line: 2, position: 10 }]);
  });

  it('may leave out the check digit of what they leave out, and of nothing else', () => {
    const [front] = SPECIMENS.TD3;
    const composed = (personal: string): string => {
      const checked = `L898902C3674081221204159${personal}`;
      return `${front}\nL898902C36UTO7408122F1204159${personal}${checkDigit(checked)}`;
    };
    expect(read(composed(`${'<'.repeat(14)}<`)).faults).toEqual([]);
    expect(read(composed(`${'<'.repeat(14)}0`)).faults).toEqual([]);
    expect(read(composed(`${'ZE184226B'.padEnd(14, '<')}<`)).faults.map(({ check }) => check)).toEqual(['personalNumber']);
  });

  it('put a long document number together from its field and the optional data', () => {
    const zone = ['I<UTOD23145890<XYZ5<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<0', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
    const { mrz, faults } = read(zone.join('\n'));
    expect([mrz.documentNumber, mrz.optionalData, faults]).toEqual(['D23145890XYZ', undefined, []]);
    expect(read(withCharacters(zone, 1, 19, '4')).faults.map(({ check }) => check)).toEqual(['documentNumber', 'composite']);
    expect(read(withCharacters(zone, 1, 20, '<ZZZ')).mrz.optionalData).toBe('ZZZ');
    const two = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D23145890<UTO7408122F1204159XYZ5<<<0'];
    expect(read(two.join('\n'))).toMatchObject({ mrz: { documentNumber: 'D23145890XYZ' }, faults: [] });
  });

  test.each<[string, Partial<Mrz>]>([
    ['ERIKSSON<<ANNA<MARIA', { familyName: 'ERIKSSON', givenNames: ['ANNA', 'MARIA'] }],
    ['VAN<DER<MUELLEN<<MARTIN', { familyName: 'VAN DER MUELLEN', givenNames: ['MARTIN'] }],
    ['ARKFREITH', { familyName: 'ARKFREITH' }],
    ['SATRIYA<SUDARPA', { familyName: 'SATRIYA SUDARPA' }],
    ['<<FIRST<NAME', { givenNames: ['FIRST', 'NAME'] }],
    ['A<<B<<C', { familyName: 'A', givenNames: ['B', 'C'] }],
    [
      'NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K',
      { familyName: 'NILAVADHANANANDA', nameTruncated: true, givenNames: ['CHAYAPA', 'DEJTHAMRONG', 'K'] },
    ],
    [
      'PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR',
      { familyName: 'PAPANDROPOULOUS', nameTruncated: true, givenNames: ['JONATHON', 'WARREN', 'TREVOR'] },
    ],
  ])('part the name %s', (name, parts) => {
    const { mrz } = read(`P<UTO${name.padEnd(39, '<')}\n${SPECIMENS.TD3[1]}`);
    const { familyName, givenNames, nameTruncated } = mrz;
    expect({ familyName, givenNames, nameTruncated }).toEqual({
      familyName: undefined,
      givenNames: undefined,
      nameTruncated: false,
      ...parts,
    });
  });

  test.each<[string, string, string | undefined, string | undefined, string | undefined]>([
    ['of the century before the date of expiry', '740812', undefined, '120415', '1974-08-12'],
    ['of a child', '310101', undefined, '330101', '2031-01-01'],
    ['of a child that a reference date makes an old person', '310101', '2026-11-22', '330101', '1931-01-01'],
    ['of a child born on the reference date', '261122', '2026-11-22', '311122', '2026-11-22'],
    ['of who cannot be born tomorrow', '261123', '2026-11-22', '311122', '1926-11-23'],
    ['without its day', '7408<<', undefined, '120415', '1974-08'],
    ['without its month', '74<<12', undefined, '120415', '1974'],
    ['without either, in zeros', '740000', undefined, '120415', '1974'],
    ['of this year, no more known', '26<<<<', '2026-01-05', '311122', '2026'],
    ['without its year', '<<0812', undefined, '120415', undefined],
    ['unknown', '<<<<<<', undefined, '120415', undefined],
    ['of a leap year only one century has', '000229', undefined, '120415', '2000-02-29'],
  ])('read a date of birth %s', (_, birth, reference, expiry, date) => {
    expect(read(passport(birth, expiry ?? ''), reference)).toMatchObject({ faults: [] });
    expect(read(passport(birth, expiry ?? ''), reference).mrz.birthDate).toBe(date);
  });

  test.each([
    ['800101', undefined, '1980-01-01'],
    ['791231', undefined, '2079-12-31'],
    ['791231', '2026-11-22', '1979-12-31'],
    ['750101', '2026-11-22', '2075-01-01'],
    ['<<<<<<', '2026-11-22', undefined],
  ])('read the date of expiry %s against %s', (expiry, reference, date) => {
    expect(read(passport('<<<<<<', expiry), reference).mrz.expiryDate).toBe(date);
  });

  it('say Germany as DEU and keep the codes of persons without nationality, British nationals and Kosovo', () => {
    expect(read(withCharacters(SPECIMENS.TD3, 1, 3, 'D<<')).mrz.issuingState).toBe('DEU');
    for (const code of ['XXA', 'XXB', 'XXC', 'XXX', 'GBD', 'GBN', 'RKS', 'UNO']) {
      expect(read(withCharacters(SPECIMENS.TD3, 2, 11, code)).mrz.nationality).toBe(code);
    }
    expect(read(withCharacters(SPECIMENS.TD3, 2, 11, '<<<')).mrz.nationality).toBeUndefined();
    expect(read(withCharacters(SPECIMENS.TD3, 2, 21, '<')).mrz.sex).toBe('X');
    expect(read(withCharacters(SPECIMENS.TD3, 1, 2, 'D')).mrz.documentTypeDetail).toBe('D');
  });

  test.each<[string, string, number, number]>([
    ['nothing', '', 1, 1],
    ['one line too few', SPECIMENS.TD3[0], 1, 1],
    ['one line too many', [...SPECIMENS.TD1, SPECIMENS.TD1[2]].join('\n'), 1, 1],
    ['a short line', SPECIMENS.TD3.map((line, index) => (index === 1 ? line.slice(1) : line)).join('\n'), 2, 44],
    ['a long line', SPECIMENS.TD1.map((line, index) => (index === 2 ? `${line}<` : line)).join('\n'), 3, 31],
    ['a small letter', withCharacters(SPECIMENS.TD3, 1, 6, 'e'), 1, 6],
    ['a letter with a diacritic', withCharacters(SPECIMENS.TD3, 1, 9, 'Ķ'), 1, 9],
    ['a space for a filler', withCharacters(SPECIMENS.TD3, 1, 15, ' '), 1, 15],
    ['a digit in the document code', withCharacters(SPECIMENS.TD3, 1, 2, '1'), 1, 2],
    ['no document code', withCharacters(SPECIMENS.TD3, 1, 1, '<P'), 1, 1],
    ['a digit in the state', withCharacters(SPECIMENS.TD3, 1, 5, '0'), 1, 5],
    ['no state', withCharacters(SPECIMENS.TD3, 1, 3, '<<<'), 1, 3],
    ['a filler within the state', withCharacters(SPECIMENS.TD3, 1, 3, 'U<O'), 1, 3],
    ['a digit in the name', withCharacters(SPECIMENS.TD3, 1, 12, '0'), 1, 12],
    ['a filler within the nationality', withCharacters(SPECIMENS.TD3, 2, 11, '<TO'), 2, 11],
    ['a letter in the date of birth', withCharacters(SPECIMENS.TD3, 2, 18, 'I'), 2, 18],
    ['half a month', withCharacters(SPECIMENS.TD3, 2, 14, '740<12'), 2, 14],
    ['a month thirteen', withCharacters(SPECIMENS.TD3, 2, 14, '741312'), 2, 14],
    ['another sex', withCharacters(SPECIMENS.TD3, 2, 21, 'X'), 2, 21],
    ['a day that does not exist', withCharacters(SPECIMENS.TD3, 2, 22, '120431'), 2, 22],
    ['part of a date of expiry', withCharacters(SPECIMENS.TD3, 2, 22, '1204<<'), 2, 22],
    ['a birth whose century nothing tells', withCharacters(SPECIMENS.TD3, 2, 22, '<<<<<<'), 2, 14],
  ])('are refused at the line and position for %s, without what stands there', (_, text, line, position) => {
    expect(refusal(text)).toMatchObject({ line, position });
  });

  it('tell the century of birth by a reference date where there is no date of expiry', () => {
    expect(read(withCharacters(SPECIMENS.TD3, 2, 22, '<<<<<<'), '2026-11-22').mrz.birthDate).toBe('1974-08-12');
  });
});
