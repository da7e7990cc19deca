import type { Authorisation, SearchAuthorisationRequest } from '../../../contracts/generated/etias.ts';
import type { Identity } from '../../../contracts/generated/types.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { SystemRecord } from '../../population/person.ts';
import { searchRecords } from '../keeping/kept-world.ts';
import { checkKeys, searchFields, type SearchKeys } from '../keeping/search-keys.ts';
import { otherNamesOf, writtenDocument, writtenIdentity } from '../keeping/written-record.ts';
import type { EtiasDesk } from './etias-desk.ts';
import { isValid, type EtiasDossier } from './etias-dossier.ts';
import { isUnit } from './etias-permissions.ts';

type Category = SearchAuthorisationRequest['authorityCategory'];

const NONE = new Set<never>();

/** At the border the data of the machine-readable zone (Article 47(1)). */
const BORDER_KEYS: SearchKeys = { fields: searchFields(), modalities: NONE, article: '2018/1240-47(1)' };

/** Otherwise Article 17(2)(a) to (e); the country of birth is of (aa), and there are no biometric data. */
const KEYS: SearchKeys = { fields: searchFields('BirthSurname', 'OtherName', 'BirthPlace'), modalities: NONE, article: '2018/1240-52(2)' };

/** Files that may be on the subject; those not decided are for ETIAS units alone. */
export function searchAuthorisation(
  desk: EtiasDesk,
  { subject, authorityCategory }: SearchAuthorisationRequest,
): readonly SystemRecord[] | Refusal {
  const refusal = checkKeys(authorityCategory === 'BORDER' ? BORDER_KEYS : KEYS, subject);
  if (refusal) return refusal;
  const found = searchRecords(desk.world, 'ETIAS', subject, NONE);
  return isUnit(authorityCategory) ? found : found.filter((record) => desk.dossiers.of(record).status !== 'APPLIED');
}

/** Identity data without the country of birth, which is of Article 17(2)(aa). */
function identityForm(record: SystemRecord): Identity {
  const { birthPlace, ...identity } = writtenIdentity(record);
  return { ...identity, ...(birthPlace?.place !== undefined && { birthPlace: { place: birthPlace.place } }) };
}

/** Whom an authorisation is of: not told at the border, where the document at hand says it (Article 47(2)). */
function personParts(record: SystemRecord): Partial<Authorisation> {
  const travelDocument = writtenDocument(record);
  const otherNames = otherNamesOf(record);
  return { identity: identityForm(record), ...(otherNames.length > 0 && { otherNames }), ...(travelDocument && { travelDocument }) };
}

/** A file in the contract's form, as far as the caller's category sees it. */
export function authorisationForm(record: SystemRecord, dossier: EtiasDossier, category: Category, today: string): Authorisation {
  const { status, validUntil, territories, form, decisions } = dossier;
  const { guardian, familyMember } = form ?? {};
  const valid = isValid(dossier, today);
  const atBorder = category === 'BORDER';
  return {
    recordReference: record.reference,
    ...(!atBorder && { status, responsibleState: record.memberState }),
    ...(validUntil !== undefined && (valid || !atBorder) && { validUntil }),
    valid,
    ...(territories && { territories }),
    ...(!atBorder && personParts(record)),
    ...(guardian && { guardian }),
    ...(familyMember && { familyMember }),
    ...(isUnit(category) && form && { form }),
    ...(isUnit(category) && decisions.length > 0 && { decisions }),
  };
}
