// The wall display: nobody is signed in, nobody presses anything. It asks for what is new and waits for the answer; when nothing comes it asks again, for ever. It
// turns through the teams that do not fit on the screen.
import { isAsNamed } from "./named";

const root = document.getElementById("wall") as HTMLElement;
const turnEvery = 12_000;
/** The server answers within 20 seconds, be it that nothing is new. Whatever takes longer was lost on the way, and nobody will say so. */
const patience = 25_000;
let version = root.dataset["stamp"] ?? "";
let page = 0;

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

function place(html: string): void {
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("wall-body");
  if (!fresh) throw new Error("no body");
  document.getElementById("wall-body")?.replaceWith(document.importNode(fresh, true));
  turn(0);
}

async function follow(): Promise<void> {
  let failures = 0;
  for (;;) {
    try {
      const answer = await fetch(`${location.pathname}/view?stamp=${encodeURIComponent(version)}`, { cache: "no-store", signal: AbortSignal.timeout(patience) });
      if (answer.status === 404 || answer.status === 410) {
        // revoked or expired: what stands there may no longer be seen
        location.reload();
        await wait(60_000);
        continue;
      }
      if (answer.status === 200) {
        const html = await answer.text();
        place(html);
        version = answer.headers.get("Wall-Stamp") ?? version;
      } else if (answer.status !== 204) throw new Error(String(answer.status));
      failures = 0;
      tell(true);
      // an update that is not whole yet is taken later: what is shown is up to date meanwhile
      await renew(answer.headers.get("Wall-Files")).catch(() => undefined);
    } catch {
      failures++;
      tell(false);
      await wait(Math.min(15_000, 500 * 2 ** Math.min(failures, 5)) * (0.8 + Math.random() * 0.4));
    }
  }
}

/** After an update of the server the page is loaded anew, once it is there with all its files: a display that nobody touches must not end on an error page, nor
 * on old files because another node, not updated yet, answered. */
async function renew(files: string | null): Promise<void> {
  if (!files || files === root.dataset["files"]) return;
  const [fresh, ...answers] = await Promise.all([location.href, ...files.split(" ")].map((address) => fetch(address, { signal: AbortSignal.timeout(patience) })));
  if (!fresh?.ok || !(await fresh.text()).includes(`data-files="${files}"`) || !answers.every(isAsNamed)) return;
  location.reload();
  await wait(60_000);
}

function tell(on: boolean): void {
  root.dataset["live"] = on ? "on" : "off";
  const place = document.getElementById("wall-state");
  if (place) place.hidden = on;
}

/** Shows as many lanes as fit, and the next ones after a while. */
function turn(step: number): void {
  const lanes = [...document.querySelectorAll<HTMLElement>("#wall-body .lane")];
  const first = lanes.find((lane) => !lane.hidden);
  const top = document.querySelector("#wall-body .lanes")?.getBoundingClientRect().top ?? 190;
  const room = Math.max(1, Math.floor((innerHeight - top) / ((first?.offsetHeight ?? 138) + 8)));
  const pages = Math.max(1, Math.ceil(lanes.length / room));
  page = (page + step) % pages;
  lanes.forEach((lane, i) => (lane.hidden = Math.floor(i / room) !== page));
  const count = document.getElementById("wall-page");
  if (count) count.textContent = pages > 1 ? `${page + 1}/${pages}` : "";
  moveNow();
}

function moveNow(): void {
  const body = document.getElementById("wall-body");
  const at = body?.dataset["now"] ? new Date(Number(body.dataset["now"])) : new Date();
  const words = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short", timeStyle: "short" }).format(at);
  const [day = "", time = ""] = words.split(" ");
  const clock = document.getElementById("wall-clock");
  if (clock) clock.textContent = time;
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const first = Number(body?.dataset["first"]) * 60;
  const last = Number(body?.dataset["last"]) * 60;
  const where = ((hour * 60 + minute - first) * 100) / (last - first);
  for (const axis of document.querySelectorAll<SVGSVGElement>("svg.axis")) {
    axis.querySelector("line.now")?.remove();
    if (day !== body?.dataset["day"] || where < 0 || where > 100) continue;
    const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
    line.classList.add("now");
    for (const [key, value] of Object.entries({ x1: `${where}%`, x2: `${where}%`, y1: "0", y2: "100%" })) line.setAttribute(key, value);
    axis.append(line);
  }
}

turn(0);
setInterval(() => turn(1), turnEvery);
setInterval(moveNow, 5000);
addEventListener("resize", () => turn(0));
void follow();
