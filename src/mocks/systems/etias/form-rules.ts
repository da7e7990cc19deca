import type { ApplicationForm } from '../../../contracts/generated/etias.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { assess, rulesOn, type Quality, type QualityRule } from '../keeping/data-quality.ts';
import { APPLICANT_FIELDS, isLatin, isMinor, PERSON_RULES, placedAt, required, THIRD_COUNTRY_NATIONAL } from '../keeping/identity-rules.ts';
import { participates } from '../keeping/participation.ts';
import type { PersonData } from '../keeping/written-data.ts';

/** A form as the quality rules look at it. */
interface FormData extends PersonData {
  readonly form: ApplicationForm;
}

type Rule = QualityRule<FormData>;

const { blocking, soft } = rulesOn<FormData>();

const present = (field: 'education' | 'occupation' | 'firstStay' | 'answers'): Rule =>
  blocking(`application.${field}`, 'missing', 'COMPLETENESS', ({ form }) => form[field] !== undefined);

/** The first text of a form that is not in Latin letters, by its path. */
function notLatin(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return isLatin(value) ? undefined : path;
  if (value === null || typeof value !== 'object') return undefined;
  for (const [name, part] of Object.entries(value)) {
    const place = Array.isArray(value) ? path : path === '' ? name : `${path}.${name}`;
    const found = notLatin(part, place);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Home address, or city and country of residence (Article 17(2)(f)). */
function hasResidence({ form: { contact } }: FormData): boolean {
  return contact?.address !== undefined || (contact?.city !== undefined && contact.country !== undefined);
}

/** An application is admissible only when every item of the form is there (Article 19(1)). */
const RULES: readonly Rule[] = [
  blocking('application.contact.address', 'missing', 'COMPLETENESS', hasResidence),
  blocking('application.contact.email', 'missing', 'COMPLETENESS', ({ form }) => form.contact?.email !== undefined),
  blocking('application.contact.email', 'not-an-address', 'ACCURACY', ({ form }) => /^[^@\s]+@[^@\s]+$/.test(form.contact?.email ?? 'a@b')),
  present('education'),
  present('occupation'),
  present('firstStay'),
  present('answers'),
  blocking(
    'application.firstStay',
    'unknown-code',
    'ACCURACY',
    ({ form }) => form.firstStay === undefined || participates('ETIAS', form.firstStay),
  ),
  blocking('application.guardian', 'missing', 'COMPLETENESS', (data) => !isMinor(data) || data.form.guardian !== undefined),
  soft('application.parentGivenNames', 'missing', 'COMPLETENESS', ({ form }) => form.parentGivenNames !== undefined),
  soft('application.contact.telephone', 'missing', 'COMPLETENESS', ({ form }) => form.contact?.telephone !== undefined),
];

const PERSON: readonly QualityRule<PersonData>[] = placedAt(
  [...required(...APPLICANT_FIELDS, 'travelDocument.issueDate'), THIRD_COUNTRY_NATIONAL, ...PERSON_RULES],
  'application.identity',
  'application.travelDocument',
);

/** Holds a form against Article 17(2), (4) and (7): every text is in Latin letters, and the first that is not is named. */
export function assessForm(form: ApplicationForm, today: string): Quality | Refusal {
  const foreign = notLatin(form);
  const latin: Rule = blocking(`application.${foreign ?? 'identity'}`, 'latin-letters', 'ACCURACY', () => foreign === undefined);
  return assess<FormData>([latin, ...PERSON, ...RULES], { identity: form.identity, document: form.travelDocument, today, form });
}
