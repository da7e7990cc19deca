import { runProgram } from '../../src/command/program.ts';
import { testContext } from './running-demo.ts';

/** What a command printed, and its exit status. */
export interface CommandRun {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line of the gateway in this process, with this working folder and environment. */
export async function runCommand(
  workingFolder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandRun> {
  const [out, err]: [string[], string[]] = [[], []];
  const context = {
    ...testContext(),
    workingFolder,
    environment,
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
  };
  const status = await runProgram(args, context);
  return { status, out: out.join(''), err: err.join('') };
}
