import type { PoliceCheck, Purpose, SystemId } from '../../canonical/generated/types.ts';
import type { Leg } from '../../canonical/query.ts';
import { codeTable } from '../../wire/lexical/code-table.ts';
import { utcInstant } from '../../wire/lexical/date-time.ts';
import { unsupported } from '../contract-form/unsupported.ts';

/** The systems whose data the CIR holds (Regulations (EU) 2019/817 and 2019/818, Article 18(1)); SIS is not among them. */
const CIR_SYSTEMS: ReadonlySet<SystemId> = new Set(['EES', 'VIS', 'ETIAS', 'Eurodac', 'ECRIS-TCN']);

/** `IdentificationBasis` of cir.xsd and `Identification/legalBasis` of cir.openapi.json, by the purpose that rests on it. */
const BASES: ReadonlyMap<Purpose, string> = new Map([
  ['police-identification', '2019/817-20'],
  ['screening', '2019/817-20a'],
]);

/** `Circumstance` of cir.xsd and `Check/circumstance` of cir.openapi.json (Article 20(1)). */
const CIRCUMSTANCES = codeTable<PoliceCheck['circumstance']>({
  a: '20(1)(a)',
  b: '20(1)(b)',
  c: '20(1)(c)',
  d: '20(1)(d)',
  e: '20(1)(e)',
});

/** `BiometricStep` of cir.xsd and `Check/biometricStep` of cir.openapi.json (Article 20(2) and (3)). */
const BIOMETRIC_STEPS = codeTable<PoliceCheck['biometricStep']>({
  search: 'SEARCH',
  unusable: 'UNUSABLE',
  'search-failed': 'SEARCH_FAILED',
});

/** The circumstances of an identification in the contract's words; only what Article 20 asks for. */
export interface IdentificationCheck {
  readonly circumstance: string | undefined;
  readonly personPresent: boolean;
  readonly capturedAt: string | undefined;
  readonly biometricStep: string;
  /** True where it is in a child's best interests; the reason itself stays in the national file, like time and place of the check. */
  readonly childsBestInterests: true | undefined;
}

/** What an identification says besides the asker and the subject. */
export interface Identification {
  readonly basis: string;
  readonly check: IdentificationCheck | undefined;
}

/**
 * The identification that a leg under Article 20 or 20a asks for. It names no system, so that nobody can find the owner by asking one at
 * a time. Throws `contract-query-unsupported` for a purpose, system, time or missing police check that the contract has no word for.
 */
export function identificationOf(leg: Leg): Identification {
  const basis = BASES.get(leg.purpose);
  if (basis === undefined) throw unsupported(leg, 'purpose');
  if (leg.systems.length === 0 || !leg.systems.every((system) => CIR_SYSTEMS.has(system))) throw unsupported(leg, 'systems');
  const police = leg.purpose === 'police-identification';
  if (police && leg.policeCheck === undefined) throw unsupported(leg, 'policeCheck');
  return { basis, check: leg.policeCheck && checkOf(leg.policeCheck, police, leg) };
}

function checkOf(check: PoliceCheck, police: boolean, leg: Leg): IdentificationCheck {
  const capturedAt = check.capturedAt === undefined ? undefined : utcInstant(check.capturedAt);
  if (check.capturedAt !== undefined && capturedAt === undefined) throw unsupported(leg, 'policeCheck/capturedAt');
  return {
    circumstance: police ? CIRCUMSTANCES.code(check.circumstance) : undefined,
    personPresent: check.personPresent,
    capturedAt,
    biometricStep: BIOMETRIC_STEPS.code(check.biometricStep),
    childsBestInterests: check.bestInterests === undefined ? undefined : true,
  };
}
