import type { Words } from "@/utils/words";

const pages = [
  ["registry.html", "pageRegistry"],
  ["states.html", "pageStates"],
] as const;

/** Ways to the other pages of the extension. */
export function PageLinks({
  current,
  words: { t },
}: {
  current?: (typeof pages)[number][0];
  words: Words;
}) {
  return (
    <nav class="page-links" aria-label="Letterhead">
      {pages.map(([address, name]) => (
        <a
          key={address}
          href={address}
          aria-current={address === current ? "page" : undefined}
        >
          {t(name)}
        </a>
      ))}
    </nav>
  );
}
