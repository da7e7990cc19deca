import type { SystemId } from '../../canonical/generated/types.ts';
import type { Leg, SystemPart } from '../../canonical/query.ts';
import { codeTable } from '../../wire/lexical/code-table.ts';
import { contractNamespace, type ContractRequest, type Conversation, type ContractAnswer } from '../contract-form/conversation.ts';
import { formOf, type Form } from '../contract-form/form.ts';
import { coded, integer, matching, truth } from '../contract-form/leaf-forms.ts';
import { field } from '../contract-form/request-form.ts';
import { unsupported } from '../contract-form/unsupported.ts';
import { MATCH } from '../eu-types/match-form.ts';
import { LONGEST_MS, milliseconds } from '../eu-types/milliseconds.ts';
import { refusalTable } from '../eu-types/refusal-table.ts';
import { subjectGroup } from '../eu-types/subject-fields.ts';
import { SYSTEMS } from '../eu-types/system-codes.ts';
import { QUERY_ID } from '../eu-types/text-forms.ts';
import { PURPOSES } from './purposes.ts';

const NAMESPACE = contractNamespace('esp');
const STATUSES = codeTable<SystemPart['status']>({ HIT: 'HIT', NO_HIT: 'NO_HIT', UNAVAILABLE: 'UNAVAILABLE', TIMEOUT: 'TIMEOUT' });

// Article 22 of Regulations (EU) 2019/817 and 2019/818: the first step covers these systems; presence in ECRIS-TCN is never told.
const PRESENCE: ReadonlySet<SystemId> = new Set(['EES', 'VIS', 'ETIAS', 'Eurodac']);

/**
 * Asks a European search portal (Regulation (EU) 2019/817, Articles 6 to 9). Answers that are not final give the parts so far and a
 * `Continue` message (Article 9(6)).
 */
export const ESP_CONVERSATION: Conversation = Object.freeze({
  kind: 'esp',
  refusals: refusalTable('esp', ['purpose-not-permitted', 'profile-not-served', 'non-disclosure-not-assured', 'token-unknown']),
  ask,
  answer: (leg: Leg) => ({ message: 'QueryResponse', form: responseTo(leg) }),
});

const isInterpol = (system: SystemId): boolean => system === 'Interpol-SLTD' || system === 'Interpol-TDAWN';

function ask(leg: Leg): ContractRequest {
  if (leg.presenceOnly && !leg.systems.every((system) => PRESENCE.has(system))) throw unsupported(leg, 'systems', 'esp/presence-systems');
  return {
    operation: 'Query',
    path: 'queries',
    fields: [
      field('QueryId', leg.query),
      field('ProfileId', leg.profile),
      field('ProfileNumber', leg.annexProfile),
      field('Purpose', PURPOSES.code(leg.purpose)),
      field('MemberState', leg.memberState),
      field('Authority', leg.authority),
      field('User', leg.user),
      { name: 'Systems', each: 'System', value: leg.systems.map((system) => SYSTEMS.code(system)) },
      field('Disclosure', leg.presenceOnly ? 'PRESENCE' : 'DATA'),
      field('DeadlineMs', milliseconds(leg.budgetMs)),
      // Policy lets no leg ask Interpol unless it is assured that nothing is revealed to the owner of an entry (Article 9(5)).
      field('NonDisclosureAssured', leg.systems.some(isInterpol) || undefined),
      field('Subject', subjectGroup(leg.subject)),
    ],
  };
}

function continuation(query: string, token: string): ContractRequest {
  return { operation: 'Continue', path: 'continuations', fields: [field('QueryId', query), field('ContinuationToken', token)] };
}

/** `QueryResponse`: it must echo the query's id and speak of systems that were asked, once each. */
function responseTo(leg: Leg): Form<ContractAnswer> {
  const part = partOf(leg);
  return formOf(NAMESPACE, (fields) => {
    const query = fields.one('QueryId', matching(QUERY_ID));
    if (query !== leg.query) fields.refuse('QueryId');
    const parts = fields.many('Part', part, { json: 'parts', max: 10, always: true }) ?? [];
    const final = fields.one('Final', truth);
    const token = fields.optional('ContinuationToken', matching(/^[A-Za-z0-9._~-]{1,128}$/));
    const waitMs = fields.optional('RetryAfterMs', integer(0, LONGEST_MS));
    const twice = parts.findIndex(({ system }, index) => parts.findIndex((other) => other.system === system) < index);
    if (twice >= 0) fields.refuse('Part', { json: 'parts', index: twice, field: 'System' });
    if ((token === undefined) !== final) fields.refuse('ContinuationToken');
    if ((waitMs === undefined) !== final) fields.refuse('RetryAfterMs');
    return token === undefined || waitMs === undefined ? { parts } : { parts, next: { request: continuation(query, token), waitMs } };
  });
}

function partOf(leg: Leg): Form<SystemPart> {
  return formOf(NAMESPACE, (fields) => {
    const system = fields.one('System', coded(SYSTEMS));
    const status = fields.one('Status', coded(STATUSES));
    const matches = fields.many('Match', MATCH, { json: 'matches', max: 100 }) ?? [];
    // A label that was not asked for could pass one system's data off as another's (Article 9(4)).
    if (!leg.systems.includes(system)) fields.refuse('System');
    if (matches.length > 0 !== (status === 'HIT' && !leg.presenceOnly)) fields.refuse('Match', { json: 'matches' });
    return { system, status, matches };
  });
}
