import { createVerify, hash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { SignedXml } from 'xml-crypto';
import type { MockFault } from '../../../../src/mocks/behaviour.ts';
import type { HostedAnswer } from '../../../../src/mocks/http-host.ts';
import { protectionFaults } from '../../../../src/mocks/protection-faults.ts';
import { faultWorld, type FaultWorld } from './fault-world.ts';

const KINDS = ['ec', 'rsa'] as const;

/** What our own verification says of each security fault, over SOAP and over REST. */
const REFUSED: readonly (readonly [fault: MockFault, soap: string, rest: string])[] = [
  ['stripped', 'auth-signature-missing', 'auth-signature-missing'],
  ['wrong-key', 'auth-certificate-not-trusted', 'auth-certificate-not-trusted'],
  ['revoked', 'auth-certificate-revoked', 'auth-certificate-revoked'],
  ['tampered', 'auth-signature-digest', 'auth-digest-mismatch'],
  ['stale', 'auth-message-stale', 'auth-message-stale'],
  ['future', 'auth-message-stale', 'auth-message-stale'],
  ['wrapped', 'auth-signature-coverage', 'auth-signature-coverage'],
  ['uncovered', 'auth-signature-coverage', 'auth-signature-coverage'],
  ['weak-digest', 'auth-signature-sha1', 'auth-digest-refused'],
  ['weak-signature', 'auth-signature-sha1', 'auth-algorithm-refused'],
];

const text = ({ body }: HostedAnswer): string => Buffer.from(body).toString();
const between = (source: string, from: string, to: string): string => source.slice(source.indexOf(from), source.indexOf(to) + to.length);

describe.each(KINDS)('a server with an %s key', (kind) => {
  let world: FaultWorld;
  beforeAll(async () => {
    world = await faultWorld(kind);
  });

  it('is believed while it behaves, in SOAP 1.1, SOAP 1.2 and REST', async () => {
    for (const version of ['1.1', '1.2'] as const) {
      const verified = await world.believeSoap(await world.soap(undefined, version));
      expect([verified.version, verified.signer.fingerprint]).toEqual([version, world.identity.fingerprint]);
    }
    const { answer, request } = await world.rest(undefined);
    expect((await world.believeRest(answer, request)).signer.fingerprint).toBe(world.identity.fingerprint);
  });

  it.each(REFUSED)('%s is refused', async (fault, soap, rest) => {
    for (const version of ['1.1', '1.2'] as const)
      await expect(world.soap(fault, version).then((answer) => world.believeSoap(answer))).rejects.toMatchObject({ code: soap });
    const { answer, request } = await world.rest(fault);
    await expect(world.believeRest(answer, request)).rejects.toMatchObject({ code: rest });
  });
});

describe.each(KINDS)('a server with an %s key that signs detached JWS', (kind) => {
  let world: FaultWorld;
  beforeAll(async () => {
    world = await faultWorld(kind);
  });

  it('is believed while it behaves', async () => {
    for (const fault of [undefined, 'weak-digest', 'wrong-content-type'] as const) {
      const { answer, request } = await world.jws(fault);
      expect((await world.believeJws(answer, request)).signer.fingerprint).toBe(world.identity.fingerprint);
    }
  });

  it.each([
    ['stripped', 'auth-signature-missing'],
    ['wrong-key', 'auth-certificate-not-trusted'],
    ['revoked', 'auth-certificate-revoked'],
    ['tampered', 'auth-signature-invalid'],
    ['stale', 'auth-message-stale'],
    ['future', 'auth-message-stale'],
    ['wrapped', 'auth-signature-invalid'],
    ['uncovered', 'auth-signature-coverage'],
    ['weak-signature', 'auth-algorithm-refused'],
  ] as const)('%s is refused', async (fault, code) => {
    const { answer, request } = await world.jws(fault);
    await expect(world.believeJws(answer, request)).rejects.toMatchObject({ code });
  });
});

describe('a fault is one fault: everything else about the message is sound', () => {
  let world: FaultWorld;
  let key: string;
  beforeAll(async () => {
    world = await faultWorld('rsa');
    key = world.identity.certificate.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  });

  /** Looks signed elements up by Id wherever they stand, as a careless receiver does. */
  const naive = (envelope: string): SignedXml => {
    const signed = new SignedXml({ publicCert: key });
    signed.loadSignature(between(envelope, '<ds:Signature ', '</ds:Signature>'));
    return signed;
  };

  it('a wrapped Body verifies for a receiver who goes by Id, and reads something else', async () => {
    const envelope = text(await world.soap('wrapped'));
    expect(naive(envelope).checkSignature(envelope)).toBe(true);
    const [moved, read] = [between(envelope, '<m:Moved', '</m:Moved>'), envelope.slice(envelope.lastIndexOf('<soap:Body'))];
    expect(moved).toContain('Synthetic<');
    expect(read).not.toContain('Synthetic<');
    expect(read).toMatch(/<c:Surname>1ynthetic</);
  });

  it('an uncovered Body may be anything', async () => {
    const envelope = text(await world.soap('uncovered')).replace('Synthetic', 'Forged');
    expect(naive(envelope).checkSignature(envelope)).toBe(true);
  });

  it('weak digests are right, and signed by the sound algorithm', async () => {
    const envelope = text(await world.soap('weak-digest'));
    expect(envelope).toContain('DigestMethod Algorithm="http://www.w3.org/2000/09/xmldsig#sha1"');
    expect(envelope).toContain('SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"');
    expect(naive(envelope).checkSignature(envelope)).toBe(true);
  });

  it('a weak signature is right over strong digests', async () => {
    const envelope = text(await world.soap('weak-signature'));
    expect(envelope).toContain('SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#rsa-sha1"');
    expect(envelope).not.toContain('xmldsig#sha1"');
    expect(naive(envelope).checkSignature(envelope)).toBe(true);
  });

  it('a stripped message still carries token, time and addressing', async () => {
    const envelope = text(await world.soap('stripped'));
    for (const part of ['BinarySecurityToken', 'Timestamp', 'wsa:MessageID']) expect(envelope).toContain(part);
    const { answer } = await world.rest('stripped');
    expect(answer.headers).toHaveProperty('signature-input');
    expect(answer.headers).not.toHaveProperty('signature');
  });

  it('a response signed weakly is signed rightly', async () => {
    const { answer, request } = await world.rest('weak-signature');
    const input = answer.headers['signature-input'] ?? '';
    expect(input).toContain('alg="rsa-v1_5-sha1"');
    const base = [
      '"@status": 200',
      `"content-type": application/json`,
      `"content-digest": ${answer.headers['content-digest']}`,
      `"signature";req;key="gateway": ${(request.headers['signature'] ?? '').replace('gateway=', '')}`,
      `"@signature-params": ${input.replace('gateway=', '')}`,
    ].join('\n');
    const value = (answer.headers['signature'] ?? '').replace('gateway=:', '').replace(/:$/, '');
    expect(createVerify('sha1').update(base).verify(key, value, 'base64')).toBe(true);
  });

  it('a forged body over REST carries its own right digest', async () => {
    const { answer } = await world.rest('wrapped');
    expect(answer.headers['content-digest']).toBe(`sha-256=:${hash('sha256', answer.body, 'base64')}:`);
    expect(text(answer)).toContain('"1ynthetic"');
    expect(answer.headers['signature-input']).not.toContain('content-digest');
  });

  it('a wrong content type is signed where signatures cover it', async () => {
    expect((await world.soap('wrong-content-type')).headers['content-type']).toBe('text/plain');
    const { answer, request } = await world.rest('wrong-content-type');
    expect(answer.headers['content-type']).toBe('text/plain');
    expect((await world.believeRest(answer, request)).signer.fingerprint).toBe(world.identity.fingerprint);
  });
});

describe('what happens to the bytes', () => {
  let world: FaultWorld;
  beforeAll(async () => {
    world = await faultWorld('ec');
  });
  const answer: HostedAnswer = { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from('{"queryId":"1"}') };

  it('empty, half, down and drip say what the host is to do', () => {
    world.behaviour.setDrip({ bytes: 3, everyMs: 7 });
    expect(world.faults.finish(answer, 'empty').body).toHaveLength(0);
    expect(world.faults.finish(answer, 'half')).toMatchObject({ breakAfter: 7, body: answer.body });
    expect(world.faults.finish(answer, 'down')).toMatchObject({ breakAfter: 0 });
    expect(world.faults.finish(answer, 'drip')).toMatchObject({ drip: { bytes: 3, everyMs: 7 }, body: answer.body });
  });

  it('replay repeats the last sound answer, never a faulty one', async () => {
    const sound = { ...answer, body: Buffer.from('{"queryId":"2"}') };
    expect((await faultWorld('ec')).faults.finish(answer, 'replay')).toBe(answer);
    world.faults.finish(sound, undefined);
    world.faults.finish(answer, 'tampered');
    expect(world.faults.finish(answer, 'replay')).toBe(sound);
  });
});

describe('keys that a server lacks', () => {
  it('cannot be made up', async () => {
    const world = await faultWorld('ec');
    const bare = protectionFaults({
      endpoint: 'esp',
      behaviour: world.behaviour,
      identity: world.identity,
      clock: { now: () => 0 },
      wait: () => Promise.resolve(),
      signal: new AbortController().signal,
    });
    await expect(bare.sealing('revoked')).rejects.toMatchObject({ code: 'keys-unusable', details: { rule: 'mock-fault/revoked' } });
    await expect(bare.sealing('weak-signature')).rejects.toMatchObject({ code: 'keys-unusable' });
  });
});

describe('a call that was read', () => {
  const call = { operation: 'IdentifyPerson', request: { deadlineMs: 100 }, signer: 'f' };
  const found = { queryId: '1' };

  it('takes the component’s latency, within its own deadline', async () => {
    const waited: number[] = [];
    const { behaviour, faults } = await faultWorld('ec', waited);
    behaviour.setLatency('CIR', 60);
    expect(await faults.perform(call, undefined, () => Promise.resolve(found))).toEqual({ result: found, fault: undefined });
    behaviour.setLatency('CIR', 101);
    expect(await faults.perform(call, 'too-much', () => Promise.resolve(found))).toMatchObject({
      result: { refusal: 'deadline-exceeded' },
      fault: 'too-much',
    });
    expect(waited).toEqual([60, 100]);
  });

  it('is refused as overloaded, as unavailable, and while the component is away', async () => {
    const { behaviour, faults } = await faultWorld('ec');
    const perform = (): Promise<never> => Promise.reject(new Error('not to be asked'));
    expect((await faults.perform(call, 'overloaded', perform)).result).toMatchObject({ refusal: 'overloaded' });
    expect((await faults.perform(call, 'unavailable', perform)).result).toMatchObject({ refusal: 'unavailable' });
    behaviour.setUnavailable('CIR', true);
    expect((await faults.perform(call, undefined, perform)).result).toMatchObject({ refusal: 'unavailable' });
  });

  it('is put to the script, unless a switched fault is due', async () => {
    const { behaviour, faults } = await faultWorld('ec');
    behaviour.setScript({
      arrive: () => 'down',
      meet: (endpoint, { operation }) =>
        Promise.resolve({ fault: 'half', answer: async (own) => ({ ...(await own()), endpoint, operation }) }),
    });
    expect(await faults.begin()).toBe('down');
    const performed = await faults.perform(call, undefined, (fault) => Promise.resolve({ fault: fault ?? 'none' }));
    expect(performed).toEqual({ result: { fault: 'half', endpoint: 'cir', operation: 'IdentifyPerson' }, fault: 'half' });
    expect((await faults.perform(call, 'stale', () => Promise.resolve(found))).fault).toBe('stale');
  });
});
