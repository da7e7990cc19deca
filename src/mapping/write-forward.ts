import { GatewayError } from '../kernel/gateway-error.ts';
import { holds } from './plan/condition.ts';
import type { Condition, Path, PlannedField, PlannedGroup, PlannedRule, PlannedScope } from './plan/plan.ts';
import { formatPointer } from './pointer.ts';
import { alternativeOf, type Rooted, type TracedStep } from './plan/read-alternative.ts';
import type { Value } from './steps/step.ts';
import { descend, isSourceList, type SourceTree } from './source/source-tree.ts';

/** A part of a canonical record while it is written. */
export interface Draft {
  [name: string]: DraftTree;
}

/** What a draft holds. */
export type DraftTree = Value | Draft | DraftTree[];

/** How one target field came to its value. */
export interface TracedField {
  /** Pointer of the field in the canonical record. */
  readonly to: string;
  /** Place of the rule in the specification. */
  readonly rule: string;
  /** Pointers of the fields read in the national record; none for a constant. */
  readonly from: readonly string[];
  /** What was read, before the first step; undefined for a constant or a default. */
  readonly read: Value | undefined;
  readonly steps: readonly TracedStep[];
  readonly value: Value;
  /** The provision that lets the field travel, where the mapping names one. */
  readonly law?: string;
}

/** Receives every field as it is written. */
export type Trace = (field: TracedField) => void;

/** One run over one record. */
export interface Run extends Rooted {
  readonly trace?: Trace | undefined;
  /** Takes the refusal of a rule, whose field is then left out; without it the refusal is raised. */
  readonly refuse?: (error: GatewayError, rule: string) => void;
  /** Whether the field at a pointer is known to be wrong, so that no rule should read it. */
  readonly spoilt?: (pointer: string) => boolean;
}

/** Writes one rule's part: reads `source`, whose own pointer is `at`, and writes into `draft`, whose own pointer is `into`. */
export type Write = (source: SourceTree, at: string, draft: Draft, into: string, run: Run) => void;

function draftAt(draft: Draft, path: Path): Draft {
  let here = draft;
  for (const name of path) {
    const next = (here[name] ??= {}) as Draft;
    here = next;
  }
  return here;
}

const lawOf = ({ law }: PlannedRule): { readonly law?: string } => (law === undefined ? {} : { law });

/** Runs a part of a rule; its refusal goes where the run takes refusals. */
function guarded(run: Run, rule: string, part: () => void): void {
  if (run.refuse === undefined) {
    part();
    return;
  }
  try {
    part();
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    run.refuse(error, rule);
  }
}

/** A rule's condition as a test. A field that is known to be wrong counts as there: a parser that refuses it leaves nothing in its place. */
function meets(when: Condition | undefined): (source: SourceTree, at: string, run: Run) => boolean {
  const test = holds(when);
  if (when === undefined || when.present) return test;
  const pointer = formatPointer(when.path);
  return (source, at, { spoilt }) => test(source) && spoilt?.(at + pointer) !== true;
}

/** The error of a required rule whose sources give no value. */
function missingField({ missing, sources }: PlannedField, at: string): GatewayError {
  const field = at + formatPointer(missing);
  if (sources.length === 1) return new GatewayError('mapping-required-field-missing', { field });
  const others = sources.map(({ paths }) => paths.map((path) => at + formatPointer(path)).join(' with '));
  return new GatewayError('mapping-required-field-missing', { field, mend: `Fill in one of: ${others.join(', ')}.` });
}

function writerOfField(rule: PlannedField): Write {
  const applies = meets(rule.when);
  const alternatives = rule.sources.map((source) => ({ read: alternativeOf(source), pointers: source.paths.map(formatPointer) }));
  const parent = rule.to.slice(0, -1);
  const name = rule.to.at(-1) ?? '';
  const target = formatPointer(rule.to);
  const write: Write = (source, at, draft, into, run) => {
    for (const { read, pointers } of alternatives) {
      const steps: TracedStep[] | undefined = run.trace === undefined ? undefined : [];
      const found = read(source, at, run, steps);
      if (found === undefined) continue;
      draftAt(draft, parent)[name] = found.value;
      const from = pointers.map((pointer) => at + pointer);
      run.trace?.({ to: into + target, rule: rule.at, from, read: found.read, steps: steps ?? [], value: found.value, ...lawOf(rule) });
      return;
    }
    if (rule.required) throw missingField(rule, at);
  };
  return (source, at, draft, into, run) => {
    if (!applies(source, at, run)) return;
    const { spoilt } = run;
    if (spoilt !== undefined && alternatives.some(({ pointers }) => pointers.some((pointer) => spoilt(at + pointer)))) return;
    guarded(run, rule.at, () => write(source, at, draft, into, run));
  };
}

function elementsOf(rule: PlannedGroup): (source: SourceTree, at: string) => readonly (readonly [SourceTree, string])[] {
  const { each } = rule;
  if (each === undefined) return (source, at) => [[source, at]];
  const pointer = formatPointer(each);
  return (source, at) => {
    const list = descend(source, each);
    const elements = list !== undefined && isSourceList(list) ? list : [];
    if (elements.length === 0 && rule.required) throw new GatewayError('mapping-required-field-missing', { field: at + pointer });
    return elements.map((element, index) => [element, `${at}${pointer}/${index}`] as const);
  };
}

function writerOfGroup(rule: PlannedGroup): Write {
  const applies = meets(rule.when);
  const elements = elementsOf(rule);
  const write = writerOf(rule.scope);
  const parent = rule.to.slice(0, -1);
  const name = rule.to.at(-1) ?? '';
  const target = formatPointer(rule.to);
  return (source, at, draft, into, run) => {
    if (!applies(source, at, run)) return;
    let found: ReturnType<typeof elements> = [];
    guarded(run, rule.at, () => {
      found = elements(source, at);
    });
    for (const [element, place] of found) {
      const held = draftAt(draft, parent)[name];
      const list: DraftTree[] = Array.isArray(held) ? held : [];
      const part: Draft = {};
      write(element, place, part, rule.append ? `${into}${target}/${list.length}` : into + target, run);
      if (Object.keys(part).length === 0) continue;
      if (rule.append) list.push(part);
      draftAt(draft, parent)[name] = rule.append ? list : part;
    }
  };
}

function writerOfRule(rule: PlannedRule): Write {
  if (rule.kind === 'group') return writerOfGroup(rule);
  if (rule.kind === 'field') return writerOfField(rule);
  const applies = meets(rule.when);
  const parent = rule.to.slice(0, -1);
  const name = rule.to.at(-1) ?? '';
  const target = formatPointer(rule.to);
  return (source, at, draft, into, run) => {
    if (!applies(source, at, run)) return;
    draftAt(draft, parent)[name] = rule.value;
    run.trace?.({ to: into + target, rule: rule.at, from: [], read: undefined, steps: [], value: rule.value, ...lawOf(rule) });
  };
}

/** The rules of a scope as one function that writes them in their order; compiled once, run for every record. */
export function writerOf(scope: PlannedScope): Write {
  const writers = scope.rules.map(writerOfRule);
  return (source, at, draft, into, run) => {
    for (const write of writers) write(source, at, draft, into, run);
  };
}
