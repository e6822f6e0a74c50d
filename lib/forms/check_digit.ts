const WEIGHTS = [7, 3, 1] as const;

/**
 * The check digit of ICAO 9303 part 3 (§ 4.9) over `text`: digits count themselves, A–Z 10–35, the filler 0; weights 7, 3, 1 repeating; modulo
 * 10. Every weight is coprime to 10, so no wrong digit goes unnoticed.
 */
export function checkDigit(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += valueOf(text[at]!) * WEIGHTS[at % 3]!;
  return sum % 10;
}

function valueOf(character: string): number {
  if (character === "<") return 0;
  return /[0-9]/.test(character) ? Number(character) : character.charCodeAt(0) - 55;
}
