import type { Decision } from '../../../contracts/generated/etias.ts';
import { isDate } from '../../../wire/lexical/date-time.ts';
import { refuse, type Refusal } from '../../contract/refusal.ts';
import { daysAfter, yearsAfter } from '../../population/calendar.ts';
import type { Caller } from '../keeping/authority-category.ts';
import { rejected } from '../keeping/data-quality.ts';
import { participates } from '../keeping/participation.ts';
import { without } from '../keeping/without.ts';
import type { EtiasDossier } from './etias-dossier.ts';

const ARTICLES: Readonly<Record<Decision['kind'], string>> = {
  ISSUED: '2018/1240-36(1)',
  REFUSED: '2018/1240-37(1)',
  ANNULLED: '2018/1240-40(1)',
  REVOKED: '2018/1240-41(1)',
};

/** An authorisation is valid for three years, or until the document expires (Article 36(2)). */
const VALIDITY_YEARS = 3;

/** One with limited territorial validity, ninety days from its issue (Article 44(5)). */
const LIMITED_DAYS = 90;

/** What may be decided in a status. After a refusal only limited territorial validity remains (Article 44(1)). */
function mayFollow({ status }: EtiasDossier, { kind, territories }: Decision): boolean {
  if (status === 'APPLIED') return kind === 'ISSUED' || kind === 'REFUSED';
  if (status === 'ISSUED') return kind === 'ANNULLED' || kind === 'REVOKED';
  return kind === 'ISSUED' && territories !== undefined;
}

function checkContent({ kind, authority, grounds, validUntil, territories }: Decision): Refusal | undefined {
  if (authority === undefined) return rejected('decision.authority', 'missing', 'COMPLETENESS');
  if (kind === 'ISSUED') {
    if (grounds) return rejected('decision.grounds', 'not-in-this-group', 'CONSISTENCY');
    return territories?.every((state) => participates('ETIAS', state)) === false
      ? rejected('decision.territories', 'unknown-code', 'ACCURACY')
      : undefined;
  }
  if (!grounds) return rejected('decision.grounds', 'missing', 'COMPLETENESS');
  if (kind !== 'REVOKED' && grounds.includes('HOLDER_REQUEST')) return rejected('decision.grounds', 'revocation-only', 'CONSISTENCY');
  return validUntil === undefined && !territories ? undefined : rejected('decision.validUntil', 'not-in-this-group', 'CONSISTENCY');
}

/** The day until which an authorisation issued by this decision can be valid at most. */
export function longestValidity({ decidedOn, territories }: Decision, documentExpiry: string | undefined): string {
  const longest = territories ? daysAfter(decidedOn, LIMITED_DAYS) : yearsAfter(decidedOn, VALIDITY_YEARS);
  return documentExpiry !== undefined && documentExpiry !== '' && documentExpiry < longest ? documentExpiry : longest;
}

/** Holds a decision against the status, its group of data, the calendar and the longest validity. */
export function checkDecision(decision: Decision, dossier: EtiasDossier, today: string, longest: string): Refusal | undefined {
  const { kind, decidedOn, validUntil } = decision;
  if (!mayFollow(dossier, decision))
    return refuse('decision-not-possible', ARTICLES[kind], `An application with the status ${dossier.status} cannot become ${kind}.`);
  const refusal = checkContent(decision);
  if (refusal) return refusal;
  if (!isDate(decidedOn)) return rejected('decision.decidedOn', 'impossible-date', 'ACCURACY');
  if (decidedOn > today) return rejected('decision.decidedOn', 'future-date', 'CONSISTENCY');
  if (validUntil === undefined) return undefined;
  if (!isDate(validUntil)) return rejected('decision.validUntil', 'impossible-date', 'ACCURACY');
  return validUntil > longest ? rejected('decision.validUntil', 'longer-than-permitted', 'CONSISTENCY') : undefined;
}

/** The Central Unit issues what needs no manual processing; refusals and what follows are for the National Units (Articles 22, 26, 40 and 41). */
export function checkDecider({ authorityCategory }: Caller, { kind, territories }: Decision): Refusal | undefined {
  if (authorityCategory === 'ETIAS_NATIONAL_UNIT' || (kind === 'ISSUED' && !territories)) return undefined;
  return refuse('not-authorised', ARTICLES[kind], 'A National Unit takes this decision.');
}

/** The file after a decision. */
export function decided(dossier: EtiasDossier, decision: Decision, longest: string): EtiasDossier {
  const { kind, validUntil, territories } = decision;
  return {
    ...without(dossier, 'territories'),
    status: kind,
    decisions: [...dossier.decisions, decision],
    ...(kind === 'ISSUED' && { validUntil: validUntil ?? longest, ...(territories && { territories }) }),
  };
}

/** Five years are kept what was refused, annulled or revoked, and until then what is not decided; the rest as long as it is valid (Article 54). */
const KEPT_YEARS = 5;

/** The last day on which a file is kept. */
export function fileExpiry({ status, validUntil, decisions }: EtiasDossier, createdOn: string): string {
  const last = decisions.at(-1)?.decidedOn ?? createdOn;
  return status === 'ISSUED' ? (validUntil ?? last) : yearsAfter(last, KEPT_YEARS);
}
