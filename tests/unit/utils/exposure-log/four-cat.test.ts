import { beforeEach, describe, expect, test } from "vitest";
import {
  packageOf,
  recordExposure,
  startRecording,
} from "@/tests/support/record-log";
import { batchOf } from "@/utils/exposure-log/batch";
import { deleteExposures } from "@/utils/exposure-log/delete-rows";
import { fourCatLines } from "@/utils/exposure-log/export/four-cat";
import type { LogDatabase } from "@/utils/exposure-log/log-schema";

const post = "7300000000000000001";

describe("4cat.ndjson", () => {
  let database: LogDatabase;
  beforeEach(async () => {
    database = await startRecording();
    await recordExposure("2026-11-02T10:00:00Z", { post });
    await recordExposure("2026-11-20T10:00:00Z", { post });
    await recordExposure("2026-11-20T11:00:00Z", { post });
  });
  /** When each post was collected, as its id and RFC 3339. */
  const postsIn = ({ "4cat.ndjson": text }: Record<string, string>) =>
    text!
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .map(({ item_id, timestamp_collected }) => [
        item_id,
        new Date(timestamp_collected).toISOString(),
      ]);

  test("holds each post once, by its first exposure", async () => {
    expect(postsIn(await packageOf(database))).toEqual([
      [post, "2026-11-02T10:00:00.000Z"],
    ]);
  });

  test("holds a post that was first met before the chosen days", async () => {
    const files = await packageOf(database, { from: "2026-11-20" });
    expect(postsIn(files)).toEqual([[post, "2026-11-20T10:00:00.000Z"]]);
  });

  test("holds a post once whose first exposure was deleted, and that was met again", async () => {
    await deleteExposures(database, { to: "2026-11-03" });
    await recordExposure("2026-11-21T10:00:00Z", { post });
    expect(postsIn(await packageOf(database))).toEqual([
      [post, "2026-11-20T10:00:00.000Z"],
    ]);
  });

  test("holds no item without an id", async () => {
    const lines = fourCatLines([
      batchOf(["", "NA"].map((item_id) => ({ item_id }))),
    ]);
    let text = "";
    for await (const bytes of lines) text += new TextDecoder().decode(bytes);
    expect(text).toBe("");
  });
});
