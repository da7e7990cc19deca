const WEIGHTS = [7, 3, 1] as const;

function valueOf(character: string): number {
  if (character >= '0' && character <= '9') return character.charCodeAt(0) - 48;
  return character >= 'A' && character <= 'Z' ? character.charCodeAt(0) - 55 : 0;
}

/** The check digit of characters of a machine-readable zone: weights 7, 3, 1 modulo 10, letters from A as 10, fillers 0 (ICAO 9303-3, 4.9). */
export function checkDigit(characters: string): string {
  let sum = 0;
  for (let index = 0; index < characters.length; index += 1) sum += valueOf(characters.charAt(index)) * (WEIGHTS[index % 3] ?? 0);
  return String(sum % 10);
}
