import { readReference, type CaptureKind } from '../biometrics/captures.ts';
import { IMPRESSIONS, type FingerTemplate } from '../biometrics/minutiae.ts';
import { readFingerRecord, templatesOf } from '../biometrics/read-finger-record.ts';
import { faceQuality, readFace } from '../biometrics/synthetic-face.ts';
import { fingerQuality } from '../biometrics/sample-quality.ts';
import { refuse, type Refusal } from '../contract/refusal.ts';
import type { LiveSample, TemplateModality } from './biometric-search.ts';
import { fingerSample, type Sample } from './own-captures.ts';

/** A sample as the contract has it. */
export interface SentSample {
  readonly kind: 'FINGERPRINTS' | 'FACE' | 'PALM_PRINT' | 'LATENT_PRINT' | 'DNA';
  readonly reference?: string;
  /** Base64. */
  readonly template?: string;
}

const POINTS_TO: Readonly<Record<TemplateModality, CaptureKind>> = { FINGERPRINTS: 'fingerprints', FACE: 'face' };

const notMade = (what: string): Refusal => refuse('modality-not-permitted', '2019/817-13(1)', `No template is made of ${what}.`);
const unreadable = (rule: string): Refusal => refuse('sample-unreadable', '2019/817-13(3)', rule);

function readFingers(bytes: Uint8Array): Sample | Refusal {
  const read = readFingerRecord(bytes);
  if (read.fault !== undefined) return unreadable(`ISO/IEC 19794-2:2005: ${read.fault} at octet ${read.octet}.`);
  const best = new Map<number, FingerTemplate>();
  for (const template of templatesOf(read.record)) {
    if (template.impression === IMPRESSIONS.latent) return notMade('latent prints');
    const other = best.get(template.finger);
    if (!other || fingerQuality(template) > fingerQuality(other)) best.set(template.finger, template);
  }
  return fingerSample([...best.values()]);
}

function readOctets(modality: TemplateModality, bytes: Uint8Array): Sample | Refusal {
  if (modality === 'FINGERPRINTS') return readFingers(bytes);
  const face = readFace(bytes);
  return face ? { modality, face } : unreadable('A face is SYNFACE1 and 64 octets.');
}

/** Makes of a sent sample what can be enrolled and compared, or says why not. `live` leads from references to captures. */
export function readSample({ kind, reference, template }: SentSample, live: (sample: LiveSample) => Sample | undefined): Sample | Refusal {
  if (kind === 'PALM_PRINT') return notMade('palm prints');
  if (kind === 'LATENT_PRINT') return notMade('latent prints');
  if (kind === 'DNA') return notMade('DNA');
  if ((reference === undefined) === (template === undefined)) return unreadable('A sample has either a reference or a template.');
  if (template !== undefined) return readOctets(kind, Buffer.from(template, 'base64'));
  const target = readReference(reference ?? '').kind;
  if (target === 'palm') return notMade('palm prints');
  if (target === 'latent') return notMade('latent prints');
  if (target === 'dna') return notMade('DNA');
  if (target !== 'unmarked' && target !== POINTS_TO[kind]) return unreadable('The reference points to another kind of sample.');
  return live({ modality: kind, reference: reference ?? '' }) ?? unreadable('The reference points to nothing of this kind.');
}

/** Quality of a sample, measured from it: of fingerprints the mean of its fingers. */
export function sampleQuality(sample: Sample): number {
  if (sample.modality === 'FACE') return faceQuality(sample.face);
  const qualities = sample.fingers.map(fingerQuality);
  return Math.round(qualities.reduce((sum, quality) => sum + quality, 0) / Math.max(1, qualities.length));
}
