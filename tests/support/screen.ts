/** Whether a window can be shown here. */
export function hasScreen(): boolean {
  return (
    process.platform !== "linux" ||
    Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  );
}
