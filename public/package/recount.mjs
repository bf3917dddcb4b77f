// Counts everything in this package again from its tables, and compares. Plain Node, nothing to install:
//   node reproduce/recount.mjs
// Ends with 1 where a figure of README.md differs or a row of denominators.csv does not add up.
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..");
const faults = [];
const counts = {};
const add = (name, by) => {
  counts[name] = (counts[name] ?? 0) + by;
};
const whole = (cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : 0);

/** Rows of a CSV file after RFC 4180, as objects; reads as it goes. */
async function* rowsOf(file) {
  const input = createReadStream(join(folder, file), { encoding: "utf8" });
  let names;
  let row = [];
  let cell = "";
  let isQuoted = false;
  let wasQuote = false;
  for await (const piece of input) {
    for (const character of piece) {
      if (isQuoted && !wasQuote) {
        if (character === '"') wasQuote = true;
        else cell += character;
        continue;
      }
      if (wasQuote && character === '"') {
        cell += '"';
        wasQuote = false;
        continue;
      }
      if (wasQuote) {
        isQuoted = false;
        wasQuote = false;
      }
      if (character === '"') isQuoted = true;
      else if (character === ",") {
        row.push(cell);
        cell = "";
      } else if (character === "\n") {
        row.push(cell);
        cell = "";
        if (names)
          yield Object.fromEntries(names.map((name, at) => [name, row[at]]));
        else names = row;
        row = [];
      } else cell += character;
    }
  }
}

const distinct = { accounts: new Set(), participants: new Set() };

const readers = {
  exposures(row) {
    add("views", row.counted_as_view === "true" ? 1 : 0);
    add("repeats", row.repeat_of === "" ? 0 : 1);
    add("badges_shown", row.badge_shown === "true" ? 1 : 0);
    add("visible_ms", whole(row.visible_ms));
    add("attention_ms_flagged", whole(row.attention_ms));
    distinct.accounts.add(row.author);
  },
  denominators(row) {
    const sums = ["seen", "flagged", "unflagged", "undetermined"];
    const [seen, ...parts] = sums.map((name) => whole(row[name]));
    if (seen !== parts.reduce((sum, part) => sum + part, 0))
      faults.push(
        `denominators.csv: seen is not flagged + unflagged + undetermined in session ${row.session_id}, ${row.surface}, ${row.hour_utc}, ${row.role}`,
      );
    for (const name of Object.keys(row))
      if (
        sums.includes(name) ||
        name === "brief" ||
        name === "redacted" ||
        name.startsWith("flagged_")
      )
        add(name, whole(row[name]));
    add("attention_ms", Math.round(Number(row.attention_s) * 1000));
    for (const name of ["seen", "flagged"]) {
      add(`${name}_on_${row.surface}`, whole(row[name]));
      add(`${name}_as_${row.role}`, whole(row[name]));
    }
  },
  sessions: (row) => distinct.participants.add(row.participant_id),
  quality(row) {
    // What the participant deleted was recorded: redacted counts it.
    if (row.type === "rows_deleted") return;
    add("exposures_lost", whole(row.exposures_lost));
    add("items_lost", whole(row.items_lost));
  },
};

for (const table of [
  "exposures",
  "denominators",
  "sessions",
  "labels",
  "registry_versions",
  "events",
  "quality",
  "consents",
]) {
  if (!existsSync(join(folder, `${table}.csv`))) continue;
  add(table, 0);
  for await (const row of rowsOf(`${table}.csv`)) {
    add(table, 1);
    readers[table]?.(row);
  }
}
counts.accounts = distinct.accounts.size;
counts.participants = distinct.participants.size;

const stated = JSON.parse(
  readFileSync(join(folder, "reproduce", "counts.json"), "utf8"),
);
const readme = readFileSync(join(folder, "README.md"), "utf8");
for (const [name, value] of Object.entries(stated.counts)) {
  const counted = counts[name] ?? 0;
  if (counted !== value)
    faults.push(`${name}: ${value} is stated, ${counted} counted`);
  if (!readme.includes(`| ${name} | ${counted} |`))
    faults.push(`README.md does not say that ${name} is ${counted}`);
}
const share = (part) => ((100 * part) / counts.seen).toFixed(2);
const shares = {
  flagged_low_pct: share(counts.flagged),
  flagged_high_pct: share(counts.flagged + counts.undetermined),
};
const methods = stated.methods.replaceAll(
  /\{(\w+)\}/g,
  (_whole, name) => shares[name] ?? counts[name] ?? 0,
);
if (!readme.includes(methods))
  faults.push("README.md's methods differ from what was counted");
// A study may ask for rows of some roles only, so there may be fewer.
if (
  existsSync(join(folder, "exposures.csv")) &&
  existsSync(join(folder, "denominators.csv")) &&
  counts.views > counts.flagged - counts.redacted
)
  faults.push(
    `exposures.csv has ${counts.views} views, denominators.csv only ${counts.flagged - counts.redacted}`,
  );

for (const [name, value] of Object.entries(counts))
  console.log(`${name.padEnd(28)} ${value}`);
for (const fault of faults) console.error(`Fault: ${fault}`);
console.log(
  faults.length === 0 ? "All figures hold." : `${faults.length} faults.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
