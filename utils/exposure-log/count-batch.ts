import type { DenominatorRow } from "@/data/log/denominators";
import type { RecordBatch } from "@/utils/messaging/record-batch";
import type { BatchContext } from "./batch-context";
import { emptyCell, flaggedBy, hourOf } from "./denominator-cell";
import { addSums, changeSums, noSums, sumsOfCell, takeSums } from "./seen-sums";
import type { LogTransaction } from "./log-schema";

type Cell = DenominatorRow;
type Addition = Pick<Cell, "surface" | "hour_utc" | "role"> &
  Record<string, unknown>;

/** Adds a batch up by cell; distinct names are counted by their hashes in the session's memory. */
export async function countCells(
  batch: RecordBatch,
  { accounts, session, hash }: BatchContext,
) {
  const additions = new Map<
    string,
    Addition & { sums: Record<string, number>; isPostKnown: boolean }
  >();
  const at = (of: {
    surface: Cell["surface"];
    role: Cell["role"];
    at: number;
  }) => {
    const hour_utc = hourOf(new Date(of.at).toISOString());
    const key = `${of.surface} ${hour_utc} ${of.role}`;
    let found = additions.get(key);
    if (!found)
      additions.set(
        key,
        (found = {
          surface: of.surface,
          hour_utc,
          role: of.role,
          sums: {},
          isPostKnown: false,
        }),
      );
    const seen = (session.cells[key] ??= {
      authors: [],
      flagged: [],
      posts: [],
    });
    const add = (name: string, amount = 1) => {
      found.sums[name] = (found.sums[name] ?? 0) + amount;
    };
    return { found, seen, add };
  };
  for (const end of batch.ends) {
    const { found, seen, add } = at(end);
    const account =
      end.author === undefined ? undefined : accounts.get(end.author);
    const isFlagged = end.isFlagged && account !== undefined;
    if (!end.isView) {
      add("brief");
      if (isFlagged) add("brief_flagged");
      continue;
    }
    add("seen");
    if (isFlagged) {
      add("flagged");
      add(flaggedBy(account.answer.entity.kind));
    } else add(end.author === undefined ? "undetermined" : "unflagged");
    if (end.author !== undefined) {
      const name = await hash(end.author);
      if (remember(seen.authors, name)) add("authors");
      if (isFlagged && remember(seen.flagged, name)) add("authors_flagged");
    }
    if (end.post !== undefined) {
      found.isPostKnown = true;
      if (remember(seen.posts, await hash(end.post))) add("posts");
    }
  }
  for (const { ms, ...of } of batch.attention)
    at(of).add("attention_s", ms / 1000);
  return [...additions.values()];
}

function remember(names: string[], name: string): boolean {
  if (names.includes(name)) return false;
  names.push(name);
  return true;
}

/** Adds to the cells of the session what a batch came to. */
export async function addCells(
  transaction: LogTransaction,
  { session }: BatchContext,
  additions: Awaited<ReturnType<typeof countCells>>,
) {
  const store = transaction.objectStore("denominators");
  let change = noSums;
  for (const { surface, hour_utc, role, sums, isPostKnown } of additions) {
    const id = session.sessionId;
    const old =
      (await store.get([id, surface, hour_utc, role])) ??
      emptyCell(id, surface, hour_utc, role);
    const cell: Record<string, unknown> = { ...old };
    if (isPostKnown && old.posts === "NA") cell.posts = 0;
    for (const [name, amount] of Object.entries(sums))
      cell[name] = Number(cell[name]) + amount;
    cell.attention_s = Math.round(Number(cell.attention_s) * 1000) / 1000;
    const counted = cell as unknown as Cell;
    void store.put(counted);
    change = addSums(change, takeSums(sumsOfCell(counted), sumsOfCell(old)));
  }
  await changeSums(transaction, change);
}
