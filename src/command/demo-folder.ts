import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadIdentity, type SigningIdentity } from '../signing/identity.ts';
import { initKeys } from '../toolkit/keys/init-keys.ts';
import type { Clock, RandomSource } from '../kernel/clock.ts';
import type { TestBed } from '../mocks/test-bed.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { DEMO_KEYS, DEMO_SYSTEMS } from './demo-parties.ts';

/** Where the mocks of a demonstration answer. */
export type MockAddresses = Pick<TestBed, 'addresses'>;

const VALID_DAYS = 30;
const MARK = 'demonstration.txt';

/** The id of the demonstration's gateway: the Information Centre runs it. */
const DEMO_GATEWAY_ID = 'lv-ic-gateway';

/**
 * Empties the folder and fills it with throw-away keys. Nothing of an earlier demonstration survives, its trail included. Throws
 * `command-usage` for a folder that holds anything else: what a demonstration did not write it does not delete.
 */
export async function layOutDemoFolder(folder: string, clock: Clock, random: RandomSource): Promise<void> {
  if (existsSync(folder) && !existsSync(join(folder, MARK)) && readdirSync(folder).length > 0) {
    throw new GatewayError('command-usage', {
      field: '--folder',
      mend: 'Name a folder that is new, empty, or of an earlier demonstration; it is emptied first.',
    });
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'systems'), { recursive: true });
  await writeFile(join(folder, MARK), 'This folder belongs to gateway demo, which empties it at every start.\n');
  await initKeys({ directory: join(folder, 'keys'), parties: DEMO_KEYS, validDays: VALID_DAYS, clock, random });
  await writeFile(join(folder, 'keys/digest.secret'), `${Buffer.from(random.bytes(32)).toString('hex')}\n`, { mode: 0o600 });
}

/** The key and certificate of one party of the demonstration. */
export function demoIdentity(folder: string, name: string): SigningIdentity {
  return loadIdentity(
    readFileSync(join(folder, `keys/${name}.key.pem`), 'utf8'),
    readFileSync(join(folder, `keys/${name}.cert.pem`), 'utf8'),
  );
}

/** The PEM text of one certificate of the demonstration; `ca-ec` and `ca-rsa` are the authorities. */
export function demoCertificate(folder: string, name: string): string {
  return readFileSync(join(folder, `keys/${name}.cert.pem`), 'utf8');
}

/** Writes the demonstration's gateway.yaml, the same kind of file as any gateway's. Returns its path. */
export async function writeDemoConfiguration(folder: string, url: URL, mocks: MockAddresses): Promise<string> {
  const pem = (name: string): string => `file:keys/${name}`;
  const pair = (name: string): { key: string; certificate: string } => ({
    key: pem(`${name}.key.pem`),
    certificate: pem(`${name}.cert.pem`),
  });
  const endpoint = (kind: string, adapter: string, address: string): object => ({
    kind,
    adapter,
    url: address,
    certificates: [pem(`${kind}.cert.pem`)],
  });
  const configuration = {
    version: 1,
    authority: { memberState: 'LVA', id: DEMO_GATEWAY_ID },
    listen: { host: url.hostname, port: Number(url.port), publicUrl: url.origin },
    identity: pair('gateway'),
    callers: DEMO_SYSTEMS.map(({ id, authority, userCategories, profiles, mappings }) => ({
      id,
      authority,
      userCategories,
      certificate: pem(`${id}.cert.pem`),
      tokenKey: pem(`${authority}-tokens.cert.pem`),
      profiles: Object.keys(profiles),
      mappings: mappings.map(({ name }) => name),
    })),
    trust: { anchors: [pem('ca-ec.cert.pem'), pem('ca-rsa.cert.pem')] },
    endpoints: {
      esp: endpoint('esp', 'esp-soap', mocks.addresses.esp.soap),
      'cir-identification': endpoint('cir', 'cir-soap', mocks.addresses.cir.soap),
      'cir-presence': endpoint('cir', 'cir-rest', mocks.addresses.cir.rest),
      'cir-linked-data': endpoint('cir', 'cir-rest', mocks.addresses.cir.rest),
      mid: endpoint('mid', 'mid-soap', mocks.addresses.mid.soap),
      sbms: endpoint('sbms', 'sbms-rest', mocks.addresses.sbms.rest),
      nsis: endpoint('nsis', 'nsis-soap', mocks.addresses.nsis.soap),
      interpol: endpoint('interpol', 'interpol-rest', mocks.addresses.interpol.rest),
    },
    // The mock keeps the promise of Article 9(5): its owners' log stays empty.
    policy: { interpolNonDisclosureAssured: true },
    broker: { deadlineMs: 2500 },
    audit: { directory: 'audit', key: pem('audit.key.pem'), digestKey: pem('digest.secret'), checkpointMs: 250 },
    store: { file: 'store.sqlite' },
    log: { level: 'warn' },
  };
  const path = join(folder, 'gateway.yaml');
  await writeFile(path, `# Written by gateway demo; throw-away keys, synthetic persons.\n${stringify(configuration)}`);
  for (const system of DEMO_SYSTEMS)
    await writeFile(join(folder, `systems/${system.id}.json`), `${JSON.stringify(connectionFile(system.id, url), null, 2)}\n`);
  return path;
}

/** What `gateway query --as` reads: paths are relative to the file's folder. */
function connectionFile(id: string, url: URL): object {
  const system = DEMO_SYSTEMS.find((candidate) => candidate.id === id);
  if (!system) return {};
  return {
    url: url.origin,
    audience: DEMO_GATEWAY_ID,
    key: `../keys/${id}.key.pem`,
    certificate: `../keys/${id}.cert.pem`,
    tokenKey: `../keys/${system.authority}-tokens.key.pem`,
    tokenCertificate: `../keys/${system.authority}-tokens.cert.pem`,
    gatewayCertificate: '../keys/gateway.cert.pem',
    officer: { authority: system.authority, ...system.officer },
    profiles: system.profiles,
    mappings: system.mappings,
  };
}

/** Whether a demonstration's keys have been laid out in the folder. */
export function isDemoFolder(folder: string): boolean {
  return existsSync(join(folder, MARK)) && existsSync(join(folder, 'keys/nsis.key.pem'));
}
