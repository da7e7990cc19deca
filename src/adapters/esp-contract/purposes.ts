import type { Purpose } from '../../canonical/generated/types.ts';
import { codeTable } from '../../wire/lexical/code-table.ts';

/** `Purpose` of esp.xsd. */
export const PURPOSES = codeTable<Purpose>({
  'border-check': 'BORDER_CHECK',
  'sis-border-check': 'SIS_BORDER_CHECK',
  'police-identification': 'POLICE_IDENTIFICATION',
  'law-enforcement-presence': 'LAW_ENFORCEMENT_PRESENCE',
  'residence-permit-examination': 'RESIDENCE_PERMIT_EXAMINATION',
  screening: 'SCREENING',
  'sis-alert-preparation': 'SIS_ALERT_PREPARATION',
  'link-verification': 'LINK_VERIFICATION',
  'identity-fraud': 'IDENTITY_FRAUD',
  'document-check': 'DOCUMENT_CHECK',
  'matching-test': 'MATCHING_TEST',
});
