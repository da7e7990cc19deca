import type { Path, PlannedSource } from '../plan/plan.ts';
import { provesPattern } from './accepted-texts.ts';
import { quoted } from './code-text.ts';
import { FAILED, type Emission } from './emission.ts';
import { StepWriter, type ChainPlace } from './emit-steps.ts';
import { kindAfter } from './proven.ts';
import type { SourceReader } from './source-reader.ts';
import { acceptedBy, copiesTexts, STEP_PARTS } from './step-runs.ts';
import { refuseUnknown, Unemittable } from './unemittable.ts';

const SOURCE_PARTS = new Set(['paths', 'demanded', 'kind', 'leafType', 'steps']);

const someTexts = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== '');

/** Writes alternatives of rules as statements that read and convert a value. */
export class ChainWriter {
  readonly #emission: Emission;
  readonly #reader: SourceReader;
  readonly #steps: StepWriter;

  /** `other` gives the expression of a field of the record by its path from the root. */
  constructor(emission: Emission, reader: SourceReader, other: (path: Path) => string) {
    this.#emission = emission;
    this.#reader = reader;
    this.#steps = new StepWriter(emission.code, other);
  }

  /**
   * The value of an alternative, from its source to its last step, in the variable of the place. `isAlways` says that it is read in every
   * record that has it.
   */
  lines(source: PlannedSource, place: ChainPlace, isAlways: boolean): readonly string[] {
    refuseUnknown(source, SOURCE_PARTS);
    const { steps } = source;
    const stand = steps.findIndex(({ whenAbsent }) => whenAbsent !== undefined);
    const [join, ...others] = steps;
    if (stand < 0 && source.paths.length > 1 && join?.name === 'join' && typeof join.parameter === 'string') {
      refuseUnknown(join, STEP_PARTS);
      return [...this.#joined(source, join.parameter, place), ...this.#steps.lines(others, 'text', place)];
    }
    if (stand < 0) {
      const before = isAlways ? this.#deferredPattern(source) : undefined;
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
      `if (${place.value} === undefined) ${place.value} = ${Array.isArray(constant) ? `${this.#emission.code.constant(constant)}.slice()` : JSON.stringify(constant)};`,
      ...this.#steps.lines(after, kindAfter(before, source.kind), place),
    ];
  }

  /**
   * Takes the pattern of a leaf over from the check of the record, if the first step tells at a glance that it holds. Gives what is to be
   * done where it does not tell.
   */
  #deferredPattern({ paths, kind, steps }: PlannedSource): ChainPlace['before'] {
    const [path, ...others] = paths;
    if (path === undefined || others.length > 0) return undefined;
    const { constraint } = this.#reader.part(path);
    const leaf = constraint.kind === 'list' ? constraint.items : constraint;
    const accepted = acceptedBy(steps, kind);
    // An empty text is not read, so that only the check of the record sees it.
    if (leaf.kind !== 'leaf' || leaf.minLength === 0 || accepted === undefined || !provesPattern(accepted, leaf)) return undefined;
    const { pattern = '' } = leaf;
    this.#emission.deferred.add(leaf);
    return (value) => [`if (!${this.#emission.patterns.matches(pattern, value)}) ${FAILED}`];
  }

  #start(source: PlannedSource, { value, nothing }: ChainPlace): readonly string[] {
    const [path = [], ...others] = source.paths;
    if (others.length > 0) return this.#several(source, value, nothing);
    const part = this.#reader.part(path);
    const absence = this.#reader.absence(part);
    const lines = absence === undefined ? [] : [`if (${absence}) ${nothing}`];
    if (part.constraint.kind === 'leaf') return [...lines, `let ${value} = ${part.name};`];
    if (part.constraint.kind !== 'list' || part.constraint.items.kind !== 'leaf') throw new Unemittable('list');
    const copied = copiesTexts(source.steps) ? '' : '.slice()';
    if (part.constraint.items.minLength > 0) return [...lines, `let ${value} = ${part.name}${copied};`];
    return [...lines, `let ${value} = ${this.#emission.code.constant(someTexts)}(${part.name});`, `if (${value}.length === 0) ${nothing}`];
  }

  /** For each of several leaves, the statement on its text, which runs where there is one. */
  #forEach(paths: readonly Path[], write: (text: string) => string): readonly string[] {
    return paths.map((path) => {
      const part = this.#reader.part(path);
      if (part.constraint.kind !== 'leaf') throw new Unemittable('several');
      const absence = this.#reader.absence(part);
      const text = part.constraint.type === 'string' ? part.name : `String(${part.name})`;
      return `${absence === undefined ? '' : `if (!(${absence})) `}${write(text)}`;
    });
  }

  /** Where a leaf is absent that must be there, the others alone are nothing. */
  #demands(demanded: readonly Path[] | undefined, nothing: string): readonly string[] {
    const absences = (demanded ?? []).map((path) => this.#reader.absence(this.#reader.part(path)));
    return absences.flatMap((absence) => (absence === undefined ? [] : [`if (${absence}) ${nothing}`]));
  }

  #several({ paths, demanded }: PlannedSource, value: string, nothing: string): readonly string[] {
    const adds = this.#forEach(paths, (text) => `${value}.push(${text});`);
    return [...this.#demands(demanded, nothing), `let ${value} = [];`, ...adds, `if (${value}.length === 0) ${nothing}`];
  }

  /** Several leaves as one text, without a list between. */
  #joined({ paths, demanded }: PlannedSource, separator: string, { value, nothing }: ChainPlace): readonly string[] {
    const between = separator === '' ? '' : `${quoted(separator)} + `;
    const adds = this.#forEach(paths, (text) => `${value} = ${value} === undefined ? ${text} : ${value} + ${between}${text};`);
    return [...this.#demands(demanded, nothing), `let ${value};`, ...adds, `if (${value} === undefined) ${nothing}`];
  }
}
