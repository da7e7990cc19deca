import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import type { ProblemCode } from '../../../../src/kernel/problems.ts';
import { REST_SIGNATURE_PROBLEMS } from '../../../../src/kernel/problems/rest-signature-problems.ts';
import { asEndpointError } from '../../../../src/signing/endpoint-error.ts';

describe('the refusals of REST signatures', () => {
  it.each(Object.keys(REST_SIGNATURE_PROBLEMS) as ProblemCode[])('%s is an invalid signature from the asking side', (code) => {
    const seen = asEndpointError(new GatewayError(code, { field: 'signature-input', rule: 'rfc9421/x' }));
    expect(seen).toMatchObject({ code: 'signature-invalid', details: { field: 'signature-input' }, cause: { code } });
  });
});
