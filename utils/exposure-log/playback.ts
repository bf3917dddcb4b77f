/** Follows which players of a page are playing, by their events alone. */
export function watchPlayback(
  document: Document,
  onChange: (at: number) => void,
  signal: AbortSignal,
) {
  const playing = new Set<Element>();
  const follow = (type: string, isPlaying: boolean) =>
    document.addEventListener(
      type,
      ({ target, timeStamp }) => {
        if (!(target instanceof HTMLMediaElement)) return;
        if (isPlaying) playing.add(target);
        else playing.delete(target);
        onChange(timeStamp);
      },
      { capture: true, passive: true, signal },
    );
  follow("playing", true);
  for (const type of ["pause", "ended", "emptied", "waiting"])
    follow(type, false);

  return {
    isAnyPlaying(): boolean {
      // A player that was taken out of the page says nothing more.
      for (const player of playing)
        if (!player.isConnected) playing.delete(player);
      return playing.size > 0;
    },
    isPlayingIn(element: Element): boolean {
      for (const player of playing) if (element.contains(player)) return true;
      return false;
    },
  };
}
