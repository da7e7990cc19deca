import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { JsonObject } from '../../../src/wire/json/json-value.ts';
import type { SoapVersion } from '../../../src/wire/soap/soap-version.ts';

/** What a driver is told to do: to call an operation or, without one, to say what the description offers. One line of JSON. */
export interface Order {
  readonly wsdl: string;
  readonly soap: SoapVersion;
  readonly operation?: string;
  /** The request's elements by name, as the stack takes them. */
  readonly request?: JsonObject;
  /** Signs as the stack does by itself, and passes on answers unverified: to show what it cannot do. */
  readonly ownSecurity?: boolean;
}

/** What came of it, one line of JSON: an answer or a Fault that the foreign side verified, the operations offered, or what went wrong. */
export interface Outcome {
  readonly response?: JsonObject;
  readonly refusal?: string;
  /** Which rule refused, where the endpoint said so. */
  readonly rule?: string | null;
  readonly faultCode?: string;
  readonly operations?: readonly string[];
  readonly error?: string;
}

/** A program in which a foreign SOAP stack takes orders until it is closed. */
export interface Driver {
  /** Rejects when the program ends instead. */
  ask(order: Order): Promise<Outcome>;
  close(): Promise<void>;
}

/** Starts a driver; of this process's environment it sees no proxy. What it says on standard error is told when it ends early. */
export function startDriver(command: string, options: readonly string[]): Driver {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:https?|no|all)_proxy$/i.test(name)));
  const child = spawn(command, options, { stdio: ['pipe', 'pipe', 'pipe'], env });
  const complaints: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  child.stdin.on('error', () => undefined);
  const waiting: PromiseWithResolvers<Outcome>[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(outcomeOf(line)));
  let hasEnded = false;
  const failure = (): Error => new Error(`${command} has ended: ${Buffer.concat(complaints).toString('utf8')}`);
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      hasEnded = true;
      for (const one of waiting.splice(0)) one.reject(failure());
      resolve();
    };
    child.once('error', end);
    child.once('close', end);
  });
  return {
    ask(order) {
      if (hasEnded) return Promise.reject(failure());
      const answer = Promise.withResolvers<Outcome>();
      waiting.push(answer);
      child.stdin.write(`${JSON.stringify(order)}\n`);
      return answer.promise;
    },
    async close() {
      child.stdin.end();
      await ended;
    },
  };
}

function outcomeOf(line: string): Outcome {
  try {
    return JSON.parse(line) as Outcome;
  } catch {
    return { error: line };
  }
}
