import { resolverRules, startLookalike } from "./server";

const { port } = await startLookalike({
  port: Number(process.env["PORT"] ?? 0),
});
console.log(`The look-alike listens on port ${port}. Open it in a Chromium that takes it for tiktok.com:

  chromium --user-data-dir=/tmp/look-alike --ignore-certificate-errors \\
    --host-resolver-rules="${resolverRules(port)}" https://www.tiktok.com/`);
