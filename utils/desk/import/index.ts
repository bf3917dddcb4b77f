import { csv } from "./csv";
import { dboes } from "./dboes";
import type { Importer } from "./offer";
import { wikidata } from "./wikidata";

/** Every source that `import` can read. */
export const importers: readonly Importer[] = [wikidata, dboes, csv];
