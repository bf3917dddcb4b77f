import { installHooks } from "./hooks";
import { drawPage, navigate } from "./router";

const root = document.querySelector<HTMLElement>("#app");
if (!root) throw new Error("The page has no #app.");

const app = root;
drawPage(app);
installHooks(app);
addEventListener("popstate", () => drawPage(app));

document.addEventListener("click", (event) => {
  const target =
    event.target instanceof Element ? event.target.closest("a") : null;
  const plain =
    event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  // What stands outside the app (something an extension adds, say) keeps its own way.
  if (
    !target ||
    !plain ||
    event.defaultPrevented ||
    target.target === "_blank" ||
    !app.contains(target)
  )
    return;
  const url = new URL(target.href, location.href);
  if (url.origin !== location.origin) return;
  event.preventDefault();
  navigate(app, url.pathname + url.search);
});
