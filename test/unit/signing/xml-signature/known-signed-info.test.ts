import { beforeAll, describe, expect, test } from '@jest/globals';
import { signSoap } from '../../../../src/signing/wss/sign-soap.ts';
import { findSignature, readSignature } from '../../../../src/signing/xml-signature/read-signature.ts';
import { readKnownSignedInfo, rememberSignedInfo } from '../../../../src/signing/xml-signature/known-signed-info.ts';
import { readSignedInfo, type SignedInfo } from '../../../../src/signing/xml-signature/read-signed-info.ts';
import { LEGACY_POLICY, STRICT_POLICY, type SignaturePolicy } from '../../../../src/signing/xml-signature/signature-policy.ts';
import { scanXml } from '../../../../src/wire/xml/scan-xml.ts';
import { element } from '../../../../src/wire/xml/xml-node.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { clockAt, NOON, seededRandom, signedWorld, testMessage, type SignedWorld } from '../../../support/signed-soap.ts';

const DS = 'http://www.w3.org/2000/09/xmldsig#';
let world: SignedWorld;
let first: string;
let second: string;

const message = async (officer: string): Promise<string> => {
  const payload = element('q:Query', [officer], undefined, { q: 'urn:test:query' });
  return Buffer.from(
    await signSoap(testMessage({ payload }), world.ec, { clock: clockAt(NOON), random: seededRandom(officer) }),
  ).toString();
};

beforeAll(async () => {
  world = signedWorld();
  first = await message('officer-1');
  second = await message('officer-2');
});

/** A policy of its own, so that nothing is remembered for it yet. */
const policyFrom = (base: SignaturePolicy = STRICT_POLICY): SignaturePolicy => ({ ...base });

function read(text: string, policy: SignaturePolicy, how: typeof readKnownSignedInfo): SignedInfo | undefined {
  const document = scanXml(Buffer.from(text));
  const { signedInfo } = readSignature(document, findSignature(document, policy), policy);
  return how(document, signedInfo, policy);
}

function primed(text = first, policy = policyFrom()): SignaturePolicy {
  const info = read(text, policy, readSignedInfo);
  if (info !== undefined) rememberSignedInfo(info, policy);
  return policy;
}

describe('a SignedInfo that differs from a remembered one in its digests', () => {
  test('is read as if it had not been remembered', () => {
    const policy = primed();
    const known = read(second, policy, readKnownSignedInfo);
    expect(known).toEqual(read(second, policyFrom(), readSignedInfo));
    expect(known?.references.map(({ digest }) => digest)).not.toEqual(
      read(first, policyFrom(), readSignedInfo)?.references.map(({ digest }) => digest),
    );
  });

  test('is known wherever its namespaces are declared', () => {
    const hoisted = second.replaceAll(` xmlns:ds="${DS}"`, '').replace('<soap:Envelope ', `<soap:Envelope xmlns:ds="${DS}" `);
    expect(read(hoisted, primed(), readKnownSignedInfo)).toEqual(read(hoisted, policyFrom(), readSignedInfo));
  });

  test('is not known under another policy, and under none that is legacy', () => {
    primed();
    expect(read(second, policyFrom(), readKnownSignedInfo)).toBeUndefined();
    expect(read(second, primed(first, policyFrom(LEGACY_POLICY)), readKnownSignedInfo)).toBeUndefined();
  });

  test('is forgotten when others have come since', () => {
    const policy = primed();
    for (let count = 0; count < 8; count += 1) {
      const other = first.replaceAll('wss-part-', `x${count}-part-`);
      primed(other, policy);
      expect(read(other, policy, readKnownSignedInfo)).toBeDefined();
    }
    expect(read(first, policy, readKnownSignedInfo)).toBeUndefined();
  });
});

describe('a SignedInfo that differs in anything else', () => {
  const infoOf = (text: string): string => /<ds:SignedInfo .*<\/ds:SignedInfo>/s.exec(text)?.[0] ?? '';

  test('by one character is not known, unless the character is one of a digest', () => {
    const policy = primed();
    const info = infoOf(second);
    const digests = [...info.matchAll(/<ds:DigestValue>([^<]*)</g)].map(({ index, 1: digest = '' }) => [
      index + 16,
      index + 16 + digest.length,
    ]);
    let tried = 0;
    for (let at = info.indexOf('>') + 1; at < info.length; at += 1) {
      if (!/[A-Za-z0-9]/.test(info[at] ?? '')) continue;
      const changed = second.replace(info, () => `${info.slice(0, at)}${info[at] === 'Q' ? 'R' : 'Q'}${info.slice(at + 1)}`);
      const isDigest = digests.some(([from = 0, until = 0]) => at >= from && at < until);
      let known: SignedInfo | undefined;
      try {
        known = read(changed, policy, readKnownSignedInfo);
      } catch {
        continue;
      }
      tried += 1;
      expect(known !== undefined).toBe(isDigest);
    }
    expect(tried).toBeGreaterThan(1_000);
  });

  test.each([
    ['a reference less', (text: string) => text.replace(/<ds:Reference .*?<\/ds:Reference>/s, '')],
    ['a reference more', (text: string) => text.replace(/(<ds:Reference .*?<\/ds:Reference>)/s, '$1$1')],
    ['text between its elements', (text: string) => text.replace('</ds:Reference>', '</ds:Reference>x')],
    [
      'an element instead of a digest',
      (text: string) => text.replace(/<ds:DigestValue>[^<]{43}=/, `<ds:DigestValue>${'<ds:x></ds:x>'.padEnd(44, 'A')}`),
    ],
    [
      'another namespace',
      (text: string) => text.replace(`<ds:SignedInfo xmlns:ds="${DS}"`, `<ds:SignedInfo xmlns:ds="${DS.replace('2000', '2001')}"`),
    ],
  ])('by %s is not taken for it', (_, change) => {
    const policy = primed();
    let known: SignedInfo | undefined;
    let read1: unknown;
    try {
      known = read(change(second), policy, readKnownSignedInfo);
    } catch (error) {
      read1 = error;
    }
    const digests = known?.references.map(({ digest }) => digest) ?? [];
    expect(read1 !== undefined || known === undefined || digests.some((digest) => digest.includes('<'))).toBe(true);
  });

  test('by a comment is refused, also within a digest', () => {
    const policy = primed();
    for (const place of ['</ds:SignedInfo>', '</ds:DigestValue>', '<ds:SignatureMethod '])
      expect(refusalOf(() => read(second.replace(place, `<!--x-->${place}`), policy, readKnownSignedInfo)).code).toBe(
        'auth-signature-comment',
      );
  });
});
