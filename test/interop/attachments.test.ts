import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { derFromConcatenated } from '../../src/signing/ecdsa-form.ts';
import type { SigningIdentity } from '../../src/signing/identity.ts';
import { signPackage } from '../../src/signing/attachments/sign-package.ts';
import { allOf } from '../support/byte-pieces.ts';
import { cut } from '../support/message-text.ts';
import { clockAt, NOON, seededRandom, signedWorld, testMessage } from '../support/signed-soap.ts';
import { attachment, readPackage, type TestPackage } from '../unit/signing/attachments/packages.ts';
import { PYTHON, runOffline, testWith } from './foreign-tool.ts';

/** Takes a MIME message apart with Python's own library and writes its parts to files; prints their names. */
const SPLIT = `
import email, email.policy, json, sys
message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.HTTP)
parts = [(part["Content-ID"], part.get_content_type(), part.get_payload(decode=True)) for part in message.iter_parts()]
for index, (_, _, content) in enumerate(parts):
    open(f"{sys.argv[1]}/part-{index}", "wb").write(content)
print(json.dumps([[name, kind] for name, kind, _ in parts]))
`;

/** Writes a MIME message with Python's own library: the parts of ours, with Base64 for all but the envelope. */
const JOIN = `
import email, email.policy, sys
from email.encoders import encode_base64
message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.compat32)
for part in message.get_payload()[1:]:
    content = part.get_payload(decode=True)
    del part["Content-Transfer-Encoding"]
    part.set_payload(content)
    encode_base64(part)
sys.stdout.buffer.write(message.as_bytes(policy=email.policy.compat32.clone(linesep="\\r\\n", max_line_length=None)))
`;

const testPython = testWith(PYTHON, '--version');
const testOpenssl = testWith('openssl', 'version');
const testXmllint = testWith('xmllint', '--version');

const world = signedWorld();
const FACE = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7) % 256));
const PRINT = Buffer.from('synthetic\r\nfingerprint\n');

let folder: string;
const packages = new Map<SigningIdentity, TestPackage>();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attachments-'));
  for (const identity of [world.ec, world.rsa]) {
    const attachments = [attachment('face@example', FACE, 'image/jp2'), attachment('print@example', PRINT)];
    const { contentType, body } = await signPackage(testMessage(), attachments, identity, {
      clock: clockAt(NOON),
      random: seededRandom('swa'),
    });
    packages.set(identity, { contentType, text: (await allOf(body)).toString('latin1') });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function packageOf(identity: SigningIdentity): TestPackage {
  const found = packages.get(identity);
  if (found === undefined) throw new Error('not signed');
  return found;
}

function run(command: string, options: readonly string[], input: string | Uint8Array = ''): Buffer {
  const { ok, stdout, stderr } = runOffline(command, options, input);
  if (!ok) throw new Error(stderr);
  return stdout;
}

function written(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const asMime = ({ contentType, text }: TestPackage): Buffer =>
  Buffer.from(`MIME-Version: 1.0\r\nContent-Type: ${contentType}\r\n\r\n${text}`, 'latin1');
const envelopeOf = ({ text }: TestPackage): string => Buffer.from(cut(text, 'soap:Envelope'), 'latin1').toString();

describe('a package of ours', () => {
  testPython('is taken apart by Python, and OpenSSL finds the digests that were signed', () => {
    const ours = packageOf(world.ec);
    const names: unknown = JSON.parse(run(PYTHON, ['-c', SPLIT, folder], asMime(ours)).toString());
    expect(names).toEqual([
      ['<envelope@root>', 'application/soap+xml'],
      ['<face@example>', 'image/jp2'],
      ['<print@example>', 'application/octet-stream'],
    ]);
    for (const [index, name] of ['face', 'print'].entries()) {
      const digest = run('openssl', ['dgst', '-sha256', '-binary', join(folder, `part-${index + 1}`)]).toString('base64');
      const reference = /<ds:Reference URI="cid:[^]*?<\/ds:Reference>/g;
      const found = envelopeOf(ours)
        .match(reference)
        ?.find((each) => each.includes(`cid:${name}@example`));
      expect(found).toContain(`#Attachment-Content-Signature-Transform"></ds:Transform></ds:Transforms>`);
      expect(found).toContain(`<ds:DigestValue>${digest}</ds:DigestValue>`);
    }
  });

  testOpenssl.each(['ec', 'rsa'] as const)('has a signature over them that OpenSSL verifies (%s)', (name) => {
    const identity = world[name];
    const envelope = envelopeOf(packageOf(identity));
    const signedInfo = cut(envelope, 'ds:SignedInfo');
    const value = Buffer.from(/<ds:SignatureValue>([^<]+)/.exec(envelope)?.[1] ?? '', 'base64');
    const signature = written(`${name}.sig`, identity.algorithm.startsWith('ecdsa') ? derFromConcatenated(value) : value);
    const key = written(`${name}.pub`, identity.certificate.publicKey.export({ type: 'spki', format: 'pem' }));
    const result = run('openssl', ['dgst', '-sha256', '-verify', key, '-signature', signature, written(`${name}.info`, signedInfo)]);
    expect(result.toString()).toContain('Verified OK');
  });

  testXmllint('has a SignedInfo that is canonical for libxml2', () => {
    const signedInfo = cut(envelopeOf(packageOf(world.ec)), 'ds:SignedInfo');
    expect(run('xmllint', ['--exc-c14n', written('info.xml', signedInfo)]).toString()).toBe(signedInfo);
  });
});

describe('a package that Python wrote', () => {
  testPython('with Base64 and folded lines is verified here', async () => {
    const ours = packageOf(world.rsa);
    const theirs = run(PYTHON, ['-c', JOIN], asMime(ours)).toString('latin1');
    expect(theirs).toContain('Content-Transfer-Encoding: base64');
    const text = theirs.slice(theirs.indexOf('\r\n\r\n') + 4);
    const { contents, covered } = await readPackage(world, { ...ours, text });
    expect(contents).toEqual([FACE, PRINT]);
    expect(covered.map(({ length }) => length)).toEqual([FACE.length, PRINT.length]);
  });
});
