import type { PackCorpus } from './corpus.ts';
import { EVENT_CORPORA } from './event-packs.ts';
import { BIOMETRISKA_REGISTRACIJA } from './lv-ic-biometriska-registracija.ts';
import { IECELOSANAS_AIZLIEGUMS } from './lv-pmlp-iecelosanas-aizliegums.ts';
import { PATVERUMA_PIETEIKUMS } from './lv-pmlp-patveruma-pieteikums.ts';
import { PERSONAS_LIETA } from './lv-pmlp-personas-lieta.ts';
import { REGISTRETA_ATLAUJA } from './lv-pmlp-registreta-atlauja.ts';
import { UZTURESANAS_ATLAUJA } from './lv-pmlp-uzturesanas-atlauja.ts';
import { UZTURESANAS_LEMUMS } from './lv-pmlp-uzturesanas-lemums.ts';
import { VIZAS_PIETEIKUMS } from './lv-pmlp-vizas-pieteikums.ts';

/** The corpora of all packs; each is made from synthetic persons by its own generator, and never by the mapping that it tests. */
export const CORPORA: readonly PackCorpus[] = [
  UZTURESANAS_ATLAUJA,
  UZTURESANAS_LEMUMS,
  REGISTRETA_ATLAUJA,
  IECELOSANAS_AIZLIEGUMS,
  PERSONAS_LIETA,
  PATVERUMA_PIETEIKUMS,
  VIZAS_PIETEIKUMS,
  ...EVENT_CORPORA,
  BIOMETRISKA_REGISTRACIJA,
];
