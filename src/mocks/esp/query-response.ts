import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import type { MockFault } from '../behaviour.ts';
import { matchElement, type ReturnableCategory } from '../contract/match-xml.ts';
import { TYPES_NAMESPACE } from '../contract/subject-xml.ts';
import { codeOf, SYSTEM_CODES } from '../contract/system-codes.ts';
import type { OpenQuery, PortalPart } from './open-queries.ts';
import { ESP_NAMESPACE } from './read-query.ts';

const EVERYTHING: ReadonlySet<ReturnableCategory> = new Set(['reference', 'identity', 'document', 'face', 'content']);
const NOTHING: ReadonlySet<ReturnableCategory> = new Set();

/** A record of a system that the profile does not open: what `too-much` adds to every match. */
const SURPLUS: readonly XmlNode[] = [
  element('t:ConvictionReference', [element('t:MemberState', ['EST']), element('t:Code', ['SYN-EST-00000'])]),
];

function statusOf(part: PortalPart): 'HIT' | 'NO_HIT' | 'UNAVAILABLE' | 'TIMEOUT' {
  if ('timedOut' in part) return 'TIMEOUT';
  if (!part.available) return 'UNAVAILABLE';
  return part.records.length > 0 ? 'HIT' : 'NO_HIT';
}

function partElement(part: PortalPart, open: OpenQuery, fault: MockFault | undefined): XmlNode {
  const { query, permitted } = open;
  const found = 'records' in part ? part.records : [];
  const shown = fault === 'too-much' ? EVERYTHING : (permitted.profile.systems.get(part.system) ?? NOTHING);
  const matches = query.disclosure === 'DATA' ? found.map((record) => matchElement(record, shown)) : [];
  const surplus = fault === 'too-much' && part.system !== 'ECRIS-TCN' ? SURPLUS : [];
  const label = fault === 'wrong-label' ? SYSTEM_CODES.find((code) => !query.systems.includes(code)) : undefined;
  return element('esp:Part', [
    element('esp:System', [label ?? codeOf(part.system)]),
    element('esp:Status', [statusOf(part)]),
    ...matches.map((match) => ({ ...match, children: [...(match.children ?? []), ...surplus] })),
    fault === 'schema-invalid' ? element('esp:Score', ['97']) : undefined,
  ]);
}

/** `QueryResponse` of wsdl/esp.xsd. With `too-much`, `wrong-label` or `schema-invalid` it is wrong in that one way. */
export function queryResponse(
  open: OpenQuery,
  parts: readonly PortalPart[],
  next: { readonly token: string; readonly retryAfterMs: number } | undefined,
  fault?: MockFault,
): XmlNode {
  return element(
    'esp:QueryResponse',
    [
      element('esp:QueryId', [open.query.queryId]),
      ...parts.map((part) => partElement(part, open, fault)),
      fault === 'schema-invalid' && parts.length === 0 ? element('esp:Score', ['97']) : undefined,
      element('esp:Final', [String(next === undefined)]),
      next && element('esp:ContinuationToken', [next.token]),
      next && element('esp:RetryAfterMs', [String(next.retryAfterMs)]),
    ],
    undefined,
    { esp: ESP_NAMESPACE, t: TYPES_NAMESPACE },
  );
}
