/** Counts what passed through the gateway, by outcome; no label ever names a person, a query or a value. */
export interface Counters {
  /** Counts one, or as many as told. */
  count(name: CounterName, labels?: Readonly<Record<string, string>>, many?: number): void;
  /** The Prometheus text format, version 0.0.4. */
  text(): string;
}

const COUNTERS = {
  gateway_queries_total: 'Queries by profile and outcome.',
  gateway_refusals_total: 'Refusals by problem code.',
  gateway_rule_findings_total: 'Policy rules that warned, observed or refused, by caller, rule and verdict.',
  gateway_key_changes_total: 'Signing keys that were found changed, by identity and result: taken, or the problem that kept the old one.',
  gateway_batches_total: 'Operations of a signing key that served a batch of messages, by identity.',
  gateway_batched_messages_total: 'Messages that were signed in batches, by identity.',
  gateway_revocation_looks_total: 'Looks for news of revocation, by trust and result: renewed, or the first problem.',
  gateway_endpoint_attempts_total: 'Messages sent to endpoints, by endpoint and result.',
} as const;

type CounterName = keyof typeof COUNTERS;

/** Counters that all stand at zero. */
export function openCounters(): Counters {
  const series = new Map<CounterName, Map<string, number>>();
  return {
    count(name, labels = {}, many = 1) {
      const key = Object.entries(labels)
        .map(([label, value]) => `${label}=${JSON.stringify(value)}`)
        .join(',');
      const values = series.get(name) ?? new Map<string, number>();
      values.set(key, (values.get(key) ?? 0) + many);
      series.set(name, values);
    },
    text: () =>
      (Object.keys(COUNTERS) as CounterName[])
        .flatMap((name) => [
          `# HELP ${name} ${COUNTERS[name]}`,
          `# TYPE ${name} counter`,
          ...[...(series.get(name) ?? [])].map(([key, value]) => `${name}${key === '' ? '' : `{${key}}`} ${value}`),
        ])
        .join('\n')
        .concat('\n'),
  };
}
