import { TEXT_STEPS } from './text-steps.ts';
import { VALUE_STEPS } from './value-steps.ts';
import { specInvalid, type CodeTable, type Step, type StepMaker, type ValueKind } from './step.ts';

/** A step as the specification writes it: its name, or its name with a parameter. */
export type StepSpec = string | Readonly<Record<string, unknown>>;

/** The closed set of steps, by name. */
export const STEPS: ReadonlyMap<string, StepMaker> = new Map([...TEXT_STEPS, ...VALUE_STEPS]);

/** The steps that need a parameter. */
const PARAMETERISED = new Set(['split', 'join', 'date', 'partial-date', 'code', 'default']);

/** A compiled chain of steps and the kind of value at its end. */
export interface StepChain {
  readonly steps: readonly Step[];
  readonly gives: ValueKind;
}

/** Compiles a chain of steps for a source of the given kind; raises `mapping-spec-invalid` with the step's place below `at`. */
export function compileSteps(specs: readonly StepSpec[], given: ValueKind, codes: ReadonlyMap<string, CodeTable>, at: string): StepChain {
  let kind = given;
  const steps = specs.map((spec, index) => {
    const place = `${at}/${index}`;
    const [name, parameter] = typeof spec === 'string' ? [spec, undefined] : (Object.entries(spec)[0] ?? ['', undefined]);
    const maker = STEPS.get(name);
    if (maker === undefined) throw specInvalid(place, `Use one of the steps: ${[...STEPS.keys()].join(', ')}.`);
    if (parameter === undefined && PARAMETERISED.has(name)) throw specInvalid(place, 'Give this step its parameter.');
    const step = maker({ parameter, given: kind, codes, at: place });
    kind = step.gives;
    return step;
  });
  return { steps, gives: kind };
}
