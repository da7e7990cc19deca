import type { BiometricReference, CanonicalRecord, PersonName, TravelDocument } from '../../src/canonical/generated/types.ts';
import { readDate, readPartialDate } from '../../src/mapping/steps/calendar.ts';
import { readCountry } from '../../src/mapping/steps/country-code.ts';
import { toIcaoLatin } from '../../src/mapping/transliteration/icao-latin.ts';
import { readLocalTime } from '../../src/mapping/steps/local-time.ts';

interface OtherName {
  readonly '@veids': string;
  readonly uzvards: string;
  readonly vardi?: string;
}

interface Persona {
  readonly uzvards: string;
  readonly vardi?: string;
  readonly uzvardsLatviski?: string;
  readonly vardiLatviski?: string;
  readonly originalraksts?: { readonly '@raksts': string; readonly uzvards: string; readonly vardi?: string };
  readonly citiVardi?: { readonly vards: readonly OtherName[] };
  readonly dzimsanasDatums: string;
  readonly dzimsanasDatumaStatuss?: string;
  readonly dzimsanasVieta?: string;
  readonly dzimsanasValsts?: string;
  readonly dzimums: string;
  readonly valstiskaPiederiba: readonly string[];
  readonly valstiskasPiederibasVeids?: string;
}

interface Dokuments {
  readonly veids: string;
  readonly serija?: string;
  readonly numurs: string;
  readonly izdevejvalsts: string;
  readonly izdosanasDatums?: string;
  readonly derigsLidz?: string;
}

interface Merijums {
  readonly '@veids': string;
  readonly numurs: string;
  readonly laiks?: string;
  readonly kvalitate?: string;
}

/** The fields of an application for a residence permit (pack `lv-pmlp-uzturesanas-atlauja`) that are mapped. */
export interface Pieteikums {
  readonly lietasNumurs: string;
  readonly persona: Persona;
  readonly dokumenti: { readonly dokuments: readonly Dokuments[] };
  readonly atlauja: {
    readonly numurs?: string;
    readonly stadija: string;
    readonly veids: string;
    readonly pamats?: string;
    readonly iesniegsanasDatums: string;
    readonly derigaNo?: string;
    readonly derigaLidz?: string;
  };
  readonly biometrija?: { readonly merijums: readonly Merijums[] };
}

const SEX: Readonly<Record<string, string>> = { V: 'male', S: 'female', N: 'unspecified' };
const CERTAINTY: Readonly<Record<string, string>> = { A: 'confirmed', D: 'declared', N: 'estimated' };
const NATIONALITY_STATUS: Readonly<Record<string, string>> = {
  PI: 'citizen',
  NP: 'non-citizen',
  BV: 'stateless',
  BG: 'refugee',
  AL: 'alternative-status',
  PA: 'temporary-protection',
  NE: 'undetermined',
};
const NAME_USE: Readonly<Record<string, string>> = { DZ: 'birth', IP: 'previous', PS: 'alias' };
const DOCUMENT_TYPE: Readonly<Record<string, string>> = {
  P: 'passport',
  PD: 'diplomatic-passport',
  PS: 'service-passport',
  PV: 'special-passport',
  PB: 'refugee-travel-document',
  PX: 'stateless-travel-document',
  PA: 'alien-passport',
  PN: 'non-citizen-passport',
  ID: 'identity-card',
  JG: 'seafarers-identity-document',
  AC: 'emergency-travel-document',
  CI: 'other',
};
const STAGE: Readonly<Record<string, string>> = { IES: 'applied', PIE: 'granted', ATT: 'refused', REG: 'registered', ANU: 'annulled' };
const KIND: Readonly<Record<string, string>> = { TUA: 'temporary', PUA: 'permanent', ESPI: 'eu-long-term' };
const GROUND: Readonly<Record<string, string>> = {
  DARB: 'employment',
  GIM: 'family',
  STUD: 'studies',
  PETN: 'research',
  UZN: 'business',
  INV: 'investment',
  AIZS: 'protection',
  CITS: 'other',
};
const MODALITY: Readonly<Record<string, string>> = { SEJA: 'face', PIRKSTI: 'fingerprints' };

function known<Word>(word: Word | undefined): Word {
  if (word === undefined) throw new Error('a value cannot be mapped');
  return word;
}

const settled = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

function latin(text: string): string {
  if (!/^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(text)) throw new Error('a text is not Latin');
  return text;
}

const words = (text: string): string[] =>
  text
    .split(' ')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function documentNumber(text: string): string {
  const number = text.toUpperCase().replace(/[\s<]/gu, '');
  if (!/^[A-Z0-9/-]{1,40}$/.test(number)) throw new Error('a document number has other characters');
  return number;
}

const date = (text: string): string => known(readDate(text.trim(), 'dd.MM.yyyy'));

function moment(text: string): string {
  const read = readLocalTime(text.trim(), 'iso', 'Europe/Riga');
  if ('fault' in read) throw new Error('a time cannot be read');
  return read.at;
}

function latinName(use: string, familyName: string, givenNames: string | undefined, script?: string): PersonName {
  const name: Record<string, unknown> = { use, form: 'latin' };
  if (script !== undefined) name['script'] = script;
  name['familyName'] = latin(settled(familyName));
  if (givenNames !== undefined) name['givenNames'] = words(latin(settled(givenNames)));
  return name as unknown as PersonName;
}

