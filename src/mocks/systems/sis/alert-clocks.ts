import { rfc3339 } from '../../../kernel/clock.ts';
import { daysAfter } from '../../population/calendar.ts';
import type { AlertBook } from './alert-book.ts';
import type { AlertFile } from './alert-file.ts';
import type { NoticeBoard } from './notice-board.ts';

/** What time does to alerts: notices to issuers, and the end of alerts that nobody extended. */
export interface AlertClocks {
  /** Follows an alert that was entered or changed. */
  watch(file: AlertFile): void;
  /** Does what is due at a moment (epoch milliseconds); cheap while nothing is. */
  settle(now: number): void;
  reset(): void;
}

/** Issuers are told this many days before an alert ends for want of review: four months (2018/1861, Article 39(6)). */
const REVIEW_NOTICE_DAYS = 122;

const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** When the voluntary period of a return alert is over. */
function voluntaryEnd({ category, details: { lastVoluntaryDeparture } }: AlertFile): number | undefined {
  const isDay = category === '1860/3' && lastVoluntaryDeparture !== undefined && lastVoluntaryDeparture !== 'NONE_GRANTED';
  return isDay ? startOf(daysAfter(lastVoluntaryDeparture, 1)) : undefined;
}

type DueKind = 'VOLUNTARY_PERIOD_OVER' | 'REVIEW_DUE' | 'ALERT_DELETED' | 'HIDING_ENDED';

/** What will be due for an alert, and when. */
function duesOf(file: AlertFile): readonly (readonly [kind: DueKind, at: number])[] {
  const over = voluntaryEnd(file);
  return [
    ...(over === undefined ? [] : [['VOLUNTARY_PERIOD_OVER', over] as const]),
    ...(file.hiddenUntil === undefined ? [] : [['HIDING_ENDED', file.hiddenUntil] as const]),
    ['REVIEW_DUE', startOf(daysAfter(file.reviewBy, -REVIEW_NOTICE_DAYS))],
    ['ALERT_DELETED', startOf(daysAfter(file.reviewBy, 1))],
  ];
}

/** The clocks of the alerts in a book. */
export function alertClocks(book: AlertBook, notices: NoticeBoard): AlertClocks {
  const told = new Set<string>();
  let nextDue = Number.POSITIVE_INFINITY;

  /** A notice is given once for each alert, kind and moment; a period that was changed is another moment. */
  const tell = (file: AlertFile, kind: DueKind, due: number, now: number): void => {
    const key = `${file.reference} ${kind} ${due}`;
    if (told.has(key)) return;
    told.add(key);
    notices.post(file.issuer, { kind, schengenId: file.schengenId, at: rfc3339(now) });
    if (kind === 'ALERT_DELETED') book.erase(file);
  };

  return {
    watch(file) {
      nextDue = Math.min(nextDue, ...duesOf(file).map(([, due]) => due));
    },
    settle(now) {
      if (now < nextDue) return;
      nextDue = Number.POSITIVE_INFINITY;
      for (const file of book.written()) {
        for (const [kind, due] of duesOf(file)) {
          if (due <= now) tell(file, kind, due, now);
          else nextDue = Math.min(nextDue, due);
        }
      }
    },
    reset() {
      told.clear();
      nextDue = Number.POSITIVE_INFINITY;
    },
  };
}
