import english from "@/public/_locales/en/messages.json";
import { createWords, type Words } from "@/utils/words";

const catalogue: Record<string, { message: string }> = english;

/** English words as the browser would give them; a key that is not in the catalogue is a fault of the test's subject. */
export const englishWords: Words = createWords((key, ...substitutions) => {
  const entry = catalogue[key];
  if (!entry) throw new Error(`There is no message "${key}".`);
  return entry.message.replace(
    /\$(\d)/g,
    (_, at: string) => substitutions[Number(at) - 1] ?? "",
  );
});
