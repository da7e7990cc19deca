import type { EtiasOperations } from '../../../contracts/generated/etias.ts';
import type { AuthorityCategory } from '../../../contracts/generated/kept-records.ts';
import type { Permission } from '../keeping/authority-category.ts';

const UNITS: readonly AuthorityCategory[] = ['ETIAS_CENTRAL_UNIT', 'ETIAS_NATIONAL_UNIT'];

/** Who may do what in ETIAS (Regulation (EU) 2018/1240, Article 13 and the articles named). */
export const ETIAS_PERMISSIONS: Readonly<Record<keyof EtiasOperations, Permission>> = {
  SearchAuthorisation: {
    categories: [...UNITS, 'BORDER', 'IMMIGRATION', 'SCREENING', 'CENTRAL_ACCESS_POINT', 'EUROPOL'],
    article: '2018/1240-13',
  },
  CreateApplication: { categories: ['ETIAS_CENTRAL_UNIT'], article: '2018/1240-19(1)' },
  DecideApplication: { categories: UNITS, article: '2018/1240-36(1)' },
  AmendApplication: { categories: UNITS, article: '2018/1240-55(1)' },
  EraseApplication: { categories: UNITS, article: '2018/1240-55(5)' },
};

/** Whether the category is one of the units, which see whole files. */
export function isUnit(category: AuthorityCategory): boolean {
  return UNITS.includes(category);
}
