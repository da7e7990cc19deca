import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { orderedChain, readCertificateChain } from '../../../../src/signing/keys/certificate-chain.ts';
import { syntheticChain, type SyntheticChain } from '../../../support/synthetic-chain.ts';
import { refusalOf } from '../../../support/refusal.ts';

let made: SyntheticChain;
beforeAll(async () => {
  made = await syntheticChain();
});
const names = (certificates: readonly X509Certificate[]) => certificates.map(({ subject }) => subject.replace(/^.*CN=TEST ONLY /s, ''));

describe('a chain of certificates', () => {
  test('begins with the key’s own and leaves the anchor out', () => {
    const { leaf, intermediate, root } = made;
    const { certificate, chain } = readCertificateChain(`a comment\n${leaf}${intermediate}\n${root}`);
    expect(names([certificate, ...chain])).toEqual(['leaf', 'intermediate']);
    expect(readCertificateChain(leaf).chain).toEqual([]);
    expect(readCertificateChain(root).chain).toEqual([]);
  });

  test.each([
    ['nothing', () => 'nothing'],
    ['a broken certificate', () => made.leaf.replace('MI', 'XX')],
    ['the order upside down', () => made.intermediate + made.leaf],
    ['a gap', () => made.leaf + made.root],
    ['a certificate twice', () => made.leaf + made.leaf],
    ['too many', () => made.leaf.repeat(11)],
  ])('with %s is refused', (_what, pem) => {
    expect(refusalOf(() => readCertificateChain(pem())).code).toBe('keys-unusable');
  });

  test('is put in order, and strangers are left out', () => {
    const [leaf, intermediate, root, stranger] = [made.leaf, made.intermediate, made.root, made.stranger].map(
      (pem) => new X509Certificate(pem),
    );
    const heap = [stranger, root, leaf, intermediate] as X509Certificate[];
    expect(names(orderedChain(leaf as X509Certificate, heap))).toEqual(['leaf', 'intermediate', 'root']);
    expect(names(orderedChain(stranger as X509Certificate, heap))).toEqual(['stranger']);
  });
});
