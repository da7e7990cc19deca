import type { Request } from 'express';
import { describe, expect, test } from '@jest/globals';
import { requestMessage } from '../../../../src/gateway/front/request-message.ts';

const received = (originalUrl: string, rawHeaders: readonly string[] = []): Request =>
  ({ method: 'POST', originalUrl, rawHeaders }) as unknown as Request;

describe('requestMessage', () => {
  test('addresses the request to the public address, whatever the host header says', () => {
    const message = requestMessage(
      received('/v1/queries?mapping=a1', ['Host', 'elsewhere.test']),
      new Uint8Array(),
      'https://gateway.test',
    );
    expect(message.url).toBe('https://gateway.test/v1/queries?mapping=a1');
  });

  test('joins a repeated field, so that no second value is overlooked', () => {
    const message = requestMessage(
      received('/', ['Signature', 'a=:AA==:', 'signature', 'b=:AA==:']),
      new Uint8Array(),
      'https://gateway.test',
    );
    expect(message.headers['signature']).toBe('a=:AA==:, b=:AA==:');
  });

  test('refuses a target in absolute form', () => {
    expect(() => requestMessage(received('http://elsewhere.test/v1/queries'), new Uint8Array(), 'https://gateway.test')).toThrow(
      expect.objectContaining({ code: 'wire-operation-unknown' }),
    );
  });
});
