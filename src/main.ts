import { runProgram } from './command/program.ts';
import { systemClock, systemRandom } from './command/system-sources.ts';

/** The command line: the only reader of arguments and environment. Resolves with the exit status, 0 only on success. */
export function main(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  // A reader that has seen enough, as in `| head`, is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return runProgram(args, {
    environment: Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    workingFolder: process.cwd(),
    clock: systemClock,
    random: systemRandom,
    out: (text) => void process.stdout.write(text),
    outBytes: (bytes) => void process.stdout.write(bytes),
    err: (text) => void process.stderr.write(text),
    errIsTerminal: process.stderr.isTTY,
    input: () => process.stdin,
    interrupted: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
    onHangup: (listener) => {
      process.on('SIGHUP', listener);
      return () => process.off('SIGHUP', listener);
    },
  });
}
