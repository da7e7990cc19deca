import type { AliasName, BiometricReference, PartialDate, Subject } from '../../canonical/generated/types.ts';
import { field, type AttributedText, type Group, type RequestField } from '../contract-form/request-form.ts';
import { captureTime } from './capture-time.ts';
import { CERTAINTIES, DOCUMENT_TYPES, MODALITIES, SEXES } from './subject-codes.ts';

const shared = (...fields: readonly RequestField[]): Group => ({ of: 'types', fields });

/**
 * `Subject` of eu-types.xsd with the search keys that the leg holds; names are sent as they stand, in any script.
 * Throws `contract-query-unsupported` for a capture time that is no time.
 */
export function subjectGroup(subject: Subject): Group {
  return shared(
    field('PersonName', shared(field('Surname', subject.familyName), field('GivenName', subject.givenNames, 'givenNames'))),
    field('BirthSurname', subject.birthName),
    field('OtherName', subject.aliases?.map(otherName), 'otherNames'),
    field('BirthDate', subject.birthDate && birthDate(subject.birthDate)),
    field('EstimatedAge', subject.estimatedAge),
    field('BirthPlace', shared(field('Place', subject.birthPlace), field('Country', subject.birthCountry))),
    field('Sex', subject.sex && SEXES.code(subject.sex)),
    field('Nationality', subject.nationalities, 'nationalities'),
    field(
      'TravelDocument',
      shared(
        field('Type', subject.documentType && DOCUMENT_TYPES.code(subject.documentType)),
        field('Number', subject.documentNumber),
        field('IssuingState', subject.documentIssuer),
        field('ExpiryDate', subject.documentValidUntil),
      ),
    ),
    field('LinkId', subject.linkId),
    field('BiometricSample', subject.biometrics?.map(biometricSample), 'biometricSamples'),
  );
}

function otherName({ familyName, givenNames }: AliasName): Group {
  return shared(field('Surname', familyName), field('GivenName', givenNames, 'givenNames'));
}

function birthDate({ value, certainty }: PartialDate): AttributedText {
  return { text: value, json: 'date', attribute: ['certainty', certainty && CERTAINTIES.code(certainty)] };
}

function biometricSample({ modality, system, reference, capturedAt, quality }: BiometricReference): Group {
  return shared(
    field('Modality', MODALITIES.code(modality)),
    field('HeldBy', system),
    field('Reference', reference),
    field('CapturedAt', capturedAt === undefined ? undefined : captureTime(capturedAt)),
    field('Quality', quality),
  );
}
