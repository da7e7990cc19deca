import type { SystemName } from '../population/person.ts';
import type { TemplateModality } from './biometric-search.ts';

/** What a system's templates may be searched with to find an unknown person, as opposed to confirming a known one. */
type Identification = Readonly<Record<TemplateModality, 'yes' | 'no' | 'without-fingerprints'>>;

const NEVER: Identification = { FINGERPRINTS: 'no', FACE: 'no' };
const FINGERPRINTS_ALONE: Identification = { FINGERPRINTS: 'yes', FACE: 'no' };

/**
 * Regulation (EU) 2017/2226, Articles 23 and 27 (EES: both); Regulation (EC) No 767/2008, Article 20 (VIS); Regulation (EU) 2018/1861, Article
 * 33(4), and 2018/1862, Article 43(4) (SIS: a face verifies only, until the Commission reports readiness); Regulation (EU) 2019/816, Article 6
 * (ECRIS-TCN: a face confirms only); Regulation (EU) 2024/1358, Article 28 (Eurodac: a face where fingerprints are not usable).
 */
const IDENTIFICATION: Readonly<Record<SystemName, Identification>> = {
  EES: { FINGERPRINTS: 'yes', FACE: 'yes' },
  VIS: FINGERPRINTS_ALONE,
  ETIAS: NEVER,
  SIS: FINGERPRINTS_ALONE,
  Eurodac: { FINGERPRINTS: 'yes', FACE: 'without-fingerprints' },
  'ECRIS-TCN': FINGERPRINTS_ALONE,
  Europol: NEVER,
};

/** Whether a system may be searched with a kind of sample, given all kinds that the search brings. */
export function maySearch(system: SystemName, modality: TemplateModality, brought: ReadonlySet<TemplateModality>): boolean {
  const permitted = IDENTIFICATION[system][modality];
  return permitted === 'yes' || (permitted === 'without-fingerprints' && !brought.has('FINGERPRINTS'));
}
