import { refusal, specInvalid, textOf, type StepMaker, type StepSample, type StepSetting } from './step.ts';

/** Units of one quantity, each as so many of the smallest. */
const QUANTITIES: readonly ReadonlyMap<string, bigint>[] = [
  new Map([
    ['mm', 1n],
    ['cm', 10n],
    ['m', 1000n],
    ['km', 1_000_000n],
  ]),
  new Map([
    ['g', 1n],
    ['kg', 1000n],
    ['t', 1_000_000n],
  ]),
  new Map([
    ['s', 1n],
    ['min', 60n],
    ['h', 3600n],
    ['d', 86_400n],
  ]),
];

interface Units {
  readonly from: string;
  readonly to: string;
  /** One `from` is `times / over` of `to`. */
  readonly times: bigint;
  readonly over: bigint;
  readonly decimal: string;
}

function unitsOf({ parameter, at }: StepSetting): Units {
  const { from, to, decimal = '.' } = (typeof parameter === 'object' && parameter !== null ? parameter : {}) as Record<string, unknown>;
  if (decimal !== '.' && decimal !== ',') throw specInvalid(at, 'Write the decimal sign as a full stop or a comma.');
  for (const units of QUANTITIES) {
    const [times, over] = [units.get(String(from)), units.get(String(to))];
    if (times !== undefined && over !== undefined) return { from: String(from), to: String(to), times, over, decimal };
  }
  throw specInvalid(at, `Name two units of one quantity: ${QUANTITIES.map((units) => [...units.keys()].join(', ')).join('; ')}.`);
}

const DECIMAL = /^(?<sign>-?)(?<whole>\d{1,12})(?:[.,](?<part>\d{1,6}))?$/;

function toUnit(text: string, { times, over }: Units): number | undefined {
  const { sign = '', whole, part = '' } = DECIMAL.exec(text)?.groups ?? {};
  if (whole === undefined) return undefined;
  const numerator = BigInt(whole + part) * times;
  const denominator = 10n ** BigInt(part.length) * over;
  if (numerator % denominator !== 0n) return undefined;
  const count = Number(numerator / denominator);
  if (!Number.isSafeInteger(count)) return undefined;
  return sign === '-' && count !== 0 ? -count : count;
}

/** The decimal text of a count in the unit that it came from; undefined where no text of at most six places says it. */
function fromUnit(count: number, { times, over, decimal }: Units): string | undefined {
  if (!Number.isSafeInteger(count)) return undefined;
  const scaled = BigInt(Math.abs(count)) * over * 1_000_000n;
  if (scaled % times !== 0n) return undefined;
  const digits = String(scaled / times).padStart(7, '0');
  const part = digits.slice(-6).replace(/0+$/, '');
  return `${count < 0 ? '-' : ''}${digits.slice(0, -6)}${part === '' ? '' : decimal + part}`;
}

const unit: StepMaker = (setting) => {
  if (setting.given !== 'text' && setting.given !== 'number') throw specInvalid(setting.at, 'Give this step text or a number.');
  const units = unitsOf(setting);
  const mend = `Write a number of ${units.from} that is a whole number of ${units.to}, with at most six decimal places.`;
  return {
    name: 'unit',
    gives: 'number',
    convert: (value, field) => {
      const count = toUnit(textOf(value).trim(), units);
      if (count === undefined) throw refusal('mapping-value-invalid', field, mend);
      return count;
    },
    invert: (value, field) => {
      const text = fromUnit(Number(textOf(value)), units);
      if (text === undefined) throw refusal('mapping-value-invalid', field, mend);
      return text;
    },
  };
};

const text: StepMaker = (setting) => {
  if (setting.given === 'texts') throw specInvalid(setting.at, 'Give this step one value.');
  return { name: 'text', gives: 'text', convert: (value) => textOf(value), invert: (value) => value };
};

/** Steps between numbers and texts, by name. */
export const NUMBER_STEPS: ReadonlyMap<string, StepMaker> = new Map([
  ['unit', unit],
  ['text', text],
]);

/** Each of `NUMBER_STEPS` as a test tries it. */
export const NUMBER_SAMPLES: readonly StepSample[] = [
  [{ unit: { from: 'm', to: 'cm' } }, 'text'],
  [{ unit: { from: 'm', to: 'cm', decimal: ',' } }, 'text'],
  [{ unit: { from: 'mm', to: 'm' } }, 'number'],
  [{ unit: { from: 'h', to: 'min' } }, 'text'],
  [{ unit: { from: 'd', to: 'h' } }, 'number'],
  ['text', 'number'],
  ['text', 'truth'],
];
