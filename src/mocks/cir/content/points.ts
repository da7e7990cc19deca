import type { AsylumContent, SystemRecord } from '../../population/person.ts';
import type { CirSystem } from './cir-systems.ts';

/** Pieces of a record that a point of a founding act lets into the CIR. */
export type Piece =
  | 'familyName'
  | 'givenNames'
  | 'birthName'
  | 'formerNames'
  | 'otherNames'
  | 'aliases'
  | 'birthDate'
  | 'birthPlace'
  | 'birthCountry'
  | 'sex'
  | 'nationalities'
  | 'birthNationality'
  | 'document'
  | 'documentExpiry'
  | 'faceReference'
  | 'fingerprintReference';

/** One point of Article 18(1), by the provision of the founding act. */
export interface Point {
  readonly provision: string;
  readonly pieces: readonly Piece[];
}

const NAMES: readonly Piece[] = ['familyName', 'givenNames'];
const PERSON: readonly Piece[] = [...NAMES, 'birthDate', 'nationalities', 'sex'];

const EES_IDENTITY: readonly Point[] = [
  { provision: '2017/2226-16(1)(a)', pieces: PERSON },
  { provision: '2017/2226-16(1)(b)', pieces: ['document'] },
  { provision: '2017/2226-16(1)(c)', pieces: ['documentExpiry'] },
];

const EES: Readonly<Record<'visa-required' | 'visa-exempt' | 'refused', readonly Point[]>> = {
  'visa-required': [...EES_IDENTITY, { provision: '2017/2226-16(1)(d)', pieces: ['faceReference'] }],
  'visa-exempt': [
    { provision: '2017/2226-17(1)(a)', pieces: [...PERSON, 'document', 'documentExpiry'] },
    { provision: '2017/2226-17(1)(b)', pieces: ['faceReference'] },
    { provision: '2017/2226-17(1)(c)', pieces: ['fingerprintReference'] },
  ],
  refused: [
    { provision: '2017/2226-18(1)', pieces: [...PERSON, 'document', 'documentExpiry'] },
    { provision: '2017/2226-18(2)', pieces: ['faceReference', 'fingerprintReference'] },
  ],
};

const VIS: readonly Point[] = [
  { provision: '767/2008-9(4)(a)', pieces: [...NAMES, 'birthDate', 'sex'] },
  {
    provision: '767/2008-9(4)(aa)',
    pieces: ['birthName', 'formerNames', 'birthPlace', 'birthCountry', 'nationalities', 'birthNationality'],
  },
  { provision: '767/2008-9(4)(b)', pieces: ['document'] },
  { provision: '767/2008-9(4)(c)', pieces: ['documentExpiry'] },
  { provision: '767/2008-9(5)', pieces: ['faceReference'] },
  { provision: '767/2008-9(6)', pieces: ['fingerprintReference'] },
];

/** Long-stay visas: the same data by an article of their own. */
const VIS_LONG_STAY: readonly Point[] = [{ provision: '767/2008-22a', pieces: VIS.flatMap(({ pieces }) => pieces) }];

/** Without (aa), which keeps the country of birth and the parents’ names out of the CIR. */
const ETIAS: readonly Point[] = [
  { provision: '2018/1240-17(2)(a)', pieces: [...PERSON, 'birthName', 'birthPlace'] },
  { provision: '2018/1240-17(2)(b)', pieces: ['otherNames'] },
  // Other nationalities stand among the nationalities of the record.
  { provision: '2018/1240-17(2)(c)', pieces: ['nationalities'] },
  { provision: '2018/1240-17(2)(d)', pieces: ['document'] },
  { provision: '2018/1240-17(2)(e)', pieces: ['documentExpiry'] },
];

const CHAPTERS: Readonly<Record<AsylumContent['dataSet'], string>> = {
  APPLICANT: '2024/1358-17(1)',
  RESETTLEMENT: '2024/1358-19(1)',
  IRREGULAR_CROSSING: '2024/1358-22(2)',
  ILLEGAL_STAY: '2024/1358-23(2)',
  DISEMBARKED: '2024/1358-24(2)',
  TEMPORARY_PROTECTION: '2024/1358-26(2)',
};

function eurodac(dataSet: AsylumContent['dataSet']): readonly Point[] {
  const article = CHAPTERS[dataSet];
  return [
    { provision: `${article}(a)`, pieces: ['fingerprintReference'] },
    { provision: `${article}(b)`, pieces: ['faceReference'] },
    { provision: `${article}(c)`, pieces: [...NAMES, 'birthName', 'formerNames', 'otherNames', 'aliases'] },
    { provision: `${article}(d)`, pieces: ['nationalities'] },
    { provision: `${article}(e)`, pieces: ['birthDate'] },
    { provision: `${article}(f)`, pieces: ['birthPlace', 'birthCountry'] },
    { provision: `${article}(h)`, pieces: ['sex'] },
    // Article 24 has the document, where there is one, in its third paragraph, and Article 18(1) no point (i) of it.
    { provision: dataSet === 'DISEMBARKED' ? '2024/1358-24(3)(a)' : `${article}(i)`, pieces: ['document', 'documentExpiry'] },
  ];
}

/** Without point (c), the flag, which is stored apart (Regulation (EU) 2019/818, Article 18(1a)). */
const ECRIS_TCN: readonly Point[] = [
  {
    provision: '2019/816-5(1)(a)',
    pieces: [...PERSON, 'birthName', 'birthPlace', 'birthCountry', 'formerNames', 'otherNames', 'aliases', 'document', 'documentExpiry'],
  },
  { provision: '2019/816-5(1)(b)', pieces: ['fingerprintReference'] },
  { provision: '2019/816-5(3)', pieces: ['faceReference'] },
];

/** The points of Article 18(1) that hold for a record of a system of the CIR. */
export function pointsOf(system: CirSystem, { content }: SystemRecord): readonly Point[] {
  switch (system) {
    case 'EES':
      return EES[content.kind === 'EES' ? content.file : 'visa-required'];
    case 'VIS':
      return content.kind === 'VIS' && content.visaType === 'D' ? VIS_LONG_STAY : VIS;
    case 'ETIAS':
      return ETIAS;
    case 'Eurodac':
      return eurodac(content.kind === 'Eurodac' ? content.dataSet : 'APPLICANT');
    case 'ECRIS-TCN':
      return ECRIS_TCN;
  }
}
