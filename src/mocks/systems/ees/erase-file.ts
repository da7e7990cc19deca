import type { EraseFileRequest, EraseFileResponse } from '../../../contracts/generated/ees.ts';
import { refuse, type Refusal } from '../../contract/refusal.ts';
import type { SystemRecord } from '../../population/person.ts';
import { checkOwner } from '../keeping/participation.ts';
import type { EesDesk } from './ees-desk.ts';
import { checkAcquired } from './erasure-tasks.ts';
import { NATURALISATION_DAYS, workingDaysAfter } from './retention.ts';

const ARTICLE = '2017/2226-35(6)';

/**
 * Erases a file. For a new citizen that is the duty of the state whose nationality was acquired, for a family member's right of the one that
 * granted it (Article 35(6)(a) and (b)); otherwise of the state that entered the file.
 */
export function eraseFile(desk: EesDesk, request: EraseFileRequest, record: SystemRecord): EraseFileResponse | Refusal {
  const { queryId, reason, memberState } = request;
  const { naturalised } = desk.dossiers.of(record);
  const today = desk.today();
  let late = false;
  if (reason === 'NATURALISED') {
    if (naturalised && naturalised.memberState !== memberState)
      return refuse('not-responsible', ARTICLE, 'The Member State whose nationality was acquired erases the file.');
    const acquiredOn = request.acquiredOn ?? naturalised?.acquiredOn;
    if (acquiredOn === undefined) return refuse('date-missing', ARTICLE, 'State the day on which the nationality was acquired.');
    const refusal = checkAcquired(acquiredOn, today);
    if (refusal) return refusal;
    late = today > workingDaysAfter(acquiredOn, NATURALISATION_DAYS);
  } else if (reason !== 'FAMILY_MEMBER_RIGHT') {
    const refusal = checkOwner('2017/2226-35(1)', record.memberState, request);
    if (refusal) return refusal;
  }
  desk.erase(record);
  return { queryId, recordReference: record.reference, late };
}
