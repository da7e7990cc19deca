import type { Leg } from '../../canonical/query.ts';
import { QUERY_ID } from '../eu-types/text-forms.ts';
import type { Fields } from './form.ts';
import { matching } from './leaf-forms.ts';
import { field, type RequestField } from './request-form.ts';

/** The group `Caller` of types.contract.yaml, with which requests begin: the query, the state, the authority and the official. */
export function callerFields({ query, memberState, authority, user }: Leg): readonly RequestField[] {
  return [field('QueryId', query), field('MemberState', memberState), field('Authority', authority), field('User', user)];
}

/** Reads the id with which an answer begins; an answer to another query breaks the contract. */
export function requireEcho(fields: Fields, leg: Leg): void {
  if (fields.one('QueryId', matching(QUERY_ID)) !== leg.query) fields.refuse('QueryId');
}
