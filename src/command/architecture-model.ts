import { resolve } from 'node:path';
import type { Command } from 'commander';
import { checkArchitecture } from '../toolkit/architecture/check-architecture.ts';
import type { Concept } from '../toolkit/architecture/concept.ts';
import { sortFindings, type Finding } from '../toolkit/architecture/finding.ts';
import { readConcept } from '../toolkit/architecture/read-concept.ts';
import { conceptTexts, readRepository } from '../toolkit/architecture/read-repository.ts';
import type { RepositoryFacts } from '../toolkit/architecture/repository-facts.ts';
import type { CommandContext } from './command-context.ts';

/** What every command says that works on the concept. */
export interface RootOption {
  readonly root: string;
}

/** Adds `--root`. */
export const withRoot = (command: Command): Command => command.option('--root <folder>', 'checkout of the repository', '.');

/** A concept, what it is held against, and what the check finds. */
export interface ArchitectureModel {
  readonly root: string;
  readonly concept: Concept;
  readonly repository: RepositoryFacts;
  readonly findings: readonly Finding[];
}

/** Commands that do something, as typed after `gateway`: those that no others are below. */
function commandNames(command: Command, above = ''): readonly string[] {
  return command.commands.flatMap((one) => {
    const name = `${above}${one.name()}`;
    return one.commands.length === 0 ? [name] : [name, ...commandNames(one, `${name} `)];
  });
}

/** Reads and checks the concept of a checkout, commands of `program` included. Throws `architecture-unreadable`. */
export function readModel({ root: named }: RootOption, program: Command, { workingFolder }: CommandContext): ArchitectureModel {
  const root = resolve(workingFolder, named);
  const { concept, findings } = readConcept(conceptTexts(root));
  const repository = readRepository(root, commandNames(program));
  return { root, concept, repository, findings: sortFindings([...findings, ...checkArchitecture(concept, repository)]) };
}
