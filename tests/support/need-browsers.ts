import { installBrowsers } from "./install-browsers";

await installBrowsers("chrome", "firefox");
