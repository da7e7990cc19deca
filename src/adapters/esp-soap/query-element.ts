import type { Leg } from '../../canonical/query.ts';
import type { SystemId } from '../../canonical/generated/types.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import { milliseconds } from '../eu-types/milliseconds.ts';
import { subjectElement } from '../eu-types/subject-element.ts';
import { TYPES_NAMESPACE } from '../eu-types/types-sequence.ts';
import { ESP_NAMESPACE, PURPOSES, SYSTEMS } from './contract-codes.ts';

const NAMESPACES = Object.freeze({ esp: ESP_NAMESPACE, t: TYPES_NAMESPACE });

// Article 22 of Regulations (EU) 2019/817 and 2019/818: the first step covers these systems; presence in ECRIS-TCN is never told.
const PRESENCE: ReadonlySet<SystemId> = new Set(['EES', 'VIS', 'ETIAS', 'Eurodac']);

/** `esp:Query` for a leg. Throws `contract-query-unsupported` for what the contract has no word for. */
export function queryElement(leg: Leg): XmlNode {
  if (leg.presenceOnly && !leg.systems.every((system) => PRESENCE.has(system))) {
    throw new GatewayError('contract-query-unsupported', { endpoint: leg.endpoint, field: 'systems', rule: 'esp/presence-systems' });
  }
  return element(
    'esp:Query',
    [
      element('esp:QueryId', [leg.query]),
      element('esp:ProfileId', [leg.profile]),
      leg.annexProfile === undefined ? undefined : element('esp:ProfileNumber', [leg.annexProfile.toFixed(0)]),
      element('esp:Purpose', [PURPOSES.code(leg.purpose)]),
      element('esp:MemberState', [leg.memberState]),
      element('esp:Authority', [leg.authority]),
      element('esp:User', [leg.user]),
      element(
        'esp:Systems',
        leg.systems.map((system) => element('esp:System', [SYSTEMS.code(system)])),
      ),
      element('esp:Disclosure', [leg.presenceOnly ? 'PRESENCE' : 'DATA']),
      element('esp:DeadlineMs', [milliseconds(leg.budgetMs).toFixed(0)]),
      subjectElement('esp:Subject', leg.subject),
    ],
    undefined,
    NAMESPACES,
  );
}

/** `esp:Continue`, which asks for the parts that had not arrived (Article 9(6)). */
export function continueElement(query: string, token: string): XmlNode {
  return element('esp:Continue', [element('esp:QueryId', [query]), element('esp:ContinuationToken', [token])], undefined, NAMESPACES);
}
