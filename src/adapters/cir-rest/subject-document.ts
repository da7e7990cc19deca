import type { BiometricReference, PartialDate, Subject } from '../../canonical/generated/types.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import { captureTime } from '../eu-types/capture-time.ts';
import { CERTAINTIES, DOCUMENT_TYPES, MODALITIES, SEXES } from '../eu-types/subject-codes.ts';

/** `Subject` of cir.openapi.json with the search keys that the leg holds; names are sent as they stand, in any script. */
export function subjectDocument(subject: Subject): JsonObject {
  return withoutUndefined({
    personName: group({ surname: subject.familyName, givenNames: subject.givenNames }),
    birthSurname: subject.birthName,
    otherNames: subject.aliases?.map((alias) => withoutUndefined({ surname: alias.familyName, givenNames: alias.givenNames })),
    birthDate: subject.birthDate && birthDate(subject.birthDate),
    estimatedAge: subject.estimatedAge,
    birthPlace: group({ place: subject.birthPlace, country: subject.birthCountry }),
    sex: subject.sex && SEXES.code(subject.sex),
    nationalities: subject.nationalities,
    travelDocument: group({
      type: subject.documentType && DOCUMENT_TYPES.code(subject.documentType),
      number: subject.documentNumber,
      issuingState: subject.documentIssuer,
      expiryDate: subject.documentValidUntil,
    }),
    biometricSamples: subject.biometrics?.map(biometricSample),
  });
}

/** The members that are known, or nothing when none is. */
function group<T extends object>(members: T): ReturnType<typeof withoutUndefined<T>> | undefined {
  const known = withoutUndefined(members);
  return Object.keys(known).length > 0 ? known : undefined;
}

function birthDate({ value, certainty }: PartialDate): JsonObject {
  return withoutUndefined({ date: value, certainty: certainty && CERTAINTIES.code(certainty) });
}

function biometricSample(sample: BiometricReference): JsonObject {
  return withoutUndefined({
    modality: MODALITIES.code(sample.modality),
    heldBy: sample.system,
    reference: sample.reference,
    capturedAt: sample.capturedAt === undefined ? undefined : captureTime(sample.capturedAt),
    quality: sample.quality,
  });
}
