import type { HitKind, HitOutcome } from '../../../contracts/generated/sis.ts';
import { withoutUndefined } from '../../../kernel/without-undefined.ts';
import { refuse, type Refusal } from '../../contract/refusal.ts';
import { reviewDay } from './alert-categories.ts';
import type { AlertFile } from './alert-file.ts';

/** What is reported of a hit (2018/1860, Article 6(1)). */
export interface HitReport {
  readonly kind: HitKind;
  readonly identified: boolean;
  readonly place: string;
  /** RFC 3339 UTC. */
  readonly at: string;
  readonly departed?: boolean;
  readonly removed?: boolean;
}

/** Holds a report against what the article requires; `now` is epoch milliseconds. */
export function checkReport(report: HitReport, file: AlertFile, now: number): Refusal | undefined {
  const article = report.kind === 'ENTRY' ? '2018/1860-8' : '2018/1860-6(1)';
  if (!report.identified) return refuse('hit-incomplete', article, 'the person has not been identified');
  if (Date.parse(report.at) > now) return refuse('hit-incomplete', article, 'the check lies in the future');
  if (report.kind !== 'EXIT' || file.category !== '1860/3') return undefined;
  if (report.departed === undefined) return refuse('hit-incomplete', article, 'whether the person has left is not stated');
  const contradiction = report.removed === true && !report.departed;
  return contradiction ? refuse('hit-incomplete', article, 'a person who was removed has left') : undefined;
}

/** What the hit does (2018/1860, Articles 6(2), 7(2) and 8): a return alert ends at the confirmed departure and at the next entry. */
export function effectOf({ category, details }: AlertFile, { kind, departed }: HitReport): HitOutcome {
  const over = category === '1860/3' && (kind === 'ENTRY' || (kind === 'EXIT' && departed === true));
  if (!over) return 'NOTIFIED';
  return details.entryBan === true ? 'REPLACED' : 'DELETED';
}

/**
 * The alert for refusal of entry that takes the place of a return alert with an entry ban (2018/1860, Article 6(2); 2018/1861,
 * Article 24(1)(b)): the identity, the decision and the documents stay, the items of return go.
 */
export function refusalAfterReturn(
  old: AlertFile,
  identifiers: Pick<AlertFile, 'schengenId' | 'reference'>,
  left: { readonly on: string; readonly enteredAt: string },
): AlertFile {
  const details = withoutUndefined({
    ...old.details,
    securityThreat: undefined,
    lastVoluntaryDeparture: undefined,
    suspended: undefined,
    entryBan: undefined,
    palmPrintGround: undefined,
    linkedAlerts: undefined,
    reason: 'Entry ban that accompanied a return decision',
    action: 'Refuse entry and stay',
    legalGround: 'ENTRY_BAN' as const,
    departedOn: left.on,
  });
  const { issuer, authority } = old;
  const category = '1861/24';
  return {
    ...identifiers,
    category,
    issuer,
    authority,
    details,
    enteredAt: left.enteredAt,
    reviewBy: reviewDay({ category, details }, left.enteredAt.slice(0, 10)),
    inForce: true,
    flags: [],
  };
}
