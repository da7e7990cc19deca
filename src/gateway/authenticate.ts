import type { Principal } from '../canonical/principal.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { Clock } from '../kernel/clock.ts';
import { verifyOfficerToken } from '../signing/officer-token/officer-token.ts';
import type { Caller } from './callers.ts';
import type { VerifiedRequest } from './front/gateway-api.ts';

/** What authentication needs to know. `audience` is the gateway's own id, which officer tokens must name. */
export interface AuthenticationContext {
  readonly callers: ReadonlyMap<string, Caller>;
  readonly memberState: string;
  readonly audience: string;
  readonly clock: Clock;
  readonly clockSkewMs: number;
}

/**
 * From a verified signature and an officer token to the principal (Regulation (EU) 2019/817, Articles 10(2) and 42(3)(g)).
 * Throws `auth-caller-unknown`, `auth-tls-certificate-mismatch`, `auth-officer-missing` or `auth-officer-invalid`.
 */
export async function authenticate(request: VerifiedRequest, context: AuthenticationContext): Promise<Principal> {
  const caller = context.callers.get(request.signer.fingerprint);
  if (!caller) throw new GatewayError('auth-caller-unknown', { rule: 'authenticate/registered-caller' });
  if (caller.tlsFingerprint !== undefined && caller.tlsFingerprint !== request.tlsFingerprint) {
    throw new GatewayError('auth-tls-certificate-mismatch', { rule: 'authenticate/tls-certificate' });
  }
  const officer = await verifyOfficerToken(request.officerToken, {
    publicKey: caller.tokenKey,
    issuer: caller.authority,
    audience: context.audience,
    clock: context.clock,
    clockSkewMs: context.clockSkewMs,
  });
  return {
    caller: caller.id,
    authority: caller.authority,
    memberState: context.memberState,
    userCategories: caller.userCategories,
    profiles: caller.profiles,
    mappings: caller.mappings,
    officer,
    signer: request.signer.fingerprint,
  };
}
