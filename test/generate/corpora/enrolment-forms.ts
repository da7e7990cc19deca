import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import { transactionOctets, type DraftRecord, type DraftTransaction, type FieldText, type RawRecord } from './nist-itl-octets.ts';
import { canonicalNames, otherName, type Truth, type TrueName } from './synthetic-truth.ts';

type Enrolment = NonNullable<CanonicalRecord['biometricEnrolment']>;
type Reference = NonNullable<CanonicalRecord['biometrics']>[number];

/** An enrolment as its transaction and as its canonical record. */
export interface EnrolmentForms {
  readonly transaction: DraftTransaction;
  readonly canonical: CanonicalRecord;
}

/** What happened at an enrolment station. */
export interface Session {
  readonly truth: Truth;
  /** Running number of the session, which makes all its numbers. */
  readonly number: number;
  readonly purpose: NonNullable<Enrolment['purpose']>;
  readonly samples: readonly Sample[];
  readonly missing?: Enrolment['missingFingers'];
  readonly certainty?: 'confirmed' | 'declared' | 'estimated';
  readonly aliases?: readonly TrueName[];
  readonly charset?: 'utf8' | 'latin1';
  /** Whether the person states a name. */
  readonly named?: boolean;
}

/** A sample, in the words of the canonical record, with what only the transaction says. */
export interface Sample {
  readonly modality: Reference['modality'];
  readonly format: keyof typeof COMPRESSIONS;
  readonly position?: number;
  readonly quality?: number;
  /** Scores of the single fingers of a slap, by position; 254 and 255 for none. */
  readonly scores?: Readonly<Record<number, number>>;
  /** Time of capture, RFC 3339 UTC. */
  readonly capturedAt?: string;
}

const COMPRESSIONS = { wsq: 'WSQ20', jpeg: 'JPEGB', jpeg2000: 'JP2', png: 'PNG', raw: 'NONE' } as const;

const PURPOSES: Readonly<Record<NonNullable<Enrolment['purpose']>, string>> = {
  'residence-permit': 'UA',
  visa: 'VI',
  asylum: 'PA',
  border: 'RO',
  'criminal-procedure': 'KP',
  identification: 'ID',
};

const ORIGINATORS: Readonly<Record<NonNullable<Enrolment['purpose']>, string>> = {
  'residence-permit': 'LVPMLP',
  visa: 'LVPMLP',
  asylum: 'LVVRS',
  border: 'LVVRS',
  'criminal-procedure': 'LVVP',
  identification: 'LVVP',
};

const DOCUMENTS: Readonly<Record<string, string>> = {
  passport: 'P',
  'refugee-travel-document': 'PB',
  'stateless-travel-document': 'PX',
  'identity-card': 'ID',
  'residence-permit': 'UA',
};

const SEXES = { male: 'M', female: 'F', unspecified: 'X' };
const CERTAINTIES = { confirmed: 'A', declared: 'D', estimated: 'N' };
const TYPES = { face: 10, fingerprints: 14, 'palm-print': 15 };
const LETTERS = { face: 'S', fingerprints: 'P', 'palm-print': 'D' };

const BEGINNINGS: Readonly<Record<keyof typeof COMPRESSIONS, readonly number[]>> = {
  wsq: [0xff, 0xa0],
  jpeg: [0xff, 0xd8, 0xff, 0xe0],
  jpeg2000: [0xff, 0x4f, 0xff, 0x51],
  png: [0x89, 0x50, 0x4e, 0x47],
  raw: [0x00],
};

/** Octets that begin as an image of the format does and go on in words, with the separators that a careless reader would stop at. */
export function noImage(format: keyof typeof COMPRESSIONS): Uint8Array {
  return Buffer.from([...BEGINNINGS[format], ...Buffer.from('SYNTHETIC\x1cNO\x1dIMAGE\x1eOF\x1fANYBODY')]);
}

const compact = (time: string): string => time.replace(/[-:T]/g, '');

/** A time as canonical records write it. */
const withMillis = (time: string): string => time.replace('Z', '.000Z');

const two = (count: number): string => String(count).padStart(2, '0');

const fullName = ({ family, given }: TrueName): string => `${family},${given.join(' ')}`;

/** A person's part of the Type-2 record. */
function descriptive({ truth, number, purpose, certainty, aliases = [], named = true }: Session): Readonly<Record<number, FieldText>> {
  const { latin, native, documents, birthDate } = truth;
  const [year = '', month = '00', day = '00'] = birthDate.split('-');
  return {
    2: '00',
    9: `L-2026-${number}`,
    ...(named && { 18: fullName(latin) }),
    ...(aliases.length > 0 && { 19: aliases.map(fullName) }),
    ...(truth.birthCountry && { 20: truth.birthCountry }),
    ...(truth.nationalities.length > 0 && { 21: truth.nationalities }),
    ...(birthDate !== '' && { 22: `${year}${month}${day}` }),
    24: SEXES[truth.sex],
    37: PURPOSES[purpose],
    ...(native && named && { 901: [[native.script, native.family, native.given.join(' ')]] }),
    ...(documents.length > 0 && {
      902: documents.map(({ type, number: own, issuingState }) => [DOCUMENTS[type] ?? 'CI', own, issuingState]),
    }),
    904: 'O1127',
    ...(truth.birthPlace && { 905: truth.birthPlace }),
    ...(certainty && { 906: CERTAINTIES[certainty] }),
  };
}

