import type { Operation } from '../../contracts/contract.ts';
import type { HttpRequestMessage } from '../../kernel/http-message.ts';
import { writeJson } from '../../wire/json/write-json.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import type { CaseOutcome, ConformanceCase, Subject } from './conformance-case.ts';
import { derivedCase, type Derivation } from './derived-case.ts';
import { digestOf } from './exchange.ts';
import type { FormDeviation } from './form-deviations.ts';
import { GENERAL_LAW } from './general-law.ts';
import { NOT_AUTHORISED, SCHEMA_INVALID } from './refusal-rules.ts';
import { resourceOf, restCall, sendRest, type RestManner } from './rest-partner.ts';
import { sampleRequest } from './sample-request.ts';
import { soundRequest } from './sound-request.ts';

const HOUR_MS = 3_600_000;
const UNAUTHENTICATED = 401;
const NOT_FOUND = 404;
const NOT_ALLOWED = 405;

/** What must be refused of an operation over REST: by the signature, the framing, and the form of the request. */
export function restCases(subject: Subject, operation: Operation, deviations: readonly FormDeviation[]): readonly ConformanceCase[] {
  const derivations = [
    ...protections(subject, operation),
    ...framings(subject, operation),
    ...deviations.flatMap((deviation) => formDerivation(subject, operation, deviation)),
  ];
  return [...derivations.map((derivation) => derivedCase(subject, 'rest', operation, derivation)), ...addressCases(subject, operation)];
}

function protections(subject: Subject, operation: Operation): readonly Derivation[] {
  const refused = (id: string, name: string, manner: RestManner | (() => Promise<RestManner>)): Derivation => ({
    id,
    name,
    refusal: NOT_AUTHORISED,
    status: UNAUTHENTICATED,
    attempt: async () => {
      const wanted = typeof manner === 'function' ? await manner() : manner;
      return [await sendRest(subject, id, await restCall(subject, operation, soundRequest(subject, operation), wanted))];
    },
  });
  return [
    refused('unsigned', 'a message without signature', { unsigned: true }),
    refused('tampered', 'a body changed after signing', { distort: tampered }),
    refused('digest', 'a body changed with its digest after signing', { distort: withoutDigest }),
    refused('untrusted', 'a key that nobody trusts', async () => ({ identity: await subject.stranger() })),
    refused('expired', 'a signature of an hour ago', { shiftMs: -HOUR_MS }),
    refused('future', 'a signature of an hour ahead', { shiftMs: HOUR_MS }),
    refused('elsewhere', 'a message addressed to somebody else', { signedUrl: `https://elsewhere.example.invalid/${operation.path}` }),
    {
      id: 'replayed',
      name: 'a message that was sent before',
      refusal: NOT_AUTHORISED,
      status: UNAUTHENTICATED,
      attempt: async () => {
        const call = await restCall(subject, operation, soundRequest(subject, operation));
        return [await sendRest(subject, 'sent', call), await sendRest(subject, 'sent again', call)];
      },
    },
  ];
}

const tampered = (request: HttpRequestMessage): HttpRequestMessage => ({
  ...request,
  body: Buffer.concat([request.body, Buffer.from(' ')]),
});

function withoutDigest(request: HttpRequestMessage): HttpRequestMessage {
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => name !== 'content-digest'));
  return { ...tampered(request), headers };
}

function framings(subject: Subject, operation: Operation): readonly Derivation[] {
  const value = sampleRequest(operation);
  const refused = (id: string, name: string, manner: RestManner): Derivation => ({
    id,
    name,
    refusal: SCHEMA_INVALID,
    attempt: async () => [await sendRest(subject, id, await restCall(subject, operation, value, manner))],
  });
  return [
    refused('content-type', 'JSON announced as plain text', { contentType: 'text/plain' }),
    refused('not-json', 'a body that breaks off', { body: Buffer.from('{"') }),
    refused('no-object', 'an array in place of an object', { body: Buffer.from('[]') }),
    refused('twice', 'a member that stands twice', { body: withTwin(value) }),
  ];
}

function withTwin(value: JsonObject): Uint8Array {
  const [first] = Object.entries(value);
  const text = Buffer.from(writeJson(value)).toString('utf8');
  return Buffer.from(first === undefined ? '{"a":1,"a":1}' : `{${JSON.stringify(first[0])}:${JSON.stringify(first[1])},${text.slice(1)}`);
}

function formDerivation(subject: Subject, operation: Operation, { id, name, json }: FormDeviation): readonly Derivation[] {
  if (json === undefined) return [];
  const attempt = async (): ReturnType<Derivation['attempt']> => [
    await sendRest(subject, id, await restCall(subject, operation, json(sampleRequest(operation)))),
  ];
  return [{ id: `form/${id}`, name, refusal: SCHEMA_INVALID, attempt }];
}

/** What is not in the OpenAPI document is not there: HTTP says so itself, without a document. */
function addressCases(subject: Subject, operation: Operation): readonly ConformanceCase[] {
  const address = (
    id: string,
    name: string,
    status: number,
    request: (sound: HttpRequestMessage) => HttpRequestMessage,
  ): ConformanceCase => ({
    id: `${subject.contract.name}/rest/${operation.name}/${id}`,
    name: `${operation.name}: ${name}`,
    protocol: 'rest',
    law: operation.law ?? GENERAL_LAW,
    origin: 'derived',
    run: async () => {
      const { message } = await restCall(subject, operation, sampleRequest(operation));
      return statusOutcome(subject, id, request(message), status);
    },
  });
  return [
    address('unknown-operation', 'a resource that the contract does not know', NOT_FOUND, (sound) => ({
      ...sound,
      url: `${resourceOf(subject, operation)}/nobody-knows`,
    })),
    address('method', 'GET in place of POST', NOT_ALLOWED, ({ url }) => ({ method: 'GET', url, headers: {}, body: new Uint8Array() })),
  ];
}

async function statusOutcome({ http, timeoutMs }: Subject, step: string, request: HttpRequestMessage, due: number): Promise<CaseOutcome> {
  const { status, body } = await http(request, AbortSignal.timeout(timeoutMs));
  return {
    objections: status === due ? [] : [`${step}: HTTP status ${status}, but must be ${due}`],
    evidence: [{ step, sent: digestOf(request.body), received: digestOf(body), status }],
  };
}
