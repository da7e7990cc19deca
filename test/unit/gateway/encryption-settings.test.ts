import { createPublicKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../../src/config/load-config.ts';
import { readSettings } from '../../../src/gateway/read-settings.ts';
import type { GatewaySettings } from '../../../src/gateway/settings.ts';
import { testPki } from '../../support/pki.ts';
import { refusalOf } from '../../support/refusal.ts';

const pki = testPki();
const signing = pki.issue({ cn: 'synthetic', kind: 'ec' });
const receiving = pki.issue({ cn: 'synthetic receiver', kind: 'rsa', usage: 'keyEncipherment' });
const TEXTS: Readonly<Record<string, string>> = {
  'file:key': signing.keyPem,
  'file:certificate': signing.certPem,
  'file:authority': pki.caPem,
  'file:token': createPublicKey(signing.keyPem).export({ type: 'spki', format: 'pem' }).toString(),
  'file:secret': 'a synthetic secret of more than thirty-two bytes',
  'file:receiving-key': receiving.keyPem,
  'file:receiving-certificate': receiving.certPem,
};

const OWN = 'encryption: { key: file:receiving-key, certificate: file:receiving-certificate }';
const AGREED = 'encryption: { certificate: file:receiving-certificate, transport: oaep-sha384, cipher: aes128-gcm }';

interface Settings {
  readonly own?: string;
  readonly caller?: string;
  readonly esp?: string;
  readonly cir?: string;
}

function settingsOf({ own = '', caller = '', esp = '', cir = '' }: Settings): GatewaySettings {
  const text = `
version: 1
authority: { memberState: LVA, id: ocma }
listen: { publicUrl: 'https://gateway.example' }
identity: { key: file:key, certificate: file:certificate }
${own}
callers:
  - id: lv-ocma
    authority: ocma
    userCategories: [migration-office]
    certificate: file:certificate
    tokenKey: file:token
    ${caller}
trust: { anchors: [file:authority] }
endpoints:
  esp:
    kind: esp
    adapter: esp-soap
    url: 'https://esp.example/esp'
    certificates: [file:certificate]
    ${esp}
  cir:
    kind: cir
    adapter: cir-rest
    url: 'https://cir.example/v1'
    certificates: [file:certificate]
    ${cir}
audit: { directory: audit, key: file:key, digestKey: file:secret }
store: { file: gateway.db }
`;
  const read = (reference: string): string => TEXTS[reference] ?? '';
  return readSettings(loadConfig({ text, environment: {} }), 'digest', {
    read,
    readLater: (reference) => Promise.resolve(read(reference)),
    folder: '/synthetic',
  });
}

describe('encryption as configured', () => {
  test('is nobody’s unless told', () => {
    const { encryption, callers, endpoints } = settingsOf({});
    expect([encryption, callers[0]?.encryption, endpoints.get('esp')?.encryption]).toEqual([undefined, undefined, undefined]);
  });

  test('is that of the gateway, and what was agreed with callers and endpoints', () => {
    const { encryption, callers, endpoints } = settingsOf({ own: OWN, caller: AGREED, esp: AGREED });
    expect(encryption?.kind).toBe('transport');
    for (const agreed of [callers[0]?.encryption, endpoints.get('esp')?.encryption]) {
      expect(agreed?.cipher).toBe('aes128-gcm');
      expect(agreed?.recipient.transport).toBe('oaep-sha384');
      expect(agreed?.recipient.facts.fingerprint).toBe(encryption?.facts.fingerprint);
    }
  });

  test.each<readonly [string, Settings, string, string]>([
    ['a caller without a key of the gateway’s', { caller: AGREED }, 'config-missing-key', 'encryption.key'],
    ['an endpoint without a key of the gateway’s', { esp: AGREED }, 'config-missing-key', 'encryption.key'],
    ['an endpoint that does not speak SOAP', { own: OWN, cir: AGREED }, 'config-invalid', 'endpoints.cir.encryption'],
    [
      'a certificate for signatures',
      { own: OWN, esp: 'encryption: { certificate: file:certificate }' },
      'keys-unusable',
      'endpoints.esp.encryption.certificate',
    ],
    [
      'a key of another certificate',
      { own: 'encryption: { key: file:key, certificate: file:receiving-certificate }' },
      'keys-unusable',
      'encryption',
    ],
    [
      'an algorithm that is not allowed',
      { own: OWN, esp: AGREED.replace('aes128-gcm', 'aes128-cbc') },
      'config-invalid',
      'endpoints.esp.encryption.cipher',
    ],
  ])('may not be agreed with %s', (_, settings, code, field) => {
    const refused = refusalOf(() => settingsOf(settings));
    expect([refused.code, refused.details.field]).toEqual([code, field]);
  });
});
