import type { SystemName, SystemRecord } from '../population/person.ts';

/** Leads from the reference of a generated record to the number of the person whose records hold it. */
export interface GeneratedReferences {
  /** Is told of every record once. */
  learn(record: SystemRecord, number: number): void;
  /** The only person who can have that record; `undefined` for a reference that no generated record has the form of. */
  personOf(system: SystemName, reference: string): number | undefined;
}

const FORM = /^SYN-[A-Za-z-]+-(\d+)(?:-\d+)?$/;

/** References are `SYN-<system>-<person>` with an optional number; those that say another person are remembered one by one. */
export function generatedReferences(size: number): GeneratedReferences {
  const others = new Map<string, number>();
  const formed = (reference: string): number | undefined => {
    const digits = FORM.exec(reference)?.[1];
    const number = Number(digits);
    return digits !== undefined && number >= 1 && number <= size ? number : undefined;
  };
  return {
    learn({ system, reference }, number) {
      if (formed(reference) !== number) others.set(`${system} ${reference}`, number);
    },
    personOf: (system, reference) => others.get(`${system} ${reference}`) ?? formed(reference),
  };
}
