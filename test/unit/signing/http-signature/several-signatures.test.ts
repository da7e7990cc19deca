import { beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpRequestMessage, HttpResponseMessage } from '../../../../src/kernel/http-message.ts';
import {
  signHttpRequest,
  signHttpResponse,
  verifyHttpRequest,
  verifyHttpResponse,
  type HttpSigningContext,
  type HttpVerificationOptions,
} from '../../../../src/signing/http-signature/http-signature.ts';
import type { SigningIdentity } from '../../../../src/signing/identity.ts';
import { clockAt, countingRandom, makeParties, OK, POST, refusal, withHeaders, type Parties } from './parties.ts';

let parties: Parties;
let context: HttpSigningContext;
beforeAll(() => {
  parties = makeParties();
  context = { clock: clockAt(), random: countingRandom() };
});

const options = (more: Partial<HttpVerificationOptions> = {}): HttpVerificationOptions => ({
  trust: parties.trust,
  clock: clockAt(),
  ...more,
});
const verify = (request: HttpRequestMessage, more?: Partial<HttpVerificationOptions>) => verifyHttpRequest(request, options(more));
const refuses = (request: HttpRequestMessage, more?: Partial<HttpVerificationOptions>) => refusal(verify(request, more));

/** One message with the signatures of all, each under its own label. */
async function signedByAll(
  signers: readonly (readonly [label: string, signer: SigningIdentity, tag?: string])[],
): Promise<HttpRequestMessage> {
  const inputs: string[] = [];
  const values: string[] = [];
  let message: HttpRequestMessage = POST;
  for (const [label, signer, tag] of signers) {
    message = await signHttpRequest(POST, signer, { ...context, tag });
    inputs.push((message.headers['signature-input'] ?? '').replace(/^gateway/, label));
    values.push((message.headers['signature'] ?? '').replace(/^gateway/, label));
  }
  return withHeaders(message, { 'signature-input': inputs.join(', '), signature: values.join(', ') });
}

