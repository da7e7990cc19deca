import type { AuthorityCategory } from '../../../contracts/generated/kept-records.ts';
import { refuse, type Refusal } from '../../contract/refusal.ts';

/** Who asks, and in which capacity (Regulation (EU) 2019/817, Article 42(3)(g)). */
export interface Caller {
  readonly memberState: string;
  readonly authority: string;
  readonly user: string;
  readonly authorityCategory: AuthorityCategory;
}

/** Who may use an operation, and the provision that says so. */
export interface Permission {
  readonly categories: readonly AuthorityCategory[];
  readonly article: string;
}

/** Refuses `not-authorised` to a caller whose category the act does not let use the operation. */
export function checkCategory({ categories, article }: Permission, { authorityCategory }: Caller): Refusal | undefined {
  if (categories.includes(authorityCategory)) return undefined;
  return refuse('not-authorised', article, `This operation is for ${categories.join(', ')}, not for ${authorityCategory}.`);
}
