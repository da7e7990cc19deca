import type { SystemName, SystemRecord } from '../population/person.ts';
import type { Evidence, LinkColour, YellowCase } from './colour-table.ts';
import type { CategoryFindings } from './compare/comparison-rules.ts';

/** One record of a link. */
export interface LinkedRecord {
  readonly system: SystemName;
  readonly recordReference: string;
}

/** An authority (Article 34(d)); a Union agency has the state that hosts it. */
export interface Authority {
  readonly reference: string;
  readonly memberState: string;
}

/** Who verifies a link by hand (Article 29). The ETIAS Central Unit hands over to the National Unit, so either may. */
export interface Responsibility extends Authority {
  readonly deputy?: Authority;
}

/** Why a red link is not told to the person (Article 32(4)). */
export interface Withheld {
  readonly ground: 'SECURITY' | 'PUBLIC_ORDER' | 'CRIME_PREVENTION' | 'NATIONAL_INVESTIGATION' | 'SIS_RULES';
  readonly explanation: string;
}

/** One change of a file, for the logs of Article 36. */
export interface LinkEvent {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly event: 'CREATED' | 'EXTENDED' | 'REDUCED' | 'REOPENED' | 'DECIDED' | 'RECTIFIED' | 'ERASED';
  readonly colour: LinkColour;
  readonly records: readonly LinkedRecord[];
  /** Provisions of Regulation (EU) 2019/817, such as `30(1)(a)`. */
  readonly basis: readonly string[];
  /** Who did it; absent for what detection did. */
  readonly by?: Authority & { readonly user: string };
  readonly explanation?: string;
  readonly withheld?: Withheld;
}

/** Why two records are linked: outcomes and rules, never identity data. */
export interface LinkGrounds {
  readonly evidence: Evidence;
  readonly findings: CategoryFindings;
  readonly basis: readonly string[];
  readonly yellowCase?: YellowCase;
}

/**
 * An identity confirmation file (Article 34), with what the MID keeps beside it. It holds no identity data.
 * A link that needs or needed manual verification is one between two records, so that each is decided on its own (Article 29(5));
 * an automatic white one holds all records found to be of one person and is extended by later matches (Article 28(2)).
 */
export interface Link {
  readonly sid: string;
  readonly colour: LinkColour;
  readonly manual: boolean;
  readonly records: readonly LinkedRecord[];
  readonly responsible: Responsibility;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The record whose creation or update brought the match. */
  readonly trigger: LinkedRecord;
  /** Grounds of the match; for a white link of several records those of the first. */
  readonly grounds: LinkGrounds;
  /** SIRENE bureaux whose alerts under Article 29(2) are among the linked data. */
  readonly alertedBy: readonly Authority[];
  /** The authorities whose data are linked, in the order of the records. */
  readonly owners: readonly Authority[];
  readonly history: readonly LinkEvent[];
}

/** How links name a record. */
export function linked({ system, reference }: SystemRecord): LinkedRecord {
  return { system, recordReference: reference };
}

/** Key of a record across systems. */
export function recordKey({ system, recordReference }: LinkedRecord): string {
  return `${system}/${recordReference}`;
}

/** The systems that hold the linked data (Article 34(b)), each once. */
export function systemsOf({ records }: Pick<Link, 'records'>): readonly SystemName[] {
  return [...new Set(records.map(({ system }) => system))];
}

/** Whether a link is an automatic white one, which later matches extend. */
export function isAutomaticWhite({ colour, manual }: Pick<Link, 'colour' | 'manual'>): boolean {
  return colour === 'WHITE' && !manual;
}
