import type { AlertCategory } from '../../population/person.ts';

/** What the acts ask of one person's alerts beside each other: groups that exclude one another. */
type AlertGroup = 'arrest' | 'refusal' | 'missing' | 'check' | 'procedure' | 'information' | 'consult';

const GROUPS: Readonly<Record<AlertCategory, AlertGroup>> = {
  '1862/26': 'arrest',
  '1860/3': 'refusal',
  '1861/24': 'refusal',
  '1861/25': 'refusal',
  '1861/26': 'consult',
  '1862/32': 'missing',
  '1862/36': 'check',
  '1862/34': 'procedure',
  '1862/37a': 'information',
  '1862/40': 'information',
};

/**
 * Groups that may stand beside each other on one person by alerts of different states. Article 23(3) asks for compatibility and leaves the
 * table to technical rules that are not public: this one is our own reading (an arrest goes beside everything that does not keep the
 * person away from it or away from being noticed; a person to be turned away cannot be one to be checked unnoticed or protected).
 */
const BESIDE: Readonly<Record<AlertGroup, ReadonlySet<AlertGroup>>> = {
  arrest: new Set(['arrest', 'refusal', 'missing', 'procedure', 'information', 'consult']),
  refusal: new Set(['arrest', 'refusal', 'information']),
  missing: new Set(['arrest', 'missing', 'procedure', 'information', 'consult']),
  check: new Set(['check', 'information']),
  procedure: new Set(['arrest', 'missing', 'procedure', 'information', 'consult']),
  information: new Set(['arrest', 'refusal', 'missing', 'check', 'procedure', 'information', 'consult']),
  consult: new Set(['arrest', 'missing', 'procedure', 'information', 'consult']),
};

/** Whether two alerts of different states may be on one person without the bureaux agreeing first (2018/1861 and 2018/1862, Article 23(3)). */
export function areCompatible(one: AlertCategory, other: AlertCategory): boolean {
  return BESIDE[GROUPS[one]].has(GROUPS[other]);
}
