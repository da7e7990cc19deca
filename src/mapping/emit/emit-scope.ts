import type { Path, PlannedField, PlannedGroup, PlannedRule, PlannedScope } from '../plan/plan.ts';
import { descend } from '../source/source-tree.ts';
import { constraintAt, type Constraint } from './constraint.ts';
import { FAILED, type Emission } from './emission.ts';
import { ChainWriter } from './emit-chain.ts';
import { resultChecks } from './emit-result.ts';
import { accepts } from './proven.ts';
import { SourceReader, type ReadPart } from './source-reader.ts';
import { TargetNodes } from './target-nodes.ts';
import { refuseUnknown, Unemittable } from './unemittable.ts';

const WRITE_PARTS = ['kind', 'at', 'to', 'when', 'law'];
const KNOWN_PARTS: Readonly<Record<PlannedRule['kind'], ReadonlySet<string>>> = {
  constant: new Set([...WRITE_PARTS, 'value']),
  field: new Set([...WRITE_PARTS, 'required', 'missing', 'sources']),
  group: new Set([...WRITE_PARTS, 'required', 'append', 'each', 'scope', 'target']),
};
const SCOPE_PARTS = new Set(['rules', 'drops']);

/** Variable of a written function that holds the whole record. */
const RECORD = 'r';

/** A function of a source part that gives the object of a scope. */
interface WrittenScope {
  readonly name: string;
  /** Whether it never gives an object without parts. */
  readonly certain: boolean;
}

const isCertainField = (rule: PlannedField): boolean =>
  rule.required || rule.sources.some(({ steps }) => steps.some(({ whenAbsent }) => whenAbsent !== undefined));

/** A rule that writes one part of the scope's own object in any case, so that the object can be made with it. */
const isPlainWrite = (rule: Exclude<PlannedRule, PlannedGroup>): boolean => {
  if (rule.when !== undefined || rule.to.length !== 1) return false;
  return rule.kind === 'constant' || (rule.sources.length === 1 && isCertainField(rule));
};

const isFlat = ({ rules }: PlannedScope): boolean => rules.every((rule) => rule.kind !== 'group' && rule.to.length === 1);

/** Writes the rules of one scope as one function. */
class ScopeWriter {
  readonly #emission: Emission;
  readonly #scope: PlannedScope;
  readonly #reader: SourceReader;
  readonly #source: ReadPart;
  readonly #target: Constraint | undefined;
  readonly #nodes: TargetNodes;
  readonly #chains: ChainWriter;
  readonly #lines: string[] = [];
  /** Whether the rule that is being written runs for every source part that there is. */
  #isAlways: boolean;

