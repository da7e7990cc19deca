import type { SystemName } from '../population/person.ts';
import type { TemplateModality } from './biometric-search.ts';
import type { FaceSample, FingerSample, Sample } from './own-captures.ts';

/** Templates that callers entered or erased, beside those that follow from the records themselves. */
export interface HeldTemplates {
  /** The template entered last, `erased` where it was erased, `undefined` where the record's own capture counts. */
  fingers(system: SystemName, reference: string): FingerSample | 'erased' | undefined;
  face(system: SystemName, reference: string): FaceSample | 'erased' | undefined;
  enter(system: SystemName, reference: string, sample: Sample): void;
  erase(system: SystemName, reference: string, modality: TemplateModality): void;
  /** Lets the record's own captures count again. */
  forget(system: SystemName, reference: string): void;
  /** All that anything was entered or erased for. */
  all(): Iterable<{ readonly system: SystemName; readonly reference: string }>;
}

interface Held {
  readonly system: SystemName;
  readonly reference: string;
  fingers?: FingerSample | 'erased';
  face?: FaceSample | 'erased';
}

/** Nothing entered, nothing erased. */
export function heldTemplates(): HeldTemplates {
  const held = new Map<string, Held>();
  const at = (system: SystemName, reference: string): Held | undefined => held.get(`${system} ${reference}`);
  const open = (system: SystemName, reference: string): Held => {
    const entry = at(system, reference) ?? { system, reference };
    held.set(`${system} ${reference}`, entry);
    return entry;
  };
  return {
    fingers: (system, reference) => at(system, reference)?.fingers,
    face: (system, reference) => at(system, reference)?.face,
    enter(system, reference, sample) {
      const entry = open(system, reference);
      if (sample.modality === 'FACE') entry.face = sample;
      else entry.fingers = sample;
    },
    erase(system, reference, modality) {
      const entry = open(system, reference);
      if (modality === 'FACE') entry.face = 'erased';
      else entry.fingers = 'erased';
    },
    forget: (system, reference) => void held.delete(`${system} ${reference}`),
    all: () => [...held.values()],
  };
}
