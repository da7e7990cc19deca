import { NIST_LIMITS } from '../../../mapping/nist-itl/transaction.ts';
import type { SourceFormat } from '../../../mapping/source/read-source.ts';
import { csvSplitter } from './csv-splitter.ts';
import { jsonSplitter } from './json-splitter.ts';
import { lineSplitter } from './line-splitter.ts';
import type { RecordSplitter } from './record-splitter.ts';
import { wholeSplitter } from './whole-splitter.ts';
import { xmlSplitter } from './xml-splitter.ts';

/** The most bytes of one record, by format: what the strict reader of the format accepts. */
export const RECORD_BYTES = Object.freeze({ xml: 1_048_576, json: 1_048_576, csv: 262_144, fixed: 65_536, 'nist-itl': NIST_LIMITS.octets });

/** A splitter for one file of records in that format. Canonical records, which are read for the way back, are JSON. */
export function splitterOf(format: SourceFormat): RecordSplitter {
  const maxBytes = RECORD_BYTES[format.kind];
  switch (format.kind) {
    case 'xml':
      return xmlSplitter(format, maxBytes);
    case 'json':
      return jsonSplitter(maxBytes);
    case 'csv':
      return csvSplitter(format.delimiter, maxBytes);
    case 'fixed':
      return lineSplitter(maxBytes);
    case 'nist-itl':
      return wholeSplitter(maxBytes);
  }
}

/** Whether files of that format are text, which may begin with a byte order mark. */
export const isText = (format: SourceFormat): boolean => format.kind !== 'nist-itl';
