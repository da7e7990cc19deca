import type { Concept, Elements } from '../concept.ts';
import { finding, type Finding } from '../finding.ts';
import type { Check } from './check.ts';

/** Elements that lie on a circle of `after`. */
function circular(concept: Concept, elements: readonly (Elements['release'] | Elements['work-package'])[]): readonly Finding[] {
  const after = new Map(elements.map((one) => [one.id, one.after ?? []]));
  const reaches = (from: string, wanted: string, seen: Set<string>): boolean =>
    (after.get(from) ?? []).some((next) => {
      if (next === wanted) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, wanted, seen);
    });
  return elements.flatMap((one) =>
    reaches(one.id, one.id, new Set())
      ? [finding('order-circular', concept.place(one.origin, 'after'), `${one.kind} ${one.id} comes after itself`)]
      : [],
  );
}

/** Nothing comes before itself, in the roadmap and in the plan. */
export const orderIsNotCircular: Check = (concept) => [
  ...circular(concept, concept.of('release')),
  ...circular(concept, concept.of('work-package')),
];

/** Releases come after those that they build on, and none is there before them. */
export const releasesAreInOrder: Check = (concept) =>
  concept.of('release').flatMap((release) =>
    (release.after ?? []).flatMap((id, index): readonly Finding[] => {
      const earlier = concept.find('release', id);
      if (earlier === undefined) return [];
      const place = concept.place(release.origin, 'after', index);
      const late = earlier.date > release.date;
      const ahead = release.state === 'delivered' && earlier.state !== 'delivered';
      return [
        ...(late ? [finding('dates-out-of-order', place, `${release.id} is dated before ${id}, which it builds on`)] : []),
        ...(ahead ? [finding('release-ahead', place, `${release.id} is delivered and ${id} is not`)] : []),
      ];
    }),
  );

function packageFindings(concept: Concept, one: Elements['work-package']): readonly Finding[] {
  const found: Finding[] = [];
  const report = (field: string, index: number, what: string): void =>
    void found.push(finding('dates-out-of-order', concept.place(one.origin, field, index), what));
  const phase = concept.find('phase', one.phase);
  if (one.begins > one.ends) report('ends', 0, `${one.id} ends before it begins`);
  if (phase !== undefined && (one.begins < phase.begins || one.ends > phase.ends)) report('phase', 0, `${one.id} lies outside ${phase.id}`);
  (one.after ?? []).forEach((id, index) => {
    const earlier = concept.find('work-package', id);
    if (earlier !== undefined && earlier.ends > one.begins) report('after', index, `${one.id} begins before ${id} has ended`);
  });
  return found;
}

/** Phases and work packages end after they begin, packages lie within their phases and after what they build on. */
export const planIsInOrder: Check = (concept) => [
  ...concept
    .of('phase')
    .flatMap(({ id, begins, ends, origin }) =>
      begins > ends ? [finding('dates-out-of-order', concept.place(origin, 'ends'), `${id} ends before it begins`)] : [],
    ),
  ...concept.of('work-package').flatMap((one) => packageFindings(concept, one)),
];

/** Milestones lie after the work and the release that they depend on. */
export const milestonesAreInOrder: Check = (concept) =>
  concept.of('milestone').flatMap(({ id, date, after, release, origin }) => {
    const late = after.flatMap((name, index) => {
      const work = concept.find('work-package', name);
      return work !== undefined && work.ends > date
        ? [finding('dates-out-of-order', concept.place(origin, 'after', index), `${id} lies before ${name} has ended`)]
        : [];
    });
    const needed = release === undefined ? undefined : concept.find('release', release);
    const early = needed !== undefined && needed.date > date;
    const what = `${id} lies before ${release ?? ''}`;
    return early ? [...late, finding('dates-out-of-order', concept.place(origin, 'release'), what)] : late;
  });
