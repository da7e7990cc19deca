import { DATE_SAMPLES, DATE_STEPS } from './date-steps.ts';
import { DOCUMENT_SAMPLES, DOCUMENT_STEPS } from './document-steps.ts';
import { NAME_SAMPLES, NAME_STEPS } from './name-steps.ts';
import { NUMBER_SAMPLES, NUMBER_STEPS } from './number-steps.ts';
import { PERSON_SAMPLES, PERSON_STEPS } from './person-steps.ts';
import { TEXT_SAMPLES, TEXT_STEPS } from './text-steps.ts';
import { VALUE_SAMPLES, VALUE_STEPS } from './value-steps.ts';
import { specInvalid, type CodeTable, type DatedCodes, type Step, type StepMaker, type StepSample, type ValueKind } from './step.ts';

/** A step as the specification writes it: its name, or its name with a parameter. */
export type StepSpec = string | Readonly<Record<string, unknown>>;

/** The closed set of steps, by name. */
export const STEPS: ReadonlyMap<string, StepMaker> = new Map([
  ...TEXT_STEPS,
  ...NAME_STEPS,
  ...PERSON_STEPS,
  ...DOCUMENT_STEPS,
  ...DATE_STEPS,
  ...VALUE_STEPS,
  ...NUMBER_STEPS,
]);

/** Every step as tests try it; a step without a sample fails them. Tables: `sex`, and `dated` which reads its day in `/day`. */
export const STEP_SAMPLES: readonly StepSample[] = [
  ...TEXT_SAMPLES,
  ...NAME_SAMPLES,
  ...PERSON_SAMPLES,
  ...DOCUMENT_SAMPLES,
  ...DATE_SAMPLES,
  ...VALUE_SAMPLES,
  ...NUMBER_SAMPLES,
];

/** A compiled chain of steps and the kind of value at its end. */
export interface StepChain {
  readonly steps: readonly Step[];
  readonly gives: ValueKind;
}

/** Compiles a chain of steps for a source of the given kind; raises `mapping-spec-invalid` with the step's place below `at`. */
export function compileSteps(
  specs: readonly StepSpec[],
  given: ValueKind,
  codes: ReadonlyMap<string, CodeTable | DatedCodes>,
  at: string,
): StepChain {
  let kind = given;
  const steps = specs.map((spec, index) => {
    const place = `${at}/${index}`;
    const [name, parameter] = typeof spec === 'string' ? [spec, undefined] : (Object.entries(spec)[0] ?? ['', undefined]);
    const maker = STEPS.get(name);
    if (maker === undefined) throw specInvalid(place, `Use one of the steps: ${[...STEPS.keys()].join(', ')}.`);
    const step = maker({ parameter, given: kind, codes, at: place });
    kind = step.gives;
    return parameter === undefined ? step : { ...step, parameter };
  });
  return { steps, gives: kind };
}
