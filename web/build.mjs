// Builds the browser's side into the server's static files. Names are stable; manifest.json carries a short hash of each
// file's content, which the pages put behind "?v=" so that browsers may keep a file for ever.
import { build, context } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile, copyFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, "../src/Taskboard.Server/wwwroot/dist");
const scriptLimit = 120 * 1024;

const options = {
  absWorkingDir: here,
  entryPoints: { app: "src/app.ts", boot: "src/boot.ts", phone: "src/rounds/phone.ts", sw: "src/rounds/sw.ts", wall: "src/rounds/wall.ts", style: "css/style.css" },
  outdir: out,
  bundle: true,
  minify: true,
  sourcemap: "linked",
  target: ["chrome120", "firefox121", "safari17"],
  format: "esm",
  charset: "utf8",
  legalComments: "linked",
  assetNames: "[name]",
  loader: { ".woff2": "file" },
  external: ["/dist/*"],
  logLevel: "warning",
};

/** The icons of kinds are single files, because style sheets use them as masks; those of the interface are one sprite. */
async function icons() {
  const symbols = [];
  await mkdir(path.join(out, "icons"), { recursive: true });
  for (const name of (await readdir(path.join(here, "icons"))).sort()) {
    const svg = await readFile(path.join(here, "icons", name), "utf8");
    const inner = svg.slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>")).trim();
    symbols.push(`<symbol id="${name.slice(0, -4)}" viewBox="0 0 20 20">${inner}</symbol>`);
    if (name.startsWith("kind-")) await copyFile(path.join(here, "icons", name), path.join(out, "icons", name));
  }
  const attributes = 'xmlns="http://www.w3.org/2000/svg" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"';
  await writeFile(path.join(out, "icons.svg"), `<svg ${attributes}>${symbols.join("")}</svg>\n`);
}

async function manifest() {
  const versions = {};
  let script = 0;
  for (const name of (await readdir(out)).sort()) {
    if (!/\.(js|css|svg)$/.test(name)) continue;
    const bytes = await readFile(path.join(out, name));
    versions[name] = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
    if (name.endsWith(".js")) script += gzipSync(bytes).length;
  }
  await writeFile(path.join(out, "manifest.json"), JSON.stringify(versions, null, 1) + "\n");
  if (script > scriptLimit) throw new Error(`the scripts have ${script} bytes compressed; the limit is ${scriptLimit}`);
  console.log(`web: ${Math.round(script / 1024)} KB of script, compressed`);
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await icons();
await copyFile(path.join(here, "mark.svg"), path.join(out, "mark.svg"));
if (process.argv.includes("--watch")) {
  const watcher = await context({ ...options, plugins: [{ name: "manifest", setup: (b) => b.onEnd(manifest) }] });
  await watcher.watch();
} else {
  await build(options);
  await manifest();
}
