import { beforeAll, describe, expect, test } from '@jest/globals';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { algorithmProfiles, EVERY_ALGORITHM } from '../../../../src/signing/algorithm-profile.ts';
import { trustFrom, type Trust } from '../../../../src/signing/trust.ts';
import { verifySoap, type VerifiedSoap, type VerifyOptions } from '../../../../src/signing/wss/verify-soap.ts';
import { after, before, cut, idOf, referenceTo, replaced } from '../../../support/message-text.ts';
import { refusalLater, type Refused } from '../../../support/refusal.ts';
import { resign } from '../../../support/resign-soap.ts';
import { clockAt, NOON, signedText, signedWorld, type SignedWorld } from '../../../support/signed-soap.ts';

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

let world: SignedWorld;
let text: string;
beforeAll(async () => {
  world = signedWorld();
  text = await signedText(world.ec);
});

const options = (overrides: Partial<VerifyOptions> = {}): VerifyOptions => ({ trust: world.trust, clock: clockAt(NOON), ...overrides });
const verified = (message: string, overrides: Partial<VerifyOptions> = {}): Promise<VerifiedSoap> =>
  verifySoap(Buffer.from(message), options(overrides));
const refused = (message: string, overrides: Partial<VerifyOptions> = {}): Promise<Refused> =>
  refusalLater(() => verified(message, overrides));

describe('what comes out of a verified message', () => {
  test('is every covered part with its path and the bytes that were digested', async () => {
    const { covered, payload } = await verified(text);
    const body = covered.find(({ path }) => path === '/Envelope/Body');
    expect(Buffer.from(body?.bytes ?? []).toString()).toBe(cut(text, 'soap:Body'));
    expect(Buffer.from(payload).toString()).toBe(cut(text, 'q:Query'));
    expect(covered).toHaveLength(7);
  });

  test('is the canonical form where the sender wrote another', async () => {
    const loose = replaced(replaced(text, ' xmlns:q="urn:test:query"', ''), '<soap:Envelope ', '<soap:Envelope xmlns:q="urn:test:query" ');
    const { payload, covered } = await verified(loose);
    expect(Buffer.from(payload).toString()).toBe(cut(text, 'q:Query'));
    const body = covered.find(({ path }) => path === '/Envelope/Body');
    expect(Buffer.from(body?.bytes ?? []).toString()).toBe(cut(text, 'soap:Body'));
  });
});

describe('references of a genuine signature', () => {
  test('that leave the signature out of a part that does not hold it are refused', async () => {
    const enveloped = replaced(text, '<ds:Transforms>', `<ds:Transforms><ds:Transform Algorithm="${ENVELOPED}"></ds:Transform>`);
    expect(await refused(await resign(enveloped, world.ec))).toMatchObject({
      code: 'auth-signature-transform',
      details: { field: 'ds:Reference[1]', rule: 'xmldsig/transforms' },
    });
  });

  test('may not name one part by two identifiers', async () => {
    const id = idOf(cut(text, 'soap:Body'));
    const named = replaced(text, `wsu:Id="${id}"`, `Id="other" wsu:Id="${id}"`);
    const again = replaced(referenceTo(text, id), `#${id}`, '#other');
    expect((await verified(await resign(named, world.ec))).created).toBe(NOON);
    expect(await refused(await resign(before(named, '</ds:SignedInfo>', again), world.ec))).toMatchObject({
      code: 'auth-signature-reference-repeated',
      details: { rule: 'wss/distinct-parts' },
    });
  });

  test.each([
    ['something inside the payload', '<q:Officer>', '<q:Officer Id="inner">'],
    ['the payload', '<q:Query ', '<q:Query Id="inner" '],
    ['the Header', '<soap:Header>', '<soap:Header Id="inner">'],
    ['something inside the Timestamp', '<wsu:Created>', '<wsu:Created Id="inner">'],
    ['the Security header', '<wsse:Security ', '<wsse:Security Id="inner" '],
    ['KeyInfo', '<ds:KeyInfo>', '<ds:KeyInfo Id="inner">'],
  ])('may not cover %s', async (_, from, to) => {
    const reference = referenceTo(text, idOf(cut(text, 'soap:Body')));
    const further = replaced(reference, /URI="[^"]*"/, 'URI="#inner"');
    const message = before(replaced(text, from, to), '</ds:SignedInfo>', further);
    expect(await refused(await resign(message, world.ec))).toMatchObject({
      code: 'auth-signature-coverage',
      details: { rule: 'wss/reference-place' },
    });
  });

  test('are canonicalised by nothing but what the policy lists', async () => {
    const inclusive = text.replaceAll(
      `Transform Algorithm="${EXCLUSIVE}"`,
      'Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"',
    );
    expect((await refused(await resign(inclusive, world.ec))).code).toBe('auth-signature-canonicalization');
  });
});

describe('trust', () => {
  const promising = (answer: Trust['certificate']): Trust => ({ ...world.trust, certificate: answer });

  test('may take its time', async () => {
    const trust = promising((der, at, chain) => Promise.resolve(world.trust.certificate(der, at, chain)));
    expect((await verified(text, { trust })).signer.fingerprint).toBe(world.ec.fingerprint);
    const refusing = promising(() => Promise.reject(new GatewayError('auth-certificate-revoked')));
    expect((await refused(text, { trust: refusing })).code).toBe('auth-certificate-revoked');
  });

  test('is asked again from the start when it no longer confirms a signer', async () => {
    let asked = 0;
    const trust: Trust = {
      ...world.trust,
      certificate: (der, at, chain) => {
        asked += 1;
        return world.trust.certificate(der, at, chain);
      },
      confirm: () => {
        throw new GatewayError('auth-revocation-unknown');
      },
    };
    expect((await verified(text, { trust })).created).toBe(NOON);
    expect((await verified(text, { trust })).created).toBe(NOON);
    expect(asked).toBe(2);
  });

  test('says which algorithms count, and from when until when', async () => {
    const withProfile = (overrides: Partial<typeof EVERY_ALGORITHM>): Trust =>
      trustFrom({ anchors: [world.pki.caPem], pinned: [], algorithms: algorithmProfiles([{ ...EVERY_ALGORITHM, ...overrides }]) });
    expect((await verified(text, { trust: withProfile({ signatures: ['ecdsa-sha256'] }) })).algorithm).toBe('ecdsa-sha256');
    expect((await refused(text, { trust: withProfile({ signatures: ['rsa-pss-sha256'] }) })).code).toBe('auth-algorithm-refused');
    expect((await refused(text, { trust: withProfile({ digests: ['sha512'] }) })).code).toBe('auth-algorithm-refused');
    expect((await refused(text, { trust: withProfile({ acceptUntil: NOON }) })).code).toBe('auth-algorithm-retired');
    expect((await refused(text, { trust: withProfile({ acceptFrom: NOON + 1 }) })).code).toBe('auth-algorithm-not-yet');
  });
});

test('very many header blocks that nobody signed do no harm', async () => {
  const crowded = after(text, '<soap:Header>', '<m:May xmlns:m="urn:m"></m:May>'.repeat(25_000));
  expect((await verified(crowded)).covered).toHaveLength(7);
});
