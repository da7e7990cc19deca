import { withoutUndefined } from '../../kernel/without-undefined.ts';
import { hasKeys, usableSamples, type ContractSubject } from '../contract/subject.ts';
import type { TemplateModality } from '../sbms/biometric-search.ts';
import { lookUp } from '../systems/simulated-systems.ts';
import type { World } from '../world.ts';
import type { CirSystem } from './content/cir-systems.ts';
import type { StoredData } from './content/stored-data.ts';

/** What a search of the repository needs. */
export type SearchedWorld = Pick<World, 'records' | 'biometrics' | 'files' | 'behaviour' | 'clock'>;

const isTemplate = (modality: string): modality is TemplateModality => modality === 'FINGERPRINTS' || modality === 'FACE';

/**
 * What the repository stores on a subject, of the systems named. With biometric data alone the sBMS is asked once for all systems (Regulation
 * (EU) 2019/817, Article 14), so that neither time nor order tells which of them answered.
 */
export function searchRepository(world: SearchedWorld, systems: readonly CirSystem[], subject: ContractSubject): readonly StoredData[] {
  const { records, biometrics, files } = world;
  const samples = usableSamples(subject);
  if (samples.length === 0 || hasKeys(withoutUndefined({ ...subject, biometricSamples: undefined })))
    return systems.flatMap((system) => lookUp(world, system, subject)).flatMap((record) => files.stored(record) ?? []);
  const wanted = samples.flatMap(({ modality, reference }) =>
    isTemplate(modality) && reference !== undefined ? [{ modality, reference }] : [],
  );
  return biometrics
    .identify(wanted, systems)
    .flatMap(({ system, reference }) => records.find(system, reference) ?? [])
    .flatMap((record) => files.stored(record) ?? []);
}
