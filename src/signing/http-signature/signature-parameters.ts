import type { Parameters } from 'structured-headers';
import { GatewayError } from '../../kernel/gateway-error.ts';

/** The parameters of a signature (RFC 9421, section 2.3) that a gateway asks for. `created` and `expires` are epoch milliseconds. */
export interface SignatureParameters {
  readonly created: number;
  readonly expires: number | undefined;
  readonly nonce: string;
  /** SHA-256 of the signing certificate, lower-case hex. */
  readonly keyid: string;
  readonly alg: string | undefined;
  readonly tag: string | undefined;
}

const LONGEST = 128;
const SHORTEST_NONCE = 8;

/**
 * Reads the parameters: `created`, `nonce` and `keyid` must be there, `expires`, `alg` and `tag` may; others are covered by the
 * signature and say nothing here. Throws `auth-http-parameter-invalid`.
 */
export function signatureParameters(parameters: Parameters): SignatureParameters {
  return {
    created: moment(parameters, 'created') ?? refuse('created'),
    expires: moment(parameters, 'expires'),
    nonce: text(parameters, 'nonce', SHORTEST_NONCE) ?? refuse('nonce'),
    keyid: text(parameters, 'keyid') ?? refuse('keyid'),
    alg: text(parameters, 'alg'),
    tag: text(parameters, 'tag'),
  };
}

function moment(parameters: Parameters, name: 'created' | 'expires'): number | undefined {
  const value: unknown = parameters.get(name);
  if (value === undefined) return undefined;
  const isMoment = typeof value === 'number' && value >= 0 && Number.isInteger(value) && Number.isSafeInteger(value * 1_000);
  return isMoment ? value * 1_000 : refuse(name);
}

function text(parameters: Parameters, name: 'nonce' | 'keyid' | 'alg' | 'tag', shortest = 1): string | undefined {
  const value: unknown = parameters.get(name);
  if (value === undefined) return undefined;
  return typeof value === 'string' && value.length >= shortest && value.length <= LONGEST ? value : refuse(name);
}

function refuse(name: string): never {
  throw new GatewayError('auth-http-parameter-invalid', { field: 'signature-input', rule: `rfc9421/${name}` });
}
