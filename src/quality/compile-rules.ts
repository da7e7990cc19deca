import { compileCheck, compileConditions } from './compile-check.ts';
import type { RecordKind, RuleSetSpec } from './quality-rule.ts';
import type { HeldRule, KindRules, LeftOut, QualityRule, QualityRules } from './quality-rules.ts';
import type { RuleFile } from './rule-faults.ts';

const NO_RULES: KindRules = { systems: [], rules: [] };

/** What the sets ask of a kind of record. */
class KindRulesMaker {
  readonly #systems = new Map<string, LeftOut[]>();
  readonly #rules = new Map<string, { readonly rule: QualityRule; readonly systems: string[] }>();

  leftOutOf(system: string): LeftOut[] {
    const found = this.#systems.get(system) ?? [];
    this.#systems.set(system, found);
    return found;
  }

  hold(rule: QualityRule, system: string): void {
    this.leftOutOf(system);
    const held = this.#rules.get(rule.id) ?? { rule, systems: [] };
    this.#rules.set(rule.id, held);
    held.systems.push(system);
  }

  get made(): KindRules {
    const systems = [...this.#systems].toSorted(([one], [other]) => (one < other ? -1 : 1));
    const rules: readonly HeldRule[] = [...this.#rules.values()].map(({ rule, systems: holding }) => ({
      rule,
      systems: holding.toSorted(),
    }));
    return { systems: systems.map(([system, leftOut]) => ({ system, leftOut })), rules };
  }
}

class RulesMaker {
  readonly #kinds = new Map<RecordKind, KindRulesMaker>();
  readonly all: QualityRule[] = [];

  #about(kind: RecordKind): KindRulesMaker {
    const found = this.#kinds.get(kind) ?? new KindRulesMaker();
    this.#kinds.set(kind, found);
    return found;
  }

  add(set: RuleSetSpec): void {
    for (const spec of set.of) {
      const rule: QualityRule = { ...spec, set: set.rules, judge: compileCheck(spec) };
      this.all.push(rule);
      for (const [system, kinds] of Object.entries(set.systems))
        for (const kind of kinds) if (spec.kinds?.includes(kind) ?? true) this.#about(kind).hold(rule, system);
    }
    for (const { systems, kinds, when, because, law } of set['leaves-out'] ?? []) {
      const leftOut: LeftOut = { holds: compileConditions(when), because, law };
      for (const system of systems)
        for (const kind of set.systems[system] ?? []) if (kinds?.includes(kind) ?? true) this.#about(kind).leftOutOf(system).push(leftOut);
    }
  }

  get made(): ReadonlyMap<RecordKind, KindRules> {
    return new Map([...this.#kinds].map(([kind, maker]) => [kind, maker.made]));
  }
}

/** Compiles files that have no fault. */
export function compileRules(files: readonly RuleFile[]): QualityRules {
  const maker = new RulesMaker();
  for (const { value } of files) maker.add(value as RuleSetSpec);
  const kinds = maker.made;
  const systems = new Set([...kinds.values()].flatMap(({ systems: taking }) => taking.map(({ system }) => system)));
  return { systems: [...systems].toSorted(), about: (kind) => kinds.get(kind) ?? NO_RULES, all: maker.all };
}
