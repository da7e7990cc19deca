import type { AlertStatus, CallerRole, Screen } from '../../../contracts/generated/sis.ts';
import { actOf, takesPart } from './sis-states.ts';
import { CATEGORY_RULES } from './alert-categories.ts';
import type { AlertFile } from './alert-file.ts';

/** Who looks, and where the answer is shown. */
export interface Viewer {
  readonly memberState: string;
  readonly role: CallerRole;
  /** `PUBLIC` where the person concerned, or anybody but the officer, may read it. */
  readonly screen: Screen;
}

/** Categories whose existence is never to be noticed by the person (2018/1862, Article 37(3)). */
const UNNOTICED: ReadonlySet<string> = new Set(['1862/36', '1862/37a']);

/** Whether an alert is hidden from end-users at a moment (2018/1862, Article 26(4)). */
export function isHidden({ hiddenUntil }: AlertFile, now: number): boolean {
  return hiddenUntil !== undefined && now < hiddenUntil;
}

/** What an alert is at a moment. */
export function statusOf(file: AlertFile, now: number): AlertStatus {
  if (!file.inForce) return 'PENDING_DEPARTURE';
  return isHidden(file, now) ? 'HIDDEN' : 'IN_FORCE';
}

/**
 * Whether somebody may see an alert: by role (2018/1861, Article 34; 2018/1862, Article 44), hidden ones by SIRENE bureaux alone, those
 * without effect by the issuer's bureau alone (2018/1861, Article 24(3)), and discreet ones never where others than the officer read along.
 * What may not be seen is to be treated as not there.
 */
export function maySee(file: AlertFile, viewer: Viewer, now: number): boolean {
  const isBureau = viewer.role === 'SIRENE';
  if (!takesPart(viewer.memberState, actOf(file.category))) return false;
  if (!CATEGORY_RULES[file.category].seenBy.includes(viewer.role)) return false;
  if (!file.inForce) return isBureau && viewer.memberState === file.issuer;
  if (isHidden(file, now)) return isBureau;
  return viewer.screen === 'OFFICER' || !UNNOTICED.has(file.category);
}
