import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { canonicalSchemas } from './canonical-model.ts';

const BANNER = '// Generated from schemas/canonical by `npm run generate`; never edited by hand.\n';

const validatorName = (title: string): string => `validate${title}`;

/** The validators of the canonical schemas: an ES module of plain functions and its declarations. */
export function canonicalValidators(root: string): { code: string; declarations: string } {
  const schemas = [...canonicalSchemas(root).values()];
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, code: { source: true, esm: true, lines: true } });
  (formats as unknown as (target: Ajv2020) => void)(ajv);
  for (const schema of schemas) ajv.addSchema(schema);
  const names = Object.fromEntries(schemas.map((schema) => [validatorName(schema.title), schema.$id]));
  const generate = standalone as unknown as (target: Ajv2020, refs: Record<string, string>) => string;
  const body = generate(ajv, names).replace('"use strict";', '');
  const code = `${BANNER}import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n${body}\n`;
  const titles = schemas.map((schema) => schema.title);
  const declarations =
    `${BANNER}import type { ErrorObject } from 'ajv';\n` +
    `import type { ${titles.join(', ')} } from './types.ts';\n` +
    `export interface Validator<Value> { (candidate: unknown): candidate is Value; errors?: readonly ErrorObject[] | null }\n` +
    titles.map((title) => `export const ${validatorName(title)}: Validator<${title}>;\n`).join('');
  return { code, declarations };
}
