/**
 * How the values of a field are written in a tree: one text; several texts, one a subfield; one set of named items; several sets of named
 * items; a time; or several sets of items with a quality score among them.
 */
export type FieldForm =
  { readonly kind: 'text' | 'texts' | 'time' } | { readonly kind: 'items' | 'each' | 'scores'; readonly items: readonly string[] };

/** A field of a record type. */
export interface NamedField {
  readonly number: number;
  /** Mnemonic of the standard. */
  readonly mnemonic: string;
  /** Name of the part in trees. */
  readonly name: string;
  readonly form: FieldForm;
  /** Whether the standard has it in every record of the type. */
  readonly required: boolean;
}

/** The fields of a record type that have a name of their own in trees, by number. */
export type FieldTable = ReadonlyMap<number, NamedField>;

const TEXT: FieldForm = { kind: 'text' };
const TEXTS: FieldForm = { kind: 'texts' };
const TIME: FieldForm = { kind: 'time' };
const items = (...names: readonly string[]): FieldForm => ({ kind: 'items', items: names });
const each = (...names: readonly string[]): FieldForm => ({ kind: 'each', items: names });
const scores = (...names: readonly string[]): FieldForm => ({ kind: 'scores', items: names });

type Row = readonly [number: number, mnemonic: string, name: string, form: FieldForm, required?: 'required'];

function table(rows: readonly Row[]): FieldTable {
  return new Map(
    rows.map(([number, mnemonic, name, form, required]) => [number, { number, mnemonic, name, form, required: required !== undefined }]),
  );
}

/** Type-1 record (ANSI/NIST-ITL 1-2011, section 8.1); lengths and 1.003 say nothing that the records do not. */
export const HEADER_FIELDS: FieldTable = table([
  [2, 'VER', 'version', TEXT, 'required'],
  [4, 'TOT', 'typeOfTransaction', TEXT, 'required'],
  [5, 'DAT', 'date', TEXT, 'required'],
  [6, 'PRY', 'priority', TEXT],
  [7, 'DAI', 'destination', TEXT, 'required'],
  [8, 'ORI', 'originator', TEXT, 'required'],
  [9, 'TCN', 'controlNumber', TEXT, 'required'],
  [10, 'TCR', 'controlReference', TEXT],
  [11, 'NSR', 'nativeScanningResolution', TEXT],
  [12, 'NTR', 'nominalResolution', TEXT],
  [13, 'DOM', 'domain', items('name', 'version')],
  [14, 'GMT', 'time', TIME],
  [15, 'DCS', 'characterEncodings', each('index', 'name', 'version')],
  [16, 'APS', 'applicationProfiles', each('organisation', 'name', 'version')],
  [17, 'ANM', 'agencyNames', items('destination', 'originator')],
  [18, 'GNS', 'geographicNames', TEXT],
]);

/** Fields that image records share under one number. */
const IMAGE: readonly Row[] = [
  [4, 'SRC', 'sourceAgency', TEXT, 'required'],
  [6, 'HLL', 'horizontal', TEXT],
  [7, 'VLL', 'vertical', TEXT],
  [8, 'SLC', 'scaleUnits', TEXT],
  [9, 'THPS', 'horizontalScale', TEXT],
  [10, 'TVPS', 'verticalScale', TEXT],
  [11, 'CGA', 'compression', TEXT],
  [16, 'SHPS', 'scannedHorizontalScale', TEXT],
  [17, 'SVPS', 'scannedVerticalScale', TEXT],
  [30, 'DMM', 'monitoring', TEXT],
  [47, 'CON', 'captureOrganisation', TEXT],
  [902, 'ANN', 'annotations', each('time', 'tool', 'owner', 'process')],
  [903, 'DUI', 'device', TEXT],
  [904, 'MMS', 'deviceModel', items('make', 'model', 'serial')],
  [993, 'SAN', 'sourceAgencyName', TEXT],
  [996, 'HAS', 'hash', TEXT],
  [
    998,
    'GEO',
    'place',
    items(
      ...['time', 'latitudeDegrees', 'latitudeMinutes', 'latitudeSeconds', 'longitudeDegrees', 'longitudeMinutes', 'longitudeSeconds'],
      ...['elevation', 'datum', 'zone', 'easting', 'northing', 'note', 'otherSystem', 'otherValue'],
    ),
  ],
];

