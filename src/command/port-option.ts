import { GatewayError } from '../kernel/gateway-error.ts';

/** The port that an option names, 0 for any. Throws `command-usage` with the option as the field. */
export function portOption(text: string, option: string): number {
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new GatewayError('command-usage', { field: option, mend: 'Give a port from 0 to 65535, 0 for any.' });
}
