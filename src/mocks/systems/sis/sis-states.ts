import type { AlertCategory } from '../../population/person.ts';

/** The three SIS acts: return, border checks, police and judicial cooperation. */
export type SisAct = '2018/1860' | '2018/1861' | '2018/1862';

const UNION = 'AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE'.split(' ');
const ASSOCIATED = ['CHE', 'ISL', 'LIE', 'NOR'];

const MEMBER_STATES: ReadonlySet<string> = new Set([...UNION, ...ASSOCIATED]);

/** The act under which alerts of a category are entered. */
export function actOf(category: AlertCategory): SisAct {
  return category.startsWith('1860') ? '2018/1860' : category.startsWith('1861') ? '2018/1861' : '2018/1862';
}

/** Whether a state takes part in SIS under an act; Ireland does in police and judicial cooperation alone. */
export function takesPart(state: string, act: SisAct): boolean {
  return MEMBER_STATES.has(state) && (state !== 'IRL' || act === '2018/1862');
}

/** Whether nationals of a state move freely, so that no return and no refusal alert may be on them (2018/1860, Article 14(2)). */
export function hasFreeMovement(nationality: string): boolean {
  return MEMBER_STATES.has(nationality);
}
