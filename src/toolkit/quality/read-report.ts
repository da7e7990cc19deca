import { Ajv2020 } from 'ajv/dist/2020.js';
import { INDICATORS } from '../../quality/quality-rule.ts';
import type { QualityReport } from './quality-report.ts';

const COUNT = { type: ['integer', 'null'], minimum: 0 };
const CLASSES = { type: 'object', required: ['good', 'low', 'rejected'], additionalProperties: COUNT };
const GROUPS = {
  type: 'array',
  items: { type: 'object', required: ['name', 'classes'], properties: { name: { type: 'string' }, classes: CLASSES } },
};

/** What later weeks read of a report; more may stand in it. */
const SCHEMA = {
  type: 'object',
  required: ['report', 'format', 'week', 'threshold', 'systems'],
  properties: {
    report: { const: 'data-quality' },
    format: { const: 1 },
    week: { type: 'string' },
    threshold: { type: 'integer' },
    systems: {
      type: 'array',
      items: {
        type: 'object',
        required: ['system', 'classes', 'perMille', 'indicators', 'kinds', 'authorities', 'issues'],
        properties: {
          system: { type: 'string' },
          classes: CLASSES,
          perMille: CLASSES,
          indicators: { type: 'object', propertyNames: { enum: INDICATORS }, additionalProperties: COUNT },
          kinds: GROUPS,
          authorities: GROUPS,
          issues: {
            type: 'array',
            items: { type: 'object', required: ['rule', 'perMille'], properties: { rule: { type: 'string' }, perMille: COUNT } },
          },
        },
      },
    },
  },
};

/** A report as it was written; `undefined` for any other text. */
export function readReport(text: string): QualityReport | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const accepts = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile<QualityReport>(SCHEMA);
    return accepts(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
