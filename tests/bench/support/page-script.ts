import { bundleScript } from "@/tests/support/bundle-script";

/** Puts a file of `tests/bench/page` and what it imports into one script that can be evaluated in a page. */
export const bundlePageScript = (name: string): Promise<string> =>
  bundleScript(`tests/bench/page/${name}.ts`);
