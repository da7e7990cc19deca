import { finding, type Finding } from '../finding.ts';
import type { Elements } from '../concept.ts';
import type { RepositoryFacts } from '../repository-facts.ts';
import type { Check } from './check.ts';

/** Every function is brought by exactly one release. */
export const functionsHaveReleases: Check = (concept) =>
  concept.of('function').flatMap(({ id, origin }) => {
    const releases = concept.of('release').filter(({ functions }) => functions.includes(id));
    if (releases.length === 1) return [];
    const what = releases.length === 0 ? 'is in no release' : `is in ${releases.map((release) => release.id).join(' and ')}`;
    return [finding('function-without-release', concept.place(origin), `function ${id} ${what}`)];
  });

type Place = (field: string, index: number) => Finding['place'];

function codeFindings({ id, code = [] }: Elements['function'], delivered: boolean, place: Place, { has }: RepositoryFacts) {
  const absent = code.flatMap((path, index) =>
    has(path) || !delivered ? [] : [finding('function-without-code', place('code', index), `${path}, code of ${id}, does not exist`)],
  );
  return code.length === 0 && delivered ? [finding('function-without-code', place('id', 0), `function ${id} names no code`)] : absent;
}

function testFindings({ id, tests = [] }: Elements['function'], delivered: boolean, place: Place, { text }: RepositoryFacts) {
  if (!delivered) return [];
  if (tests.length === 0) return [finding('function-without-test', place('id', 0), `function ${id} names no test`)];
  return tests.flatMap(({ file, title }, index) => {
    const written = text(file);
    if (written?.includes(title) === true) return [];
    const what = written === undefined ? `${file} does not exist` : `${file} has no title with the words “${title}”`;
    return [finding('function-without-test', place('tests', index), `of ${id}, ${what}`)];
  });
}

/** A function of a delivered release has code that exists and a test that proves it; one to come may have neither. */
export const functionsAreProved: Check = (concept, repository) => {
  const delivered = new Set(concept.of('release').flatMap(({ state, functions }) => (state === 'delivered' ? functions : [])));
  return concept.of('function').flatMap((one) => {
    const place: Place = (field, index) => concept.place(one.origin, field, index);
    const isThere = delivered.has(one.id);
    return [...codeFindings(one, isThere, place, repository), ...testFindings(one, isThere, place, repository)];
  });
};

/** Rooms and commands of delivered functions exist; every room and every command of the repository serves a function. */
export const roomsAndCommandsServe: Check = (concept, { rooms, commands, has }) => {
  const functions = concept.of('function');
  const delivered = new Set(concept.of('release').flatMap(({ state, functions: ids }) => (state === 'delivered' ? ids : [])));
  const unknown = functions.flatMap((one): readonly Finding[] => {
    if (!delivered.has(one.id)) return [];
    const strange = one.rooms.flatMap((room, index) =>
      rooms.includes(room)
        ? []
        : [finding('function-room-unknown', concept.place(one.origin, 'rooms', index), `${one.id} names the room ${room}`)],
    );
    const absent = (one.commands ?? []).flatMap((command, index) =>
      commands === undefined || commands.includes(command)
        ? []
        : [finding('function-command-unknown', concept.place(one.origin, 'commands', index), `${one.id} names gateway ${command}`)],
    );
    return [...strange, ...absent];
  });
  const roomIsIdle = (room: string): boolean => !functions.some((one) => one.rooms.includes(room));
  // A group of commands serves by those below it.
  const serves = (named: string, command: string): boolean => named === command || named.startsWith(`${command} `);
  const commandIsIdle = (command: string): boolean =>
    !functions.some((one) => (one.commands ?? []).some((named) => serves(named, command)));
  const inRooms = { file: 'architecture/rooms.json', line: 1, column: 1 };
  const inProgram = { file: has('src/command/program.ts') ? 'src/command/program.ts' : 'src/command', line: 1, column: 1 };
  return [
    ...unknown,
    ...rooms.flatMap((room) =>
      roomIsIdle(room) ? [finding('room-without-function', inRooms, `no function is realised by the room ${room}`)] : [],
    ),
    ...(commands ?? []).flatMap((command) =>
      commandIsIdle(command) ? [finding('command-without-function', inProgram, `no function has the command gateway ${command}`)] : [],
    ),
  ];
};
