import { octetsOfBase64 } from '../source/base64-octets.ts';
import type { FieldParser } from '../source/field-parser.ts';
import { NIST_LIMITS } from './transaction.ts';
import { readNistItl } from './read-transaction.ts';
import { TRANSACTION_SHAPE } from './tree-shape.ts';

/** Reads a field that holds a whole transaction in base64. There is no way back: the tree has no samples. */
export const NIST_ITL_PARSER: FieldParser = {
  name: 'nist-itl',
  shape: TRANSACTION_SHAPE,
  parse: (text, field) => octetsOfBase64(text, field, NIST_LIMITS.octets, (octets) => readNistItl(octets)),
};
