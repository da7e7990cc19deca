import type { CorpusRecord, ExpectedOutcome, PackCorpus } from './corpus.ts';
import type { Reasons } from './corpus-case.ts';
import { formsOf, noImage, octetsOf, type EnrolmentForms, type Sample, type Session } from './enrolment-forms.ts';
import { transactionOctets, type4, type DraftRecord, type DraftTransaction, type FieldText, type RawRecord } from './nist-itl-octets.ts';
import { edited, type Edits } from './record-tree.ts';
import { peopleOf, type Truth } from './synthetic-truth.ts';

const person = peopleOf(234_014);

const FACE: Sample = { modality: 'face', format: 'jpeg', quality: 84 };
const RIGHT: Sample = { modality: 'fingerprints', format: 'wsq', position: 13, scores: { 2: 81, 3: 77, 4: 69, 5: 58 } };
const LEFT: Sample = { modality: 'fingerprints', format: 'wsq', position: 14, scores: { 7: 80, 8: 71, 9: 66, 10: 52 } };
const THUMBS: Sample = { modality: 'fingerprints', format: 'wsq', position: 15, scores: { 1: 90, 6: 88 } };
const TEN: readonly Sample[] = [RIGHT, LEFT, THUMBS];

const finger = (position: number, quality?: number): Sample => ({
  modality: 'fingerprints',
  format: 'wsq',
  position,
  ...(quality !== undefined && { quality }),
});

let sessions = 4100;

/** A session of its own number; the first four fields of most. */
function session(truth: Truth, purpose: Session['purpose'], samples: readonly Sample[], more: Partial<Session> = {}): Session {
  sessions += 1;
  return { truth, number: sessions, purpose, samples, ...more };
}

const good = (shows: string, forms: EnrolmentForms, inCanonical: Edits = {}): CorpusRecord => ({
  shows,
  record: octetsOf(forms),
  expected: { canonical: edited(forms.canonical, inCanonical) },
});

const reasons = (of: Reasons): ExpectedOutcome => ({
  reasons: Object.entries(of).map(([field, code]) => ({ code: `mapping-${code}`, field })),
});

/** Fields of one record by its place in the transaction, 0 for the header; undefined takes a field away. */
type FieldChange = Readonly<Record<number, FieldText | undefined>>;

const without = (fields: FieldChange): Readonly<Record<number, FieldText>> =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, FieldText] => entry[1] !== undefined));

function changed({ transaction, canonical }: EnrolmentForms, at: number, change: FieldChange): EnrolmentForms {
  const { header, records } = transaction;
  if (at === 0) return { canonical, transaction: { ...transaction, header: without({ ...header, ...change }) } };
  const swap = (record: DraftRecord | RawRecord): DraftRecord | RawRecord =>
    'fields' in record ? { ...record, fields: without({ ...record.fields, ...change }) } : record;
  return {
    canonical,
    transaction: { ...transaction, records: records.map((record, index) => (index === at - 1 ? swap(record) : record)) },
  };
}

/** A transaction of which fields were spoilt. */
const bad = (shows: string, forms: EnrolmentForms, changes: Readonly<Record<number, FieldChange>>, why: Reasons): CorpusRecord => ({
  shows,
  record: octetsOf(Object.entries(changes).reduce((spoilt, [at, change]) => changed(spoilt, Number(at), change), forms)),
  expected: reasons(why),
});

/** A transaction of which octets were spoilt; a pair of texts is replaced where the first one is found. */
const badOctets = (shows: string, record: Uint8Array, why: Reasons): CorpusRecord => ({ shows, record, expected: reasons(why) });

function replaced(octets: Buffer, from: string, to: string): Buffer {
  const at = octets.indexOf(from);
  if (at === -1) throw new RangeError(`no ${from} in the transaction`);
  return Buffer.concat([octets.subarray(0, at), Buffer.from(to), octets.subarray(at + from.length)]);
}

/** The length of the Type-2 record with a zero before it, which makes the record one octet longer. */
function longerLength(octets: Buffer): Buffer {
  const [tag = '', length = ''] = /2\.001:(\d+)/.exec(octets.toString('latin1')) ?? [];
  return replaced(octets, tag, `2.001:0${Number(length) + 1}`);
}

