import type { CheckPresenceRequest, IdentifyPersonRequest, ReadLinkedDataRequest } from '../../contracts/generated/cir.ts';

/** Legal bases on which the repository answers. */
export type LegalBasis = IdentifyPersonRequest['legalBasis'] | CheckPresenceRequest['legalBasis'] | ReadLinkedDataRequest['legalBasis'];

/** Systems whose presence Article 22 lets the repository tell, as the contract writes them. */
export const PRESENCE_SYSTEMS = ['EES', 'VIS', 'ETIAS', 'EURODAC'] as const;
