import { hash, timingSafeEqual } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { isLoopback } from '../loopback.ts';

/** 128 bits in the alphabet of bearer tokens (RFC 6750, section 2.1). */
const TOKEN = /^[A-Za-z0-9\-._~+/]{22,256}=*$/;
const BEARER = /^Bearer ([A-Za-z0-9\-._~+/]+=*)$/i;

/**
 * Whether an Authorization header brings the token; compared in constant time. Throws `command-usage` for a token that is too short to
 * hold 128 bits.
 */
export function tokenCheck(token: string): (authorization: string | undefined) => boolean {
  requireToken(token, 'control');
  const expected = digest(token);
  return (authorization = '') => {
    const [, given] = BEARER.exec(authorization) ?? [];
    return given !== undefined && timingSafeEqual(digest(given), expected);
  };
}

const digest = (text: string): Buffer => hash('sha256', text, 'buffer');

/** Throws `command-usage` for a text that cannot be a token of 128 bits. */
export function requireToken(token: string, field: string): void {
  if (TOKEN.test(token)) return;
  throw new GatewayError('command-usage', { field, mend: 'Give a token of 22 to 256 characters, such as 32 random bytes in Base64url.' });
}

/** Throws `command-usage` for a host where anybody could try tokens: neither loopback nor behind mutual TLS. */
export function requireControlPlace(host: string, isMutualTls: boolean): void {
  if (isMutualTls || isLoopback(host)) return;
  throw new GatewayError('command-usage', { field: 'control', mend: 'Control the mocks on loopback, or give them mutual TLS.' });
}
