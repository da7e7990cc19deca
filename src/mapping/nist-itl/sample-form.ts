/** Forms that the first octets of a sample give away; `unrecognised` for raw pixels and anything else. */
export type SampleForm = 'wsq' | 'jpeg' | 'jpeg2000' | 'png' | 'iso-19794-2' | 'iso-19794-4' | 'iso-19794-5' | 'unrecognised';

/** First octets by form: WSQ SOI, JPEG SOI, JPEG 2000 file and codestream, PNG, and the format identifiers of ISO/IEC 19794. */
const BEGINNINGS: readonly (readonly [SampleForm, readonly number[]])[] = [
  ['wsq', [0xff, 0xa0]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['jpeg2000', [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50, 0x20, 0x20]],
  ['jpeg2000', [0xff, 0x4f, 0xff, 0x51]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['iso-19794-2', [0x46, 0x4d, 0x52, 0x00]],
  ['iso-19794-4', [0x46, 0x49, 0x52, 0x00]],
  ['iso-19794-5', [0x46, 0x41, 0x43, 0x00]],
];

/** The form that the first octets of a sample give away. Total. */
export function sampleForm(sample: Uint8Array): SampleForm {
  return BEGINNINGS.find(([, octets]) => octets.every((octet, at) => sample[at] === octet))?.[0] ?? 'unrecognised';
}
