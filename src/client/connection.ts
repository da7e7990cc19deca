import type { Clock, RandomSource } from '../kernel/clock.ts';
import type { HttpClient } from '../ports/http-client.ts';
import type { SigningIdentity } from '../signing/identity.ts';
import type { Trust } from '../signing/trust.ts';
import type { HttpClientOptions } from '../wire/http/http-message.ts';
import { issueOfficerToken } from '../signing/officer-token/officer-token.ts';

/** All that a national system needs to speak to a gateway: an address, keys, an officer, and whom to believe. */
export interface Connection {
  /** Public address of the gateway, without a trailing slash. */
  readonly url: string;
  /** The gateway's id, which officer tokens must name as their audience. */
  readonly audience: string;
  /** The calling system's own key and certificate. */
  readonly identity: SigningIdentity;
  /** The authority's key for officer tokens. */
  readonly tokenIdentity: SigningIdentity;
  readonly officer: {
    readonly authority: string;
    readonly user: string;
    readonly unit: string;
    readonly assurance: 'low' | 'substantial' | 'high';
  };
  /** Whom the replies must be signed by. */
  readonly trust: Trust;
  /** Whether they may be signed in batches, as agreed with the gateway's operator; not, unless told. */
  readonly batch?: boolean;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly http: HttpClient;
  /** How streams are opened: limits, and TLS where the gateway's certificate or the caller's own is not the system's. */
  readonly transport: HttpClientOptions;
  /** Longest wait for a whole reply, in milliseconds. */
  readonly timeoutMs: number;
}

/** A fresh officer token for one call, valid for five minutes. */
export function officerToken(connection: Connection): Promise<string> {
  const { officer, tokenIdentity, audience, clock, random } = connection;
  return issueOfficerToken(officer, tokenIdentity, { audience, clock, random, lifetimeMs: 300_000 });
}
