import type { Command } from 'commander';
import { canonicalSchemas } from '../gateway/packaged-specs.ts';
import { compilePack } from '../mapping/spec/pack.ts';
import { junitReport } from '../toolkit/map/junit-report.ts';
import { testPack, type TestedPack } from '../toolkit/map/test-pack.ts';
import type { Act, CommandContext } from './command-context.ts';
import { choosePacks, withPacks, type PackOptions } from './map-packs.ts';
import { writeMessageFile } from './message-file.ts';
import { numberOption } from './number-option.ts';

interface TestOptions extends PackOptions {
  readonly atLeast: string;
  readonly junit?: string;
  readonly json?: true;
}

const PAIRS = `
A pack's corpus is corpus/records.xml, .ndjson, .csv, .txt or a folder corpus/records, and corpus/expected.ndjson with one line for each
record: {"shows": "…", "canonical": {…}} or {"shows": "…", "reasons": [{"code": "mapping-…", "field": "/…"}]}. Further pairs lie in golden:
NAME.xml (or .json, .csv, .txt, .an2) beside NAME.expected.yaml with the same members. Values are shown: corpora are synthetic.
`;

/** `gateway map test`. */
export function addMapTestCommand(map: Command, context: CommandContext, act: Act): void {
  withPacks(map.command('test'))
    .description('run the corpora of packs and hold every outcome against what it must be; exit status 1 where one is not')
    .argument('[pack...]', 'names or folders of packs; all, unless told')
    .option('--at-least <count>', 'records that a corpus must have', '40')
    .option('--junit <file>', 'write a JUnit report as well')
    .option('--json', 'print one JSON document')
    .addHelpText('after', PAIRS)
    .action(
      act(async (named: string[], options: TestOptions) => {
        const atLeast = numberOption(options.atLeast, '--at-least', 0, 1_000_000);
        const schemas = canonicalSchemas();
        const tested: TestedPack[] = [];
        for (const { folder, files } of choosePacks(named, options, context))
          tested.push(await testPack(folder, compilePack(files, schemas), atLeast));
        if (options.junit !== undefined) await writeMessageFile(options.junit, junitReport(tested), context);
        const { passed, failed } = totals(tested);
        context.out(options.json ? `${JSON.stringify({ passed, failed, packs: tested })}\n` : report(tested));
        return failed === 0 ? 0 : 1;
      }),
    );
}

function totals(packs: readonly TestedPack[]): { readonly passed: number; readonly failed: number } {
  const records = packs.flatMap((pack) => pack.records);
  const wrong = records.filter(({ differences }) => differences.length > 0).length;
  const faults = packs.reduce((sum, pack) => sum + pack.faults.length, 0);
  return { passed: records.length - wrong, failed: wrong + faults };
}

function report(packs: readonly TestedPack[]): string {
  const lines = packs.flatMap((tested) => {
    const { passed, failed } = totals([tested]);
    const failures = tested.records
      .filter(({ differences }) => differences.length > 0)
      .flatMap(({ record, shows, differences }) => [`  ${record} ${shows}`, ...differences.map((difference) => `    ${difference}`)]);
    return [`${tested.pack}: ${passed} passed, ${failed} failed`, ...tested.faults.map((fault) => `  ${fault}`), ...failures];
  });
  const { passed, failed } = totals(packs);
  return `${[...lines, `${passed} passed, ${failed} failed`].join('\n')}\n`;
}
