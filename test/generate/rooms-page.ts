import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface RoomsFile {
  readonly rule: string;
  readonly levels: Readonly<Record<string, number>>;
  readonly holds: Readonly<Record<string, string>>;
  readonly mayNotImport: Readonly<Record<string, readonly string[]>>;
  readonly pure: readonly string[];
  readonly sharedByAdapters: readonly string[];
  readonly sockets: readonly string[];
  readonly mints: Readonly<Record<string, string>>;
}

/** `architecture/rooms.md`: the rooms, level by level, drawn from `architecture/rooms.json`. */
export function roomsPage(root: string): string {
  const file = JSON.parse(readFileSync(join(root, 'architecture/rooms.json'), 'utf8')) as RoomsFile;
  const levels = [...new Set(Object.values(file.levels))].sort((a, b) => b - a);
  const onLevel = (level: number): string[] => Object.keys(file.levels).filter((room) => file.levels[room] === level);
  const width = Math.max(...levels.map((level) => onLevel(level).join('   ').length));
  const border = `   +${'-'.repeat(width + 4)}+`;
  const drawing = levels.flatMap((level) => [border, `${String(level).padStart(2)} |  ${onLevel(level).join('   ').padEnd(width)}  |`]);
  const rows = levels.flatMap((level) =>
    onLevel(level).map((room) => {
      const banned = file.mayNotImport[room]?.map((name) => `\`${name}\``).join(', ');
      return `| \`${room}\` | ${level} | ${file.holds[room] ?? ''} | lower levels${banned === undefined ? '' : ` except ${banned}`} |`;
    }),
  );
  return [
    '<!-- Generated from rooms.json by `npm run generate`; never edited by hand. -->',
    '# Rooms',
    '',
    `${file.rule} Arrows point down only:`,
    '',
    '```text',
    ...drawing,
    border,
    '```',
    '',
    '| room | level | holds | may import |',
    '|---|---|---|---|',
    ...rows,
    '',
    `Rooms without hands (no files, keys, clock, timers, network): ${file.pure.map((name) => `\`${name}\``).join(', ')}.`,
    '',
    `Sockets are opened only in ${file.sockets.map((name) => `\`src/${name}\``).join(', ')}.`,
    '',
    ...Object.entries(file.mints).map(
      ([mint, owner]) => `\`src/${mint}\` may be imported by \`${owner}\` only: it makes the brand that the type system asks for.`,
    ),
    '',
    `All adapters may import ${file.sharedByAdapters.map((name) => `\`src/adapters/${name}\``).join(', ')}, which import no adapter.`,
    '',
    'Besides: no circles; adapters are otherwise strangers to one another; `src` never sees `test`; no package that `package.json` does not declare; no unlisted room. `npm run rooms` checks all of it, and no comment can switch a rule off.',
    '',
  ].join('\n');
}
