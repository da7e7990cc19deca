import { describe, expect, test } from '@jest/globals';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { isProblemCode, type ProblemCode } from '../../../../src/kernel/problems.ts';
import { SIGNATURE_PROBLEMS } from '../../../../src/kernel/problems/signature-problems.ts';
import { asEndpointError } from '../../../../src/signing/endpoint-error.ts';
import { refuse } from '../../../../src/signing/xml-signature/signature-rules.ts';
import { refusalOf } from '../../../support/refusal.ts';

const CODES = Object.keys(SIGNATURE_PROBLEMS).filter(isProblemCode);

describe('a refusal of an XML signature', () => {
  test('names the code, the rule and the part, and how to mend it only where that is particular', () => {
    expect(refusalOf(() => refuse('xmldsig/no-sha1', 'ds:SignatureMethod'))).toEqual({
      code: 'auth-signature-sha1',
      details: { rule: 'xmldsig/no-sha1', field: 'ds:SignatureMethod' },
      cause: undefined,
    });
    expect(refusalOf(() => refuse('xmldsig/transforms', 'ds:Reference[2]', 'Do this.')).details.mend).toBe('Do this.');
  });

  test.each(CODES)('%s from an endpoint tells the asking side no more than that the signature does not hold', (code: ProblemCode) => {
    const seen = asEndpointError(new GatewayError(code, { field: 'ds:Signature', rule: 'xmldsig/x' }));
    expect(seen.code).toBe(code === 'auth-signature-key-unknown' ? 'signature-not-trusted' : 'signature-invalid');
    expect(seen.details).toEqual({ field: 'ds:Signature' });
  });
});
