import type { Leg } from '../../canonical/query.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { Adapter, LegStep, VerifiedMessage, WireMessage } from '../../ports/adapter.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import { readJson } from '../../wire/json/read-json.ts';
import { writeJson } from '../../wire/json/write-json.ts';
import { readIdentification, readPresence } from './read-replies.ts';
import { contractReply } from '../eu-types/contract-reply.ts';
import { refusal } from './refusals.ts';
import { identificationDocument, presenceDocument } from './request-documents.ts';

/**
 * Speaks to a common identity repository over REST (`schemas/endpoints/cir.openapi.json`; Regulation (EU) 2019/817, Articles 17 to 24):
 * identifications under Articles 20 and 20a, and for a leg with `presenceOnly` the first step of Article 22. Every answer is final.
 */
export const cirRest: Adapter = Object.freeze({
  manifest: Object.freeze({
    id: 'cir-rest',
    endpoint: 'cir',
    protocol: 'rest',
    contract: 'schemas/endpoints/cir.openapi.json',
    protection: 'http-signature',
    idempotent: true,
  }),
  encode: (leg: Leg) =>
    leg.presenceOnly ? post('presence-checks', presenceDocument(leg)) : post('identifications', identificationDocument(leg)),
  decode,
});

function post(path: string, document: JsonObject): WireMessage {
  return { contentType: 'application/json', method: 'POST', path, body: writeJson(document) };
}

function decode(leg: Leg, received: VerifiedMessage): LegStep {
  if (received.status >= 400) throw refusal(received, leg);
  return contractReply(leg, () => {
    if (received.status !== 200) throw new GatewayError('contract-reply-invalid', { field: '@status' });
    if (!/^application\/json(?:[ \t]*;|$)/i.test(received.contentType))
      throw new GatewayError('contract-reply-invalid', { field: 'content-type' });
    const reply = readJson(received.body);
    return { state: 'final', parts: leg.presenceOnly ? readPresence(reply, leg) : readIdentification(reply, leg) };
  });
}