const ORDINARY: readonly (readonly [string, Session['purpose'], readonly Sample[], string])[] = [
  ['UKR', 'residence-permit', [FACE, RIGHT, LEFT, THUMBS], 'a face and three slaps'],
  ['RUS', 'visa', [FACE, ...TEN], 'a face and three slaps'],
  ['BLR', 'residence-permit', [FACE, finger(2, 76), finger(7, 70)], 'a face and two flat fingers, each with a score'],
  ['SRB', 'border', [FACE, RIGHT], 'a face and four fingers of the right hand'],
  ['GEO', 'border', [RIGHT, FACE], 'the slap before the face'],
  ['TUR', 'visa', [{ ...FACE, format: 'jpeg2000' }, ...TEN], 'a face in JPEG 2000'],
  ['SYR', 'asylum', [FACE, ...TEN], 'a face and three slaps'],
  ['AFG', 'asylum', [...TEN], 'fingerprints without a face'],
  ['IRQ', 'asylum', [{ ...FACE, format: 'png' }, ...TEN], 'a face in PNG'],
  ['ERI', 'asylum', [FACE, finger(2, 40), finger(3, 38)], 'fingerprints of low quality'],
  ['VNM', 'residence-permit', [FACE, { ...finger(2, 91), format: 'raw' }], 'a fingerprint without compression'],
  [
    'MAR',
    'criminal-procedure',
    [FACE, ...TEN, { modality: 'palm-print', format: 'wsq', position: 21, quality: 64 }],
    'a palm print beside the fingers',
  ],
];

const ordinary = ORDINARY.map(([country, purpose, samples, what]) =>
  good(`${purpose} of a citizen of ${country}: ${what}`, formsOf(session(person(country), purpose, samples))),
);

const plain = (truth: Partial<Truth>): Truth => ({ ...person('GBR'), ...truth });

const nobody: Truth = {
  latin: { family: '', given: [] },
  mrz: { family: '', given: [] },
  sex: 'unspecified',
  birthDate: '',
  nationalities: [],
  documents: [],
};

const [passport] = person('GEO', 1).documents;

const partial = formsOf(session({ ...person('AFG', 1), birthDate: '1984' }, 'asylum', TEN, { certainty: 'estimated' }));
const month = formsOf(session({ ...person('ERI', 1), birthDate: '2001-11' }, 'asylum', TEN, { certainty: 'declared' }));

const missingTwo: Session['missing'] = [
  { position: 4, reason: 'amputated' },
  { position: 5, reason: 'unable-to-print' },
];

/** A Type-14 record of a finger that was not taken: position and reason, no image. */
const notTaken = (at: number, position: number, reason: string): DraftRecord => ({
  type: 14,
  fields: { 2: String(at).padStart(2, '0'), 3: '0', 4: 'LVPMLP', 5: '20260403', 13: String(position), 18: [[String(position), reason]] },
});

const ALL_FINGERS = Array.from({ length: 10 }, (_, at) => at + 1);

const someone = session(person('UKR', 2), 'visa', [FACE]);

