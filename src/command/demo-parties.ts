import { ENDPOINT_NAMES } from '../mocks/endpoint-name.ts';
import type { KeyParty } from '../toolkit/keys/init-keys.ts';

/** One national system of the demonstration: what it is granted and which officer speaks through it. */
export interface DemoSystem {
  readonly id: string;
  readonly authority: string;
  readonly userCategories: readonly string[];
  readonly algorithm: KeyParty['algorithm'];
  /** Profile to purpose. */
  readonly profiles: Readonly<Record<string, string>>;
  readonly mappings: readonly { readonly name: string; readonly mediaType: string }[];
  readonly officer: { readonly user: string; readonly unit: string; readonly assurance: 'low' | 'substantial' | 'high' };
}

/** The national systems that the demonstration plays: one with an RSA key, the others with ECDSA. */
export const DEMO_SYSTEMS: readonly DemoSystem[] = [
  {
    id: 'lv-vrs-reis',
    authority: 'vrs',
    userCategories: ['border-guard', 'sis-user', 'screening-authority'],
    algorithm: 'ec-p256',
    profiles: {
      'border-check': 'border-check',
      'sis-border': 'sis-border-check',
      'sis-border-direct': 'sis-border-check',
      screening: 'screening',
      'document-check': 'document-check',
      'link-verification': 'link-verification',
    },
    mappings: [
      { name: 'lv-vrs-robezas-skersosana', mediaType: 'application/xml' },
      { name: 'lv-vrs-iecelosanas-atteikums', mediaType: 'application/xml' },
      { name: 'lv-vrs-nelikumiga-skersosana', mediaType: 'application/xml' },
      { name: 'lv-vrs-izraidisanas-lemums', mediaType: 'application/xml' },
      { name: 'lv-vrs-izcelosanas-apstiprinajums', mediaType: 'text/plain' },
    ],
    officer: { user: 'lv-vrs-syn-101', unit: 'Terehova', assurance: 'high' },
  },
  {
    id: 'lv-pmlp-vmis',
    authority: 'pmlp',
    userCategories: ['migration-office', 'sis-user'],
    algorithm: 'rsa-2048',
    profiles: { 'residence-permit-examination': 'residence-permit-examination', 'sis-alert-preparation': 'sis-alert-preparation' },
    mappings: [
      { name: 'lv-pmlp-uzturesanas-atlauja', mediaType: 'application/xml' },
      { name: 'lv-pmlp-iecelosanas-aizliegums', mediaType: 'text/csv' },
      { name: 'lv-pmlp-uzturesanas-lemums', mediaType: 'application/xml' },
      { name: 'lv-pmlp-registreta-atlauja', mediaType: 'application/json' },
      { name: 'lv-pmlp-patveruma-pieteikums', mediaType: 'application/xml' },
      { name: 'lv-pmlp-vizas-pieteikums', mediaType: 'application/json' },
      { name: 'lv-pmlp-personas-lieta', mediaType: 'text/csv' },
    ],
    officer: { user: 'lv-pmlp-syn-202', unit: 'Migration', assurance: 'high' },
  },
  {
    id: 'lv-vp-iiis',
    authority: 'vp',
    userCategories: ['police', 'designated-authority'],
    algorithm: 'ec-p256',
    profiles: { 'police-identification': 'police-identification', 'law-enforcement-presence': 'law-enforcement-presence' },
    mappings: [
      { name: 'lv-vp-personas-parbaude', mediaType: 'application/json' },
      { name: 'lv-vp-meklesana', mediaType: 'application/xml' },
      { name: 'lv-vp-pazaudets-dokuments', mediaType: 'text/csv' },
    ],
    officer: { user: 'lv-vp-syn-303', unit: 'Riga', assurance: 'high' },
  },
  {
    id: 'lv-ic-testbed',
    authority: 'ic',
    userCategories: ['tester'],
    algorithm: 'ec-p256',
    profiles: { 'matching-test': 'matching-test' },
    mappings: [{ name: 'lv-ic-biometriska-registracija', mediaType: 'application/octet-stream' }],
    officer: { user: 'lv-ic-syn-404', unit: 'Test bed', assurance: 'high' },
  },
];

/** Whose certificate the EC authority has revoked: what a mock signs with that is told to. */
export const REVOKED_PARTY = 'revoked';

/** Everyone in the demonstration who needs a key. The CIR signs with RSA, the other endpoints with ECDSA. */
export const DEMO_KEYS: readonly KeyParty[] = [
  { name: 'gateway', algorithm: 'ec-p256' },
  ...ENDPOINT_NAMES.map((name) => ({ name, algorithm: name === 'cir' ? ('rsa-2048' as const) : ('ec-p256' as const) })),
  { name: REVOKED_PARTY, algorithm: 'ec-p256', revoked: true },
  ...DEMO_SYSTEMS.map(({ id, algorithm }) => ({ name: id, algorithm })),
  ...[...new Set(DEMO_SYSTEMS.map(({ authority }) => authority))].map((authority) => ({
    name: `${authority}-tokens`,
    algorithm: 'ec-p256' as const,
  })),
];
