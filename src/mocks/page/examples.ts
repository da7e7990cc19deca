import type { CaseStep, Contract } from '../../contracts/contract.ts';

/** A request that one of the contract’s cases makes. Values of the form `$name` come from the steps before. */
export interface Example {
  readonly name: string;
  readonly law: string | undefined;
  /** Code of the refusal that it meets. */
  readonly refusal: string | undefined;
  readonly request: CaseStep['request'];
  /** Steps that come first: their answers hold what is kept. */
  readonly before: readonly Pick<CaseStep, 'operation' | 'request' | 'keep'>[];
}

/** The requests of a contract’s cases by operation: what is answered comes before what is refused, what stands alone before what does not. */
export function examplesOf(contract: Contract): ReadonlyMap<string, readonly Example[]> {
  const byOperation = new Map([...contract.operations.keys()].map((name): [string, Example[]] => [name, []]));
  for (const { name, law, steps } of contract.cases) {
    for (const [index, step] of steps.entries()) {
      byOperation.get(step.operation)?.push({
        name: steps.length === 1 ? name : `${name}, step ${index + 1}`,
        law,
        refusal: 'refusal' in step.expect ? step.expect.refusal : undefined,
        request: step.request,
        before: steps.slice(0, index).map(({ operation, request, keep }) => ({ operation, request, keep })),
      });
    }
  }
  const rank = ({ refusal, before }: Example): number => (refusal === undefined ? 0 : 2) + (before.length > 0 ? 1 : 0);
  return new Map(Array.from(byOperation, ([name, list]) => [name, list.sort((one, other) => rank(one) - rank(other))]));
}
