import { render, type ComponentChild } from "preact";
import { act } from "preact/test-utils";
import { afterEach } from "vitest";

const drawn: HTMLElement[] = [];

afterEach(() => {
  for (const place of drawn.splice(0)) {
    render(null, place);
    place.remove();
  }
});

/** Draws a component into the document; it is taken away after the test. */
export function draw(what: ComponentChild): HTMLElement {
  const place = document.createElement("main");
  document.body.append(place);
  drawn.push(place);
  void act(() => render(what, place));
  return place;
}

/** Lets a component answer to what somebody does. */
export const afterwards = (what: () => void) => act(what);
