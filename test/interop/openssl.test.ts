import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officerToken, type Connection } from '../../src/client/connection.ts';
import type { QueryQuestion } from '../../src/client/question.ts';
import { restDecision, restQuery } from '../../src/client/rest-request.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../../src/kernel/http-message.ts';
import { ROOT, runningDemo, type RunningDemo } from '../support/running-demo.ts';
import { finishedTrail, type FinishedTrail } from './finished-trail.ts';
import { runOffline, testWith } from './foreign-tool.ts';

jest.setTimeout(60_000);

const testOpenssl = testWith('openssl', 'version');

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'gateway-openssl-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Writes a file for OpenSSL and gives its path. */
function scratchFile(name: string, content: string | Uint8Array): string {
  const path = join(scratch, name);
  writeFileSync(path, content);
  return path;
}

function openssl(...options: readonly string[]): { readonly ok: boolean; readonly stdout: Buffer } {
  return runOffline('openssl', options);
}

/** An ECDSA signature of r, then s (RFC 9421, section 3.3.4; RFC 7518, section 3.4), as OpenSSL reads it (RFC 3279, section 2.2.3). */
function derOf(concatenated: Buffer): Buffer {
  const half = concatenated.length / 2;
  const integer = (part: Buffer): Buffer => {
    let start = 0;
    while (start < part.length - 1 && part[start] === 0) start += 1;
    const digits = part.subarray(start);
    const positive = (digits[0] ?? 0) < 0x80 ? digits : Buffer.concat([Buffer.of(0), digits]);
    return Buffer.concat([Buffer.of(0x02, positive.length), positive]);
  };
  const both = Buffer.concat([integer(concatenated.subarray(0, half)), integer(concatenated.subarray(half))]);
  return Buffer.concat([Buffer.of(0x30, both.length), both]);
}

function ecdsaHolds(signed: string | Uint8Array, signature: Buffer, publicKey: string): boolean {
  const [text, value] = [scratchFile('signed', signed), scratchFile('signature.der', derOf(signature))];
  return openssl('dgst', '-sha256', '-verify', publicKey, '-signature', value, text).ok;
}

