import type { Document, Identity, Match } from '../../contracts/generated/types.ts';
import type { RecordContent, RecordedIdentity, SyntheticDocument, SystemRecord } from '../population/person.ts';

/** Parts of a match that a profile opens (Regulation (EU) 2019/817, Article 8(1)(d)). */
export type ReturnableCategory = 'reference' | 'identity' | 'document' | 'face' | 'content';

/** Identity data as the contracts write them. */
export function identityOf(identity: RecordedIdentity): Identity {
  const { familyName, givenNames, birthName, birthPlace, birthCountry, birthDate, sex, nationalities } = identity;
  return {
    surname: familyName,
    ...(givenNames.length > 0 && { givenNames }),
    ...(birthName !== undefined && { birthSurname: birthName }),
    birthDate: { date: birthDate },
    ...((birthPlace !== undefined || birthCountry !== undefined) && {
      birthPlace: { ...(birthPlace !== undefined && { place: birthPlace }), ...(birthCountry !== undefined && { country: birthCountry }) },
    }),
    sex,
    ...(nationalities.length > 0 && { nationalities }),
  };
}

/** A document as the contracts write it; a caller may have written one without date of expiry. */
export function documentOf({ type, number, issuer, validUntil }: SyntheticDocument): Document {
  return { type, number, issuingState: issuer, ...(validUntil !== '' && { expiryDate: validUntil }) };
}

function contentOf(content: RecordContent): Match {
  switch (content.kind) {
    case 'EES': {
      const { enteredAt, leftAt, crossingPoint, authorisedUntil, refusalReasons } = content;
      return {
        entryExitRecord: {
          ...(enteredAt !== undefined && { entryTime: enteredAt }),
          ...(leftAt !== undefined && { exitTime: leftAt }),
          ...(crossingPoint !== '' && { borderCrossingPoint: crossingPoint }),
          ...(authorisedUntil !== undefined && { authorisedStayUntil: authorisedUntil }),
          ...(refusalReasons.length > 0 && { refusalReasons }),
        },
      };
    }
    case 'VIS': {
      const { stickerNumber, visaType, status, validUntil, issuer } = content;
      return {
        visaRecord: {
          ...(stickerNumber !== undefined && { stickerNumber }),
          type: visaType,
          status,
          ...(validUntil !== undefined && { expiryDate: validUntil }),
          issuingState: issuer,
        },
      };
    }
    case 'ETIAS': {
      const { status, validUntil } = content;
      // An application that nobody has decided is no authorisation.
      return status === 'APPLIED' ? {} : { travelAuthorisation: { status, ...(validUntil !== undefined && { expiryDate: validUntil }) } };
    }
    case 'SIS': {
      const { schengenId, category, issuer, action } = content;
      return { alert: { schengenId, legalBasis: LEGAL_BASES[category], issuingState: issuer, actionToBeTaken: action } };
    }
    case 'Eurodac':
      return { asylumDataSet: { category: content.dataSet, stateOfOrigin: content.memberState, eventDate: content.date } };
    case 'ECRIS-TCN':
      return { convictionReference: { memberState: content.memberState, code: content.reference } };
    case 'Europol': {
      const { reference, handlingCode } = content;
      return { europolEntry: { ...(handlingCode !== 'H3' && { reference }), handlingCode } };
    }
  }
}

type AlertContent = Extract<RecordContent, { kind: 'SIS' }>;
type LegalBasis = NonNullable<NonNullable<Match['alert']>['legalBasis']>;

const LEGAL_BASES: Readonly<Record<AlertContent['category'], LegalBasis>> = {
  '1860/3': '2018/1860-3',
  '1861/24': '2018/1861-24',
  '1861/25': '2018/1861-25',
  '1861/26': '2018/1861-26',
  '1862/26': '2018/1862-26',
  '1862/32': '2018/1862-32',
  '1862/34': '2018/1862-34',
  '1862/36': '2018/1862-36',
  '1862/37a': '2018/1862-37a',
  '1862/40': '2018/1862-40',
};

/** What handling codes keep in: of identities only H1 lets anything out (Regulation (EU) 2016/794, Articles 19(2) and 20). */
const isWithheld = ({ content }: SystemRecord): boolean => content.kind === 'Europol' && content.handlingCode !== 'H1';

const EUROPOL_ALONE: ReadonlySet<ReturnableCategory> = new Set(['content']);

/** What the categories open of one record. The ECRIS-TCN flag is in none (Regulation (EU) 2019/818, Article 18(1a)). */
export function matchOf(record: SystemRecord, categories: ReadonlySet<ReturnableCategory>): Match {
  if (isWithheld(record) && categories !== EUROPOL_ALONE) return categories.has('content') ? matchOf(record, EUROPOL_ALONE) : {};
  const { document, faceReference } = record;
  return {
    ...(categories.has('reference') && { recordReference: record.reference }),
    ...(categories.has('identity') && { identity: identityOf(record.identity) }),
    ...(categories.has('document') && document && { document: documentOf(document) }),
    ...(categories.has('face') && faceReference !== undefined && { facialImageReference: faceReference }),
    ...(categories.has('content') && contentOf(record.content)),
  };
}
