import { openMapping, type YamlMapping } from '../../contracts/yaml-mapping.ts';
import type { Report, YamlValue } from '../../contracts/yaml-value.ts';
import type { Distribution } from './distribution.ts';
import { DURATION_FORM } from './duration.ts';
import { durationOf, durationValue } from './read-values.ts';

const WAYS = ['uniform', 'normal', 'lognormal', 'percentiles'] as const;
const PERCENTILE = /^p([0-9]{1,2}(?:\.[0-9]{1,3})?)$/;
const NOTHING: Distribution = { kind: 'fixed', value: 0 };
const DAY_MS = 86_400_000;

/**
 * Reads how long something takes: a duration, `uniform: [least, most]`, `normal: {mean, deviation, least, most}`,
 * `lognormal: {median, p95}` or `percentiles: {min, p50, p95, p99, max}` with any percentiles in rising order.
 */
export function readDistribution(value: YamlValue, report: Report): Distribution {
  if (value.kind !== 'map') return { kind: 'fixed', value: durationValue(value, report) };
  const mapping = openMapping(value, WAYS, report);
  const [way, another] = WAYS.filter((key) => mapping.has(key));
  if (way === undefined || another !== undefined) {
    report(value.at, `Write ${DURATION_FORM}, or one of ${WAYS.join(', ')}.`);
    return NOTHING;
  }
  return READERS[way](mapping, report);
}

type Reader = (mapping: YamlMapping, report: Report) => Distribution;

const READERS: Readonly<Record<(typeof WAYS)[number], Reader>> = {
  uniform(mapping, report) {
    const [least, most, ...more] = mapping.list('uniform').map((member) => durationValue(member, report));
    if (least === undefined || most === undefined || more.length > 0 || least > most) {
      report(mapping.place('uniform'), 'Write two durations, [least, most], the second not below the first.');
      return NOTHING;
    }
    return { kind: 'uniform', least, most };
  },
  normal(mapping, report) {
    const inner = within(mapping, 'normal', ['mean', 'deviation', 'least', 'most'], report);
    const [mean, deviation] = [required(inner, 'mean', report), required(inner, 'deviation', report)];
    const [least, most] = [durationOf(inner, 'least', report) ?? 0, durationOf(inner, 'most', report) ?? DAY_MS];
    if (least > mean || mean > most) report(inner.at, 'Let least, mean and most rise.');
    return { kind: 'normal', mean, deviation, least, most };
  },
  lognormal(mapping, report) {
    const inner = within(mapping, 'lognormal', ['median', 'p95'], report);
    const [median, p95] = [required(inner, 'median', report), required(inner, 'p95', report)];
    if (median <= 0 || p95 < median) report(inner.at, 'Let the median be above nought and p95 not below it.');
    return { kind: 'lognormal', median: Math.max(median, 1), p95: Math.max(p95, median, 1) };
  },
  percentiles(mapping, report) {
    const points: { readonly share: number; readonly value: number }[] = [];
    for (const [name, { at, value }] of mapping.entries('percentiles')) {
      const share = shareOf(name);
      const span = durationValue(value, report);
      const last = points.at(-1);
      if (share === undefined) report(at, `${name} is no percentile; write min, p1 to p99.999, or max.`);
      else if (last && (share <= last.share || span < last.value)) report(at, 'Let percentiles and their durations rise.');
      else points.push({ share, value: span });
    }
    if (points.length === 0) report(mapping.place('percentiles'), 'Give at least one percentile.');
    return { kind: 'percentiles', points };
  },
};

function shareOf(name: string): number | undefined {
  if (name === 'min') return 0;
  if (name === 'max') return 1;
  const [, percent] = PERCENTILE.exec(name) ?? [];
  return percent === undefined ? undefined : Number(percent) / 100;
}

function within(mapping: YamlMapping, key: string, keys: readonly string[], report: Report): YamlMapping {
  const value = mapping.value(key);
  return openMapping(value ?? { kind: 'nothing', at: mapping.at }, keys, report);
}

function required(mapping: YamlMapping, key: string, report: Report): number {
  if (!mapping.has(key)) report(mapping.at, `The key ${key} is missing: write ${DURATION_FORM}.`);
  return durationOf(mapping, key, report) ?? 0;
}
