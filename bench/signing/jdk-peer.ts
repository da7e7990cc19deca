import { execFile, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchParty } from './parties.ts';

const run = promisify(execFile);

/** Whether a JDK is on this machine: the peer is compiled where it runs. */
export const hasJdk = (): boolean => spawnSync('javac', ['-version'], { stdio: 'ignore' }).status === 0;

/** One message for the JDK to sign and to verify. */
export interface JdkWork {
  readonly party: BenchParty;
  readonly size: string;
  readonly signed: string;
  readonly unsigned: string;
  readonly ids: readonly string[];
}

/** Operations a second of the JDK's own XML signatures (JSR 105, DOM), after warming up. */
export interface JdkFigures {
  readonly sign: number;
  readonly verify: number;
}

/** Compiles and runs the peer once over all messages; figures by `<size> <kind>`. */
export async function jdkPerSecond(folder: string, works: readonly JdkWork[], sliceMs: number): Promise<ReadonlyMap<string, JdkFigures>> {
  await run('javac', ['-d', folder, join(import.meta.dirname, 'SignedMessages.java')]);
  const figures = new Map<string, JdkFigures>();
  for (const { party, size, signed, unsigned, ids } of works) {
    const path = (name: string): string => join(folder, `jdk-${name}`);
    writeFileSync(path('signed.xml'), signed);
    writeFileSync(path('unsigned.xml'), unsigned);
    writeFileSync(path('certificate.pem'), party.certificatePem);
    writeFileSync(path('key.der'), party.privateKey.export({ type: 'pkcs8', format: 'der' }));
    const { stdout } = await run('java', [
      '-cp',
      folder,
      'SignedMessages',
      folder,
      party.kind === 'p256' ? 'EC' : 'RSA',
      String(sliceMs),
      ids.join(','),
    ]);
    const [sign = 0, verify = 0] = stdout.trim().split(' ').map(Number);
    figures.set(`${size} ${party.kind}`, { sign, verify });
  }
  return figures;
}
