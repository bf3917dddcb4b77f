import type { Cell } from "@/data/log/column";
import type { Batch, Batches } from "../batch";

/** What goes along with each post; 4CAT keeps it and does not map it. */
const kept = [
  "exposure_id",
  "session_id",
  "surface",
  "feed_position",
  "visible_ms",
  "attention_ms",
  "play_ms",
  "counted_as_view",
  "label_type",
  "country",
  "record_id",
  "registry_version",
] as const;

const read = [
  ...kept,
  "tab_index",
  "nav_index",
  "first_visible_utc",
  "item_id",
  "item_url",
  "item_created_utc",
  "author",
  "author_id",
] as const;

type Post = Readonly<Record<(typeof read)[number], Cell>>;

/**
 * The posts of the exposures as lines that 4CAT imports as TikTok posts, in the shape in which Zeeschuimer collects
 * them. The first of these exposures of each post only, which may repeat one that does not leave, and no content: what
 * 4CAT requires and the log has not is empty.
 */
export async function* fourCatLines(
  exposures: Batches,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const written = new Set<Cell>();
  for await (const batch of exposures) {
    let text = "";
    for (const post of postsOf(batch, written)) text += `${lineOf(post)}\n`;
    yield encoder.encode(text);
  }
}

function* postsOf(batch: Batch, written: Set<Cell>): Generator<Post> {
  const columns = read.map((name) => [name, batch.column(name)] as const);
  const ids = batch.column("item_id");
  for (const [row, id] of ids.entries()) {
    if (written.has(id) || !/^\d+$/.test(`${id}`)) continue;
    written.add(id);
    yield Object.fromEntries(
      columns.map(([name, cells]) => [name, cells[row]!]),
    ) as Post;
  }
}

function lineOf(post: Post): string {
  const collected = Date.parse(`${post.first_visible_utc}`);
  const created = Date.parse(`${post.item_created_utc}`) || collected;
  return JSON.stringify({
    nav_index: `${post.session_id}:${post.tab_index}:${post.nav_index}`,
    item_id: post.item_id,
    timestamp_collected: collected,
    last_updated: collected,
    source_platform: "tiktok.com",
    source_platform_url: "https://www.tiktok.com/",
    source_url: post.item_url,
    user_agent: "",
    data: {
      id: post.item_id,
      desc: "",
      createTime: Math.floor(created / 1000),
      author: {
        uniqueId: post.author,
        nickname: post.author,
        id: post.author_id === "NA" ? "" : post.author_id,
      },
      video: {},
      music: { title: "", id: "" },
      stats: {
        diggCount: null,
        commentCount: null,
        shareCount: null,
        playCount: null,
      },
      letterhead: Object.fromEntries(kept.map((name) => [name, post[name]])),
    },
  });
}
