import type { Profile, ProfileRule } from '../canonical/generated/types.ts';
import { biometricsFirst, circumstance, minimumAgeTwelve, nationalPoliceList, presence } from './identification-rules.ts';
import { caseReference, orderingOfficer } from './law-enforcement-rules.ts';
import type { Rule, RuleMode } from './rule.ts';

const RULES: Readonly<Record<ProfileRule['rule'], Rule>> = Object.freeze({
  circumstance,
  'minimum-age-twelve': minimumAgeTwelve,
  presence,
  'biometrics-first': biometricsFirst,
  'national-police-list': nationalPoliceList,
  'case-reference': caseReference,
  'ordering-officer': orderingOfficer,
});

/** The conditions of law that the profile imposes beyond those of every profile, each with its mode, in the profile's order. */
export function rulesOf(profile: Profile): readonly { readonly rule: Rule; readonly mode: RuleMode }[] {
  return (profile.rules ?? []).map(({ rule, mode }) => ({ rule: RULES[rule], mode }));
}
