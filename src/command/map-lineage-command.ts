import { resolve } from 'node:path';
import type { Command } from 'commander';
import packaged from '../../package.json' with { type: 'json' };
import { canonicalSchemas, mappingDigest } from '../gateway/packaged-specs.ts';
import { rfc3339 } from '../kernel/clock.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { isUuid, uuidv7 } from '../kernel/ids.ts';
import { explainRecord } from '../toolkit/map/explain/explain-record.ts';
import { openInputs, streamInput } from '../toolkit/map/input-files.ts';
import { mappingLineage, recordLineage, type Lineage } from '../toolkit/map/lineage/lineage.ts';
import { openLineageEvent } from '../toolkit/map/lineage/open-lineage.ts';
import { provDocument } from '../toolkit/map/lineage/prov-document.ts';
import { nthRecord } from '../toolkit/map/nth-record.ts';
import { openPack, type OpenedPack } from '../toolkit/map/pack/opened-pack.ts';
import { choiceOption } from './choice-option.ts';
import type { Act, CommandContext } from './command-context.ts';
import { choosePack, withPacks, type PackOptions } from './map-packs.ts';
import { writeMessageFile } from './message-file.ts';
import { numberOption } from './number-option.ts';

interface LineageOptions extends PackOptions {
  readonly format: string;
  readonly out: string;
  readonly record: string;
  readonly namespace: string;
  readonly at?: string;
  readonly run?: string;
  readonly withValues?: true;
}

const FORMATS = ['openlineage', 'prov'] as const;
const MOST_RECORDS = 1_000_000_000;
const STANDARD = '-';

const FORMS = `
openlineage is an event of OpenLineage 2-0-2 with a column lineage facet 1-2-0: of the mapping a job event, of a record a run event.
prov is a document of W3C PROV in PROV-JSON. Fields are named by JSON Pointers. Without FILE the lineage is that of the mapping, with FILE
that of one record; no value is in it, unless --with-values asks for them, which only PROV has a place for.
`;

/** `gateway map lineage`. */
export function addMapLineageCommand(map: Command, context: CommandContext, act: Act): void {
  withPacks(map.command('lineage'))
    .description('write the lineage of a mapping, or of one record, for tools: OpenLineage column lineage or W3C PROV')
    .argument('<pack>', 'name or folder of a pack')
    .argument('[file]', 'file of records, or - for standard input: the lineage of one of them')
    .requiredOption('--format <format>', FORMATS.join(' or '))
    .option('--out <file>', 'file to write, - for standard output', STANDARD)
    .option('--record <number>', 'which record of the file', '1')
    .option('--namespace <name>', 'OpenLineage namespace of job and datasets', 'eu-interoperability-gateway')
    .option('--at <time>', 'time of the OpenLineage event, RFC 3339; now unless told')
    .option('--run <uuid>', 'id of the OpenLineage run of a record; a new one unless told')
    .option('--with-values', 'PROV of a record: with its values')
    .addHelpText('after', FORMS)
    .action(
      act(async (named: string, file: string | undefined, options: LineageOptions) => {
        const format = choiceOption(options.format, '--format', FORMATS);
        if (options.withValues && (format !== 'prov' || file === undefined))
          throw usage('--with-values', 'Ask for values in the PROV of a record only.');
        const { files } = choosePack(named, options, context);
        const pack = openPack(files, canonicalSchemas());
        const record = file === undefined ? undefined : numberOption(options.record, '--record', 1, MOST_RECORDS);
        const lineage =
          file === undefined || record === undefined ? mappingLineage(pack) : await lineageOf(pack, file, record, options, context);
        const facts = { producer: packaged.version, digest: mappingDigest(files, pack.compiled) };
        const document =
          format === 'prov'
            ? provDocument(lineage, pack, { ...facts, ...(record !== undefined && { record }) })
            : openLineageEvent(lineage, pack, {
                ...facts,
                namespace: options.namespace,
                at: timeOf(options.at, context),
                ...(record !== undefined && { run: runOf(options.run, context) }),
              });
        await writeMessageFile(options.out, Buffer.from(`${JSON.stringify(document, undefined, 2)}\n`), context);
        return 0;
      }),
    );
}

const usage = (field: string, mend: string): GatewayError => new GatewayError('command-usage', { field, mend });

async function lineageOf(
  pack: OpenedPack,
  file: string,
  number: number,
  { withValues }: LineageOptions,
  { input, workingFolder }: CommandContext,
): Promise<Lineage> {
  const inputs = file === STANDARD ? [streamInput('standard input', input)] : await openInputs([resolve(workingFolder, file)]);
  const read = await nthRecord(inputs, pack.compiled.sourceFormat, number);
  const explained = 'fault' in read ? undefined : explainRecord(pack, read.bytes, {});
  if (explained?.outcome !== 'mapped') {
    const { code, field } =
      'fault' in read ? read.fault : (explained?.reasons[0] ?? { code: 'mapping-source-invalid' as const, field: '' });
    throw new GatewayError(code, { field, mend: 'Ask for the lineage of a record that is mapped; map explain says why this one is not.' });
  }
  return recordLineage(pack, explained.values, explained.dropped, withValues === true);
}

function timeOf(at: string | undefined, { clock }: CommandContext): string {
  if (at === undefined) return rfc3339(clock.now());
  if (/^\d{4}-\d{2}-\d{2}T/.test(at) && !Number.isNaN(Date.parse(at))) return rfc3339(Date.parse(at));
  throw usage('--at', 'Write a time as RFC 3339 describes, such as 2026-11-22T12:00:00Z.');
}

/** The run that is named, or a new one. */
function runOf(run: string | undefined, { clock, random }: CommandContext): string {
  if (run === undefined) return uuidv7(clock, random);
  if (isUuid(run)) return run;
  throw usage('--run', 'Write a UUID in small letters.');
}
