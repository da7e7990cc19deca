/** One thing found in a record: a field, and what is said of it. */
export interface Finding {
  /** Pointer in the schema, `-` for each element. */
  readonly pointer: string;
  /** Kind of difference, or code of a reason. */
  readonly what: string;
  /** Classes of values, where there are any. */
  readonly detail?: string;
}

/** A finding over many records. */
export interface TalliedFinding {
  readonly pointer: string;
  readonly what: string;
  readonly records: number;
  /** How often which classes of values were found, the most frequent first. */
  readonly details: readonly { readonly detail: string; readonly count: number }[];
  /** Ids of the first queries, by which the records are found again. */
  readonly examples: readonly string[];
}

interface Tallied {
  readonly pointer: string;
  readonly what: string;
  records: number;
  readonly details: Map<string, number>;
  readonly examples: string[];
}

const MOST_EXAMPLES = 3;
const MOST_DETAILS = 20;
/** Fields of records that are rejected may be named by whoever sends them; beyond this many, further ones are one finding. */
const MOST_FINDINGS = 1000;
const OTHERS = 'other fields';

/** Counts findings, each once a record. */
export class FindingTally {
  readonly #tallied = new Map<string, Tallied>();

  /** Adds what was found in one record. */
  add(query: string, findings: readonly Finding[]): void {
    const met = new Set<Tallied>();
    for (const finding of findings) {
      const tallied = this.#of(finding);
      if (finding.detail !== undefined) addDetail(tallied.details, finding.detail);
      met.add(tallied);
    }
    for (const tallied of met) {
      tallied.records += 1;
      if (tallied.examples.length < MOST_EXAMPLES) tallied.examples.push(query);
    }
  }

  /** All findings, those of most records first. */
  findings(): readonly TalliedFinding[] {
    const all = [...this.#tallied.values()].toSorted(
      (one, other) => other.records - one.records || (one.pointer < other.pointer ? -1 : one.pointer > other.pointer ? 1 : 0),
    );
    return all.map(({ details, ...rest }) => ({
      ...rest,
      details: [...details].toSorted(([, one], [, other]) => other - one).map(([detail, count]) => ({ detail, count })),
    }));
  }

  #of({ pointer, what }: Finding): Tallied {
    const key = `${what} ${pointer}`;
    const known = this.#tallied.get(key);
    if (known !== undefined) return known;
    if (this.#tallied.size >= MOST_FINDINGS && pointer !== OTHERS) return this.#of({ pointer: OTHERS, what });
    const tallied = { pointer, what, records: 0, details: new Map<string, number>(), examples: [] };
    this.#tallied.set(key, tallied);
    return tallied;
  }
}

function addDetail(details: Map<string, number>, detail: string): void {
  const count = details.get(detail);
  if (count !== undefined || details.size < MOST_DETAILS) details.set(detail, (count ?? 0) + 1);
}
