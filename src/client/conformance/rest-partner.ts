import type { Operation } from '../../contracts/contract.ts';
import type { HttpRequestMessage } from '../../kernel/http-message.ts';
import { signHttpRequest } from '../../signing/http-signature/http-signature.ts';
import type { SigningIdentity } from '../../signing/identity.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import { writeJson } from '../../wire/json/write-json.ts';
import type { Subject } from './conformance-case.ts';
import { exchange, type Exchange } from './exchange.ts';
import { openRest } from './open-rest.ts';
import type { RestCall } from './rest-call.ts';

/** How a REST request is to differ from a sound one. */
export interface RestManner {
  /** The body; the value as JSON unless told. */
  readonly body?: Uint8Array;
  readonly contentType?: string;
  readonly identity?: SigningIdentity;
  /** How far the sender's clock stands from the right time, in milliseconds. */
  readonly shiftMs?: number;
  readonly unsigned?: boolean;
  /** The address that is signed; the one that is called unless told. */
  readonly signedUrl?: string;
  /** What becomes of the signed request. */
  readonly distort?: (request: HttpRequestMessage) => HttpRequestMessage;
}

/** The address of an operation's resource. */
export function resourceOf({ addresses }: Subject, { path }: Pick<Operation, 'path'>): string {
  return `${addresses.rest}/${path}`;
}

/** Writes a call of an operation. */
export async function restCall(subject: Subject, operation: Operation, value: JsonObject, manner: RestManner = {}): Promise<RestCall> {
  const { contentType = 'application/json', shiftMs = 0, distort } = manner;
  const url = resourceOf(subject, operation);
  const request: HttpRequestMessage = {
    method: 'POST',
    url: manner.signedUrl ?? url,
    headers: { accept: 'application/json, application/problem+json', 'content-type': contentType },
    body: manner.body ?? writeJson(value),
  };
  const clock = { now: () => subject.clock.now() + shiftMs };
  const signed = manner.unsigned
    ? request
    : await signHttpRequest(request, manner.identity ?? subject.identity, { clock, random: subject.random });
  const sent = { ...signed, url };
  return { operation, message: distort === undefined ? sent : distort(sent), spoken: value };
}

/** Sends a call, verifies and reads the answer. Rejects with `endpoint-unavailable` or `endpoint-timeout`. */
export function sendRest(subject: Subject, step: string, call: RestCall): Promise<Exchange> {
  return exchange(subject, step, call.message, (response) => openRest(subject, call, response));
}
