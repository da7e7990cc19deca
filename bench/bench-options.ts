/** What a bench is run with. */
export interface BenchOptions {
  /** Fewer and shorter rounds, for a look rather than a claim. */
  readonly quick: boolean;
}
