import { kindOf } from "@/data/kinds";
import { compileRegistry } from "@/utils/desk/compile";
import { indexEntries } from "@/utils/registry/index-entries";

/** The handles of the packaged registry that are labelled before a reader has chosen anything. */
export async function shownHandles(): Promise<string[]> {
  return indexEntries(await compileRegistry())
    .filter(({ kind }) => kindOf(kind).isShownByDefault)
    .map(({ handle }) => handle);
}
