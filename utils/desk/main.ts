import { CommanderError } from "commander";
import { exitCodes } from "./exit-codes";
import { createProgram } from "./program";
import { UnreadableError } from "./unreadable";

const program = createProgram((code) => {
  process.exitCode = code;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode ? exitCodes.unreadable : exitCodes.clean;
  else if (error instanceof UnreadableError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = exitCodes.unreadable;
  } else throw error;
}
