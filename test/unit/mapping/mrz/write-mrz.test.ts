import { describe, expect, it, test } from '@jest/globals';
import { writeMrzName } from '../../../../src/mapping/mrz/mrz-name.ts';
import { readMrz, type Mrz } from '../../../../src/mapping/mrz/read-mrz.ts';
import { writeMrz } from '../../../../src/mapping/mrz/write-mrz.ts';
import { SPECIMENS, withCharacters } from './zones.ts';

const partsOf = (text: string): Mrz => {
  const reading = readMrz(text);
  if ('because' in reading) throw new Error(reading.because);
  return reading.mrz;
};

const NAME = 'BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL';

describe('writing a machine-readable zone', () => {
  test.each(Object.entries(SPECIMENS))('%s: the specimen of ICAO 9303 is written from its parts, check digits and all', (_, lines) => {
    expect(writeMrz(partsOf(lines.join('\n')))).toEqual({ text: lines.join('\n') });
  });

  test.each<[string, string, string, number, string]>([
    ['SMITH JONES', 'SUSIE MARGARET', 'a name that fits', 39, 'SMITH<JONES<<SUSIE<MARGARET<<<<<<<<<<<<'],
    ['ARKFREITH', '', 'no secondary identifier', 39, 'ARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<'],
    ['', 'ANNA MARIA', 'no primary identifier', 30, '<<ANNA<MARIA<<<<<<<<<<<<<<<<<<'],
    ['PAPANDROPOULOUS', 'JONATHON WARREN TREVOR', 'a name that just fits', 39, 'PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR'],
    ['NILAVADHANANANDA', 'CHAYAPA DEJTHAMRONG KRASUANG', 'a secondary identifier too long', 39, 'NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K'],
    ['NILAVADHANANANDA', 'ARNPOL PETCH CHARONGUANG', 'a secondary identifier too long', 39, 'NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU'],
    [NAME, 'DINGO POTOROO', 'a primary identifier too long', 39, 'BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WA<<D'],
    [NAME, 'DINGO POTOROO', 'and a card', 30, 'BENNELONG<WOOLOOMOOLOO<WA<W<<D'],
    [NAME, '', 'nothing but a primary identifier too long', 30, 'BENNELONG<WOOLOOMOOLOO<WARRAND'],
    ['VILARCHAO', 'JOSE RAMON', 'a filler that would stand last', 16, 'VILARCHAO<<JOS<R'],
  ])('%s, %s: %s', (primary, secondary, _, width, field) => {
    const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');
    expect(writeMrzName(words(primary), words(secondary), width)).toBe(field);
  });

  it('transliterates names, and parts them at spaces and hyphens', () => {
    const written = writeMrz({ ...partsOf(SPECIMENS.TD3.join('\n')), familyName: 'Bērziņš-Šķēle', givenNames: ['Jānis', 'Aļģis'] });
    expect(written).toMatchObject({ text: expect.stringMatching(/^P<UTOBERZINS<SKELE<<JANIS<ALGIS<{13}\n/) as unknown });
  });

  it('writes Germany as D, unspecified sex and unknown parts of dates as fillers', () => {
    const rest = partsOf(withCharacters(SPECIMENS.TD2, 2, 14, '<<<<<<0'));
    const zone = (changed: Partial<Mrz>): string => {
      const written = writeMrz({ ...rest, ...changed });
      return 'text' in written ? written.text : written.because;
    };
    expect(zone({ issuingState: 'DEU', nationality: 'DEU', sex: 'X' })).toMatch(/^I<D<<ERIKSSON<.*\nD231458907D<<<<<<<<0<120415/);
    expect(zone({ birthDate: '1974-08' })).toContain('UTO7408<<');
    expect(zone({ birthDate: '1974' })).toContain('UTO74<<<<');
  });

  test.each<[string, Partial<Mrz>, keyof Mrz]>([
    ['a number too long', { documentNumber: 'D2314589012345678901234' }, 'documentNumber'],
    ['a long number with a space', { documentNumber: 'D23145890 123' }, 'documentNumber'],
    ['a number with small letters', { documentNumber: 'd23145890' }, 'documentNumber'],
    [
      'optional data that a long number leaves no room for',
      { documentNumber: 'D23145890123456789', optionalData: 'ABCDE' },
      'optionalData',
    ],
    ['a personal number on a card', { personalNumber: '1' }, 'personalNumber'],
    ['a name without transliteration', { givenNames: ['田中'] }, 'familyName'],
    ['no name', { familyName: '', givenNames: [] }, 'familyName'],
    ['a date that does not exist', { birthDate: '1974-02-30' }, 'birthDate'],
    ['part of a date of expiry', { expiryDate: '2012-04' }, 'expiryDate'],
    ['no document', { documentType: '' }, 'documentType'],
    ['no state', { issuingState: '' }, 'issuingState'],
    ['a visa in the form of a card', { documentType: 'V' }, 'format'],
    ['a card in the form of a visa', { format: 'MRV-B' }, 'format'],
  ])('cannot write %s', (_, changed, part) => {
    expect(writeMrz({ ...partsOf(SPECIMENS.TD1.join('\n')), ...changed })).toMatchObject({ part });
  });
});
