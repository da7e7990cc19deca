import type { ApplicationFile, Decision } from '../../../contracts/generated/vis.ts';
import { isDate } from '../../../wire/lexical/date-time.ts';
import { refuse, type Refusal } from '../../contract/refusal.ts';
import { rejected } from '../keeping/data-quality.ts';
import { without } from '../keeping/without.ts';
import type { VisDossier } from './vis-dossier.ts';

type Kind = Decision['kind'];

/** What may be decided of a file in each status (Articles 10 to 14). */
const FOLLOWS: Readonly<Record<ApplicationFile['status'], readonly Kind[]>> = {
  APPLIED: ['ISSUED', 'DISCONTINUED', 'REFUSED'],
  ISSUED: ['ANNULLED', 'REVOKED', 'EXTENDED'],
  EXTENDED: ['ANNULLED', 'REVOKED', 'EXTENDED'],
  DISCONTINUED: [],
  REFUSED: [],
  ANNULLED: [],
  REVOKED: [],
};

type Part = Exclude<keyof Decision, 'kind' | 'decidedOn'>;

/** Groups of data by decision: what must be there, and what else may be. */
interface Group {
  readonly article: string;
  readonly must: readonly Part[];
  readonly may: readonly Part[];
}

const ISSUE: Group = {
  article: '767/2008-10(1)',
  must: ['authority', 'place', 'visaType', 'stickerNumber', 'validFrom', 'validUntil', 'territories', 'entries', 'stayDays'],
  may: [],
};

/** Long-stay visas and residence permits have no entries, days and territory of their own (Article 22c). */
const ISSUE_NATIONAL: Group = {
  article: '767/2008-22c',
  must: ['authority', 'place', 'stickerNumber', 'validFrom', 'validUntil'],
  may: ['visaType', 'territories'],
};

const GROUPS: Readonly<Record<Exclude<Kind, 'ISSUED'>, Group>> = {
  DISCONTINUED: { article: '767/2008-11', must: ['authority', 'place'], may: [] },
  REFUSED: { article: '767/2008-12(1)', must: ['authority', 'place', 'refusalGrounds'], may: [] },
  ANNULLED: { article: '767/2008-13(1)', must: ['authority', 'place', 'refusalGrounds'], may: [] },
  REVOKED: { article: '767/2008-13(1)', must: ['authority', 'place', 'refusalGrounds'], may: [] },
  EXTENDED: {
    article: '767/2008-14(1)',
    must: ['authority', 'place', 'stickerNumber', 'validFrom', 'validUntil', 'extensionGround'],
    may: ['visaType', 'territories', 'stayDays', 'entries'],
  },
};

function checkGroup(decision: Decision, { must, may }: Group): Refusal | undefined {
  const missing = must.find((part) => decision[part] === undefined);
  if (missing !== undefined) return rejected(`decision.${missing}`, 'missing', 'COMPLETENESS');
  const parts = without(decision, 'kind', 'decidedOn');
  const foreign = (Object.keys(parts) as Part[]).find((part) => parts[part] !== undefined && !must.includes(part) && !may.includes(part));
  return foreign === undefined ? undefined : rejected(`decision.${foreign}`, 'not-in-this-group', 'CONSISTENCY');
}

function checkDates({ decidedOn, validFrom, validUntil }: Decision, dossier: VisDossier, today: string): Refusal | undefined {
  const dates = { decidedOn, validFrom, validUntil };
  for (const [field, date] of Object.entries(dates))
    if (date !== undefined && !isDate(date)) return rejected(`decision.${field}`, 'impossible-date', 'ACCURACY');
  if (decidedOn > today) return rejected('decision.decidedOn', 'future-date', 'CONSISTENCY');
  if (decidedOn < (dossier.particulars?.lodgedOn ?? '')) return rejected('decision.decidedOn', 'before-application', 'CONSISTENCY');
  if (validFrom !== undefined && validUntil !== undefined && validFrom > validUntil)
    return rejected('decision.validUntil', 'before-validity', 'CONSISTENCY');
  return undefined;
}

/** Holds a decision against the file's status, its group of data and the calendar. */
export function checkDecision(decision: Decision, dossier: VisDossier, today: string): Refusal | undefined {
  const { kind, refusalGrounds = [], validUntil } = decision;
  const group = kind !== 'ISSUED' ? GROUPS[kind] : dossier.fileKind === 'VISA' ? ISSUE : ISSUE_NATIONAL;
  if (!FOLLOWS[dossier.status].includes(kind))
    return refuse('decision-not-possible', group.article, `A file with the status ${dossier.status} cannot become ${kind}.`);
  const refusal = checkGroup(decision, group) ?? checkDates(decision, dossier, today);
  if (refusal) return refusal;
  if (kind !== 'REVOKED' && refusalGrounds.includes('HOLDER_REQUEST'))
    return rejected('decision.refusalGrounds', 'revocation-only', 'CONSISTENCY');
  if (kind === 'EXTENDED' && (validUntil ?? '') <= (dossier.validUntil ?? ''))
    return rejected('decision.validUntil', 'not-longer', 'CONSISTENCY');
  return undefined;
}

/** The file after a decision. */
export function decided(dossier: VisDossier, decision: Decision): VisDossier {
  const { kind, visaType, stickerNumber, validUntil } = decision;
  return {
    ...dossier,
    status: kind,
    decisions: [...dossier.decisions, decision],
    ...(visaType && dossier.fileKind === 'VISA' && { visaType }),
    ...(stickerNumber !== undefined && { stickerNumber }),
    ...(validUntil !== undefined && { validUntil }),
  };
}
