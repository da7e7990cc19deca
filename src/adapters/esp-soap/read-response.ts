import type { SystemId } from '../../canonical/generated/types.ts';
import type { Leg, SystemPart } from '../../canonical/query.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { codeTable } from '../../wire/lexical/code-table.ts';
import { readSequence, type ElementReader } from '../../wire/xml-sequence/element-sequence.ts';
import { coded, integer, matching, truth } from '../../wire/xml-sequence/simple-content.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';
import { LONGEST_MS } from '../eu-types/milliseconds.ts';
import { QUERY_ID } from '../eu-types/text-forms.ts';
import { ESP_NAMESPACE, SYSTEMS } from './contract-codes.ts';
import { match } from './read-match.ts';

const STATUSES = codeTable<SystemPart['status']>({ HIT: 'HIT', NO_HIT: 'NO_HIT', UNAVAILABLE: 'UNAVAILABLE', TIMEOUT: 'TIMEOUT' });
const QUERY = matching(QUERY_ID);
const TOKEN = matching(/^[A-Za-z0-9._~-]{1,128}$/);

/** Where the parts that have not arrived can be had, and after how many milliseconds. */
export interface Continuation {
  readonly token: string;
  readonly waitMs: number;
}

/** What `esp:QueryResponse` says; `continuation` is there exactly when it is not final. */
export interface PortalResponse {
  readonly parts: readonly SystemPart[];
  readonly continuation: Continuation | undefined;
}

/**
 * Reads `esp:QueryResponse` and holds it against the leg: it must echo the query's id and speak of systems that were asked, once each.
 * Throws `wire-*` for what breaks the schema and `contract-reply-invalid` for what breaks the contract's other rules.
 */
export function readResponse(element: XmlElement, leg: Leg): PortalResponse {
  const path = 'QueryResponse';
  if (element.namespace !== ESP_NAMESPACE || element.local !== path) throw broken('/');
  const response = readSequence(element, path, ESP_NAMESPACE, (sequence) => ({
    query: sequence.one('QueryId', QUERY),
    parts: sequence.many('Part', 9, partOf(leg)) ?? [],
    final: sequence.one('Final', truth),
    token: sequence.optional('ContinuationToken', TOKEN),
    waitMs: sequence.optional('RetryAfterMs', integer(0, LONGEST_MS)),
  }));
  if (response.query !== leg.query) throw broken(`${path}/QueryId`);
  refuseRepetition(response.parts);
  const { token, waitMs } = response;
  if ((token === undefined) !== response.final) throw broken(`${path}/ContinuationToken`);
  if ((waitMs === undefined) !== response.final) throw broken(`${path}/RetryAfterMs`);
  return { parts: response.parts, continuation: token === undefined || waitMs === undefined ? undefined : { token, waitMs } };
}

function broken(field: string): GatewayError {
  return new GatewayError('contract-reply-invalid', { field });
}

function partOf(leg: Leg): ElementReader<SystemPart> {
  return (element, path) => {
    const part = readSequence(element, path, ESP_NAMESPACE, (sequence) => ({
      system: sequence.one('System', coded(SYSTEMS)),
      status: sequence.one('Status', coded(STATUSES)),
      matches: sequence.many('Match', 100, match) ?? [],
    }));
    // A label that was not asked for could pass one system's data off as another's (Article 9(4)).
    if (!leg.systems.includes(part.system)) throw broken(`${path}/System`);
    if (part.matches.length > 0 !== (part.status === 'HIT' && !leg.presenceOnly)) throw broken(`${path}/Match`);
    return part;
  };
}

function refuseRepetition(parts: readonly SystemPart[]): void {
  const seen = new Set<SystemId>();
  for (const [index, { system }] of parts.entries()) {
    if (seen.has(system)) throw broken(`QueryResponse/Part[${index + 1}]/System`);
    seen.add(system);
  }
}
