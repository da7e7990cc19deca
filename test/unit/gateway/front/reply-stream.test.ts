import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { validateProblemDocument } from '../../../../src/canonical/generated/validators.js';
import type { GatewayApi } from '../../../../src/gateway/front/gateway-api.ts';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../../../../src/kernel/http-message.ts';
import { signHttpRequest, verifyHttpResponse } from '../../../../src/signing/http-signature/http-signature.ts';
import { requestDigest, verifyJsonPart, type PartBinding } from '../../../../src/signing/jws/json-part.ts';
import { caller, clock, NOW, openFakeGateway, PART, random, replyTo, SECOND, trustInGateway, type FakeGateway } from './fake-gateway.ts';

const NDJSON = 'application/x-ndjson';
const verification = { trust: trustInGateway, clock };

let door: FakeGateway | undefined;
const opened = async (script: Partial<GatewayApi> = {}): Promise<FakeGateway> => (door = await openFakeGateway(script));
beforeEach(() => (door = undefined));
afterEach(() => door?.listening.close(0));

/** A signed query that accepts the given media type. */
function asking({ listening }: FakeGateway, accept: string): Promise<HttpRequestMessage> {
  const headers = { 'officer-token': 'synthetic.officer.token', 'content-type': 'application/json', accept };
  const message = {
    method: 'POST',
    url: `${listening.url}/v1/queries`,
    headers,
    body: Buffer.from('{"profile":"p1","purpose":"screening","subject":{}}'),
  };
  return signHttpRequest(message, caller, { clock, random });
}

const fetched = ({ url, headers, body }: HttpRequestMessage, signal?: AbortSignal): Promise<Response> =>
  fetch(url, { method: 'POST', headers, body: Buffer.from(body), ...(signal && { signal }) });

async function send(message: HttpRequestMessage): Promise<HttpResponseMessage> {
  const response = await fetched(message);
  return { status: response.status, headers: Object.fromEntries(response.headers), body: new Uint8Array(await response.arrayBuffer()) };
}

const textOf = (response: HttpResponseMessage): string => Buffer.from(response.body).toString().trimEnd();

/** The lines without their signatures, each verified. */
async function linesOf(texts: readonly string[], binding?: PartBinding): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = [];
  for (const text of texts) {
    const { jws, ...line } = JSON.parse(text) as Record<string, unknown>;
    await verifyJsonPart(line, String(jws), { trust: trustInGateway }, NOW, binding);
    lines.push(line);
  }
  return lines;
}

describe('a reply in parts', () => {
  test('comes as NDJSON, each line signed and bound to query and request', async () => {
    const gateway = await opened();
    const request = await asking(gateway, NDJSON);
    const response = await send(request);
    expect(response.headers['content-type']).toMatch(/^application\/x-ndjson/);
    const query = gateway.requests[0]?.queryId ?? '';
    const texts = textOf(response).split('\n');
    expect(await linesOf(texts, { query, request: requestDigest(request) })).toEqual([
      { ...PART, final: false },
      { ...SECOND, final: false },
      { ...replyTo(query), final: true },
    ]);
    const another = requestDigest(await asking(gateway, NDJSON));
    for (const text of texts) await expect(linesOf([text], { request: another })).rejects.toMatchObject({ code: 'auth-message-stale' });
  });

  test('comes as server-sent events', async () => {
    const response = await send(await asking(await opened(), 'text/event-stream'));
    expect(response.headers['content-type']).toMatch(/^text\/event-stream/);
    const events = textOf(response)
      .split('\n\n')
      .map((event) => /^event: (\w+)\ndata: (.*)$/.exec(event));
    expect(events.map((event) => event?.[1])).toEqual(['part', 'part', 'reply']);
    expect((await linesOf(events.map((event) => event?.[2] ?? ''))).at(-1)).toMatchObject({ final: true, complete: true });
  });

  test('each part leaves before the walk ends', async () => {
    const { promise: gate, resolve: release } = Promise.withResolvers<undefined>();
    const slow = await opened({
      answer: async (request, tell) => {
        await tell?.(PART);
        await gate;
        return replyTo(request.queryId);
      },
    });
    const response = await fetched(await asking(slow, NDJSON));
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const first = await reader.read();
    expect(JSON.parse(Buffer.from(first.value ?? []).toString())).toMatchObject({ seq: 1, final: false });
    release(undefined);
    const rest = await reader.read();
    expect(JSON.parse(Buffer.from(rest.value ?? []).toString())).toMatchObject({ final: true });
  });

  const failingAfter = (parts: number): Partial<GatewayApi> => ({
    answer: async (_request, tell) => {
      for (let index = 0; index < parts; index += 1) await tell?.(PART);
      throw new GatewayError('audit-not-durable');
    },
  });

  test('is an ordinary problem where the walk fails before the first part', async () => {
    const request = await asking(await opened(failingAfter(0)), NDJSON);
    const response = await send(request);
    await verifyHttpResponse(response, request, verification);
    expect(response.status).toBe(503);
    expect(response.headers['content-type']).toBe('application/problem+json');
  });

  test('ends with the signed problem where the walk fails later', async () => {
    const response = await send(await asking(await opened(failingAfter(1)), NDJSON));
    expect(response.status).toBe(200);
    const lines = await linesOf(textOf(response).split('\n'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toEqual({ ...PART, final: false });
    expect(validateProblemDocument(lines[1])).toBe(true);
    expect(lines[1]).toMatchObject({ code: 'audit-not-durable' });
  });

  test('goes on to its end where the caller has left', async () => {
    const { promise: left, resolve: leave } = Promise.withResolvers<undefined>();
    const { promise: ended, resolve: end } = Promise.withResolvers<number>();
    const gateway = await opened({
      answer: async (request, tell) => {
        let told = 0;
        await tell?.(PART);
        await left;
        for (; told < 50; told += 1) await tell?.({ ...PART, matches: [{ familyName: 'x'.repeat(20_000) }] });
        end(told);
        return replyTo(request.queryId);
      },
    });
    const hangUp = new AbortController();
    const response = await fetched(await asking(gateway, NDJSON), hangUp.signal);
    expect(response.status).toBe(200);
    hangUp.abort();
    leave(undefined);
    expect(await ended).toBe(50);
    expect((await fetch(`${gateway.listening.url}/health/live`)).status).toBe(200);
  });
});
