import { known, type KnownPerson } from './known-person.ts';
import { alertContent } from './record-contents.ts';
import type { DocumentNotice } from './person.ts';

const child = { sex: 'FEMALE', country: 'SYR', birthPlace: 'Tartus' } as const;

/** Known persons at limits and in states that single systems treat apart. */
export const KNOWN_CASES = {
  /** Nigerian citizen in EES, VIS and Europol data (handling code H2). Document SYN000063. */
  europolEntry: known(
    21,
    {
      latin: { familyName: 'Ekundayo-Oghene', givenNames: ['Tamuno'] },
      sex: 'MALE',
      birthDate: '1980-02-02',
      birthPlace: 'Warri',
      country: 'NGA',
    },
    [
      {
        kind: 'EES',
        file: 'visa-required',
        enteredAt: '2026-10-02T16:00:00Z',
        crossingPoint: 'FR-Roissy airport',
        authorisedUntil: '2026-12-31',
        refusalReasons: [],
      },
      { kind: 'VIS', status: 'ISSUED', visaType: 'C', stickerNumber: 'SYNV000021', validUntil: '2027-01-15', issuer: 'FRA' },
      { kind: 'Europol', reference: 'SYN-EUROPOL-000021', handlingCode: 'H2' },
    ],
  ),
  /** Vietnamese citizen with an issued visa, whose passport SYN000066 is reported stolen to Interpol (SLTD). */
  stolenPassport: known(
    22,
    {
      latin: { familyName: 'Tôn Thất Khuê', givenNames: ['Diệp'] },
      sex: 'FEMALE',
      birthDate: '1993-03-21',
      birthPlace: 'Huế',
      country: 'VNM',
    },
    [{ kind: 'VIS', status: 'ISSUED', visaType: 'C', stickerNumber: 'SYNV000022', validUntil: '2027-03-01', issuer: 'LTU' }],
  ),
  /** Colombian citizen with a travel authorisation, whose passport SYN000069 is associated with a red notice (TDAWN). */
  noticePassport: known(
    23,
    {
      latin: { familyName: 'Arizabaleta Quiñonez', givenNames: ['Wenceslao'] },
      sex: 'MALE',
      birthDate: '1974-06-06',
      birthPlace: 'Quibdó',
      country: 'COL',
    },
    [{ kind: 'ETIAS', status: 'ISSUED', validUntil: '2029-08-17' }],
  ),
  /** Syrian child in Eurodac, five years old until 15 June 2027: no biometric data may be taken. Document SYN000072. */
  childOfFive: known(24, { ...child, latin: { familyName: 'Al Qabbanjiyah', givenNames: ['Rimas'] }, birthDate: '2021-06-15' }, [
    { kind: 'Eurodac', dataSet: 'APPLICANT', memberState: 'LVA', date: '2026-09-03' },
  ]),
  /** Her sister, six years old until 15 June 2027, in Eurodac with fingerprints. Document SYN000075. */
  childOfSix: known(25, { ...child, latin: { familyName: 'Al Qabbanjiyah', givenNames: ['Wasan'] }, birthDate: '2020-06-15' }, [
    { kind: 'Eurodac', dataSet: 'APPLICANT', memberState: 'LVA', date: '2026-09-03' },
  ]),
  /** Moldovan child, twelve years old until 15 June 2027, in EES with fingerprints and in ETIAS. Document SYN000078. */
  childOfTwelve: known(
    26,
    {
      latin: { familyName: 'Codreanschi', givenNames: ['Traian'] },
      sex: 'MALE',
      birthDate: '2014-06-15',
      birthPlace: 'Orhei',
      country: 'MDA',
    },
    [
      {
        kind: 'EES',
        file: 'visa-exempt',
        enteredAt: '2026-10-20T08:01:00Z',
        crossingPoint: 'LV-Riga airport',
        authorisedUntil: '2027-01-18',
        refusalReasons: [],
      },
      { kind: 'ETIAS', status: 'ISSUED', validUntil: '2029-10-12' },
    ],
  ),
  /** Stateless person born in Kuwait with a Swedish document (nationality XXA), in EES and VIS. Document SYN000081. */
  statelessPerson: known(
    27,
    {
      latin: { familyName: 'Al Dhafiri Bidun', givenNames: ['Mishal'] },
      sex: 'MALE',
      birthDate: '1990-10-10',
      birthPlace: 'Al Jahra',
      country: 'SWE',
      statelessFrom: 'KWT',
    },
    [
      {
        kind: 'EES',
        file: 'visa-required',
        enteredAt: '2026-09-19T12:45:00Z',
        leftAt: '2026-10-01T06:15:00Z',
        crossingPoint: 'EE-Narva',
        authorisedUntil: '2026-12-17',
        refusalReasons: [],
      },
      { kind: 'VIS', status: 'ISSUED', visaType: 'C', stickerNumber: 'SYNV000027', validUntil: '2026-12-20', issuer: 'EST' },
    ],
  ),
  /** Albanian girl of sixteen whom Italy seeks as a missing person (2018/1862, Article 32). Document SYN000084. */
  missingPerson: known(
    28,
    {
      latin: { familyName: 'Shkreliqi', givenNames: ['Anduena'] },
      sex: 'FEMALE',
      birthDate: '2010-02-11',
      birthPlace: 'Shkodër',
      country: 'ALB',
    },
    [alertContent('1862/32', 'ITA', 28)],
  ),
  /** Indian citizen who overstayed a Latvian visa and has a return decision of Latvia (2018/1860, Article 3), in EES, VIS and SIS. Document SYN000087. */
  returnDecision: known(
    29,
    {
      latin: { familyName: 'Chandrashekharan', givenNames: ['Vimalan'] },
      sex: 'MALE',
      birthDate: '1996-07-07',
      birthPlace: 'Kollam',
      country: 'IND',
    },
    [
      {
        kind: 'EES',
        file: 'visa-required',
        enteredAt: '2026-02-14T04:20:00Z',
        crossingPoint: 'LV-Riga airport',
        authorisedUntil: '2026-05-14',
        refusalReasons: [],
      },
      { kind: 'VIS', status: 'ISSUED', visaType: 'C', stickerNumber: 'SYNV000029', validUntil: '2026-05-20', issuer: 'LVA' },
      alertContent('1860/3', 'LVA', 29),
    ],
  ),
} as const satisfies Record<string, KnownPerson>;

const report = (person: KnownPerson['person'], notice: Omit<DocumentNotice, 'number' | 'issuer' | 'type'>): readonly DocumentNotice[] =>
  person.documents.slice(0, 1).map(({ number, issuer, type }) => ({ ...notice, number, issuer, type }));

/** Reports on documents of known persons, by the person's number. */
export const KNOWN_NOTICES: ReadonlyMap<number, readonly DocumentNotice[]> = new Map([
  [
    KNOWN_CASES.stolenPassport.number,
    report(KNOWN_CASES.stolenPassport.person, { database: 'SLTD', reference: 'SYN-SLTD-000022', reportedOn: '2026-08-30' }),
  ],
  [
    KNOWN_CASES.noticePassport.number,
    report(KNOWN_CASES.noticePassport.person, {
      database: 'TDAWN',
      reference: 'SYN-TDAWN-000023',
      reportedOn: '2026-07-12',
      noticeColour: 'RED',
    }),
  ],
]);
