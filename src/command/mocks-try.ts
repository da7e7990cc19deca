import type { TryCaller } from '../mocks/page/try-operation.ts';
import { undiciClient } from '../wire/http/undici-client.ts';
import type { CommandContext } from './command-context.ts';
import { demoIdentity } from './demo-folder.ts';
import { mocksTrust } from './mocks-keys.ts';

const MAX_RESPONSE_BYTES = 16_777_216;
const CONNECT_MS = 5_000;
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** As whom the page tries operations: the gateway of the folder, on loopback unless switched off, elsewhere only when switched on. */
export async function mocksTry(
  folder: string,
  host: string,
  wanted: boolean | undefined,
  { clock, random }: CommandContext,
): Promise<TryCaller | undefined> {
  if (!(wanted ?? LOOPBACK.has(host))) return undefined;
  const send = undiciClient({ maxResponseBytes: MAX_RESPONSE_BYTES, connectTimeoutMs: CONNECT_MS });
  return { identity: demoIdentity(folder, 'gateway'), trust: await mocksTrust(folder, clock, random), send };
}
