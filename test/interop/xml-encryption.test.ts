import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifySoap } from '../../src/signing/wss/verify-soap.ts';
import { KEY_TRANSPORTS, type KeyTransport } from '../../src/signing/xml-encryption/xml-encryption-names.ts';
import { clockAt, NOON, signedText, signedWorld } from '../support/signed-soap.ts';
import { decryptedText, encrypted, testRecipient, type RecipientKind } from '../unit/signing/xml-encryption/encryption-world.ts';
import { PYTHON, runOffline, testWith } from './foreign-tool.ts';

const JARS = ['xmlsec', 'commons-logging', 'slf4j-api', 'slf4j-nop'].map((name) => `/usr/share/java/${name}.jar`).join(':');
const PEER = join(import.meta.dirname, 'XmlEncryptionPeer.java');
const PYTHON_PEER = join(import.meta.dirname, 'xml-encryption-peer.py');
const XENC11 = 'http://www.w3.org/2009/xmlenc11#';
const SANTUARIO_MS = 60_000;

const testSantuario = testWith('javap', '-cp', JARS, 'org.apache.xml.security.encryption.XMLCipher');
const testPython = testWith(PYTHON, '-c', 'import cryptography, lxml');
const testXmlsec = testWith('xmlsec1', '--version');
const testOpenssl = testWith('openssl', 'version');

const world = signedWorld();
const rsa = testRecipient(world.pki, 'rsa');

let folder: string;
let message: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xml-encryption-'));
  message = await signedText(world.ec);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string): string => join(folder, name);

function written(name: string, text: string | Uint8Array): string {
  writeFileSync(file(name), text);
  return file(name);
}

/** Runs a peer; fails with what it said. */
function run(command: string, options: readonly string[], input?: string | Uint8Array): Buffer {
  const { ok, stdout, stderr } = runOffline(command, options, input);
  if (!ok) throw new Error(stderr);
  return stdout;
}

function santuario(...options: readonly string[]): void {
  run('java', ['-cp', JARS, PEER, ...options]);
}

async function expectGenuine(text: string): Promise<void> {
  const verified = await verifySoap(Buffer.from(text), { trust: world.trust, clock: clockAt(NOON) });
  expect(Buffer.from(verified.payload).toString()).toContain('<q:Officer>officer-9471</q:Officer>');
}

/** The octets of the CipherValue in an element. */
function cipherValue(text: string, element: string): Buffer {
  const [, base64 = ''] = new RegExp(`<xenc:${element} .*?<xenc:CipherValue>([^<]+)`, 's').exec(text) ?? [];
  return Buffer.from(base64, 'base64');
}

const TRANSPORTS = Object.keys(KEY_TRANSPORTS) as KeyTransport[];

describe('Apache Santuario', () => {
  testSantuario.each(TRANSPORTS)(
    'decrypts what is encrypted here by %s',
    async (transport) => {
      const [from, to, key] = [file('ours.xml'), file('ours-decrypted.xml'), written('rsa.pem', rsa.issued.keyPem)];
      writeFileSync(
        from,
        encrypted(message, [rsa.recipient({ transport })], { cipher: transport === 'oaep-sha384' ? 'aes128-gcm' : 'aes256-gcm' }),
      );
      santuario('decrypt', from, to, key);
      await expectGenuine(readFileSync(to, 'utf8'));
    },
    SANTUARIO_MS,
  );

  testSantuario.each(TRANSPORTS)(
    'encrypts what is decrypted here, by %s',
    async (transport) => {
      const { uri, digest, mask = '' } = KEY_TRANSPORTS[transport];
      const cipher = `${XENC11}${transport === 'oaep-sha384' ? 'aes256' : 'aes128'}-gcm`;
      const [from, to, certificate] = [written('plain.xml', message), file('theirs.xml'), written('rsa.crt', rsa.issued.certPem)];
      santuario('encrypt', from, to, certificate, cipher, uri, digest, mask);
      const theirs = readFileSync(to, 'utf8');
      expect(theirs).not.toContain('officer-9471');
      await expectGenuine(await decryptedText(theirs, [rsa.identity]));
    },
    SANTUARIO_MS,
  );
});

