import { beforeAll, describe, expect, test } from '@jest/globals';
import { asGatewayError } from '../../../../src/kernel/gateway-error.ts';
import { loadIdentity, type SigningIdentity } from '../../../../src/signing/identity.ts';
import { trustFrom } from '../../../../src/signing/trust.ts';
import type { KeyReferenceForm } from '../../../../src/signing/wss/sign-key-reference.ts';
import { signSoap, type OutgoingSoap } from '../../../../src/signing/wss/sign-soap.ts';
import { verifySoap, type VerifiedSoap, type VerifyOptions } from '../../../../src/signing/wss/verify-soap.ts';
import { testPki } from '../../../support/pki.ts';
import { clockAt, NOON, seededRandom, testMessage } from '../../../support/signed-soap.ts';
import { isFitting, isHarmless } from '../../../support/wrapping/expectations.ts';
import { wrappingVariants } from '../../../support/wrapping/wrapping-variants.ts';

/** Messages that differ in everything that decides how they are written: algorithm, reference to the key, headers, SOAP version. */
const MESSAGES: readonly (readonly [string, () => SigningIdentity, KeyReferenceForm, Partial<OutgoingSoap>])[] = [
  ['ECDSA on P-256 with a token', () => party('ec'), 'token', {}],
  [
    'RSA with a token in SOAP 1.1',
    () => party('rsa'),
    'token',
    { version: '1.1', addressing: { ...testMessage().addressing, relatesTo: 'urn:uuid:question' } },
  ],
  ['RSA-PSS with a path of certificates', () => party('rsa', 'rsa-pss-sha512', [pki.caPem]), 'token', { headers: [] }],
  ['Ed25519 with issuer and serial number', () => party('ed25519'), 'issuer-serial', { version: '1.1' }],
  ['ECDSA on P-384 with the subject key identifier', () => party('ec', undefined, [], 'P-384'), 'subject-key-identifier', {}],
  ['ECDSA on P-521 with a thumbprint', () => party('ec', undefined, [], 'P-521'), 'thumbprint', { headers: [] }],
];

const pki = testPki();
const pinned: string[] = [];

function party(
  kind: 'rsa' | 'ec' | 'ed25519',
  algorithm?: SigningIdentity['algorithm'],
  chain: readonly string[] = [],
  curve = 'P-256',
): SigningIdentity {
  const issued = pki.issue({ cn: `synthetic-${kind}`, kind, curve });
  pinned.push(issued.certPem);
  return loadIdentity(issued.keyPem, issued.certPem, { algorithm, chain });
}

const base64Of = ({ certificate }: SigningIdentity): string => certificate.raw.toString('base64');

/** What must not change: everything that a receiver learns from a message. */
const learned = (soap: VerifiedSoap) => ({
  version: soap.version,
  payload: Buffer.from(soap.payload).toString(),
  payloadName: soap.payloadName,
  addressing: soap.addressing,
  covered: soap.covered.map(({ path, namespace, bytes }) => `${path} ${namespace} ${Buffer.from(bytes).toString()}`).sort(),
  signer: soap.signer.fingerprint,
  algorithm: soap.algorithm,
  created: soap.created,
  expires: soap.expires,
});

describe.each(MESSAGES)('a message signed by %s', (_, identityOf, keyReference, overrides) => {
  let options: VerifyOptions;
  let genuine: VerifiedSoap;
  let text: string;
  beforeAll(async () => {
    const identity = identityOf();
    options = { trust: trustFrom({ anchors: [pki.caPem], pinned }), clock: clockAt(NOON) };
    const bytes = await signSoap(testMessage(overrides), identity, { clock: clockAt(NOON), random: seededRandom('w'), keyReference });
    text = Buffer.from(bytes).toString();
    genuine = await verifySoap(bytes, options);
  });

  test('cannot be changed by anybody without its key, unless the change changes nothing', async () => {
    const strange = testPki('Synthetic Stranger CA').issue({ cn: 'stranger', kind: 'ec' });
    const variants = wrappingVariants({
      text,
      otherCertificate: base64Of(party('ec')),
      strangeCertificate: base64Of(loadIdentity(strange.keyPem, strange.certPem)),
    });
    expect(new Set(variants.map(({ name }) => name)).size).toBe(variants.length);
    const wrong: string[] = [];
    for (const { name, message } of variants) {
      const outcome = await verifySoap(message, options).then(
        (soap) => expect(learned(soap)).toEqual(learned(genuine)),
        (error: unknown) => asGatewayError(error).code,
      );
      const isRight = isHarmless(name, genuine.version) ? outcome === undefined : outcome !== undefined && isFitting(name, outcome);
      if (!isRight) wrong.push(`${name}: ${outcome ?? 'accepted'}`);
    }
    expect(wrong).toEqual([]);
  });
});
