import type { DecisionRecord, DecisionStep } from '../canonical/generated/types.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { readLineage } from '../mapping/lineage/read-lineage.ts';
import type { InstalledMapping } from './to-canonical.ts';

/** As many fields as a decision record tells of in words. */
const MOST_WRITTEN = 1_000;

/** What the decision record says of a national record that was mapped: by which mapping, and which of its rules wrote. */
export function mappingStep(digest: string, lineage: string | undefined): DecisionStep {
  return { stage: 'map', rule: 'map/national-record', verdict: 'pass', mapping: digest, ...(lineage === undefined ? {} : { lineage }) };
}

/**
 * A kept decision record with the lineage of its national record in words: the first thousand fields that were written, by which rule,
 * from which fields. A step whose mapping is installed no longer, or in another version, stays as it was kept.
 */
export function withWritten(decision: DecisionRecord, mappings: ReadonlyMap<string, InstalledMapping>): DecisionRecord {
  const installed = new Map([...mappings.values()].map((mapping) => [mapping.digest, mapping]));
  return { ...decision, steps: decision.steps.map((step) => toldInWords(step, installed)) };
}

function toldInWords(step: DecisionStep, installed: ReadonlyMap<string, InstalledMapping>): DecisionStep {
  const mapping = installed.get(step.mapping ?? '');
  if (mapping === undefined || step.lineage === undefined) return step;
  try {
    return { ...step, written: readLineage(mapping.compiled.plan, step.lineage).slice(0, MOST_WRITTEN) };
  } catch (error) {
    // A digest is that of a pack: another release of the gateway may have made other marks with the same one.
    if (error instanceof GatewayError) return step;
    throw error;
  }
}
