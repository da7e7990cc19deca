import type { SystemName } from '../../population/person.ts';

/** Systems whose data the CIR stores (Regulations (EU) 2019/817 and 2019/818, Article 18(1)): neither SIS nor Europol. */
export const CIR_SYSTEMS = ['EES', 'VIS', 'ETIAS', 'Eurodac', 'ECRIS-TCN'] as const satisfies readonly SystemName[];

/** One of them. */
export type CirSystem = (typeof CIR_SYSTEMS)[number];

/** Whether the CIR stores data of a system. */
export function isCirSystem(system: SystemName): system is CirSystem {
  return CIR_SYSTEMS.some((one) => one === system);
}
