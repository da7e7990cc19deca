import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { canonicalSchemas, mappingDigest, readPack } from '../gateway/packaged-specs.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { readDate } from '../mapping/steps/calendar.ts';
import { openCorpus } from '../toolkit/map/corpus-files.ts';
import { comparePacks, type PackDifference } from '../toolkit/map/diff/compare-packs.ts';
import { openPack } from '../toolkit/map/pack/opened-pack.ts';
import type { DocumentModel } from '../toolkit/map/spec/document-block.ts';
import { exampleRecord } from '../toolkit/map/spec/example-record.ts';
import { htmlDocument } from '../toolkit/map/spec/html-document.ts';
import { specification } from '../toolkit/map/spec/specification.ts';
import { choiceOption } from './choice-option.ts';
import type { Act, CommandContext } from './command-context.ts';
import { choosePacks, withPacks, type ChosenPack, type PackOptions } from './map-packs.ts';
import { writeMessageFile } from './message-file.ts';

interface SpecOptions extends PackOptions {
  readonly out: string;
  readonly format: string;
  readonly date?: string;
  readonly since?: string;
  readonly json?: true;
}

const FORMATS = ['html', 'docx'] as const;

const SAME = `
The same pack gives the same bytes: the file has no date but the one of --date. The example is the first record of the corpus that is mapped.
`;

/** `gateway map spec`. */
export function addMapSpecCommand(map: Command, context: CommandContext, act: Act): void {
  withPacks(map.command('spec'))
    .description('write the interface specification that a steering group signs: one file a pack, from the very pack that runs')
    .argument('[pack...]', 'names or folders of packs; all, unless told')
    .requiredOption('--out <folder>', 'folder to write into, made where it is not there')
    .option('--format <format>', FORMATS.join(' or '), 'html')
    .option('--date <day>', 'day of the document, YYYY-MM-DD')
    .option('--since <folder>', 'older version to tell the changes from: a pack, or a folder of packs')
    .option('--json', 'print the names of the files as one JSON document')
    .addHelpText('after', SAME)
    .action(
      act(async (named: string[], options: SpecOptions) => {
        const format = choiceOption(options.format, '--format', FORMATS);
        const chosen = choosePacks(named, options, context);
        const day = askedDay(options.date);
        const folder = resolve(context.workingFolder, options.out);
        await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
          throw new GatewayError('command-usage', { field: '--out', mend: 'Name a folder that can be made.' }, { cause });
        });
        const files: string[] = [];
        for (const pack of chosen) {
          const { model, footer } = await documentOf(pack, day, await changesOf(pack, options.since, context));
          const file = join(folder, `${pack.files.name}.${format}`);
          await writeMessageFile(file, await written(model, footer, format, day), context);
          files.push(file);
        }
        context.out(options.json ? `${JSON.stringify({ files })}\n` : files.map((file) => `${file}\n`).join(''));
        return 0;
      }),
    );
}

function askedDay(date: string | undefined): string | undefined {
  if (date === undefined || readDate(date, 'yyyy-MM-dd') !== undefined) return date;
  throw new GatewayError('command-usage', { field: '--date', mend: 'Write a day that exists, as YYYY-MM-DD.' });
}

async function documentOf(
  { folder, files }: ChosenPack,
  date: string | undefined,
  since: PackDifference | undefined,
): Promise<{ readonly model: DocumentModel; readonly footer: string }> {
  const pack = openPack(files, canonicalSchemas());
  const corpus = await openCorpus(folder);
  const example = corpus && (await exampleRecord(pack, corpus.inputs));
  const digest = mappingDigest(files, pack.compiled);
  const model = specification(pack, {
    digest,
    ...(date === undefined ? {} : { date }),
    ...(example === undefined ? {} : { example }),
    ...(since === undefined ? {} : { since }),
  });
  return { model, footer: digest };
}

async function written(
  model: DocumentModel,
  footer: string,
  format: (typeof FORMATS)[number],
  day: string | undefined,
): Promise<Uint8Array> {
  if (format === 'html') return Buffer.from(htmlDocument(model, footer), 'utf8');
  // The library that writes these files is large, and nothing else needs it.
  const { wordDocument } = await import('../toolkit/map/spec/word-document.ts');
  return wordDocument(model, footer, day);
}

/** What became of an older version; undefined where none is named, or the folder named holds none of this pack. */
async function changesOf(
  { folder, files }: ChosenPack,
  since: string | undefined,
  { workingFolder }: CommandContext,
): Promise<PackDifference | undefined> {
  if (since === undefined) return undefined;
  const named = resolve(workingFolder, since);
  const older = [named, join(named, basename(folder))].find((place) => existsSync(join(place, 'mapping.yaml')));
  if (older === undefined) return undefined;
  const was = readPack(older);
  const corpus = await openCorpus(folder);
  return comparePacks({
    was: { ...was, name: files.name, codes: was.codes.length === 0 ? files.codes : was.codes },
    is: files,
    schemas: canonicalSchemas(),
    inputs: corpus?.inputs,
    values: false,
  });
}
