import type { XmlNode } from '../../../wire/xml/xml-node.ts';
import { line, shape } from './picture.ts';

const DAY_MS = 86_400_000;

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** A quarter of a year on the scale. */
interface Tick {
  readonly x: number;
  readonly label: string;
}

/** Days, as YYYY-MM-DD, on a line of a drawing. */
export interface TimeScale {
  readonly at: (date: string) => number;
  readonly ticks: readonly Tick[];
}

function quarters(from: string, until: string): readonly string[] {
  const found: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Math.floor((Number(from.slice(5, 7)) - 1) / 3) * 3 + 1];
  for (;;) {
    const date = `${year}-${String(month).padStart(2, '0')}-01`;
    found.push(date);
    if (date > until) return found;
    [year, month] = month === 10 ? [year + 1, 1] : [year, month + 3];
  }
}

const quarterName = (date: string): string => `${date.slice(0, 4)} Q${(Number(date.slice(5, 7)) + 2) / 3}`;

/** A scale over whole quarters that holds all the days, from `x` to `x + width`. */
export function timeScale(dates: readonly string[], x: number, width: number): TimeScale {
  const sorted = dates.toSorted();
  const starts = quarters(sorted[0] ?? '2000-01-01', sorted.at(-1) ?? '2000-01-01');
  const [first, last] = [dayOf(starts[0] ?? ''), dayOf(starts.at(-1) ?? '')];
  const at = (date: string): number => x + ((dayOf(date) - first) / (last - first)) * width;
  return { at, ticks: starts.slice(0, -1).map((date) => ({ x: at(date), label: quarterName(date) })) };
}

/** Lines between the quarters, with their names above `top`. */
export const scaleParts = ({ ticks }: TimeScale, top: number, bottom: number): readonly XmlNode[] =>
  ticks.flatMap(({ x, label }) => [
    shape('path', { class: 'rule', d: `M${Math.round(x)} ${top}V${bottom}` }),
    line(label, x + 4, top + 11, 'small soft'),
  ]);
