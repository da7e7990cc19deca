import { runCase } from '../../contracts/case-steps.ts';
import type { Case, Contract, Operation } from '../../contracts/contract.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import type { CaseOutcome, ConformanceCase, Evidence, Protocol, Subject } from './conformance-case.ts';
import type { Exchange } from './exchange.ts';
import { restCall, sendRest } from './rest-partner.ts';
import { sendSoap, soapCall } from './soap-partner.ts';
import { GENERAL_LAW } from './general-law.ts';

/** The cases that the contract lists, over one protocol, in its order. */
export function listedCases(subject: Subject, protocol: Protocol): readonly ConformanceCase[] {
  const { contract } = subject;
  return contract.cases.map((one) => ({
    id: `${contract.name}/${protocol}/${slugOf(one.name)}`,
    name: one.name,
    protocol,
    law: one.law ?? GENERAL_LAW,
    origin: 'listed',
    run: () => runListed(subject, protocol, one),
  }));
}

/** A name as part of an id. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}

/** An answer of which nothing could be made; what was wrong with it has been noted. */
class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

async function runListed(subject: Subject, protocol: Protocol, one: Case): Promise<CaseOutcome> {
  const { contract, clock, random } = subject;
  const [evidence, objections]: [Evidence[], string[]] = [[], []];
  const ask = async (operation: string, request: JsonObject): Promise<NonNullable<Exchange['answer']>> => {
    const exchanged = await askOnce(subject, protocol, operationOf(contract, operation), request);
    evidence.push(exchanged.evidence);
    objections.push(...exchanged.objections);
    if (exchanged.answer === undefined) throw new Unreadable();
    return exchanged.answer;
  };
  try {
    const verdict = await runCase(contract, one, ask, () => uuidv7(clock, random));
    if (!verdict.passed) objections.push(...verdict.faults.map((fault) => `step ${verdict.step}: ${fault}`));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return { objections, evidence };
}

/** Asks soundly, once. */
export async function askOnce(subject: Subject, protocol: Protocol, operation: Operation, value: JsonObject): Promise<Exchange> {
  if (protocol === 'rest') return sendRest(subject, operation.name, await restCall(subject, operation, value));
  return sendSoap(subject, operation.name, await soapCall(subject, versionOf(protocol), operation, value));
}

/** The SOAP version of a protocol. */
export function versionOf(protocol: Exclude<Protocol, 'rest'>): '1.1' | '1.2' {
  return protocol === 'soap-1.1' ? '1.1' : '1.2';
}

/** An operation of a contract. Throws `wire-operation-unknown`. */
function operationOf({ operations }: Contract, name: string): Operation {
  const operation = operations.get(name);
  if (!operation) throw new GatewayError('wire-operation-unknown', { field: name });
  return operation;
}
