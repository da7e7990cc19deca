import type { SystemName } from '../population/person.ts';
import type { Authority } from './link-file.ts';

/** Member States and associated states whose authorities take part: the prefix of their authorities’ references. */
const PREFIXES: Readonly<Record<string, string>> = {
  AUT: 'at',
  BEL: 'be',
  BGR: 'bg',
  CHE: 'ch',
  CYP: 'cy',
  CZE: 'cz',
  DEU: 'de',
  DNK: 'dk',
  ESP: 'es',
  EST: 'ee',
  FIN: 'fi',
  FRA: 'fr',
  GRC: 'gr',
  HRV: 'hr',
  HUN: 'hu',
  IRL: 'ie',
  ISL: 'is',
  ITA: 'it',
  LIE: 'li',
  LTU: 'lt',
  LUX: 'lu',
  LVA: 'lv',
  MLT: 'mt',
  NLD: 'nl',
  NOR: 'no',
  POL: 'pl',
  PRT: 'pt',
  ROU: 'ro',
  SVK: 'sk',
  SVN: 'si',
  SWE: 'se',
};

/** What an authority is, as far as access depends on it. */
type AuthorityKind =
  | 'border'
  | 'immigration'
  | 'visa'
  | 'asylum'
  | 'police'
  | 'sirene'
  | 'etias-unit'
  | 'etias-central-unit'
  | 'central-authority'
  | 'supervision'
  | 'europol'
  | 'frontex';

/** Systems to which each kind of authority has access: our own table, after the founding acts of the systems. */
const SYSTEMS: Readonly<Record<AuthorityKind, readonly SystemName[]>> = {
  border: ['EES', 'VIS', 'ETIAS', 'SIS'],
  immigration: ['EES', 'VIS', 'ETIAS', 'SIS', 'Eurodac'],
  visa: ['EES', 'VIS', 'SIS'],
  asylum: ['VIS', 'Eurodac'],
  police: ['SIS'],
  sirene: ['SIS'],
  'etias-unit': ['EES', 'VIS', 'ETIAS', 'SIS'],
  'etias-central-unit': ['EES', 'VIS', 'ETIAS'],
  'central-authority': ['ECRIS-TCN'],
  supervision: [],
  europol: ['SIS'],
  frontex: ['EES', 'VIS', 'ETIAS', 'SIS'],
};

interface KnownAuthority {
  readonly memberState: string;
  readonly kind: AuthorityKind;
  readonly name: string;
}

/** Authorities with names of their own: Latvia’s, and those of the Union with the states that host them. */
const NAMED: Readonly<Record<string, KnownAuthority>> = {
  'lv-vrs': { memberState: 'LVA', kind: 'border', name: 'Valsts robežsardze' },
  'lv-pmlp': { memberState: 'LVA', kind: 'immigration', name: 'Pilsonības un migrācijas lietu pārvalde' },
  'lv-am': { memberState: 'LVA', kind: 'visa', name: 'Ārlietu ministrijas Konsulārais departaments' },
  'lv-vp': { memberState: 'LVA', kind: 'police', name: 'Valsts policija' },
  'lv-ic-sirene': { memberState: 'LVA', kind: 'sirene', name: 'SIRENE Latvija' },
  'lv-ic': { memberState: 'LVA', kind: 'central-authority', name: 'Iekšlietu ministrijas Informācijas centrs' },
  'lv-dvi': { memberState: 'LVA', kind: 'supervision', name: 'Datu valsts inspekcija' },
  'eu-etias-central-unit': { memberState: 'POL', kind: 'etias-central-unit', name: 'ETIAS Central Unit' },
  'eu-frontex': { memberState: 'POL', kind: 'frontex', name: 'European Border and Coast Guard Agency' },
  'eu-europol': { memberState: 'NLD', kind: 'europol', name: 'Europol' },
  'eu-edps': { memberState: 'BEL', kind: 'supervision', name: 'European Data Protection Supervisor' },
};

/** The last part of a reference, for authorities of states that have no names of their own here. */
const KINDS: Readonly<Record<string, AuthorityKind>> = {
  border: 'border',
  immigration: 'immigration',
  visa: 'visa',
  asylum: 'asylum',
  police: 'police',
  sirene: 'sirene',
  'etias-unit': 'etias-unit',
  'central-authority': 'central-authority',
  supervision: 'supervision',
};

const STATES: ReadonlyMap<string, string> = new Map(Object.entries(PREFIXES).map(([state, prefix]) => [prefix, state]));

function knownAuthority(reference: string): KnownAuthority | undefined {
  if (Object.hasOwn(NAMED, reference)) return NAMED[reference];
  const memberState = STATES.get(reference.slice(0, 2));
  const last = reference.slice(3);
  const kind = reference[2] === '-' && Object.hasOwn(KINDS, last) ? KINDS[last] : undefined;
  return memberState !== undefined && kind !== undefined ? { memberState, kind, name: `${memberState} ${last}` } : undefined;
}

/** What a caller may reach. */
export interface CallerRights extends Authority {
  readonly systems: ReadonlySet<SystemName>;
  /** Data-protection supervision, which may see histories (Articles 51 to 53). */
  readonly supervises: boolean;
}

/**
 * The rights of an authority of a state, which may be named without the prefix of its state (`vrs` of Latvia is `lv-vrs`); `undefined` when
 * there is none of that reference, or it is another state’s.
 */
export function rightsOf(named: string, memberState: string): CallerRights | undefined {
  const own = PREFIXES[memberState] === undefined ? named : `${PREFIXES[memberState]}-${named}`;
  const reference = knownAuthority(named) ? named : own;
  const known = knownAuthority(reference);
  if (known?.memberState !== memberState) return undefined;
  return { reference, memberState, systems: new Set(SYSTEMS[known.kind]), supervises: known.kind === 'supervision' };
}

const ofState = (memberState: string, last: string): Authority => ({
  reference: `${PREFIXES[memberState] ?? memberState.toLowerCase()}-${last}`,
  memberState,
});

/** The SIRENE bureau of a state. */
export function sireneOf(memberState: string): Authority {
  return ofState(memberState, memberState === 'LVA' ? 'ic-sirene' : 'sirene');
}

/** The ETIAS National Unit of a state. */
export function etiasUnitOf(memberState: string): Authority {
  return ofState(memberState, 'etias-unit');
}

/** The ETIAS Central Unit, which the European Border and Coast Guard Agency hosts. */
export const ETIAS_CENTRAL_UNIT: Authority = { reference: 'eu-etias-central-unit', memberState: 'POL' };

/** The central authority for criminal records of a state (Regulation (EU) 2019/816, Article 3(5)). */
export function centralAuthorityOf(memberState: string): Authority {
  return ofState(memberState, memberState === 'LVA' ? 'ic' : 'central-authority');
}

/** What the portal of Article 49 tells of an authority: contact only. */
export interface PortalContact {
  readonly name: string;
  readonly memberState: string;
  readonly mail: string;
}

/** The contact of an authority by its reference; synthetic, at a domain that nobody has (RFC 2606). */
export function contactOf(reference: string): PortalContact | undefined {
  const known = knownAuthority(reference);
  return known && { name: known.name, memberState: known.memberState, mail: `mailto:mid@${reference}.example` };
}