function mrzName(persona: Persona): PersonName {
  const name: Record<string, unknown> = { use: 'current', form: 'mrz', familyName: known(toIcaoLatin(settled(persona.uzvards))) };
  if (persona.vardi !== undefined) name['givenNames'] = words(settled(persona.vardi)).map((given) => known(toIcaoLatin(given)));
  return name as unknown as PersonName;
}

function namesOf(persona: Persona): PersonName[] {
  const names = [latinName('current', persona.uzvards, persona.vardi, 'Latn'), mrzName(persona)];
  const { originalraksts: native, uzvardsLatviski, citiVardi } = persona;
  if (native !== undefined) {
    const name: Record<string, unknown> = {
      use: 'current',
      form: 'native',
      script: native['@raksts'],
      familyName: settled(native.uzvards),
    };
    if (native.vardi !== undefined) name['givenNames'] = words(settled(native.vardi));
    names.push(name as unknown as PersonName);
  }
  if (uzvardsLatviski !== undefined) names.push(latinName('alias', uzvardsLatviski, persona.vardiLatviski, 'Latn'));
  if (citiVardi !== undefined) {
    for (const other of citiVardi.vards) names.push(latinName(known(NAME_USE[other['@veids']]), other.uzvards, other.vardi));
  }
  return names;
}

function identityOf(persona: Persona): Record<string, unknown> {
  const birthDate: Record<string, unknown> = { value: known(readPartialDate(persona.dzimsanasDatums.trim(), 'dd.MM.yyyy')) };
  if (persona.dzimsanasDatumaStatuss !== undefined) birthDate['certainty'] = known(CERTAINTY[persona.dzimsanasDatumaStatuss]);
  const identity: Record<string, unknown> = { kind: 'confirmed', names: namesOf(persona), birthDate };
  if (persona.dzimsanasVieta !== undefined) identity['birthPlace'] = settled(persona.dzimsanasVieta);
  if (persona.dzimsanasValsts !== undefined) identity['birthCountry'] = known(readCountry(persona.dzimsanasValsts));
  identity['sex'] = known(SEX[persona.dzimums]);
  identity['nationalities'] = persona.valstiskaPiederiba.map((state) => known(readCountry(state)));
  return identity;
}

function documentOf(source: Dokuments): TravelDocument {
  const document: Record<string, unknown> = {
    type: known(DOCUMENT_TYPE[source.veids]),
    number: documentNumber(`${source.serija ?? ''}${source.numurs}`),
    issuingState: known(readCountry(source.izdevejvalsts)),
  };
  if (source.izdosanasDatums !== undefined) document['issuedOn'] = date(source.izdosanasDatums);
  if (source.derigsLidz !== undefined) document['validUntil'] = date(source.derigsLidz);
  return document as unknown as TravelDocument;
}

function permitOf(source: Pieteikums['atlauja']): Record<string, unknown> {
  const permit: Record<string, unknown> = {};
  if (source.numurs !== undefined) permit['number'] = documentNumber(source.numurs);
  permit['stage'] = known(STAGE[source.stadija]);
  permit['kind'] = known(KIND[source.veids]);
  if (source.pamats !== undefined) permit['ground'] = known(GROUND[source.pamats]);
  permit['appliedOn'] = date(source.iesniegsanasDatums);
  if (source.derigaNo !== undefined) permit['validFrom'] = date(source.derigaNo);
  if (source.derigaLidz !== undefined) permit['validUntil'] = date(source.derigaLidz);
  permit['issuingState'] = 'LVA';
  return permit;
}

function biometricOf(source: Merijums): BiometricReference {
  const biometric: Record<string, unknown> = { modality: known(MODALITY[source['@veids']]), system: 'BDAS', reference: source.numurs };
  if (source.laiks !== undefined) biometric['capturedAt'] = moment(source.laiks);
  if (source.kvalitate !== undefined) biometric['quality'] = Number(source.kvalitate);
  return biometric as unknown as BiometricReference;
}

/**
 * What the pack `lv-pmlp-uzturesanas-atlauja` does, as someone writes it who needs no accounts of fields, no trace and no way back, with
 * the same readers of dates, countries and names. It takes the record's form on trust.
 */
export function handWritten(record: Pieteikums): CanonicalRecord {
  const { persona } = record;
  const person: Record<string, unknown> = { identities: [identityOf(persona)] };
  if (persona.valstiskasPiederibasVeids !== undefined) {
    person['nationalityStatus'] = { status: known(NATIONALITY_STATUS[persona.valstiskasPiederibasVeids]) };
  }
  const canonical: Record<string, unknown> = {
    kind: 'residence-permit-application',
    source: 'VMIS',
    nationalFile: record.lietasNumurs.trim(),
    person,
    documents: record.dokumenti.dokuments.map(documentOf),
    residencePermit: permitOf(record.atlauja),
  };
  if (record.biometrija !== undefined) canonical['biometrics'] = record.biometrija.merijums.map(biometricOf);
  return canonical as unknown as CanonicalRecord;
}
