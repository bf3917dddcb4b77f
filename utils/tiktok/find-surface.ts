import { badgeClass } from "./badge";
import type { OnSurfaceFailure } from "./correct-surfaces";
import {
  accountLinks,
  isAuthor,
  surfacesOn,
  textSelector,
} from "./find-author";
import type { Surface } from "./surface";

export interface SurfaceFinderOptions {
  document: Document;
  surfaces: readonly Surface[];
  onSurfaceFailure: OnSurfaceFailure;
}

/** Finds the surface on which an element names an account, among those that the page's address has. */
export function createSurfaceFinder({
  document,
  surfaces,
  onSurfaceFailure,
}: SurfaceFinderOptions) {
  let inForce = surfaces;
  let pathname: string;
  let here: readonly Surface[] = [];
  let texts = "";

  function update() {
    pathname = document.location.pathname;
    here = surfacesOn(inForce, pathname);
    texts = textSelector(here);
  }

  function followAddress() {
    if (pathname !== document.location.pathname) update();
  }

  function isOn(surface: Surface, element: Element, handle: string): boolean {
    try {
      return isAuthor(surface, element, handle, pathname);
    } catch (error) {
      inForce = inForce.filter((other) => other !== surface);
      update();
      onSurfaceFailure(surface.name, error);
      return false;
    }
  }

  return {
    /** Selector of all that may have a badge, on any address, and of badges. */
    labelled: [accountLinks, textSelector(surfaces), `.${badgeClass}`]
      .filter(Boolean)
      .join(","),
    /** Selector of the elements whose text is the handle on this address; empty where there are none. */
    texts: (): string => {
      followAddress();
      return texts;
    },
    surfaceOf(element: Element, handle: string): Surface | undefined {
      followAddress();
      return here.find((surface) => isOn(surface, element, handle));
    },
  };
}
