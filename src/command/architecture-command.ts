import { resolve } from 'node:path';
import type { Command } from 'commander';
import { checkArchitecture } from '../toolkit/architecture/check-architecture.ts';
import type { Concept, ElementKind } from '../toolkit/architecture/concept.ts';
import { findingText, sortFindings, type Finding } from '../toolkit/architecture/finding.ts';
import { readConcept } from '../toolkit/architecture/read-concept.ts';
import { conceptTexts, readRepository } from '../toolkit/architecture/read-repository.ts';
import type { Act, CommandContext } from './command-context.ts';

interface CheckOptions {
  readonly root: string;
  readonly json?: true;
}

/** `gateway architecture check`. */
export function addArchitectureCommands(program: Command, context: CommandContext, act: Act): void {
  program
    .command('architecture')
    .description('the interoperability concept as a checked model')
    .command('check')
    .description('hold mappings, profiles, contracts and code against the concept in architecture/concept; exit 1 where they disagree')
    .option('--root <folder>', 'checkout of the repository', '.')
    .option('--json', 'print one JSON document')
    .action(
      act(async (options: CheckOptions) => {
        const root = resolve(context.workingFolder, options.root);
        const { concept, findings } = readConcept(conceptTexts(root));
        const all = sortFindings([...findings, ...checkArchitecture(concept, readRepository(root, commandNames(program)))]);
        const faults = all.filter(({ severity }) => severity === 'fault').length;
        context.out(
          options.json ? `${JSON.stringify({ faults, warnings: all.length - faults, findings: all })}\n` : report(all, faults, concept),
        );
        return faults === 0 ? 0 : 1;
      }),
    );
}

/** Commands that do something, as typed after `gateway`: those that no others are below. */
function commandNames(command: Command, above = ''): readonly string[] {
  return command.commands.flatMap((one) => {
    const name = `${above}${one.name()}`;
    return one.commands.length === 0 ? [name] : [name, ...commandNames(one, `${name} `)];
  });
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
