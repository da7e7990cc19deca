import type { RandomSource } from '../kernel/clock.ts';
import type { SigningIdentity } from '../signing/identity.ts';
import type { Trust } from '../signing/trust.ts';
import type { WssEncryption } from '../signing/wss/wss-protector.ts';
import type { HostTls } from './http-host.ts';
import type { SimulatedWorld } from './systems/simulated-systems.ts';

/** What one server of the test bed is started with. */
export interface MockServerOptions {
  readonly world: SimulatedWorld;
  readonly identity: SigningIdentity;
  /** Who may call. REST callers must be pinned, because their messages carry no certificate. */
  readonly trust: Trust;
  readonly random: RandomSource;
  /** How messages in SOAP are encrypted; not, unless told. */
  readonly encryption?: WssEncryption | undefined;
  readonly host: string;
  readonly port: number;
  readonly tls?: HostTls;
}
