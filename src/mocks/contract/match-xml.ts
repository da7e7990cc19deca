import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import type { RecordContent, RecordedIdentity, SyntheticDocument, SystemRecord } from '../population/person.ts';

/** Parts of a match that a profile opens (Regulation (EU) 2019/817, Article 8(1)(d)). */
export type ReturnableCategory = 'reference' | 'identity' | 'document' | 'face' | 'content';

const optional = (name: string, value: string | undefined): XmlNode | undefined =>
  value === undefined ? undefined : element(name, [value]);

/** `Identity` of wsdl/eu-types.xsd, with as much as is given. */
function identityElement(identity: Partial<RecordedIdentity>): XmlNode {
  const { birthPlace, birthCountry, birthDate, nationalities = [], givenNames = [] } = identity;
  const bornAt = birthPlace !== undefined || birthCountry !== undefined;
  return element('t:Identity', [
    optional('t:Surname', identity.familyName),
    ...givenNames.map((name) => element('t:GivenName', [name])),
    optional('t:BirthSurname', identity.birthName),
    optional('t:BirthDate', birthDate),
    bornAt ? element('t:BirthPlace', [optional('t:Place', birthPlace), optional('t:Country', birthCountry)]) : undefined,
    optional('t:Sex', identity.sex),
    ...nationalities.map((code) => element('t:Nationality', [code])),
  ]);
}

/** `Document` of wsdl/eu-types.xsd. */
function documentElement(document: SyntheticDocument): XmlNode {
  return element('t:Document', [
    element('t:Type', [document.type]),
    element('t:Number', [document.number]),
    element('t:IssuingState', [document.issuer]),
    element('t:ExpiryDate', [document.validUntil]),
  ]);
}

function contentElement(content: RecordContent): XmlNode {
  switch (content.kind) {
    case 'EES':
      return element('t:EntryExitRecord', [
        optional('t:EntryTime', content.enteredAt),
        optional('t:ExitTime', content.leftAt),
        element('t:BorderCrossingPoint', [content.crossingPoint]),
        optional('t:AuthorisedStayUntil', content.authorisedUntil),
        ...content.refusalReasons.map((letter) => element('t:RefusalReason', [letter])),
      ]);
    case 'VIS':
      return element('t:VisaRecord', [
        optional('t:StickerNumber', content.stickerNumber),
        element('t:Type', [content.visaType]),
        element('t:Status', [content.status]),
        optional('t:ExpiryDate', content.validUntil),
        element('t:IssuingState', [content.issuer]),
      ]);
    case 'ETIAS':
      return element('t:TravelAuthorisation', [element('t:Status', [content.status]), optional('t:ExpiryDate', content.validUntil)]);
    case 'SIS':
      return element('t:Alert', [
        element('t:SchengenId', [content.schengenId]),
        element('t:LegalBasis', [`2018/${content.category.replace('/', '-')}`]),
        element('t:IssuingState', [content.issuer]),
        element('t:ActionToBeTaken', [content.action]),
      ]);
    case 'Eurodac':
      return element('t:AsylumDataSet', [
        element('t:Category', [content.dataSet]),
        element('t:StateOfOrigin', [content.memberState]),
        element('t:EventDate', [content.date]),
      ]);
    case 'ECRIS-TCN':
      return element('t:ConvictionReference', [element('t:MemberState', [content.memberState]), element('t:Code', [content.reference])]);
  }
}

/** `Match` of wsdl/eu-types.xsd: what the categories open of one record. The ECRIS-TCN flag is in none (Regulation (EU) 2019/818, Article 18(1a)). */
export function matchElement(record: SystemRecord, categories: ReadonlySet<ReturnableCategory>): XmlNode {
  const { document, faceReference } = record;
  const body = [
    categories.has('reference') ? element('t:RecordReference', [record.reference]) : undefined,
    categories.has('identity') ? identityElement(record.identity) : undefined,
    categories.has('document') && document ? documentElement(document) : undefined,
    categories.has('face') ? optional('t:FacialImageReference', faceReference) : undefined,
  ];
  const content = categories.has('content') ? contentElement(record.content) : undefined;
  return element('esp:Match', [...body, content]);
}
