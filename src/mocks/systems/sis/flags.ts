import type { FlagGround } from '../../../contracts/generated/sis.ts';
import { refuse, type Refusal } from '../../contract/refusal.ts';
import { ESTABLISH_IDENTITY } from './alert-record.ts';
import { CATEGORY_RULES } from './alert-categories.ts';
import type { AlertFile } from './alert-file.ts';

/** What is done instead of arrest where a flag is (2018/1862, Article 25(2)). */
const INSTEAD_OF_ARREST = 'Communicate whereabouts';

/** What is done instead of other actions where a flag is. */
const NO_ACTION = 'Take no action on this territory';

/** Grounds on which an arrest may be flagged: only that its execution is or would be refused (2018/1862, Article 25(1)). */
const ARREST_GROUNDS: ReadonlySet<FlagGround> = new Set(['EXECUTION_REFUSED', 'EXECUTION_WOULD_BE_REFUSED']);

/** Holds a request for a flag against 2018/1862, Articles 24 and 25. */
export function checkFlag(file: AlertFile, memberState: string, ground: FlagGround | undefined): Refusal | undefined {
  if (!CATEGORY_RULES[file.category].flaggable)
    return refuse('flag-not-foreseen', '2018/1862-24(1)', 'flags are for Articles 26, 32 and 36');
  if (memberState === file.issuer) return refuse('flag-not-foreseen', '2018/1862-24(1)', 'the issuing state needs no flag');
  if (ground === undefined) return undefined;
  const isArrest = file.category === '1862/26';
  if (ARREST_GROUNDS.has(ground) === isArrest) return undefined;
  return refuse('flag-not-foreseen', isArrest ? '2018/1862-25(1)' : '2018/1862-24(1)', 'not on this ground');
}

/** The alert with the flag of a state set, changed or, without a ground, withdrawn. */
export function withFlag(file: AlertFile, memberState: string, ground: FlagGround | undefined): AlertFile {
  const others = file.flags.filter((flag) => flag.memberState !== memberState);
  return { ...file, flags: ground === undefined ? others : [...others, { memberState, ground }] };
}

/** Whether a state has a flag on an alert. */
export function isFlagged({ flags }: AlertFile, memberState: string): boolean {
  return flags.some((flag) => flag.memberState === memberState);
}

/** What is to be done on the territory of a state. */
export function actionFor(file: AlertFile, memberState: string): string {
  if (!isFlagged(file, memberState)) return file.details.action ?? ESTABLISH_IDENTITY;
  return file.category === '1862/26' ? INSTEAD_OF_ARREST : NO_ACTION;
}
