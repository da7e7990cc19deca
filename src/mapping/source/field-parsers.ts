import type { FieldParser } from './field-parser.ts';
import { ISO_19794_PARSER } from '../iso-19794/iso-19794-parser.ts';
import { MRZ_PARSER } from '../mrz/mrz-parser.ts';
import { NIST_ITL_PARSER } from '../nist-itl/nist-itl-parser.ts';

/** The closed set of parsers that a mapping may name under `parse`. */
const ALL: readonly FieldParser[] = [MRZ_PARSER, NIST_ITL_PARSER, ISO_19794_PARSER];

/** The parsers by name. */
export const FIELD_PARSERS: ReadonlyMap<string, FieldParser> = new Map(ALL.map((parser) => [parser.name, parser]));
