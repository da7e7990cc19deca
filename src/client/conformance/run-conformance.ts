import { GatewayError } from '../../kernel/gateway-error.ts';
import type { ConformanceCase, Evidence, Protocol, Subject, Verdict } from './conformance-case.ts';
import { objectionOf } from './exchange.ts';
import { formDeviations } from './form-deviations.ts';
import { listedCases, versionOf } from './listed-cases.ts';
import { restCases } from './rest-cases.ts';
import { soapCases } from './soap-cases.ts';
import { soundCase } from './sound-case.ts';

/** What came of one case. */
export interface CaseResult {
  readonly id: string;
  readonly name: string;
  readonly protocol: Protocol;
  readonly law: string;
  readonly origin: ConformanceCase['origin'];
  readonly verdict: Verdict;
  readonly objections: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly durationMs: number;
}

/**
 * The cases of a contract over these protocols: those that it lists first, over one protocol after the other, because they stand on what
 * the implementation holds; then those that follow from its operations. Of the latter an implementation that keeps the contract performs
 * two for each operation and protocol at most: the whole request, and the first sending of the one that is sent again.
 */
export function conformanceCases(subject: Subject, protocols: readonly Protocol[]): readonly ConformanceCase[] {
  const deviations = formDeviations(subject.contract);
  const operations = [...subject.contract.operations.values()];
  const derived = protocols.flatMap((protocol) =>
    operations.flatMap((operation) => {
      const own = deviations.get(operation.name) ?? [];
      const refused = protocol === 'rest' ? restCases(subject, operation, own) : soapCases(subject, versionOf(protocol), operation, own);
      return [soundCase(subject, protocol, operation), ...refused];
    }),
  );
  return [...protocols.flatMap((protocol) => listedCases(subject, protocol)), ...derived];
}

/** What accompanies a run. */
export interface RunOptions {
  readonly clock: Subject['clock'];
  /**
   * Brings the implementation back to what it held at first; called before the listed cases of each protocol, because what they make
   * would stand in the way of their next turn. Not called unless given. What it rejects with ends the run.
   */
  readonly renew?: (() => Promise<void>) | undefined;
  /** Is told of each result as it comes. */
  readonly told?: (result: CaseResult) => void;
}

/** Runs cases one after the other, to the end, whatever comes of them. */
export async function runConformance(
  cases: readonly ConformanceCase[],
  { clock, renew, told }: RunOptions,
): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = [];
  const renewed = new Set<Protocol>();
  for (const one of cases) {
    if (renew !== undefined && one.origin === 'listed' && !renewed.has(one.protocol)) {
      renewed.add(one.protocol);
      await renew();
    }
    const begin = clock.now();
    const { verdict, objections, evidence } = await runOne(one);
    const { id, name, protocol, law, origin } = one;
    const result = { id, name, protocol, law, origin, verdict, objections, evidence, durationMs: Math.max(0, clock.now() - begin) };
    results.push(result);
    told?.(result);
  }
  return results;
}

async function runOne(one: ConformanceCase): Promise<Pick<CaseResult, 'verdict' | 'objections' | 'evidence'>> {
  try {
    const { objections, evidence } = await one.run();
    return { verdict: objections.length === 0 ? 'passed' : 'failed', objections, evidence };
  } catch (error) {
    const isUnreached = error instanceof GatewayError && (error.code === 'endpoint-unavailable' || error.code === 'endpoint-timeout');
    return { verdict: isUnreached ? 'incomplete' : 'failed', objections: [objectionOf(error)], evidence: [] };
  }
}
