const DURATION = /^([0-9]{1,9}(?:\.[0-9]{1,3})?)(ms|s|m|h|d)$/;

const UNITS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1_000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
]);

/** How a duration is written, for whoever wrote one otherwise. */
export const DURATION_FORM = 'a duration such as 250ms, 2s, 10m, 12h or 3d';

/** Milliseconds of a duration such as `250ms`, `1.5s`, `10m`, `12h` or `3d`, rounded; `undefined` for any other text. */
export function milliseconds(text: string): number | undefined {
  const [, count, unit = ''] = DURATION.exec(text) ?? [];
  const factor = UNITS.get(unit);
  return count === undefined || factor === undefined ? undefined : Math.round(Number(count) * factor);
}

/** The shortest way to write so many milliseconds as a duration. */
export function durationText(span: number): string {
  const [unit, factor] = [...UNITS].findLast(([, size]) => span >= size && span % size === 0) ?? ['ms', 1];
  return `${span / factor}${unit}`;
}
