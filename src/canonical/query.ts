import type { ArticleRef } from '../kernel/articles.ts';
import type { QueryId } from '../kernel/ids.ts';
import type { GatewayError } from '../kernel/gateway-error.ts';
import type {
  CanonicalQuery,
  DecisionStep,
  Match,
  PoliceCheck,
  Profile,
  Purpose,
  Reply,
  ReplyPart,
  Subject,
  SystemId,
} from './generated/types.ts';
import type { Principal } from './principal.ts';

/**
 * An endpoint of an EU interoperability component (Regulation (EU) 2019/817, Articles 6, 12, 17 and 25), or of a system that is reached
 * without the ESP: the national SIS (Article 7(3)) and Interpol's databases (Article 7(5)). `wsdl` is a service of a third party.
 */
export type EndpointKind = 'esp' | 'sbms' | 'cir' | 'mid' | 'nsis' | 'interpol' | 'wsdl';

/** Step 2: what is asked, in our words. */
export interface AskedQuery {
  readonly id: QueryId;
  readonly query: CanonicalQuery;
  /** `record` when the subject was taken from a national record: the profile then picks its search keys; `query` when the caller chose them. */
  readonly origin: 'query' | 'record';
  /** `name@version#sha256` of the mapping that produced it; `canonical` when none did. */
  readonly mapping: string;
  /** Which rules of the mapping wrote the record, as `lineageMarker` notes it. */
  readonly lineage?: string;
  /** What was noticed on the way here, for the decision record. */
  readonly remarks?: readonly DecisionStep[];
}

/** One endpoint that an authorised query asks, with the systems resolved from the profile and the caller's choice. */
export interface ResolvedAsk {
  readonly endpoint: string;
  readonly systems: readonly SystemId[];
  readonly conceal: boolean;
  readonly mustAnswer: boolean;
}

declare const authorised: unique symbol;

/** Step 3: a query that policy has allowed. Only `policy` makes one. */
export interface AuthorisedQuery {
  readonly id: QueryId;
  /** The query with its subject reduced to fields that the profile permits. */
  readonly query: CanonicalQuery;
  readonly profile: Profile;
  readonly principal: Principal;
  readonly asks: readonly ResolvedAsk[];
  readonly basis: readonly ArticleRef[];
  readonly mapping: string;
  /** What policy decided, rule by rule. */
  readonly steps: readonly DecisionStep[];
  readonly [authorised]: true;
}

/** Step 4: one query's part for one endpoint. Holds all that an adapter needs and nothing else. */
export interface Leg {
  /** `<query id>/<endpoint>`. */
  readonly id: string;
  readonly query: QueryId;
  readonly endpoint: string;
  readonly kind: EndpointKind;
  readonly profile: string;
  /** Number in the annex to Implementing Regulation (EU) 2024/2107, where the profile has one. */
  readonly annexProfile?: number;
  readonly purpose: Purpose;
  readonly memberState: string;
  readonly authority: string;
  readonly user: string;
  readonly systems: readonly SystemId[];
  /** Search keys, reduced to what at least one of `systems` may be searched with. */
  readonly subject: Subject;
  readonly policeCheck?: PoliceCheck;
  /** True for an Article 22 first step: only presence may be asked for. */
  readonly presenceOnly: boolean;
  readonly conceal: boolean;
  readonly mustAnswer: boolean;
  /** Milliseconds that remained until the query's deadline when the leg was encoded; carried on the wire. */
  readonly budgetMs: number;
}

/** What one system said through an endpoint. */
export interface SystemPart {
  readonly system: SystemId;
  readonly status: 'HIT' | 'NO_HIT' | 'UNAVAILABLE' | 'TIMEOUT';
  readonly matches: readonly Match[];
}

/** Digests of one exchange of messages, for the trail: SHA-256 hex of the bytes as sent and as received. */
export interface MessageEvidence {
  readonly leg: string;
  readonly sent: string;
  readonly received?: string;
  /** SHA-256 of the certificate that signed the answer, hex. */
  readonly signer?: string;
}

/** Step 6: what came of a leg so far. Several may arrive for one leg; the last has `final: true`. */
export type LegOutcome =
  | {
      readonly leg: Leg;
      readonly state: 'parts';
      readonly final: boolean;
      readonly parts: readonly SystemPart[];
      readonly evidence: readonly MessageEvidence[];
    }
  | {
      readonly leg: Leg;
      readonly state: 'problem';
      readonly final: true;
      readonly problem: GatewayError;
      readonly evidence: readonly MessageEvidence[];
    };

/** Step 7: one part with all that disclosure needs to know; not yet fit to be shown. */
export interface MergedPart {
  readonly seq: number;
  readonly system: SystemId;
  readonly endpoint: string;
  readonly conceal: boolean;
  readonly status: ReplyPart['status'];
  readonly matches: readonly Match[];
  readonly problem?: GatewayError;
}

/** Step 7: the legs' outcomes in one value. `complete` is true when every system that was asked answered. */
export interface MergedReply {
  readonly complete: boolean;
  readonly parts: readonly MergedPart[];
  readonly evidence: readonly MessageEvidence[];
}

declare const disclosed: unique symbol;

/** Step 8: what this user may see. Only `policy` makes one. */
export interface DisclosedReply extends Reply {
  readonly [disclosed]: true;
}

/** Step 8, for one part that leaves before the others (Regulation (EU) 2019/817, Article 9(6)). */
export interface DisclosedPart extends ReplyPart {
  readonly [disclosed]: true;
}
