import { refuse, type Refusal } from '../../contract/refusal.ts';
import { checkFingerprints, type FingerprintCase, type FingerprintDemand } from '../keeping/biometric-rules.ts';
import type { FacialImage } from '../../../contracts/generated/kept-records.ts';

/** Which biometric data a file takes. */
export interface BiometricDemand {
  readonly face: 'required' | 'chip-only' | 'none';
  readonly fingerprints: 'required' | 'none';
  readonly article: string;
}

/** What decides on the biometric data of a refusal (Regulation (EU) 2017/2226, Article 18(2) to (5)). */
export interface RefusalGrounds {
  readonly reasons: readonly string[];
  readonly securityThreat?: boolean;
  readonly biometricsInAlert?: boolean;
  readonly registeredInVis?: boolean;
}

type FileKind = 'VISA_REQUIRED' | 'VISA_EXEMPT';

/** Index, middle, ring and little finger of the right hand, or else of the left (Article 17(1)(c)). */
export const EES_HANDS = [
  [2, 3, 4, 5],
  [7, 8, 9, 10],
] as const;

const NONE = { face: 'none', fingerprints: 'none' } as const;

/** Of an admitted person: the facial image, and of the visa-exempt the fingerprints too (Articles 16(1)(d) and 17(1)(b) and (c)). */
export function admissionDemand(fileKind: FileKind): BiometricDemand {
  return fileKind === 'VISA_EXEMPT'
    ? { face: 'required', fingerprints: 'required', article: '2017/2226-17(1)' }
    : { face: 'required', fingerprints: 'none', article: '2017/2226-16(1)' };
}

/**
 * Of a refused person, by letter: B, D and H take biometric data, H not where the alert holds them; I takes them for a threat to internal
 * security alone; J, whose reason is that the person gave none, takes at most the image on the chip; the other letters take none.
 */
export function refusalDemand(
  fileKind: FileKind,
  { reasons, securityThreat, biometricsInAlert, registeredInVis }: RefusalGrounds,
): BiometricDemand {
  const demand = fileKind === 'VISA_EXEMPT' || registeredInVis === false ? 'required' : 'none';
  const taken = { face: 'required', fingerprints: demand } as const;
  if (reasons.includes('J')) return { face: 'chip-only', fingerprints: 'none', article: '2017/2226-18(5)' };
  if (reasons.some((letter) => letter === 'B' || letter === 'D')) return { ...taken, article: '2017/2226-18(2)' };
  if (reasons.includes('H'))
    return { ...(biometricsInAlert ? NONE : taken), article: biometricsInAlert ? '2017/2226-18(3)' : '2017/2226-18(2)' };
  if (reasons.includes('I')) return { ...(securityThreat ? taken : NONE), article: '2017/2226-18(4)' };
  return { ...NONE, article: '2017/2226-18(1)' };
}

/** The age from which fingerprints are taken (Article 17(3)). */
const EES_FINGERPRINT_AGE = 12;

const prints = (article: string): FingerprintDemand => ({ fromAge: EES_FINGERPRINT_AGE, hands: EES_HANDS, article });

/** Holds what was captured against what the file takes: missing data and data that may not be entered are refused. */
export function checkBiometrics(
  { face, fingerprints, article }: BiometricDemand,
  image: (FacialImage & { readonly source: 'LIVE' | 'CHIP' }) | undefined,
  taken: FingerprintCase,
): Refusal | undefined {
  if (face === 'required' && !image) return refuse('biometrics-missing', article, 'The facial image is missing.');
  if (image && (face === 'none' || (face === 'chip-only' && image.source !== 'CHIP')))
    return refuse('biometrics-not-permitted', article, 'For this reason of refusal no live facial image is entered.');
  if (fingerprints === 'required') return checkFingerprints(prints(article), taken);
  if (!taken.fingerprints) return undefined;
  return refuse('biometrics-not-permitted', article, 'No fingerprints are entered in this file; those of visa holders are in the VIS.');
}
