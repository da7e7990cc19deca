import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { isCalendarDate, isInstant } from '../contract/dates.ts';
import type { Identification, PresenceCheck } from './cir-requests.ts';

/** Validators for the JSON requests of schemas/endpoints/cir.openapi.json. */
export interface CirJson {
  readonly identification: ValidateFunction<Identification>;
  readonly presenceCheck: ValidateFunction<PresenceCheck>;
}

const CONTRACT = join(import.meta.dirname, '../../../schemas/endpoints/cir.openapi.json');

/** Rules that the repository refuses with codes of their own, not as mere errors of form. */
const CONDITIONAL = new Set(['if', 'then', 'else']);

interface OpenApi {
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** Compiles the contract's schemas. */
export function cirJson(): CirJson {
  const { components } = JSON.parse(readFileSync(CONTRACT, 'utf8')) as OpenApi;
  const identification = Object.fromEntries(
    Object.entries(components.schemas['Identification'] ?? {}).filter(([keyword]) => !CONDITIONAL.has(keyword)),
  );
  const ajv = new Ajv2020({ strict: false, formats: { date: isCalendarDate, 'date-time': isInstant } });
  ajv.addSchema({ components: { schemas: { ...components.schemas, Identification: identification } } }, 'cir');
  return {
    identification: ajv.compile<Identification>({ $ref: 'cir#/components/schemas/Identification' }),
    presenceCheck: ajv.compile<PresenceCheck>({ $ref: 'cir#/components/schemas/PresenceCheck' }),
  };
}
