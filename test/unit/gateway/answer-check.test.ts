import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cirRest } from '../../../src/adapters/cir-rest/cir-rest.ts';
import { cirSoap } from '../../../src/adapters/cir-soap/cir-soap.ts';
import { espSoap } from '../../../src/adapters/esp-soap/esp-soap.ts';
import { answerCheck } from '../../../src/gateway/answer-check.ts';
import type { AdapterManifest } from '../../../src/ports/adapter.ts';
import { faultElement } from '../../../src/wire/soap/soap-fault.ts';
import type { SoapVersion } from '../../../src/wire/soap/soap-version.ts';
import { writeElement } from '../../../src/wire/xml/write-xml.ts';
import { refusalOf } from '../../support/refusal.ts';

const ANSWER = readFileSync(
  join(import.meta.dirname, '../../../fixtures/endpoints/esp-soap/border-check-hit-in-one-system/response.xml'),
  'utf8',
);

function checkFor(manifest: AdapterManifest): (body: Uint8Array) => void {
  const check = answerCheck(manifest);
  if (check === undefined) throw new Error('a check was expected');
  return check;
}
const fault = (version: SoapVersion): Uint8Array => writeElement(faultElement({ version, code: 'Sender', reason: 'Synthetic' }));

describe('an answer of a SOAP endpoint', () => {
  const check = checkFor(espSoap.manifest);

  test('that conforms to the contract passes', () => {
    expect(() => check(Buffer.from(ANSWER))).not.toThrow();
  });

  test('that does not is a breach of contract at a place and by a rule, without the value', () => {
    const { code, details, cause } = refusalOf(() => check(Buffer.from(ANSWER.replace('<Status>HIT', '<Status>PERHAPS'))));
    expect({ code, ...details }).toMatchObject({
      code: 'contract-reply-invalid',
      field: expect.stringMatching(/^QueryResponse\/Part(?:\[1\])?\/Status$/),
      rule: 'xsd/cvc-enumeration-valid',
    });
    expect(JSON.stringify(details)).not.toContain('PERHAPS');
    expect(cause).toMatchObject({ code: 'wire-schema-invalid' });
  });

  test('of the other contract is a breach too', () => {
    expect(refusalOf(() => checkFor(cirSoap.manifest)(Buffer.from(ANSWER)))).toMatchObject({
      code: 'contract-reply-invalid',
      details: { rule: 'xsd/cvc-elt' },
    });
  });

  test('that is a fault of its version is left to the adapter, and no other', () => {
    const [cir, esp] = [checkFor(cirSoap.manifest), check];
    expect(() => cir(fault('1.1'))).not.toThrow();
    expect(() => esp(fault('1.2'))).not.toThrow();
    expect(refusalOf(() => cir(fault('1.2'))).code).toBe('contract-reply-invalid');
    expect(refusalOf(() => esp(fault('1.1'))).code).toBe('contract-reply-invalid');
  });
});

test('an endpoint that speaks JSON has no schema in XML', () => {
  expect(answerCheck(cirRest.manifest)).toBeUndefined();
});

test('a contract that is not there stops the start', () => {
  expect(refusalOf(() => answerCheck({ ...espSoap.manifest, contract: 'wsdl/none.wsdl' })).code).toBe('wire-schema-unusable');
});
