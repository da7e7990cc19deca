import 'reflect-metadata';
import type { KeyObject } from 'node:crypto';
import { AuthorityKeyIdentifierExtension, Extension, X509CrlGenerator, X509CrlReason } from '@peculiar/x509';
import { keyIdentifier, ORGANISATION, serialHex } from './certificate-request.ts';

/** What a throw-away revocation list says. Times are epoch milliseconds. */
export interface ListRequest {
  readonly issuer: { readonly commonName: string; readonly key: KeyObject };
  /** Serial numbers as certificates were requested with. */
  readonly revoked: readonly Uint8Array[];
  readonly thisUpdate: number;
  readonly nextUpdate: number;
}

const CRL_NUMBER = '2.5.29.20';
const FIRST = Buffer.from([2, 1, 1]);

/** The first revocation list (RFC 5280, section 5) of a P-256 authority as PEM, signed with ECDSA and SHA-256; every key was compromised. */
export async function revocationList({ issuer, revoked, thisUpdate, nextUpdate }: ListRequest): Promise<string> {
  const at = new Date(thisUpdate);
  const list = await X509CrlGenerator.create({
    issuer: [{ O: [ORGANISATION] }, { CN: [issuer.commonName] }],
    thisUpdate: at,
    nextUpdate: new Date(nextUpdate),
    entries: revoked.map((serial) => ({ serialNumber: serialHex({ serial }), revocationDate: at, reason: X509CrlReason.keyCompromise })),
    extensions: [new AuthorityKeyIdentifierExtension(keyIdentifier(issuer.key).toString('hex')), new Extension(CRL_NUMBER, false, FIRST)],
    signingKey: issuer.key.toCryptoKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']),
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
  });
  const lines = Buffer.from(list.rawData).toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  return `-----BEGIN X509 CRL-----\n${lines}\n-----END X509 CRL-----\n`;
}
