import type { Purpose, QueryRequest } from '../../../contracts/generated/esp.ts';
import type { CallerRole } from '../../../contracts/generated/sis.ts';
import type { ReturnableCategory } from '../../contract/match.ts';
import type { SubjectField } from '../../contract/subject.ts';
import type { SystemCode } from '../../contract/system-codes.ts';

/** A complete combination of search keys (Regulation (EU) 2019/817, Article 8(1)(a)). */
export interface FieldSet {
  readonly name: string;
  readonly fields: readonly SubjectField[];
}

/** The three sets of systems of Article 8(1)(b): always asked, added by the user, answering. */
export interface ProfileSystems {
  readonly must: readonly SystemCode[];
  readonly may: readonly SystemCode[];
  readonly repliesFrom: readonly SystemCode[];
}

/** What a profile opens in one system (Article 8(1)(c) and (d)). */
export interface OpenedSystem {
  readonly searchable: ReadonlySet<SubjectField>;
  readonly returnable: ReadonlySet<ReturnableCategory>;
}

/**
 * How a profile is served:
 * - `query`: the portal answers queries under it
 * - `attached`: no query of its own; what it opens is attached to ordinary replies (profiles 15 to 17)
 * - `elsewhere`: another component serves it
 * - `not-public`: its search keys are not public in our sources, so nothing answers
 */
export type Service = 'query' | 'attached' | 'elsewhere' | 'not-public';

/** One profile as the portal holds it (Article 8(1)). */
export interface EspProfile {
  readonly id: string;
  /** Number in the annex to Implementing Regulation (EU) 2024/2107, where it has one. */
  readonly number?: number;
  readonly title: string;
  readonly userCategory: string;
  /** Absent where it is not public. */
  readonly purpose?: Purpose;
  /** Provisions, such as `2019/817-20`. */
  readonly legalBasis: readonly string[];
  readonly service: Service;
  readonly fieldSets: readonly FieldSet[];
  readonly systems: ProfileSystems;
  readonly opens: ReadonlyMap<SystemCode, OpenedSystem>;
  /** Whether answers show data, or presence alone (Article 22). */
  readonly disclosure: QueryRequest['disclosure'];
  /** In which role its users see alerts, and links to them; that of visa authorities unless told. */
  readonly sisRole?: CallerRole;
  /** Which parts of it are not public in our sources, in words. */
  readonly notPublic: readonly string[];
  /** When it was reviewed, and by when it is to be reviewed again, YYYY-MM-DD (Article 8(3)). */
  readonly reviewedOn: string;
  readonly reviewBy: string;
}

const REVIEWED_ON = '2026-06-12';
const REVIEW_BY = '2027-06-11';

/** What is told apart in a draft: systems with what each may be searched with and return. */
export type Opening = readonly [system: SystemCode, searchable: readonly SubjectField[], returnable: readonly ReturnableCategory[]];

type Drafted = 'number' | 'title' | 'userCategory' | 'purpose' | 'legalBasis' | 'fieldSets' | 'disclosure' | 'sisRole' | 'notPublic';

/** A profile that answers queries. `may` are the systems left to the user; all others are always asked. */
export interface QueryDraft extends Partial<Pick<EspProfile, Drafted>> {
  readonly id: string;
  readonly title: string;
  readonly userCategory: string;
  readonly purpose: Purpose;
  readonly legalBasis: readonly string[];
  readonly fieldSets: readonly FieldSet[];
  readonly opens: readonly Opening[];
  readonly may?: readonly SystemCode[];
}

/** A profile that answers queries, reviewed when the portal started. */
export function queryProfile({ may = [], opens, ...draft }: QueryDraft): EspProfile {
  const systems = opens.map(([system]) => system);
  return {
    disclosure: 'DATA',
    notPublic: [],
    ...draft,
    service: 'query',
    systems: { must: systems.filter((system) => !may.includes(system)), may, repliesFrom: systems },
    opens: new Map(
      opens.map(([system, searchable, returnable]) => [system, { searchable: new Set(searchable), returnable: new Set(returnable) }]),
    ),
    reviewedOn: REVIEWED_ON,
    reviewBy: REVIEW_BY,
  };
}

/** What is known of a profile that answers no queries. */
export interface SilentDraft {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly userCategory: string;
  readonly service: Exclude<Service, 'query'>;
  readonly purpose?: Purpose;
  readonly legalBasis?: readonly string[];
  readonly systems?: Partial<ProfileSystems>;
  readonly notPublic?: readonly string[];
}

/** A profile that answers no queries: another way serves what it opens, or its details are not public. */
export function silentProfile({ systems, legalBasis = [], notPublic = [], ...draft }: SilentDraft): EspProfile {
  return {
    ...draft,
    legalBasis,
    notPublic,
    fieldSets: [],
    systems: { must: [], may: [], repliesFrom: [], ...systems },
    opens: new Map(),
    disclosure: 'DATA',
    reviewedOn: REVIEWED_ON,
    reviewBy: REVIEW_BY,
  };
}

/** Every kind of key in the profile's combinations (Article 8(1)(a)). */
export function fieldsIn({ fieldSets }: EspProfile): ReadonlySet<SubjectField> {
  return new Set(fieldSets.flatMap(({ fields }) => fields));
}
