/** A refusal in the words of the contracts: a code of their list, and the provision it rests on. */
export interface Refusal {
  /** One of the codes that the contract lists for the operation. */
  readonly refusal: string;
  readonly article?: string;
  /** Which rule refused, for testers: words of ours, never a value of the request; at most 400 characters. */
  readonly rule?: string;
}

/** A refusal as a value. */
export function refuse(refusal: string, article?: string, rule?: string): Refusal {
  return { refusal, ...(article !== undefined && { article }), ...(rule !== undefined && { rule }) };
}

/** Tells a refusal from an answer. */
export function isRefusal(value: object): value is Refusal {
  return 'refusal' in value;
}