describe('python3-cryptography', () => {
  testPython.each<RecipientKind>(['prime256v1', 'secp384r1', 'secp521r1'])('agrees on keys by ECDH-ES on %s, both ways', async (kind) => {
    const receiver = testRecipient(world.pki, kind);
    const [key, certificate] = [written('ec.pem', receiver.issued.keyPem), written('ec.crt', receiver.issued.certPem)];
    for (const cipher of ['aes128-gcm', 'aes256-gcm'] as const) {
      const ours = written('agreed.xml', encrypted(message, [receiver.recipient()], { cipher }));
      const content = run(PYTHON, [PYTHON_PEER, 'decrypt', ours, key]);
      expect(message).toContain(`>${content.toString()}</soap:Body>`);
      const theirs = run(PYTHON, [PYTHON_PEER, 'encrypt', ours, certificate, written('content', content)]).toString();
      await expectGenuine(await decryptedText(theirs, [receiver.identity]));
    }
  });
});

describe('OpenSSL and xmlsec1', () => {
  const OPTIONS: Readonly<Record<KeyTransport, readonly [digest: string, mask: string]>> = {
    'oaep-sha256': ['sha256', 'sha256'],
    'oaep-sha384': ['sha384', 'sha384'],
    'oaep-sha512': ['sha512', 'sha512'],
    'oaep-mgf1p-sha256': ['sha256', 'sha1'],
  };

  /** The content key, as OpenSSL decrypts it. */
  function contentKey(text: string, transport: KeyTransport): Buffer {
    const [digest, mask] = OPTIONS[transport];
    const padding = ['rsa_padding_mode:oaep', `rsa_oaep_md:${digest}`, `rsa_mgf1_md:${mask}`].flatMap((option) => ['-pkeyopt', option]);
    return run(
      'openssl',
      ['pkeyutl', '-decrypt', '-inkey', written('rsa.pem', rsa.issued.keyPem), ...padding],
      cipherValue(text, 'EncryptedKey'),
    );
  }

  testOpenssl.each(TRANSPORTS)('OpenSSL reads a key sent by %s', (transport) => {
    expect(contentKey(encrypted(message, [rsa.recipient({ transport })]), transport)).toHaveLength(32);
  });

  testXmlsec.each(['aes128-gcm', 'aes256-gcm'] as const)('xmlsec1 decrypts content under %s', async (cipher) => {
    const text = encrypted(message, [rsa.recipient()], { cipher });
    const key = written('content.key', contentKey(text, 'oaep-sha256'));
    // The key comes from outside, so the message does not name one.
    const bare = text
      .replace(/<xenc:EncryptedKey.*<\/xenc:EncryptedKey>/s, '')
      .replace(/<ds:KeyInfo [^>]*><wsse:SecurityTokenReference [^>]*TokenType.*?<\/ds:KeyInfo>/s, '');
    const out = file('xmlsec.xml');
    run('xmlsec1', ['--decrypt', '--aeskey', key, '--output', out, written('bare.xml', bare)]);
    await expectGenuine(readFileSync(out, 'utf8'));
  });

  testXmlsec('xmlsec1 encrypts content that is decrypted here', async () => {
    const ours = encrypted(message, [rsa.recipient()]);
    const key = written('content.key', contentKey(ours, 'oaep-sha256'));
    const content = /<soap:Body [^>]*>(.*)<\/soap:Body>/s.exec(message)?.[1] ?? '';
    const template = written(
      'template.xml',
      '<xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" Type="http://www.w3.org/2001/04/xmlenc#Content">' +
        `<xenc:EncryptionMethod Algorithm="${XENC11}aes256-gcm"/><xenc:CipherData><xenc:CipherValue/></xenc:CipherData></xenc:EncryptedData>`,
    );
    const out = file('xmlsec-encrypted.xml');
    run('xmlsec1', ['--encrypt', '--aeskey', key, '--binary-data', written('content.xml', content), '--output', out, template]);
    const [, value = ''] = /<xenc:CipherValue>([^<]+)/.exec(readFileSync(out, 'utf8')) ?? [];
    await expectGenuine(await decryptedText(ours.replace(/(<xenc:EncryptedData.*<xenc:CipherValue>)[^<]+/s, `$1${value}`), [rsa.identity]));
  });
});

test('an encrypted message names nothing of its content', () => {
  expect(encrypted(message, [rsa.recipient()])).not.toMatch(/officer|Query/);
});
