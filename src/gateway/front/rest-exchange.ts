import type { Request, RequestHandler, Response } from 'express';
import { asGatewayError } from '../../kernel/gateway-error.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../../kernel/http-message.ts';
import type { GatewayApi, NationalBody, VerifiedRequest } from './gateway-api.ts';
import type { ReadBody } from './read-body.ts';
import { requestMessage, tlsFingerprintOf } from './request-message.ts';
import { problemAnswer, sendProblem, sendSigned } from './rest-answer.ts';
import { signRefusal, verifySender, type SignResponse } from './rest-protection.ts';

/** One operation of the REST front. */
export interface RestOperation {
  /** What the verified bytes say. Failures are the front's own and are recorded by it. */
  decode(message: HttpRequestMessage, http: Request): NationalBody;
  /** Asks the gateway. An answer that was streamed comes back as `streamed`. Failures are recorded by the gateway already. */
  perform(exchange: RestExchange): Promise<HttpResponseMessage | 'streamed'>;
}

/** What an operation works with: the verified request, the message it came in, and the connection for streaming and path parameters. */
export interface RestExchange {
  readonly verified: VerifiedRequest;
  readonly message: HttpRequestMessage;
  readonly http: Request;
  readonly response: Response;
}

/** The steps that every signed REST call takes: read, verify, decode, perform, sign, send. Never rejects. */
export function signedExchange(api: GatewayApi, readBody: ReadBody, operation: RestOperation): RequestHandler {
  return async (http, response) => {
    const queryId = api.newQueryId();
    let sign: SignResponse = signRefusal(api);
    try {
      const { sender, message, body } = await refusing(api, queryId, async () => {
        const received = requestMessage(http, await readBody(http), api.publicUrl);
        sign = signRefusal(api, received);
        const known = await verifySender(received, api);
        sign = known.sign;
        return { sender: known, message: received, body: operation.decode(received, http) };
      });
      const tlsFingerprint = tlsFingerprintOf(http);
      const officerToken = message.headers['officer-token'];
      const verified = { queryId, signer: sender.signer, officerToken, ...(tlsFingerprint !== undefined && { tlsFingerprint }), body };
      const answer = await operation.perform({ verified, message, http, response });
      if (answer !== 'streamed') await sendSigned(response, answer, sign);
    } catch (error) {
      await sendProblem(response, problemAnswer(asGatewayError(error), queryId, api.publicUrl), sign);
    }
  };
}

/** Runs a step of the front itself; what it throws is recorded, and the problem to show is thrown on. */
export async function refusing<Value>(api: GatewayApi, queryId: string, step: () => Promise<Value>): Promise<Value> {
  try {
    return await step();
  } catch (error) {
    throw await api.refuse(queryId, asGatewayError(error));
  }
}
