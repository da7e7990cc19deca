import { cirOperations } from './cir/cir-operations.ts';
import { anyOperations, type AnyOperations } from './endpoint/operations.ts';
import type { EndpointName } from './endpoint-name.ts';
import { espOperations } from './esp/esp-operations.ts';
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

/** What each endpoint does: its contract is `schemas/endpoints/<name>.contract.yaml`, its operations are what the function gives for a world. */
export const ENDPOINTS: Readonly<Record<EndpointName, (world: World) => AnyOperations>> = {
  esp: (world) => anyOperations(espOperations(world)),
  cir: (world) => anyOperations(cirOperations(world)),
  sbms: ({ sbms }) => anyOperations(sbms.operations),
  mid: ({ mid, logs }) => anyOperations(midOperations(mid, logs)),
  ees: (world) => anyOperations(eesOperations(world)),
  vis: (world) => anyOperations(visOperations(world)),
  eurodac: (world) => anyOperations(eurodacOperations(world)),
  etias: (world) => anyOperations(etiasOperations(world)),
  'ecris-tcn': (world) => anyOperations(ecrisTcnOperations(world, world.biometrics)),
  sis: (world) => anyOperations(sisOperations(world)),
  nsis: (world) => anyOperations(nsisOperations(world)),
  europol: (world) => anyOperations(europolOperations(world)),
  interpol: (world) => anyOperations(interpolOperations(world)),
};
