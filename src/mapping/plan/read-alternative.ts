import type { PlannedSource } from './plan.ts';
import { formatPointer } from '../pointer.ts';
import { descend, isAbsent, isSourceList, type SourceTree } from '../source/source-tree.ts';
import type { Step, Value } from '../steps/step.ts';

/** One step of a traced rule and the value it gave; undefined where nothing was left. */
export interface TracedStep {
  readonly step: string;
  readonly gives: Value | undefined;
}

/** A record that is being mapped. */
export interface Rooted {
  /** The whole record, for steps that read another field of it. */
  readonly root: SourceTree;
}

interface Found {
  readonly value: Value;
  readonly read: Value | undefined;
}

type Read = (source: SourceTree, at: string, run: Rooted, traced?: TracedStep[]) => Found | undefined;

/** The tree at a leaf as a value: a list of texts without the empty ones, or the leaf; undefined where nothing is there. */
function leafValue(tree: SourceTree | undefined): Value | undefined {
  if (tree === undefined || tree === null || tree === '') return undefined;
  if (typeof tree !== 'object') return tree;
  if (!isSourceList(tree)) return undefined;
  const texts = tree.filter((text): text is string => typeof text === 'string' && text !== '');
  return texts.length === 0 ? undefined : texts;
}

function readerOf({ paths, demanded = [] }: PlannedSource): (source: SourceTree) => Value | undefined {
  const [only = [], ...others] = paths;
  if (others.length === 0) return (source) => leafValue(descend(source, only));
  return (source) => {
    if (demanded.some((path) => isAbsent(descend(source, path)))) return undefined;
    const texts = paths
      .map((path) => leafValue(descend(source, path)))
      .filter((value) => value !== undefined)
      .map(String);
    return texts.length === 0 ? undefined : texts;
  };
}

function runSteps(steps: readonly Step[], from: Value | undefined, field: string, run: Rooted, traced?: TracedStep[]): Value | undefined {
  let value = from;
  for (const step of steps) {
    if (value !== undefined) value = step.convert(value, field, step.on && descend(run.root, step.on));
    value ??= step.whenAbsent;
    traced?.push({ step: step.name, gives: value });
  }
  return value;
}

/** One alternative of a field rule as a function of the scope's source: the value that it gives and what it read, or undefined. */
export function alternativeOf(source: PlannedSource): Read {
  const readSource = readerOf(source);
  const pointer = formatPointer(source.paths[0] ?? []);
  return (tree, at, run, traced) => {
    const read = readSource(tree);
    const value = runSteps(source.steps, read, at + pointer, run, traced);
    return value === undefined ? undefined : { value, read };
  };
}
