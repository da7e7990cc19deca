import type { SystemName } from '../population/person.ts';
import { templateCatalogue } from './template-catalogue.ts';

/** What finds candidates among numbered templates. */
export interface CandidateIndex<T> {
  add(id: number, template: T): void;
  candidates(probe: T, wanted: (id: number) => boolean): readonly number[];
  bytes(): number;
}

/** A template and whose it is. */
export interface Belonging {
  readonly system: SystemName;
  readonly reference: string;
}

/** The templates of one modality, searchable: filled when first needed, kept up to date from then on. */
export interface TemplateIndex<T> {
  /** What a probe may match among the templates of these systems. */
  candidates(probe: T, systems: ReadonlySet<SystemName>): readonly Belonging[];
  /** Says that the template of a record may have come, changed or gone. */
  changed(system: SystemName, reference: string): void;
  /** How many templates there are, and octets of the lists that find them; both 0 until the first search. */
  figures(): { readonly templates: number; readonly bytes: number };
}

/** How a template index gets at templates. */
export interface TemplateSource<T> {
  /** Builds the empty index behind it. */
  readonly open: () => CandidateIndex<T>;
  /** Every record as it was at the start that has a template, and that template. */
  readonly initial: () => Iterable<Belonging & { readonly template: T }>;
  /** The template that a record has now. */
  readonly current: (system: SystemName, reference: string) => T | undefined;
}

/** A template index that costs nothing until somebody searches. The first search enters every template and blocks while it does. */
export function templateIndex<T>(source: TemplateSource<T>): TemplateIndex<T> {
  const touched = new Map<string, Belonging>();
  const catalogue = templateCatalogue();
  let index: CandidateIndex<T> | undefined;
  const keyOf = ({ system, reference }: Belonging): string => `${system} ${reference}`;

  const bring = (into: CandidateIndex<T>, { system, reference }: Belonging): void => {
    const id = catalogue.find(system, reference);
    if (id !== undefined) catalogue.remove(id);
    const template = source.current(system, reference);
    if (template !== undefined) into.add(catalogue.add(system, reference), template);
  };

  const opened = (): CandidateIndex<T> => {
    if (index) return index;
    const made = source.open();
    for (const { system, reference, template } of source.initial()) {
      if (!touched.has(keyOf({ system, reference }))) made.add(catalogue.add(system, reference), template);
    }
    for (const belonging of touched.values()) bring(made, belonging);
    touched.clear();
    index = made;
    return made;
  };

  return {
    candidates(probe, systems) {
      const wanted = (id: number): boolean => {
        const system = catalogue.systemOf(id);
        return system !== undefined && systems.has(system);
      };
      return opened()
        .candidates(probe, wanted)
        .flatMap((id) => {
          const system = catalogue.systemOf(id);
          return system === undefined ? [] : [{ system, reference: catalogue.referenceOf(id) }];
        });
    },
    changed(system, reference) {
      if (index) bring(index, { system, reference });
      else touched.set(keyOf({ system, reference }), { system, reference });
    },
    figures: () => ({ templates: index ? catalogue.count() : 0, bytes: index?.bytes() ?? 0 }),
  };
}
