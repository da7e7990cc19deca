import type { Clock, RandomSource } from '../../kernel/clock.ts';
import type { Contract } from '../../contracts/contract.ts';
import type { Trust } from '../../signing/trust.ts';
import type { WssEncryption } from '../../signing/wss/wss-protector.ts';
import type { EndpointName } from '../endpoint-name.ts';
import type { AccessLogs } from '../logs/access-log.ts';
import type { ProtectionFaults } from '../protection-faults.ts';
import type { AnyOperations } from './operations.ts';

/** One endpoint as it is served, whatever the protocol. */
export interface ServedEndpoint {
  readonly name: EndpointName;
  readonly contract: Contract;
  readonly operations: AnyOperations;
  /** Whether the component has entered into operation. */
  readonly isLive: boolean;
  /** Whether refusals say which rule refused. */
  readonly explains: boolean;
  readonly trust: Trust;
  /** What signatures and messages are timed by. */
  readonly clock: Clock;
  readonly random: RandomSource;
  /** False for a message that came before. */
  readonly replay: (key: string, expiresAt: number) => Promise<boolean>;
  readonly faults: ProtectionFaults;
  readonly logs: AccessLogs;
  /** How SOAP messages are encrypted; not, unless told. */
  readonly encryption: WssEncryption | undefined;
  /** Is told of failures that are nobody's request: a behaviour that threw or broke its contract. */
  readonly failed: (error: unknown) => void;
}
