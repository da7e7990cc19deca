import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { jwtVerify, SignJWT } from 'jose';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import {
  issueOfficerToken,
  MAX_OFFICER_TOKEN_MS,
  verifyOfficerToken,
  type OfficerTokenExpectation,
} from '../../../../src/signing/officer-token/officer-token.ts';
import { batchIdentity } from '../../../../src/signing/batch/batch-identity.ts';
import { signProtected } from '../../../../src/signing/jws/sign-compact.ts';
import { clockAt, countingRandom, makeParties, NOON, partyWith, refusal, type Parties } from '../http-signature/parties.ts';

const CLAIMS = { authority: 'synthetic-authority', user: 'officer-7', unit: 'unit 3', assurance: 'substantial' } as const;
const SECONDS = NOON / 1_000;

let parties: Parties;
beforeAll(() => {
  parties = makeParties();
});

const context = (lifetimeMs = 3_600_000): Parameters<typeof issueOfficerToken>[2] => ({
  audience: 'synthetic-gateway',
  clock: clockAt(),
  random: countingRandom(),
  lifetimeMs,
});
const expected = (key: KeyObject = parties.keys.ec, at = NOON): OfficerTokenExpectation => ({
  publicKey: createPublicKey(key),
  issuer: CLAIMS.authority,
  audience: 'synthetic-gateway',
  clock: clockAt(at),
});

/** A token with any header and claims, signed by the registered key. */
function written(claims: Record<string, unknown>, header: Record<string, unknown> = {}): Promise<string> {
  const full = {
    iss: CLAIMS.authority,
    aud: 'synthetic-gateway',
    sub: 'officer-7',
    unit: 'u',
    assurance: 'high',
    iat: SECONDS,
    exp: SECONDS + 60,
    jti: 'synthetic-jti',
    ...claims,
  };
  return new SignJWT(JSON.parse(JSON.stringify(full)) as Record<string, unknown>)
    .setProtectedHeader({ alg: 'ES256', typ: 'officer+jwt', ...header })
    .sign(parties.keys.ec);
}

