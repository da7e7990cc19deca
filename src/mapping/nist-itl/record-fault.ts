import { GatewayError } from '../../kernel/gateway-error.ts';

/** Where in a transaction: the record's index from 0, its type, and the field's number. */
export interface RecordPlace {
  readonly index: number;
  readonly type?: number;
  readonly field?: number;
}

/** `/records/3/14.013`: a record by its index, a field of it by the number that the standard gives. */
export function placeOf({ index, type, field }: RecordPlace): string {
  if (type === undefined || field === undefined) return `/records/${index}`;
  return `/records/${index}/${type}.${String(field).padStart(3, '0')}`;
}

/** The refusal of octets that are no transaction: `mapping-source-invalid` at the record and field, with what is expected there. */
export function recordFault(place: RecordPlace, mend: string): GatewayError {
  return new GatewayError('mapping-source-invalid', { field: placeOf(place), mend });
}

/** The refusal of a transaction that cannot be written: `mapping-value-invalid` at the record and field, with what is expected there. */
export function writeFault(place: RecordPlace, mend: string): GatewayError {
  return new GatewayError('mapping-value-invalid', { field: placeOf(place), mend });
}
