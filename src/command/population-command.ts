import { resolve } from 'node:path';
import type { Command } from 'commander';
import { exportPopulation, type PopulationManifest, type Progress } from '../mocks/population/export-population.ts';
import { generatePopulation, POPULATION_SIZES, USUAL_DAY } from '../mocks/population/generate-population.ts';
import type { Act, CommandContext } from './command-context.ts';
import { numberOption } from './number-option.ts';
import { openProgressLine } from './progress-line.ts';

interface GenerateOptions {
  readonly persons: string;
  readonly seed: string;
  readonly out: string;
  readonly asOf: string;
  readonly json?: true;
}

/** `gateway population generate`. */
export function addPopulationCommand(program: Command, context: CommandContext, act: Act): void {
  program
    .command('population')
    .description('synthetic people, what the EU systems hold on them, and what is true of them')
    .command('generate')
    .description('write a population of invented people into a new or empty folder, one JSON document per line')
    .requiredOption('--persons <count>', `how many people, ${POPULATION_SIZES.least} to ${POPULATION_SIZES.most}`)
    .requiredOption('--out <folder>', 'folder to write into; must be new or empty')
    .option('--seed <number>', 'seed of the population', '1')
    .option('--as-of <day>', 'day on which the records stand, YYYY-MM-DD', USUAL_DAY)
    .option('--json', 'print the manifest as one JSON document')
    .action(
      act(async (options: GenerateOptions) => {
        const persons = numberOption(options.persons, '--persons', POPULATION_SIZES.least, POPULATION_SIZES.most);
        const seed = numberOption(options.seed, '--seed', 0, 2 ** 32 - 1);
        const population = generatePopulation({ persons, seed, asOf: options.asOf });
        const folder = resolve(context.workingFolder, options.out);
        const line = openProgressLine(context);
        const progress: Progress = (done) => line.show(() => `${done} of ${persons} persons`);
        const manifest = await exportPopulation(population, folder, progress).finally(line.end);
        context.out(options.json ? `${JSON.stringify(manifest)}\n` : report(manifest, folder));
        return 0;
      }),
    );
}

function report({ persons, records, systems, automatic, files, seed, asOf }: PopulationManifest, folder: string): string {
  const counts = (tally: Readonly<Record<string, number>>): string =>
    Object.entries(tally)
      .map(([word, count]) => `${word} ${count}`)
      .join(', ');
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    `${persons} invented persons (seed ${seed}, as of ${asOf}) in ${folder}`,
    `records  ${records}: ${counts(systems)}`,
    `pairs    ${counts(automatic)}`,
    `files    ${files.length} and manifest.json, ${bytes} bytes`,
    '',
  ].join('\n');
}
