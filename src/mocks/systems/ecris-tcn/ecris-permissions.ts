import type { EcrisTcnOperations, SearchConvictingStatesRequest } from '../../../contracts/generated/ecris-tcn.ts';
import { refuse, type Refusal } from '../../contract/refusal.ts';
import type { AuthorityCategory } from '../../../contracts/generated/kept-records.ts';
import type { Permission } from '../keeping/authority-category.ts';

/** Who sees flagged records and nothing else (Regulation (EU) 2019/816, Article 5(7)). */
const FLAG_USERS: readonly AuthorityCategory[] = ['VISA', 'ETIAS_CENTRAL_UNIT', 'SCREENING'];

/** Who learns which Member States hold conviction information (Article 7). */
const SEEKERS: readonly AuthorityCategory[] = ['CENTRAL_AUTHORITY', 'EUROPOL'];

const writes = (article: string): Permission => ({ categories: ['CENTRAL_AUTHORITY'], article });

/** Who may do what in ECRIS-TCN. */
export const ECRIS_PERMISSIONS: Readonly<Record<keyof EcrisTcnOperations, Permission>> = {
  SearchConvictingStates: { categories: [...SEEKERS, ...FLAG_USERS], article: '2019/816-7(1)' },
  CreateRecord: writes('2019/816-5(1)'),
  AmendRecord: writes('2019/816-9(1)'),
  EraseRecord: writes('2019/816-8(2)'),
  ConfirmByFace: { categories: SEEKERS, article: '2019/816-6(1)' },
};

/** The users of Article 5(7) check flags and nothing else; flags are shown to nobody else. */
export function checkPurpose({ authorityCategory, purpose }: SearchConvictingStatesRequest): Refusal | undefined {
  const flagUser = FLAG_USERS.includes(authorityCategory);
  if (flagUser === (purpose === 'FLAG_CHECK')) return undefined;
  return refuse('purpose-not-permitted', flagUser ? '2019/816-5(7)' : '2019/816-7(1)', `${purpose} is no purpose of ${authorityCategory}.`);
}
