import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import { assessRecord } from '../../../src/quality/assess-record.ts';
import { NOW } from './good-records.ts';
import { packagedRules } from './packaged-rules.ts';

const FOLDER = join(import.meta.dirname, '../../../mappings/national');

interface Shown {
  readonly shows: string;
  readonly canonical?: CanonicalRecord;
}

const corpusOf = (pack: string): readonly Shown[] =>
  readFileSync(join(FOLDER, pack, 'corpus/expected.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Shown);

const qualitiesOf = ({ canonical }: Shown) =>
  canonical === undefined ? [] : assessRecord(packagedRules, canonical, { now: NOW }).qualities;

/** Blocking rules that mapped records of a corpus break: what the act makes mandatory and the register leaves open, or what is odd on purpose. */
const BLOCKED: Readonly<Record<string, readonly string[]>> = {
  'lv-ic-biometriska-registracija': ['sbms-fingerprint-quality'],
  'lv-pmlp-iecelosanas-aizliegums': ['sis-refusal-k', 'sis-refusal-third-country'],
  'lv-pmlp-patveruma-pieteikums': ['eurodac-applicant-place', 'eurodac-applicant-taken-at', 'sbms-fingerprint-quality'],
  'lv-pmlp-registreta-atlauja': ['sbms-fingerprint-quality'],
  'lv-pmlp-uzturesanas-atlauja': ['sbms-fingerprint-quality'],
  'lv-pmlp-uzturesanas-lemums': ['vis-permit-end'],
  'lv-vp-meklesana': ['sis-person-k'],
  'lv-vrs-nelikumiga-skersosana': [
    'cir-family-name',
    'eurodac-crossing-birth-date',
    'eurodac-crossing-family-name',
    'eurodac-crossing-nationality',
    'eurodac-crossing-taken-at',
    'eurodac-crossing-third-country',
  ],
  'lv-vrs-robezas-skersosana': ['ees-document-expiry', 'ees-refusal-reasons'],
};

test.each(readdirSync(FOLDER))('records of %s break no blocking rules but the known ones', (pack) => {
  const broken = corpusOf(pack)
    .flatMap(qualitiesOf)
    .flatMap(({ findings }) => findings.filter(({ effect }) => effect === 'blocking').map(({ rule }) => rule));
  expect(broken.filter((rule) => !BLOCKED[pack]?.includes(rule))).toEqual([]);
});

test.each([
  ['lv-pmlp-vizas-pieteikums', 'issued: a visa C for tourism, citizen of TUR', 'VIS', 'good'],
  ['lv-pmlp-vizas-pieteikums', 'a refugee: XXB in the zone and in the application', 'VIS', 'low'],
  ['lv-vrs-robezas-skersosana', 'a refusal without a written reason', 'EES', 'rejected'],
  ['lv-vrs-robezas-skersosana', 'a document that never expires', 'EES', 'rejected'],
  ['lv-vrs-robezas-skersosana', 'a document that never expires', 'CIR', 'good'],
  ['lv-vrs-nelikumiga-skersosana', 'a person who states no name and no nationality', 'Eurodac', 'rejected'],
  ['lv-pmlp-uzturesanas-lemums', 'granted: a permanent permit for family, citizen of TUR', 'VIS', 'good'],
  ['lv-pmlp-uzturesanas-lemums', 'a person of one name', 'VIS', 'rejected'],
  ['lv-pmlp-iecelosanas-aizliegums', 'a ban of 5 years for return-entry-ban, citizen of SRB', 'SIS', 'good'],
  ['lv-pmlp-iecelosanas-aizliegums', 'only the year of birth is known', 'SIS', 'rejected'],
  ['lv-ic-biometriska-registracija', 'asylum of a citizen of SYR: a face and three slaps', 'sBMS', 'good'],
  ['lv-ic-biometriska-registracija', 'a child under twelve, of whom no fingerprints are taken', 'sBMS', 'good'],
  ['lv-ic-biometriska-registracija', 'asylum of a citizen of AFG: fingerprints without a face', 'sBMS', 'low'],
  ['lv-ic-biometriska-registracija', 'asylum of a citizen of ERI: fingerprints of low quality', 'sBMS', 'rejected'],
])('%s, %s: in %s %s', (pack, shows, system, quality) => {
  const found = corpusOf(pack).find((record) => record.shows === shows);
  expect(found?.canonical).toBeDefined();
  expect(found && qualitiesOf(found).find((one) => one.system === system)?.class).toBe(quality);
});
