import type { ContractSubject } from '../contract/subject.ts';

/** Legal bases on which the repository answers. */
export type LegalBasis = '2019/817-20' | '2019/817-20a' | '2019/817-22';

/** Systems whose presence Article 22 lets the repository tell, as the contract writes them. */
export const PRESENCE_SYSTEMS = ['EES', 'VIS', 'ETIAS', 'EURODAC'] as const;

/** One such system. */
export type PresenceSystem = (typeof PRESENCE_SYSTEMS)[number];

/** How an identification was begun (Article 20(1) to (3)). */
export interface Check {
  readonly circumstance?: string;
  readonly personPresent: boolean;
  readonly capturedAt?: string;
  readonly biometricStep: 'SEARCH' | 'UNUSABLE' | 'SEARCH_FAILED';
  readonly childsBestInterests?: boolean;
}

interface CirRequest {
  readonly queryId: string;
  readonly legalBasis: LegalBasis;
  readonly profileId: string;
  readonly profileNumber?: number;
  readonly memberState: string;
  readonly authority: string;
  readonly user: string;
  readonly deadlineMs: number;
  readonly subject: ContractSubject;
}

/** `Identification` of schemas/endpoints/cir.openapi.json, `IdentifyPerson` of wsdl/cir.xsd. */
export interface Identification extends CirRequest {
  readonly check?: Check;
}

/** `PresenceCheck` of schemas/endpoints/cir.openapi.json, `CheckPresence` of wsdl/cir.xsd. */
export interface PresenceCheck extends CirRequest {
  readonly caseToken: string;
  readonly systems: readonly PresenceSystem[];
}

/** Article 18(1) data of one person with the owner concealed: `ConcealedMatch` of both contracts, in JSON. */
export interface ConcealedMatch {
  readonly identity: {
    readonly surname: string;
    readonly givenNames?: readonly string[];
    readonly birthSurname?: string;
    readonly birthDate: { readonly date: string };
    readonly birthPlace?: { readonly place: string };
    readonly sex: 'MALE' | 'FEMALE' | 'UNSPECIFIED';
    readonly nationalities?: readonly string[];
  };
  readonly document?: { readonly type: string; readonly number: string; readonly issuingState: string; readonly expiryDate: string };
  readonly facialImageReference?: string;
}

/** `IdentificationReply` of both contracts, in JSON. */
export interface IdentificationReply {
  readonly queryId: string;
  readonly matches: readonly ConcealedMatch[];
}

/** `PresenceReply` of both contracts, in JSON. */
export interface PresenceReply {
  readonly queryId: string;
  readonly systems: readonly string[];
}
