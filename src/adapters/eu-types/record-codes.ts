import type { Link, Match } from '../../canonical/generated/types.ts';
import { codeTable } from '../../wire/lexical/code-table.ts';

/** `VisaRecord/Type` of eu-types.xsd (Regulation (EC) No 810/2009, Annex VII; D is national long-stay). */
export const VISA_TYPES = codeTable<NonNullable<Match['visaType']>>({ A: 'A', C: 'C', D: 'D' });

/** `VisaRecord/Status` of eu-types.xsd. */
export const VISA_STATUSES = codeTable<NonNullable<Match['visaStatus']>>({
  applied: 'APPLIED',
  issued: 'ISSUED',
  refused: 'REFUSED',
  annulled: 'ANNULLED',
  revoked: 'REVOKED',
  extended: 'EXTENDED',
});

/** `TravelAuthorisation/Status` of eu-types.xsd. */
export const AUTHORISATION_STATUSES = codeTable<NonNullable<Match['authorisationStatus']>>({
  issued: 'ISSUED',
  refused: 'REFUSED',
  annulled: 'ANNULLED',
  revoked: 'REVOKED',
});

/** `Alert/LegalBasis` of eu-types.xsd. */
export const ALERT_BASES = codeTable<NonNullable<Match['alertCategory']>>({
  '1860/3': '2018/1860-3',
  '1861/24': '2018/1861-24',
  '1861/25': '2018/1861-25',
  '1861/26': '2018/1861-26',
  '1862/26': '2018/1862-26',
  '1862/32': '2018/1862-32',
  '1862/34': '2018/1862-34',
  '1862/36': '2018/1862-36',
  '1862/37a': '2018/1862-37a',
  '1862/40': '2018/1862-40',
});

/** `AsylumDataSet/Category` of eu-types.xsd. */
export const ASYLUM_CATEGORIES = codeTable<NonNullable<Match['asylumDataSet']>>({
  applicant: 'APPLICANT',
  resettlement: 'RESETTLEMENT',
  'irregular-crossing': 'IRREGULAR_CROSSING',
  'illegal-stay': 'ILLEGAL_STAY',
  disembarked: 'DISEMBARKED',
  'temporary-protection': 'TEMPORARY_PROTECTION',
});

/** `RecordLink/Colour` of eu-types.xsd; `LinkColour` of mid.xsd. */
export const LINK_COLOURS = codeTable<Link['colour']>({ white: 'WHITE', yellow: 'YELLOW', green: 'GREEN', red: 'RED' });

/** `DocumentNotice/Colour` of eu-types.xsd; `NoticeColour` of interpol.xsd. */
export const NOTICE_COLOURS = codeTable<NonNullable<Match['noticeColour']>>({
  red: 'RED',
  blue: 'BLUE',
  green: 'GREEN',
  yellow: 'YELLOW',
  black: 'BLACK',
  orange: 'ORANGE',
  purple: 'PURPLE',
});

/** `EuropolEntry/HandlingCode` of eu-types.xsd. */
export const HANDLING_CODES = codeTable<NonNullable<Match['handlingCode']>>({ H1: 'H1', H2: 'H2', H3: 'H3' });
