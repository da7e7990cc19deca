import { SYSTEM_NAMES, type SystemName } from '../population/person.ts';

/** Which template belongs to which record of which system (Article 13(2)). */
export interface TemplateCatalogue {
  /** Numbers a record's template; the record must not have one. Numbers begin at 0 and are never used twice. */
  add(system: SystemName, reference: string): number;
  /** The number of a record's template, where it has one. */
  find(system: SystemName, reference: string): number | undefined;
  /** Takes a number out. */
  remove(id: number): void;
  /** The system of a number, `undefined` once it is out. */
  systemOf(id: number): SystemName | undefined;
  /** The reference of the record of a number. */
  referenceOf(id: number): string;
  /** How many templates there are. */
  count(): number;
}

const FORM = /^SYN-([A-Za-z-]+)-([0-9]{6,12})(?:-([0-9]{1,2}))?$/;
const SUFFIXES = 100;

/** A reference of the population's form as a number, `undefined` for any other. */
function packed(system: SystemName, reference: string): number | undefined {
  const [, name, serial = '', suffix] = FORM.exec(reference) ?? [];
  if (name !== system) return undefined;
  const number = Number(serial) * SUFFIXES + (suffix === undefined ? 0 : Number(suffix) + 1);
  return suffix === '99' || unpacked(system, number) !== reference ? undefined : number;
}

function unpacked(system: SystemName, number: number): string {
  const suffix = number % SUFFIXES;
  const serial = String(Math.floor(number / SUFFIXES)).padStart(6, '0');
  return `SYN-${system}-${serial}${suffix === 0 ? '' : `-${suffix - 1}`}`;
}

const OUT = 255;

/** An empty catalogue. References of the form `SYN-<system>-<serial>` cost no text: about 60 octets a template. */
export function templateCatalogue(): TemplateCatalogue {
  let systems = new Uint8Array(1024);
  let numbers = new Float64Array(1024);
  const texts = new Map<number, string>();
  const byNumber = SYSTEM_NAMES.map(() => new Map<number, number>());
  const byText = SYSTEM_NAMES.map(() => new Map<string, number>());
  let used = 0;
  let live = 0;

  const grow = (): void => {
    const [moreSystems, moreNumbers] = [new Uint8Array(used * 2), new Float64Array(used * 2)];
    moreSystems.set(systems);
    moreNumbers.set(numbers);
    [systems, numbers] = [moreSystems, moreNumbers];
  };

  const systemOf = (id: number): SystemName | undefined => {
    const code = systems[id] ?? OUT;
    return id >= used || code === OUT ? undefined : SYSTEM_NAMES[code];
  };
  const referenceOf = (id: number): string => texts.get(id) ?? unpacked(systemOf(id) ?? 'EES', numbers[id] ?? 0);

  return {
    add(system, reference) {
      if (used === systems.length) grow();
      const code = SYSTEM_NAMES.indexOf(system);
      const number = packed(system, reference);
      const id = used;
      systems[id] = code;
      if (number === undefined) {
        texts.set(id, reference);
        byText[code]?.set(reference, id);
      } else {
        numbers[id] = number;
        byNumber[code]?.set(number, id);
      }
      used += 1;
      live += 1;
      return id;
    },
    find(system, reference) {
      const code = SYSTEM_NAMES.indexOf(system);
      const number = packed(system, reference);
      return number === undefined ? byText[code]?.get(reference) : byNumber[code]?.get(number);
    },
    remove(id) {
      const code = systems[id] ?? OUT;
      if (id >= used || code === OUT) return;
      const text = texts.get(id);
      if (text === undefined) byNumber[code]?.delete(numbers[id] ?? 0);
      else byText[code]?.delete(text);
      texts.delete(id);
      systems[id] = OUT;
      live -= 1;
    },
    systemOf,
    referenceOf,
    count: () => live,
  };
}
