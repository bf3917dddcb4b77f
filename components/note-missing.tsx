import type { ComponentChildren } from "preact";

/** Stands where there is no note: what was asked for, and why there is nothing. */
export function NoteMissing({
  handle,
  children,
}: {
  handle: string | null;
  children: ComponentChildren;
}) {
  return (
    <article class="letter">
      <h1>{handle ? <bdi>@{handle}</bdi> : "Letterhead"}</h1>
      <p>{children}</p>
    </article>
  );
}
