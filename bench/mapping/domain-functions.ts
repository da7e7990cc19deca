import { readDate, readPartialDate } from '../../src/mapping/steps/calendar.ts';
import { readCountry } from '../../src/mapping/steps/country-code.ts';
import { toIcaoLatin } from '../../src/mapping/transliteration/icao-latin.ts';
import { readLocalTime } from '../../src/mapping/steps/local-time.ts';

/** What languages for queries on JSON lack, as functions of one text that they are given. */
export const DOMAIN_FUNCTIONS: Readonly<Record<string, (text: string) => string | number | string[]>> = {
  settled: (text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim(),
  words: (text) => text.split(' ').filter((part) => part !== ''),
  letters: (text) => toIcaoLatin(text) ?? '',
  day: (text) => readDate(text.trim(), 'dd.MM.yyyy') ?? '',
  partialDay: (text) => readPartialDate(text.trim(), 'dd.MM.yyyy') ?? '',
  state: (text) => readCountry(text) ?? '',
  moment: (text) => {
    const read = readLocalTime(text.trim(), 'iso', 'Europe/Riga');
    return 'at' in read ? read.at : '';
  },
  plainNumber: (text) => text.toUpperCase().replace(/[\s<]/gu, ''),
  whole: Number,
};

/** The pack's code lists as those languages are given them. */
export const CODES = {
  sex: { V: 'male', S: 'female', N: 'unspecified' },
  certainty: { A: 'confirmed', D: 'declared', N: 'estimated' },
  status: {
    PI: 'citizen',
    NP: 'non-citizen',
    BV: 'stateless',
    BG: 'refugee',
    AL: 'alternative-status',
    PA: 'temporary-protection',
    NE: 'undetermined',
  },
  use: { DZ: 'birth', IP: 'previous', PS: 'alias' },
  type: { P: 'passport', ID: 'identity-card', PD: 'diplomatic-passport', JG: 'seafarers-identity-document' },
  stage: { IES: 'applied', PIE: 'granted' },
  kind: { TUA: 'temporary', PUA: 'permanent' },
  ground: { DARB: 'employment', GIM: 'family' },
  modality: { SEJA: 'face', PIRKSTI: 'fingerprints' },
};
