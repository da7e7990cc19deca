import { known, knownDocument, personOf, type KnownPerson, type KnownSketch } from './known-person.ts';
import type { EntryExitContent } from './person.ts';
import { alertContent } from './record-contents.ts';

/** A stay of three weeks or so without a visa. */
const stay = (enteredAt: string, crossingPoint: string, authorisedUntil: string): EntryExitContent => ({
  kind: 'EES',
  file: 'visa-exempt',
  enteredAt,
  crossingPoint,
  authorisedUntil,
  refusalReasons: [],
});

const AUTHORISED = { kind: 'ETIAS', status: 'ISSUED', validUntil: '2029-09-20' } as const;

const assumed: KnownSketch = {
  latin: { familyName: 'Mtvralishvili', givenNames: ['Ushangi'] },
  sex: 'MALE',
  birthDate: '1990-12-01',
  birthPlace: 'Rustavi',
  country: 'GEO',
};

const twoIdentities = known(
  10,
  {
    latin: { familyName: 'Ghvinjilia', givenNames: ['Akaki'] },
    sex: 'MALE',
    birthDate: '1985-02-17',
    birthPlace: 'Zestaponi',
    country: 'GEO',
    kind: 'two-identities',
  },
  [
    stay('2026-09-09T07:30:00Z', 'LV-Riga airport', '2026-12-08'),
    AUTHORISED,
    {
      content: { kind: 'ECRIS-TCN', memberState: 'POL', reference: 'SYN-POL-00010', flagged: false },
      options: { claim: personOf(10, assumed, []), claims: [-10], document: knownDocument(10, 1, assumed), unjustified: true },
    },
  ],
);

const passportOwner = known(
  11,
  {
    latin: { familyName: 'Kvirkvelashvili', givenNames: ['Tsotne'] },
    sex: 'MALE',
    birthDate: '1992-06-25',
    birthPlace: 'Ozurgeti',
    country: 'GEO',
    kind: 'impostor',
  },
  [stay('2026-08-20T10:10:00Z', 'LV-Riga airport', '2026-11-18'), AUTHORISED],
);

const impostorSketch: KnownSketch = {
  latin: { familyName: 'Sabanadzishvili', givenNames: ['Gela'] },
  sex: 'MALE',
  birthDate: '1994-01-08',
  birthPlace: 'Marneuli',
  country: 'GEO',
  kind: 'impostor',
  partner: passportOwner,
};

const impostor = known(12, impostorSketch, [
  {
    content: { kind: 'Eurodac', dataSet: 'ILLEGAL_STAY', memberState: 'DEU', date: '2026-07-14' },
    options: { claim: passportOwner.person, claims: [11], document: passportOwner.person.documents[0], unjustified: true },
  },
]);

const transliterated = known(
  13,
  {
    latin: { familyName: 'Onyshchuk', givenNames: ['Kyrylo'] },
    native: { familyName: 'Онищук', givenNames: ['Кирило'] },
    sex: 'MALE',
    birthDate: '1977-05-30',
    birthPlace: 'Kolomyia',
    country: 'UKR',
    kind: 'other-transliteration',
  },
  [
    stay('2026-10-11T13:00:00Z', 'PL-Terespol', '2027-01-09'),
    AUTHORISED,
    { content: alertContent('1862/34', 'ESP', 13), options: { deviation: { kind: 'other-transliteration', effect: 'similar' } } },
  ],
);

const identityVictim = known(
  14,
  {
    latin: { familyName: 'Vasconcelos Tibiriçá', givenNames: ['Anselmo'] },
    sex: 'MALE',
    birthDate: '1981-03-03',
    birthPlace: 'Petrópolis',
    country: 'BRA',
    kind: 'stolen-identity',
  },
  [stay('2026-09-26T05:55:00Z', 'FR-Roissy airport', '2026-12-25'), AUTHORISED],
);

const identityThiefSketch: KnownSketch = {
  latin: { familyName: 'Cavalcanti Jupi', givenNames: ['Otacílio'] },
  sex: 'MALE',
  birthDate: '1983-10-29',
  birthPlace: 'Caruaru',
  country: 'BRA',
  kind: 'stolen-identity',
  partner: identityVictim,
};

const identityThief = known(15, identityThiefSketch, [
  {
    content: alertContent('1861/24', 'ITA', 15),
    options: { claim: identityVictim.person, claims: [14], document: knownDocument(15, 1, identityThiefSketch), unjustified: true },
  },
]);

const namesakeSketch: KnownSketch = {
  latin: { familyName: 'Zlatarevski', givenNames: ['Blagoj'] },
  sex: 'MALE',
  birthDate: '1969-09-01',
  birthPlace: 'Ohrid',
  country: 'MKD',
  kind: 'same-identity',
};

