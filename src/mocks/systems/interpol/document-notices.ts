import type { DocumentNotice, Population } from '../../population/person.ts';
import { populationIndex } from '../population-index.ts';

/** Which reports are looked for. */
export interface NoticeQuestion {
  readonly number: string;
  readonly issuer: string;
  /** Narrows only where it is given. */
  readonly type?: DocumentNotice['type'] | undefined;
  readonly databases?: readonly DocumentNotice['database'][] | undefined;
}

/** Reports on travel documents in Interpol’s databases. */
export interface DocumentNotices {
  /** Reports on documents of that number, compared without spaces and punctuation, by whatever issuer. */
  under(number: string): Promise<readonly DocumentNotice[]>;
  /** Reports on the document asked for. */
  on(question: NoticeQuestion): Promise<readonly DocumentNotice[]>;
}

const compared = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Whether a report is on the document asked for. */
export function isOn({ database, issuer, type }: DocumentNotice, asked: NoticeQuestion): boolean {
  return (asked.databases?.includes(database) ?? true) && issuer === asked.issuer && (asked.type ?? type) === type;
}

const NOTICES = new WeakMap<Population, DocumentNotices>();

/** The reports of a population: one index for each population, whoever asks first; it is made at the first question. */
export function documentNotices(population: Population): DocumentNotices {
  const known = NOTICES.get(population);
  if (known) return known;
  const index = populationIndex(population, (person) =>
    population.noticesOf(person).map((notice) => [compared(notice.number), notice] as const),
  );
  const under = (number: string): Promise<readonly DocumentNotice[]> => index.under(compared(number));
  const made: DocumentNotices = {
    under,
    on: async (question) => (await under(question.number)).filter((notice) => isOn(notice, question)),
  };
  NOTICES.set(population, made);
  return made;
}
