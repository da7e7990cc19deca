import { citationText, isWithin } from '../citation.ts';
import type { Citation, Concept, Elements } from '../concept.ts';
import { finding, type Finding } from '../finding.ts';
import { placeIn } from '../placed-file.ts';
import type { ProfileFacts } from '../repository-facts.ts';
import type { Check } from './check.ts';

type Right = Elements['right'];

const cited = ({ act, article }: { readonly act: string; readonly article: string }): Citation => ({ act, provision: article });

/** Whether a provision that a profile names is, or lies within, one that the concept knows. */
const isCited = (basis: Citation, law: readonly Citation[]): boolean => law.some((provision) => isWithin(basis, provision));

/** The right of a purpose to one system’s data. */
export const rightTo = (concept: Concept, purpose: string, system: string): Right | undefined =>
  concept.of('right').find((right) => right.purpose === purpose && right.system === system);

/** The purpose of a profile is one of the concept, and so are the categories of users whom it lets ask. */
export const profilesHavePurposes: Check = (concept, { profiles }) =>
  profiles.flatMap(({ file, profile }) => {
    const purpose = concept.find('purpose', profile.purpose);
    if (purpose === undefined) {
      return [finding('profile-purpose-unknown', placeIn(file, ['purpose']), `the concept has no purpose ${profile.purpose}`)];
    }
    return profile.userCategories.flatMap((category, index) =>
      purpose.users.includes(category)
        ? []
        : [finding('profile-user-without-right', placeIn(file, ['userCategories', index]), `${category} may not ask for ${purpose.id}`)],
    );
  });

function askFindings(concept: Concept, { file, profile }: ProfileFacts): readonly Finding[] {
  return profile.asks.flatMap(({ mustQuery, mayQuery = [] }, index) =>
    (
      [
        ['mustQuery', mustQuery],
        ['mayQuery', mayQuery],
      ] as const
    ).flatMap(([list, systems]) =>
      systems.flatMap((system, position) => {
        const right = rightTo(concept, profile.purpose, system);
        const place = placeIn(file, ['asks', index, list, position]);
        if (right === undefined) {
          return [finding('profile-asks-without-right', place, `no right of ${profile.purpose} opens ${system}`)];
        }
        if (!profile.legalBasis.some((basis) => isCited(cited(basis), right.law))) {
          const law = right.law.map(citationText).join('; ') || 'no provision';
          return [
            finding('profile-asks-without-right', place, `${profile.id} names none of the provisions that open ${system} to it: ${law}`),
          ];
        }
        const mend = 'Set disclosure: presence.';
        return right.presenceOnly === true && profile.disclosure !== 'presence'
          ? [finding('profile-discloses-without-article', place, `only the presence of data of ${system} may be told`, mend)]
          : [];
      }),
    ),
  );
}

/** A profile asks systems that a right opens to its purpose, on a provision of that right, and shows presence only where that is the right. */
export const profilesAskByRight: Check = (concept, { profiles }) => profiles.flatMap((facts) => askFindings(concept, facts));

/** Why a field of a system may not be opened under a basis; undefined where it may. */
function objection(concept: Concept, right: Right, list: 'search' | 'disclose', field: string, basis: Citation): string | undefined {
  const id = `${right.system}/${field}`;
  if (!(right[list] ?? []).includes(field)) return `the right ${right.id} does not open ${id} to ${list}`;
  const attribute = concept.find('attribute', id);
  if (attribute === undefined) return `the data architecture lacks ${id}`;
  if (isCited(basis, [...attribute.law, ...right.law])) return undefined;
  return `${citationText(basis)} is no provision of ${id} nor of the right ${right.id}`;
}

const LISTS = [
  ['searchable', 'search', 'profile-searches-without-article'],
  ['returnable', 'disclose', 'profile-discloses-without-article'],
] as const;

function openedFindings(concept: Concept, { file, profile }: ProfileFacts): readonly Finding[] {
  return LISTS.flatMap(([list, verb, code]) =>
    profile[list].flatMap(({ system, basis, fields }, index) =>
      fields.flatMap((field, position) => {
        const right = rightTo(concept, profile.purpose, system);
        const wrong =
          right === undefined ? `no right of ${profile.purpose} opens ${system}` : objection(concept, right, verb, field, cited(basis));
        const place = placeIn(file, [list, index, 'fields', position]);
        return wrong === undefined ? [] : [finding(code, place, `${profile.id} opens ${system}/${field}, but ${wrong}`)];
      }),
    ),
  );
}

/** Each field that a profile opens is opened by a right of its purpose, under a provision of the field or of the right. */
export const profilesOpenByArticle: Check = (concept, { profiles }) => profiles.flatMap((facts) => openedFindings(concept, facts));

/** Each provision on which a profile stands is one on which a right of its purpose stands. */
export const profilesStandOnRights: Check = (concept, { profiles }) =>
  profiles.flatMap(({ file, profile }) => {
    const rights = concept.of('right').filter(({ purpose }) => purpose === profile.purpose);
    const law = rights.flatMap((right) => right.law);
    return profile.legalBasis.flatMap((basis, index) => {
      const citation = cited(basis);
      if (isCited(citation, law)) return [];
      const what = `no right of ${profile.purpose} stands on ${citationText(citation)}`;
      return [finding('profile-basis-unknown', placeIn(file, ['legalBasis', index]), what)];
    });
  });

/** Profiles name endpoints by which an interface is known, and ask there the systems that it reaches. */
export const profilesAskWhereReached: Check = (concept, { profiles }) =>
  profiles.flatMap(({ file, profile }) =>
    profile.asks.flatMap(({ endpoint, mustQuery, mayQuery = [] }, index) => {
      const reached = concept.of('interface').find(({ endpoints = [] }) => endpoints.includes(endpoint));
      const place = placeIn(file, ['asks', index, 'endpoint']);
      if (reached === undefined) return [finding('profile-endpoint-unreached', place, `no interface is known as ${endpoint}`)];
      return [...mustQuery, ...mayQuery].flatMap((system) =>
        (reached.reaches ?? []).includes(system)
          ? []
          : [finding('profile-endpoint-unreached', place, `${reached.id} does not reach ${system}`)],
      );
    }),
  );
