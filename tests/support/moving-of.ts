/** Runs in the page: the elements that move or fade by a rule of their own. */
export const movingOf = (elements: Element[]): string[] =>
  elements
    // One that has left the page since it was found has no style.
    .filter((each) => each.isConnected)
    .filter((each) => {
      const { animationName, transitionDuration, scrollBehavior } =
        getComputedStyle(each);
      return (
        animationName !== "none" ||
        !/^0s(?:, 0s)*$/.test(transitionDuration) ||
        scrollBehavior === "smooth"
      );
    })
    .map((each) => each.outerHTML.slice(0, 120));
