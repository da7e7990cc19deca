import { GatewayError } from '../../kernel/gateway-error.ts';

/** Where the faults of a specification go while it is planned, and what is known of the rules that could not be planned. */
export interface FaultList {
  readonly errors: GatewayError[];
  /** Whole pointers of source fields that faulty rules read: they are not reported again as left out. */
  readonly read: Set<string>;
  /** Places of the scopes that hold a faulty rule: what they do not write is not reported again as missing. */
  readonly scopes: Set<string>;
  /** Places of rules that are known to be faulty before they are planned. */
  readonly malformed: ReadonlySet<string>;
  /** Names of code lists that exist, but have faults of their own. */
  readonly faultyLists: ReadonlySet<string>;
}

/** A list without errors, and what is known to be faulty already. */
export function faultList(malformed: Iterable<string> = [], faultyLists: Iterable<string> = []): FaultList {
  return { errors: [], read: new Set(), scopes: new Set(), malformed: new Set(malformed), faultyLists: new Set(faultyLists) };
}

/** Keeps a fault of a specification in the list; without a list, and for any other error, raises it. */
export function keepFault(error: unknown, faults: FaultList | undefined): void {
  if (faults === undefined || !(error instanceof GatewayError) || error.code !== 'mapping-spec-invalid') throw error;
  faults.errors.push(error);
}

/** Runs a check of a specification; its fault is kept in the list, or raised without one. Undefined where there was a fault. */
export function checked<Result>(check: () => Result, faults: FaultList | undefined): Result | undefined {
  try {
    return check();
  } catch (error) {
    keepFault(error, faults);
    return undefined;
  }
}
