import type { CanonicalQuery, CanonicalRecord, Identity, PersonName, Subject } from '../canonical/generated/types.ts';
import { validateCanonicalQuery } from '../canonical/generated/validators.js';
import { GatewayError } from '../kernel/gateway-error.ts';
import { toIcaoLatin } from './transliteration/icao-latin.ts';

/** What a caller adds to a record to make it a question. */
export type QueryTerms = Omit<CanonicalQuery, 'subject' | 'policeCheck'>;

type AliasName = NonNullable<Subject['aliases']>[number];

const MAX_ALIASES = 50;

/** The machine-readable form is the key under which EU systems hold names; a name in its own script is the last resort. */
const FORM_ORDER: readonly PersonName['form'][] = ['mrz', 'latin', 'native'];

const rank = (name: PersonName): number => FORM_ORDER.indexOf(name.form);

/** The names with the better form first; names of one form keep their order. */
const byForm = (names: readonly PersonName[]): readonly PersonName[] => names.toSorted((one, other) => rank(one) - rank(other));

const namesOf = (identity: Identity, ...uses: readonly PersonName['use'][]): readonly PersonName[] =>
  (identity.names ?? []).filter((name) => uses.includes(name.use));

const toAlias = (name: PersonName): AliasName => ({
  familyName: name.familyName,
  ...(name.givenNames === undefined ? {} : { givenNames: name.givenNames }),
});

const fold = (text: string): string => toIcaoLatin(text) ?? text;

/** Names that differ only in how they are written have one key. */
const keyOf = (name: PersonName): string => JSON.stringify([name.familyName, ...(name.givenNames ?? [])].map(fold));

function aliasesOf(main: Identity, identities: readonly Identity[], current: PersonName | undefined): readonly AliasName[] {
  const others = identities.filter((identity) => identity !== main && identity.kind !== 'misused');
  const names = [...namesOf(main, 'previous', 'alias'), ...others.flatMap((identity) => namesOf(identity, 'current', 'alias'))];
  const seen = new Set(current === undefined ? [] : [keyOf(current)]);
  const fresh = byForm(names).filter((name) => {
    const key = keyOf(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return fresh.slice(0, MAX_ALIASES).map(toAlias);
}

function identityKeys(record: CanonicalRecord): Partial<Subject> {
  const { identities } = record.person;
  const main = identities.find((identity) => identity.kind === 'confirmed') ?? identities[0];
  if (main === undefined) return {};
  const current = byForm(namesOf(main, 'current'))[0];
  const birth = byForm(namesOf(main, 'birth'))[0];
  const aliases = aliasesOf(main, identities, current);
  return {
    ...(current === undefined ? {} : toAlias(current)),
    ...(birth === undefined ? {} : { birthName: birth.familyName }),
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(main.birthDate === undefined ? {} : { birthDate: main.birthDate }),
    ...(main.birthPlace === undefined ? {} : { birthPlace: main.birthPlace }),
    ...(main.birthCountry === undefined ? {} : { birthCountry: main.birthCountry }),
    ...(main.sex === undefined ? {} : { sex: main.sex }),
    ...(main.nationalities === undefined ? {} : { nationalities: main.nationalities }),
  };
}

function documentKeys(record: CanonicalRecord): Partial<Subject> {
  const document = record.documents?.[0];
  if (document === undefined) return {};
  return {
    documentNumber: document.number,
    ...(document.type === undefined ? {} : { documentType: document.type }),
    ...(document.issuingState === undefined ? {} : { documentIssuer: document.issuingState }),
    ...(document.validUntil === undefined ? {} : { documentValidUntil: document.validUntil }),
  };
}

/**
 * The search keys that a record offers: those of its first confirmed identity (else its first), names in machine-readable form where there
 * is one, and of its first document. Never a national identifier, which no EU system is searched with. The profile picks among the keys.
 */
export function querySubject(record: CanonicalRecord): Subject {
  return {
    ...identityKeys(record),
    ...documentKeys(record),
    ...(record.biometrics === undefined ? {} : { biometrics: record.biometrics }),
  };
}

/**
 * The question that a record asks under a profile: its search keys, the circumstances of a police check and the national file. A file
 * that the caller names goes before the record's. Raises `query-invalid` with the pointer of the field at fault.
 */
export function queryFromRecord(record: CanonicalRecord, terms: QueryTerms): CanonicalQuery {
  const query = {
    ...(record.nationalFile === undefined ? {} : { nationalFile: record.nationalFile }),
    ...terms,
    subject: querySubject(record),
    ...(record.policeCheck === undefined ? {} : { policeCheck: record.policeCheck }),
  };
  if (validateCanonicalQuery(query)) return query;
  throw new GatewayError('query-invalid', { field: validateCanonicalQuery.errors?.[0]?.instancePath ?? '' });
}
