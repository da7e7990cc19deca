import type { Command } from 'commander';
import { canonicalSchemas } from '../gateway/packaged-specs.ts';
import { rfc3339 } from '../kernel/clock.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { readDate } from '../mapping/steps/calendar.ts';
import { placeText } from '../mapping/spec/located-text.ts';
import { checkPacks, type CheckedPack } from '../toolkit/map/check-packs.ts';
import type { Act, CommandContext } from './command-context.ts';
import { choosePacks, withPacks, type PackOptions } from './map-packs.ts';

interface CheckOptions extends PackOptions {
  readonly on?: string;
  readonly warnings: boolean;
  readonly json?: true;
}

/** `gateway map check`. */
export function addMapCheckCommand(map: Command, context: CommandContext, act: Act): void {
  withPacks(map.command('check'))
    .description('every fault of packs, with file, line and column; exit status 1 where there is one')
    .argument('[pack...]', 'names or folders of packs; all, unless told')
    .option('--on <day>', 'day on which code lists must be valid, YYYY-MM-DD; today unless told')
    .option('--no-warnings', 'say nothing of what does not keep a mapping from running')
    .option('--json', 'print one JSON document')
    .action(
      act(async (named: string[], options: CheckOptions) => {
        const packs = choosePacks(named, options, context).map(({ files }) => files);
        const found = checkPacks(packs, canonicalSchemas(), dayOption(options.on, context));
        const shown = options.warnings ? found : found.map((pack) => ({ ...pack, warnings: [] }));
        context.out(options.json ? `${JSON.stringify({ packs: shown })}\n` : report(shown));
        return found.some(({ faults }) => faults.length > 0) ? 1 : 0;
      }),
    );
}

function dayOption(day: string | undefined, { clock }: CommandContext): string {
  const text = day ?? rfc3339(clock.now()).slice(0, 10);
  if (readDate(text, 'yyyy-MM-dd') !== undefined) return text;
  throw new GatewayError('command-usage', { field: '--on', mend: 'Give a day that exists, as YYYY-MM-DD.' });
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function report(packs: readonly CheckedPack[]): string {
  const lines = packs.flatMap(({ faults, warnings }) => [
    ...faults.map((fault) => `${placeText(fault)}: ${fault.pointer === '' ? '' : `${fault.pointer}: `}${fault.mend}`),
    ...warnings.map((warning) => `${placeText(warning)}: warning: ${warning.kind}: ${warning.mend}`),
  ]);
  const sum = (of: (pack: CheckedPack) => number): number => packs.reduce((total, pack) => total + of(pack), 0);
  const faults = counted(
    sum((pack) => pack.faults.length),
    'fault',
  );
  const warnings = counted(
    sum((pack) => pack.warnings.length),
    'warning',
  );
  return `${[...lines, `${counted(packs.length, 'pack')}, ${faults}, ${warnings}`].join('\n')}\n`;
}