const namesake = known(16, namesakeSketch, [stay('2026-07-30T18:20:00Z', 'DE-Frankfurt airport', '2026-10-28'), AUTHORISED]);

const otherNamesake = known(17, { ...namesakeSketch, birthPlace: 'Kumanovo', partner: namesake }, [
  {
    content: { kind: 'Eurodac', dataSet: 'IRREGULAR_CROSSING', memberState: 'GRC', date: '2026-03-22' },
    options: { claims: [16] },
  },
]);

const passportLender = known(
  18,
  {
    latin: { familyName: 'Quilodrán Huenchul', givenNames: ['Rosalía'] },
    sex: 'FEMALE',
    birthDate: '1995-11-11',
    birthPlace: 'Temuco',
    country: 'CHL',
    kind: 'shared-document',
  },
  [stay('2026-09-01T09:09:00Z', 'LV-Riga airport', '2026-11-30'), AUTHORISED],
);

const passportBorrower = known(
  19,
  {
    latin: { familyName: 'Catrileo Paillal', givenNames: ['Millaray'] },
    sex: 'FEMALE',
    birthDate: '1998-04-16',
    birthPlace: 'Osorno',
    country: 'CHL',
    kind: 'shared-document',
    partner: passportLender,
  },
  [
    {
      content: { kind: 'Eurodac', dataSet: 'APPLICANT', memberState: 'LVA', date: '2026-06-05' },
      options: { document: passportLender.person.documents[0], unjustified: true },
    },
  ],
);

const watchedSketch: KnownSketch = {
  latin: { familyName: 'Boughanmi Rekik', givenNames: ['Anouar'] },
  sex: 'MALE',
  birthDate: '1987-08-08',
  birthPlace: 'Kairouan',
  country: 'TUN',
};

const watchedApplicant = known(
  20,
  {
    latin: { familyName: 'Mestiraoui', givenNames: ['Ghazi'] },
    sex: 'MALE',
    birthDate: '1989-01-19',
    birthPlace: 'Sousse',
    country: 'TUN',
    kind: 'two-identities',
  },
  [
    { kind: 'VIS', status: 'APPLIED', visaType: 'C', issuer: 'LVA' },
    {
      content: alertContent('1862/36', 'FRA', 20),
      options: { claim: personOf(20, watchedSketch, []), claims: [-20], document: knownDocument(20, 1, watchedSketch), unjustified: true },
    },
  ],
);

/** Known persons between whose records links arise; all adults. */
export const KNOWN_PAIRS = {
  /**
   * Georgian citizen in EES and ETIAS, and in ECRIS-TCN (Poland) under another name, birth date and passport: yellow between EES and
   * ECRIS-TCN by the same fingerprints (30(1)(a)), red when verified (32(1)(a)). Documents SYN000030, SYN000031.
   */
  twoIdentities,
  /** Georgian citizen in EES and ETIAS with passport SYN000033, which `impostor` used. */
  passportOwner,
  /**
   * Another Georgian, in Eurodac under the identity and with the passport of `passportOwner`: yellow towards the EES by the same identity and
   * other fingerprints (30(1)(c)), red when verified (32(1)(b)); towards ETIAS, which has no biometric data, white by rule (33(1)(b)).
   */
  impostor,
  /** Ukrainian citizen in EES and ETIAS as ONYSHCHUK and in a SIS alert (2018/1862, Article 34) as ONISHCHUK: white between all. Document SYN000039. */
  transliterated,
  /** Brazilian citizen in EES and ETIAS, whose identity `identityThief` took. Document SYN000042. */
  identityVictim,
  /** Another Brazilian, under a SIS alert by the identity of `identityVictim` with passport SYN000046: yellow (30(1)(c)), red when verified (32(1)(c)). */
  identityThief,
  /** Citizen of North Macedonia in EES and ETIAS, who has a true namesake of the same birth date. Document SYN000048. */
  namesake,
  /** The namesake, in Eurodac: yellow towards the EES (30(1)(c)), green when verified (31(1)(a)). Document SYN000051. */
  otherNamesake,
  /** Chilean citizen in EES and ETIAS, whose passport SYN000054 was used by `passportBorrower`. */
  passportLender,
  /**
   * Another Chilean, in Eurodac under her own name with the passport of `passportLender`: yellow towards the EES (30(1)(d)), red when verified
   * (32(1)(b)); yellow towards ETIAS too (30(1)(b)), green when verified (31(1)(c)).
   */
  passportBorrower,
  /**
   * Tunisian citizen with a pending visa application in Latvia, whom France has under a discreet check (2018/1862, Article 36) by another name:
   * yellow (30(1)(a)), verified by the SIRENE bureau of France (29(2)). Documents SYN000060, SYN000061.
   */
  watchedApplicant,
} as const satisfies Record<string, KnownPerson>;
