// Takes a module of web/src into a test as the browser gets it: bundled, with a page's few globals in place.
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

globalThis.document ??= { documentElement: { lang: "vi" }, querySelector: () => null };

export async function module(file) {
  const built = await build({
    entryPoints: [fileURLToPath(new URL(`../src/${file}`, import.meta.url))],
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "warning",
  });
  return import(`data:text/javascript;base64,${Buffer.from(built.outputFiles[0].contents).toString("base64")}`);
}
