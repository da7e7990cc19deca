import type { Command } from 'commander';
import type { Act, CommandContext } from './command-context.ts';
import { addQualityCheckCommand } from './quality-check-command.ts';
import { addQualityReportCommand } from './quality-report-command.ts';
import { addQualityRulesCommand } from './quality-rules-command.ts';

/** `gateway quality` and all below it. */
export function addQualityCommands(program: Command, context: CommandContext, act: Act): void {
  const quality = program.command('quality').description('data quality of records, by rules for each EU system (Article 37)');
  for (const add of [addQualityRulesCommand, addQualityCheckCommand, addQualityReportCommand]) add(quality, context, act);
}
