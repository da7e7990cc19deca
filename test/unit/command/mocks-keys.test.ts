import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoIdentity, layOutDemoFolder } from '../../../src/command/demo-folder.ts';
import { mocksKeys } from '../../../src/command/mocks-keys.ts';
import { signSoap } from '../../../src/signing/wss/sign-soap.ts';
import { verifySoap } from '../../../src/signing/wss/verify-soap.ts';
import { element } from '../../../src/wire/xml/xml-node.ts';
import { NOW, random } from '../mocks/test-caller.ts';

const clock = { now: () => NOW };

describe('the mocks of a folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gateway-mocks-keys-'));
    await layOutDemoFolder(folder, clock, random);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const signedBy = async (party: Parameters<typeof demoIdentity>[1]): Promise<string> => {
    const addressing = { action: 'urn:a', to: 'http://127.0.0.1/', messageId: 'urn:uuid:01970000-0000-7000-8000-000000000001' };
    const payload = element('a', [], undefined, { '': 'urn:synthetic' });
    const signed = await signSoap({ version: '1.2', payload, addressing }, demoIdentity(folder, party), { clock, random });
    return verifySoap(Buffer.from(signed), { trust: mocksKeys(folder).trust, clock }).then(
      () => 'believed',
      () => 'refused',
    );
  };

  it('believe the gateway', async () => {
    expect(await signedBy('gateway')).toBe('believed');
  });

  it.each(['revoked', 'esp', 'lv-vrs-reis', 'vrs-tokens'] as const)(
    'believe nobody else whom the same authority vouches for: %s',
    async (party) => {
      expect(await signedBy(party)).toBe('refused');
    },
  );
});
