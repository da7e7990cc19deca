import type * as wire from '../../contracts/generated/mid.ts';
import { rfc3339 } from '../../kernel/clock.ts';
import { codeOf, systemOf } from '../contract/system-codes.ts';
import type { VisibleLink } from './access.ts';
import { borderClock, type BorderClock } from './border-clock.ts';
import { CATEGORIES } from './compare/comparison-rules.ts';
import { systemsOf, type Authority, type Link, type LinkEvent, type LinkedRecord, type Withheld } from './link-file.ts';
import type { Notice } from './notices.ts';
import { selectableColours } from './verification.ts';

const PREFIX = '2019/817-';
const basis = (articles: readonly string[]): readonly string[] => articles.map((article) => `${PREFIX}${article}`);

/** Code words of the contract are those of the code in capitals, underlined: `fields-swapped` is `FIELDS_SWAPPED`. */
type CodeWord<Word extends string> = Word extends `${infer Head}-${infer Rest}` ? `${Uppercase<Head>}_${CodeWord<Rest>}` : Uppercase<Word>;
const codeWord = <Word extends string>(word: Word): CodeWord<Word> => word.toUpperCase().replaceAll('-', '_') as CodeWord<Word>;

const EVIDENCE = {
  same: 'SAME',
  similar: 'SIMILAR',
  different: 'DIFFERENT',
  diff: 'DIFFERENT',
  absent: 'ABSENT',
  other: 'DIFFERENT',
} as const;

/** A record as the contract writes it. */
export function writeRecord({ system, recordReference }: LinkedRecord): wire.LinkedRecord {
  return { system: codeOf(system), recordReference };
}

/** A record of the contract; `undefined` for a system that the test bed does not simulate. */
export function readRecord({ system, recordReference }: wire.LinkedRecord): LinkedRecord | undefined {
  const known = systemOf(system);
  return known && { system: known, recordReference };
}

const writeAuthority = ({ reference, memberState }: Authority): wire.AuthorityOfState => ({ reference, memberState });
const writeWithheld = ({ ground, explanation }: Withheld): wire.Withholding => ({ ground, explanation });

/** A running clock as the contract writes it. */
export function writeClock({ dueAt, overdue }: BorderClock): wire.BorderClock {
  return { dueAt: rfc3339(dueAt), overdue };
}

function explained(link: Link): wire.Explained {
  const { evidence, findings } = link.grounds;
  return {
    biometrics: EVIDENCE[evidence.biometrics],
    identityData: EVIDENCE[evidence.identity],
    travelDocument: EVIDENCE[evidence.document],
    categories: CATEGORIES.map((category) => {
      const { outcome, rule } = findings[category];
      return { category: codeWord(category), outcome: codeWord(outcome), ...(rule !== undefined && { rule: codeWord(rule) }) };
    }),
    basis: basis(link.grounds.basis),
    selectableColours: selectableColours(link).map(({ colour }) => colour),
  };
}

/** A link as far as it is visible; with grounds for whoever may act on it. */
export function writeLink({ colour, systems, records, file }: VisibleLink, now: number, withGrounds: boolean): wire.Link {
  const shown = { colour, systems: systems.map(codeOf), linkedRecords: records.map(writeRecord) };
  if (!file) return shown;
  const clock = borderClock(file, now);
  return {
    ...shown,
    sid: file.sid,
    responsibleAuthority: writeAuthority(file.responsible),
    createdAt: rfc3339(file.createdAt),
    updatedAt: rfc3339(file.updatedAt),
    manual: file.manual,
    ...(clock && { borderClock: writeClock(clock) }),
    ...(withGrounds && { explained: explained(file) }),
  };
}

/** A link as one to be taken into account in the verification of another. */
export function writeRelated(link: Link): wire.RelatedLink {
  return { colour: link.colour, systems: systemsOf(link).map(codeOf), sid: link.sid };
}

/** A notice as the contract writes it. */
export function writeNotice({ number, kind, at, sid, colour, responsible, portal, records, withheld, explanation }: Notice): wire.Notice {
  return {
    number,
    kind,
    at: rfc3339(at),
    sid,
    colour,
    responsibleAuthority: writeAuthority(responsible),
    ...(portal !== undefined && { portal }),
    linkedRecords: records.map(writeRecord),
    ...(withheld && { withheld: writeWithheld(withheld) }),
    ...(explanation !== undefined && { explanation }),
  };
}

/** One change of a file as the contract writes it. */
export function writeEvent({ at, event, colour, records, basis: articles, by, explanation, withheld }: LinkEvent): wire.HistoryEvent {
  return {
    at: rfc3339(at),
    event,
    colour,
    linkedRecords: records.map(writeRecord),
    ...(by && { by: writeAuthority(by), user: by.user }),
    basis: basis(articles),
    ...(explanation !== undefined && { explanation }),
    ...(withheld && { withheld: writeWithheld(withheld) }),
  };
}
