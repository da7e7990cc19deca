import { PassThrough } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { bodyReader } from '../../../../src/gateway/front/read-body.ts';

/** A request whose body the test writes; only what the reader looks at is there. */
function incoming(headers: Readonly<Record<string, string>> = {}): { request: IncomingMessage; body: PassThrough } {
  const body = new PassThrough();
  return { request: Object.assign(body, { headers }) as unknown as IncomingMessage, body };
}

const busy = { code: 'gateway-busy' };
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('reading a body', () => {
  test('gives the bytes as they came, however they were cut', async () => {
    const read = bodyReader(10_000);
    const { request, body } = incoming();
    const reading = read(request);
    const bytes = Buffer.from(Array.from({ length: 9_999 }, (_, index) => index % 251));
    for (const byte of bytes) body.write(Uint8Array.of(byte));
    body.end();
    expect(Buffer.compare(await reading, bytes)).toBe(0);
  });

  test('holds one buffer, so that a body of many small pieces costs no more than one of few', async () => {
    const read = bodyReader(200_000);
    const { request, body } = incoming();
    const reading = read(request);
    for (let index = 0; index < 100; index += 1) {
      const piece = new Uint8Array(1_000).fill(index);
      request.emit('data', Buffer.from(piece.buffer));
      // Whoever kept the piece itself would see it change.
      piece.fill(0xff);
    }
    body.end();
    const whole = await reading;
    expect(whole.byteLength).toBe(100_000);
    expect(Array.from({ length: 100 }, (_, index) => whole[index * 1_000])).toEqual(Array.from({ length: 100 }, (_, index) => index));
  });

  test('refuses what passes the limit, announced or counted', async () => {
    const read = bodyReader(10);
    await expect(read(incoming({ 'content-length': '11' }).request)).rejects.toMatchObject({ code: 'wire-too-large' });
    const { request, body } = incoming();
    const reading = read(request);
    body.write(Buffer.alloc(11));
    await expect(reading).rejects.toMatchObject({ code: 'wire-too-large' });
  });

  test('bodies that are still arriving share one room: who finds it full is asked to come again', async () => {
    const read = bodyReader(10_000, 25_000);
    const [one, two, three, four] = [incoming(), incoming(), incoming(), incoming()];
    const [first, second, third] = [read(one.request), read(two.request), read(three.request)];
    for (const { body } of [one, two]) body.write(Buffer.alloc(9_000));
    await turn();
    three.body.write(Buffer.alloc(9_000));
    await expect(third).rejects.toMatchObject(busy);
    one.body.end();
    expect((await first).byteLength).toBe(9_000);
    two.body.destroy();
    await expect(second).rejects.toMatchObject({ code: 'wire-body-incomplete' });
    const fourth = read(four.request);
    four.body.end(Buffer.alloc(10_000));
    expect((await fourth).byteLength).toBe(10_000);
  });
});
