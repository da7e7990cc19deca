import type { Link, Purpose } from '../../canonical/generated/types.ts';
import type { Leg } from '../../canonical/query.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import { callerFields, requireEcho } from '../contract-form/caller.ts';
import { contractNamespace, type ContractAnswer, type ContractRequest, type Conversation } from '../contract-form/conversation.ts';
import { formOf, type Form } from '../contract-form/form.ts';
import { coded, instant, matching, truth } from '../contract-form/leaf-forms.ts';
import { field } from '../contract-form/request-form.ts';
import { unsupported } from '../contract-form/unsupported.ts';
import { STATE } from '../eu-types/identity-form.ts';
import { REFERENCE } from '../eu-types/match-form.ts';
import { LINK_COLOURS } from '../eu-types/record-codes.ts';
import { refusalTable } from '../eu-types/refusal-table.ts';
import { SYSTEMS } from '../eu-types/system-codes.ts';
import { EXPLAINED } from './explained-form.ts';

const NAMESPACE = contractNamespace('mid');

/** `ReadPurpose`, by the purpose of the query. */
const READ_PURPOSES: ReadonlyMap<Purpose, string> = new Map([
  ['link-verification', 'MANUAL_VERIFICATION'],
  ['identity-fraud', 'IDENTITY_FRAUD'],
]);

/**
 * Opens one identity confirmation file of a multiple-identity detector by its single identification number (Regulation (EU) 2019/817,
 * Articles 21, 26 and 34). A link that the caller may not see is none.
 */
export const MID_CONVERSATION: Conversation = Object.freeze({
  kind: 'mid',
  refusals: refusalTable('mid', ['colour-not-permitted', 'link-not-pending', 'link-unknown', 'withholding-not-permitted']),
  ask,
  answer: (leg: Leg) => ({ message: 'ReadLinkResponse', form: responseTo(leg) }),
});

function ask(leg: Leg): ContractRequest {
  const purpose = READ_PURPOSES.get(leg.purpose);
  if (purpose === undefined) throw unsupported(leg, 'purpose');
  if (leg.systems.length !== 1 || !leg.systems.includes('MID') || leg.presenceOnly) throw unsupported(leg, 'systems');
  const { linkId } = leg.subject;
  if (linkId === undefined || !SID.test(linkId)) throw unsupported(leg, '/subject/linkId');
  return { operation: 'ReadLink', path: 'links/read', fields: [...callerFields(leg), field('Sid', linkId), field('Purpose', purpose)] };
}

/** `Sid`. */
const SID = /^[0-9A-Z]{4}-[0-9A-Z]{8}$/;

const LINKED_RECORD = formOf(NAMESPACE, (fields) => ({
  system: fields.one('System', coded(SYSTEMS)),
  recordReference: fields.one('RecordReference', REFERENCE),
}));

const AUTHORITY = formOf(NAMESPACE, (fields) => {
  const reference = fields.one('Reference', matching(/^[a-z]{2,3}(?:-[a-z0-9]{1,20}){1,4}$/));
  fields.one('MemberState', STATE);
  return reference;
});

const BORDER_CLOCK = formOf(NAMESPACE, (fields) => ({ dueAt: fields.one('DueAt', instant), overdue: fields.one('Overdue', truth) }));

/** `Link`. Where no records are told (Article 26(2)), the systems stand for them. */
const LINK: Form<Link> = formOf(NAMESPACE, (fields) => {
  const colour = fields.one('Colour', coded(LINK_COLOURS));
  const systems = fields.many('System', coded(SYSTEMS), { json: 'systems', max: 6 }) ?? [];
  if (systems.length < 2) fields.refuse('System', { json: 'systems' });
  const id = fields.optional('Sid', matching(SID));
  const records = fields.many('LinkedRecord', LINKED_RECORD, { json: 'linkedRecords', max: 50, always: true }) ?? [];
  const responsibleAuthority = fields.optional('ResponsibleAuthority', AUTHORITY);
  const createdAt = fields.optional('CreatedAt', instant);
  const updatedAt = fields.optional('UpdatedAt', instant);
  fields.optional('Manual', truth);
  const clock = fields.optional('BorderClock', BORDER_CLOCK);
  fields.optional('Explained', EXPLAINED);
  // A record of a system that the link does not name would be one of another link.
  if (records.length === 1 || records.some(({ system }) => !systems.includes(system)))
    fields.refuse('LinkedRecord', { json: 'linkedRecords' });
  const sides = records.length > 0 ? records : systems.map((system) => ({ system }));
  return withoutUndefined({ id, colour, records: sides, responsibleAuthority, createdAt, updatedAt, ...clock });
});

/** `RelatedLink`: another link of the same records, which the verification takes into account (Article 29(6)). */
const RELATED_LINK: Form<Link> = formOf(NAMESPACE, (fields) => {
  const colour = fields.one('Colour', coded(LINK_COLOURS));
  const systems = fields.many('System', coded(SYSTEMS), { json: 'systems', max: 6 }) ?? [];
  if (systems.length < 2) fields.refuse('System', { json: 'systems' });
  return { id: fields.one('Sid', matching(SID)), colour, records: systems.map((system) => ({ system })) };
});

/** `ReadLinkResponse` as one part: the link that was asked for first, then those related to it. */
function responseTo(leg: Leg): Form<ContractAnswer> {
  return formOf(NAMESPACE, (fields) => {
    requireEcho(fields, leg);
    const link = fields.optional('Link', LINK);
    const related = fields.many('RelatedLink', RELATED_LINK, { json: 'relatedLinks', max: 100, always: true }) ?? [];
    if (link === undefined && related.length > 0) fields.refuse('RelatedLink', { json: 'relatedLinks' });
    if (link === undefined) return { parts: [{ system: 'MID', status: 'NO_HIT', matches: [] }] };
    // Another file than the one asked for, or one that does not say which it is.
    if (link.id !== leg.subject.linkId) fields.refuse('Link');
    return { parts: [{ system: 'MID', status: 'HIT', matches: [{ links: [link, ...related] }] }] };
  });
}
