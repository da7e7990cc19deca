import type { Contract } from '../../contracts/contract.ts';
import { asGatewayError } from '../../kernel/gateway-error.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import { refuse, type Refusal } from '../contract/refusal.ts';
import type { ServedEndpoint } from './served-endpoint.ts';

/** A refusal, and whether it is one of the signature, which HTTP tells apart by 401. */
export interface Refused {
  readonly refusal: Refusal;
  readonly unauthenticated: boolean;
}

const UNAUTHENTICATED = 401;
const MAX_RULE = 400;

/** A refusal that a behaviour or the contract pronounced. */
export const refused = (refusal: Refusal): Refused => ({ refusal, unauthenticated: false });

/** What a failure while a request was verified, read or performed is to the asker; failures of our own are reported. */
export function refusedFor(error: unknown, { failed }: ServedEndpoint): Refused {
  const known = asGatewayError(error);
  const { code, details } = known;
  const rule = [code, details.rule, details.field === undefined ? undefined : `at ${details.field}`]
    .filter((part) => part !== undefined)
    .join(' ');
  if (code.startsWith('auth-')) return { refusal: refuse('not-authorised', '2019/817-42(3)', rule), unauthenticated: true };
  if (code.startsWith('wire-') || code === 'contract-value-invalid') return refused(refuse('schema-invalid', undefined, rule));
  failed(error);
  return refused(refuse('unavailable'));
}

/** The refusal as the contract writes it: `Refusal` in XML, part of the problem document in JSON. */
export function refusalValue({ refusal: code, article, rule }: Refusal, explains: boolean): JsonObject {
  return {
    code,
    ...(article !== undefined && { article }),
    ...(explains && rule !== undefined && rule !== '' && { rule: Array.from(rule).slice(0, MAX_RULE).join('') }),
  };
}

/** Whether the fault is the endpoint's and not the asker's. */
export function isReceiverFault({ refusals }: Contract, { refusal }: Refusal): boolean {
  return refusals.get(refusal)?.side === 'receiver';
}

/** The HTTP status of a refusal over REST. */
export function statusOf({ refusals }: Contract, { refusal, unauthenticated }: Refused): number {
  return unauthenticated ? UNAUTHENTICATED : (refusals.get(refusal.refusal)?.status ?? 403);
}
