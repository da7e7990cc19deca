import { describe, expect, it, test } from '@jest/globals';
import countries from 'i18n-iso-countries';
import documentTypes from '../../../schemas/canonical/document-type.schema.json' with { type: 'json' };
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { readCountry, type CountrySense } from '../../../src/mapping/steps/country-code.ts';
import { COUNTRIES, DOCUMENT_ISSUERS, FORMER_COUNTRIES } from '../../../src/mapping/steps/country-table.ts';
import { DOCUMENT_SAMPLES, DOCUMENT_STEPS } from '../../../src/mapping/steps/document-steps.ts';
import { DOCUMENT_WORDS, readDocumentType, writeDocumentType, type DocumentLetters } from '../../../src/mapping/steps/document-type.ts';
import { compileSteps, type StepSpec } from '../../../src/mapping/steps/steps.ts';

const chain = (spec: StepSpec) => compileSteps([spec], 'text', new Map(), '').steps[0];

describe('country codes', () => {
  it('are all of ISO 3166-1, as another library has them, in letters and in digits', () => {
    const names = Object.entries(countries.getAlpha2Codes()).filter(([alpha2]) => alpha2 !== 'XK');
    expect(names).toHaveLength(249);
    for (const [alpha2, alpha3] of names) {
      const numeric = countries.alpha2ToNumeric(alpha2);
      expect([alpha2, alpha2.toLowerCase(), alpha3, numeric ?? ''].map((code) => readCountry(code))).toEqual([
        alpha3,
        alpha3,
        alpha3,
        alpha3,
      ]);
    }
  });

  it('are nothing else but what ICAO 9303-3, section 5 adds', () => {
    const isoCodes = new Set(Object.values(countries.getAlpha2Codes()));
    const added = [...new Set(COUNTRIES.values())].filter((code) => !isoCodes.has(code)).toSorted();
    expect(added).toEqual(['EUE', 'GBD', 'GBN', 'GBO', 'GBP', 'GBS', 'RKS', 'UNA', 'UNK', 'UNO', 'XXA', 'XXB', 'XXC', 'XXX']);
    for (const code of [...COUNTRIES.values(), ...FORMER_COUNTRIES.values(), ...DOCUMENT_ISSUERS.values()])
      expect(code).toMatch(/^[A-Z]{3}$/);
  });

  test.each<[string, CountrySense, string | undefined]>([
    ['D', 'current', 'DEU'],
    ['D<<', 'issuer', 'DEU'],
    ['XK', 'current', 'RKS'],
    ['KS', 'current', 'RKS'],
    ['428', 'current', 'LVA'],
    ['4', 'current', undefined],
    ['XXB', 'current', 'XXB'],
    ['XXB', 'issuer', undefined],
    ['XOM', 'current', undefined],
    ['XOM', 'former', undefined],
    ['XOM', 'issuer', 'XOM'],
    ['XPO', 'issuer', 'XPO'],
    ['XES', 'issuer', 'XES'],
    ['UNO', 'current', 'UNO'],
    ['UTO', 'current', undefined],
    ['UTO', 'issuer', undefined],
    ['SUN', 'current', undefined],
    ['SUN', 'former', 'SUN'],
    ['su', 'former', 'SUN'],
    ['YUG', 'former', 'YUG'],
    ['SCG', 'former', 'SCG'],
    ['CSK', 'former', 'CSK'],
    ['CS', 'former', undefined],
    ['DDR', 'former', 'DDR'],
    ['DD', 'former', 'DDR'],
    ['ZAR', 'former', 'ZAR'],
    ['BUR', 'former', 'BUR'],
    ['TMP', 'former', 'TMP'],
    ['ANT', 'former', 'ANT'],
    ['ANT', 'issuer', undefined],
    ['BY', 'former', 'BLR'],
    ['BYS', 'former', 'BYS'],
    ['DE', 'former', 'DEU'],
    ['', 'former', undefined],
    ['ZZZ', 'former', undefined],
    ['DE<A', 'current', undefined],
    ['toString', 'issuer', undefined],
  ])('%j as %s is %j', (text, sense, code) => {
    expect(readCountry(text, sense)).toBe(code);
  });

  it('of states of the past are those whose names ECMA-402 still knows by two letters, and never a successor’s', () => {
    const former = [...FORMER_COUNTRIES].filter(([spelling, code]) => spelling.length === 2 && !COUNTRIES.has(spelling) && code !== 'RKS');
    expect(former.map(([spelling]) => spelling)).toEqual(expect.arrayContaining(['SU', 'YU', 'DD', 'AN', 'BU', 'ZR', 'TP']));
    for (const [, code] of former) expect(COUNTRIES.has(code)).toBe(false);
  });

  it('are a step that refuses unknown ones with what the field may hold', () => {
    const refused = (spec: StepSpec, text: string): GatewayError | undefined => {
      try {
        chain(spec)?.convert(text, '/f');
      } catch (error) {
        return error instanceof GatewayError ? error : undefined;
      }
      return undefined;
    };
    expect(refused('country', 'XOM')).toMatchObject({ code: 'mapping-code-unknown', details: { field: '/f' } });
    expect(refused({ country: 'former' }, 'XOM')?.details.mend).toContain('ISO 3166-3');
    expect(refused({ country: 'issuer' }, 'XXB')?.details.mend).toContain('issues documents');
    expect(chain({ country: 'issuer' })?.convert('xom', '/f')).toBe('XOM');
    expect(() => chain({ country: 'past' })).toThrow(GatewayError);
  });
});

