import type { Command } from 'commander';
import type { Act, CommandContext } from './command-context.ts';
import { addMapCheckCommand } from './map-check-command.ts';
import { addMapCoverageCommand } from './map-coverage-command.ts';
import { addMapDiffCommand } from './map-diff-command.ts';
import { addMapExplainCommand } from './map-explain-command.ts';
import { addMapReplayCommand } from './map-replay-command.ts';
import { addMapLineageCommand } from './map-lineage-command.ts';
import { addMapLossCommand } from './map-loss-command.ts';
import { addMapRunCommand } from './map-run-command.ts';
import { addMapShadowReportCommand } from './map-shadow-report-command.ts';
import { addMapSpecCommand } from './map-spec-command.ts';
import { addMapTestCommand } from './map-test-command.ts';

/** `gateway map` and all below it. */
export function addMapCommands(program: Command, context: CommandContext, act: Act): void {
  const map = program.command('map').description('mappings: packs of national records, checked, run and tested offline');
  for (const add of [
    addMapCheckCommand,
    addMapRunCommand,
    addMapTestCommand,
    addMapExplainCommand,
    addMapCoverageCommand,
    addMapLossCommand,
    addMapDiffCommand,
    addMapSpecCommand,
    addMapLineageCommand,
    addMapReplayCommand,
    addMapShadowReportCommand,
  ])
    add(map, context, act);
}
