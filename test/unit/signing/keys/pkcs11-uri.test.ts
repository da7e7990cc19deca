import { describe, expect, test } from '@jest/globals';
import { readPkcs11Uri } from '../../../../src/signing/keys/pkcs11-uri.ts';
import { refusalOf } from '../../../support/refusal.ts';

const QUERY = 'module-path=/usr/lib/hsm.so&pin-source=file:/run/keys/pin';

describe('a pkcs11: reference', () => {
  test('names module, PIN, token and key', () => {
    expect(readPkcs11Uri(`pkcs11:token=The%20gateway%3b;object=sign-2026;id=%01%ff;type=private?${QUERY}`)).toEqual({
      modulePath: '/usr/lib/hsm.so',
      pinSource: 'file:/run/keys/pin',
      token: { token: 'The gateway;' },
      key: { object: 'sign-2026', id: Uint8Array.of(1, 255) },
    });
  });

  test('may name the token by serial number, slot, model and manufacturer', () => {
    const { token, key } = readPkcs11Uri(`pkcs11:serial=00ab;slot-id=12;model=M;manufacturer=%C4%80;id=k?${QUERY}`);
    expect(token).toEqual({ serial: '00ab', slotId: 12, model: 'M', manufacturer: 'Ā' });
    expect(key).toEqual({ id: Uint8Array.from(Buffer.from('k')) });
  });

  test.each([
    ['another scheme', 'file:/x', 'scheme'],
    ['a PIN in it', `pkcs11:token=t;object=o?${QUERY}&pin-value=1234`, 'pin-value'],
    ['a PIN in its path', `pkcs11:token=t;object=o;pin-value=1234?${QUERY}`, 'pin-value'],
    ['an attribute that nobody knows', `pkcs11:token=t;object=o;colour=green?${QUERY}`, 'attribute'],
    ['a module by name', 'pkcs11:token=t;object=o?module-name=hsm&pin-source=file:p', 'attribute'],
    ['an attribute twice', `pkcs11:token=t;token=u;object=o?${QUERY}`, 'repeated'],
    ['a broken escape', `pkcs11:token=%4;object=o?${QUERY}`, 'encoding'],
    ['an empty name', `pkcs11:token=;object=o?${QUERY}`, 'empty'],
    ['no token', `pkcs11:object=o?${QUERY}`, 'token'],
    ['only a model', `pkcs11:model=m;object=o?${QUERY}`, 'token'],
    ['no key', `pkcs11:token=t?${QUERY}`, 'object'],
    ['an empty id', `pkcs11:token=t;id=?${QUERY}`, 'object'],
    ['a certificate', `pkcs11:token=t;object=o;type=cert?${QUERY}`, 'type'],
    ['a slot that is no number', `pkcs11:slot-id=x;object=o?${QUERY}`, 'slot-id'],
    ['no module', 'pkcs11:token=t;object=o?pin-source=file:p', 'module-path'],
    ['a module without its whole path', 'pkcs11:token=t;object=o?module-path=hsm.so&pin-source=file:p', 'module-path'],
    ['no PIN source', 'pkcs11:token=t;object=o?module-path=/m', 'pin-source'],
    ['a program as PIN source', 'pkcs11:token=t;object=o?module-path=/m&pin-source=|/bin/pin', 'pin-source'],
  ])('with %s is refused by its rule', (_what, uri, rule) => {
    const { code, details } = refusalOf(() => readPkcs11Uri(uri));
    expect([code, details.rule]).toEqual(['config-invalid', `pkcs11-uri/${rule}`]);
    expect(JSON.stringify(details)).not.toContain('1234');
  });
});
