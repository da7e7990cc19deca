import type { Clock } from '../../kernel/clock.ts';
import type { SystemRecord } from '../population/person.ts';
import type { DetectionSource } from '../records/detection-candidates.ts';
import type { RecordChange, RecordStore } from '../records/record-store.ts';
import type { BiometricSearch } from '../sbms/biometric-search.ts';
import type { ComparisonLog } from './comparison-log.ts';
import type { ComparisonRules } from './compare/comparison-rules.ts';
import { examine, type PairFinding } from './examine-pair.ts';
import { isAutomaticWhite, linked, recordKey, type Link } from './link-file.ts';
import type { LinkWriter } from './link-writer.ts';
import { launchesDetection } from './triggers.ts';

/** What detection works on. */
export interface DetectionWorld {
  readonly records: Pick<RecordStore, 'find'>;
  readonly source: DetectionSource;
  readonly biometrics: Pick<BiometricSearch, 'compare'>;
  readonly clock: Clock;
  readonly rules: ComparisonRules;
  readonly log: ComparisonLog;
}

/** Multiple-identity detection (Articles 27 and 28). */
export interface Detector {
  /** Follows one change of a record. */
  follow(change: RecordChange): void;
  /** Makes sure that a record which was there from the start has been compared, and what it is linked to. Costs nothing the second time. */
  settle(record: SystemRecord): void;
  /** Forgets which records have been compared. */
  clear(): void;
}

interface Match {
  readonly other: SystemRecord;
  readonly finding: PairFinding;
}

const keyOf = (record: SystemRecord): string => recordKey(linked(record));
const byAge = (left: SystemRecord, right: SystemRecord): number =>
  left.createdAt < right.createdAt ? -1 : left.createdAt > right.createdAt ? 1 : keyOf(left) < keyOf(right) ? -1 : 1;

/** A detector that writes its links through `writer`. */
export function detector(world: DetectionWorld, writer: LinkWriter): Detector {
  const { records, source, biometrics, clock, rules, log } = world;
  /** Records that have been compared: others are compared with them alone, so that links arise in the order in which data arrived. */
  const arrived = new Set<string>();
  /** A record that is in the store already and is about to arrive. */
  let arriving: string | undefined;

  /** Everything that the record is linked with by its data, whether compared before or not. */
  const matchesOf = (record: SystemRecord, at: number | undefined, counts: (other: SystemRecord) => boolean): readonly Match[] => {
    const compare = examine(record, biometrics, rules);
    const matches: Match[] = [];
    for (const other of source.detectionCandidates(record)) {
      if (!launchesDetection(other) || !counts(other)) continue;
      const finding = compare(other);
      if (!finding) continue;
      if (at !== undefined) log.add(at, [linked(record), linked(other)], finding.grounds, finding.colour ?? 'NONE', false);
      if (finding.colour) matches.push({ other, finding });
    }
    return matches;
  };

  const link = (record: SystemRecord, matches: readonly Match[], at: number): void => {
    for (const { other, finding } of matches) if (finding.colour === 'YELLOW') writer.linkYellow(record, other, finding.grounds, at);
    const white = matches.filter(({ finding }) => finding.colour === 'WHITE');
    const [first] = white;
    if (first)
      writer.linkWhite(
        record,
        white.map(({ other }) => other),
        first.finding.grounds,
        at,
      );
  };

  const arrive = (record: SystemRecord, at: number): void => {
    const matches = matchesOf(record, at, (other) => arrived.has(keyOf(other)));
    arrived.add(keyOf(record));
    link(record, matches, at);
  };

  const settle = (record: SystemRecord): void => {
    const settledOrNext = (one: SystemRecord): boolean => arrived.has(keyOf(one)) || keyOf(one) === arriving;
    if (!launchesDetection(record) || settledOrNext(record)) return;
    const found = new Map([[keyOf(record), record]]);
    for (const known of found.values()) {
      for (const { other } of matchesOf(known, undefined, (candidate) => !settledOrNext(candidate) && !found.has(keyOf(candidate))))
        found.set(keyOf(other), other);
    }
    // Order of arrival decides who is responsible.
    for (const member of [...found.values()].sort(byAge)) arrive(member, Date.parse(member.createdAt));
  };

  /** Settles what a record that has just been written may be linked with, before it arrives itself. */
  const settleAround = (record: SystemRecord): void => {
    arriving = keyOf(record);
    for (const other of source.detectionCandidates(record)) settle(other);
    arriving = undefined;
  };

  const others = (link: Link, record: SystemRecord): readonly SystemRecord[] =>
    link.records
      .filter((member) => recordKey(member) !== keyOf(record))
      .map(({ system, recordReference }) => records.find(system, recordReference))
      .filter((member): member is SystemRecord => member !== undefined);

  /** Holds the record's links against its new data: each stands, changes or goes (Articles 27 and 28 run again). */
  const reviewLink = (record: SystemRecord, existing: Link, at: number): void => {
    const compare = examine(record, biometrics, rules);
    const findings = others(existing, record).map((other) => ({ other, finding: compare(other) }));
    if (isAutomaticWhite(existing)) {
      if (findings.every(({ finding }) => finding?.colour !== 'WHITE')) writer.leave(existing, linked(record), at);
      return;
    }
    const [pair] = findings;
    if (pair?.finding?.colour !== 'YELLOW') writer.erase(existing, at);
    else if (pair.finding.grounds.yellowCase !== existing.grounds.yellowCase)
      writer.reopen(existing, record, pair.other, pair.finding.grounds, at);
  };

  const update = (record: SystemRecord, at: number): void => {
    const existing = writer.linksOf(linked(record));
    if (!launchesDetection(record)) {
      for (const one of existing) writer.leave(one, linked(record), at);
      arrived.delete(keyOf(record));
      return;
    }
    for (const one of existing) reviewLink(record, one, at);
    const matches = matchesOf(record, at, (other) => arrived.has(keyOf(other)));
    const linkedWith = new Set(writer.linksOf(linked(record)).flatMap((one) => (isAutomaticWhite(one) ? [] : one.records.map(recordKey))));
    arrived.add(keyOf(record));
    link(
      record,
      matches.filter(({ other }) => !linkedWith.has(keyOf(other))),
      at,
    );
  };

  return {
    settle,
    follow({ kind, record }) {
      const at = clock.now();
      if (kind === 'deleted') {
        for (const one of writer.linksOf(linked(record))) writer.leave(one, linked(record), at);
        arrived.delete(keyOf(record));
        return;
      }
      if (launchesDetection(record)) settleAround(record);
      if (kind === 'updated') update(record, at);
      else if (launchesDetection(record)) arrive(record, at);
    },
    clear: () => arrived.clear(),
  };
}
