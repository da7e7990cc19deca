import type { Concept } from '../concept.ts';
import type { Finding } from '../finding.ts';
import type { PackFacts, RepositoryFacts } from '../repository-facts.ts';

/** One statement that must hold between the concept and the repository; its findings, none when it does. */
export type Check = (concept: Concept, repository: RepositoryFacts) => readonly Finding[];

/** The system whose records a pack reads, and the interface that says so. */
export function interfaceOfPack(concept: Concept, { folder }: PackFacts) {
  const found = concept.of('interface').find(({ type, contracts }) => type === 'record' && contracts.includes(folder));
  const system = found?.consumers.map((id) => concept.find('system', id)).find((one) => one !== undefined);
  return { interface: found, system };
}

/** Whether the release that brings something is there. */
export const isDelivered = (concept: Concept, release: string | undefined): boolean =>
  release !== undefined && concept.find('release', release)?.state === 'delivered';
