import type { AliasName, BiometricReference, PartialDate, Subject } from '../../canonical/generated/types.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import { captureTime } from './capture-time.ts';
import { CERTAINTIES, DOCUMENT_TYPES, MODALITIES, SEXES } from './subject-codes.ts';

/**
 * An element of type `t:Subject` of eu-types.xsd under the contract's own name, with the search keys that the leg holds, in the order of
 * the schema; names are sent as they stand, in any script. The prefix `t` must be declared above, for `TYPES_NAMESPACE`.
 * Throws `contract-query-unsupported` for a capture time that is no time.
 */
export function subjectElement(name: string, subject: Subject): XmlNode {
  return element(name, [
    group('PersonName', [leaf('Surname', subject.familyName), ...givenNames(subject.givenNames)]),
    leaf('BirthSurname', subject.birthName),
    ...(subject.aliases ?? []).map(otherName),
    subject.birthDate && birthDate(subject.birthDate),
    leaf('EstimatedAge', subject.estimatedAge?.toFixed(0)),
    group('BirthPlace', [leaf('Place', subject.birthPlace), leaf('Country', subject.birthCountry)]),
    leaf('Sex', subject.sex && SEXES.code(subject.sex)),
    ...(subject.nationalities ?? []).map((state) => leaf('Nationality', state)),
    group('TravelDocument', [
      leaf('Type', subject.documentType && DOCUMENT_TYPES.code(subject.documentType)),
      leaf('Number', subject.documentNumber),
      leaf('IssuingState', subject.documentIssuer),
      leaf('ExpiryDate', subject.documentValidUntil),
    ]),
    ...(subject.biometrics ?? []).map(biometricSample),
  ]);
}

function leaf(local: string, text: string | undefined): XmlNode | undefined {
  return text === undefined ? undefined : element(`t:${local}`, [text]);
}

/** A wrapper that is left out when nothing is in it. */
function group(local: string, children: readonly (XmlNode | undefined)[]): XmlNode | undefined {
  return children.some((child) => child !== undefined) ? element(`t:${local}`, children) : undefined;
}

function givenNames(names: readonly string[] | undefined): readonly (XmlNode | undefined)[] {
  return (names ?? []).map((name) => leaf('GivenName', name));
}

function otherName(alias: AliasName): XmlNode | undefined {
  return group('OtherName', [leaf('Surname', alias.familyName), ...givenNames(alias.givenNames)]);
}

function birthDate({ value, certainty }: PartialDate): XmlNode {
  return element('t:BirthDate', [value], certainty === undefined ? undefined : { certainty: CERTAINTIES.code(certainty) });
}

function biometricSample(sample: BiometricReference): XmlNode | undefined {
  return group('BiometricSample', [
    leaf('Modality', MODALITIES.code(sample.modality)),
    leaf('HeldBy', sample.system),
    leaf('Reference', sample.reference),
    leaf('CapturedAt', sample.capturedAt === undefined ? undefined : captureTime(sample.capturedAt)),
    leaf('Quality', sample.quality?.toFixed(0)),
  ]);
}
