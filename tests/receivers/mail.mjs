// A mail server on loopback, as the first argument (JSON) says. Prints its port, then each mail that it took as a line of JSON.
import { createServer } from "node:net";
import { SMTPServer } from "smtp-server";

const o = { port: 0, tls: "none", delay: 0, refuse: "", code: 550, cut: false, silent: false, ...JSON.parse(process.argv[2] ?? "{}") };
const say = (thing) => process.stdout.write(JSON.stringify(thing) + "\n");
const later = (done) => setTimeout(done, o.delay);

if (o.silent) {
  // accepts connections and never says a word
  const mute = createServer(() => undefined);
  mute.listen(o.port, "127.0.0.1", () => say({ port: mute.address().port }));
} else {
  const server = new SMTPServer({
    secure: o.tls === "tls",
    hideSTARTTLS: o.tls !== "starttls",
    key: o.key,
    cert: o.cert,
    authOptional: !o.user,
    hidePIPELINING: false,
    onAuth: (auth, _, done) => (auth.username === o.user && auth.password === o.password ? done(null, { user: o.user }) : done(new Error("wrong user or password"))),
    onRcptTo: (address, _, done) => (o.refuse && address.address.includes(o.refuse) ? done(Object.assign(new Error("not here"), { responseCode: o.code })) : done()),
    onData: (stream, session, done) => {
      const chunks = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        say({ to: session.envelope.rcptTo.map((to) => to.address), secure: session.secure, user: session.user ?? null, raw: Buffer.concat(chunks).toString("base64") });
        // taken, but whoever sent it does not hear of it
        if (o.cut) process.exit(0);
        later(() => done());
      });
    },
  });
  server.on("error", () => undefined);
  const listening = server.listen(o.port, "127.0.0.1", () => say({ port: listening.address().port }));
}
