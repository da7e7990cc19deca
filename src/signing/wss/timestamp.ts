import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import { requireFresh, type FreshnessRule } from '../freshness.ts';
import { plainText } from '../xml-signature/plain-text.ts';
import { WSU } from './wss-names.ts';
import { refuse } from './wss-rules.ts';

/** When a message was made and until when it may be accepted, epoch milliseconds. */
interface MessageLifetime {
  readonly created: number;
  readonly expires: number;
}

const UTC = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?Z$/;

/**
 * Reads a wsu:Timestamp and judges it at `now`: not from the future, not past Expires (both within the clock skew), not older than
 * the greatest age, skew included. A Timestamp without Expires lives as long as the greatest age. Throws `auth-timestamp-invalid` for
 * one that cannot be read and `auth-message-stale` for one that has passed.
 */
export function checkFreshness(document: XmlDocument, timestamp: ElementIndex, now: number, rule: FreshnessRule): MessageLifetime {
  const first = document.firstChildOf(timestamp);
  const second = first === NO_ELEMENT ? NO_ELEMENT : document.nextSiblingOf(first);
  const last = second === NO_ELEMENT ? first : second;
  if (first === NO_ELEMENT || document.nextSiblingOf(last) !== NO_ELEMENT || !document.holdsOnlyElements(timestamp))
    return refuse('wss/timestamp', 'wsu:Timestamp');
  const created = instant(document, first, 'Created');
  const expires = second === NO_ELEMENT ? created + rule.maxAgeMs : instant(document, second, 'Expires');
  requireFresh({ created, expires }, { now: () => now }, rule, FIELDS);
  return { created, expires };
}

const FIELDS = { created: 'wsu:Created', expires: 'wsu:Expires' };

function instant(document: XmlDocument, element: ElementIndex, local: 'Created' | 'Expires'): number {
  const text = document.is(element, WSU, local) ? plainText(document, element) : undefined;
  const time = text !== undefined && UTC.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? refuse('wss/timestamp', `wsu:${local}`) : time;
}
