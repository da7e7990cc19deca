import type { SystemRecord } from '../population/person.ts';
import {
  isAutomaticWhite,
  linked,
  recordKey,
  systemsOf,
  type Authority,
  type Link,
  type LinkEvent,
  type LinkGrounds,
  type LinkedRecord,
} from './link-file.ts';
import type { LinkStore } from './link-store.ts';
import { assembleWhite, contradict } from './white-groups.ts';
import { alertedBureaux, ownerOf, responsibleAuthority } from './responsible-authority.ts';
import type { SidSource } from './sid.ts';

/** Writes the links that detection finds; every change becomes part of the file's history. */
export interface LinkWriter {
  /** Links of a record, oldest first. */
  linksOf(record: LinkedRecord): readonly Link[];
  /** A yellow link between two records, unless they have a link of their own already. */
  linkYellow(trigger: SystemRecord, other: SystemRecord, grounds: LinkGrounds, at: number): void;
  /**
   * White links to all of them: existing automatic ones are extended, and become one where the match joins them (Article 28(2)). Records that
   * another link holds apart are in no white link together.
   */
  linkWhite(trigger: SystemRecord, others: readonly SystemRecord[], grounds: LinkGrounds, at: number): void;
  /** Yellow again, on other grounds. */
  reopen(link: Link, trigger: SystemRecord, other: SystemRecord, grounds: LinkGrounds, at: number): void;
  /** Takes a record out; the link goes when what is left lies in one system (Article 35). */
  leave(link: Link, record: LinkedRecord, at: number): void;
  erase(link: Link, at: number): void;
}

interface Member {
  readonly record: LinkedRecord;
  readonly owner: Authority;
}

const memberOf = (record: SystemRecord): Member => {
  const { reference, memberState } = ownerOf(record);
  return { record: linked(record), owner: { reference, memberState } };
};

function membersOf({ records, owners }: Link): readonly Member[] {
  return records.flatMap((record, at) => {
    const owner = owners[at];
    return owner ? [{ record, owner }] : [];
  });
}

const withMembers = (members: readonly Member[]): Pick<Link, 'records' | 'owners'> => ({
  records: members.map(({ record }) => record),
  owners: members.map(({ owner }) => owner),
});

function distinct<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  return [...new Map(values.map((value) => [keyOf(value), value] as const)).values()];
}

/** Appends an event in the link's present state. */
export function withEvent(
  link: Omit<Link, 'history'>,
  history: readonly LinkEvent[],
  event: Pick<LinkEvent, 'at' | 'event' | 'basis'> & Partial<LinkEvent>,
): Link {
  return { ...link, updatedAt: event.at, history: [...history, { colour: link.colour, records: link.records, ...event }] };
}

/** A writer into `store`; numbers come from `sids`. */
export function linkWriter(store: LinkStore, sids: SidSource): LinkWriter {
  const freshSid = (records: readonly LinkedRecord[]): string => {
    const text = records.map(recordKey).sort().join(' ');
    for (let attempt = 0; ; attempt += 1) {
      const sid = sids(attempt === 0 ? text : `${text} ${attempt}`);
      if (!store.isTaken(sid)) return sid;
    }
  };

  const create = (colour: 'WHITE' | 'YELLOW', records: readonly SystemRecord[], grounds: LinkGrounds, at: number): void => {
    const [trigger, ...others] = records;
    if (!trigger) return;
    const members = records.map(memberOf);
    const link = {
      sid: freshSid(members.map(({ record }) => record)),
      colour,
      manual: false,
      ...withMembers(members),
      responsible: responsibleAuthority(trigger, others),
      createdAt: at,
      updatedAt: at,
      trigger: linked(trigger),
      grounds,
      alertedBy: alertedBureaux(records),
    };
    store.write(withEvent(link, [], { at, event: 'CREATED', basis: grounds.basis }));
  };

  const erase = (link: Link, at: number): void => store.erase(withEvent(link, link.history, { at, event: 'ERASED', basis: ['35'] }));

  const extend = (groups: readonly Link[], records: readonly SystemRecord[], at: number): void => {
    const [oldest, ...younger] = groups;
    if (!oldest) return;
    const members = distinct([...groups.flatMap(membersOf), ...records.map(memberOf)], ({ record }) => recordKey(record));
    if (members.length === oldest.records.length) return;
    for (const absorbed of younger) store.erase(withEvent(absorbed, absorbed.history, { at, event: 'ERASED', basis: ['28(2)'] }));
    const alertedBy = distinct([...groups.flatMap((group) => group.alertedBy), ...alertedBureaux(records)], ({ reference }) => reference);
    const link = { ...oldest, ...withMembers(members), alertedBy };
    store.write(withEvent(link, oldest.history, { at, event: 'EXTENDED', basis: ['28(2)'] }));
  };

  const leave = (link: Link, record: LinkedRecord, at: number): void => {
    const members = membersOf(link).filter((member) => recordKey(member.record) !== recordKey(record));
    const smaller = { ...link, ...withMembers(members) };
    if (systemsOf(smaller).length < 2) erase(link, at);
    else store.write(withEvent(smaller, link.history, { at, event: 'REDUCED', basis: ['35'] }));
  };

  return {
    linksOf: (record) => store.of(record),
    linkYellow(trigger, other, grounds, at) {
      const key = recordKey(linked(other));
      const known = store
        .of(linked(trigger))
        .some((link) => !isAutomaticWhite(link) && link.records.some((record) => recordKey(record) === key));
      if (!known) create('YELLOW', [trigger, other], grounds, at);
    },
    linkWhite(trigger, others, grounds, at) {
      for (const link of store.of(linked(trigger)))
        if (isAutomaticWhite(link) && contradict(store, [linked(trigger)], link.records)) leave(link, linked(trigger), at);
      for (const { groups, records } of assembleWhite(store, trigger, others)) {
        if (groups.length === 0) create('WHITE', records, grounds, at);
        else extend(groups, records, at);
      }
    },
    reopen(link, trigger, other, grounds, at) {
      const responsible = responsibleAuthority(trigger, [other]);
      const opened = { ...link, colour: 'YELLOW' as const, manual: false, responsible, trigger: linked(trigger), grounds };
      store.write(withEvent(opened, link.history, { at, event: 'REOPENED', basis: grounds.basis }));
    },
    leave,
    erase,
  };
}
