import type { AlertFile as AlertFileView, AlertHit, SearchPersonsRequest } from '../../../contracts/generated/sis.ts';
import type { Identity } from '../../../contracts/generated/types.ts';
import { rfc3339 } from '../../../kernel/clock.ts';
import { refuse, type Refusal } from '../../contract/refusal.ts';
import { hasKeys, searchSubject } from '../../contract/subject.ts';
import type { MockFault } from '../../mock-fault.ts';
import type { SystemRecord } from '../../population/person.ts';
import type { SearchSubject } from '../../search/search-index.ts';
import { CATEGORY_RULES } from './alert-categories.ts';
import type { AlertFile } from './alert-file.ts';
import { actionFor, isFlagged } from './flags.ts';
import { maySee, statusOf, type Viewer } from './visibility.ts';

/** Alerts as somebody has them: Central SIS itself, or a national copy of it. */
export interface AlertView {
  /** Alerts that may be on the subject, best first, with the records that were found. */
  readonly search: (subject: SearchSubject) => readonly FoundAlert[];
  readonly find: (schengenId: string) => AlertFile | undefined;
  readonly now: () => number;
  /** Whether a live facial image is that of a record. */
  readonly isFaceOf: (reference: string, record: SystemRecord) => boolean;
}

/** An alert and the record by which it was found. */
export interface FoundAlert {
  readonly file: AlertFile;
  readonly record: SystemRecord;
}

type Subject = SearchPersonsRequest['subject'];

/** No answer of the contracts holds more. */
const MOST_HITS = 100;

const DACTYLOSCOPIC = new Set(['FINGERPRINTS'] as const);

function withoutFaces(subject: Subject): Subject {
  const { biometricSamples, ...rest } = subject;
  const prints = (biometricSamples ?? []).filter(({ modality }) => modality === 'FINGERPRINTS');
  return { ...rest, ...(prints.length > 0 && { biometricSamples: prints }) };
}

const facesOf = ({ biometricSamples = [] }: Subject): readonly string[] =>
  biometricSamples.flatMap(({ modality, reference }) => (modality === 'FACE' && reference !== undefined ? [reference] : []));

/** What may be searched with: fingerprints search, faces only verify, palm prints neither (2018/1861, Article 33; 2018/1862, Article 43). */
export function checkKeys(subject: Subject): Refusal | undefined {
  if (subject.biometricSamples?.some(({ modality }) => modality === 'PALM_PRINT') === true)
    return refuse('biometrics-not-searchable', '2018/1862-43', 'no palm print is searched with here');
  if (hasKeys(withoutFaces(subject))) return undefined;
  return facesOf(subject).length > 0
    ? refuse('biometrics-not-searchable', '2018/1861-33(4)', 'a facial image only verifies a person found by other keys')
    : refuse('keys-incomplete', '2018/1861-33', 'no name, document number or fingerprints');
}

function identityOf({ details }: AlertFile): Identity {
  const { surname, givenNames, birthSurname, birthDate, birthPlace, sex, nationalities } = details;
  return {
    ...(surname !== undefined && { surname }),
    ...(givenNames && { givenNames }),
    ...(birthSurname !== undefined && { birthSurname }),
    ...(birthDate && { birthDate }),
    ...(birthPlace && { birthPlace }),
    ...(sex && { sex }),
    ...(nationalities && { nationalities }),
  };
}

function hitOf(view: AlertView, { file, record }: FoundAlert, viewer: Viewer, faces: readonly string[]): AlertHit {
  const { variant, warnings, aliases, documents } = file.details;
  const [document] = documents ?? [];
  const identity = identityOf(file);
  return {
    schengenId: file.schengenId,
    recordReference: file.reference,
    basis: CATEGORY_RULES[file.category].basis,
    ...(variant && { variant }),
    issuingState: file.issuer,
    action: actionFor(file, viewer.memberState),
    ...(isFlagged(file, viewer.memberState) && { flagged: true }),
    ...(faces.length > 0 && { faceVerified: faces.some((face) => view.isFaceOf(face, record)) }),
    ...(warnings && { warnings }),
    ...(Object.keys(identity).length > 0 && { identity }),
    ...(aliases && { aliases }),
    ...(document && { document }),
  };
}

/**
 * Alerts that may be on a person, best first, for one who may see them; an unknown wanted person is found by fingerprints alone. With the
 * fault `too-much`, those that the viewer may not see as well.
 */
export function searchAlerts(view: AlertView, subject: Subject, viewer: Viewer, fault?: MockFault): readonly AlertHit[] {
  const searched = searchSubject(withoutFaces(subject), DACTYLOSCOPIC);
  const faces = facesOf(subject);
  const shown = ({ file }: FoundAlert): boolean => {
    if (file.category === '1862/40' && searched.biometricReferences.length === 0) return false;
    return fault === 'too-much' || maySee(file, viewer, view.now());
  };
  return view
    .search(searched)
    .filter(shown)
    .slice(0, MOST_HITS)
    .map((found) => hitOf(view, found, viewer, faces));
}

/** The whole alert, if the viewer may see it. */
export function alertView(view: AlertView, schengenId: string, viewer: Viewer): AlertFileView | undefined {
  const file = view.find(schengenId);
  if (!file || !maySee(file, viewer, view.now())) return undefined;
  const status = statusOf(file, view.now());
  return {
    schengenId,
    recordReference: file.reference,
    basis: CATEGORY_RULES[file.category].basis,
    issuingState: file.issuer,
    authority: file.authority,
    status,
    enteredAt: file.enteredAt,
    reviewBy: file.reviewBy,
    ...(status === 'HIDDEN' && file.hiddenUntil !== undefined && { hiddenUntil: rfc3339(file.hiddenUntil) }),
    flags: file.flags,
    details: file.details,
  };
}
