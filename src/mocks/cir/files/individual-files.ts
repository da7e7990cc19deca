import { rfc3339, type Clock } from '../../../kernel/clock.ts';
import type { Link, LinkedRecord } from '../../mid/link-file.ts';
import type { LinkChange } from '../../mid/link-store.ts';
import { isLive, type DeploymentPhase } from '../../phase.ts';
import type { SystemName, SystemRecord } from '../../population/person.ts';
import type { RecordStore } from '../../records/record-store.ts';
import { isCirSystem } from '../content/cir-systems.ts';
import { storedData, type StoredData } from '../content/stored-data.ts';
import { fileHistory, type FileEvent } from './file-history.ts';

/** What the repository has to know of links. */
export interface LinkSource {
  linksOf(record: LinkedRecord): readonly Link[];
  subscribe(listener: (change: LinkChange) => void): void;
}

/** What the repository follows. */
export interface FilesWorld {
  readonly records: Pick<RecordStore, 'find' | 'subscribe'>;
  readonly links: LinkSource;
  readonly clock: Clock;
  readonly phase: DeploymentPhase;
  readonly behaviour: { readonly isEmpty: (system: SystemName) => boolean };
}

/** An individual file: one set of data, or those that white and red links have joined, by system and reference. */
export interface IndividualFile {
  readonly data: readonly StoredData[];
}

/**
 * The individual files (Regulation (EU) 2019/817, Articles 17(1), 18, 19 and 23). Nothing is copied: a file is a view of what the source
 * systems hold now, so that it changes and expires with them; only its history is kept.
 */
export interface IndividualFiles {
  /** What the repository stores of a record at present; `undefined` when it is gone, past its retention, or of no system in operation. */
  of(record: LinkedRecord): StoredData | undefined;
  /** What it stores of a record that a search has found, by the same rule. */
  stored(record: SystemRecord): StoredData | undefined;
  /** The file that holds a record, joined by white and red links between systems of the CIR (Article 19(2)). */
  fileOf(record: LinkedRecord): IndividualFile | undefined;
  /** How the data of a record came here and were joined; it dies with them (Article 24(8)). */
  historyOf(record: LinkedRecord): readonly FileEvent[];
  /** Forgets the history, as if nothing had been written yet. */
  reset(): void;
}

const byReference = (left: StoredData, right: StoredData): number =>
  left.system === right.system ? (left.recordReference < right.recordReference ? -1 : 1) : left.system < right.system ? -1 : 1;

/** Whether a link joins data in one file: white and red ones do, yellow and green ones do not. */
const joins = ({ colour }: Link): boolean => colour === 'WHITE' || colour === 'RED';

/** The records that a link joins: those in the CIR, if there are two or more. */
function joinedBy(link: Link | undefined): readonly LinkedRecord[] {
  const inside = link && joins(link) ? link.records.filter(({ system }) => isCirSystem(system)) : [];
  return inside.length < 2 ? [] : inside;
}

/** Follows the records and the links from now on. */
export function individualFiles({ records, links, clock, phase, behaviour }: FilesWorld): IndividualFiles {
  const history = fileHistory();
  records.subscribe(({ kind, record }) => {
    if (isCirSystem(record.system)) history.follow(kind, record, clock.now());
  });
  links.subscribe(({ kind, link, before }) => {
    const [was, is] = [joinedBy(before), kind === 'erased' ? [] : joinedBy(link)];
    const [wasIn, isIn] = [new Set(was.map(history.key)), new Set(is.map(history.key))];
    for (const record of is) if (!wasIn.has(history.key(record))) history.note(record, { at: clock.now(), event: 'JOINED', sid: link.sid });
    for (const record of was)
      if (!isIn.has(history.key(record))) history.note(record, { at: clock.now(), event: 'SEPARATED', sid: link.sid });
  });

  const stored = (record: SystemRecord): StoredData | undefined => {
    const retained = record.expiresOn >= rfc3339(clock.now()).slice(0, 10);
    return retained && isLive(phase, record.system) && !behaviour.isEmpty(record.system) ? storedData(record) : undefined;
  };
  const of = ({ system, recordReference }: LinkedRecord): StoredData | undefined => {
    const record = records.find(system, recordReference);
    return record && stored(record);
  };

  return {
    of,
    stored,
    fileOf(record) {
      const data = new Map<string, StoredData>();
      const waiting = [record];
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const found = data.has(history.key(next)) ? undefined : of(next);
        if (!found) continue;
        data.set(history.key(next), found);
        // What has expired joins nothing any more: a link never lengthens retention (Article 23(2)).
        waiting.push(...links.linksOf(next).flatMap((link) => joinedBy(link)));
      }
      return data.size === 0 ? undefined : { data: [...data.values()].sort(byReference) };
    },
    historyOf(record) {
      const found = of(record);
      return found ? history.of(record, found) : [];
    },
    reset: () => history.clear(),
  };
}
