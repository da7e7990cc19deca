/** Counts what passed through the gateway, by outcome; no label ever names a person, a query or a value. */
export interface Counters {
  count(name: CounterName, labels?: Readonly<Record<string, string>>): void;
  /** The Prometheus text format, version 0.0.4. */
  text(): string;
}

const COUNTERS = {
  gateway_queries_total: 'Queries by profile and outcome.',
  gateway_refusals_total: 'Refusals by problem code.',
  gateway_rule_findings_total: 'Policy rules that warned, observed or refused, by caller, rule and verdict.',
  gateway_endpoint_attempts_total: 'Messages sent to endpoints, by endpoint and result.',
} as const;

type CounterName = keyof typeof COUNTERS;

/** Counters that all stand at zero. */
export function openCounters(): Counters {
  const series = new Map<CounterName, Map<string, number>>();
  return {
    count(name, labels = {}) {
      const key = Object.entries(labels)
        .map(([label, value]) => `${label}=${JSON.stringify(value)}`)
        .join(',');
      const values = series.get(name) ?? new Map<string, number>();
      values.set(key, (values.get(key) ?? 0) + 1);
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
