import type { BiometricReference, DocumentType, PartialDate, Sex } from '../../canonical/generated/types.ts';
import { codeTable } from '../../wire/lexical/code-table.ts';

/** `SexCode` of eu-types.xsd; `Sex` of cir.openapi.json. */
export const SEXES = codeTable<Sex>({ male: 'MALE', female: 'FEMALE', unspecified: 'UNSPECIFIED' });

/** `CertaintyCode` of eu-types.xsd; `PartialDate/certainty` of cir.openapi.json. */
export const CERTAINTIES = codeTable<NonNullable<PartialDate['certainty']>>({
  confirmed: 'CONFIRMED',
  declared: 'DECLARED',
  estimated: 'ESTIMATED',
});

/** `ModalityCode` of eu-types.xsd; `BiometricSample/modality` of cir.openapi.json. */
export const MODALITIES = codeTable<BiometricReference['modality']>({
  fingerprints: 'FINGERPRINTS',
  face: 'FACE',
  'palm-print': 'PALM_PRINT',
});

/** `DocumentTypeCode` of eu-types.xsd; `DocumentType` of cir.openapi.json. */
export const DOCUMENT_TYPES = codeTable<DocumentType>({
  passport: 'PASSPORT',
  'diplomatic-passport': 'DIPLOMATIC_PASSPORT',
  'service-passport': 'SERVICE_PASSPORT',
  'special-passport': 'SPECIAL_PASSPORT',
  'refugee-travel-document': 'REFUGEE_TRAVEL_DOCUMENT',
  'stateless-travel-document': 'STATELESS_TRAVEL_DOCUMENT',
  'alien-passport': 'ALIENS_PASSPORT',
  'non-citizen-passport': 'NON_CITIZENS_PASSPORT',
  'identity-card': 'IDENTITY_CARD',
  'seafarers-identity-document': 'SEAFARERS_IDENTITY_DOCUMENT',
  'emergency-travel-document': 'EMERGENCY_TRAVEL_DOCUMENT',
  'residence-permit': 'RESIDENCE_PERMIT',
  visa: 'VISA',
  other: 'OTHER',
});
