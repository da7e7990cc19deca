import { daysAfter, yearsAfter } from './calendar.ts';
import type { AlertCategory, AsylumContent, RecordContent } from './person.ts';

/** Years until an alert has to be reviewed, or expires (Regulations (EU) 2018/1861, Article 39, and 2018/1862, Article 53). */
const ALERT_YEARS: Readonly<Record<AlertCategory, number>> = {
  '1860/3': 3,
  '1861/24': 3,
  '1861/25': 3,
  '1861/26': 3,
  '1862/26': 5,
  '1862/32': 5,
  '1862/34': 3,
  '1862/36': 1,
  '1862/37a': 1,
  '1862/40': 3,
};

/** Regulation (EU) 2024/1358, Article 29. */
const ASYLUM_YEARS: Readonly<Record<AsylumContent['dataSet'], number>> = {
  APPLICANT: 10,
  RESETTLEMENT: 5,
  IRREGULAR_CROSSING: 5,
  ILLEGAL_STAY: 5,
  DISEMBARKED: 5,
  TEMPORARY_PROTECTION: 1,
};

/** Retention as in the convicting state's criminal record (Regulation (EU) 2019/816, Article 8); the invented records have 15 years, flagged ones 25. */
const CONVICTION_YEARS = { plain: 15, flagged: 25 } as const;

/** The last day on which a record may be kept, by its system's own act (YYYY-MM-DD). `createdOn` is the day it was made. */
export function expiryOf(content: RecordContent, createdOn: string): string {
  switch (content.kind) {
    case 'EES':
      // Regulation (EU) 2017/2226, Article 34: three years and a day after exit or refusal, five years where no exit was recorded.
      if (content.file !== 'refused' && content.leftAt === undefined) return yearsAfter(content.authorisedUntil ?? createdOn, 5);
      return daysAfter(yearsAfter(content.leftAt?.slice(0, 10) ?? createdOn, 3), 1);
    case 'VIS':
      // Regulation (EC) No 767/2008, Article 23.
      return yearsAfter(content.status === 'ISSUED' || content.status === 'EXTENDED' ? (content.validUntil ?? createdOn) : createdOn, 5);
    case 'ETIAS':
      // Regulation (EU) 2018/1240, Article 54.
      return content.status === 'ISSUED' ? (content.validUntil ?? yearsAfter(createdOn, 3)) : yearsAfter(createdOn, 5);
    case 'SIS':
      return yearsAfter(createdOn, ALERT_YEARS[content.category]);
    case 'Eurodac':
      return yearsAfter(createdOn, ASYLUM_YEARS[content.dataSet]);
    case 'ECRIS-TCN':
      return yearsAfter(createdOn, content.flagged ? CONVICTION_YEARS.flagged : CONVICTION_YEARS.plain);
    case 'Europol':
      // Regulation (EU) 2016/794, Article 31: reviewed every three years.
      return yearsAfter(createdOn, 3);
  }
}
