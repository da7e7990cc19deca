import { recordKey, type Link, type LinkedRecord } from './link-file.ts';

/** What changed in the store: a link as it is now, or as it was when it was erased. */
export interface LinkChange {
  readonly kind: 'written' | 'erased';
  readonly link: Link;
  readonly before?: Link;
}

/** All links, by number and by record. */
export interface LinkStore {
  get(sid: string): Link | undefined;
  /** Links of one record, oldest first. */
  of(record: LinkedRecord): readonly Link[];
  /** Yellow links, oldest first. */
  pending(): readonly Link[];
  all(): Iterable<Link>;
  readonly size: number;
  /** Puts a new link in, or another state of one. */
  write(link: Link): void;
  /** Takes a link out; its last state is kept apart for the logs of Article 36. */
  erase(link: Link): void;
  /** The last state of a link that has been erased since `notBefore` (epoch milliseconds). */
  erased(sid: string, notBefore: number): Link | undefined;
  /** Whether a number has ever been given. */
  isTaken(sid: string): boolean;
  subscribe(listener: (change: LinkChange) => void): void;
  clear(): void;
}

const byAge = (left: Link, right: Link): number => left.createdAt - right.createdAt || (left.sid < right.sid ? -1 : 1);

/** An empty store. */
export function linkStore(): LinkStore {
  const links = new Map<string, Link>();
  const buried = new Map<string, Link>();
  const byRecord = new Map<string, Set<string>>();
  const yellow = new Set<string>();
  const listeners: ((change: LinkChange) => void)[] = [];
  const tell = (change: LinkChange): void => listeners.forEach((listener) => listener(change));
  const found = (sids: Iterable<string>): readonly Link[] =>
    [...sids]
      .map((sid) => links.get(sid))
      .filter((link): link is Link => link !== undefined)
      .sort(byAge);

  const unfile = ({ sid, records }: Link): void => {
    yellow.delete(sid);
    for (const record of records) {
      const key = recordKey(record);
      const sids = byRecord.get(key);
      sids?.delete(sid);
      if (sids?.size === 0) byRecord.delete(key);
    }
  };
  const file = (link: Link): void => {
    links.set(link.sid, link);
    if (link.colour === 'YELLOW') yellow.add(link.sid);
    for (const record of link.records) {
      const key = recordKey(record);
      const sids = byRecord.get(key);
      if (sids) sids.add(link.sid);
      else byRecord.set(key, new Set([link.sid]));
    }
  };

  return {
    get: (sid) => links.get(sid),
    of: (record) => found(byRecord.get(recordKey(record)) ?? []),
    pending: () => found(yellow),
    all: () => links.values(),
    get size() {
      return links.size;
    },
    write(link) {
      const before = links.get(link.sid);
      if (before) unfile(before);
      file(link);
      tell({ kind: 'written', link, ...(before && { before }) });
    },
    erase(link) {
      const before = links.get(link.sid);
      if (!before) return;
      unfile(before);
      links.delete(link.sid);
      buried.set(link.sid, link);
      tell({ kind: 'erased', link, before });
    },
    erased(sid, notBefore) {
      const link = buried.get(sid);
      if (!link || link.updatedAt >= notBefore) return link;
      buried.delete(sid);
      return undefined;
    },
    isTaken: (sid) => links.has(sid) || buried.has(sid),
    subscribe: (listener) => void listeners.push(listener),
    clear() {
      for (const one of [links, buried, byRecord]) one.clear();
      yellow.clear();
    },
  };
}
