import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { axiosClient } from '../../../../src/wire/http/axios-client.ts';

const send = axiosClient({ maxResponseBytes: 64, connectTimeoutMs: 1_000 });
const REQUEST = {
  method: 'POST',
  url: 'http://endpoint.invalid/cir?x=1',
  headers: { 'content-type': 'application/json', signature: 'gateway=:AA==:' },
  body: Buffer.from('{"synthetic":true}'),
};
const never = new AbortController().signal;
const endpoint = (): ReturnType<typeof nock> => nock('http://endpoint.invalid');

// Interception changes node's own modules, which all suites of one process share: it must not outlive this suite.
beforeAll(() => {
  if (!nock.isActive()) nock.activate();
});
afterAll(() => nock.restore());

beforeEach(() => {
  nock.disableNetConnect();
});

afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

describe('axiosClient against scripted answers', () => {
  it('sends method, address, headers and bytes, and reads the answer', async () => {
    const scope = endpoint()
      .matchHeader('signature', 'gateway=:AA==:')
      .matchHeader('accept-encoding', 'identity')
      .matchHeader('user-agent', (value: string | null | undefined) => (value ?? '') === '')
      .post('/cir?x=1', '{"synthetic":true}')
      .reply(200, Buffer.from([1, 2, 3]), { 'Content-Type': 'application/json', 'X-Several': ['a', 'b'] });
    const response = await send(REQUEST, never);
    expect(scope.isDone()).toBe(true);
    expect([...response.body]).toEqual([1, 2, 3]);
    expect(response).toMatchObject({ status: 200, headers: { 'content-type': 'application/json', 'x-several': 'a, b' } });
  });

  it('leaves JSON as bytes, also where the status says failure', async () => {
    endpoint().post('/cir?x=1').reply(422, '{"code":"synthetic"}', { 'content-type': 'application/problem+json' });
    const response = await send(REQUEST, never);
    expect([response.status, Buffer.from(response.body).toString()]).toEqual([422, '{"code":"synthetic"}']);
  });

  it.each([['ECONNRESET'], ['ECONNREFUSED'], ['ENOTFOUND'], ['EPIPE'], ['CERT_HAS_EXPIRED'], ['ETIMEDOUT']])(
    'calls %s an endpoint that cannot be reached',
    async (code) => {
      endpoint()
        .post('/cir?x=1')
        .replyWithError(Object.assign(new Error('synthetic'), { code }));
      const error = await send(REQUEST, never).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(GatewayError);
      expect(error).toMatchObject({ code: 'endpoint-unavailable', cause: { code, message: 'synthetic' } });
    },
  );

  it('refuses an answer beyond the limit', async () => {
    endpoint().post('/cir?x=1').reply(200, 'x'.repeat(65));
    await expect(send(REQUEST, never)).rejects.toMatchObject({ code: 'contract-reply-invalid' });
  });

  it('sends nothing once the signal has aborted', async () => {
    const scope = endpoint().post('/cir?x=1').reply(200, 'x');
    await expect(send(REQUEST, AbortSignal.abort())).rejects.toMatchObject({ code: 'endpoint-timeout' });
    expect(scope.isDone()).toBe(false);
  });
});
