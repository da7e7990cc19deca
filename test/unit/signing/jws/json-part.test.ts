import { verify } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { signHttpRequest } from '../../../../src/signing/http-signature/http-signature.ts';
import { signDetached, signDetachedResponse } from '../../../../src/signing/jws/detached-jws.ts';
import { requestDigest, signJsonPart, verifyJsonPart, type PartBinding } from '../../../../src/signing/jws/json-part.ts';
import { clockAt, countingRandom, makeParties, NOON, OK, POST, refusal, type Parties } from '../http-signature/parties.ts';

let parties: Parties;
beforeAll(() => {
  parties = makeParties();
});

const PART = { query: 'synthetic', seq: 1, final: false, matches: [{ system: 'EES', name: 'ģ€' }] };

describe('a signed part of a streamed reply', () => {
  it('verifies whatever the order of its members, and over RFC 8785 bytes for anybody else', async () => {
    for (const identity of [parties.rsa, parties.ec]) {
      const jws = await signJsonPart(PART, identity);
      const reordered = JSON.parse('{"matches":[{"name":"ģ€","system":"EES"}],"final":false,"seq":1.0,"query":"synthetic"}') as unknown;
      await expect(verifyJsonPart(reordered, jws, parties, NOON)).resolves.toMatchObject({ fingerprint: identity.fingerprint });
      const [head = '', signature = ''] = jws.split('..');
      const bytes = Buffer.from(`${head}.{"final":false,"matches":[{"name":"ģ€","system":"EES"}],"query":"synthetic","seq":1}`);
      expect(
        verify('sha256', bytes, { key: identity.certificate.publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url')),
      ).toBe(true);
    }
  });

  it('is refused once a member changes, goes or comes', async () => {
    const jws = await signJsonPart(PART, parties.ec);
    for (const changed of [{ ...PART, seq: 2 }, { ...PART, final: true }, { ...PART, extra: null }, { query: 'synthetic' }]) {
      await expect(refusal(verifyJsonPart(changed, jws, parties, NOON))).resolves.toEqual({
        code: 'auth-signature-invalid',
        field: 'jws-signature',
      });
    }
  });

  it('is refused from a stranger, and after the certificate has ended', async () => {
    await expect(refusal(verifyJsonPart(PART, await signJsonPart(PART, parties.stranger), parties, NOON))).resolves.toMatchObject({
      code: 'auth-certificate-not-trusted',
    });
    const jws = await signJsonPart(PART, parties.expired);
    await expect(verifyJsonPart(PART, jws, parties, NOON - 10_000)).resolves.toBeDefined();
    await expect(refusal(verifyJsonPart(PART, jws, parties, NOON))).resolves.toMatchObject({ code: 'auth-certificate-expired' });
  });

  it('belongs to the request and the query that it was signed for, and to no other', async () => {
    const context = { clock: clockAt(), random: countingRandom() };
    const [request, another, plain] = [
      await signHttpRequest(POST, parties.ec, context),
      await signHttpRequest(POST, parties.ec, context),
      await signDetached(POST, parties.ec, context),
    ].map(requestDigest);
    expect(new Set([request, another, plain]).size).toBe(3);
    const binding = { request: request ?? '', query: 'synthetic' };
    const jws = await signJsonPart(PART, parties.ec, binding);
    const verified = (expected?: PartBinding): Promise<unknown> => verifyJsonPart(PART, jws, parties, NOON, expected);
    await expect(verified(binding)).resolves.toMatchObject({ fingerprint: parties.ec.fingerprint });
    await expect(verified({ request: binding.request })).resolves.toBeDefined();
    const stale = { code: 'auth-message-stale' };
    await expect(refusal(verified({ ...binding, request: another ?? '' }))).resolves.toEqual({ ...stale, field: 'request' });
    await expect(refusal(verified({ ...binding, query: 'other' }))).resolves.toEqual({ ...stale, field: 'query' });
    const unbound = await signJsonPart(PART, parties.ec);
    const refused = await refusal(verifyJsonPart(PART, unbound, parties, NOON, binding));
    expect(refused).toEqual({ ...stale, field: 'request' });
  });

  it('is no whole response, nor a whole response a part', async () => {
    const body = Buffer.from('{"final":true}');
    const response = await signDetachedResponse({ ...OK, body }, parties.ec, { clock: clockAt(), random: countingRandom() });
    await expect(refusal(verifyJsonPart({ final: true }, response.headers['jws-signature'] ?? '', parties, NOON))).resolves.toEqual({
      code: 'auth-jws-kind',
      field: 'typ',
    });
  });
});
