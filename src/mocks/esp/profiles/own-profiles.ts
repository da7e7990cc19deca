import { ALL, ALPHANUMERIC, BIOMETRIC, DOCUMENT, NO_IMAGE, PERSON, SEARCHABLE } from './keys.ts';
import { queryProfile, type EspProfile } from './profile.ts';

/** Profiles that the portal grants for the test bed’s sake: not in the annex, or a second use of one that is. */
export const OWN_PROFILES: readonly EspProfile[] = [
  queryProfile({
    number: 46,
    id: 'sis-alert-preparation',
    title: 'Looking for alerts before one is entered',
    userCategory: 'Authorities that enter alerts for refusal of entry and stay',
    purpose: 'SIS_ALERT_PREPARATION',
    legalBasis: ['2018/1861-23'],
    fieldSets: [
      { name: 'alphanumeric', fields: ALPHANUMERIC },
      { name: 'dactyloscopic', fields: BIOMETRIC },
    ],
    opens: [['SIS', SEARCHABLE.SIS, ALL]],
    sisRole: 'IMMIGRATION',
  }),
  queryProfile({
    id: 'residence-permit-examination',
    title: 'Examining an application for a residence permit',
    userCategory: 'Migration authorities',
    purpose: 'RESIDENCE_PERMIT_EXAMINATION',
    legalBasis: ['767/2008-22a', '2018/1861-27'],
    fieldSets: [{ name: 'any combination', fields: ALPHANUMERIC }],
    opens: [
      ['VIS', ALPHANUMERIC, ALL],
      ['EES', [...PERSON, ...DOCUMENT], ALL],
      ['SIS', ALPHANUMERIC, NO_IMAGE],
    ],
    sisRole: 'IMMIGRATION',
  }),
  queryProfile({
    id: 'screening',
    title: 'Screening',
    userCategory: 'Screening authorities',
    purpose: 'SCREENING',
    legalBasis: ['2024/1356-14', '2024/1356-15'],
    fieldSets: [{ name: 'any combination', fields: [...ALPHANUMERIC, ...BIOMETRIC, 'EstimatedAge'] }],
    opens: [
      ['EES', [...SEARCHABLE.EES, 'EstimatedAge'], ALL],
      ['VIS', [...SEARCHABLE.VIS, 'EstimatedAge'], ALL],
      ['ETIAS', [...SEARCHABLE.ETIAS, 'EstimatedAge'], NO_IMAGE],
      ['SIS', [...SEARCHABLE.SIS, 'EstimatedAge'], ALL],
      ['ECRIS_TCN', [...SEARCHABLE.ECRIS_TCN, 'EstimatedAge'], NO_IMAGE],
      ['EURODAC', [...SEARCHABLE.EURODAC, 'EstimatedAge'], ALL],
      ['EUROPOL_DATA', SEARCHABLE.EUROPOL_DATA, NO_IMAGE],
      ['INTERPOL_SLTD', SEARCHABLE.INTERPOL, ['content']],
      ['INTERPOL_TDAWN', SEARCHABLE.INTERPOL, ['content']],
    ],
    may: ['EES', 'VIS', 'ETIAS', 'SIS', 'ECRIS_TCN', 'EURODAC', 'EUROPOL_DATA', 'INTERPOL_SLTD', 'INTERPOL_TDAWN'],
    sisRole: 'BORDER',
  }),
  queryProfile({
    id: 'document-check',
    title: 'Checking a travel document in Interpol’s databases',
    userCategory: 'Border guards, police and screening authorities',
    purpose: 'DOCUMENT_CHECK',
    legalBasis: ['2019/817-7(5)', '2019/817-9(5)'],
    fieldSets: [{ name: 'document', fields: DOCUMENT }],
    opens: [
      ['INTERPOL_SLTD', SEARCHABLE.INTERPOL, ['content']],
      ['INTERPOL_TDAWN', SEARCHABLE.INTERPOL, ['content']],
    ],
    may: ['INTERPOL_SLTD', 'INTERPOL_TDAWN'],
  }),
  queryProfile({
    id: 'europol-data',
    title: 'Searching Europol data',
    userCategory: 'Europol National Units and police',
    purpose: 'EUROPOL_QUERY',
    legalBasis: ['2016/794-20', '2019/818-7(5)'],
    fieldSets: [{ name: 'any combination', fields: SEARCHABLE.EUROPOL_DATA }],
    opens: [['EUROPOL_DATA', SEARCHABLE.EUROPOL_DATA, NO_IMAGE]],
  }),
];
