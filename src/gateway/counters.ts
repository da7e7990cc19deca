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
  gateway_shadow_records_total: 'National records by mapping, version of the candidate that ran beside it, and result.',
  gateway_shadow_differences_total: 'Records of which a candidate writes a field otherwise, by mapping, version, pointer and kind.',
  gateway_shadow_rejections_total: 'Reasons of a candidate against records that the mapping takes, by mapping, version, pointer and code.',
  gateway_shadow_lines_lost_total: 'Differences that were not written to the file of the shadow run, by cause: full or unwritable.',
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