describe('REST, signed by RFC 9421 and by detached JWS', () => {
  let demo: RunningDemo;
  let gatewayKey: string;

  beforeAll(async () => {
    demo = await runningDemo();
    gatewayKey = scratchFile(
      'gateway.pub.pem',
      openssl('x509', '-pubkey', '-noout', '-in', join(demo.folder, 'keys/gateway.cert.pem')).stdout,
    );
  });
  afterAll(() => demo.close());

  interface Asked {
    readonly request: HttpRequestMessage;
    readonly response: HttpResponseMessage;
  }
  const send = async ({ http }: Connection, request: HttpRequestMessage): Promise<Asked> => {
    return { request, response: await http(request, AbortSignal.timeout(20_000)) };
  };
  const presenceQuestion = (): QueryQuestion => ({
    kind: 'query',
    query: JSON.parse(readFileSync(join(ROOT, 'fixtures/demo/presence-query.json'), 'utf8')),
  });

  /** The signature base of a response (RFC 9421, section 2.5), from its headers and those of its request alone. */
  function baseOf({ request, response }: Asked): string {
    const [, input = ''] = /^gateway=(.+)$/.exec(response.headers['signature-input'] ?? '') ?? [];
    const [, list = ''] = /^\(([^)]*)\);/.exec(input) ?? [];
    const value = (name: string, parameters: string): string => {
      if (name === '@status') return String(response.status);
      if (parameters === ';req;key="gateway"') return (request.headers[name] ?? '').replace(/^gateway=/, '');
      return response.headers[name] ?? '';
    };
    const identifiers = [...list.matchAll(/"([^"]+)"((?:;[^ ]+)?)/g)];
    const lines = identifiers.map(([identifier, name = '', parameters = '']) => `${identifier}: ${value(name, parameters)}`);
    return [...lines, `"@signature-params": ${input}`].join('\n');
  }

  const signatureOf = ({ headers }: HttpResponseMessage): Buffer => {
    return Buffer.from(/^gateway=:([^:]+):$/.exec(headers['signature'] ?? '')?.[1] ?? '', 'base64');
  };

  async function asked(what: 'reply' | 'problem' | 'decision'): Promise<Asked> {
    const { connection } = demo.system('lv-vp-iiis');
    const question = presenceQuestion();
    if (what === 'problem')
      return send(connection, await restQuery(connection, { kind: 'query', query: { ...question.query, purpose: 'border-check' } }));
    const reply = await send(connection, await restQuery(connection, question));
    if (what === 'reply') return reply;
    const { query } = JSON.parse(Buffer.from(reply.response.body).toString()) as { query: string };
    return send(connection, await restDecision(connection, query));
  }

  testOpenssl.each([
    ['reply', 200],
    ['problem', 403],
    ['decision', 200],
  ] as const)('OpenSSL verifies the signature on a %s over a base rebuilt by hand', async (what, status) => {
    const exchange = await asked(what);
    const { headers, body, status: answered } = exchange.response;
    expect(answered).toBe(status);
    const base = baseOf(exchange);
    for (const covered of ['@status"', 'content-type"', 'content-digest"', 'signature";req;key="gateway"'])
      expect(base).toContain(`"${covered}: `);
    expect(ecdsaHolds(base, signatureOf(exchange.response), gatewayKey)).toBe(true);
    const digest = openssl('dgst', '-sha256', '-binary', scratchFile('body', body)).stdout.toString('base64');
    expect(headers['content-digest']).toBe(`sha-256=:${digest}:`);
  });

  testOpenssl('OpenSSL refuses the same signature for another status, another digest and another request', async () => {
    const exchange = await asked('reply');
    const { request, response } = exchange;
    const variants: readonly Asked[] = [
      { request, response: { ...response, status: 201 } },
      { request, response: { ...response, headers: { ...response.headers, 'content-digest': 'sha-256=:AAAA:' } } },
      { request: (await asked('reply')).request, response },
    ];
    for (const variant of variants) expect(ecdsaHolds(baseOf(variant), signatureOf(response), gatewayKey)).toBe(false);
  });

  testOpenssl('OpenSSL verifies the detached JWS of a reply (RFC 7515, appendix F; RFC 7797)', async () => {
    const { connection } = demo.system('lv-vp-iiis');
    const { response } = await send(connection, await restQuery(connection, presenceQuestion(), { protection: 'jws' }));
    const [head = '', payload, signature = ''] = (response.headers['jws-signature'] ?? '').split('.');
    expect(payload).toBe('');
    const header: unknown = JSON.parse(Buffer.from(head, 'base64url').toString());
    expect(header).toMatchObject({ alg: 'ES256', b64: false, crit: ['b64'], status: 200, cty: response.headers['content-type'] });
    const signed = Buffer.concat([Buffer.from(`${head}.`), response.body]);
    expect(ecdsaHolds(signed, Buffer.from(signature, 'base64url'), gatewayKey)).toBe(true);
    expect(ecdsaHolds(Buffer.concat([signed, Buffer.from(' ')]), Buffer.from(signature, 'base64url'), gatewayKey)).toBe(false);
  });

  /** A request that nobody but OpenSSL signed, as RFC 9421 tells. */
  async function signedByOpenssl(connection: Connection): Promise<HttpRequestMessage> {
    const body = readFileSync(join(ROOT, 'fixtures/demo/residence-permit.xml'));
    const url = `${demo.url}/v1/queries?mapping=lv-pmlp-uzturesanas-atlauja&profile=residence-permit-examination&purpose=residence-permit-examination`;
    const [key, certificate] = ['key', 'cert'].map((kind) => join(demo.folder, `keys/lv-pmlp-vmis.${kind}.pem`)) as [string, string];
    const fingerprint = openssl('x509', '-in', certificate, '-noout', '-fingerprint', '-sha256').stdout.toString();
    const keyid = fingerprint.replace(/^.*=|:|\s/g, '').toLowerCase();
    const headers = {
      accept: 'application/json',
      'content-type': 'application/xml',
      'content-digest': `sha-256=:${openssl('dgst', '-sha256', '-binary', scratchFile('record', body)).stdout.toString('base64')}:`,
      'officer-token': await officerToken(connection),
    };
    const created = Math.floor(connection.clock.now() / 1_000);
    const covered = '("@method" "@target-uri" "content-type" "content-digest" "officer-token")';
    const parameters = `${covered};created=${created};nonce="${randomUUID()}";keyid="${keyid}";alg="rsa-v1_5-sha256"`;
    const fields = (['content-type', 'content-digest', 'officer-token'] as const).map((name) => `"${name}": ${headers[name]}`);
    const base = ['"@method": POST', `"@target-uri": ${url}`, ...fields, `"@signature-params": ${parameters}`].join('\n');
    const signature = openssl('dgst', '-sha256', '-sign', key, scratchFile('base', base)).stdout.toString('base64');
    return {
      method: 'POST',
      url,
      headers: { ...headers, 'signature-input': `openssl=${parameters}`, signature: `openssl=:${signature}:` },
      body,
    };
  }

  testOpenssl('a request that OpenSSL signed with RSA is answered, and refused with one byte changed', async () => {
    const { connection } = demo.system('lv-pmlp-vmis');
    const { response } = await send(connection, await signedByOpenssl(connection));
    const { parts } = JSON.parse(Buffer.from(response.body).toString()) as { parts: readonly { system: string; status: string }[] };
    expect(parts.map(({ system, status }) => `${system} ${status}`).sort()).toEqual(['EES HIT', 'SIS NO_HIT', 'VIS HIT']);
    const request = await signedByOpenssl(connection);
    const body = Buffer.from(Buffer.from(request.body).toString().replace('Nawfal', 'Nawfel'));
    const { response: refused } = await send(connection, { ...request, body });
    expect(refused.status).toBe(401);
    expect(JSON.parse(Buffer.from(refused.body).toString())).toMatchObject({ code: 'auth-digest-mismatch' });
  });
});

