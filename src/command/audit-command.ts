import { createPublicKey, type KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { GatewayError } from '../kernel/gateway-error.ts';
import { proveEntry, verifyProof } from '../toolkit/audit/prove-entry.ts';
import { verifyTrail } from '../toolkit/audit/verify-trail.ts';
import type { Act, CommandContext } from './command-context.ts';
import { numberOption } from './number-option.ts';
import { readOperatorFile } from './read-config.ts';

/** `gateway audit verify` and `gateway audit prove`; both read files only. */
export function addAuditCommands(program: Command, context: CommandContext, act: Act): void {
  const audit = program.command('audit').description('the audit trail, offline');
  audit
    .command('verify')
    .description('re-derive the root of a trail from its files and hold it against the signed checkpoint')
    .requiredOption('--trail <folder>', 'the audit directory')
    .requiredOption('--key <file>', 'public key of the trail, PEM')
    .option('--json', 'print one JSON document')
    .action(
      act(async (options: { trail: string; key: string; json?: true }) => {
        const report = await verifyTrail(resolve(context.workingFolder, options.trail), { publicKey: publicKeyOf(options.key, context) });
        if (options.json) context.out(`${JSON.stringify(report)}\n`);
        else {
          context.out(
            `${report.verified ? 'verified' : 'NOT VERIFIED'}: ${report.entries} entries (${report.erased} erased), root ${report.root}\n`,
          );
          for (const { segment, line, seq, what } of report.faults) context.out(`  ${segment}:${line} entry ${seq}: ${what}\n`);
        }
        return report.verified ? 0 : 1;
      }),
    );
  audit
    .command('prove')
    .description('print a self-contained proof of one entry, or check such a proof')
    .option('--trail <folder>', 'the audit directory')
    .option('--seq <number>', 'number of the entry')
    .option('--query <id>', 'id of the query; its first entry is proved')
    .option('--check <file>', 'check this proof instead of making one')
    .option('--key <file>', 'public key of the trail, PEM; needed with --check')
    .action(
      act(async (options: { trail?: string; seq?: string; query?: string; check?: string; key?: string }) => {
        if (options.check !== undefined && options.key !== undefined) {
          const proof: unknown = JSON.parse(readOperatorFile(resolve(context.workingFolder, options.check)));
          const verdict = verifyProof(proof, publicKeyOf(options.key, context));
          context.out(`${JSON.stringify(verdict)}\n`);
          return verdict.verified ? 0 : 1;
        }
        if (options.trail === undefined || (options.seq === undefined) === (options.query === undefined)) {
          throw new GatewayError('command-usage', { mend: 'Give --trail with either --seq or --query, or --check with --key.' });
        }
        const selector =
          options.query === undefined
            ? { seq: numberOption(options.seq ?? '', '--seq', 0, Number.MAX_SAFE_INTEGER) }
            : { query: options.query };
        context.out(`${JSON.stringify(await proveEntry(resolve(context.workingFolder, options.trail), selector), null, 2)}\n`);
        return 0;
      }),
    );
}

function publicKeyOf(file: string, context: CommandContext): KeyObject {
  const pem = readOperatorFile(resolve(context.workingFolder, file));
  try {
    return createPublicKey(pem);
  } catch (cause) {
    throw new GatewayError('keys-unusable', { field: '--key' }, { cause });
  }
}
