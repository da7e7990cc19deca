import type { DecisionStep } from '../canonical/generated/types.ts';
import type { AskedQuery } from '../canonical/query.ts';
import type { Principal } from '../canonical/principal.ts';
import { mappingStep } from './mapping-step.ts';

/** What the walk says about itself as it goes, for the decision record. Written by the pipeline only, read by no stage. */
export interface DecisionNotes {
  /** Notes who asks and hands the principal on. */
  principal(principal: Principal): Principal;
  /** Notes under which profile it is asked and hands the query on. */
  asked(asked: AskedQuery): AskedQuery;
  /** Notes what policy decided, whether it then allows or refuses. */
  readonly steps: (steps: readonly DecisionStep[]) => void;
  /** Everything noted so far. */
  read(): { readonly principal?: Principal; readonly profile?: string; readonly steps: readonly DecisionStep[] };
}

const passed = (stage: DecisionStep['stage'], rule: string): DecisionStep => ({ stage, rule, verdict: 'pass' });

/** Notes for one query whose signature was verified; `steps` is empty where it was not. */
export function openDecisionNotes(first: readonly DecisionStep[] = [passed('receive', 'receive/signature-verified')]): DecisionNotes {
  const steps = [...first];
  let principal: Principal | undefined;
  let profile: string | undefined;
  return {
    principal(value) {
      principal = value;
      steps.push(passed('authenticate', 'authenticate/caller-and-officer'));
      return value;
    },
    asked(value) {
      profile = value.query.profile;
      const step = value.origin === 'record' ? mappingStep(value.mapping, value.lineage) : passed('map', 'map/canonical-query');
      steps.push(step, ...(value.remarks ?? []));
      return value;
    },
    steps(decided) {
      steps.push(...decided);
    },
    read: () => ({ ...(principal && { principal }), ...(profile !== undefined && { profile }), steps }),
  };
}
