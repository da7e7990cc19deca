import { finding, type Finding } from '../finding.ts';
import { isDelivered, type Check } from './check.ts';

/** Every contract file of an interface exists; those of releases to come may be missing yet. */
export const interfacesHaveContracts: Check = (concept, { has }) =>
  concept.of('interface').flatMap(({ id, contracts, release, origin }): readonly Finding[] => {
    const delivered = isDelivered(concept, release);
    const absent = contracts.flatMap((path, index) => {
      if (has(path)) return [];
      const place = concept.place(origin, 'contracts', index);
      const code = delivered ? 'interface-without-contract' : 'interface-not-yet';
      return [finding(code, place, `${path}, contract of ${id}, does not exist`)];
    });
    const early = !delivered && absent.length === 0;
    const what = `all contracts of ${id} exist, but ${release} is not delivered`;
    return early ? [finding('interface-is-there', concept.place(origin, 'release'), what)] : absent;
  });

/** Every contract, pack and profile of the repository belongs to an interface. */
export const contractsHaveInterfaces: Check = (concept, { contracts }) => {
  const named = new Set(concept.of('interface').flatMap((one) => one.contracts));
  return contracts.flatMap((path) =>
    named.has(path)
      ? []
      : [finding('contract-without-interface', { file: path, line: 1, column: 1 }, `no interface has ${path} as its contract`)],
  );
};

const FOLDERS = { record: 'mappings/national/', query: 'mappings/profiles/' } as const;

/** The contract of a record is a pack and that of a query a profile; a record has one pack and comes from a national system. */
export const contractsFitTheirInterfaces: Check = (concept) =>
  concept.of('interface').flatMap(({ id, type, contracts, consumers, origin }): readonly Finding[] => {
    if (type !== 'record' && type !== 'query') return [];
    const strange = contracts.flatMap((path, index) =>
      path.startsWith(FOLDERS[type])
        ? []
        : [finding('interface-contract-kind', concept.place(origin, 'contracts', index), `${path} is no contract of a ${type}`)],
    );
    const systems = consumers.filter((consumer) => concept.find('system', consumer)?.level === 'national');
    const single = type === 'query' || (systems.length === 1 && contracts.length === 1);
    const what = `${id} does not name one national system and one pack`;
    return single ? strange : [...strange, finding('interface-contract-kind', concept.place(origin, 'consumers'), what)];
  });
