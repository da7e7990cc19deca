import { Command, CommanderError } from 'commander';
import packaged from '../../package.json' with { type: 'json' };
import { problemOf } from '../kernel/problems.ts';
import { addArchitectureCommands } from './architecture-command.ts';
import { addAuditCommands } from './audit-command.ts';
import type { Act, CommandContext } from './command-context.ts';
import { addConfigCommands } from './config-command.ts';
import { addConformanceCommand } from './conformance-command.ts';
import { addDemoCommand } from './demo-command.ts';
import { errorLine } from './error-line.ts';
import { addKeysCommands } from './keys-command.ts';
import { addMapCommands } from './map-command.ts';
import { addMocksCommand } from './mocks-command.ts';
import { addPopulationCommand } from './population-command.ts';
import { addQualityCommands } from './quality-command.ts';
import { addQueryCommand } from './query-command.ts';
import { addServeCommand } from './serve-command.ts';
import { addSignatureCommands } from './signature-command.ts';
import { addXmlCommands } from './xml-command.ts';

/** Runs one command line. Resolves with the exit status; every failure is one line with a problem code and what to do. */
export async function runProgram(args: readonly string[], context: CommandContext): Promise<number> {
  let status = 0;
  const act: Act =
    (action) =>
    async (...given) => {
      status = await action(...given);
    };
  const program = new Command('gateway')
    .description('EU interoperability gateway: one door between national systems and the EU interoperability components')
    .version(packaged.version, '--version', 'print the version')
    // What follows a command's name belongs to that command, though a command around it has an option of the same name.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: context.out, writeErr: context.err, outputError: (text, write) => write(usageLine(text)) });
  for (const add of [
    addDemoCommand,
    addServeCommand,
    addMocksCommand,
    addPopulationCommand,
    addMapCommands,
    addQualityCommands,
    addQueryCommand,
    addConformanceCommand,
    addConfigCommands,
    addKeysCommands,
    addAuditCommands,
    addSignatureCommands,
    addXmlCommands,
    addArchitectureCommands,
  ])
    add(program, context, act);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    context.err(errorLine(error));
    return 1;
  }
}

/** What the parser of the command line objects to, in the same form as every other failure. */
function usageLine(text: string): string {
  const objection = text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ');
  return `gateway: command-usage: ${problemOf('command-usage').title} (${objection}). See gateway --help.\n`;
}
