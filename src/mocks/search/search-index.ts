import type { RecordedSex } from '../population/person.ts';
import type { SearchName } from './name-keys.ts';

/** Search keys in the test bed's own form. */
export interface SearchSubject {
  /** Alternatives: the name itself, a birth name, other names. */
  readonly names: readonly SearchName[];
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly birthDate?: string;
  /** Years; used only where no date of birth is known. */
  readonly estimatedAge?: number;
  readonly sex?: RecordedSex;
  readonly nationalities: readonly string[];
  readonly document?: { readonly number?: string; readonly issuer?: string };
  /** References of live biometric captures. */
  readonly biometricReferences: readonly string[];
}
