import type { Command } from 'commander';
import { checkQualityRules } from '../gateway/read-quality-rules.ts';
import type { Act, CommandContext } from './command-context.ts';
import { rulesFolder, withRules } from './quality-records.ts';

interface RulesOptions {
  readonly rules?: string;
  readonly json?: true;
}

/** `gateway quality rules`. */
export function addQualityRulesCommand(quality: Command, context: CommandContext, act: Act): void {
  withRules(quality.command('rules'))
    .description('check the rule sets: every fault with file, line and column')
    .option('--json', 'print one JSON document')
    .action(act(async (options: RulesOptions) => Promise.resolve(checkRules(options, context))));
}

function checkRules(options: RulesOptions, context: CommandContext): 0 | 1 {
  const read = checkQualityRules(rulesFolder(options, context));
  const faults = 'faults' in read ? read.faults : [];
  if (options.json) context.out(`${JSON.stringify({ faults })}\n`);
  else if ('rules' in read) context.out(`${read.rules.all.length} rules for ${read.rules.systems.join(', ')}: no fault\n`);
  else for (const { place, mend } of faults) context.out(`${place}: ${mend}\n`);
  return faults.length === 0 ? 0 : 1;
}
