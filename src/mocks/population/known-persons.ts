import { KNOWN_CASES } from './known-cases.ts';
import { KNOWN_PAIRS } from './known-pairs.ts';
import { known, type KnownPerson } from './known-person.ts';

const FIRST = {
  /** Turkish citizen with an EES record, an issued visa and a SIS alert for refusal of entry; dotted capital İ and Ü in the name. Document SYN000003. */
  visaAndRefusal: known(
    1,
    {
      latin: { familyName: 'Demirkapılı', givenNames: ['Kerem', 'Üzeyir'] },
      sex: 'MALE',
      birthDate: '1984-11-03',
      birthPlace: 'Kayseri',
      country: 'TUR',
    },
    [
      {
        kind: 'EES',
        file: 'visa-required',
        enteredAt: '2026-08-14T06:40:00Z',
        leftAt: '2026-09-02T17:05:00Z',
        crossingPoint: 'LV-Terehova',
        authorisedUntil: '2026-11-12',
        refusalReasons: [],
      },
      { kind: 'VIS', status: 'ISSUED', visaType: 'C', stickerNumber: 'SYNV000001', validUntil: '2027-02-28', issuer: 'LVA' },
      { kind: 'SIS', category: '1861/24', schengenId: 'DEU-SYN-000001', issuer: 'DEU', action: 'Refuse entry and stay' },
    ],
  ),
  /** Afghan refugee of whom only the year of birth is known, in Eurodac alone. Document SYN000006, nationality as printed XXB. */
  eurodacOnly: known(
    2,
    {
      latin: { familyName: 'Zarghunshahi', givenNames: ['Baryalai'] },
      sex: 'MALE',
      birthDate: '1997',
      birthPlace: 'Ghazni',
      country: 'SWE',
      refugeeOf: 'AFG',
    },
    [{ kind: 'Eurodac', dataSet: 'APPLICANT', memberState: 'SWE', date: '2025-03-17' }],
  ),
  /** British citizen whom no system knows. Document SYN000009. */
  nowhere: known(
    3,
    {
      latin: { familyName: 'Quillfeather', givenNames: ['Philippa', 'Maud'] },
      sex: 'FEMALE',
      birthDate: '1991-02-28',
      birthPlace: 'Norwich',
      country: 'GBR',
    },
    [],
  ),
  /** Ukrainian citizen with a Cyrillic name and a former surname, in EES and ETIAS. Document SYN000012. */
  cyrillic: known(
    4,
    {
      latin: { familyName: 'Yushchyshyn', givenNames: ['Yelyzaveta'] },
      native: { familyName: 'Ющишин', givenNames: ['Єлизавета'] },
      former: 'Hryhorchuk',
      sex: 'FEMALE',
      birthDate: '1988-07-19',
      birthPlace: 'Ternopil',
      country: 'UKR',
    },
    [
      {
        kind: 'EES',
        file: 'visa-exempt',
        enteredAt: '2026-10-05T11:20:00Z',
        crossingPoint: 'PL-Medyka',
        authorisedUntil: '2027-01-03',
        refusalReasons: [],
      },
      { kind: 'ETIAS', status: 'ISSUED', validUntil: '2029-10-01' },
    ],
  ),
  /** Moldovan child, eleven years old until 15 June 2027, in EES and ETIAS. Document SYN000015. */
  childOfEleven: known(
    5,
    {
      latin: { familyName: 'Codreanschi', givenNames: ['Ilinca'] },
      sex: 'FEMALE',
      birthDate: '2015-06-15',
      birthPlace: 'Orhei',
      country: 'MDA',
    },
    [
      {
        kind: 'EES',
        file: 'visa-exempt',
        enteredAt: '2026-10-20T08:00:00Z',
        crossingPoint: 'LV-Riga airport',
        authorisedUntil: '2027-01-18',
        refusalReasons: [],
      },
      { kind: 'ETIAS', status: 'ISSUED', validUntil: '2029-10-12' },
    ],
  ),
  /** Moroccan citizen in EES and VIS and in no alert, for Articles 20 and 22. Document SYN000018. */
  entryAndVisa: known(
    6,
    {
      latin: { familyName: 'El Qasmaoui', givenNames: ['Nawfal'] },
      sex: 'MALE',
      birthDate: '1979-12-30',
      birthPlace: 'Ouarzazate',
      country: 'MAR',
    },
    [
      {
        kind: 'EES',
        file: 'visa-required',
        enteredAt: '2026-09-28T15:45:00Z',
        crossingPoint: 'FR-Roissy airport',
        authorisedUntil: '2026-12-26',
        refusalReasons: [],
      },
      { kind: 'VIS', status: 'ISSUED', visaType: 'C', stickerNumber: 'SYNV000006', validUntil: '2026-12-31', issuer: 'FRA' },
    ],
  ),
  /** Georgian citizen with a SIS return alert and nothing else. Document SYN000021. */
  alertOnly: known(
    7,
    {
      latin: { familyName: 'Tsintsadzishvili', givenNames: ['Badri'] },
      sex: 'MALE',
      birthDate: '1970-04-11',
      birthPlace: 'Telavi',
      country: 'GEO',
    },
    [{ kind: 'SIS', category: '1860/3', schengenId: 'LVA-SYN-000007', issuer: 'LVA', action: 'Confirm return' }],
  ),
  /** Indian citizen convicted in a Member State, in ECRIS-TCN alone; Article 22 never reveals it. Document SYN000024. */
  convictedOnly: known(
    8,
    {
      latin: { familyName: 'Venkataraghavan', givenNames: ['Devdutt'] },
      sex: 'MALE',
      birthDate: '1982-09-09',
      birthPlace: 'Madurai',
      country: 'IND',
    },
    [{ kind: 'ECRIS-TCN', memberState: 'EST', reference: 'SYN-EST-00008', flagged: true }],
  ),
  /** Brazilian citizen under a discreet check (2018/1862, Article 36), with an EES record; the check is never shown to her. Document SYN000027. */
  discreetCheck: known(
    9,
    {
      latin: { familyName: 'Guimarães Vilaça', givenNames: ['Iracema'] },
      sex: 'FEMALE',
      birthDate: '1986-01-23',
      birthPlace: 'Olinda',
      country: 'BRA',
    },
    [
      {
        kind: 'EES',
        file: 'visa-exempt',
        enteredAt: '2026-10-30T21:10:00Z',
        crossingPoint: 'DE-Frankfurt airport',
        authorisedUntil: '2027-01-28',
        refusalReasons: [],
      },
      { kind: 'SIS', category: '1862/36', schengenId: 'FRA-SYN-000009', issuer: 'FRA', action: 'Discreet check' },
    ],
  ),
} as const satisfies Record<string, KnownPerson>;

/**
 * Invented people at known places, the same for every seed, for demonstrations and tests; in every population that is large enough to have
 * their number.
 */
export const KNOWN_PERSONS = { ...FIRST, ...KNOWN_PAIRS, ...KNOWN_CASES } as const satisfies Record<string, KnownPerson>;
