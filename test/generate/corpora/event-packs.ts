import type { PackCorpus } from './corpus.ts';
import { MEKLESANA } from './lv-vp-meklesana.ts';
import { PAZAUDETS_DOKUMENTS } from './lv-vp-pazaudets-dokuments.ts';
import { PERSONAS_PARBAUDE } from './lv-vp-personas-parbaude.ts';
import { IECELOSANAS_ATTEIKUMS } from './lv-vrs-iecelosanas-atteikums.ts';
import { IZCELOSANAS_APSTIPRINAJUMS } from './lv-vrs-izcelosanas-apstiprinajums.ts';
import { IZRAIDISANAS_LEMUMS } from './lv-vrs-izraidisanas-lemums.ts';
import { NELIKUMIGA_SKERSOSANA } from './lv-vrs-nelikumiga-skersosana.ts';
import { ROBEZAS_SKERSOSANA } from './lv-vrs-robezas-skersosana.ts';

/** Corpora of what the Border Guard and the Police record. */
export const EVENT_CORPORA: readonly PackCorpus[] = [
  ROBEZAS_SKERSOSANA,
  IECELOSANAS_ATTEIKUMS,
  NELIKUMIGA_SKERSOSANA,
  IZRAIDISANAS_LEMUMS,
  IZCELOSANAS_APSTIPRINAJUMS,
  PERSONAS_PARBAUDE,
  MEKLESANA,
  PAZAUDETS_DOKUMENTS,
];
