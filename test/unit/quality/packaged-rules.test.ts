import { describe, expect, test } from '@jest/globals';
import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import recordSchema from '../../../schemas/canonical/record.schema.json' with { type: 'json' };
import { validateCanonicalRecord } from '../../../src/canonical/generated/validators.js';
import { MINIMUM_SETS } from '../../../src/mocks/systems/sis/alert-items.ts';
import { assessRecord } from '../../../src/quality/assess-record.ts';
import { CHECKS } from '../../../src/quality/compile-check.ts';
import { INDICATORS, type RecordKind } from '../../../src/quality/quality-rule.ts';
import type { QualityRule } from '../../../src/quality/quality-rules.ts';
import { changed, GOOD_RECORDS, goodRecord, NOW } from './good-records.ts';
import { packagedRules } from './packaged-rules.ts';
import { RULE_CASES } from './rule-cases.ts';

/** Tells whether values are met for the first time, as a batch does. */
function ledger(): (rule: string, values: string) => boolean {
  const seen = new Set<string>();
  return (rule, values) => {
    const key = `${rule} ${values}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}

const judge = (rule: QualityRule, records: readonly CanonicalRecord[]) => {
  const context = { now: NOW, firstSeen: ledger() };
  return records.map((record) => rule.judge(record, context)).at(-1);
};

const rules = new Map(packagedRules.all.map((rule) => [rule.id, rule]));

test('every packaged rule has a case, and every case a rule', () => {
  expect(Object.keys(RULE_CASES).toSorted()).toEqual([...rules.keys()].toSorted());
});

describe.each([...rules])('%s', (id, rule) => {
  const { kind, judged = {}, broken, fields } = RULE_CASES[id]!;
  const kept = changed(goodRecord(kind), judged);

  test('is about the kind of its case in some system', () => {
    expect(packagedRules.about(kind).rules.map((held) => held.rule.id)).toContain(id);
  });

  test('is kept by one record', () => {
    expect(judge(rule, [kept])).toEqual([]);
  });

  test('is broken by another, whose fields are named', () => {
    expect(judge(rule, broken === 'twice' ? [kept, kept] : [changed(kept, broken)])).toEqual(fields);
  });
});

describe('the good records', () => {
  test.each([...GOOD_RECORDS])('%s is a canonical record, good in every system that takes it', (kind, record) => {
    expect(validateCanonicalRecord(record)).toBe(true);
    const { qualities } = assessRecord(packagedRules, record, { now: NOW, firstSeen: ledger() });
    expect(qualities.length).toBeGreaterThan(0);
    expect(qualities.flatMap(({ system, findings }) => findings.map((finding) => `${kind} ${system} ${finding.rule}`))).toEqual([]);
    expect(qualities.every((quality) => quality.class === 'good')).toBe(true);
  });

  test('are of every kind that has rules', () => {
    const kinds = recordSchema.properties.kind.enum as RecordKind[];
    expect(kinds.filter((kind) => packagedRules.about(kind).systems.length > 0).toSorted()).toEqual([...GOOD_RECORDS.keys()].toSorted());
  });
});

describe('the packaged sets', () => {
  test('use every check of the closed set, and every indicator', () => {
    const used = new Set(packagedRules.all.flatMap(({ check }) => Object.keys(check)));
    expect([...used].toSorted()).toEqual([...CHECKS].toSorted());
    expect(new Set(packagedRules.all.map(({ indicator }) => indicator))).toEqual(new Set(INDICATORS));
  });

  test.each([
    ['2018/1860', '4(1)', 'sis-return-'],
    ['2018/1861', '20(2)', 'sis-refusal-'],
    ['2018/1862', '20(3)', 'sis-person-'],
  ] as const)('block an alert under %s that lacks a point of the minimum set, by the point’s letter', (act, article, prefix) => {
    for (const letter of MINIMUM_SETS[act]) {
      const rule = rules.get(`${prefix}${letter}`);
      expect({ letter, effect: rule?.effect, law: rule?.law }).toEqual({
        letter,
        effect: 'blocking',
        law: { act, article: `${article}(${letter})` },
      });
      expect(rule?.says).toContain(`Point (${letter})`);
    }
  });

  test('judge for the systems that national registers feed', () => {
    expect(packagedRules.systems).toEqual(['CIR', 'EES', 'Eurodac', 'SIS', 'VIS', 'sBMS']);
  });
});
