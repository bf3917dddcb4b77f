import type { Design } from "./design";
import { codeOf, entryOf } from "./entry-text";

const perGroup = 4;
/** Displacements are stored as characters of two base-64 digits each, entries as fixed rows. */
const digits =
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const digitsEach = 3;
const rowLength = 28;

function hash(handle: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let at = 0; at < handle.length; at++)
    value = Math.imul(value ^ handle.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}

/** Hash and displace: a seed for each group of handles sends all to places of their own; rows have one length. */
function place(handles: readonly string[], slots: number) {
  const groupCount = Math.ceil(handles.length / perGroup);
  const groups: number[][] = Array.from({ length: groupCount }, () => []);
  handles.forEach((handle, index) =>
    groups[hash(handle, 0) % groupCount]!.push(index),
  );
  const seeds = Array.from({ length: groupCount }, () => 0);
  const rows = Array.from({ length: slots }, () => -1);
  const order = groups
    .map((_, at) => at)
    .sort((a, b) => groups[b]!.length - groups[a]!.length);
  for (const group of order) {
    const members = groups[group]!;
    if (members.length === 0) break;
    for (let seed = 1; ; seed++) {
      const places = members.map(
        (index) => hash(handles[index]!, seed) % slots,
      );
      if (
        new Set(places).size < places.length ||
        places.some((at) => rows[at] !== -1)
      )
        continue;
      members.forEach((index, at) => (rows[places[at]!] = index));
      seeds[group] = seed;
      break;
    }
  }
  return { seeds, rows };
}

export const perfectHash: Design = {
  name: "perfect hash, fixed rows",
  encode(entries) {
    // A tenth of the places stays free, or the last seeds take for ever to find.
    const slots = Math.ceil(entries.length * 1.1);
    const { seeds, rows } = place(
      entries.map(({ handle }) => handle),
      slots,
    );
    const packed = seeds.map((seed) => {
      if (seed >= 64 ** digitsEach) throw new Error("A seed is too large.");
      return (
        digits[seed >> 12]! + digits[(seed >> 6) & 63]! + digits[seed & 63]!
      );
    });
    const table = rows.map((index) => {
      const entry = entries[index];
      return (entry ? codeOf(entry) + entry.handle : "").padEnd(rowLength);
    });
    return [`${seeds.length} ${slots}\n${packed.join("")}${table.join("")}`];
  },
  open([text = ""]) {
    const start = text.indexOf("\n") + 1;
    const [groupCount, slots] = text
      .slice(0, start - 1)
      .split(" ")
      .map(Number) as [number, number];
    const table = start + groupCount * digitsEach;
    const seedAt = (group: number) => {
      const at = start + group * digitsEach;
      return (
        (digit(text, at) << 12) |
        (digit(text, at + 1) << 6) |
        digit(text, at + 2)
      );
    };
    return {
      find(handle) {
        const seed = seedAt(hash(handle, 0) % groupCount);
        const row = table + (hash(handle, seed) % slots) * rowLength;
        const from = row + 4;
        if (text.slice(from, from + handle.length) !== handle) return undefined;
        if (
          from + handle.length < row + rowLength &&
          text.charCodeAt(from + handle.length) !== 32
        )
          return undefined;
        return entryOf(text.slice(row, from), handle);
      },
    };
  },
};

const values = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, digits.indexOf(String.fromCharCode(code))),
);

function digit(text: string, at: number): number {
  return values[text.charCodeAt(at)]!;
}
