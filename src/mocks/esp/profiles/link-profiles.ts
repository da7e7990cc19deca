import type { SystemCode } from '../../contract/system-codes.ts';
import { LINK, LINKED_IN_CIR, NO_IMAGE, PERSON } from './keys.ts';
import { queryProfile, silentProfile, type EspProfile, type Opening } from './profile.ts';

const MID: Opening = ['MID', LINK, ['content']];
const IN_SIS: Opening = ['SIS', LINK, NO_IMAGE];
const ADDED: readonly SystemCode[] = ['EES', 'VIS', 'ETIAS', 'EURODAC', 'ECRIS_TCN', 'SIS'];
const BY_NUMBER = [{ name: 'link', fields: LINK }];

const opening = (number: number, id: string, creator: string, userCategory: string): EspProfile =>
  queryProfile({
    number,
    id,
    title: `Opening a yellow link that a record of ${creator} brought`,
    userCategory: `${userCategory}; the SIRENE bureau where an alert under 2018/1862 Articles 26, 32, 34 or 36 is linked`,
    purpose: 'LINK_VERIFICATION',
    legalBasis: ['2019/817-21(1)', '2019/817-26(1)', '2019/817-29'],
    fieldSets: BY_NUMBER,
    opens: [MID, ...LINKED_IN_CIR, IN_SIS],
    may: ADDED,
    sisRole: 'SIRENE',
  });

const transition = (number: number, userCategory: string): EspProfile =>
  queryProfile({
    number,
    id: `link-transition-${number}`,
    title: 'Verifying links of the transitional period of the detector',
    userCategory,
    purpose: 'LINK_TRANSITION',
    legalBasis: ['2019/817-69', '2019/818-65'],
    fieldSets: BY_NUMBER,
    opens: [MID, ...LINKED_IN_CIR, IN_SIS],
    may: ADDED,
    sisRole: 'SIRENE',
    notPublic: ['which of the profiles 10 to 12 is for which of the two authorities'],
  });

/** Profiles 13 and 14 are opened by a link's number, or by the data of the person who asks. */
const rights = (number: number, id: string, title: string): EspProfile =>
  queryProfile({
    number,
    id,
    title,
    userCategory: 'Authorities that answer persons about their data',
    purpose: 'DATA_SUBJECT_RIGHTS',
    legalBasis: ['2019/817-48'],
    fieldSets: [...BY_NUMBER, { name: 'identity', fields: PERSON }],
    opens: [MID, ...LINKED_IN_CIR.map(([system]): Opening => [system, [...PERSON, ...LINK], ['reference', 'identity']])],
    may: ['EES', 'VIS', 'ETIAS', 'EURODAC', 'ECRIS_TCN'],
    notPublic: ['the combinations of alphanumeric keys'],
  });

/** Profiles 3 to 17 of the annex: the multiple-identity detector. */
export const LINK_PROFILES: readonly EspProfile[] = [
  silentProfile({
    number: 3,
    id: 'multiple-identity-detection',
    title: 'Launching multiple-identity detection',
    userCategory: 'CIR and Central SIS, system to system',
    service: 'elsewhere',
    purpose: 'MULTIPLE_IDENTITY_DETECTION',
    legalBasis: ['2019/817-27'],
    systems: { must: ADDED, repliesFrom: ['MID'] },
  }),
  opening(4, 'link-verification-ees', 'the EES', 'Authorities of Regulation (EU) 2017/2226, Article 9(2)'),
  opening(5, 'link-verification-etias', 'ETIAS', 'ETIAS Central Unit and National Units'),
  opening(6, 'link-verification-sis', 'SIS', 'SIRENE bureaux'),
  opening(7, 'link-verification-ecris-tcn', 'ECRIS-TCN', 'Central authorities for criminal records'),
  opening(8, 'link-verification-vis', 'the VIS', 'Visa authorities'),
  queryProfile({
    number: 9,
    id: 'identity-fraud',
    title: 'Opening a red link to fight identity fraud',
    userCategory: 'Authorities with access to one system of the CIR or to SIS',
    purpose: 'IDENTITY_FRAUD',
    legalBasis: ['2019/817-21(2)', '2019/817-26(2)'],
    fieldSets: BY_NUMBER,
    opens: [MID, ...LINKED_IN_CIR],
    may: ['EES', 'VIS', 'ETIAS', 'EURODAC', 'ECRIS_TCN'],
  }),
  ...[10, 11, 12].map((number) => transition(number, 'ETIAS Central Unit, or SIRENE bureaux for alerts on persons')),
  rights(13, 'data-subject-rights', 'Informing a person of links'),
  rights(14, 'link-correction', 'Rectifying or erasing links at the request of a person'),
  silentProfile({
    number: 15,
    id: 'red-link-items',
    title: 'Red links: colour and systems (Article 34(a) and (b))',
    userCategory: 'Authorities with access to one system of the CIR or to SIS',
    service: 'attached',
    legalBasis: ['2019/817-26(2)'],
    systems: { repliesFrom: ['MID'] },
  }),
  silentProfile({
    number: 16,
    id: 'white-link-items',
    title: 'White links',
    userCategory: 'Authorities with access to both linked systems',
    service: 'attached',
    legalBasis: ['2019/817-26(3)'],
    systems: { repliesFrom: ['MID'] },
  }),
  silentProfile({
    number: 17,
    id: 'green-link-items',
    title: 'Green links',
    userCategory: 'Authorities with access to both linked systems, where one query hit both sets of linked data',
    service: 'attached',
    legalBasis: ['2019/817-26(4)'],
    systems: { repliesFrom: ['MID'] },
  }),
];
