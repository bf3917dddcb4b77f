import type { Words } from "./words";

/** A number as the language writes it. */
export function numberWords(number: number, { t }: Words): string {
  return new Intl.NumberFormat(t("languageTag")).format(number);
}

/**
 * A message in the form that a number asks for. Catalogues hold one message for each form of their language, named
 * `<key>_one`, `<key>_few` and so on (Unicode's plural categories); the form `other` stands in for a missing one.
 *
 * @param number decides the form, and fills `$1`
 */
export function counted(
  words: Words,
  key: string,
  number: number,
  ...substitutions: string[]
): string {
  const { t } = words;
  const category = new Intl.PluralRules(t("languageTag")).select(number);
  const fill = [numberWords(number, words), ...substitutions];
  const form = `${key}_${category}`;
  const text = t(form, ...fill);
  return text === form ? t(`${key}_other`, ...fill) : text;
}
