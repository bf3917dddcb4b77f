import { installBrowsers } from "./install-browsers";
import { runCommand } from "./run-command";

await runCommand(() => installBrowsers("chrome", "firefox"));
