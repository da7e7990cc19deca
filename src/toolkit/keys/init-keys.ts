import { generateKeyPair, randomBytes, X509Certificate, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Clock, RandomSource } from '../../kernel/clock.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { CertificateRequest } from './certificate-request.ts';
import { newKey } from './new-private-key.ts';
import { pkcs12Bundle } from './pkcs12.ts';
import { rsaCertificate } from './rsa-certificate.ts';
import { taken, writeOnce } from './write-once.ts';

/** Key kinds of the throw-away infrastructure. */
export type PartyAlgorithm = 'ec-p256' | 'rsa-2048';

/** Someone who needs a key; the name becomes file names and the certificate's common name: lower-case letters, digits, hyphens. */
export interface KeyParty {
  readonly name: string;
  readonly algorithm: PartyAlgorithm;
  /** Whether the authority has revoked the certificate as soon as it had issued it; of EC parties only. */
  readonly revoked?: true;
}

/** What to make and where. `random` gives serial numbers only; keys always come from the system's generator. */
export interface KeysRequest {
  readonly directory: string;
  readonly parties: readonly KeyParty[];
  /** From five minutes ago; 1 to 3650. */
  readonly validDays: number;
  readonly clock: Clock;
  readonly random?: RandomSource;
  /** When given, every party also gets `<name>.p12`. There is no default. */
  readonly pkcs12Password?: string;
}

/** One file that was written. `party` is `ca-ec`, `ca-rsa`, `audit` or a party's name. */
export interface KeyFile {
  readonly party: string;
  readonly kind: 'private-key' | 'public-key' | 'certificate' | 'pkcs12' | 'revocation-list';
  readonly path: string;
}

interface PlannedFile {
  readonly party: string;
  readonly kind: KeyFile['kind'];
  readonly base: string;
  readonly content: string | Uint8Array;
}

interface Authority {
  readonly commonName: string;
  readonly key: KeyObject;
  readonly certificate: string;
}

const DAY_MS = 86_400_000;
const BACKDATED_MS = 300_000;
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,51}[a-z0-9])?$/;
const RESERVED: ReadonlySet<string> = new Set(['ca-ec', 'ca-rsa', 'audit']);
const EXTENSIONS = {
  'private-key': 'key.pem',
  'public-key': 'pub.pem',
  certificate: 'cert.pem',
  pkcs12: 'p12',
  'revocation-list': 'crl.pem',
} as const satisfies Record<KeyFile['kind'], string>;
const SECRET: ReadonlySet<KeyFile['kind']> = new Set<KeyFile['kind']>(['private-key', 'pkcs12']);

const newKeyPair = promisify(generateKeyPair);

/**
 * Makes a throw-away key infrastructure for demonstrations and tests: one EC and one RSA authority, a key and certificate for every party,
 * an Ed25519 key pair for audit checkpoints, and the EC authority's revocation list where it has revoked anybody. Every common name says TEST ONLY, and the authorities' keys are forgotten, so nothing more
 * can be issued. Never overwrites: throws `command-usage` naming the file. Private files have mode 0600.
 */
export async function initKeys(request: KeysRequest): Promise<KeyFile[]> {
  requireUsable(request);
  for (const base of plannedNames(request)) {
    if (existsSync(join(request.directory, base))) throw taken(base);
  }
  const files = await makeFiles(request);
  await mkdir(request.directory, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new GatewayError('command-usage', { field: 'directory', mend: 'Choose a directory that can be made.' }, { cause });
  });
  const written: KeyFile[] = [];
  for (const file of files) written.push(await write(request.directory, file));
  return written;
}

function requireUsable({ parties, validDays, pkcs12Password }: KeysRequest): void {
  const names = parties.map(({ name }) => name);
  if (names.some((name) => !NAME.test(name) || RESERVED.has(name)))
    throw usage('parties', 'Name parties with lower-case letters, digits and hyphens; ca-ec, ca-rsa and audit are taken.');
  if (parties.some(({ algorithm, revoked }) => revoked === true && algorithm !== 'ec-p256'))
    throw usage('parties', 'Revoke certificates of EC parties only.');
  if (new Set(names).size < names.length) throw usage('parties', 'Name every party once.');
  if (!Number.isInteger(validDays) || validDays < 1 || validDays > 3_650) throw usage('validDays', 'Choose 1 to 3650 days.');
  if (pkcs12Password !== undefined && pkcs12Password.length < 12)
    throw usage('pkcs12Password', 'Choose a password of at least 12 characters.');
}

