import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOffline } from './foreign-tool.ts';

/** What OpenSSL is to issue; `extensions` are lines of its configuration. */
export interface OpensslSubject {
  readonly cn: string;
  readonly extensions: readonly string[];
  readonly from?: Date;
  readonly until?: Date;
}

/** Files that belong to one certificate, by path. */
export interface OpensslCertificate {
  readonly certificate: string;
  readonly key: string;
  readonly der: Buffer;
  readonly pem: string;
}

/** An authority run by the `openssl` command, with the database that its revocation lists and answers come from. */
export interface OpensslAuthority extends OpensslCertificate {
  issue(name: string, subject: OpensslSubject): OpensslCertificate;
  authority(name: string, subject: OpensslSubject): OpensslAuthority;
  revoke(certificate: OpensslCertificate): void;
  /** Path of a fresh revocation list, PEM. */
  list(): string;
  /** The answer to a request, DER, by a responder. */
  answer(request: Uint8Array, responder: OpensslCertificate): Buffer;
}

const DAY = 86_400_000;

/** Runs OpenSSL; throws what it said when it fails. */
export function openssl(...options: readonly string[]): Buffer {
  const { ok, stdout, stderr } = runOffline('openssl', options);
  if (!ok) throw new Error(`openssl ${options[0] ?? ''}: ${stderr}`);
  return stdout;
}

const KEYS = {
  ec: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  rsa: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
} as const;

/** A root authority in a folder of its own. */
export function opensslRoot(folder: string, kind: keyof typeof KEYS, cn: string): OpensslAuthority {
  const key = newKey(folder, 'root', kind);
  const certificate = join(folder, 'root.pem');
  const config = write(folder, 'root.cnf', ['[req]', 'distinguished_name = dn', 'x509_extensions = ext', '[dn]', '[ext]', ...AUTHORITY]);
  openssl('req', '-x509', '-new', '-config', config, '-key', key, '-subj', `/CN=${cn}`, '-days', '3650', '-out', certificate);
  return authorityOf(folder, 'root', kind, { certificate, key, ...contentOf(certificate) });
}

/** Extensions of an authority. */
export const AUTHORITY = [
  'basicConstraints = critical, CA:TRUE',
  'keyUsage = critical, keyCertSign, cRLSign',
  'subjectKeyIdentifier = hash',
];
/** Extensions of a signer. */
export const SIGNER = ['basicConstraints = critical, CA:FALSE', 'keyUsage = critical, digitalSignature'];
/** Extensions of an OCSP responder. */
export const RESPONDER = [...SIGNER, 'extendedKeyUsage = OCSPSigning'];

function authorityOf(folder: string, name: string, kind: keyof typeof KEYS, own: OpensslCertificate): OpensslAuthority {
  const home = join(folder, `${name}.ca`);
  mkdirSync(home);
  write(home, 'index.txt', []);
  write(home, 'crlnumber', ['01']);
  const config = write(home, 'ca.cnf', [
    '[ca]',
    'default_ca = own',
    '[own]',
    `database = ${home}/index.txt`,
    `new_certs_dir = ${home}`,
    `crlnumber = ${home}/crlnumber`,
    `certificate = ${own.certificate}`,
    `private_key = ${own.key}`,
    'default_md = sha256',
    'rand_serial = yes',
    'unique_subject = no',
    'policy = any',
    'default_days = 365',
    'default_crl_days = 7',
    'crl_extensions = list',
    '[any]',
    'commonName = supplied',
    '[list]',
    'authorityKeyIdentifier = keyid',
  ]);

  const issue = (called: string, { cn, extensions, from, until }: OpensslSubject): OpensslCertificate => {
    const key = newKey(folder, called, kind);
    const [request, certificate] = [join(folder, `${called}.csr`), join(folder, `${called}.pem`)];
    openssl('req', '-new', '-config', config, '-key', key, '-subj', `/CN=${cn}`, '-out', request);
    const extensionFile = write(folder, `${called}.ext`, extensions);
    const dates = [...(from ? ['-startdate', opensslTime(from)] : []), ...(until ? ['-enddate', opensslTime(until)] : [])];
    openssl('ca', '-batch', '-notext', '-config', config, '-in', request, '-extfile', extensionFile, '-out', certificate, ...dates);
    return { certificate, key, ...contentOf(certificate) };
  };

  return {
    ...own,
    issue,
    authority: (called, subject) => authorityOf(folder, called, kind, issue(called, subject)),
    revoke: ({ certificate }) => void openssl('ca', '-config', config, '-revoke', certificate),
    list() {
      const path = join(home, 'list.pem');
      openssl('ca', '-config', config, '-gencrl', '-out', path);
      return path;
    },
    answer(request, responder) {
      const [asked, answered] = [join(home, 'request.der'), join(home, 'answer.der')];
      writeFileSync(asked, request);
      openssl(
        ...['ocsp', '-index', join(home, 'index.txt'), '-CA', own.certificate, '-rsigner', responder.certificate, '-rkey', responder.key],
        ...['-reqin', asked, '-respout', answered, '-ndays', '1'],
      );
      return readFileSync(answered);
    },
  };
}

function newKey(folder: string, name: string, kind: keyof typeof KEYS): string {
  const path = join(folder, `${name}.key`);
  openssl('genpkey', ...KEYS[kind], '-out', path);
  return path;
}

function contentOf(certificate: string): Pick<OpensslCertificate, 'pem' | 'der'> {
  return { pem: readFileSync(certificate, 'utf8'), der: openssl('x509', '-in', certificate, '-outform', 'DER') };
}

function write(folder: string, name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  return path;
}

const opensslTime = (date: Date): string => `${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;

/** A time some days from now. */
export const inDays = (days: number): Date => new Date(Date.now() + days * DAY);
