import { readFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { Command } from 'commander';
import type { CanonicalQuery, DecisionRecord } from '../canonical/generated/types.ts';
import { queryIdOf, type Answer } from '../client/answer.ts';
import type { Question, RecordQuestion } from '../client/question.ts';
import { askDecision, askRest } from '../client/rest-answer.ts';
import { restDecision, restPreflight, restQuery } from '../client/rest-request.ts';
import { askSoap } from '../client/soap-answer.ts';
import { soapQuery } from '../client/soap-request.ts';
import { streamRest } from '../client/stream-rest.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { Act, CommandContext } from './command-context.ts';
import { openNationalSystem, type NationalSystem } from './national-system.ts';

interface QueryOptions {
  readonly as: string;
  readonly profile: string;
  readonly purpose?: string;
  readonly mapping?: string;
  readonly systems: string;
  readonly soap?: string;
  readonly jws?: true;
  readonly stream?: true;
  readonly preflight?: true;
  readonly explain?: true;
  readonly expectRefusal?: true;
}

/** `gateway query`. */
export function addQueryCommand(program: Command, context: CommandContext, act: Act): void {
  program
    .command('query')
    .description('sign and send one national record or canonical query, print the verified answer')
    .argument('<file>', 'record (.xml, .csv, .json) or canonical query (.json with a subject)')
    .requiredOption('--as <system>', 'national system to speak as')
    .requiredOption('--profile <id>', 'profile to ask under')
    .option('--purpose <purpose>', 'purpose; the profile’s own when absent')
    .option('--mapping <name>', 'mapping of the record; found by media type when the system has one of that kind')
    .option('--systems <folder>', 'folder of connection files', '.gateway/demo/systems')
    .option('--soap <version>', 'send over SOAP, 1.1 or 1.2; REST when absent')
    .option('--jws', 'protect the REST message with a detached JWS instead of RFC 9421')
    .option('--stream', 'print each part as it arrives')
    .option('--preflight', 'ask whether the query would be allowed; nothing is sent to any endpoint')
    .option('--explain', 'also print the decision record')
    .option('--expect-refusal', 'exit 0 when the query is refused, 1 when it is answered')
    .action(
      act(async (file: string, options: QueryOptions) => {
        const system = openNationalSystem(options.systems, options.as, context);
        try {
          const question = questionOf(resolve(context.workingFolder, file), system, options);
          if (options.preflight) {
            const record = await askDecision(system.connection, await restPreflight(system.connection, question));
            print(context, record);
            return (record.verdict === 'would-be-answered') === (options.expectRefusal === undefined) ? 0 : 1;
          }
          const answer = await ask(system, question, options, context);
          print(context, answer.kind === 'reply' ? answer.reply : answer.problem);
          if (options.explain) print(context, await decisionOf(system, answer));
          return (answer.kind === 'reply') === (options.expectRefusal === undefined) ? 0 : 1;
        } finally {
          await system.close();
        }
      }),
    );
}

async function ask(system: NationalSystem, question: Question, options: QueryOptions, context: CommandContext): Promise<Answer> {
  const { connection } = system;
  if (options.soap !== undefined) {
    if (options.soap !== '1.1' && options.soap !== '1.2')
      throw new GatewayError('command-usage', { field: '--soap', mend: 'Give 1.1 or 1.2.' });
    return askSoap(connection, await soapQuery(connection, question, options.soap));
  }
  const manner = { protection: options.jws ? ('jws' as const) : ('http-signature' as const), stream: options.stream === true };
  const request = await restQuery(connection, question, manner);
  if (!options.stream) return askRest(connection, request);
  for await (const line of streamRest(connection, request)) {
    if (!('part' in line)) return 'reply' in line ? { kind: 'reply', reply: line.reply } : { kind: 'problem', problem: line.problem };
    context.out(`${JSON.stringify(line.part)}\n`);
  }
  throw new GatewayError('contract-reply-invalid', { field: 'final' });
}

async function decisionOf({ connection }: NationalSystem, answer: Answer): Promise<DecisionRecord> {
  return askDecision(connection, await restDecision(connection, queryIdOf(answer)));
}

const MEDIA_TYPES: Readonly<Record<string, RecordQuestion['mediaType']>> = {
  '.xml': 'application/xml',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.an2': 'application/octet-stream',
};

function questionOf(path: string, system: NationalSystem, options: QueryOptions): Question {
  const bytes = bytesOf(path);
  const mediaType = MEDIA_TYPES[extname(path)];
  if (mediaType === undefined)
    throw new GatewayError('command-usage', { field: basename(path), mend: 'Give a .xml, .csv, .json, .txt or .an2 file.' });
  const purpose = options.purpose ?? system.profiles[options.profile] ?? '';
  const query = mediaType === 'application/json' && options.mapping === undefined ? canonicalQuery(bytes) : undefined;
  if (query) return { kind: 'query', query: { ...query, profile: options.profile, purpose: purpose as CanonicalQuery['purpose'] } };
  const mapping = options.mapping ?? system.mappings.find((candidate) => candidate.mediaType === mediaType)?.name;
  if (mapping === undefined) throw new GatewayError('command-usage', { field: '--mapping', mend: 'Name the mapping of the record.' });
  return { kind: 'record', mapping, mediaType, bytes, context: { profile: options.profile, purpose } };
}

/** The file as a canonical query, or `undefined` when it has no subject and so is a record. */
function canonicalQuery(bytes: Uint8Array): CanonicalQuery | undefined {
  const value = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  return typeof value === 'object' && value !== null && 'subject' in value ? (value as CanonicalQuery) : undefined;
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new GatewayError('config-file-unreadable', { field: basename(path) }, { cause });
  }
}

function print(context: CommandContext, value: unknown): void {
  context.out(`${JSON.stringify(value, null, 2)}\n`);
}
