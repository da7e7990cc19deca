import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { PROTOCOLS, type ConformanceCase, type Protocol, type Subject } from '../client/conformance/conformance-case.ts';
import { conformanceReport, type ConformanceReport } from '../client/conformance/conformance-report.ts';
import { conformanceText } from '../client/conformance/conformance-text.ts';
import { junitReport } from '../client/conformance/junit-report.ts';
import { conformanceCases, runConformance } from '../client/conformance/run-conformance.ts';
import type { Contract } from '../contracts/contract.ts';
import { packagedContract, packagedContracts, packagedTypes } from '../contracts/packaged-contract.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { untrustedIdentity } from '../mocks/untrusted-identity.ts';
import type { SigningIdentity } from '../signing/identity.ts';
import { writeTestSuite } from '../toolkit/gitb/write-test-suite.ts';
import { undiciClient } from '../wire/http/undici-client.ts';
import { choiceOption } from './choice-option.ts';
import type { Act, CommandContext, ExitStatus } from './command-context.ts';
import { subjectAddresses } from './conformance-address.ts';
import { resetMocks } from './conformance-reset.ts';
import { testerKeys, testerTls, type TesterOptions } from './conformance-tester.ts';
import { errorLine } from './error-line.ts';
import { numberOption } from './number-option.ts';

interface ConformanceOptions extends TesterOptions {
  readonly endpoint?: string;
  readonly against?: string;
  readonly protocol: string;
  readonly case?: string;
  readonly junit?: string;
  readonly json?: true;
  readonly reset?: string;
  readonly timeout: string;
  readonly exportGitb?: string;
}

const MAX_RESPONSE_BYTES = 16_777_216;
const CONNECT_MS = 5_000;
const ALL = 'all';
const COULD_NOT_RUN = 2;

/** `gateway conformance`. */
export function addConformanceCommand(program: Command, context: CommandContext, act: Act): void {
  program
    .command('conformance')
    .description('run the contract of an endpoint against an implementation of it, ours or another')
    .option('--endpoint <name>', `whose contract: ${packagedContracts().join(', ')}`)
    .option('--against <url>', 'scheme, host and port of all its bindings, or the address of the one that --protocol names')
    .option('--protocol <name>', `${PROTOCOLS.join(', ')} or ${ALL}`, ALL)
    .option('--case <name>', 'only the case of that name or id, or those whose id begins so')
    .option('--junit <file>', 'write the results as JUnit XML, too')
    .option('--json', 'print the results as one JSON document')
    .option('--timeout <ms>', 'longest wait for one answer', '10000')
    .option('--export-gitb <folder>', 'write the cases as a test suite of the EU Interoperability Test Bed instead, into a new folder')
    .optionsGroup('Who tests (every message is signed):')
    .option('--folder <folder>', 'demonstration folder whose gateway key to use, and whose endpoints to believe')
    .option('--key <file>', 'private key, PEM')
    .option('--certificate <file>', 'its certificate, PEM; the implementation must trust it')
    .option('--trust <file...>', 'certificates that answers must be signed with, or of authorities that issued those, PEM')
    .optionsGroup('For TLS:')
    .option('--tls-ca <file...>', 'authorities of its TLS certificate, PEM; those of the system unless told')
    .option('--tls-certificate <file>', 'client certificate, PEM')
    .option('--tls-key <file>', 'its private key, PEM')
    .optionsGroup('For our own mocks:')
    .option('--reset <file>', 'token of gateway mocks --control: reset them before the listed cases of each protocol')
    .action(
      act(async (options: ConformanceOptions) => {
        try {
          return await conformance(options, context);
        } catch (error) {
          context.err(errorLine(error));
          return COULD_NOT_RUN;
        }
      }),
    );
}

async function conformance(options: ConformanceOptions, context: CommandContext): Promise<ExitStatus> {
  const contract = contractOf(options);
  if (options.exportGitb !== undefined) return exportSuite(contract, resolve(context.workingFolder, options.exportGitb), context);
  if (options.against === undefined) return usage('--against', 'Give the address of the implementation, such as https://host:8443.');
  const protocols = options.protocol === ALL ? PROTOCOLS : [choiceOption(options.protocol, '--protocol', PROTOCOLS)];
  const addresses = subjectAddresses(options.against, contract.name, protocols);
  const tls = testerTls(options, context);
  const http = undiciClient({ maxResponseBytes: MAX_RESPONSE_BYTES, connectTimeoutMs: CONNECT_MS, ...(tls && { tls }) });
  try {
    const { clock, random } = context;
    const keys = await testerKeys(options, context);
    const timeoutMs = numberOption(options.timeout, '--timeout', 1, 600_000);
    let made: Promise<SigningIdentity> | undefined;
    const stranger = (): Promise<SigningIdentity> => (made ??= untrustedIdentity(clock));
    const subject: Subject = { contract, addresses, ...keys, stranger, clock, random, http, timeoutMs };
    const cases = chosenCases(conformanceCases(subject, protocols), options.case);
    const renew = options.reset === undefined ? undefined : resetMocks(options.reset, options.against, { http, timeoutMs }, context);
    return await report(subject, cases, protocols, renew, options, context);
  } finally {
    await http.close();
  }
}

/** The table of articles will be run against a gateway by the same command; until then an endpoint has to be named. */
function contractOf({ endpoint }: ConformanceOptions): Contract {
  const names = packagedContracts();
  if (endpoint === undefined) return usage('--endpoint', `Name the endpoint whose contract is to be run: ${names.join(', ')}.`);
  return packagedContract(choiceOption(endpoint, '--endpoint', names));
}

function usage(field: string, mend: string): never {
  throw new GatewayError('command-usage', { field, mend });
}

function chosenCases(cases: readonly ConformanceCase[], wanted: string | undefined): readonly ConformanceCase[] {
  if (wanted === undefined) return cases;
  const chosen = cases.filter(({ id, name }) => name === wanted || id.startsWith(wanted));
  return chosen.length > 0 ? chosen : usage('--case', 'Name a case of the contract, or the beginning of an id, as --json prints them.');
}

async function report(
  subject: Subject,
  cases: readonly ConformanceCase[],
  protocols: readonly Protocol[],
  renew: (() => Promise<void>) | undefined,
  options: ConformanceOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const { contract, clock } = subject;
  const beganAt = clock.now();
  const results = await runConformance(cases, { clock, renew });
  const facts = { contract, against: options.against ?? '', protocols, beganAt, endedAt: clock.now() };
  const made = conformanceReport(facts, results);
  if (options.junit !== undefined) await writeReport(resolve(context.workingFolder, options.junit), junitReport(made));
  context.out(options.json ? `${JSON.stringify(made)}\n` : conformanceText(made));
  return statusOf(made);
}

/** Nothing was learnt of an implementation that never answered. */
function statusOf({ counts: { cases, passed, incomplete } }: ConformanceReport): ExitStatus {
  if (incomplete === cases) return COULD_NOT_RUN;
  return passed === cases ? 0 : 1;
}

async function writeReport(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((cause: unknown) => {
    throw new GatewayError('command-usage', { field: '--junit', mend: 'Name a file in a folder that can be written.' }, { cause });
  });
}

async function exportSuite(contract: Contract, folder: string, context: CommandContext): Promise<ExitStatus> {
  const { files, archive } = await writeTestSuite(contract, packagedTypes(), folder);
  context.out(`${folder}: a test suite of ${files} files for the EU Interoperability Test Bed; ${archive} is ready for upload\n`);
  return 0;
}