  constructor(
    emission: Emission,
    scope: PlannedScope,
    source: Constraint,
    target: Constraint | undefined,
    isAlways: boolean,
    isRecord = false,
  ) {
    this.#scope = scope;
    this.#emission = emission;
    this.#isAlways = isAlways;
    this.#source = { name: 'o', constraint: source, optional: false };
    this.#reader = new SourceReader(emission.code, this.#source);
    this.#target = target;
    this.#nodes = new TargetNodes(emission.code, target, isFlat(scope));
    this.#chains = new ChainWriter(emission, this.#reader, (path) =>
      isRecord ? this.#reader.part(path).name : `${this.#constant(descend)}(${RECORD}, ${this.#constant(path)})`,
    );
  }

  write(): WrittenScope {
    refuseUnknown(this.#scope, SCOPE_PARTS);
    for (const rule of this.#scope.rules) this.#rule(rule);
    this.#lines.push(...this.#nodes.end());
    const { faults, doubtful } = this.#nodes.faults();
    if (doubtful) this.#emission.doubtful = true;
    const name = this.#emission.code.fresh('w');
    const declared = this.#nodes.declared;
    const certain = this.#nodes.isRootWritten;
    this.#emission.code.add(name, `o, ${RECORD}`, [
      ...this.#reader.lines,
      ...(declared.length === 0 ? [] : [`let ${declared.join(', ')};`]),
      ...this.#lines,
      ...faults.map((fault) => `if (${fault}) ${FAILED}`),
      ...(certain
        ? []
        : [`for (const key in ${this.#nodes.root}) return ${this.#nodes.root};`, `return ${this.#constant(this.#emission.nothing)};`]),
      ...(certain ? [`return ${this.#nodes.root};`] : []),
    ]);
    return { name, certain };
  }

  #constant(value: unknown): string {
    return this.#emission.code.constant(value);
  }

  #rule(rule: PlannedRule): void {
    refuseUnknown(rule, KNOWN_PARTS[rule.kind]);
    if (rule.kind !== 'group' && isPlainWrite(rule)) {
      this.#lines.push(...(rule.kind === 'constant' ? this.#constantLines(rule.to, rule.value, true) : this.#fieldLines(rule, '', true)));
      return;
    }
    this.#lines.push(...this.#nodes.begin());
    const unmet = rule.when === undefined ? undefined : this.#reader.unmet(rule.when);
    const label = this.#emission.code.fresh('r');
    const guarded = unmet !== undefined;
    const outer = this.#isAlways;
    this.#isAlways &&= !guarded;
    const lines = this.#nodes.guarded(guarded, () => {
      if (rule.kind === 'constant') return this.#constantLines(rule.to, rule.value);
      return rule.kind === 'field' ? this.#fieldLines(rule, label) : this.#groupLines(rule);
    });
    this.#isAlways = outer;
    this.#lines.push(`${label}: {`, ...(guarded ? [`if (${unmet}) break ${label};`] : []), ...lines, '}');
  }

  #constantLines(to: Path, value: string | number | boolean, isOpen = false): readonly string[] {
    const constraint = constraintAt(this.#target, to);
    if (constraint?.kind !== 'leaf' || !accepts(constraint, value)) this.#emission.doubtful = true;
    return this.#nodes.assign(to, JSON.stringify(value), isOpen);
  }

  #fieldLines(rule: PlannedField, label: string, isOpen = false): readonly string[] {
    const certain = isCertainField(rule);
    return this.#nodes.guarded(!certain, () =>
      rule.sources.flatMap((source, index) => {
        const isLast = index === rule.sources.length - 1;
        const next = this.#emission.code.fresh('a');
        const nothing = !isLast ? `break ${next};` : certain ? FAILED : `break ${label};`;
        const value = this.#emission.code.fresh('x');
        const lines = [
          ...this.#chains.lines(source, { value, nothing }, this.#isAlways && index === 0),
          ...resultChecks(this.#emission, constraintAt(this.#target, rule.to), source, value),
          ...this.#nodes.guarded(!isLast, () => this.#nodes.assign(rule.to, value, isOpen)),
        ];
        return isLast ? lines : [`${next}: {`, ...lines, `break ${label};`, '}'];
      }),
    );
  }

  #groupLines(rule: PlannedGroup): readonly string[] {
    const place = constraintAt(this.#target, rule.to);
    const target = rule.append ? (place?.kind === 'list' ? place.items : undefined) : place;
    if (target === undefined) this.#emission.doubtful = true;
    const { each } = rule;
    if (each === undefined) return this.#part(rule, this.#source, target);
    const list = this.#reader.part(each);
    if (list.constraint.kind !== 'list') throw new Unemittable('each');
    const item = this.#emission.code.fresh('e');
    const absence = this.#reader.absence(list);
    const element: ReadPart = { name: item, constraint: list.constraint.items, optional: false };
    const certain = absence === undefined || rule.required;
    return this.#nodes.guarded(!certain, () => [
      ...(absence === undefined ? [] : [rule.required ? `if (${absence}) ${FAILED}` : `if (!(${absence})) {`]),
      ...this.#nodes.reach(rule.to.slice(0, -1)),
      `for (const ${item} of ${list.name}) {`,
      ...this.#nodes.guarded(true, () => this.#part(rule, element, target)),
      '}',
      ...(certain ? [] : ['}']),
    ]);
  }

  /** One object of a group, from its function to its place. */
  #part(rule: PlannedGroup, source: ReadPart, target: Constraint | undefined): readonly string[] {
    const scope = new ScopeWriter(this.#emission, rule.scope, source.constraint, target, this.#isAlways).write();
    const part = this.#emission.code.fresh('x');
    const reach = this.#nodes.reach(rule.to.slice(0, -1));
    const write = (): readonly string[] => (rule.append ? this.#nodes.append(rule.to, part) : this.#nodes.assign(rule.to, part));
    const made = [`const ${part} = ${scope.name}(${source.name}, ${RECORD});`, `if (${part} === undefined) ${FAILED}`];
    if (scope.certain) return [...made, ...reach, ...write()];
    const nothing = this.#constant(this.#emission.nothing);
    return [...made, ...reach, `if (${part} !== ${nothing}) {`, ...this.#nodes.guarded(true, write), '}'];
  }
}

/** Adds the function that writes a scope's object from its source part and the whole record, and gives its name. Throws `Unemittable`. */
export function emitScope(emission: Emission, scope: PlannedScope, source: Constraint, target: Constraint | undefined): string {
  const { name, certain } = new ScopeWriter(emission, scope, source, target, true, true).write();
  // The record itself is given even where it has no part.
  if (!certain) throw new Unemittable('record');
  return name;
}