const oddities: readonly CorpusRecord[] = [
  good('only the year of birth is known', partial),
  good('the day of birth is not known', month),
  good(
    'a refugee, whose document says XXB',
    formsOf(
      session(
        {
          ...person('SYR', 1),
          nationalities: ['XXB'],
          documents: [{ type: 'refugee-travel-document', number: 'SYN000811', issuingState: 'LVA' }],
        },
        'residence-permit',
        [FACE, RIGHT],
      ),
    ),
  ),
  good(
    'a stateless person, whose document says XXA',
    formsOf(
      session(
        {
          ...person('IRQ', 1),
          nationalities: ['XXA'],
          documents: [{ type: 'stateless-travel-document', number: 'SYN000812', issuingState: 'LVA' }],
        },
        'residence-permit',
        [FACE, RIGHT],
      ),
    ),
  ),
  good(
    'a citizen of Germany, whose document says D',
    changed(
      formsOf(
        session(
          plain({
            latin: { family: 'Müller-Voß', given: ['Jörg'] },
            mrz: { family: 'MUELLER-VOSS', given: ['JOERG'] },
            nationalities: ['DEU'],
            birthCountry: 'DEU',
          }),
          'identification',
          [FACE],
        ),
      ),
      1,
      { 20: 'D', 21: 'D' },
    ),
  ),
  good(
    'text in the 8-bit Latin set of an older station',
    formsOf(
      session(plain({ latin: { family: 'Ångström', given: ['Åsa'] }, mrz: { family: 'AANGSTROEM', given: ['AASA'] } }), 'border', [FACE], {
        charset: 'latin1',
      }),
    ),
  ),
  good('a birth country that is no more', formsOf(session(plain({ birthCountry: 'SUN', nationalities: ['KAZ'] }), 'visa', [FACE, RIGHT]))),
  good(
    'a person of one name',
    formsOf(session(plain({ latin: { family: 'Suharto', given: [] }, mrz: { family: 'SUHARTO', given: [] } }), 'visa', [FACE, ...TEN])),
  ),
  good(
    'a name of one word without a comma',
    changed(
      formsOf(session(plain({ latin: { family: 'Sukarno', given: [] }, mrz: { family: 'SUKARNO', given: [] } }), 'visa', [FACE])),
      1,
      { 18: 'Sukarno' },
    ),
  ),
  good(
    'a very long name',
    formsOf(
      session(
        plain({
          latin: {
            family: 'Wickramasinghe Arachchilage Bandaranayake',
            given: ['Ranasinghe', 'Mudiyanselage', 'Chandrasekara', 'Bandara'],
          },
          mrz: { family: 'WICKRAMASINGHE ARACHCHILAGE BANDARANAYAKE', given: ['RANASINGHE', 'MUDIYANSELAGE', 'CHANDRASEKARA', 'BANDARA'] },
          nationalities: ['LKA'],
          birthCountry: 'LKA',
        }),
        'residence-permit',
        [FACE, RIGHT],
      ),
    ),
  ),
  good(
    'a name with its Greek form',
    formsOf(
      session(
        plain({
          latin: { family: 'Papadopoulos', given: ['Georgios'] },
          mrz: { family: 'PAPADOPOULOS', given: ['GEORGIOS'] },
          native: { family: 'Παπαδόπουλος', given: ['Γεώργιος'], script: 'Grek' },
          nationalities: ['GRC'],
          birthCountry: 'GRC',
        }),
        'criminal-procedure',
        [FACE, ...TEN],
      ),
    ),
  ),
  good('a person who states nothing', formsOf(session(nobody, 'identification', TEN, { named: false }))),
  good(
    'a child under twelve, of whom no fingerprints are taken',
    formsOf(session({ ...person('UKR', 1), birthDate: '2018-05-09' }, 'visa', [FACE])),
  ),
  good(
    'two fingers missing, one for good and one for now',
    formsOf(session(person('RUS', 1), 'residence-permit', [RIGHT, FACE], { missing: missingTwo })),
  ),
  good(
    'a missing finger that two records tell of, one of them without an image',
    formsOf(session(person('BLR', 1), 'visa', [RIGHT], { missing: [{ position: 4, reason: 'amputated' }] }), notTaken(2, 4, 'XX')),
  ),
  good(
    'all fingers missing',
    formsOf(session(person('TUR', 1), 'visa', [FACE]), ...ALL_FINGERS.map((position, at) => notTaken(at + 2, position, 'UP'))),
    { '/biometricEnrolment/missingFingers': ALL_FINGERS.map((position) => ({ position, reason: 'unable-to-print' })) },
  ),
  good(
    'two nationalities and two documents',
    formsOf(
      session(
        {
          ...person('GEO', 1),
          nationalities: ['GEO', 'ISR'],
          documents: [...(passport ? [passport] : []), { type: 'residence-permit', number: 'SYN000813', issuingState: 'LVA' }],
        },
        'residence-permit',
        [FACE, RIGHT],
      ),
    ),
  ),
  good(
    'two other names',
    formsOf(
      session(person('SRB', 1), 'criminal-procedure', [FACE, ...TEN], {
        aliases: [
          { family: 'Petrović', given: ['Marko'] },
          { family: 'Balkanac', given: [] },
        ],
      }),
    ),
  ),
  good(
    'no score: not attempted for the face, failed for the finger',
    changed(
      formsOf(
        session(person('VNM', 1), 'visa', [
          { modality: 'face', format: 'jpeg' },
          { ...finger(2), scores: { 2: 255 } },
        ]),
      ),
      2,
      { 24: [['254', '0000', '0']] },
    ),
  ),
  good(
    'times of capture of their own',
    formsOf(
      session(person('MAR', 1), 'border', [
        { ...FACE, capturedAt: '2026-04-03T09:12:41Z' },
        { ...RIGHT, capturedAt: '2026-04-03T09:14:05Z' },
      ]),
    ),
  ),
  good('no time of the session', changed(formsOf(session(person('IND'), 'visa', [FACE])), 0, { 14: undefined }), {
    '/biometricEnrolment/takenAt': undefined,
  }),
  good(
    'Type-4 records of an older station, the second with several possible fingers',
    formsOf(session(person('NGA'), 'border', []), type4(1, 14, noImage('wsq')), type4(2, 7, noImage('wsq'), [8, 9])),
    {
      '/biometrics': [14, 7].map((position) => ({
        modality: 'fingerprints',
        system: 'BDAS',
        container: 'ansi-nist-itl',
        position,
        format: 'wsq',
      })),
    },
  ),
  good(
    'minutiae and a signature, which are kept whole and not read',
    formsOf(
      session(person('BRA'), 'criminal-procedure', [RIGHT]),
      { type: 9, fields: { 2: '02', 3: '0', 4: 'S' } },
      { type: 8, idc: '03', octets: Buffer.from([0, 0, 0, 12, 3, 0, 0, 0, 1, 0, 1, 255]) },
    ),
  ),
  good('a personal code of the old form', changed(formsOf(session(person('COL'), 'residence-permit', [FACE])), 1, { 903: '010190-10001' })),
  good('a personal code of the new form', changed(formsOf(session(person('USA'), 'residence-permit', [FACE])), 1, { 903: '32100000001' })),
  {
    shows: 'a length written with zeros before it',
    record: longerLength(octetsOf(formsOf(someone))),
    expected: { canonical: formsOf(someone).canonical },
  },
];

