import { comparedBy } from '../sbms/biometric-search.ts';
import type { Deviation } from './deviations.ts';
import type { DraftRecord } from './draft-record.ts';
import type { PersonKind } from './kinds.ts';
import type { LinkedSide, SystemName, SystemRecord, TrueLink } from './person.ts';

type Identity = TrueLink['identity'];
type Facts = Pick<TrueLink, 'same' | 'biometrics' | 'document'>;

/** Systems that record an earlier surname, so that one before a marriage is among the surnames compared (Delegated Regulation (EU) 2023/333). */
const WITHOUT_BIRTH_NAME: ReadonlySet<SystemName> = new Set(['EES']);

/** Whether detection compares a record at all (Regulation (EU) 2019/817, Article 27(1)): Europol data, and alerts on unknown persons, it does not. */
function isCompared({ system, content }: SystemRecord): boolean {
  return system !== 'Europol' && !(content.kind === 'SIS' && content.category === '1862/40');
}

/** What a departure comes to beside a record that does not depart. */
function effectOf({ kind, effect }: Deviation, other: SystemRecord): Identity {
  if (kind === 'married' && !WITHOUT_BIRTH_NAME.has(other.system)) return 'same';
  if (kind === 'changed-nationality' && other.identity.birthNationality !== undefined) return 'same';
  return effect;
}

const isPartial = ({ identity }: SystemRecord): boolean => identity.birthDate.length < 10;

const MARKS = /[-’]/;

const hasMarks = ({ identity }: SystemRecord): boolean =>
  MARKS.test(identity.familyName) || identity.givenNames.some((name) => MARKS.test(name));

/** Same, similar or different by what the records claim and how they depart from it. */
function identityOf(left: DraftRecord, right: DraftRecord): Identity {
  if (!left.claims.some((claim) => right.claims.includes(claim))) return 'different';
  if (isPartial(left.record) || isPartial(right.record)) return 'open';
  const { deviation: one } = left;
  const { deviation: other } = right;
  if (one && other) return 'open';
  if (one) return effectOf(one, right.record);
  if (other) return effectOf(other, left.record);
  return hasMarks(left.record) === hasMarks(right.record) ? 'same' : 'similar';
}

function documentsOf(left: SystemRecord, right: SystemRecord): TrueLink['document'] {
  const [one, other] = [left.document, right.document];
  return one && other && one.number === other.number && one.issuer === other.issuer && one.type === other.type ? 'same' : 'other';
}

type YellowCase = 'a' | 'b' | 'c' | 'd';

/** Regulation (EU) 2019/817, Article 30(1): the point under which two records fall, if under any. */
function yellowCase({ biometrics, document }: Facts, identity: Exclude<Identity, 'open'>): YellowCase | undefined {
  if (biometrics === 'same') return identity === 'different' ? 'a' : undefined;
  if (biometrics === 'diff' && identity === 'same') return 'c';
  if (document === 'other') return undefined;
  if (biometrics === 'diff') return 'd';
  return identity === 'different' ? 'b' : undefined;
}

function automatic(facts: Facts, identity: Exclude<Identity, 'open'>): 'WHITE' | 'YELLOW' | 'NONE' {
  if (yellowCase(facts, identity)) return 'YELLOW';
  // Article 33(1)(a) to (c): the same biometric data, or none to compare and the same document, with an identity that is not different.
  return facts.biometrics === 'same' || (facts.biometrics === 'absent' && facts.document === 'same') ? 'WHITE' : 'NONE';
}

const DECIDED = ['same', 'similar', 'different'] as const;

function automaticColour(facts: Facts, identity: Identity): TrueLink['automatic'] {
  if (identity !== 'open') return automatic(facts, identity);
  const colours = new Set(DECIDED.map((possible) => automatic(facts, possible)));
  const [colour = 'open'] = colours;
  return colours.size === 1 ? colour : 'open';
}

/** The colour that Articles 31 to 33 list for what is true; none where they list none. */
function manualColour(facts: Facts, identity: Exclude<Identity, 'open'>, unjustified: boolean): TrueLink['manual'] {
  const point = yellowCase(facts, identity);
  if (point === undefined) return undefined;
  if (facts.same === 'person') {
    if (unjustified && (point === 'a' || point === 'b')) return 'RED';
    return point === 'a' ? 'WHITE' : undefined;
  }
  if (point === 'b') return 'GREEN';
  return unjustified ? 'RED' : 'GREEN';
}

const sideOf = ({ record: { system, reference, person } }: DraftRecord): LinkedSide => ({ system, reference, person });

function trueLink(left: DraftRecord, right: DraftRecord, why: PersonKind): TrueLink {
  const same = left.record.person === right.record.person ? 'person' : 'different';
  const compared = comparedBy(left.record, right.record) !== undefined;
  const biometrics = compared ? (same === 'person' ? 'same' : 'diff') : 'absent';
  const facts: Facts = { same, biometrics, document: documentsOf(left.record, right.record) };
  const identity = identityOf(left, right);
  const manual = identity === 'open' ? undefined : manualColour(facts, identity, left.unjustified || right.unjustified);
  return {
    left: sideOf(left),
    right: sideOf(right),
    ...facts,
    identity,
    automatic: automaticColour(facts, identity),
    ...(manual && { manual }),
    why,
  };
}

const comparable = (left: DraftRecord, right: DraftRecord): boolean =>
  left.record.system !== right.record.system && isCompared(left.record) && isCompared(right.record);

/** The pairs among a person's own records, and between them and an earlier person's (Article 27(5): only across systems). */
export function trueLinks(own: readonly DraftRecord[], earlier: readonly DraftRecord[], why: PersonKind): readonly TrueLink[] {
  const links: TrueLink[] = [];
  own.forEach((right, at) => {
    for (const left of [...earlier, ...own.slice(0, at)]) if (comparable(left, right)) links.push(trueLink(left, right, why));
  });
  return links;
}
