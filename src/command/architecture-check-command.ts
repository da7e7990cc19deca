import type { Command } from 'commander';
import type { Concept, ElementKind } from '../toolkit/architecture/concept.ts';
import { findingText, type Finding } from '../toolkit/architecture/finding.ts';
import { readModel, withRoot, type RootOption } from './architecture-model.ts';
import type { Act, CommandContext } from './command-context.ts';

interface CheckOptions extends RootOption {
  readonly json?: true;
}

/** `gateway architecture check`. */
export function addArchitectureCheckCommand(architecture: Command, program: Command, context: CommandContext, act: Act): void {
  withRoot(architecture.command('check'))
    .description('hold mappings, profiles, contracts and code against the concept in architecture/concept; exit 1 where they disagree')
    .option('--json', 'print one JSON document')
    .action(
      act(async (options: CheckOptions) => {
        const { concept, findings } = readModel(options, program, context);
        const faults = findings.filter(({ severity }) => severity === 'fault').length;
        const warnings = findings.length - faults;
        context.out(options.json ? `${JSON.stringify({ faults, warnings, findings })}\n` : report(findings, faults, concept));
        return faults === 0 ? 0 : 1;
      }),
    );
}

const COUNTED: readonly (readonly [ElementKind, string])[] = [
  ['system', 'systems'],
  ['entity', 'entities'],
  ['attribute', 'attributes'],
  ['right', 'rights'],
  ['interface', 'interfaces'],
  ['flow', 'flows'],
  ['function', 'functions'],
];

function report(findings: readonly Finding[], faults: number, concept: Concept): string {
  const counts = COUNTED.map(([kind, word]) => `${concept.of(kind).length} ${word}`).join(', ');
  return [...findings.map(findingText), `${faults} faults, ${findings.length - faults} warnings; ${counts}`, ''].join('\n');
}