const usage = (field: string, mend: string): GatewayError => new GatewayError('command-usage', { field, mend });
const fileName = (party: string, kind: KeyFile['kind']): string => `${party}.${EXTENSIONS[kind]}`;

function plannedNames({ parties, pkcs12Password }: KeysRequest): string[] {
  const bundled = pkcs12Password === undefined ? [] : parties;
  return [
    fileName('ca-ec', 'certificate'),
    fileName('ca-rsa', 'certificate'),
    fileName('audit', 'private-key'),
    fileName('audit', 'public-key'),
    ...parties.flatMap(({ name }) => [fileName(name, 'private-key'), fileName(name, 'certificate')]),
    ...(parties.some(({ revoked }) => revoked) ? [fileName('ca-ec', 'revocation-list')] : []),
    ...bundled.map(({ name }) => fileName(name, 'pkcs12')),
  ];
}

async function makeFiles(request: KeysRequest): Promise<PlannedFile[]> {
  const [ec, rsa, audit] = await Promise.all([
    makeAuthority('ec-p256', request),
    makeAuthority('rsa-2048', request),
    newKeyPair('ed25519'),
  ]);
  const revoked: Uint8Array[] = [];
  const issued = await Promise.all(
    request.parties.map((party) => {
      const serial = serialNumber(request);
      if (party.revoked) revoked.push(serial);
      return makeParty(party, party.algorithm === 'rsa-2048' ? rsa : ec, serial, request);
    }),
  );
  return [
    planned('ca-ec', 'certificate', ec.certificate),
    planned('ca-rsa', 'certificate', rsa.certificate),
    planned('audit', 'private-key', pkcs8(audit.privateKey)),
    planned('audit', 'public-key', audit.publicKey.export({ type: 'spki', format: 'pem' })),
    ...issued.flat(),
    ...(revoked.length === 0 ? [] : [planned('ca-ec', 'revocation-list', await listOf(ec, revoked, request))]),
  ];
}

async function listOf({ commonName, key }: Authority, revoked: readonly Uint8Array[], request: KeysRequest): Promise<string> {
  const { notBefore, notAfter } = validity(request);
  const { revocationList } = await import('./revocation-list.ts');
  return revocationList({ issuer: { commonName, key }, revoked, thisUpdate: notBefore, nextUpdate: notAfter });
}

const planned = (party: string, kind: KeyFile['kind'], content: string | Uint8Array): PlannedFile => ({
  party,
  kind,
  base: fileName(party, kind),
  content,
});
const pkcs8 = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

function validity({ clock, validDays }: KeysRequest): { readonly notBefore: number; readonly notAfter: number } {
  const now = clock.now();
  return { notBefore: now - BACKDATED_MS, notAfter: now + validDays * DAY_MS };
}

const serialNumber = ({ random }: KeysRequest): Uint8Array => random?.bytes(16) ?? randomBytes(16);

async function certify(algorithm: PartyAlgorithm, certificate: CertificateRequest): Promise<string> {
  if (algorithm === 'rsa-2048') return rsaCertificate(certificate);
  // Its library extends the global Reflect, so a process that issues nothing must not load it.
  const { ecCertificate } = await import('./ec-certificate.ts');
  return ecCertificate(certificate);
}

async function makeAuthority(algorithm: PartyAlgorithm, request: KeysRequest): Promise<Authority> {
  const commonName = `TEST ONLY ${algorithm === 'rsa-2048' ? 'RSA' : 'EC'} CA`;
  const key = await newKey(algorithm);
  const certificate = await certify(algorithm, { commonName, key, serial: serialNumber(request), ...validity(request) });
  return { commonName, key, certificate };
}

async function makeParty(
  { name, algorithm }: KeyParty,
  issuer: Authority,
  serial: Uint8Array,
  request: KeysRequest,
): Promise<PlannedFile[]> {
  const key = await newKey(algorithm);
  const certificate = await certify(algorithm, {
    commonName: `TEST ONLY ${name}`,
    key,
    issuer,
    serial,
    ...validity(request),
  });
  const files = [planned(name, 'private-key', pkcs8(key)), planned(name, 'certificate', certificate)];
  if (request.pkcs12Password === undefined) return files;
  const chain = [new X509Certificate(certificate), new X509Certificate(issuer.certificate)] as const;
  return [...files, planned(name, 'pkcs12', pkcs12Bundle(key, chain, request.pkcs12Password, `TEST ONLY ${name}`))];
}

async function write(directory: string, { party, kind, base, content }: PlannedFile): Promise<KeyFile> {
  const path = join(directory, base);
  await writeOnce(path, content, SECRET.has(kind) ? 'secret' : 'public');
  return { party, kind, path };
}