const spare = (): EnrolmentForms => formsOf(session(person('IND', 1), 'visa', [FACE, finger(2, 80)]));

const bytes = (): Buffer => octetsOf(spare());

const FS = '\x1c';

const dirty: readonly CorpusRecord[] = [
  bad('an unknown purpose', spare(), { 1: { 37: 'QQ' } }, { '/descriptive/f2.037': 'code-unknown' }),
  bad('an unknown code of sex', spare(), { 1: { 24: 'Q' } }, { '/descriptive/f2.024': 'code-unknown' }),
  bad('a day of birth that is none', spare(), { 1: { 22: '19840231' } }, { '/descriptive/f2.022': 'value-invalid' }),
  bad('no number of the case', spare(), { 1: { 9: undefined } }, { '/descriptive/f2.009': 'required-field-missing' }),
  bad('no control number', spare(), { 0: { 9: undefined } }, { '/header/controlNumber': 'required-field-missing' }),
  bad('a Type-2 field that the domain does not have', spare(), { 1: { 77: 'x' } }, { '/descriptive/f2.077': 'field-unaccounted' }),
  bad('a field of an image that the domain does not have', spare(), { 2: { 201: 'x' } }, { '/faces/0/f10.201': 'field-unaccounted' }),
  bad('another type of transaction', spare(), { 0: { 4: 'CAR' } }, { '/header/typeOfTransaction': 'source-invalid' }),
  bad('Cyrillic letters in the Latin name', spare(), { 1: { 18: 'Иванов,Пётр' } }, { '/descriptive/f2.018': 'value-invalid' }),
  bad('a nationality that no list has', spare(), { 1: { 21: 'QQQ' } }, { '/descriptive/f2.021': 'code-unknown' }),
  bad('a score above 100', spare(), { 2: { 24: [['101', '0020', '7']] } }, { '/faces/0/quality/score': 'source-invalid' }),
  bad('a compression that no list has', spare(), { 3: { 11: 'ZIP' } }, { '/fingerprints/0/compression': 'source-invalid' }),
  bad('a fingerprint without its position', spare(), { 3: { 13: undefined } }, { '/fingerprints/0/position': 'required-field-missing' }),
  bad(
    'a reason why a finger is missing that no list has',
    spare(),
    { 3: { 18: [['4', 'ZZ']] } },
    { '/missingFingers/0/reason': 'code-unknown' },
  ),
  bad('a time of the session that is none', spare(), { 0: { 14: '2026-04-03' } }, { '/header/time': 'source-invalid' }),
  bad('two days of birth in one field', spare(), { 1: { 22: ['19840103', '19840203'] } }, { '/descriptive/f2.022': 'source-invalid' }),
  bad(
    'several faults at once',
    spare(),
    { 1: { 22: '19849903', 24: 'Q', 37: 'QQ' } },
    { '/descriptive/f2.022': 'value-invalid', '/descriptive/f2.024': 'code-unknown', '/descriptive/f2.037': 'code-unknown' },
  ),
  badOctets(
    'a latent print, which is no enrolment',
    octetsOf(
      formsOf(session(person('IND', 2), 'criminal-procedure', []), {
        type: 13,
        fields: { 2: '01', 3: '4', 13: '0' },
        sample: noImage('wsq'),
      }),
    ),
    { '/latents': 'field-unaccounted' },
  ),
  badOctets(
    'an image of a tattoo',
    octetsOf(
      formsOf(session(person('IND', 3), 'criminal-procedure', []), { type: 10, fields: { 2: '01', 3: 'TATTOO' }, sample: noImage('jpeg') }),
    ),
    { '/marks': 'field-unaccounted' },
  ),
  badOctets('a file cut short', bytes().subarray(0, -20), { '/records/3/14.001': 'source-invalid' }),
  badOctets('a length that lies', replaced(bytes(), '10.001:', '10.001:1'), { '/records/2/10.001': 'source-invalid' }),
  badOctets('octets behind the last record', Buffer.concat([bytes(), Buffer.from('x')]), { '/records/0/1.003': 'source-invalid' }),
  badOctets('a record that the list does not have', transactionOctets(withList(spare().transaction, '1', '2')), {
    '/records/0/1.003': 'source-invalid',
  }),
  badOctets('an IDC that the list does not have', replaced(bytes(), '10.002:01', '10.002:07'), { '/records/2/10.002': 'source-invalid' }),
  badOctets('a record that ends within', replaced(bytes(), '2.037:VI', `2.037:${FS}I`), { '/records/1/2.037': 'source-invalid' }),
  badOctets(
    'letters outside ASCII without a declaration',
    octetsOf(changed(formsOf(session(plain({ latin: { family: 'Bērziņa', given: ['Anna'] } }), 'visa', [FACE])), 0, { 15: undefined })),
    { '/records/1/2.018': 'source-invalid' },
  ),
  badOctets('XML in place of a transaction', Buffer.from('<transaction/>'), { '/records/0/1.001': 'source-invalid' }),
  badOctets('two Type-2 records', octetsOf(formsOf(session(person('IND', 4), 'visa', []), { type: 2, fields: { 2: '01', 9: 'L-2' } })), {
    '/descriptive': 'source-invalid',
  }),
];

/** A transaction whose list of records begins with these two numbers and has no more than the Type-2 record. */
function withList(transaction: DraftTransaction, first: string, count: string): DraftTransaction {
  return {
    ...transaction,
    header: {
      ...transaction.header,
      3: [
        [first, count],
        ['2', '00'],
      ],
    },
  };
}

/** Enrolments sent to BDAS; every transaction is written by the small writer of this corpus, not by the gateway's. */
export const BIOMETRISKA_REGISTRACIJA: PackCorpus = {
  pack: 'lv-ic-biometriska-registracija',
  form: { form: 'nist-itl' },
  records: [...ordinary, ...oddities, ...dirty],
};