describe('document types', () => {
  test.each<[string, DocumentLetters, string | undefined]>([
    ['P', 'mrz', 'passport'],
    ['P<', 'mrz', 'passport'],
    ['PP', 'mrz', 'passport'],
    ['PO', 'mrz', 'passport'],
    ['PO', 'mrz-2026', 'service-passport'],
    ['PD', 'mrz-2026', 'diplomatic-passport'],
    ['PR', 'mrz-2026', 'refugee-travel-document'],
    ['PS', 'mrz-2026', 'stateless-travel-document'],
    ['PT', 'mrz-2026', 'alien-passport'],
    ['PE', 'mrz-2026', 'emergency-travel-document'],
    ['PU', 'mrz-2026', 'emergency-travel-document'],
    ['PL', 'mrz-2026', 'special-passport'],
    ['PZ', 'mrz-2026', undefined],
    ['V', 'mrz', 'visa'],
    ['VC', 'mrz', 'visa'],
    ['I<', 'mrz', 'identity-card'],
    ['ID', 'mrz', 'identity-card'],
    ['IR', 'mrz', 'residence-permit'],
    ['AR', 'mrz-2026', 'residence-permit'],
    ['AC', 'mrz', 'other'],
    ['C', 'mrz', 'other'],
    ['D1', 'mrz', undefined],
    ['', 'mrz', undefined],
    ['p', 'mrz', undefined],
    ['PPP', 'mrz', undefined],
  ])('%j by %s is %j', (text, letters, word) => {
    expect(readDocumentType(text, letters)).toBe(word);
  });

  it('are words of the canonical schema, and go back to letters that mean them', () => {
    expect(DOCUMENT_WORDS.filter((word) => !documentTypes.enum.includes(word))).toEqual([]);
    for (const letters of ['mrz', 'mrz-2026'] as const) {
      for (const word of chain({ 'document-type': letters })?.words ?? []) {
        expect(readDocumentType(writeDocumentType(word, letters) ?? '', letters)).toBe(word);
      }
    }
    expect(writeDocumentType('diplomatic-passport', 'mrz')).toBeUndefined();
    expect(writeDocumentType('seafarers-identity-document', 'mrz-2026')).toBeUndefined();
  });

  it('need to know how the letters are read', () => {
    expect(() => chain('document-type')).toThrow(GatewayError);
    expect(() => chain({ 'document-type': 'viz' })).toThrow(GatewayError);
    expect(() => chain({ 'document-type': 'mrz' })?.invert?.('diplomatic-passport', '/f')).toThrow(GatewayError);
  });

  it('have samples, every step of them', () => {
    const sampled = DOCUMENT_SAMPLES.map(([spec]) => (typeof spec === 'string' ? spec : Object.keys(spec)[0]));
    expect([...new Set(sampled)].toSorted()).toEqual([...DOCUMENT_STEPS.keys()].toSorted());
  });
});
