import type { MockComponent } from './endpoint-name.ts';

/**
 * Stages of the entry into operation, each with all that was live before:
 * - `2026-11`: SIS, VIS, EES, recast Eurodac, sBMS, ESP and CIR (Implementing Decisions (EU) 2026/1155 and 2026/1156), Europol data, Interpol
 * - `etias-live`, `ecris-tcn-live`: one more system each
 * - `mid-live`: everything
 */
export const DEPLOYMENT_PHASES = ['2026-11', 'etias-live', 'ecris-tcn-live', 'mid-live'] as const;

/** One stage. */
export type DeploymentPhase = (typeof DEPLOYMENT_PHASES)[number];

const STARTS_WITH: Readonly<Partial<Record<MockComponent, DeploymentPhase>>> = {
  ETIAS: 'etias-live',
  'ECRIS-TCN': 'ecris-tcn-live',
  MID: 'mid-live',
};

/** Whether a component is in operation at a stage. */
export function isLive(phase: DeploymentPhase, component: MockComponent): boolean {
  return DEPLOYMENT_PHASES.indexOf(phase) >= DEPLOYMENT_PHASES.indexOf(STARTS_WITH[component] ?? '2026-11');
}
