import { GatewayError } from '../kernel/gateway-error.ts';

/** The whole number that an option gives, within bounds. Throws `command-usage` with the option as the field. */
export function numberOption(text: string, option: string, least: number, most: number): number {
  const value = /^[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new GatewayError('command-usage', { field: option, mend: `Give a whole number from ${least} to ${most}.` });
}

/** The port that an option names, 0 for any. */
export function portOption(text: string, option: string): number {
  return numberOption(text, option, 0, 65_535);
}
