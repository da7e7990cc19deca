/** One part of a changed thing: what it said, and what it says. */
export interface ChangedPart {
  readonly part: string;
  readonly was?: string;
  readonly is?: string;
}

/** Kinds of things that a specification is made of, in the order of a report. */
export const SUBJECTS = ['mapping', 'parse', 'rule', 'drop', 'code table', 'code version', 'code', 'schema field'] as const;

/** One kind of them. */
export type ChangeSubject = (typeof SUBJECTS)[number];

/** Something that a new version of a pack adds, removes or changes. */
export interface SpecChange {
  readonly subject: ChangeSubject;
  readonly kind: 'added' | 'removed' | 'changed';
  /** What it is: a pointer of a field, or a code in its table. */
  readonly name: string;
  /** What of it changed; of something added or removed, what it says or said. */
  readonly parts: readonly ChangedPart[];
  /** File, line and column: in the new version, or in the old one for what was removed. */
  readonly place: string;
}

/** The members of two objects of texts that differ, in the order of the new one. */
export function changedParts(
  was: Readonly<Record<string, string | undefined>>,
  is: Readonly<Record<string, string | undefined>>,
): readonly ChangedPart[] {
  const names = [...new Set([...Object.keys(is), ...Object.keys(was)])];
  return names.flatMap((part) => {
    const [before, after] = [was[part], is[part]];
    if (before === after) return [];
    return [{ part, ...(before === undefined ? {} : { was: before }), ...(after === undefined ? {} : { is: after }) }];
  });
}

/** A thing that a version has, with what it says, to be held against another version. */
export interface SpecThing {
  readonly name: string;
  readonly says: Readonly<Record<string, string | undefined>>;
  readonly place: string;
}

/** What became of things from one version to the next; things of one name are told apart by `isSame`, or are taken in their order. */
export function compareThings(
  subject: ChangeSubject,
  was: readonly SpecThing[],
  is: readonly SpecThing[],
  isSame: (one: SpecThing, other: SpecThing) => boolean = () => true,
): readonly SpecChange[] {
  const left = new Set(was);
  const pairs = new Map<SpecThing, SpecThing>();
  const pair = (fits: (one: SpecThing, other: SpecThing) => boolean): void => {
    for (const thing of is) {
      if (pairs.has(thing)) continue;
      const found = [...left].find((one) => one.name === thing.name && fits(one, thing));
      if (found === undefined) continue;
      pairs.set(thing, found);
      left.delete(found);
    }
  };
  pair((one, other) => changedParts(one.says, other.says).length === 0);
  pair(isSame);
  pair(() => true);
  const changes = is.flatMap((thing): readonly SpecChange[] => {
    const before = pairs.get(thing);
    const parts = changedParts(before?.says ?? {}, thing.says);
    if (before !== undefined && parts.length === 0) return [];
    return [{ subject, kind: before === undefined ? 'added' : 'changed', name: thing.name, parts, place: thing.place }];
  });
  const removed = was.filter((thing) => left.has(thing));
  return [
    ...changes,
    ...removed.map((thing): SpecChange => ({
      subject,
      kind: 'removed',
      name: thing.name,
      parts: changedParts(thing.says, {}),
      place: thing.place,
    })),
  ];
}
