import { refuse, type Refusal } from '../contract/refusal.ts';
import { isResponsible, mayCorrect } from './access.ts';
import type { CallerRights } from './authorities.ts';
import type { LinkColour, YellowCase } from './colour-table.ts';
import type { Link, LinkEvent, Withheld } from './link-file.ts';
import { withEvent } from './link-writer.ts';
import { manualOutcomes, type ManualColour, type ManualOutcome } from './manual-outcomes.ts';

/** Who acts. */
export interface Actor extends CallerRights {
  readonly user: string;
}

/** The end of one manual verification. */
export interface Decision {
  readonly colour: ManualColour;
  readonly explanation: string;
  readonly withheld?: Withheld | undefined;
}

/** A correction on evidence; `colour` with RECTIFY. */
export interface Correction {
  readonly action: 'RECTIFY' | 'ERASE';
  readonly colour?: ManualColour | undefined;
  readonly explanation: string;
}

/** What a correction comes to. */
export type Corrected =
  { readonly outcome: 'RECTIFIED' | 'ERASED'; readonly link: Link } | { readonly outcome: 'REFERRED_TO_SIRENE'; readonly link: Link };

const PREFIX = '2019/817-';

/** The yellow case whose outcomes may be chosen: an automatic white link, which has none, is judged as if its identities differed. */
function caseOf({ grounds }: Link): YellowCase {
  return grounds.yellowCase ?? (grounds.evidence.biometrics === 'same' ? '30(1)(a)' : '30(1)(b)');
}

/** Colours that Articles 31 to 33 list for a link. */
export function selectableColours(link: Link): readonly ManualOutcome[] {
  return manualOutcomes(caseOf(link), link.grounds.evidence.document);
}

const by = ({ reference, memberState, user }: Actor): NonNullable<LinkEvent['by']> => ({ reference, memberState, user });

function recolour(link: Link, colour: LinkColour, event: Omit<LinkEvent, 'colour' | 'records'>): Link {
  return withEvent({ ...link, colour, manual: true }, link.history, event);
}

/** Decides one yellow link (Articles 29(3) to (6) and 31 to 33). To whoever is not responsible the link does not exist. */
export function decide(link: Link | undefined, actor: Actor, decision: Decision, now: number): Link | Refusal {
  if (!link || !isResponsible(link, actor)) return refuse('link-unknown', `${PREFIX}26(1)`, 'No such link awaits this authority.');
  if (link.colour !== 'YELLOW') return refuse('link-not-pending', `${PREFIX}29(3)`, 'The link is no longer yellow.');
  const { colour, explanation, withheld } = decision;
  const outcome = selectableColours(link).find((candidate) => candidate.colour === colour);
  if (!outcome)
    return refuse('colour-not-permitted', `${PREFIX}${caseOf(link)}`, `Articles 31 to 33 do not list ${colour} for ${caseOf(link)}.`);
  if (withheld && colour !== 'RED')
    return refuse('withholding-not-permitted', `${PREFIX}32(4)`, 'Only notice of a red link may be withheld.');
  const event = { at: now, event: 'DECIDED', basis: [outcome.basis], by: by(actor), explanation, ...(withheld && { withheld }) } as const;
  return recolour(link, colour, event);
}

const CORRECTION_BASIS: Readonly<Record<ManualColour, string>> = { GREEN: '31(3)', RED: '32(7)', WHITE: '33(5)' };

/** Corrects a link on evidence. One that is red and touches an alert of Article 29(2) stays as it is, but for the SIRENE bureau of that alert. */
export function correct(link: Link | undefined, actor: Actor, correction: Correction, now: number): Corrected | Refusal {
  if (!link || link.colour === 'YELLOW' || !mayCorrect(link, actor))
    return refuse('link-unknown', `${PREFIX}26`, 'No such link that this authority may correct.');
  const { action, colour, explanation } = correction;
  const elsewhere = link.alertedBy.length > 0 && link.alertedBy.every(({ reference }) => reference !== actor.reference);
  if (link.colour === 'RED' && elsewhere) return { outcome: 'REFERRED_TO_SIRENE', link };
  const event = { at: now, basis: [CORRECTION_BASIS[link.colour]], by: by(actor), explanation };
  if (action === 'ERASE') return { outcome: 'ERASED', link: withEvent(link, link.history, { ...event, event: 'ERASED' }) };
  const permitted = selectableColours(link).some((candidate) => candidate.colour === colour);
  if (colour === undefined || colour === link.colour || !permitted)
    return refuse(
      'colour-not-permitted',
      `${PREFIX}${CORRECTION_BASIS[link.colour]}`,
      `Articles 31 to 33 do not list this colour for ${caseOf(link)}.`,
    );
  return { outcome: 'RECTIFIED', link: recolour(link, colour, { ...event, event: 'RECTIFIED' }) };
}
