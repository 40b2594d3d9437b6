// A receiver of webhooks on loopback, as the first argument (JSON) says. Verifies what comes by the standardwebhooks library and prints it as a line of JSON.
import { createServer } from "node:http";
import { Webhook } from "standardwebhooks";

const o = { port: 0, answers: [200], delay: 0, location: "", flood: 0, ...JSON.parse(process.argv[2] ?? "{}") };
let count = 0;
const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks).toString();
    let verified = false;
    // the clock of the tests is set by hand
    Date.now = () => Number(request.headers["webhook-timestamp"]) * 1000;
    try {
      new Webhook(o.secret).verify(body, request.headers);
      verified = true;
    } catch {
      // said below
    }
    const status = o.answers[Math.min(count++, o.answers.length - 1)];
    process.stdout.write(JSON.stringify({ id: request.headers["webhook-id"] ?? null, type: request.headers["content-type"] ?? null, verified, status, body }) + "\n");
    setTimeout(() => {
      response.writeHead(status, o.location ? { location: o.location } : {});
      response.end(o.flood ? "x".repeat(o.flood) : "ok");
    }, o.delay);
  });
});
server.listen(o.port, "127.0.0.1", () => process.stdout.write(JSON.stringify({ port: server.address().port }) + "\n"));
