import type { EurodacOperations } from '../../../contracts/generated/eurodac.ts';
import type { AuthorityCategory } from '../../../contracts/generated/kept-records.ts';
import type { Permission } from '../keeping/authority-category.ts';

const SENDERS: readonly AuthorityCategory[] = ['ASYLUM', 'BORDER', 'IMMIGRATION'];

const writes = (article: string): Permission => ({ categories: SENDERS, article });

/** Who may do what in Eurodac (Regulation (EU) 2024/1358, Articles 2, 5 to 9 and 33 to 35). */
export const EURODAC_PERMISSIONS: Readonly<Record<keyof EurodacOperations, Permission>> = {
  TransmitDataSet: writes('2024/1358-15(1)'),
  UpdateStatus: writes('2024/1358-17(2)'),
  AmendDataSet: writes('2024/1358-37(3)'),
  RenewProtection: writes('2024/1358-29'),
  EraseDataSet: writes('2024/1358-30(1)'),
  SearchByBiometrics: { categories: [...SENDERS, 'SCREENING', 'CENTRAL_ACCESS_POINT', 'EUROPOL'], article: '2024/1358-27(1)' },
  SearchByIdentity: {
    categories: ['VISA', 'ETIAS_CENTRAL_UNIT', 'ETIAS_NATIONAL_UNIT', 'CENTRAL_ACCESS_POINT', 'EUROPOL'],
    article: '2024/1358-8',
  },
};

/** Visa authorities and ETIAS units see that a data set exists and on whom, not what became of the person. */
export const SEES_STATUS: ReadonlySet<AuthorityCategory> = new Set([...SENDERS, 'SCREENING', 'CENTRAL_ACCESS_POINT', 'EUROPOL']);
