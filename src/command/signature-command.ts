import type { Command } from 'commander';
import type { Act, CommandContext } from './command-context.ts';
import { addSignatureSignCommand } from './signature-sign-command.ts';
import { addSignatureVerifyCommand } from './signature-verify-command.ts';

/** `gateway signature sign` and `gateway signature verify`. */
export function addSignatureCommands(program: Command, context: CommandContext, act: Act): void {
  const signature = program.command('signature').description('sign or verify one message by hand');
  addSignatureSignCommand(signature, context, act);
  addSignatureVerifyCommand(signature, context, act);
}
