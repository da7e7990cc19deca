import { describe, expect, it } from '@jest/globals';
import { citationText, isWithin, parseCitation } from '../../../../src/toolkit/architecture/citation.ts';
import { profilesAskByRight, profilesOpenByArticle, profilesStandOnRights } from '../../../../src/toolkit/architecture/checks/profiles.ts';
import type { Citation, Concept, Element } from '../../../../src/toolkit/architecture/concept.ts';
import { readConcept } from '../../../../src/toolkit/architecture/read-concept.ts';
import { editedTexts, FACTS, shown } from './model-under-test.ts';

const { concept } = readConcept(editedTexts([]));

/** The concept with its elements changed. */
function changed(change: (element: Element) => Element): Concept {
  const elements = concept.elements.map(change);
  const [byName, byKind] = [new Map(elements.map((one) => [`${one.kind} ${one.id}`, one])), Map.groupBy(elements, ({ kind }) => kind)];
  return {
    ...concept,
    elements,
    of: (kind) => (byKind.get(kind) ?? []) as never,
    find: (kind, id) => byName.get(`${kind} ${id}`) as never,
  };
}

const without = (gone: (citation: Citation) => boolean): Concept =>
  changed((element) => ({ ...element, law: element.law.filter((citation) => !gone(citation)) }));

const findings = (model: Concept) =>
  [profilesAskByRight, profilesOpenByArticle, profilesStandOnRights].flatMap((check) => check(model, FACTS));

/** Every provision under which a profile opens a field. */
const BASES = [
  ...new Set(
    FACTS.profiles.flatMap(({ profile }) =>
      [...profile.searchable, ...profile.returnable].map(({ basis }) => citationText({ act: basis.act, provision: basis.article })),
    ),
  ),
];

/** The provisions of the concept that cover it. */
const covering = (text: string) => {
  const basis = parseCitation(text);
  if (basis === undefined) throw new Error(`no citation: ${text}`);
  return (citation: Citation): boolean => isWithin(basis, citation);
};

describe('profiles', () => {
  it('open what the concept permits', () => {
    expect(BASES.length).toBeGreaterThan(60);
    expect(shown(findings(concept))).toEqual([]);
  });

  it.each(BASES)('fail the check by an article that is taken out of the concept: %s', (basis) => {
    expect(findings(without(covering(basis))).length).toBeGreaterThan(0);
  });

  it.each(concept.of('right').map(({ id }) => id))('fail the check without the right %s', (id) => {
    const found = findings(changed((element) => (element.id === id ? { ...element, law: [] } : element)));
    expect(found.map(({ code }) => code)).toContain('profile-asks-without-right');
  });

  it('fail the check by any field that a right no longer lists', () => {
    for (const right of concept.of('right'))
      for (const list of ['search', 'disclose'] as const)
        for (const field of right[list] ?? []) {
          const found = findings(
            changed((element) => (element === right ? { ...right, [list]: (right[list] ?? []).filter((one) => one !== field) } : element)),
          );
          expect([right.id, list, field, found.length > 0]).toEqual([right.id, list, field, true]);
        }
  });

  it('tell presence only where that is the right', () => {
    const found = findings(
      changed((element) => (element.id === 'border-check-at-ees' ? ({ ...element, presenceOnly: true } as Element) : element)),
    );
    expect(found.map(({ code, what }) => [code, what])).toContainEqual([
      'profile-discloses-without-article',
      'only the presence of data of EES may be told',
    ]);
  });
});
