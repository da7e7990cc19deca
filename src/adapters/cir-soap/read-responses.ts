import type { Leg, SystemPart } from '../../canonical/query.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { readSequence } from '../../wire/xml-sequence/element-sequence.ts';
import { coded, matching } from '../../wire/xml-sequence/simple-content.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';
import { QUERY_ID } from '../eu-types/text-forms.ts';
import { PRESENCE_SYSTEMS } from '../cir-contract/presence-check.ts';
import { CIR_NAMESPACE } from './cir-namespace.ts';
import { concealedMatch } from './read-match.ts';

const QUERY = matching(QUERY_ID);

/**
 * Reads `cir:IdentifyPersonResponse` as one part. The CIR conceals which system owns the data (Article 9(4) with Articles 20 and 20a),
 * so the part's `system` is only its nominal bearer, the first that was asked: a concealing profile never shows it.
 * Throws `wire-*` for what breaks the schema and `contract-reply-invalid` for an answer to another query.
 */
export function readIdentification(element: XmlElement, leg: Leg): readonly SystemPart[] {
  const path = rootPath(element, 'IdentifyPersonResponse');
  const reply = readSequence(element, path, CIR_NAMESPACE, (sequence) => ({
    query: sequence.one('QueryId', QUERY),
    matches: sequence.many('Match', 100, concealedMatch) ?? [],
  }));
  const [bearer] = leg.systems;
  if (reply.query !== leg.query || bearer === undefined) throw broken(`${path}/QueryId`);
  return [{ system: bearer, status: reply.matches.length > 0 ? 'HIT' : 'NO_HIT', matches: reply.matches }];
}

/**
 * Reads `cir:CheckPresenceResponse` as one part for every system that was asked: HIT for those that the CIR names, NO_HIT for the
 * others, and never a match (Article 22(2)). Throws as `readIdentification` does, also for a system not asked or named twice.
 */
export function readPresence(element: XmlElement, leg: Leg): readonly SystemPart[] {
  const path = rootPath(element, 'CheckPresenceResponse');
  const reply = readSequence(element, path, CIR_NAMESPACE, (sequence) => ({
    query: sequence.one('QueryId', QUERY),
    systems: sequence.many('System', 4, coded(PRESENCE_SYSTEMS)) ?? [],
  }));
  if (reply.query !== leg.query) throw broken(`${path}/QueryId`);
  for (const [index, system] of reply.systems.entries()) {
    if (!leg.systems.includes(system) || reply.systems.indexOf(system) < index) throw broken(`${path}/System[${index + 1}]`);
  }
  const holding: ReadonlySet<string> = new Set(reply.systems);
  return leg.systems.map((system) => ({ system, status: holding.has(system) ? 'HIT' : 'NO_HIT', matches: [] }));
}

function rootPath(element: XmlElement, local: string): string {
  if (element.namespace !== CIR_NAMESPACE || element.local !== local) throw broken('/');
  return local;
}

function broken(field: string): GatewayError {
  return new GatewayError('contract-reply-invalid', { field });
}
