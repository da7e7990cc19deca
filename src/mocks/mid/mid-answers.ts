import type { Clock } from '../../kernel/clock.ts';
import { isRefusal, type Refusal } from '../contract/refusal.ts';
import { byNumber, inOrdinaryReply, isResponsible, type ReadPurpose, type VisibleLink } from './access.ts';
import type { CallerRights } from './authorities.ts';
import { borderClock, type BorderClock } from './border-clock.ts';
import { LOG_LIFE_MS, type ComparisonLog } from './comparison-log.ts';
import type { Authority, Link, LinkedRecord } from './link-file.ts';
import type { LinkStore } from './link-store.ts';
import type { Notice, Notices } from './notices.ts';
import { correct, decide, type Actor, type Corrected, type Correction, type Decision } from './verification.ts';

/** A record of an authority in a yellow link that another one verifies. */
export interface CaseElsewhere {
  readonly record: LinkedRecord;
  /** Epoch milliseconds. */
  readonly since: number;
  readonly clock?: BorderClock;
}

/** What the MID may be asked. What a caller may not see is answered as what is not there. */
export interface MidQuestions {
  /** Opens a file by its number. */
  read(sid: string, caller: CallerRights, purpose: ReadPurpose): VisibleLink | undefined;
  /** Other decided or white links of the same records, to be taken into account in verification (Article 29(6)); none with somebody else's alert under Article 29(2). */
  related(link: Link, caller: CallerRights): readonly Link[];
  /** Links that an ordinary reply holding `hits` shows of one of them (Article 26). */
  linksOfRecord(record: LinkedRecord, caller: CallerRights, hits: readonly LinkedRecord[]): readonly VisibleLink[];
  /** Red links of the records by colour and systems alone (Article 26(2)): what profile 15 adds to an ordinary reply. */
  redLinkItems(hits: readonly LinkedRecord[], caller: CallerRights): readonly VisibleLink[];
  /** Yellow links that await the caller, oldest first. */
  pending(caller: Authority): readonly Link[];
  /** The caller's own records in yellow links that others verify: neither who, nor with what (an alert must not show). */
  elsewhere(caller: Authority): readonly CaseElsewhere[];
  notices(recipient: Authority, after: number): readonly Notice[];
  /** A file with its history, for a year after its end too; for the responsible authority and for supervision. */
  history(sid: string, caller: CallerRights): Link | undefined;
  /** All links of a record as they are: for the CIR, which merges individual files on white and red ones (Article 19(2)). */
  linksOf(record: LinkedRecord): readonly Link[];
  /** All links known. */
  all(): Iterable<Link>;
}

/** What authorities may do to links. */
export interface MidDecisions {
  decide(sid: string, actor: Actor, decision: Decision): Link | Refusal;
  correct(sid: string, actor: Actor, correction: Correction): Corrected | Refusal;
}

/** What questions and decisions share. Every look at the links first brings to light what the stock holds. */
export interface MidCore {
  readonly links: LinkStore;
  readonly outbox: Notices;
  readonly comparisons: ComparisonLog;
  readonly clock: Clock;
  /** Settles the stock, once. */
  readonly prepare: () => void;
  /** Settles one record and gives its links. */
  readonly settled: (record: LinkedRecord) => readonly Link[];
}

/** Answers questions; nothing that the caller may not see is in an answer. */
export function questions({ links, outbox, clock, prepare, settled }: MidCore): MidQuestions {
  const visible = (record: LinkedRecord, caller: CallerRights, hits: readonly LinkedRecord[]): readonly VisibleLink[] =>
    settled(record)
      .map((link) => inOrdinaryReply(link, caller, hits))
      .filter((link) => link !== undefined);
  const pending = (): readonly Link[] => {
    prepare();
    return links.pending();
  };
  const ownRecords = (link: Link, caller: Authority): readonly CaseElsewhere[] => {
    const running = borderClock(link, clock.now());
    return link.records
      .filter((_, at) => link.owners[at]?.reference === caller.reference)
      .map((record) => ({ record, since: link.createdAt, ...(running && { clock: running }) }));
  };
  return {
    read(sid, caller, purpose) {
      prepare();
      const link = links.get(sid);
      return link && byNumber(link, caller, purpose);
    },
    related(link, caller) {
      const touching = new Map(link.records.flatMap((record) => settled(record)).map((other) => [other.sid, other] as const));
      touching.delete(link.sid);
      return [...touching.values()].filter((other) => {
        const alertElsewhere = other.alertedBy.some(({ reference }) => reference !== caller.reference);
        return !alertElsewhere && (other.colour !== 'YELLOW' || isResponsible(other, caller));
      });
    },
    linksOfRecord: (record, caller, hits) => (caller.systems.has(record.system) ? visible(record, caller, [record, ...hits]) : []),
    redLinkItems: (hits, caller) =>
      hits
        .filter(({ system }) => caller.systems.has(system))
        .flatMap((record) => visible(record, caller, hits).filter(({ colour }) => colour === 'RED')),
    pending: (caller) => pending().filter((link) => isResponsible(link, caller)),
    elsewhere: (caller) =>
      pending()
        .filter((link) => !isResponsible(link, caller))
        .flatMap((link) => ownRecords(link, caller)),
    notices(recipient, after) {
      prepare();
      return outbox.for(recipient, after);
    },
    history(sid, caller) {
      prepare();
      const link = links.get(sid) ?? links.erased(sid, clock.now() - LOG_LIFE_MS);
      return link && (caller.supervises || isResponsible(link, caller)) ? link : undefined;
    },
    linksOf: settled,
    all() {
      prepare();
      return links.all();
    },
  };
}

/** Carries out what authorities decide. */
export function decisions({ links, outbox, comparisons, clock, prepare }: MidCore): MidDecisions {
  const logColour = ({ records, grounds }: Link, colour: Link['colour'] | 'NONE'): void =>
    comparisons.add(clock.now(), records, grounds, colour, true);
  return {
    decide(sid, actor, decision) {
      prepare();
      const decided = decide(links.get(sid), actor, decision, clock.now());
      if (isRefusal(decided)) return decided;
      links.write(decided);
      logColour(decided, decided.colour);
      return decided;
    },
    correct(sid, actor, correction) {
      prepare();
      const corrected = correct(links.get(sid), actor, correction, clock.now());
      if (isRefusal(corrected)) return corrected;
      const { outcome, link } = corrected;
      if (outcome === 'REFERRED_TO_SIRENE') {
        outbox.tellEvidence(link, correction.explanation, clock.now());
        return corrected;
      }
      if (outcome === 'ERASED') links.erase(link);
      else links.write(link);
      logColour(link, outcome === 'ERASED' ? 'NONE' : link.colour);
      return corrected;
    },
  };
}
