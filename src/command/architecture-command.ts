import type { Command } from 'commander';
import { addArchitectureCheckCommand } from './architecture-check-command.ts';
import { addArchitectureExportCommand } from './architecture-export-command.ts';
import { addArchitectureReportCommand } from './architecture-report-command.ts';
import type { Act, CommandContext } from './command-context.ts';

/** `gateway architecture` and all below it. */
export function addArchitectureCommands(program: Command, context: CommandContext, act: Act): void {
  const architecture = program.command('architecture').description('the interoperability concept as a checked model');
  for (const add of [addArchitectureCheckCommand, addArchitectureExportCommand, addArchitectureReportCommand])
    add(architecture, program, context, act);
}
