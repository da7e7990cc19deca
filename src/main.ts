import { runProgram } from './command/program.ts';
import { systemClock, systemRandom } from './command/system-sources.ts';

/** The command line: the only reader of arguments and environment. Resolves with the exit status, 0 only on success. */
export function main(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  return runProgram(args, {
    environment: Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    workingFolder: process.cwd(),
    clock: systemClock,
    random: systemRandom,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    interrupted: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
  });
}