function scoreField({ modality, position = 0, quality, scores }: Sample): Readonly<Record<number, FieldText>> {
  if (scores) return { 24: Object.entries(scores).map(([finger, score]) => [finger, String(score), '0020', '2']) };
  if (quality === undefined) return {};
  return { 24: [modality === 'face' ? [String(quality), '0020', '7'] : [String(position), String(quality), '0020', '2']] };
}

/** The image record of a sample. */
function imageRecord(session: Session, sample: Sample, at: number): DraftRecord {
  const { modality, format, position, capturedAt } = sample;
  const type = TYPES[modality];
  const missing = modality === 'fingerprints' && at === 1 ? session.missing : undefined;
  return {
    type,
    fields: {
      2: two(at),
      3: modality === 'face' ? 'FACE' : '0',
      4: ORIGINATORS[session.purpose],
      5: '20260403',
      6: modality === 'face' ? '480' : '800',
      7: modality === 'face' ? '600' : '750',
      8: '1',
      9: '500',
      10: '500',
      11: COMPRESSIONS[format],
      12: modality === 'face' ? 'SRGB' : '8',
      ...(position !== undefined && { 13: String(position) }),
      ...(missing && { 18: missing.map(({ position: finger, reason }) => [String(finger), reason === 'amputated' ? 'XX' : 'UP']) }),
      ...scoreField(sample),
      200: referenceOf(session, sample, at),
      904: [['SYNTHETIC', 'STATION 1', '']],
      ...(capturedAt && { 998: [[compact(capturedAt), '56.95']] }),
    },
    sample: noImage(format),
  };
}

function referenceOf({ number }: Session, { modality }: Sample, at: number): string {
  return `BDAS-${LETTERS[modality]}-2026-${String(number * 100 + at).padStart(6, '0')}`;
}

const TIME = '2026-04-03T09:30:00Z';

/** The header of a session without its list of records. */
function headerOf({ number, purpose, charset = 'utf8' }: Session): Readonly<Record<number, FieldText>> {
  return {
    2: '0502',
    4: 'ENR',
    5: '20260403',
    6: '4',
    7: 'LVIC',
    8: ORIGINATORS[purpose],
    9: `SYN-2026-${number}`,
    11: '19.69',
    12: '19.69',
    13: [['LVA-BDAS', '1.0']],
    14: compact(TIME),
    15: [charset === 'utf8' ? ['003', 'UTF-8'] : ['001', 'LATIN-1']],
  };
}

function referenceForm(session: Session, sample: Sample, at: number): Reference {
  const { modality, format, position, quality, scores, capturedAt } = sample;
  const single = scores && Object.values(scores).length === 1 ? Object.values(scores)[0] : undefined;
  const score = quality ?? (single !== undefined && single <= 100 ? single : undefined);
  return {
    modality,
    system: 'BDAS',
    container: 'ansi-nist-itl',
    reference: referenceOf(session, sample, at),
    ...(capturedAt && { capturedAt: withMillis(capturedAt) }),
    ...(score !== undefined && { quality: score }),
    ...(position !== undefined && { position }),
    format,
  };
}

const ORDER = ['face', 'fingerprints', 'palm-print'];

/** The same session as the station writes it and as the canonical record has it. */
export function formsOf(session: Session, ...more: readonly (DraftRecord | RawRecord)[]): EnrolmentForms {
  const { truth, number, purpose, samples, missing, certainty, aliases = [], charset, named = true } = session;
  const images = samples.map((sample, at) => imageRecord(session, sample, at + 1));
  const references = samples.map((sample, at) => referenceForm(session, sample, at + 1));
  const names = [...(named ? canonicalNames(truth) : []), ...aliases.map(({ family, given }) => otherName('alias', family, given))];
  const sorted = references.toSorted((one, other) => ORDER.indexOf(one.modality) - ORDER.indexOf(other.modality));
  return {
    transaction: {
      header: headerOf(session),
      records: [{ type: 2, fields: descriptive(session) }, ...images, ...more],
      ...(charset && { charset }),
    },
    canonical: {
      kind: 'biometric-enrolment',
      source: 'BDAS',
      nationalFile: `L-2026-${number}`,
      person: {
        identities: [
          {
            kind: 'confirmed',
            ...(names.length > 0 && { names }),
            ...(truth.birthDate !== '' && { birthDate: { value: truth.birthDate, ...(certainty && { certainty }) } }),
            ...(truth.birthPlace && { birthPlace: truth.birthPlace }),
            ...(truth.birthCountry && { birthCountry: truth.birthCountry }),
            sex: truth.sex,
            ...(truth.nationalities.length > 0 && { nationalities: [...truth.nationalities] }),
          },
        ],
      },
      ...(truth.documents.length > 0 && {
        documents: truth.documents.map(({ type, number: own, issuingState }) => ({ type, number: own, issuingState })),
      }),
      biometricEnrolment: {
        transaction: `SYN-2026-${number}`,
        takenAt: withMillis(TIME),
        authority: ORIGINATORS[purpose],
        purpose,
        ...(missing && { missingFingers: missing }),
      },
      ...(sorted.length > 0 && { biometrics: sorted }),
    },
  };
}

/** The octets of a session's transaction. */
export function octetsOf({ transaction }: EnrolmentForms): Buffer {
  return transactionOctets(transaction);
}
