import type { EntryExitContent, SystemRecord } from '../../population/person.ts';
import type { FingerprintAbsence } from '../../../contracts/generated/kept-records.ts';

/** An entry and the exit that ended it (Regulation (EU) 2017/2226, Article 16(2) and (3)). Times are RFC 3339 UTC. */
export interface EesCrossing {
  readonly enteredAt: string;
  readonly entryPoint: string;
  readonly leftAt?: string;
  readonly exitPoint?: string;
  /** Last day of the authorised stay, YYYY-MM-DD. */
  readonly authorisedUntil: string;
}

/** A refusal of entry (Article 18(6)); one of the generated population has no time. */
export interface EesRefusal {
  readonly refusedAt?: string;
  readonly crossingPoint: string;
  /** Letters A to J, in order. */
  readonly reasons: readonly string[];
}

/** What an individual file holds beside identity, document and biometric data. */
export interface EesDossier {
  /** Not known of generated files on persons who were only ever refused. */
  readonly fileKind?: 'VISA_REQUIRED' | 'VISA_EXEMPT';
  readonly fingerprintAbsence?: FingerprintAbsence;
  /** Family member of a Union citizen without a residence card: shorter retention (Article 34(4)). */
  readonly familyMember: boolean;
  /** Oldest first. */
  readonly crossings: readonly EesCrossing[];
  /** Oldest first. */
  readonly refusals: readonly EesRefusal[];
  /** Set once the person became a citizen of a Member State, which must erase the file (Article 35(6)). */
  readonly naturalised?: { readonly memberState: string; readonly acquiredOn: string };
}

const day = (instant: string): string => instant.slice(0, 10);

/** The dossier that the content of a generated record amounts to. */
export function dossierFrom({ content, createdAt, fingerprintReference }: SystemRecord): EesDossier {
  const empty = { familyMember: false, crossings: [], refusals: [] };
  if (content.kind !== 'EES') return empty;
  const { file, enteredAt, leftAt, crossingPoint, authorisedUntil, refusalReasons } = content;
  const visaRequired = file === 'visa-required';
  return {
    ...empty,
    ...(file !== 'refused' && { fileKind: visaRequired ? 'VISA_REQUIRED' : 'VISA_EXEMPT' }),
    ...(file === 'visa-exempt' && fingerprintReference === undefined && { fingerprintAbsence: 'NOT_APPLICABLE' }),
    crossings:
      enteredAt === undefined
        ? []
        : [
            {
              enteredAt,
              entryPoint: crossingPoint,
              authorisedUntil: authorisedUntil ?? day(enteredAt),
              ...(leftAt !== undefined && { leftAt, exitPoint: crossingPoint }),
            },
          ],
    refusals: refusalReasons.length === 0 ? [] : [{ refusedAt: createdAt, crossingPoint, reasons: refusalReasons }],
  };
}

/** What of a dossier goes into the record that other systems see: the last entry, or the last refusal of a person never admitted. */
export function contentOf({ fileKind, crossings, refusals }: EesDossier): EntryExitContent {
  const entry = crossings.at(-1);
  const refusal = refusals.at(-1);
  if (!entry) {
    const file = refusal || fileKind === undefined ? 'refused' : fileKind === 'VISA_REQUIRED' ? 'visa-required' : 'visa-exempt';
    return { kind: 'EES', file, crossingPoint: refusal?.crossingPoint ?? '', refusalReasons: refusal?.reasons ?? [] };
  }
  return {
    kind: 'EES',
    file: fileKind === 'VISA_REQUIRED' ? 'visa-required' : 'visa-exempt',
    enteredAt: entry.enteredAt,
    ...(entry.leftAt !== undefined && { leftAt: entry.leftAt }),
    crossingPoint: entry.exitPoint ?? entry.entryPoint,
    authorisedUntil: entry.authorisedUntil,
    refusalReasons: refusal?.reasons ?? [],
  };
}
