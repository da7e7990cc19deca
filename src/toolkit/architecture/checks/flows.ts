import type { Concept, Elements } from '../concept.ts';
import { finding, type Finding } from '../finding.ts';
import { placeIn } from '../placed-file.ts';
import type { ProfileFacts, RepositoryFacts } from '../repository-facts.ts';
import type { Check } from './check.ts';

type Interface = Elements['interface'];
type Flow = Elements['flow'];

const entityOf = (concept: Concept, attribute: string): readonly string[] => {
  const entity = concept.find('attribute', attribute)?.entity;
  return entity === undefined ? [] : [entity];
};

/** Entities of which a profile opens an attribute, to search with or to show. */
function openedEntities(concept: Concept, { profile }: ProfileFacts, list: 'searchable' | 'returnable'): ReadonlySet<string> {
  return new Set(profile[list].flatMap(({ system, fields }) => fields.flatMap((field) => entityOf(concept, `${system}/${field}`))));
}

/**
 * Entities that an interface carries: a record those that its mapping writes, a query those that its profiles open, any other what the
 * concept says. Undefined where the contract is not there yet.
 */
export function carriedEntities(concept: Concept, repository: RepositoryFacts, one: Interface): ReadonlySet<string> | undefined {
  if (one.type === 'record') {
    const packs = repository.packs.filter(({ folder }) => one.contracts.includes(folder));
    const entities = packs.flatMap(({ rules }) => rules.flatMap(({ to }) => entityOf(concept, to.pointer)));
    return packs.length === 0 ? undefined : new Set(entities);
  }
  if (one.type === 'query') {
    const profiles = repository.profiles.filter(({ file }) => one.contracts.includes(file.file));
    const opened = profiles.flatMap((facts) => [
      ...openedEntities(concept, facts, 'searchable'),
      ...openedEntities(concept, facts, 'returnable'),
    ]);
    return profiles.length === 0 ? undefined : new Set(opened);
  }
  return new Set(one.carries ?? []);
}

/** A flow uses an interface that carries its entities. */
export const flowsAreCarried: Check = (concept, repository) =>
  concept.of('flow').flatMap((flow) => {
    const one = concept.find('interface', flow.interface);
    const carried = one === undefined ? undefined : carriedEntities(concept, repository, one);
    if (carried === undefined) return [];
    return flow.entities.flatMap((entity, index) =>
      carried.has(entity)
        ? []
        : [
            finding(
              'flow-not-carried',
              concept.place(flow.origin, 'entities', index),
              `${flow.id} sends ${entity} over ${flow.interface}, which does not carry it`,
            ),
          ],
    );
  });

/** A flow runs from one end of its interface to another; what an endpoint reaches is an end of it. */
export const flowsRunBetweenEnds: Check = (concept) =>
  concept.of('flow').flatMap((flow) => {
    const one = concept.find('interface', flow.interface);
    if (one === undefined) return [];
    const near: readonly string[] = one.consumers;
    const far = [one.provider, ...(one.reaches ?? [])];
    const fits = (near.includes(flow.from) && far.includes(flow.to)) || (far.includes(flow.from) && near.includes(flow.to));
    const what = `${flow.id} runs from ${flow.from} to ${flow.to}, which are not the ends of ${one.id}`;
    return fits ? [] : [finding('flow-ends-differ', concept.place(flow.origin, 'interface'), what)];
  });

function profileFindings(concept: Concept, flow: Flow, facts: ProfileFacts | undefined): readonly Finding[] {
  const place = concept.place(flow.origin, 'profile');
  if (facts === undefined) return [finding('flow-profile', place, `there is no profile ${flow.profile ?? ''}`)];
  const one = concept.find('interface', flow.interface);
  const endpoints: readonly string[] = one?.endpoints ?? [];
  const ends = [flow.from, flow.to];
  const asks = facts.profile.asks.filter(({ endpoint }) => endpoints.includes(endpoint));
  const asked = asks.some(({ mustQuery, mayQuery = [] }) => [...mustQuery, ...mayQuery].some((system) => ends.includes(system)));
  const own = one?.contracts.includes(facts.file.file) === true;
  if (!asked && !own) return [finding('flow-profile', place, `${facts.profile.id} asks neither end of ${flow.id} over ${flow.interface}`)];
  if (own) return [];
  const list = concept.find('system', flow.from)?.level === 'gateway' ? 'searchable' : 'returnable';
  const opened = openedEntities(concept, facts, list);
  return flow.entities.flatMap((entity, index) =>
    opened.has(entity)
      ? []
      : [
          finding(
            'flow-profile',
            concept.place(flow.origin, 'entities', index),
            `${facts.profile.id} has nothing ${list} of ${entity}, which ${flow.id} sends`,
          ),
        ],
  );
}

/** A flow under a profile goes where the profile asks, and carries what the profile opens in that direction. */
export const flowsFitTheirProfiles: Check = (concept, { profiles }) =>
  concept.of('flow').flatMap((flow) =>
    flow.profile === undefined
      ? []
      : profileFindings(
          concept,
          flow,
          profiles.find(({ profile }) => profile.id === flow.profile),
        ),
  );

/** Every entity that a mapping writes is in a flow over the interface of its record. */
export const recordsHaveFlows: Check = (concept, repository) =>
  concept.of('interface').flatMap((one) => {
    if (one.type !== 'record') return [];
    const shown = new Set(concept.of('flow').flatMap((flow) => (flow.interface === one.id ? flow.entities : [])));
    const hidden = [...(carriedEntities(concept, repository, one) ?? [])].filter((entity) => !shown.has(entity));
    return hidden.map((entity) =>
      finding('carried-without-flow', concept.place(one.origin), `${one.id} carries ${entity}, which no flow over it shows`),
    );
  });

/** Every system that a profile asks is the end of a flow under that profile, over the interface that reaches it. */
export const asksHaveFlows: Check = (concept, { profiles }) =>
  profiles.flatMap(({ file, profile }) =>
    profile.asks.flatMap(({ endpoint, mustQuery, mayQuery = [] }, index) => {
      const over = concept.of('interface').find(({ endpoints = [] }) => endpoints.includes(endpoint));
      return [...mustQuery, ...mayQuery].flatMap((system) => {
        const flows = concept.of('flow').some((flow) => flow.profile === profile.id && flow.interface === over?.id && flow.to === system);
        const what = `${profile.id} asks ${system} at ${endpoint}, which no flow shows`;
        return flows || over === undefined ? [] : [finding('carried-without-flow', placeIn(file, ['asks', index]), what)];
      });
    }),
  );

/** The process that a flow serves touches every entity that flows. */
export const processesTouchTheirFlows: Check = (concept) =>
  concept.of('flow').flatMap((flow) => {
    const process = flow.process === undefined ? undefined : concept.find('process', flow.process);
    if (process === undefined) return [];
    return flow.entities.flatMap((entity, index) =>
      process.entities.includes(entity)
        ? []
        : [
            finding(
              'flow-process-differs',
              concept.place(flow.origin, 'entities', index),
              `${flow.id} sends ${entity} for ${process.id}, which does not touch it`,
            ),
          ],
    );
  });