/** Fields that records of friction ridges share under one number; SPD and PPD are one, as are the quality metrics. */
const RIDGES: readonly Row[] = [
  [3, 'IMP', 'impression', TEXT, 'required'],
  [12, 'BPX', 'bitsPerPixel', TEXT],
  [13, 'FGP', 'positions', TEXTS, 'required'],
  [15, 'PPC', 'printCoordinates', each('view', 'segment', 'left', 'right', 'top', 'bottom')],
  [20, 'COM', 'comment', TEXT],
];

const QUALITY = ['position', 'score', 'vendor', 'algorithm'] as const;

/** Type-10 record: a face, or a scar, mark or tattoo. */
const PHOTO_FIELDS: FieldTable = table([
  ...IMAGE,
  [3, 'IMT', 'imageType', TEXT, 'required'],
  [5, 'PHD', 'captureDate', TEXT, 'required'],
  [12, 'CSP', 'colourSpace', TEXT],
  [13, 'SAP', 'acquisitionProfile', TEXT],
  [14, 'FIP', 'boundingBox', items('left', 'right', 'top', 'bottom', 'content')],
  [20, 'POS', 'pose', TEXT],
  [21, 'POA', 'poseOffset', TEXT],
  [23, 'PAS', 'acquisitionSource', items('source', 'vendor')],
  [24, 'SQS', 'qualities', scores('score', 'vendor', 'algorithm')],
  [25, 'SPA', 'poseAngles', items('yaw', 'pitch', 'roll', 'yawUncertainty', 'pitchUncertainty', 'rollUncertainty')],
  [26, 'SXS', 'descriptions', TEXTS],
  [27, 'SEC', 'eyeColour', TEXT],
  [28, 'SHC', 'hairColours', TEXTS],
  [29, 'FFP', 'featurePoints', each('type', 'code', 'x', 'y', 'z')],
  [38, 'COM', 'comment', TEXT],
  [40, 'SMT', 'markCodes', TEXTS],
]);

const LATENT_FIELDS: FieldTable = table([
  ...IMAGE,
  ...RIDGES,
  [5, 'LCD', 'captureDate', TEXT, 'required'],
  [14, 'SPD', 'printDescriptors', each('finger', 'image')],
  [24, 'LQM', 'qualities', scores(...QUALITY)],
]);

const FINGERPRINT_FIELDS: FieldTable = table([
  ...IMAGE,
  ...RIDGES,
  [5, 'FCD', 'captureDate', TEXT, 'required'],
  [14, 'PPD', 'printDescriptors', each('finger', 'image')],
  [18, 'AMP', 'missing', each('position', 'reason')],
  [21, 'SEG', 'segments', each('position', 'left', 'right', 'top', 'bottom')],
  [22, 'NQM', 'nistQualities', scores('position', 'score')],
  [23, 'SQM', 'segmentQualities', scores(...QUALITY)],
  [24, 'FQM', 'qualities', scores(...QUALITY)],
  [26, 'SCF', 'simultaneousCapture', TEXT],
  [27, 'SIF', 'stitched', TEXT],
  [31, 'FAP', 'acquisitionProfile', TEXT],
]);

const PALM_FIELDS: FieldTable = table([
  ...IMAGE,
  ...RIDGES,
  [5, 'PCD', 'captureDate', TEXT, 'required'],
  [18, 'AMP', 'missing', each('position', 'reason')],
  [21, 'SEG', 'segments', each('position', 'left', 'right', 'top', 'bottom')],
  [24, 'PQM', 'qualities', scores(...QUALITY)],
]);

/**
 * Named fields of the image records by record type. Numbers and mnemonics of 10.902 and up, 13.046 and up, 14.012 to 14.015 and 15.011 to
 * 15.018 were checked against the public draft of the 2013 update; the others are from memory. Fields without a row keep their number.
 */
export const IMAGE_FIELDS: ReadonlyMap<number, FieldTable> = new Map([
  [10, PHOTO_FIELDS],
  [13, LATENT_FIELDS],
  [14, FINGERPRINT_FIELDS],
  [15, PALM_FIELDS],
]);
