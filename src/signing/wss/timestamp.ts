import { firstChild } from '../../wire/xml/xml-access.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';
import { requireFresh, type FreshnessRule } from '../freshness.ts';
import { exactChildren, onlyText, refuse } from './refuse.ts';
import { WSU } from './wss-names.ts';

/** When a message was made and until when it may be accepted, epoch milliseconds. */
export interface MessageLifetime {
  readonly created: number;
  readonly expires: number;
}

const UTC = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?Z$/;

/**
 * Reads a wsu:Timestamp and judges it at `now`: not from the future, not past Expires (both within the clock skew), not older than
 * the greatest age, skew included. Throws `auth-message-stale`. A Timestamp without Expires lives as long as the greatest age.
 */
export function checkFreshness(timestamp: XmlElement, now: number, rule: FreshnessRule): MessageLifetime {
  const hasExpires = firstChild(timestamp, WSU, 'Expires') !== undefined;
  const names = hasExpires
    ? ([
        [WSU, 'Created'],
        [WSU, 'Expires'],
      ] as const)
    : ([[WSU, 'Created']] as const);
  const [createdElement, expiresElement] = exactChildren(timestamp, names, 'wsu:Timestamp');
  const created = createdElement ? instant(createdElement, 'wsu:Created') : Number.NaN;
  const expires = expiresElement ? instant(expiresElement, 'wsu:Expires') : created + rule.maxAgeMs;
  requireFresh({ created, expires }, { now: () => now }, rule, { created: 'wsu:Created', expires: 'wsu:Expires' });
  return { created, expires };
}

function instant(element: XmlElement, field: string): number {
  const text = onlyText(element, field);
  const time = UTC.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? refuse('auth-message-stale', field, 'Write the time in UTC, such as 2026-01-31T12:00:00.000Z.') : time;
}
