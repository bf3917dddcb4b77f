/** Gives a text, or a file that may be large, to the person by the browser's own way of saving. */
export function saveFile(
  name: string,
  content: string | Blob,
  type = "application/json",
): void {
  const url = URL.createObjectURL(
    typeof content === "string" ? new Blob([content], { type }) : content,
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
