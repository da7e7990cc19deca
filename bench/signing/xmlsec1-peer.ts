import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../support/figures.ts';
import type { BenchParty } from './parties.ts';

const WSS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity';
const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const WSA = 'http://www.w3.org/2005/08/addressing';
const IDENTIFIED = [
  `${SOAP}:Body`,
  `${WSS}-utility-1.0.xsd:Timestamp`,
  `${WSS}-secext-1.0.xsd:BinarySecurityToken`,
  ...['Action', 'To', 'MessageID', 'RelatesTo'].map((name) => `${WSA}:${name}`),
];

/** Whether xmlsec1 is on this machine. */
export const hasXmlsec1 = (): boolean => spawnSync('xmlsec1', ['--version'], { stdio: 'ignore' }).status === 0;

/** A file that xmlsec1 signs or verifies over and over. */
export interface Xmlsec1Work {
  readonly operation: 'sign' | 'verify';
  readonly party: BenchParty;
  readonly xml: string;
  /** How often in one run; enough that starting the program is little of it. */
  readonly repeat: number;
}

/**
 * Operations a second of xmlsec1 (C, libxml2, OpenSSL): the time of a run of many, less that of a run of one, which is what it takes to
 * start; median of `rounds` runs. Throws where xmlsec1 refuses the message.
 */
export async function xmlsec1PerSecond(folder: string, work: Xmlsec1Work, rounds: number): Promise<number> {
  const file = join(folder, `xmlsec1-${work.operation}-${work.party.kind}-${work.xml.length}.xml`);
  const key = join(folder, `${work.party.kind}.pem`);
  writeFileSync(file, work.xml);
  writeFileSync(key, work.operation === 'sign' ? work.party.keyPem : work.party.certificatePem);
  const keyOption = work.operation === 'sign' ? '--privkey-pem' : '--pubkey-cert-pem';
  const elapsed = (repeat: number): Promise<number> =>
    timed('xmlsec1', [
      `--${work.operation}`,
      '--repeat',
      String(repeat),
      ...IDENTIFIED.flatMap((name) => ['--id-attr:Id', name]),
      keyOption,
      key,
      ...(work.operation === 'sign' ? ['--output', '/dev/null'] : []),
      file,
    ]);
  const each: number[] = [];
  for (let round = 0; round < rounds; round += 1) each.push(((await elapsed(work.repeat)) - (await elapsed(1))) / (work.repeat - 1));
  return 1_000 / median(each);
}

function timed(command: string, options: readonly string[]): Promise<number> {
  const begin = performance.now();
  const child = spawn(command, options, { stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) =>
      status === 0 ? resolve(performance.now() - begin) : reject(new Error(`${command} ended with ${status}`)),
    );
  });
}
