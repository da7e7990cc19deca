import type { CanonicalRecord } from '../../canonical/generated/types.ts';
import { Judgement, type Check } from '../check.ts';

/** The Union, and the states whose citizens move as freely by agreement (Regulation (EU) 2018/1861, Article 3). */
const MOVING_FREELY: ReadonlySet<string> = new Set(
  'AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE ISL LIE NOR CHE'.split(' '),
);

/** Whether the person has a nationality of a state whose citizens move freely. */
export function movesFreely({ person: { identities } }: CanonicalRecord): boolean {
  return identities.some(({ nationalities }) => nationalities?.some((code) => MOVING_FREELY.has(code)) ?? false);
}

/** No nationality of the person is that of a state whose citizens move freely; nothing to judge where none is stated. */
export const thirdCountry: Check = ({ person: { identities } }) => {
  const judgement = new Judgement();
  for (const [at, { nationalities = [] }] of identities.entries())
    for (const [index, code] of nationalities.entries())
      judgement.add(!MOVING_FREELY.has(code), () => `/person/identities/${at}/nationalities/${index}`);
  return judgement.verdict;
};
