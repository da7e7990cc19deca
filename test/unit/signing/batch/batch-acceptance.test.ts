import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProtectedRequest, Protector } from '../../../../src/ports/protection.ts';
import { acceptsBatches, type BatchAcceptance } from '../../../../src/signing/batch/batch-acceptance.ts';
import { batchIdentity } from '../../../../src/signing/batch/batch-identity.ts';
import { httpSignatureProtector } from '../../../../src/signing/http-signature/http-signature-protector.ts';
import { signHttpRequest, signHttpResponse, verifyHttpRequest } from '../../../../src/signing/http-signature/http-signature.ts';
import type { SigningIdentity } from '../../../../src/signing/identity.ts';
import { signDetached, signDetachedResponse, verifyDetached } from '../../../../src/signing/jws/detached-jws.ts';
import { signJsonPart, verifyJsonPart } from '../../../../src/signing/jws/json-part.ts';
import { jwsProtector } from '../../../../src/signing/jws/jws-protector.ts';
import { signSoap } from '../../../../src/signing/wss/sign-soap.ts';
import { verifySoap } from '../../../../src/signing/wss/verify-soap.ts';
import { wssProtector } from '../../../../src/signing/wss/wss-protector.ts';
import { STRICT_POLICY, withBatches } from '../../../../src/signing/xml-signature/signature-policy.ts';
import { fixedIdentity } from '../../../support/fixed-identity.ts';
import { refusalLater } from '../../../support/refusal.ts';
import { testMessage } from '../../../support/signed-soap.ts';
import { clockAt, countingRandom, makeParties, NOON, OK, POST, type Parties } from '../http-signature/parties.ts';

let parties: Parties;
beforeAll(() => {
  parties = makeParties();
});

const context = { clock: clockAt(), random: countingRandom() };
const PART = { seq: 1, final: false };

/** Every format: how a party signs in it, and how a receiver with this agreement verifies that. */
const FORMATS: Readonly<Record<string, (identity: SigningIdentity, batch?: BatchAcceptance) => Promise<unknown>>> = {
  SOAP: async (identity, batch) =>
    verifySoap(await signSoap(testMessage(), identity, context), { ...context, trust: parties.trust, batch }),
  'HTTP signatures': async (identity, batch) =>
    verifyHttpRequest(await signHttpRequest(POST, identity, context), { ...context, trust: parties.trust, batch }),
  'detached JWS': async (identity, batch) =>
    verifyDetached(await signDetached(POST, identity, context), { ...context, trust: parties.trust, batch }),
  'parts of streams': async (identity, batch) =>
    verifyJsonPart(PART, await signJsonPart(PART, identity), { trust: parties.trust, batch }, NOON),
};

const batched = (identity: SigningIdentity): SigningIdentity => batchIdentity(identity, { maxBatch: 1 });

describe.each(Object.entries(FORMATS))('batches over %s', (_format, exchanged) => {
  it('are accepted from the signers with whom they were agreed and from no other', async () => {
    const onlyFrom: BatchAcceptance = ({ fingerprint }) => fingerprint === parties.ec.fingerprint;
    await expect(exchanged(batched(parties.ec), onlyFrom)).resolves.toBeDefined();
    await expect(exchanged(batched(parties.rsa), true)).resolves.toBeDefined();
    for (const [identity, agreed] of [
      [parties.rsa, onlyFrom],
      [parties.ec, false],
      [parties.ec, undefined],
    ] as const)
      expect((await refusalLater(() => exchanged(batched(identity), agreed))).code).toBe('auth-batch-signature-refused');
  });

  it('leave every message that is signed by itself accepted', async () => {
    for (const agreed of [true, false, undefined, () => false]) await expect(exchanged(parties.rsa, agreed)).resolves.toBeDefined();
  });

  it('make no certificate good that is not', async () => {
    const { code } = await refusalLater(() => exchanged(batched(parties.expired), true));
    expect(code).toBe('auth-certificate-expired');
  });
});

describe('a policy with batches', () => {
  it('yields to what was agreed with the signer, where something was said of it', async () => {
    const message = await signSoap(testMessage(), batched(parties.ec), context);
    const options = { ...context, trust: parties.trust, policy: withBatches(STRICT_POLICY) };
    await expect(verifySoap(message, options)).resolves.toBeDefined();
    for (const batch of [false, () => false]) {
      const { code, details } = await refusalLater(() => verifySoap(message, { ...options, batch }));
      expect([code, details.rule, details.field]).toEqual(['auth-batch-signature-refused', 'xmldsig/no-batch', 'ds:SignatureMethod']);
    }
  });

  it('is nobody’s unless told', async () => {
    const signer = await verifySoap(await signSoap(testMessage(), parties.ec, context), { ...context, trust: parties.trust });
    expect([undefined, false, true].map((agreed) => acceptsBatches(agreed, signer.signer))).toEqual([false, false, true]);
  });
});

describe('an endpoint that signs its answers in batches', () => {
  const protection = (batch?: boolean) => ({ ...context, identities: fixedIdentity(parties.ec), trust: parties.trust, batch });
  const soapAnswer = async (identity: SigningIdentity, { binding }: ProtectedRequest) => {
    const addressing = { ...testMessage().addressing, relatesTo: binding };
    const body = await signSoap(testMessage({ addressing }), identity, context);
    return { status: 200, headers: { 'content-type': 'application/soap+xml; charset=utf-8' }, body };
  };
  const KINDS: readonly (readonly [
    string,
    (batch?: boolean) => Protector,
    (identity: SigningIdentity, request: ProtectedRequest) => ReturnType<typeof signHttpResponse>,
  ])[] = [
    ['WS-Security', (batch) => wssProtector({ ...protection(batch), version: '1.2' }), soapAnswer],
    [
      'HTTP signatures',
      (batch) => httpSignatureProtector(protection(batch)),
      (identity, { message }) => signHttpResponse(OK, identity, context, message),
    ],
    [
      'detached JWS',
      (batch) => jwsProtector(protection(batch)),
      (identity, { message }) => signDetachedResponse(OK, identity, context, message),
    ],
  ];

  it.each(KINDS)('is believed over %s only where that was agreed', async (_kind, protector, answer) => {
    const request = await protector().protect({ ...POST, body: Buffer.from('<q/>') }, 'urn:test:action');
    const response = await answer(batched(parties.rsa), request);
    await expect(protector(true).verify(response, request)).resolves.toMatchObject({ signer: parties.rsa.fingerprint });
    for (const silent of [protector(), protector(false)]) {
      const refused = await refusalLater(() => silent.verify(response, request));
      expect(refused).toMatchObject({ code: 'signature-invalid', cause: { code: 'auth-batch-signature-refused' } });
    }
  });
});
