import type { Concept, Elements } from '../concept.ts';
import { finding, type Finding } from '../finding.ts';
import type { SchemaLeaf } from '../schema-leaves.ts';
import type { Check } from './check.ts';

const depth = (pointer: string): number => pointer.split('/').length - 1;

/** Whether every instance of the entity has the leaf, as the canonical schema says. */
const isRequired = (leaf: SchemaLeaf, entity: Elements['entity']): boolean =>
  leaf.requiredSteps >= depth(leaf.pointer) - depth(entity.at ?? '');

/** Every leaf of the canonical record is an attribute of the data architecture. */
export const leavesAreAttributes: Check = (concept, { canonical }) =>
  canonical.flatMap(({ pointer, place }) =>
    concept.find('attribute', pointer) === undefined ? [finding('attribute-missing', place, `the data architecture lacks ${pointer}`)] : [],
  );

const canonicalAttributes = (concept: Concept): readonly Elements['attribute'][] =>
  concept.of('attribute').filter(({ system }) => system === undefined);

/** Every attribute of a canonical entity is a leaf of the canonical record. */
export const attributesAreLeaves: Check = (concept, { canonical }) => {
  const known = new Set(canonical.map(({ pointer }) => pointer));
  return canonicalAttributes(concept).flatMap(({ id, origin }) =>
    known.has(id) ? [] : [finding('attribute-unknown', concept.place(origin), `the canonical record has no leaf ${id || '(none)'}`)],
  );
};

/** What the canonical schema requires of every instance is mandatory in the data architecture. */
export const mandatoryAgrees: Check = (concept, { canonical }) =>
  canonical.flatMap((leaf) => {
    const attribute = concept.find('attribute', leaf.pointer);
    const entity = attribute === undefined ? undefined : concept.find('entity', attribute.entity);
    if (attribute === undefined || entity === undefined || attribute.mandatory || !isRequired(leaf, entity)) return [];
    const what = `every ${entity.id} has ${leaf.pointer}, but the data architecture calls it optional`;
    return [finding('mandatory-differs', concept.place(attribute.origin), what)];
  });

/** What an attribute of personal data is kept for is said, by itself or by its entity. */
export const personalDataHaveRetention: Check = (concept) =>
  concept.of('attribute').flatMap((attribute) => {
    const personal = concept.find('class', attribute.class)?.personal ?? true;
    if (!personal || attribute.retention !== undefined) return [];
    return [finding('retention-missing', concept.place(attribute.origin), `nothing says how long ${attribute.id} is kept`)];
  });

/** Every system has a controller, and those that hold national records have a retention. */
export const systemsHaveControllers: Check = (concept) =>
  concept.of('system').flatMap((system): readonly Finding[] => {
    const place = concept.place(system.origin);
    const controller =
      (system.controllers ?? []).length > 0 ? [] : [finding('controller-missing', place, `nobody is named as controller of ${system.id}`)];
    const keeps = system.level !== 'national' || system.retention !== undefined;
    return [...controller, ...(keeps ? [] : [finding('retention-missing', place, `nothing says how long ${system.id} keeps its records`)])];
  });

/** Retentions that somebody still has to confirm. */
export const retentionsAreConfirmed: Check = (concept) =>
  concept
    .of('retention')
    .flatMap(({ id, open, origin }) => (open === undefined ? [] : [finding('retention-open', concept.place(origin), `${id}: ${open}`)]));