describe('officer tokens', () => {
  it('carry an officer from the authority to the gateway, for identities and bare keys of either kind', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    for (const [signer, key] of [
      [parties.rsa, parties.keys.rsa],
      [parties.ec, parties.keys.ec],
      [privateKey, privateKey],
    ] as const) {
      const token = await issueOfficerToken(CLAIMS, signer, context());
      await expect(verifyOfficerToken(token, expected(key))).resolves.toEqual({
        user: 'officer-7',
        unit: 'unit 3',
        assurance: 'substantial',
      });
    }
  });

  it('state type, issuer, audience, times and a fresh id', async () => {
    const { random, ...rest } = context();
    const [first, second] = [
      await issueOfficerToken(CLAIMS, parties.ec, { ...rest, random }),
      await issueOfficerToken(CLAIMS, parties.ec, { ...rest, random }),
    ];
    const part = (token: string, index: number): unknown => JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString());
    expect(part(first, 0)).toEqual({ alg: 'ES256', typ: 'officer+jwt', kid: parties.ec.fingerprint });
    expect(part(first, 1)).toEqual({
      iss: 'synthetic-authority',
      aud: 'synthetic-gateway',
      sub: 'officer-7',
      unit: 'unit 3',
      assurance: 'substantial',
      iat: SECONDS,
      exp: SECONDS + 3_600,
      jti: 'DRQbIikwNz5FTFNaYWhvdg',
    });
    expect(part(second, 1)).not.toEqual(part(first, 1));
  });

  it.each([[undefined], ['']])('are missed when there are none: %j', async (token) => {
    await expect(refusal(verifyOfficerToken(token, expected()))).resolves.toMatchObject({ code: 'auth-officer-missing' });
  });

  it.each([
    [{ iss: 'another' }, {}, 'iss'],
    [{ iss: undefined }, {}, 'iss'],
    [{ aud: 'another' }, {}, 'aud'],
    [{ aud: undefined }, {}, 'aud'],
    [{ sub: undefined }, {}, 'sub'],
    [{ sub: '' }, {}, 'sub'],
    [{ sub: 'a\nb' }, {}, 'sub'],
    [{ sub: 'x'.repeat(129) }, {}, 'sub'],
    [{ unit: undefined }, {}, 'unit'],
    [{ unit: 7 }, {}, 'unit'],
    [{ unit: ' u' }, {}, 'unit'],
    [{ assurance: undefined }, {}, 'assurance'],
    [{ assurance: 'absolute' }, {}, 'assurance'],
    [{ assurance: ['high'] }, {}, 'assurance'],
    [{ iat: undefined }, {}, 'iat'],
    [{ iat: SECONDS + 61, exp: SECONDS + 120 }, {}, 'iat'],
    [{ iat: SECONDS - 43_300 }, {}, 'iat'],
    [{ exp: undefined }, {}, 'exp'],
    [{ exp: SECONDS - 61 }, {}, 'exp'],
    [{ exp: SECONDS + 43_201 }, {}, 'exp'],
    [{ iat: SECONDS, exp: SECONDS - 1 }, {}, 'exp'],
    [{ nbf: SECONDS + 61 }, {}, 'nbf'],
    [{ jti: undefined }, {}, 'jti'],
    [{ jti: 'short' }, {}, 'jti'],
    [{}, { typ: 'JWT' }, 'typ'],
    [{}, { typ: undefined }, 'typ'],
  ])('are refused with claims %j and header %j', async (claims, header, field) => {
    await expect(refusal(verifyOfficerToken(await written(claims, header), expected()))).resolves.toEqual({
      code: 'auth-officer-invalid',
      field,
    });
  });

  it('are refused from another key, under another algorithm, changed, or malformed', async () => {
    const token = await issueOfficerToken(CLAIMS, parties.ec, context());
    await expect(refusal(verifyOfficerToken(token, expected(parties.keys.other)))).resolves.toEqual({
      code: 'auth-officer-invalid',
      field: 'signature',
    });
    await expect(refusal(verifyOfficerToken(token, expected(parties.keys.rsa)))).resolves.toEqual({
      code: 'auth-officer-invalid',
      field: 'alg',
    });
    const [head = '', body = '', signature = ''] = token.split('.');
    const raised = Buffer.from(Buffer.from(body, 'base64url').toString().replace('substantial', 'high')).toString('base64url');
    await expect(refusal(verifyOfficerToken(`${head}.${raised}.${signature}`, expected()))).resolves.toEqual({
      code: 'auth-officer-invalid',
      field: 'signature',
    });
    const unsigned = Buffer.from('{"alg":"none","typ":"officer+jwt"}').toString('base64url');
    await expect(refusal(verifyOfficerToken(`${unsigned}.${body}.`, expected()))).resolves.toEqual({
      code: 'auth-officer-invalid',
      field: 'alg',
    });
    for (const text of ['x', 'a.b.c', 'a.b', `${token}.x`, 'x'.repeat(5_000)]) {
      await expect(refusal(verifyOfficerToken(text, expected()))).resolves.toMatchObject({ code: 'auth-officer-invalid' });
    }
  });

  it('end when they say, allowing for skew', async () => {
    const token = await issueOfficerToken(CLAIMS, parties.ec, context(60_000));
    await expect(verifyOfficerToken(token, expected(parties.keys.ec, NOON + 119_000))).resolves.toBeDefined();
    await expect(refusal(verifyOfficerToken(token, expected(parties.keys.ec, NOON + 121_000)))).resolves.toEqual({
      code: 'auth-officer-invalid',
      field: 'exp',
    });
  });

  it('keep the officer out of the refusal and its cause', async () => {
    const promise = verifyOfficerToken(await written({ aud: 'another' }), expected());
    const error = await promise.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(GatewayError);
    const { cause, details } = error as GatewayError;
    expect(JSON.stringify([details, Object.entries(cause ?? {}), String(cause)])).not.toContain('officer-7');
  });

  it.each([
    ['rsa-pkcs1-sha512', { kind: 'rsa' }],
    ['rsa-pss-sha256', { kind: 'rsa' }],
    ['ecdsa-sha384', { kind: 'ec', curve: 'P-384' }],
    ['ecdsa-sha512', { kind: 'ec', curve: 'P-521' }],
    ['ed25519', { kind: 'ed25519' }],
  ] as const)('are signed with %s, and read by another implementation', async (algorithm, subject) => {
    const { identity, key } = partyWith(algorithm, subject);
    const token = await issueOfficerToken(CLAIMS, identity, context());
    await expect(verifyOfficerToken(token, expected(key))).resolves.toMatchObject({ user: 'officer-7' });
    const { payload } = await jwtVerify(token, identity.certificate.publicKey, { currentDate: new Date(NOON), typ: 'officer+jwt' });
    expect(payload.sub).toBe('officer-7');
  });

  it.each([
    [{ aud: ['another', 'synthetic-gateway'] }, undefined],
    [{ aud: ['another'] }, 'aud'],
    [{ aud: [] }, 'aud'],
    [{ nbf: 'now' }, 'nbf'],
    [{ exp: '1' }, 'exp'],
    [{ nested: { deep: { er: { still: { more: 1 } } } } }, 'token'],
  ])('are for this audience, with claims of their kinds: %j', async (claims, field) => {
    const verifying = verifyOfficerToken(await written(claims), expected());
    if (field === undefined) await expect(verifying).resolves.toBeDefined();
    else await expect(refusal(verifying)).resolves.toEqual({ code: 'auth-officer-invalid', field });
  });

  it('are refused with a shared secret, with something critical, and signed as a batch', async () => {
    const hmac = await new SignJWT({}).setProtectedHeader({ alg: 'HS256', typ: 'officer+jwt' }).sign(new Uint8Array(32));
    await expect(refusal(verifyOfficerToken(hmac, expected()))).resolves.toEqual({ code: 'auth-officer-invalid', field: 'alg' });
    for (const crit of [['b64'], ['exp']]) {
      const token = await written({}).then((made) => {
        const payload = made.split('.')[1] ?? '';
        return signProtected({ typ: 'officer+jwt', b64: true, crit }, payload, parties.ec).then(
          (signed) => `${signed.protected}.${payload}.${signed.signature}`,
        );
      });
      await expect(refusal(verifyOfficerToken(token, expected()))).resolves.toEqual({ code: 'auth-officer-invalid', field: 'crit' });
    }
    const batch = batchIdentity(parties.ec, { maxBatch: 1 });
    const token = await issueOfficerToken(CLAIMS, batch, context());
    await expect(refusal(verifyOfficerToken(token, expected()))).resolves.toEqual({ code: 'auth-officer-invalid', field: 'alg' });
  });

  it('are not issued for longer than a shift, nor with claims that no gateway accepts, nor by weak keys', async () => {
    await expect(issueOfficerToken(CLAIMS, parties.ec, context(MAX_OFFICER_TOKEN_MS))).resolves.toBeDefined();
    for (const lifetime of [MAX_OFFICER_TOKEN_MS + 1, 0, -1, Number.NaN]) {
      await expect(refusal(issueOfficerToken(CLAIMS, parties.ec, context(lifetime)))).resolves.toEqual({
        code: 'auth-officer-invalid',
        field: 'exp',
      });
    }
    await expect(refusal(issueOfficerToken({ ...CLAIMS, user: '' }, parties.ec, context()))).resolves.toEqual({
      code: 'auth-officer-invalid',
      field: 'sub',
    });
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
    await expect(refusal(issueOfficerToken(CLAIMS, privateKey, context()))).resolves.toMatchObject({ code: 'keys-unusable' });
  });
});
