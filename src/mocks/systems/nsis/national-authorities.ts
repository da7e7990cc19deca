import type { AlertBasis } from '../../../contracts/generated/nsis.ts';
import type { CallerRole } from '../../../contracts/generated/sis.ts';

/** What a national authority does with SIS. */
export interface NationalAuthority {
  readonly role: CallerRole;
  /** Alerts that it enters, changes and deletes. */
  readonly enters: readonly AlertBasis[];
}

const RETURN_AND_REFUSAL: readonly AlertBasis[] = ['2018/1860-3', '2018/1861-24'];
const POLICE: readonly AlertBasis[] = ['2018/1862-26', '2018/1862-32', '2018/1862-34', '2018/1862-36', '2018/1862-37a', '2018/1862-40'];

/** The state whose system this is. */
const NATIONAL_STATE = 'LVA';

/** Latvia’s list of authorities with access to SIS (Regulation (EU) 2018/1861, Article 41(8); our own choice of rights). */
const AUTHORITIES: Readonly<Record<string, NationalAuthority>> = {
  'lv-vrs': { role: 'BORDER', enters: RETURN_AND_REFUSAL },
  'lv-pmlp': { role: 'IMMIGRATION', enters: RETURN_AND_REFUSAL },
  'lv-vp': { role: 'POLICE', enters: [...RETURN_AND_REFUSAL, ...POLICE] },
  'lv-am': { role: 'VISA', enters: [] },
  'lv-csdd': { role: 'VEHICLE_REGISTRATION', enters: [] },
  'lv-ic-sirene': { role: 'SIRENE', enters: [...RETURN_AND_REFUSAL, '2018/1861-25', '2018/1861-26', ...POLICE] },
};

const PREFIX = 'lv-';

/** The rights of an authority of this state, with or without the prefix of the state; `undefined` for one that is not in the national list. */
export function nationalAuthority(memberState: string, authority: string): NationalAuthority | undefined {
  const reference = authority.startsWith(PREFIX) ? authority : `${PREFIX}${authority}`;
  return memberState === NATIONAL_STATE && Object.hasOwn(AUTHORITIES, reference) ? AUTHORITIES[reference] : undefined;
}
