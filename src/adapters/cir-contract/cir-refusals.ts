import { refusalTable } from '../eu-types/refusal-table.ts';

/** `RefusalCode` of cir.xsd and cir.openapi.json. */
export const CIR_REFUSALS = refusalTable('cir', [
  'legal-basis-not-permitted',
  'circumstance-missing',
  'minor-under-twelve',
  'presence-missing',
  'biometrics-first',
]);
