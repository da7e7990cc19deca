import type {
  ConvictingState,
  SearchConvictingStatesRequest,
  SearchConvictingStatesResponse,
} from '../../../contracts/generated/ecris-tcn.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { fieldsOf } from '../../contract/subject.ts';
import type { SystemRecord } from '../../population/person.ts';
import { searchRecords } from '../keeping/kept-world.ts';
import { checkKeys, searchFields, type SearchKeys } from '../keeping/search-keys.ts';
import { otherNamesOf, writtenIdentity } from '../keeping/written-record.ts';
import type { EcrisDesk } from './ecris-desk.ts';
import { isFlagged, type EcrisDossier } from './ecris-dossier.ts';
import { checkPurpose } from './ecris-permissions.ts';

/** With what ECRIS-TCN is searched (Article 7(5)); a face confirms, it does not search (Article 6(1)). */
const ECRIS_KEYS: SearchKeys = {
  fields: searchFields('BirthSurname', 'OtherName', 'BirthPlace', 'BirthCountry', 'BiometricSample'),
  modalities: new Set(['FINGERPRINTS']),
  article: '2019/816-7(5)',
};

/** A hit in the contract's form (Article 7(7)): never the conviction, and the flag only where it was asked for. */
function hitForm(record: SystemRecord, { nationalReference }: EcrisDossier, flagCheck: boolean): ConvictingState {
  const otherNames = otherNamesOf(record);
  return {
    memberState: record.memberState,
    nationalReference,
    recordReference: record.reference,
    identity: writtenIdentity(record),
    ...(otherNames.length > 0 && { otherNames }),
    ...(flagCheck && { flagged: true }),
  };
}

/** Which Member States hold conviction information (Article 7), or for the users of Article 5(7) which records are flagged. */
export function searchConvictingStates(desk: EcrisDesk, request: SearchConvictingStatesRequest): SearchConvictingStatesResponse | Refusal {
  const { queryId, subject, purpose } = request;
  const refusal = desk.admit('SearchConvictingStates', request, 'reads') ?? checkPurpose(request) ?? checkKeys(ECRIS_KEYS, subject);
  if (refusal) return refusal;
  const flagCheck = purpose === 'FLAG_CHECK';
  const found = searchRecords(desk.world, 'ECRIS-TCN', subject, ECRIS_KEYS.modalities).filter(
    (record) => !flagCheck || isFlagged(desk.dossiers.of(record), desk.today()),
  );
  desk.log('SearchConvictingStates', request, fieldsOf(subject), found.length);
  return { queryId, convictingStates: found.map((record) => hitForm(record, desk.dossiers.of(record), flagCheck)) };
}
