import type { HttpClient } from '../../ports/http-client.ts';
import type { Contract } from '../../contracts/contract.ts';
import type { Clock, RandomSource } from '../../kernel/clock.ts';
import type { SigningIdentity } from '../../signing/identity.ts';
import type { Trust } from '../../signing/trust.ts';

/** The bindings of a contract. */
export const PROTOCOLS = ['soap-1.1', 'soap-1.2', 'rest'] as const;

/** One binding of a contract. */
export type Protocol = (typeof PROTOCOLS)[number];

/** An implementation under test, and who tests it. There is no way to test without signatures. */
export interface Subject {
  readonly contract: Contract;
  /** The address that SOAP messages go to, and the base under which the REST resources lie. */
  readonly addresses: { readonly soap: string; readonly rest: string };
  /** With what the tester signs; the implementation must trust it. */
  readonly identity: SigningIdentity;
  /** A sound key that the implementation does not trust, made when first asked for. */
  readonly stranger: () => Promise<SigningIdentity>;
  /** Whom answers must be signed by. */
  readonly trust: Trust;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly http: HttpClient;
  /** Longest wait for one answer, in milliseconds. */
  readonly timeoutMs: number;
}

/** What was said in one exchange, without repeating it. Digests are SHA-256 in lower-case hex over bodies as they travelled. */
export interface Evidence {
  /** What the tester did, such as `ReadLink`. */
  readonly step: string;
  readonly sent: string;
  readonly received?: string;
  /** HTTP status. */
  readonly status?: number;
  /** The code with which the implementation refused. */
  readonly refusal?: string;
}

/** How a case went. `incomplete` is one that a failing connection kept from being judged. */
export type Verdict = 'passed' | 'failed' | 'incomplete';

/** What running a case showed. `objections` say what was wrong, in words of ours, by paths and codes and never by values. */
export interface CaseOutcome {
  readonly objections: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** A case ready to be run against one implementation over one protocol. */
export interface ConformanceCase {
  /** Unique within a run, such as `mid/soap-1.2/ReadLink/unsigned`. */
  readonly id: string;
  readonly name: string;
  readonly protocol: Protocol;
  /** The provision that it stands for, such as `2019/817-26(1)`; the endpoint's general one where its own is not known. */
  readonly law: string;
  /** Whether it comes from the contract's own list, or follows from its operations and types. */
  readonly origin: 'listed' | 'derived';
  /** Rejects with `endpoint-unavailable` or `endpoint-timeout` when the implementation cannot be reached. */
  run(): Promise<CaseOutcome>;
}