describe('a message with several signatures', () => {
  it('counts by the one of a signer who is known, wherever it stands and whatever its label', async () => {
    for (const order of [0, 1]) {
      const both = [
        ['proxy', parties.stranger],
        ['ours', parties.ec],
      ] as const;
      const request = await signedByAll(order === 0 ? both : [...both].reverse());
      await expect(verify(request)).resolves.toMatchObject({ label: 'ours', algorithm: 'ecdsa-sha256', batch: false });
    }
  });

  it('is refused when two of its signers are known, or one of them twice, or none', async () => {
    const ambiguous = { code: 'auth-http-signature-ambiguous', field: 'signature-input' };
    await expect(
      refuses(
        await signedByAll([
          ['a', parties.rsa],
          ['b', parties.ec],
        ]),
      ),
    ).resolves.toEqual(ambiguous);
    await expect(
      refuses(
        await signedByAll([
          ['a', parties.ec],
          ['b', parties.ec],
        ]),
      ),
    ).resolves.toEqual(ambiguous);
    await expect(
      refuses(
        await signedByAll([
          ['a', parties.stranger],
          ['b', parties.expired],
        ]),
      ),
    ).resolves.toEqual({
      code: 'auth-certificate-not-trusted',
      field: 'signature-input',
    });
  });

  it('counts by the agreed tag, where there is one', async () => {
    const request = await signedByAll([
      ['a', parties.rsa, 'proxy'],
      ['b', parties.ec, 'gateway'],
      ['c', parties.other],
    ]);
    await expect(verify(request, { tag: 'gateway' })).resolves.toMatchObject({ label: 'b' });
    await expect(verify(request, { tag: 'proxy' })).resolves.toMatchObject({ label: 'a' });
    await expect(refuses(request, { tag: 'other' })).resolves.toEqual({ code: 'auth-signature-missing', field: 'signature-input' });
    await expect(refuses(await signHttpRequest(POST, parties.ec, context), { tag: 'gateway' })).resolves.toMatchObject({
      code: 'auth-signature-missing',
    });
    const twice = await signedByAll([
      ['a', parties.rsa, 'gateway'],
      ['b', parties.ec, 'gateway'],
    ]);
    await expect(refuses(twice, { tag: 'gateway' })).resolves.toMatchObject({ code: 'auth-http-signature-ambiguous' });
  });

  it('does not count by a good signature of one that is known when the other is what the tag asks for', async () => {
    const request = await signedByAll([
      ['a', parties.ec],
      ['b', parties.stranger, 'gateway'],
    ]);
    await expect(refuses(request, { tag: 'gateway' })).resolves.toMatchObject({ code: 'auth-certificate-not-trusted' });
  });

  it('takes the tag of the signature that was verified, and of no other', async () => {
    const signed = await signHttpRequest(POST, parties.ec, context);
    const tagged = withHeaders(signed, { 'signature-input': `${signed.headers['signature-input'] ?? ''};tag="gateway"` });
    await expect(refuses(tagged, { tag: 'gateway' })).resolves.toEqual({ code: 'auth-signature-invalid', field: 'signature' });
  });

  it('is held to the limits in every part of it', async () => {
    const signed = await signedByAll([
      ['a', parties.stranger],
      ['b', parties.ec],
    ]);
    const input = signed.headers['signature-input'] ?? '';
    const value = signed.headers['signature'] ?? '';
    const list = Array.from({ length: 33 }, (_, index) => `"x-${index}"`).join(' ');
    const many = (text: (index: number) => string): string => Array.from({ length: 9 }, (_, index) => text(index)).join(', ');
    const cases: readonly (readonly [string, string, string])[] = [
      ['a component too many', input.replace(/^a=\([^)]*\)/, `a=(${list})`), value],
      ['a signature too many', many((index) => `l${index}=();created=1`), many((index) => `l${index}=:AA==:`)],
      ['a label twice', `${input}, a=()`, value],
      ['a value twice', input, `${value}, a=:AA==:`],
      ['a label without a value', `${input}, c=()`, value],
      ['a value without a label', input, `${value}, c=:AA==:`],
      ['labels that differ', input.replace(/^a=/, 'c='), value],
      ['an item for a list', input.replace(/^a=\([^)]*\)/, 'a=1'), value],
      ['a text for a value', input, value.replace(/^a=:[^:]*:/, 'a="x"')],
      ['more than eight thousand characters', `${input}, ${'c'.repeat(8_192)}=()`, value],
    ];
    for (const [, changedInput, changedValue] of cases) {
      const { code } = await refuses(withHeaders(signed, { 'signature-input': changedInput, signature: changedValue }));
      expect(code).toBe('auth-http-signature-malformed');
    }
  });
});

describe('the answer to a message with several signatures', () => {
  it('is bound to the one that counted', async () => {
    const sent = await signHttpRequest(POST, parties.ec, context);
    const proxied = await signHttpRequest(POST, parties.stranger, context);
    const arrived = withHeaders(sent, {
      'signature-input': `${sent.headers['signature-input'] ?? ''}, ${(proxied.headers['signature-input'] ?? '').replace(/^gateway/, 'proxy')}`,
      signature: `${sent.headers['signature'] ?? ''}, ${(proxied.headers['signature'] ?? '').replace(/^gateway/, 'proxy')}`,
    });
    const { label } = await verify(arrived);
    const answers: readonly (readonly [HttpResponseMessage, boolean])[] = [
      [await signHttpResponse(OK, parties.rsa, { ...context, requestLabel: label }, arrived), true],
      [await signHttpResponse(OK, parties.rsa, context, arrived), false],
      [await signHttpResponse(OK, parties.rsa, { ...context, requestLabel: 'proxy' }, arrived), false],
    ];
    for (const [answer, isBound] of answers) {
      const verifying = verifyHttpResponse(answer, sent, options());
      if (isBound) await expect(verifying).resolves.toMatchObject({ label: 'gateway' });
      else await expect(refusal(verifying)).resolves.toMatchObject({ code: 'auth-signature-coverage' });
    }
  });
});
