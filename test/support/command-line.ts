import { Readable } from 'node:stream';
import { runProgram } from '../../src/command/program.ts';
import { testContext } from './running-demo.ts';

/** How a command line ended; `out` holds the very bytes of standard output. */
export interface CommandRun {
  readonly status: number;
  readonly out: Buffer;
  readonly err: string;
}

/** What surrounds the command line: standard input, environment, and the time where it matters. */
export interface Surroundings {
  readonly input?: Uint8Array | undefined;
  readonly environment?: Readonly<Record<string, string>> | undefined;
  readonly now?: number | undefined;
}

/** Runs a command line in this process, which spares a start of Node. */
export async function runCommand(args: readonly string[], { input, environment = {}, now }: Surroundings = {}): Promise<CommandRun> {
  const [out, err]: [Buffer[], string[]] = [[], []];
  const status = await runProgram(args, {
    ...testContext(),
    environment,
    ...(now !== undefined && { clock: { now: () => now } }),
    input: () => Readable.from(input === undefined ? [] : [input]),
    out: (text) => void out.push(Buffer.from(text)),
    outBytes: (bytes) => void out.push(Buffer.from(bytes)),
    err: (text) => void err.push(text),
  });
  return { status, out: Buffer.concat(out), err: err.join('') };
}
