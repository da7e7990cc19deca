import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { GatewayError } from '../kernel/gateway-error.ts';
import { requireFolder, writeFolder } from '../toolkit/architecture/write-folder.ts';
import { readModel, withRoot, type ArchitectureModel, type RootOption } from './architecture-model.ts';
import { choiceOption } from './choice-option.ts';
import type { Act, CommandContext } from './command-context.ts';

interface ExportOptions extends RootOption {
  readonly format: string;
  readonly out: string;
}

const FORMATS = ['archimate', 'svg'] as const;

const HELP = `
archimate  one file in the ArchiMate Model Exchange File Format of The Open Group, for Archi and other tools: elements, relationships,
           properties, folders, and views with places
svg        a folder of drawings: context, authorities, interfaces, deployment, flows of each process, roadmap, plan, and the lineage of each pack
`;

/** `gateway architecture export`. */
export function addArchitectureExportCommand(architecture: Command, program: Command, context: CommandContext, act: Act): void {
  withRoot(architecture.command('export'))
    .description('write the concept for other tools: as an ArchiMate model, or as drawings')
    .requiredOption('--format <format>', `one of ${FORMATS.join(', ')}`)
    .requiredOption('--out <path>', 'file for archimate; folder for svg, which is new, empty, or written by this command before')
    .addHelpText('after', HELP)
    .action(
      act(async (options: ExportOptions) => {
        const format = choiceOption(options.format, '--format', FORMATS);
        const path = resolve(context.workingFolder, options.out);
        if (format === 'svg') requireFolder(path);
        const model = readModel(options, program, context);
        context.out(format === 'archimate' ? await exportArchimate(model, path) : await exportDrawings(model, path));
        return 0;
      }),
    );
}

async function exportArchimate({ concept }: ArchitectureModel, path: string): Promise<string> {
  const { startLayOut } = await import('../toolkit/architecture/drawing/lay-out.ts');
  const { writeExchange } = await import('../toolkit/architecture/archimate/write-exchange.ts');
  const written = writeExchange(concept, await startLayOut());
  try {
    await writeFile(path, written);
  } catch (cause) {
    throw new GatewayError('command-usage', { field: '--out', mend: 'Name a file that can be written.' }, { cause });
  }
  return `${basename(path)}: ${Buffer.byteLength(written)} bytes, ArchiMate Model Exchange File Format\n`;
}

async function exportDrawings({ root, concept, repository }: ArchitectureModel, folder: string): Promise<string> {
  const { startLayOut } = await import('../toolkit/architecture/drawing/lay-out.ts');
  const { pictureFile } = await import('../toolkit/architecture/drawing/picture.ts');
  const { conceptPictures } = await import('../toolkit/architecture/views/diagrams.ts');
  const { openLineages } = await import('../toolkit/architecture/book/gather-sources.ts');
  const { lineagePicture } = await import('../toolkit/architecture/lineage/lineage-picture.ts');
  const { lineages, faultyPacks } = openLineages(root, concept, repository.packs);
  const pictures = [...conceptPictures(concept, await startLayOut()), ...lineages.map((lineage) => lineagePicture(concept, lineage))];
  writeFolder(folder, new Map(pictures.map((picture) => [`${picture.id}.svg`, pictureFile(picture)])));
  const left = faultyPacks.map(({ name, place, mend }) => `left out: the lineage of ${name}, which does not compile: ${place}: ${mend}\n`);
  return `${pictures.length} drawings in ${folder}\n${left.join('')}`;
}
