import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import schema from '../../../schemas/config/concept.schema.json' with { type: 'json' };
import { finding, type Finding } from './finding.ts';
import { placeIn, readPlacedFile, type DocumentPath, type PlacedFile } from './placed-file.ts';

/** One file of the concept as its schema describes it: sections are lists of elements as written. */
export type ConceptSections = Readonly<Record<string, unknown>>;

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true, formats: { regex: isPattern } });
const validate = ajv.compile<ConceptSections>(schema);

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const decoded = (token: string): string | number => {
  const text = token.replaceAll('~1', '/').replaceAll('~0', '~');
  return /^[0-9]+$/.test(text) ? Number(text) : text;
};

interface ErrorMembers {
  readonly missingProperty?: string;
  readonly additionalProperty?: string;
  readonly unevaluatedProperty?: string;
  readonly allowedValues?: readonly unknown[];
}

function schemaFinding(placed: PlacedFile, { instancePath, params, message }: ErrorObject): Finding {
  const { missingProperty, additionalProperty, unevaluatedProperty, allowedValues } = params as ErrorMembers;
  const path: DocumentPath = instancePath.split('/').slice(1).map(decoded);
  const unknown = additionalProperty ?? unevaluatedProperty;
  if (unknown !== undefined) {
    return finding('concept-schema', placeIn(placed, [...path, unknown]), `unknown key ${unknown}`, 'Remove it, or correct its spelling.');
  }
  if (missingProperty !== undefined) {
    return finding('concept-schema', placeIn(placed, path), `the key ${missingProperty} is missing`, `Add ${missingProperty}.`);
  }
  const mend = allowedValues === undefined ? undefined : `Use one of ${allowedValues.join(', ')}.`;
  return finding('concept-schema', placeIn(placed, path), message ?? 'does not conform', mend);
}

/**
 * Reads one file of the concept. `sections` is undefined where the file cannot be used; every fault of it is then among the findings, with
 * its place.
 */
export function readConceptFile(
  file: string,
  text: string,
): { readonly placed: PlacedFile; readonly sections: ConceptSections | undefined; readonly findings: readonly Finding[] } {
  const { placed, faults } = readPlacedFile(file, text);
  if (faults.length > 0) {
    return { placed, sections: undefined, findings: faults.map(({ place, what }) => finding('concept-unreadable', place, what)) };
  }
  const { plain } = placed;
  if (validate(plain)) return { placed, sections: plain, findings: [] };
  return { placed, sections: undefined, findings: (validate.errors ?? []).map((error) => schemaFinding(placed, error)) };
}
