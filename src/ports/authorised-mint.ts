import type { AuthorisedQuery, DisclosedPart, DisclosedReply } from '../canonical/query.ts';

/** Brands a query as authorised. The rooms check lets only `policy` import this file. */
export function mintAuthorised(query: Omit<AuthorisedQuery, symbol>): AuthorisedQuery {
  return Object.freeze({ ...query }) as AuthorisedQuery;
}

/** Brands a reply as disclosed. */
export function mintDisclosedReply(reply: Omit<DisclosedReply, symbol>): DisclosedReply {
  return Object.freeze({ ...reply }) as DisclosedReply;
}

/** Brands one part of a reply as disclosed. */
export function mintDisclosedPart(part: Omit<DisclosedPart, symbol>): DisclosedPart {
  return Object.freeze({ ...part }) as DisclosedPart;
}
