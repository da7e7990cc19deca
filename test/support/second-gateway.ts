import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readGatewaySettings } from '../../src/command/read-config.ts';
import { startGateway, type RunningGateway, type Surroundings } from '../../src/gateway/assemble.ts';
import { freePort } from '../../src/gateway/front/free-port.ts';
import { testContext, type RunningDemo } from './running-demo.ts';

/** A demonstration's gateway.yaml, as far as tests change it. */
export interface WrittenConfiguration {
  readonly listen: object;
  readonly callers: readonly { readonly id: string }[];
  readonly endpoints: Readonly<Record<string, object>>;
  readonly audit: object;
  readonly [section: string]: unknown;
}

/** Starts a gateway beside the demonstration's, on a port, a trail and a store of its own, with its configuration changed. */
export async function secondGateway(
  demo: RunningDemo,
  scheme: 'http' | 'https',
  change: (configuration: WrittenConfiguration) => object = (configuration) => configuration,
  lent: Partial<Surroundings> = {},
): Promise<RunningGateway> {
  const port = await freePort();
  const name = `second-${port}`;
  const configuration = parse(readFileSync(demo.configuration, 'utf8')) as WrittenConfiguration;
  const own = {
    ...configuration,
    listen: { host: '127.0.0.1', port, publicUrl: `${scheme}://127.0.0.1:${port}` },
    audit: { ...configuration.audit, directory: `${name}-audit` },
    store: { file: `${name}.sqlite` },
  };
  const file = join(demo.folder, `${name}.yaml`);
  writeFileSync(file, stringify(change(own), { aliasDuplicateObjects: false }));
  const context = testContext();
  return startGateway(readGatewaySettings(file, context), { ...context, logTo: () => undefined, ...lent });
}
