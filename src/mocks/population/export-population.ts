import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { lineFile, type LineFile, type WrittenFile } from './line-file.ts';
import { SYSTEM_NAMES, type Population, type SystemName } from './person.ts';
import { populationCounters, summary, type PopulationTally } from './tally.ts';

/** What `manifest.json` says of an exported population; written last, so that a folder without it is not complete. */
export interface PopulationManifest extends PopulationTally {
  readonly format: 'gateway-population/1';
  readonly synthetic: true;
  readonly seed: number;
  readonly asOf: string;
  readonly files: readonly WrittenFile[];
}

/** Called now and then with how many persons are written. */
export type Progress = (persons: number) => void;

const PERSONS_PER_STEP = 16;

async function emptyFolder(folder: string): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new GatewayError('command-usage', { field: '--out', mend: 'Name a folder that is new or empty: nothing there is overwritten.' });
  await mkdir(folder, { recursive: true });
}

interface Files {
  readonly persons: LineFile;
  readonly systems: ReadonlyMap<SystemName, LineFile>;
  readonly notices: LineFile;
  readonly objectAlerts: LineFile;
  readonly truth: LineFile;
  readonly all: readonly LineFile[];
}

async function openFiles(folder: string): Promise<Files> {
  const persons = await lineFile(folder, 'persons.ndjson');
  const systems = new Map<SystemName, LineFile>();
  for (const system of SYSTEM_NAMES) systems.set(system, await lineFile(folder, `records-${system.toLowerCase()}.ndjson`));
  const notices = await lineFile(folder, 'notices.ndjson');
  const objectAlerts = await lineFile(folder, 'object-alerts.ndjson');
  const truth = await lineFile(folder, 'truth.ndjson');
  return { persons, systems, notices, objectAlerts, truth, all: [persons, ...systems.values(), notices, objectAlerts, truth] };
}

function addPerson(population: Population, number: number, files: Files, counters: ReturnType<typeof populationCounters>): void {
  const person = population.person(number);
  counters.kinds.count(person.kind);
  files.persons.add(person);
  for (const record of population.recordsOf(number)) {
    counters.systems.count(record.system);
    files.systems.get(record.system)?.add(record);
  }
  for (const notice of population.noticesOf(number)) {
    counters.notices.count(notice.database);
    files.notices.add({ synthetic: true, ...notice });
  }
  for (const alert of population.objectAlertsOf(number)) {
    counters.objectAlerts.count(alert.object);
    files.objectAlerts.add({ synthetic: true, ...alert });
  }
  for (const link of population.truthOf(number)) {
    counters.automatic.count(link.automatic);
    if (link.manual !== undefined) counters.manual.count(link.manual);
    files.truth.add({ synthetic: true, ...link });
  }
}

/**
 * Writes a population into a new or empty folder: persons, records by system, notices, object alerts and truth as one JSON document per
 * line, and a manifest. Memory does not grow with the population, and writing waits for the disk. The same population gives the same bytes.
 * Throws `command-usage` for a folder that holds anything.
 */
export async function exportPopulation(population: Population, folder: string, progress?: Progress): Promise<PopulationManifest> {
  await emptyFolder(folder);
  const files = await openFiles(folder);
  const counters = populationCounters();
  for (let number = 1; number <= population.size; number += 1) {
    addPerson(population, number, files, counters);
    if (number % PERSONS_PER_STEP !== 0) continue;
    for (const file of files.all) await file.relieve();
    progress?.(number);
  }
  const written: WrittenFile[] = [];
  for (const file of files.all) written.push(await file.finish());
  const { seed, asOf, size } = population;
  const manifest: PopulationManifest = {
    format: 'gateway-population/1',
    synthetic: true,
    seed,
    asOf,
    ...summary(size, counters),
    files: written,
  };
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`, { flag: 'wx' });
  return manifest;
}
