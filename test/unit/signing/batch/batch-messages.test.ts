import { beforeAll, describe, expect, it } from '@jest/globals';
import { batchIdentity } from '../../../../src/signing/batch/batch-identity.ts';
import { batchNameOf } from '../../../../src/signing/batch/batch-name.ts';
import { signSoap } from '../../../../src/signing/wss/sign-soap.ts';
import { verifySoap } from '../../../../src/signing/wss/verify-soap.ts';
import { LEGACY_POLICY, STRICT_POLICY, withBatches } from '../../../../src/signing/xml-signature/signature-policy.ts';
import { refusalLater } from '../../../support/refusal.ts';
import { clockAt, NOON, seededRandom, signedWorld, testMessage, type SignedWorld } from '../../../support/signed-soap.ts';

let world: SignedWorld;
beforeAll(() => {
  world = signedWorld();
});

const options = () => ({ trust: world.trust, clock: clockAt(NOON + 1_000) });
const agreed = () => ({ ...options(), policy: withBatches(STRICT_POLICY) });
const SIGNATURE_VALUE = /<ds:SignatureValue>([^<]*)</;

/** Three messages that one operation signed. */
async function batchOf(kind: 'rsa' | 'ec'): Promise<readonly string[]> {
  const batch = batchIdentity(world[kind], { maxBatch: 3 });
  const messages = await Promise.all(
    ['a', 'b', 'c'].map((id) => {
      const message = testMessage({ addressing: { ...testMessage().addressing, messageId: `urn:uuid:${id}` } });
      return signSoap(message, batch, { clock: clockAt(NOON), random: seededRandom(id) });
    }),
  );
  await batch.close();
  return messages.map((bytes) => Buffer.from(bytes).toString());
}

describe.each(['rsa', 'ec'] as const)('SOAP messages signed as a batch with %s', (kind) => {
  it('each verify alone, where batches were agreed', async () => {
    const algorithm = world[kind].algorithm;
    for (const text of await batchOf(kind)) {
      expect(text).toContain(`<ds:SignatureMethod Algorithm="${batchNameOf(algorithm)}">`);
      await expect(verifySoap(Buffer.from(text), agreed())).resolves.toMatchObject({ algorithm: `batch+${algorithm}` });
    }
  });

  it('are refused by name everywhere else', async () => {
    const [text = ''] = await batchOf(kind);
    for (const policy of [undefined, STRICT_POLICY, LEGACY_POLICY]) {
      const { code, details } = await refusalLater(() => verifySoap(Buffer.from(text), { ...options(), policy }));
      expect({ code, rule: details.rule }).toEqual({ code: 'auth-batch-signature-refused', rule: 'xmldsig/no-batch' });
    }
  });

  it('are refused with the value of another, with a value of no batch, and by another name', async () => {
    const [first = '', second = ''] = await batchOf(kind);
    const alone = Buffer.from(await signSoap(testMessage(), world[kind], { clock: clockAt(NOON), random: seededRandom('a') })).toString();
    const valueOf = (text: string): string => SIGNATURE_VALUE.exec(text)?.[1] ?? '';
    const withValue = (value: string): string => first.replace(SIGNATURE_VALUE, `<ds:SignatureValue>${value}<`);
    const named = first.replace(batchNameOf(world[kind].algorithm), batchNameOf('rsa-pss-sha256'));
    const codes: string[] = [];
    for (const text of [withValue(valueOf(second)), withValue(valueOf(alone)), named])
      codes.push((await refusalLater(() => verifySoap(Buffer.from(text), agreed()))).code);
    expect(codes).toEqual([
      'auth-signature-invalid',
      'auth-batch-signature-malformed',
      kind === 'rsa' ? 'auth-signature-invalid' : 'auth-signature-key-mismatch',
    ]);
  });
});
