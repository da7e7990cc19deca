import type { Decision, VisOperations } from '../../../contracts/generated/vis.ts';
import { refuse, type Refusal } from '../../contract/refusal.ts';
import type { AuthorityCategory } from '../../../contracts/generated/kept-records.ts';
import type { Caller, Permission } from '../keeping/authority-category.ts';

/** Who may do what in the VIS (Regulation (EC) No 767/2008, Article 6 and the articles named). */
export const VIS_PERMISSIONS: Readonly<Record<keyof VisOperations, Permission>> = {
  SearchApplications: {
    categories: [
      'VISA',
      'BORDER',
      'IMMIGRATION',
      'ASYLUM',
      'SCREENING',
      'ETIAS_CENTRAL_UNIT',
      'ETIAS_NATIONAL_UNIT',
      'CENTRAL_ACCESS_POINT',
      'EUROPOL',
    ],
    article: '767/2008-6(2)',
  },
  CreateApplication: { categories: ['VISA', 'IMMIGRATION'], article: '767/2008-6(1)' },
  DecideApplication: { categories: ['VISA', 'IMMIGRATION', 'BORDER'], article: '767/2008-6(1)' },
  AmendApplication: { categories: ['VISA', 'IMMIGRATION'], article: '767/2008-24(1)' },
  EraseApplication: { categories: ['VISA', 'IMMIGRATION'], article: '767/2008-25(1)' },
};

/** Who examines or decides sees the whole file; at the border and in screening the identity, status and validity suffice (Articles 18 to 22). */
export const SEES_PARTICULARS: ReadonlySet<AuthorityCategory> = new Set([
  'VISA',
  'IMMIGRATION',
  'ASYLUM',
  'CENTRAL_ACCESS_POINT',
  'EUROPOL',
]);

/** Border guards end or extend visas, they do not decide on applications here; immigration authorities do so for files under Article 22a alone. */
export function checkDecider({ authorityCategory }: Caller, kind: Decision['kind'], national: boolean): Refusal | undefined {
  const opens = kind === 'ISSUED' || kind === 'REFUSED' || kind === 'DISCONTINUED';
  if (!opens || authorityCategory === 'VISA' || (authorityCategory === 'IMMIGRATION' && national)) return undefined;
  return refuse('not-authorised', '767/2008-10(1)', `${authorityCategory} does not decide on this application.`);
}
