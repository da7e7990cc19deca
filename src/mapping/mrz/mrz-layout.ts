/** The five forms of a machine-readable zone: cards (TD1, TD2), passports (TD3) and visas (MRV-A, MRV-B). */
export const MRZ_FORMATS = ['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B'] as const;

/** One of `MRZ_FORMATS`. */
export type MrzFormat = (typeof MRZ_FORMATS)[number];

/** A run of positions in one line; lines and positions count from 1, both ends are included. */
export interface MrzSpan {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** A field with a check digit of its own. */
export interface CheckedSpan extends MrzSpan {
  readonly check: MrzSpan;
}

/** Where everything stands in a zone of one form. */
export interface MrzLayout {
  readonly format: MrzFormat;
  readonly lines: number;
  readonly width: number;
  readonly documentCode: MrzSpan;
  readonly issuingState: MrzSpan;
  readonly names: MrzSpan;
  readonly documentNumber: CheckedSpan;
  readonly nationality: MrzSpan;
  readonly birthDate: CheckedSpan;
  readonly sex: MrzSpan;
  readonly expiryDate: CheckedSpan;
  /** Optional data; on cards a long document number goes on in it. */
  readonly optionalData?: MrzSpan;
  readonly optionalData2?: MrzSpan;
  readonly personalNumber?: CheckedSpan;
  /** Whether a document number longer than its field goes on in `optionalData` (ICAO 9303-5 and 9303-6, 4.2.2, note j). */
  readonly longNumbers: boolean;
  /** The digit over several fields, and these; visas have none. */
  readonly composite?: { readonly check: MrzSpan; readonly over: readonly MrzSpan[] };
}

const span = (line: number, from: number, to: number = from): MrzSpan => ({ line, from, to });
const checked = (line: number, from: number, to: number): CheckedSpan => ({ line, from, to, check: span(line, to + 1) });

/** Where forms of two lines agree (ICAO 9303-4, 9303-6 and 9303-7). */
const twoLines = (width: number) => ({
  lines: 2,
  width,
  documentCode: span(1, 1, 2),
  issuingState: span(1, 3, 5),
  names: span(1, 6, width),
  documentNumber: checked(2, 1, 9),
  nationality: span(2, 11, 13),
  birthDate: checked(2, 14, 19),
  sex: span(2, 21),
  expiryDate: checked(2, 22, 27),
});

/** ICAO 9303-5, 4.2.2. */
const TD1: MrzLayout = {
  format: 'TD1',
  lines: 3,
  width: 30,
  documentCode: span(1, 1, 2),
  issuingState: span(1, 3, 5),
  documentNumber: checked(1, 6, 14),
  optionalData: span(1, 16, 30),
  birthDate: checked(2, 1, 6),
  sex: span(2, 8),
  expiryDate: checked(2, 9, 14),
  nationality: span(2, 16, 18),
  optionalData2: span(2, 19, 29),
  names: span(3, 1, 30),
  longNumbers: true,
  composite: { check: span(2, 30), over: [span(1, 6, 30), span(2, 1, 7), span(2, 9, 15), span(2, 19, 29)] },
};

/** ICAO 9303-6, 4.2.2. */
const TD2: MrzLayout = {
  format: 'TD2',
  ...twoLines(36),
  optionalData: span(2, 29, 35),
  longNumbers: true,
  composite: { check: span(2, 36), over: [span(2, 1, 10), span(2, 14, 20), span(2, 22, 35)] },
};

/** ICAO 9303-4, 4.2.2. */
const TD3: MrzLayout = {
  format: 'TD3',
  ...twoLines(44),
  personalNumber: checked(2, 29, 42),
  longNumbers: false,
  composite: { check: span(2, 44), over: [span(2, 1, 10), span(2, 14, 20), span(2, 22, 43)] },
};

/** ICAO 9303-7, for the two sizes of visas. */
const MRV_A: MrzLayout = { format: 'MRV-A', ...twoLines(44), optionalData: span(2, 29, 44), longNumbers: false };
const MRV_B: MrzLayout = { format: 'MRV-B', ...twoLines(36), optionalData: span(2, 29, 36), longNumbers: false };

/** The layouts by form. */
export const MRZ_LAYOUTS: Readonly<Record<MrzFormat, MrzLayout>> = { TD1, TD2, TD3, 'MRV-A': MRV_A, 'MRV-B': MRV_B };

/** The layout of a zone with so many lines of such a width; a V in front makes it a visa. Undefined where no form is like that. */
export function layoutFor(lines: number, width: number, visa: boolean): MrzLayout | undefined {
  const size = `${lines} x ${width}`;
  if (size === '3 x 30') return TD1;
  if (size === '2 x 36') return visa ? MRV_B : TD2;
  if (size === '2 x 44') return visa ? MRV_A : TD3;
  return undefined;
}
