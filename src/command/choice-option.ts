import { GatewayError } from '../kernel/gateway-error.ts';

/** The one of several words that an option gives. Throws `command-usage` with the option as the field. */
export function choiceOption<Choice extends string>(text: string, option: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== undefined) return choice;
  throw new GatewayError('command-usage', { field: option, mend: `Choose one of ${choices.join(', ')}.` });
}