describe('the trail', () => {
  let trail: FinishedTrail;
  beforeAll(async () => {
    trail = await finishedTrail();
  });
  afterAll(() => trail.remove());

  const sha256 = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

  interface Note {
    readonly text: string;
    readonly origin: string;
    readonly size: number;
    readonly root: Buffer;
    readonly keyHash: Buffer;
    readonly signature: Buffer;
  }

  /** Reads a signed note (C2SP signed-note, tlog-checkpoint). */
  function noteOf(note: string): Note {
    const [text = '', signatureLine = ''] = note.split('\n\n');
    const [origin = '', size = '', root = ''] = text.split('\n');
    const [, encoded = ''] = /^— \S+ (\S+)\n$/.exec(signatureLine) ?? [];
    const blob = Buffer.from(encoded, 'base64');
    return {
      text: `${text}\n`,
      origin,
      size: Number(size),
      root: Buffer.from(root, 'base64'),
      keyHash: blob.subarray(0, 4),
      signature: blob.subarray(4),
    };
  }

  function ed25519Holds({ text, signature }: Note): boolean {
    const [signed, value] = [scratchFile('note', text), scratchFile('note.sig', signature)];
    return openssl('pkeyutl', '-verify', '-pubin', '-inkey', trail.key, '-rawin', '-in', signed, '-sigfile', value).ok;
  }

  const checkpoint = (): Note => noteOf(readFileSync(join(trail.directory, 'checkpoint'), 'utf8'));

  testOpenssl('OpenSSL verifies the Ed25519 signature on the checkpoint, and refuses it for another size', () => {
    const note = checkpoint();
    expect(note).toMatchObject({ size: trail.report.trail.entries, root: Buffer.from(trail.report.trail.root, 'hex') });
    expect(ed25519Holds(note)).toBe(true);
    expect(ed25519Holds({ ...note, text: note.text.replace(`\n${note.size}\n`, `\n${note.size + 1}\n`) })).toBe(false);
    const publicKey = openssl('pkey', '-pubin', '-in', trail.key, '-outform', 'DER').stdout.subarray(-32);
    expect(sha256(Buffer.from(`${note.origin}\n`), Buffer.of(1), publicKey).subarray(0, 4)).toEqual(note.keyHash);
  });

  interface Proof {
    readonly record: Record<string, unknown>;
    readonly salt: string;
    readonly leaf: string;
    readonly index: number;
    readonly size: number;
    readonly path: readonly string[];
    readonly checkpoint: string;
  }

  /** RFC 8785 for what a record holds: members in order, no white space. */
  function canonical(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
  }

  /** The root that a leaf and its path lead to, by recursion over the shape of the tree (RFC 9162, section 2.1.1). */
  function rootFrom(leaf: Buffer, index: number, size: number, path: readonly Buffer[]): Buffer {
    const sibling = path.at(-1);
    if (size === 1 || sibling === undefined) return size === 1 && path.length === 0 ? leaf : Buffer.alloc(0);
    const left = 2 ** Math.floor(Math.log2(size - 1));
    const rest = path.slice(0, -1);
    if (index < left) return sha256(Buffer.of(1), rootFrom(leaf, index, left, rest), sibling);
    return sha256(Buffer.of(1), sibling, rootFrom(leaf, index - left, size - left, rest));
  }

  const leafOf = ({ record, salt }: Proof): Buffer =>
    sha256(Buffer.of(0), sha256(Buffer.from(salt, 'hex'), Buffer.from(canonical(record))));

  testOpenssl.each([
    ['first', 0],
    ['middle', 0.5],
    ['last', 1],
  ])('the proof that `gateway audit prove` prints of the %s entry leads to the signed root by SHA-256 alone', async (_which, share) => {
    const seq = Math.floor(share * (trail.report.trail.entries - 1));
    const { status, stdout } = await trail.audit('prove', '--trail', trail.directory, '--seq', String(seq));
    expect(status).toBe(0);
    const proof = JSON.parse(stdout) as Proof;
    const note = noteOf(proof.checkpoint);
    expect(ed25519Holds(note)).toBe(true);
    expect(proof).toMatchObject({ index: seq, size: note.size, record: { seq } });
    const leaf = leafOf(proof);
    expect(leaf.toString('hex')).toBe(proof.leaf);
    const path = proof.path.map((hash) => Buffer.from(hash, 'hex'));
    expect(rootFrom(leaf, proof.index, proof.size, path)).toEqual(note.root);
    const otherLeaf = leafOf({ ...proof, record: { ...proof.record, user: 'lv-vp-syn-999' } });
    expect(rootFrom(otherLeaf, proof.index, proof.size, path)).not.toEqual(note.root);
    expect(rootFrom(leaf, proof.index === 0 ? 1 : proof.index - 1, proof.size, path)).not.toEqual(note.root);
  });
});
