import { parseCitation } from '../citation.ts';
import type { Concept, Elements } from '../concept.ts';
import { finding, type Finding } from '../finding.ts';
import { placeIn } from '../placed-file.ts';
import type { PackFacts, PointerUse } from '../repository-facts.ts';
import { interfaceOfPack, type Check } from './check.ts';

const isBelow = (pointer: string, outer: string): boolean => pointer === outer || pointer.startsWith(`${outer}/`);

/** Mappings write attributes that the data architecture has, and that it says their system holds. */
export const mappingsWriteAttributes: Check = (concept, { packs }) =>
  packs.flatMap((pack) => {
    const { system } = interfaceOfPack(concept, pack);
    return pack.rules.flatMap(({ to }): readonly Finding[] => {
      const attribute = concept.find('attribute', to.pointer);
      const place = placeIn(pack.mapping, to.path);
      if (attribute === undefined) {
        return [finding('mapping-writes-unknown', place, `${pack.name} writes ${to.pointer}, which the data architecture lacks`)];
      }
      if (system === undefined || attribute.heldBy.includes(system.id)) return [];
      const what = `${pack.name} writes ${to.pointer} from ${system.id}, which does not hold it by the data architecture`;
      return [finding('attribute-not-held', place, what)];
    });
  });

/** Mappings read, look at and drop fields that the schema of their record has. */
export const mappingsReadFields: Check = (_, { packs }) =>
  packs.flatMap((pack) => {
    const known = (use: PointerUse): boolean =>
      use.pointer === '' ||
      pack.leaves.some(({ pointer }) => isBelow(pointer, use.pointer)) ||
      pack.parsed.some(({ pointer }) => isBelow(use.pointer, pointer));
    const uses = [...pack.rules.flatMap(({ from }) => from), ...pack.looks, ...pack.drops, ...pack.parsed];
    return uses.flatMap((use) =>
      known(use)
        ? []
        : [finding('mapping-reads-unknown', placeIn(pack.mapping, use.path), `${pack.name} names ${use.pointer}, which its record lacks`)],
    );
  });

/** Every field of a national record is described, and mapped or dropped; one that decides whether a rule applies counts as mapped. */
export const fieldsAreAccountedFor: Check = (_, { packs }) =>
  packs.flatMap((pack) => {
    const reads = pack.rules.flatMap(({ from }) => from);
    return pack.leaves.flatMap(({ pointer, description, place }): readonly Finding[] => {
      const described = description === '' ? [finding('field-undescribed', place, `${pack.name} does not say what ${pointer} is`)] : [];
      const mapped = reads.some((use) => isBelow(use.pointer, pointer) || isBelow(pointer, use.pointer));
      const dropped = [...pack.drops, ...pack.parsed].some((use) => isBelow(pointer, use.pointer));
      const decides = pack.looks.some((use) => use.pointer === pointer);
      return mapped || dropped || decides
        ? described
        : [...described, finding('field-unaccounted', place, `${pack.name} neither maps nor drops ${pointer}`)];
    });
  });

/** Provisions that rules name are of acts that the concept knows. */
export const mappingsCiteKnownActs: Check = (concept, { packs }) =>
  packs.flatMap((pack) =>
    pack.rules.flatMap(({ law, to }) => {
      if (law === undefined) return [];
      const citation = parseCitation(law);
      if (citation !== undefined && concept.find('act', citation.act) !== undefined) return [];
      return [finding('act-unknown', placeIn(pack.mapping, [...to.path.slice(0, -1), 'law']), `a rule of ${pack.name} cites ${law}`)];
    }),
  );

function registerFindings(concept: Concept, pack: PackFacts, system: Elements['system']): readonly Finding[] {
  const registers = system.registers ?? [system.id];
  const authorities = (system.controllers ?? []).map((id) => concept.find('authority', id)?.config ?? id);
  const wrong: Finding[] = [];
  if (!registers.includes(pack.register)) {
    const what = `${pack.name} reads the register ${pack.register}, and its interface is one of ${system.id}`;
    wrong.push(finding('register-differs', placeIn(pack.mapping, ['register']), what));
  }
  if (!authorities.includes(pack.authority)) {
    const what = `${pack.name} belongs to ${pack.authority}, which is no controller of ${system.id}`;
    wrong.push(finding('register-differs', placeIn(pack.mapping, ['authority']), what));
  }
  return wrong;
}

/** Register and authority of a mapping are those of the system that its interface names. */
export const registersAgree: Check = (concept, { packs }) =>
  packs.flatMap((pack) => {
    const { system } = interfaceOfPack(concept, pack);
    return system === undefined ? [] : registerFindings(concept, pack, system);
  });

const writtenPointers = (pack: PackFacts): ReadonlySet<string> => new Set(pack.rules.map(({ to }) => to.pointer));

const attributesOf = (concept: Concept, entity: string): readonly Elements['attribute'][] =>
  concept.of('attribute').filter((attribute) => attribute.entity === entity);

/** Whether a record interface is still without its pack, so that what it will bring cannot be known yet. */
const awaitsPacks = (concept: Concept, packs: readonly PackFacts[]): boolean =>
  concept.of('interface').some(({ type, contracts }) => type === 'record' && !packs.some(({ folder }) => contracts.includes(folder)));

/** Every mandatory attribute has a source in a mapping that feeds its entity; an entity that nothing feeds has none. */
export const mandatoryAttributesHaveSources: Check = (concept, { packs }) => {
  const written = packs.map(writtenPointers);
  return concept.of('entity').flatMap((entity) => {
    if (entity.system !== undefined) return [];
    const attributes = attributesOf(concept, entity.id);
    const feeding = written.filter((pointers) => attributes.some(({ id }) => pointers.has(id)));
    if (feeding.length === 0 && awaitsPacks(concept, packs)) return [];
    return attributes.flatMap(({ id, mandatory, origin }) =>
      !mandatory || feeding.some((pointers) => pointers.has(id))
        ? []
        : [finding('mandatory-without-source', concept.place(origin), `no mapping that feeds ${entity.id} writes ${id}`)],
    );
  });
};

/** Attributes that a system holds by the data architecture although no mapping of it writes them. */
export const heldAttributesHaveSources: Check = (concept, { packs }) => {
  if (awaitsPacks(concept, packs)) return [];
  const writers = new Map<string, Set<string>>();
  for (const pack of packs) {
    const id = interfaceOfPack(concept, pack).system?.id;
    if (id !== undefined) writers.set(id, new Set([...(writers.get(id) ?? []), ...writtenPointers(pack)]));
  }
  return concept.of('attribute').flatMap(({ id, heldBy, system, origin }) => {
    const silent = system === undefined ? heldBy.filter((holder) => writers.get(holder)?.has(id) === false) : [];
    return silent.length === heldBy.length && silent.length > 0
      ? [finding('held-without-source', concept.place(origin), `no mapping of ${silent.join(', ')} writes ${id}`)]
      : [];
  });
};
