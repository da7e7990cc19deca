import type { AlertCategory, SystemRecord } from '../population/person.ts';
import { isDetectionSystem } from './compare/field-groups.ts';

/**
 * Alerts on persons whose creation or update launches detection: Article 3 of Regulation (EU) 2018/1860, Chapter V of 2018/1861 and
 * Chapters VI to IX of 2018/1862 (Article 27(1) of Regulations (EU) 2019/817 and 2019/818). Information alerts (Article 37a), in a chapter
 * inserted after those, are taken to be among them; unknown wanted persons (Article 40) are not, and alerts on objects are none on persons.
 */
const DETECTING_ALERTS: ReadonlySet<AlertCategory> = new Set<AlertCategory>([
  '1860/3',
  '1861/24',
  '1861/25',
  '1861/26',
  '1862/26',
  '1862/32',
  '1862/34',
  '1862/36',
  '1862/37a',
]);

/** Alerts that make the SIRENE bureau of the state that entered them responsible (Article 29(2)). */
const OVERRIDING_ALERTS: ReadonlySet<AlertCategory> = new Set<AlertCategory>(['1862/26', '1862/32', '1862/34', '1862/36']);

/** Whether a record is compared with those of other systems. */
export function launchesDetection({ system, content }: SystemRecord): boolean {
  return isDetectionSystem(system) && (content.kind !== 'SIS' || DETECTING_ALERTS.has(content.category));
}

/** The state whose SIRENE bureau verifies links with this record (Article 29(2)); `undefined` for all other data. */
export function overridingState({ content }: SystemRecord): string | undefined {
  return content.kind === 'SIS' && OVERRIDING_ALERTS.has(content.category) ? content.issuer : undefined;
}
