import { cirOperations } from './cir/cir-operations.ts';
import { anyOperations, type AnyOperations } from './endpoint/operations.ts';
import type { EndpointName } from './endpoint-name.ts';
import { espOperations } from './esp/esp-operations.ts';
import type { Component } from './phase.ts';
import { midOperations } from './mid/mid-operations.ts';
import { ecrisTcnOperations } from './systems/ecris-tcn/ecris-operations.ts';
import { eesOperations } from './systems/ees/ees-operations.ts';
import { etiasOperations } from './systems/etias/etias-operations.ts';
import { eurodacOperations } from './systems/eurodac/eurodac-operations.ts';
import { europolOperations } from './systems/europol/europol-operations.ts';
import { interpolOperations } from './systems/interpol/interpol-operations.ts';
import { nsisOperations } from './systems/nsis/nsis-operations.ts';
import { sisOperations } from './systems/sis/sis-operations.ts';
import { visOperations } from './systems/vis/vis-operations.ts';
import type { World } from './world.ts';

/** One endpoint of the test bed: its contract is `schemas/endpoints/<name>.contract.yaml`. */
export interface EndpointEntry {
  /** Whose entry into operation makes it live. */
  readonly component: Component;
  readonly operations: (world: World) => AnyOperations;
}

/** The endpoints that the test bed serves. */
export const ENDPOINTS: Readonly<Partial<Record<EndpointName, EndpointEntry>>> = {
  esp: { component: 'ESP', operations: (world) => anyOperations(espOperations(world)) },
  cir: { component: 'CIR', operations: (world) => anyOperations(cirOperations(world)) },
  sbms: {
    component: 'sBMS',
    operations: ({ sbms }) => anyOperations(sbms.operations),
  },
  mid: { component: 'MID', operations: ({ mid, logs }) => anyOperations(midOperations(mid, logs)) },
  ees: { component: 'EES', operations: (world) => anyOperations(eesOperations(world)) },
  vis: { component: 'VIS', operations: (world) => anyOperations(visOperations(world)) },
  eurodac: { component: 'Eurodac', operations: (world) => anyOperations(eurodacOperations(world)) },
  etias: { component: 'ETIAS', operations: (world) => anyOperations(etiasOperations(world)) },
  'ecris-tcn': { component: 'ECRIS-TCN', operations: (world) => anyOperations(ecrisTcnOperations(world, world.biometrics)) },
  sis: { component: 'SIS', operations: (world) => anyOperations(sisOperations(world)) },
  nsis: { component: 'SIS', operations: (world) => anyOperations(nsisOperations(world)) },
  europol: { component: 'Europol', operations: (world) => anyOperations(europolOperations(world)) },
  interpol: { component: 'Interpol', operations: (world) => anyOperations(interpolOperations(world)) },
};
