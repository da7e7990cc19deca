import type { EesOperations } from '../../../contracts/generated/ees.ts';
import type { Permission } from '../keeping/authority-category.ts';

/** Who may do what in the EES (Regulation (EU) 2017/2226, Article 9 and the articles named). */
export const EES_PERMISSIONS: Readonly<Record<keyof EesOperations, Permission>> = {
  SearchFile: {
    categories: [
      'BORDER',
      'VISA',
      'IMMIGRATION',
      'SCREENING',
      'ETIAS_CENTRAL_UNIT',
      'ETIAS_NATIONAL_UNIT',
      'CENTRAL_ACCESS_POINT',
      'EUROPOL',
    ],
    article: '2017/2226-9(2)',
  },
  CreateFile: { categories: ['BORDER', 'IMMIGRATION'], article: '2017/2226-9(2)' },
  RecordEntry: { categories: ['BORDER', 'IMMIGRATION'], article: '2017/2226-9(2)' },
  RecordExit: { categories: ['BORDER', 'IMMIGRATION'], article: '2017/2226-9(2)' },
  RecordRefusal: { categories: ['BORDER'], article: '2017/2226-18(1)' },
  AmendFile: { categories: ['BORDER', 'IMMIGRATION', 'VISA'], article: '2017/2226-35(1)' },
  EraseFile: { categories: ['BORDER', 'IMMIGRATION'], article: '2017/2226-35(1)' },
  ReportNaturalisation: { categories: ['BORDER', 'IMMIGRATION'], article: '2017/2226-35(6)' },
  ListErasureTasks: { categories: ['BORDER', 'IMMIGRATION'], article: '2017/2226-35(6)' },
  CalculateStay: { categories: ['BORDER', 'IMMIGRATION', 'VISA'], article: '2017/2226-11(1)' },
};
