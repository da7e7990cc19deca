import { descend } from '../source-tree.ts';
import type { Path, PlannedField, PlannedGroup, PlannedRule, PlannedScope, PlannedSource } from '../plan.ts';
import { provesPattern } from './accepted-texts.ts';
import type { CodeText } from './code-text.ts';
import type { Constraint, LeafConstraint } from './constraint.ts';
import { constraintAt } from './constraint.ts';
import { numberFaults, textFaults, type PatternFunctions } from './emit-leaf.ts';
import { acceptedBy, copiesTexts, StepWriter, type ChainPlace } from './emit-steps.ts';
import { accepts, kindAfter, withoutProven } from './proven.ts';
import { SourceReader, type ReadPart } from './source-reader.ts';
import { TargetNodes } from './target-nodes.ts';
import { refuseUnknown, Unemittable } from './unemittable.ts';

const WRITE_PARTS = ['kind', 'at', 'to', 'when', 'law'];
const KNOWN_PARTS: Readonly<Record<PlannedRule['kind'], ReadonlySet<string>>> = {
  constant: new Set([...WRITE_PARTS, 'value']),
  field: new Set([...WRITE_PARTS, 'required', 'sources']),
  group: new Set([...WRITE_PARTS, 'required', 'append', 'each', 'scope', 'target']),
};
const SOURCE_PARTS = new Set(['paths', 'kind', 'leafType', 'steps']);
const SCOPE_PARTS = new Set(['rules', 'drops']);

const FAILED = 'return undefined;';

/** Variable of a written function that holds the whole record. */
const RECORD = 'r';

const someTexts = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== '');

/** What all functions of one emitted mapping share. */
export interface Emission {
  readonly code: CodeText;
  readonly patterns: PatternFunctions;
  /** Stands for an object without parts, which is not written. */
  readonly nothing: object;
  /** Leaves of the source whose pattern the rules see to: in any record that has the leaf, a text is known to match or is held against it. */
  readonly deferred: Set<LeafConstraint>;
  /** Set where only the general validator can tell whether a result is what the target schema demands. */
  doubtful: boolean;
}

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

/** Writes the rules of one scope as one function. */
class ScopeWriter {
  readonly #emission: Emission;
  readonly #reader: SourceReader;
  readonly #source: ReadPart;
  readonly #target: Constraint | undefined;
  readonly #nodes: TargetNodes;
  readonly #steps: StepWriter;
  readonly #lines: string[] = [];
  /** Whether the rule that is being written runs for every source part that there is. */
  #isAlways: boolean;

