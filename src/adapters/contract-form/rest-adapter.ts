import type { Leg } from '../../canonical/query.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { Adapter, WireMessage } from '../../ports/adapter.ts';
import { readJson } from '../../wire/json/read-json.ts';
import { writeJson } from '../../wire/json/write-json.ts';
import { contractReply } from '../eu-types/contract-reply.ts';
import { contractNamespace, type ContractRequest, type Conversation } from './conversation.ts';
import { problemCode } from './problem-document.ts';
import { requestDocument } from './request-form.ts';
import { stepOf } from './step.ts';

/** Speaks to an endpoint over REST by its OpenAPI document. Repeating a message is safe: queries change nothing. */
export function restAdapter(conversation: Conversation): Adapter {
  const { kind, refusals } = conversation;
  const message = ({ path, fields }: ContractRequest): WireMessage => ({
    contentType: 'application/json',
    method: 'POST',
    path,
    body: writeJson(requestDocument(fields)),
  });
  return Object.freeze<Adapter>({
    manifest: Object.freeze({
      id: `${kind}-rest`,
      endpoint: kind,
      protocol: 'rest',
      contract: `schemas/endpoints/${kind}.openapi.json`,
      protection: 'http-signature',
      idempotent: true,
    }),
    encode: (leg: Leg) => message(conversation.ask(leg)),
    decode: (leg, received) => {
      if (received.status >= 400)
        throw refusals.problem(problemCode(received, contractNamespace(kind)), leg, `HTTP status ${received.status}`);
      return contractReply(leg, () => {
        if (received.status !== 200) throw new GatewayError('contract-reply-invalid', { field: '@status' });
        if (!/^application\/json(?:[ \t]*;|$)/i.test(received.contentType))
          throw new GatewayError('contract-reply-invalid', { field: 'content-type' });
        return stepOf(conversation.answer(leg).form.json(readJson(received.body), ''), message);
      });
    },
  });
}
