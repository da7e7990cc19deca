import type { QualityAlert, QualityClass, QualityIndicator } from '../../../contracts/generated/kept-records.ts';
import { refuse, type Refusal } from '../../contract/refusal.ts';

/** A rule about one field. A blocking one keeps data out, a soft one lets them in with an alert (Regulation (EU) 2019/817, Article 37). */
export interface QualityRule<Value> {
  /** Path of the field in the JSON form of the request. */
  readonly field: string;
  readonly rule: string;
  readonly indicator: QualityIndicator;
  readonly blocking: boolean;
  readonly met: (value: Value) => boolean;
}

/** Writes rules on one kind of value: `blocking` keep data out, `soft` ones alert. */
export function rulesOn<Value>(): Readonly<Record<'blocking' | 'soft', RuleWriter<Value>>> {
  const writer =
    (blocking: boolean): RuleWriter<Value> =>
    (field, rule, indicator, met) => ({ field, rule, indicator, blocking, met });
  return { blocking: writer(true), soft: writer(false) };
}

type RuleWriter<Value> = (field: string, rule: string, indicator: QualityIndicator, met: QualityRule<Value>['met']) => QualityRule<Value>;

/** The class of stored data: low where there is an alert. Data of the class rejected are not stored. */
export interface Quality {
  readonly qualityClass: QualityClass;
  readonly qualityAlerts: readonly QualityAlert[];
}

/** What the quality is with these alerts. */
export function qualityOf(qualityAlerts: readonly QualityAlert[]): Quality {
  return { qualityClass: qualityAlerts.length === 0 ? 'GOOD' : 'LOW', qualityAlerts };
}

/** The refusal that names field and rule and no value. */
export function rejected(field: string, rule: string, indicator: QualityIndicator): Refusal {
  return refuse('data-quality-rejected', '2019/817-37', `${field}: ${rule} (${indicator.toLowerCase()})`);
}

/** Holds a value against rules, blocking ones first: the first blocking rule that is not met refuses; each soft one adds an alert. */
export function assess<Value>(rules: readonly QualityRule<Value>[], value: Value): Quality | Refusal {
  const broken = rules.filter(({ met }) => !met(value));
  const blocking = broken.find((rule) => rule.blocking);
  if (blocking) return rejected(blocking.field, blocking.rule, blocking.indicator);
  return qualityOf(broken.map(({ field, rule, indicator }) => ({ field, rule, indicator })));
}
