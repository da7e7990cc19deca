import type { Command } from 'commander';
import { mappingDigest } from '../gateway/packaged-specs.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { CompiledMapping } from '../mapping/compile-mapping.ts';
import type { PackFiles } from '../mapping/spec/pack.ts';

/** What a command says that must work on the very pack that a message was mapped with. */
export interface DigestOptions {
  readonly digest?: string;
}

/** Adds `--digest`. */
export function withDigest(command: Command): Command {
  return command.option('--digest <name@version#sha256>', 'refuse to work on any pack but the one that a decision record names so');
}

/** Throws `mapping-digest-differs` where a pack is not the one that an operator, or a decision record, names; nothing where none is named. */
export function requireDigest(files: PackFiles, compiled: Pick<CompiledMapping, 'name' | 'version'>, named: string | undefined): void {
  const digest = mappingDigest(files, compiled);
  if (named === undefined || named === digest) return;
  throw new GatewayError('mapping-digest-differs', { field: 'PACK', mend: `Name the pack ${named}; this one is ${digest}.` });
}
