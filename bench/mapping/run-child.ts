import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalSchemas, PACKAGE_ROOT } from '../../src/gateway/packaged-specs.ts';
import { runMapping, type RunSummary } from '../../src/toolkit/map/run-mapping.ts';
import { packFiles } from './subjects.ts';

const PACK = 'lv-vp-personas-parbaude';

const linesOf = (file: string): readonly string[] =>
  readFileSync(join(PACKAGE_ROOT, 'mappings/national', PACK, 'corpus', file), 'utf8')
    .trimEnd()
    .split('\n');

/** The records of the pack's corpus that can be mapped, one a line. */
function goodRecords(): readonly string[] {
  const outcomes = linesOf('expected.ndjson').map((line) => JSON.parse(line) as object);
  return linesOf('records.ndjson').filter((_line, index) => 'canonical' in (outcomes[index] ?? {}));
}

/** So many records, a thousand at a time, over and over the same ones. */
async function* recordsOf(count: number): AsyncGenerator<Uint8Array, void, undefined> {
  const good = goodRecords();
  const line = (index: number): string => `${good[index % good.length] ?? ''}\n`;
  const thousand = Buffer.from(Array.from({ length: 1_000 }, (_, index) => line(index)).join(''));
  for (let done = 0; done < count; done += 1_000) yield thousand;
}

/** Maps records in this process, which does nothing else, so that its memory is that of the run. */
async function run(count: number, workers: number): Promise<RunSummary & { readonly outputBytes: number }> {
  let outputBytes = 0;
  const summary = await runMapping({
    pack: packFiles(PACK),
    schemas: canonicalSchemas(),
    reverse: false,
    keepSource: false,
    inputs: [{ name: 'records.ndjson', read: () => recordsOf(count) }],
    out: (bytes) => {
      outputBytes += bytes.length;
    },
    workers,
    clock: { now: Date.now },
  });
  return { ...summary, outputBytes };
}

const [count = '1000', workers = '1'] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await run(Number(count), Number(workers))));