  constructor(emission: Emission, source: Constraint, target: Constraint | undefined, isAlways: boolean, isRecord = false) {
    this.#emission = emission;
    this.#isAlways = isAlways;
    this.#source = { name: 'o', constraint: source, optional: false };
    this.#reader = new SourceReader(emission.code, this.#source);
    this.#target = target;
    this.#nodes = new TargetNodes(emission.code, target);
    this.#steps = new StepWriter(emission.code, (path) =>
      isRecord ? this.#reader.part(path).name : `${this.#constant(descend)}(${RECORD}, ${this.#constant(path)})`,
    );
  }

  write(scope: PlannedScope): WrittenScope {
    refuseUnknown(scope, SCOPE_PARTS);
    for (const rule of scope.rules) this.#rule(rule);
    this.#lines.push(...this.#nodes.begin());
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
      this.#lines.push(...(rule.kind === 'constant' ? this.#constantLines(rule.to, rule.value) : this.#fieldLines(rule, '')));
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

  #leafAt(to: Path): { readonly constraint: Constraint | undefined } {
    return { constraint: constraintAt(this.#target, to) };
  }

  #constantLines(to: Path, value: string | number | boolean): readonly string[] {
    const { constraint } = this.#leafAt(to);
    if (constraint?.kind !== 'leaf' || !accepts(constraint, value)) this.#emission.doubtful = true;
    return this.#nodes.assign(to, JSON.stringify(value));
  }

  #fieldLines(rule: PlannedField, label: string): readonly string[] {
    const certain = isCertainField(rule);
    return this.#nodes.guarded(!certain, () =>
      rule.sources.flatMap((source, index) => {
        const isLast = index === rule.sources.length - 1;
        const next = this.#emission.code.fresh('a');
        const nothing = !isLast ? `break ${next};` : certain ? FAILED : `break ${label};`;
        const value = this.#emission.code.fresh('x');
        const lines = [
          ...this.#chain(source, { value, nothing }, index === 0),
          ...this.#resultFaults(rule.to, source, value).map((fault) => `if (${fault}) ${FAILED}`),
          ...this.#nodes.guarded(!isLast, () => this.#nodes.assign(rule.to, value)),
        ];
        return isLast ? lines : [`${next}: {`, ...lines, `break ${label};`, '}'];
      }),
    );
  }

  /** The value of one alternative, from its source to its last step, in the variable of the place. */
  #chain(source: PlannedSource, place: ChainPlace, isFirst: boolean): readonly string[] {
    refuseUnknown(source, SOURCE_PARTS);
    const { steps } = source;
    const stand = steps.findIndex(({ whenAbsent }) => whenAbsent !== undefined);
    if (stand < 0) {
      const before = this.#isAlways && isFirst ? this.#deferredPattern(source) : undefined;
      return [...this.#start(source, place), ...this.#steps.lines(steps, source.kind, { ...place, before })];
    }
    const [before, after] = [steps.slice(0, stand), steps.slice(stand + 1)];
    if (after.some(({ whenAbsent }) => whenAbsent !== undefined)) throw new Unemittable('default');
    const label = this.#emission.code.fresh('b');
    const inner: ChainPlace = { value: this.#emission.code.fresh('x'), nothing: `break ${label};` };
    const constant = steps[stand]?.whenAbsent;
    return [
      `let ${place.value};`,
      `${label}: {`,
      ...this.#start(source, inner),
      ...this.#steps.lines(before, source.kind, inner),
      `${place.value} = ${inner.value};`,
      '}',
      `if (${place.value} === undefined) ${place.value} = ${Array.isArray(constant) ? `${this.#constant(constant)}.slice()` : JSON.stringify(constant)};`,
      ...this.#steps.lines(after, kindAfter(before, source.kind), place),
    ];
  }

  /** Takes the pattern of a leaf over from the check of the record, if its first step tells at a glance that it holds; gives what is to be done where it does not tell. */
  #deferredPattern({ paths, kind, steps }: PlannedSource): ChainPlace['before'] {
    const [path, ...others] = paths;
    if (path === undefined || others.length > 0) return undefined;
    const { constraint } = this.#reader.part(path);
    const leaf = constraint.kind === 'list' ? constraint.items : constraint;
    const accepted = acceptedBy(steps, kind);
    if (leaf.kind !== 'leaf' || accepted === undefined || !provesPattern(accepted, leaf)) return undefined;
    const { pattern = '' } = leaf;
    this.#emission.deferred.add(leaf);
    return (value) => [`if (!${this.#emission.patterns.matches(pattern, value)}) ${FAILED}`];
  }

  #start(source: PlannedSource, { value, nothing }: ChainPlace): readonly string[] {
    const [path = [], ...others] = source.paths;
    if (others.length > 0) return this.#several(source.paths, value, nothing);
    const part = this.#reader.part(path);
    const absence = this.#reader.absence(part);
    const lines = absence === undefined ? [] : [`if (${absence}) ${nothing}`];
    if (part.constraint.kind === 'leaf') return [...lines, `let ${value} = ${part.name};`];
    if (part.constraint.kind !== 'list' || part.constraint.items.kind !== 'leaf') throw new Unemittable('list');
    const copied = copiesTexts(source.steps) ? '' : '.slice()';
    if (part.constraint.items.minLength > 0) return [...lines, `let ${value} = ${part.name}${copied};`];
    return [...lines, `let ${value} = ${this.#constant(someTexts)}(${part.name});`, `if (${value}.length === 0) ${nothing}`];
  }

  #several(paths: readonly Path[], value: string, nothing: string): readonly string[] {
    const adds = paths.map((path) => {
      const part = this.#reader.part(path);
      if (part.constraint.kind !== 'leaf') throw new Unemittable('several');
      const absence = this.#reader.absence(part);
      const text = part.constraint.type === 'string' ? part.name : `String(${part.name})`;
      return `${absence === undefined ? '' : `if (!(${absence})) `}${value}.push(${text});`;
    });
    return [`let ${value} = [];`, ...adds, `if (${value}.length === 0) ${nothing}`];
  }

  /** Expressions of which one is true of a result that the target schema refuses. */
  #resultFaults(to: Path, source: PlannedSource, value: string): readonly string[] {
    const { constraint } = this.#leafAt(to);
    const kind = kindAfter(source.steps, source.kind);
    if (constraint?.kind === 'leaf' && kind !== 'texts') return this.#leafFaults(withoutProven(constraint, source.steps), value);
    if (constraint?.kind === 'list' && constraint.items.kind === 'leaf' && kind === 'texts') {
      const text = this.#emission.code.fresh('t');
      const faults = this.#leafFaults(withoutProven(constraint.items, source.steps), text);
      return [
        ...(constraint.minItems > 1 ? [`${value}.length < ${constraint.minItems}`] : []),
        ...(constraint.maxItems === Number.POSITIVE_INFINITY ? [] : [`${value}.length > ${constraint.maxItems}`]),
        ...(faults.length === 0 ? [] : [`${value}.some((${text}) => ${faults.join(' || ')})`]),
      ];
    }
    this.#emission.doubtful = true;
    return [];
  }

  #leafFaults(leaf: LeafConstraint, value: string): readonly string[] {
    if (leaf.format !== undefined) this.#emission.doubtful = true;
    if (leaf.type === 'string') return textFaults(this.#emission.code, this.#emission.patterns, leaf, value);
    return leaf.type === 'boolean'
      ? []
      : [...(leaf.type === 'integer' ? [`!Number.isInteger(${value})`] : []), ...numberFaults(leaf, value)];
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
    const scope = new ScopeWriter(this.#emission, source.constraint, target, this.#isAlways).write(rule.scope);
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
  const { name, certain } = new ScopeWriter(emission, source, target, true, true).write(scope);
  // The record itself is given even where it has no part.
  if (!certain) throw new Unemittable('record');
  return name;
}
