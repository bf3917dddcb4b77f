const twoFrames = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

/** A feed item of a registered account, or of somebody else. */
function author(handle: string): HTMLElement {
  const block = document.createElement("article");
  block.dataset["e2e"] = "recommend-list-item-container";
  const line = document.createElement("div");
  line.className = "DivCreatorInfoContainer";
  const link = document.createElement("a");
  link.href = `/@${handle}`;
  link.textContent = handle;
  line.append(link);
  block.append(line);
  return block;
}

function badge(handle: string): HTMLElement {
  const made = document.createElement("button");
  made.className = "letterhead-badge";
  made.dataset["letterhead"] = handle;
  return made;
}

let held: unknown;

/** What a bad extension would do, to see that the probes see it. */
export const faults = {
  busy(milliseconds: number) {
    return new Promise<void>((resolve) => {
      setTimeout(() => {
        const end = performance.now() + milliseconds;
        while (performance.now() < end);
        resolve();
      });
    });
  },
  async shift() {
    await twoFrames();
    const block = document.createElement("div");
    block.style.height = "200px";
    document.body.prepend(block);
    await twoFrames();
  },
  async author(when: "now" | "later" | "other") {
    const block = author(when === "other" ? "somebody" : "gov.sg");
    document.body.prepend(block);
    if (when === "later") await twoFrames();
    block.append(badge("gov.sg"));
    await twoFrames();
  },
  hold(bytes: number) {
    held = new Uint8Array(bytes).fill(1);
    return held !== undefined;
  },
};
