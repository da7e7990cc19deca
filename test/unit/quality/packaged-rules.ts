import { join } from 'node:path';
import { qualityRulesOf } from '../../../src/gateway/read-quality-rules.ts';

/** The folder of the packaged rule sets. */
export const PACKAGED = join(import.meta.dirname, '../../../mappings/quality');

/** The packaged rule sets, compiled. */
export const packagedRules = qualityRulesOf(PACKAGED);
